#include "luximm/hub/hub.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fstream>
#include <iterator>
#include <random>
#include <system_error>
#include <thread>

#include "luximm/fail.h"
#include "luximm/hub/cache_layout.h"
#include "luximm/hub/hash.h"
#include "luximm/hub/http.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;
using detail::environment;
using detail::HttpResponse;
using detail::hub_fail;

/// What the server says of a file before its bytes are asked for.
struct Metadata {
  std::string commit, etag, url;
  std::optional<uint64_t> size;
  bool same_origin = true;  ///< the token may be sent to `url`
};

std::string find_token(const HubOptions& options) {
  if (!options.token.empty()) return options.token;
  if (detail::environment_flag("HF_HUB_DISABLE_IMPLICIT_TOKEN")) return "";
  for (const char* name : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"}) {
    if (auto value = environment(name); value && !value->empty()) return *value;
  }
  fs::path file;
  if (auto path = environment("HF_TOKEN_PATH")) {
    file = *path;
  } else if (auto home = environment("HF_HOME")) {
    file = fs::path(*home) / "token";
  } else {
    file = fs::path(environment("HOME").value_or(".")) / ".cache" /
           "huggingface" / "token";
  }
  std::ifstream in(file);
  std::string token;
  in >> token;
  return token;
}

bool is_offline(const HubOptions& options) {
  if (options.local_files_only) return true;
  if (environment("HF_HUB_OFFLINE")) {
    return detail::environment_flag("HF_HUB_OFFLINE");
  }
  return detail::environment_flag("TRANSFORMERS_OFFLINE");
}

std::optional<uint64_t> parse_size(const std::string& text) {
  uint64_t value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() ||
      end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

/// `W/"abc"` and `"abc"` to `abc`.
std::string normalized_etag(std::string etag) {
  if (etag.starts_with("W/")) etag.erase(0, 2);
  std::erase(etag, '"');
  return etag;
}

bool is_retryable(const HttpResponse& response) {
  const long s = response.status;
  return !response.error.empty() || s == 408 || s == 429 ||
         (s >= 500 && s <= 504);
}

/// One download of one file: the request, the retries and what they check.
class Download {
 public:
  Download(const std::string& repo_id, const std::string& filename,
           const HubOptions& options)
      : repo_id_(repo_id),
        filename_(filename),
        options_(options),
        cache_(
            options.cache_dir.empty() ? hf_hub_cache_dir() : options.cache_dir,
            repo_id, filename, options.revision),
        token_(find_token(options)) {}

  fs::path run() {
    const auto cached = cache_.cached_file();
    if (cached && !options_.force_download &&
        (detail::is_commit(options_.revision) || is_offline(options_))) {
      return *cached;
    }
    if (is_offline(options_)) {
      hub_fail(HubErrorKind::kOffline,
               fmt::format("'{}' of '{}' is not in the cache and the network "
                           "is switched off; unset HF_HUB_OFFLINE or download "
                           "it first",
                           filename_, repo_id_));
    }
    Metadata metadata;
    try {
      metadata = fetch_metadata(cached.has_value());
    } catch (const HubError& error) {
      // A server that is away does not take away what is here.
      if (cached && !options_.force_download &&
          error.kind() == HubErrorKind::kConnection) {
        return *cached;
      }
      throw;
    }
    try {
      return store(metadata);
    } catch (const fs::filesystem_error& error) {
      hub_fail(HubErrorKind::kCache,
               fmt::format("the cache cannot be written: {}", error.what()));
    }
  }

  std::optional<fs::path> cached_file() const { return cache_.cached_file(); }

 private:
  std::string url() const {
    std::string endpoint =
        environment("HF_ENDPOINT").value_or("https://huggingface.co");
    while (endpoint.ends_with('/')) endpoint.pop_back();
    return endpoint + "/" + repo_id_ + "/resolve/" +
           detail::url_quote(options_.revision) + "/" +
           detail::url_quote(filename_, "/");
  }

  void wait(int attempt, const HttpResponse& response) const {
    double seconds = std::min(
        8.0, options_.retry_seconds * static_cast<double>(1 << attempt));
    if (const auto asked = parse_size(response.header("retry-after"))) {
      seconds = std::min(60.0, static_cast<double>(*asked));
    }
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  }

  [[noreturn]] void connection_error(const HttpResponse& response) const {
    const std::string why = !response.error.empty()
                                ? response.error
                                : fmt::format("status {}", response.status);
    hub_fail(HubErrorKind::kConnection,
             fmt::format("'{}' of '{}' could not be downloaded ({}); check the "
                         "network or HF_ENDPOINT and try again",
                         filename_, repo_id_, why));
  }

  [[noreturn]] void refused(const HttpResponse& response) const {
    const std::string code = response.header("x-error-code");
    const auto say = [&](HubErrorKind kind, const std::string& what) {
      hub_fail(kind, fmt::format("'{}' of '{}' at '{}': {}", filename_,
                                 repo_id_, options_.revision, what));
    };
    if (code == "EntryNotFound") {
      say(HubErrorKind::kEntry, "the revision has no such file");
    }
    if (code == "RevisionNotFound") {
      say(HubErrorKind::kRevision, "no such branch, tag or commit");
    }
    if (code == "GatedRepo") {
      say(HubErrorKind::kGated,
          "accept the repository's conditions on its page and set HF_TOKEN");
    }
    if (code == "RepoNotFound" || response.status == 401 ||
        response.status == 403) {
      say(HubErrorKind::kRepository,
          "no such repository, or no access to it; check the name and "
          "HF_TOKEN");
    }
    if (response.status == 404) {
      say(HubErrorKind::kEntry, "not found on the server");
    }
    connection_error(response);
  }

  /// Follows redirects on the Hub itself; one that leads elsewhere is where the
  /// bytes are, and the answer that names it carries the metadata.
  Metadata fetch_metadata(bool have_cached) const {
    constexpr int kMostRedirects = 20;
    const int retries = have_cached ? 0 : options_.max_retries;
    std::string at = url();
    const std::string origin = detail::url_origin(at);
    for (int redirects = 0, attempt = 0;;) {
      const HttpResponse response = detail::http_request(
          {.url = at,
           .head = true,
           .token = token_,
           .offset = 0,
           .timeout_seconds = options_.connect_timeout_seconds});
      if (is_retryable(response)) {
        if (attempt >= retries) connection_error(response);
        wait(attempt++, response);
        continue;
      }
      if (response.status >= 400) refused(response);
      const std::string location = response.header("location");
      const bool redirect = response.status >= 300 && !location.empty();
      const std::string next = redirect ? detail::url_join(at, location) : at;
      if (redirect && detail::url_origin(next) == origin) {
        if (++redirects > kMostRedirects) {
          hub_fail(HubErrorKind::kConnection,
                   fmt::format("'{}': more than {} redirects", url(),
                               kMostRedirects));
        }
        at = next;
        continue;
      }
      return read_metadata(response, redirect, next, origin);
    }
  }

  Metadata read_metadata(const HttpResponse& response, bool redirect,
                         const std::string& next,
                         const std::string& origin) const {
    Metadata metadata;
    metadata.commit = response.header("x-repo-commit");
    metadata.etag = normalized_etag(!response.header("x-linked-etag").empty()
                                        ? response.header("x-linked-etag")
                                        : response.header("etag"));
    // These become file names: nothing but what the Hub really sends.
    if (!detail::is_commit(metadata.commit) ||
        !detail::is_content_etag(metadata.etag)) {
      hub_fail(HubErrorKind::kConnection,
               fmt::format("'{}' did not answer as the Hub does (commit '{}', "
                           "etag '{}'); is a proxy or a login page in between?",
                           url(), metadata.commit.substr(0, 64),
                           metadata.etag.substr(0, 80)));
    }
    metadata.size = parse_size(response.header("x-linked-size"));
    if (!metadata.size && !redirect) {
      metadata.size = parse_size(response.header("content-length"));
    }
    metadata.url = next;
    metadata.same_origin = detail::url_origin(next) == origin;
    return metadata;
  }

  fs::path store(const Metadata& metadata) const {
    cache_.prepare();
    cache_.write_ref(metadata.commit);
    const fs::path place = cache_.pointer(metadata.commit);
    std::error_code error;
    if (fs::exists(place, error) && !options_.force_download) return place;
    detail::FileLock lock(cache_.lock_file(metadata.etag));
    // Another process may have done it while this one waited.
    if (fs::exists(place, error) && !options_.force_download) return place;
    if (!fs::exists(cache_.blob(metadata.etag), error) ||
        options_.force_download) {
      fetch_blob(metadata);
    }
    return cache_.link(metadata.commit, metadata.etag);
  }

  void fetch_blob(const Metadata& metadata) const {
    std::random_device random;
    const fs::path temporary = fmt::format(
        "{}.{:08x}.incomplete", cache_.blob(metadata.etag).string(), random());
    struct Remove {
      const fs::path& file;
      ~Remove() {
        std::error_code ignored;
        fs::remove(file, ignored);
      }
    } remove{temporary};
    const uint64_t size = receive(metadata, temporary);
    verify(metadata, temporary, size);
    fs::rename(temporary, cache_.blob(metadata.etag));
  }

  /// Appends to the file until the body is complete, asking again for what is
  /// missing after each interruption. Returns the bytes received.
  uint64_t receive(const Metadata& metadata, const fs::path& file) const {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    uint64_t done = 0;
    for (int attempt = 0;;) {
      const uint64_t before = done;
      const auto start = [&](const HttpResponse& response) {
        if (response.status == 200 && done > 0) {
          out.close();
          out.open(file, std::ios::binary | std::ios::trunc);
          done = 0;
        }
        return response.status == 200 ||
               (response.status == 206 &&
                response.header("content-range")
                    .starts_with(fmt::format("bytes {}-", done)));
      };
      const auto body = [&](std::string_view piece) {
        if (metadata.size && done + piece.size() > *metadata.size) {
          hub_fail(HubErrorKind::kCorrupt,
                   fmt::format("'{}': more than the {} bytes announced",
                               filename_, *metadata.size));
        }
        out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
        done += piece.size();
        if (options_.progress) {
          options_.progress(done, metadata.size.value_or(0));
        }
        return out.good();
      };
      const HttpResponse response = detail::http_request(
          {.url = metadata.url,
           .head = false,
           .token = metadata.same_origin ? token_ : "",
           .offset = done,
           .timeout_seconds = options_.connect_timeout_seconds},
          start, body);
      out.flush();
      if (!out) {
        hub_fail(
            HubErrorKind::kCache,
            fmt::format("cannot write '{}'; is the disk full?", file.string()));
      }
      const bool complete = response.error.empty() &&
                            (response.status == 200 || response.status == 206);
      if (complete && (!metadata.size || done == *metadata.size)) return done;
      if (response.status >= 400 && !is_retryable(response) &&
          response.status != 416) {
        refused(response);
      }
      if (response.status == 416) done = restart(out, file);
      if (done > before) attempt = 0;
      if (attempt >= options_.max_retries) connection_error(response);
      wait(attempt++, response);
    }
  }

  static uint64_t restart(std::ofstream& out, const fs::path& file) {
    out.close();
    out.open(file, std::ios::binary | std::ios::trunc);
    return 0;
  }

  void verify(const Metadata& metadata, const fs::path& file,
              uint64_t size) const {
    detail::ContentHash hash(metadata.etag.size(), size);
    std::ifstream in(file, std::ios::binary);
    std::string buffer(1 << 20, '\0');
    while (
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) ||
        in.gcount() > 0) {
      hash.update({buffer.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (const std::string got = hash.hex(); got != metadata.etag) {
      hub_fail(HubErrorKind::kCorrupt,
               fmt::format("'{}' of '{}' arrived with hash {}, expected {}; "
                           "nothing was kept, try again",
                           filename_, repo_id_, got, metadata.etag));
    }
  }

  std::string repo_id_, filename_;
  HubOptions options_;
  detail::RepoCache cache_;
  std::string token_;
};

}  // namespace

fs::path hf_hub_download(const std::string& repo_id,
                         const std::string& filename,
                         const HubOptions& options) {
  return Download(repo_id, filename, options).run();
}

std::optional<fs::path> try_to_load_from_cache(const std::string& repo_id,
                                               const std::string& filename,
                                               const HubOptions& options) {
  return Download(repo_id, filename, options).cached_file();
}

}  // namespace luximm
