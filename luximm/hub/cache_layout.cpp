#include "luximm/hub/cache_layout.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <random>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

#include "luximm/fail.h"

namespace luximm {
namespace detail {
namespace fs = std::filesystem;
namespace {

bool is_hex(const std::string& text, std::size_t length) {
  return text.size() == length &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// Names that cannot leave the folder they are appended to.
bool is_safe_relative(const std::string& name) {
  if (name.empty() || name.front() == '/' ||
      name.find_first_of(std::string("\\:\0", 3)) != std::string::npos) {
    return false;
  }
  const fs::path path(name);
  return std::none_of(path.begin(), path.end(), [](const fs::path& part) {
    return part == ".." || part == "." || part.empty();
  });
}

bool is_repo_id(const std::string& id) {
  const auto slash = id.find('/');
  const bool plain =
      !id.empty() && std::all_of(id.begin(), id.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_' || c == '-' || c == '.' ||
               c == '/';
      });
  return plain && id.size() <= 193 && slash != 0 && slash != id.size() - 1 &&
         (slash == std::string::npos ||
          id.find('/', slash + 1) == std::string::npos) &&
         id.find("--") == std::string::npos &&
         id.find("..") == std::string::npos && !id.ends_with(".git");
}

std::string read_trimmed(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  while (!text.empty() &&
         std::isspace(static_cast<unsigned char>(text.back()))) {
    text.pop_back();
  }
  return text;
}

}  // namespace

void hub_fail(HubErrorKind kind, const std::string& text) {
  throw HubError(kind, "[hf_hub_download] " + text);
}

bool is_commit(const std::string& text) { return is_hex(text, 40); }
bool is_content_etag(const std::string& text) {
  return is_hex(text, 40) || is_hex(text, 64);
}

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

bool environment_flag(const char* name) {
  std::string value = environment(name).value_or("");
  std::transform(value.begin(), value.end(), value.begin(),
                 [](unsigned char c) { return std::toupper(c); });
  return value == "1" || value == "ON" || value == "YES" || value == "TRUE";
}

void replace_file(const fs::path& file, const std::string& text) {
  std::random_device random;
  const fs::path temporary = fmt::format("{}.{:08x}", file.string(), random());
  {
    std::ofstream out(temporary, std::ios::binary);
    out << text;
    out.close();
    if (!out) {
      hub_fail(HubErrorKind::kCache,
               fmt::format("cannot write '{}'; check that the cache folder is "
                           "writable and the disk not full",
                           temporary.string()));
    }
  }
  fs::rename(temporary, file);
}

RepoCache::RepoCache(const fs::path& cache, const std::string& repo_id,
                     const std::string& filename, const std::string& revision)
    : cache_(cache), filename_(filename), revision_(revision) {
  if (!is_repo_id(repo_id)) {
    hub_fail(
        HubErrorKind::kRequest,
        fmt::format("'{}' is not a repository; write 'org/name'", repo_id));
  }
  if (!is_safe_relative(filename)) {
    hub_fail(HubErrorKind::kRequest,
             fmt::format("'{}' is not a file of a repository", filename));
  }
  if (!is_safe_relative(revision)) {
    hub_fail(HubErrorKind::kRequest,
             fmt::format("'{}' is not a branch, tag or commit", revision));
  }
  std::string name = "models--" + repo_id;
  if (const auto slash = name.find('/'); slash != std::string::npos) {
    name.replace(slash, 1, "--");
  }
  folder_ = cache / name;
}

fs::path RepoCache::blob(const std::string& etag) const {
  return folder_ / "blobs" / etag;
}
fs::path RepoCache::pointer(const std::string& commit) const {
  return folder_ / "snapshots" / commit / filename_;
}
fs::path RepoCache::lock_file(const std::string& etag) const {
  return cache_ / ".locks" / folder_.filename() / (etag + ".lock");
}

std::optional<std::string> RepoCache::cached_commit() const {
  if (is_commit(revision_)) return revision_;
  const std::string commit = read_trimmed(folder_ / "refs" / revision_);
  return is_commit(commit) ? std::optional(commit) : std::nullopt;
}

std::optional<fs::path> RepoCache::cached_file() const {
  const auto commit = cached_commit();
  std::error_code error;
  // exists() follows the link: a dangling one is an absent file.
  if (!commit || !fs::exists(pointer(*commit), error)) return std::nullopt;
  return pointer(*commit);
}

void RepoCache::write_ref(const std::string& commit) const {
  if (revision_ == commit) return;
  const fs::path ref = folder_ / "refs" / revision_;
  if (read_trimmed(ref) == commit) return;
  fs::create_directories(ref.parent_path());
  replace_file(ref, commit);
}

fs::path RepoCache::link(const std::string& commit,
                         const std::string& etag) const {
  const fs::path place = pointer(commit);
  fs::create_directories(place.parent_path());
  const fs::path target =
      fs::relative(folder_, place.parent_path()) / "blobs" / etag;
  std::random_device random;
  const fs::path temporary = fmt::format("{}.{:08x}", place.string(), random());
  std::error_code error;
  if (!environment_flag("HF_HUB_DISABLE_SYMLINKS")) {
    fs::create_symlink(target, temporary, error);
    if (!error) {
      fs::rename(temporary, place);
      return place;
    }
  }
  fs::rename(blob(etag), place);
  return place;
}

void RepoCache::prepare() const {
  fs::create_directories(folder_ / "blobs");
  fs::create_directories(folder_ / "refs");
  const fs::path tag = cache_ / "CACHEDIR.TAG";
  if (!fs::exists(tag)) {
    replace_file(tag,
                 "Signature: 8a477f597d28d172789f06886806bc55\n"
                 "# This file is a cache directory tag created by "
                 "huggingface_hub.\n"
                 "# For information about cache directory tags, see:\n"
                 "#\thttps://bford.info/cachedir/\n");
  }
}

FileLock::FileLock(const fs::path& file) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  fd_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0664);
  if (fd_ >= 0 && ::flock(fd_, LOCK_EX) != 0) {
    ::close(fd_);
    fd_ = -1;
  }
}

FileLock::~FileLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace detail

std::filesystem::path hf_hub_cache_dir() {
  using detail::environment;
  for (const char* name : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"}) {
    if (auto value = environment(name)) return *value;
  }
  if (auto home = environment("HF_HOME")) {
    return std::filesystem::path(*home) / "hub";
  }
  if (auto cache = environment("XDG_CACHE_HOME")) {
    return std::filesystem::path(*cache) / "huggingface" / "hub";
  }
  return std::filesystem::path(environment("HOME").value_or(".")) / ".cache" /
         "huggingface" / "hub";
}

}  // namespace luximm
