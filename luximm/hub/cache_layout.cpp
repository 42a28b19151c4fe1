#include "luximm/hub/cache_layout.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

#include "luximm/base/hash.h"
#include "luximm/hub/files.h"
#include "luximm/hub/hub_fail.h"
#include "luximm/hub/names.h"
#include "luximm/hub/settings.h"

namespace luximm::detail {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kCacheDirTag =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# This file is a cache directory tag created by huggingface_hub.\n"
    "# For information about cache directory tags, see:\n"
    "#\thttps://bford.info/cachedir/\n";

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

std::string read_ref(const fs::path& file) {
  std::string text = read_file(file);
  while (!text.empty() &&
         std::isspace(static_cast<unsigned char>(text.back())) != 0) {
    text.pop_back();
  }
  return text;
}

}  // namespace

std::string repo_folder_name(const std::string& repo_id) {
  std::string name = "models--" + repo_id;
  if (const auto slash = name.find('/'); slash != std::string::npos) {
    name.replace(slash, 1, "--");
  }
  return name;
}

RepoCache::RepoCache(const fs::path& cache, const std::string& repo_id,
                     const std::string& revision)
    : cache_(cache), revision_(revision) {
  check_repo_id(repo_id);
  check_revision(revision);
  folder_ = cache / repo_folder_name(repo_id);
}

fs::path RepoCache::blob(const std::string& etag) const {
  return blobs() / etag;
}
fs::path RepoCache::snapshot(const std::string& commit) const {
  return folder_ / "snapshots" / commit;
}
fs::path RepoCache::lock_file(const std::string& etag) const {
  return cache_ / ".locks" / folder_.filename() / (etag + ".lock");
}

std::optional<std::string> RepoCache::cached_commit() const {
  if (is_commit(revision_)) return revision_;
  const std::string commit = read_ref(folder_ / "refs" / revision_);
  return is_commit(commit) ? std::optional(commit) : std::nullopt;
}

std::optional<fs::path> RepoCache::cached_file(
    const std::string& filename) const {
  const auto commit = cached_commit();
  if (!commit) return std::nullopt;
  const fs::path file = snapshot(*commit) / filename;
  // Follows the link: a dangling one is an absent file.
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  const auto listing = tree(*commit);
  if (listing && listing->contains(filename) &&
      !is_intact(file, listing->at(filename).file_size(), "", false)) {
    warn_once(file.string(),
              fmt::format("'{}' is not as long as it should be and is taken "
                          "for absent",
                          file.string()));
    return std::nullopt;
  }
  return file;
}

bool RepoCache::is_known_missing(const std::string& filename) const {
  const auto commit = cached_commit();
  return commit && is_there(folder_ / ".no_exist" / *commit / filename);
}

std::optional<RepoTree> RepoCache::tree(const std::string& commit) const {
  const fs::path file = folder_ / "trees" / (commit + ".json");
  return is_there(file) ? parse_tree(read_file(file)) : std::nullopt;
}

void RepoCache::write_tree(const std::string& commit,
                           const RepoTree& tree) const {
  make_folders(folder_ / "trees");
  replace_file(folder_ / "trees" / (commit + ".json"), format_tree(tree),
               folder_);
}

bool RepoCache::is_intact(const fs::path& file, std::optional<uint64_t> size,
                          const std::string& etag, bool hash) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return false;
  const uint64_t length = fs::file_size(file, error);
  if (error || (size && length != *size)) return false;
  return !hash || etag.empty() || file_hash(file, etag.size()) == etag;
}

std::string RepoCache::expected_etag(const fs::path& file,
                                     const std::string& filename) const {
  std::error_code error;
  const fs::path target = fs::read_symlink(file, error);
  if (!error && is_content_etag(target.filename().string())) {
    return target.filename().string();
  }
  const auto commit = cached_commit();
  const auto listing = commit ? tree(*commit) : std::nullopt;
  return listing && listing->contains(filename) ? listing->at(filename).etag()
                                                : "";
}

void RepoCache::prepare(const std::string& commit,
                        const std::string& filename) const {
  make_folders(blobs());
  make_folders((snapshot(commit) / filename).parent_path());
  if (is_there(cache_ / "CACHEDIR.TAG")) return;
  try {
    replace_file(cache_ / "CACHEDIR.TAG", kCacheDirTag, folder_);
  } catch (const HubError&) {
    // In a cache that others own, the repository's folder may be writable only.
  }
}

void RepoCache::write_ref(const std::string& commit) const {
  if (revision_ == commit) return;
  const fs::path ref = folder_ / "refs" / revision_;
  // Unchanged, it must not be an error where the cache is read-only.
  if (read_file(ref) == commit) return;
  make_folders(ref.parent_path());
  // Not beside it: what lies in refs/ is taken for a ref.
  replace_file(ref, commit, folder_);
}

void RepoCache::write_missing(const std::string& commit,
                              const std::string& filename) const {
  const fs::path note = folder_ / ".no_exist" / commit / filename;
  std::error_code ignored;
  fs::create_directories(note.parent_path(), ignored);
  const int fd = ::open(note.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (fd >= 0) ::close(fd);
}

fs::path RepoCache::link(const std::string& commit, const std::string& filename,
                         const std::string& etag, bool fresh) const {
  const fs::path place = snapshot(commit) / filename;
  const fs::path target = place.parent_path().lexically_relative(folder_);
  fs::path up;
  for (auto part = target.begin(); part != target.end(); ++part) up /= "..";
  if (!environment_flag("HF_HUB_DISABLE_SYMLINKS") &&
      replace_link(up / "blobs" / etag, place, blobs())) {
    return place;
  }
  // A blob that is itself a link leads into the store that repositories share.
  if (fresh && !is_link(blob(etag))) {
    if (::rename(blob(etag).c_str(), place.c_str()) != 0) {
      fail_write(place, errno);
    }
    return place;
  }
  TemporaryFile copy(blob(etag));
  std::ifstream in(blob(etag), std::ios::binary);
  std::string buffer(1 << 20, '\0');
  for (uint64_t at = 0;;) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    if (in.gcount() == 0) break;
    const auto count = static_cast<std::size_t>(in.gcount());
    copy.write_at(at, {buffer.data(), count});
    at += count;
  }
  if (!copy.move_to(place)) fail_write(place, ENOENT);
  return place;
}

void RepoCache::sweep(const std::string& etag) const {
  std::error_code error;
  for (fs::directory_iterator at(blobs(), error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with(etag + ".") && name.ends_with(".incomplete") &&
        is_abandoned(at->path())) {
      std::error_code ignored;
      fs::remove(at->path(), ignored);
    }
  }
}

}  // namespace luximm::detail
