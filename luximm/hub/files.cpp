#include "luximm/hub/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <random>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <system_error>
#include <thread>
#include <unistd.h>

#include "luximm/base/error.h"
#include "luximm/base/hash.h"
#include "luximm/hub/hub_fail.h"

namespace luximm::detail {
namespace fs = std::filesystem;
namespace {

constexpr std::time_t kStaleSeconds = 3600;

std::string random_name() {
  std::random_device random;
  return fmt::format("{:08x}.incomplete", random());
}

int open_new(const fs::path& path) {
  return ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
}

/// Renames over what is there; 0 or an errno. Some mounts refuse to replace a
/// file: there the old one goes aside first, and back if that fails.
int rename_over(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) == 0) return 0;
  const int error = errno;
  struct stat info {};
  if (error == ENOENT || ::lstat(to.c_str(), &info) != 0) return error;
  const fs::path aside =
      (from.parent_path() / to.filename()).string() + "." + random_name();
  if (::rename(to.c_str(), aside.c_str()) != 0) return error;
  if (::rename(from.c_str(), to.c_str()) != 0) {
    ::rename(aside.c_str(), to.c_str());
    return error;
  }
  ::unlink(aside.c_str());
  return 0;
}

/// Whether a lock that is held keeps out a second one. On some network file
/// systems it does not.
bool keeps_others_out(const fs::path& file) {
  const int fd = ::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (fd < 0) return false;
  const bool refused = ::flock(fd, LOCK_EX | LOCK_NB) != 0;
  ::close(fd);
  return refused;
}

bool has_no_links(int error) {
  return error == EPERM || error == EOPNOTSUPP || error == ENOSYS ||
         error == EACCES;
}

}  // namespace

void fail_write(const fs::path& path, int error) {
  std::error_code ignored;
  if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
    const fs::space_info space = fs::space(path.parent_path(), ignored);
    hub_fail(HubErrorKind::kCache,
             "cannot write '{}': {} ({} bytes free); make room or set "
             "HF_HUB_CACHE to a larger disk",
             path.string(), std::strerror(error),
             ignored ? 0 : space.available);
  }
  hub_fail(HubErrorKind::kCache,
           "cannot write '{}': {}; check its permissions, or set HF_HUB_CACHE "
           "to a folder that can be written",
           path.string(), std::strerror(error));
}

void make_folders(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail_write(folder, error.value());
}

TemporaryFile::TemporaryFile(const fs::path& prefix) {
  do {
    path_ = prefix.string() + "." + random_name();
    fd_ = open_new(path_);
  } while (fd_ < 0 && errno == EEXIST);
  if (fd_ < 0) fail_write(path_, errno);
  ::flock(fd_, LOCK_EX | LOCK_NB);
}

TemporaryFile::~TemporaryFile() {
  if (fd_ >= 0) ::close(fd_);
  if (!path_.empty()) ::unlink(path_.c_str());
}

void TemporaryFile::reserve(uint64_t size) {
  if (size == 0) return;
  const int failed =
      ::fallocate(fd_, FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(size));
  // Other errors only mean that this file system cannot tell in advance.
  if (failed != 0 && (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)) {
    fail_write(path_, errno);
  }
}

void TemporaryFile::write_at(uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written =
        ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail_write(path_, written == 0 ? EIO : errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    offset += static_cast<uint64_t>(written);
  }
}

void TemporaryFile::truncate() {
  if (::ftruncate(fd_, 0) != 0) fail_write(path_, errno);
}

std::string TemporaryFile::hash(std::size_t etag_length) const {
  return file_hash(fd_, etag_length);
}

bool TemporaryFile::move_to(const fs::path& place) {
  // The rename must not reach the disk before the bytes do.
  if (::fdatasync(fd_) != 0) fail_write(path_, errno);
  const int error = rename_over(path_, place);
  if (error == ENOENT) return false;
  if (error != 0) fail_write(place, error);
  path_.clear();
  return true;
}

void replace_file(const fs::path& file, std::string_view text,
                  const fs::path& folder) {
  TemporaryFile temporary(folder / file.filename());
  temporary.write_at(0, text);
  if (!temporary.move_to(file)) fail_write(file, ENOENT);
}

bool replace_link(const fs::path& target, const fs::path& place,
                  const fs::path& folder) {
  const fs::path temporary =
      (folder / target.filename()).string() + "." + random_name();
  if (::symlink(target.c_str(), temporary.c_str()) != 0) {
    if (has_no_links(errno)) return false;
    fail_write(temporary, errno);
  }
  if (const int error = rename_over(temporary, place); error != 0) {
    ::unlink(temporary.c_str());
    fail_write(place, error);
  }
  return true;
}

bool is_link(const fs::path& path) {
  std::error_code ignored;
  return fs::is_symlink(path, ignored);
}

std::string read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

FileLock::FileLock(const fs::path& file, Wait wait) {
  using Clock = std::chrono::steady_clock;
  std::error_code ignored;
  fs::create_directories(file.parent_path(), ignored);
  const auto start = Clock::now();
  bool told = false;
  // Polled: a blocking flock could not say what it waits for.
  for (auto pause = std::chrono::milliseconds(1); acquire(file, wait);
       pause = std::min(2 * pause, std::chrono::milliseconds(50))) {
    std::this_thread::sleep_for(pause);
    if (!told && Clock::now() - start > std::chrono::seconds(10)) {
      told = true;
      warn(fmt::format("waiting for another process that holds '{}'",
                       file.string()));
    }
  }
}

/// Tries once; true asks for another try.
bool FileLock::acquire(const fs::path& file, Wait wait) {
  const int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  fd_ = ::open(file.c_str(), flags | O_CREAT | O_EXCL, 0664);
  if (fd_ >= 0) {
    // Users who share a cache wait for each other whatever their umask.
    static_cast<void>(::fchmod(fd_, 0664));
  } else {
    const bool raced = errno == EEXIST || errno == ENOENT;
    fd_ = ::open(file.c_str(), flags);
    // Removed in between; in a folder that may only be read it never was there.
    if (fd_ < 0) {
      return raced && errno == ENOENT && fs::exists(file.parent_path());
    }
  }
  struct stat own {};
  struct stat named {};
  bool again = false;
  if (::flock(fd_, LOCK_EX | LOCK_NB) != 0) {
    again = errno == EWOULDBLOCK || errno == EINTR;
  } else if (::fstat(fd_, &own) == 0 && ::stat(file.c_str(), &named) == 0 &&
             own.st_ino == named.st_ino && own.st_dev == named.st_dev) {
    excludes_ = keeps_others_out(file);
    return false;
  } else {
    // Someone has removed or replaced the file: this lock is seen by nobody.
    again = true;
  }
  ::close(fd_);
  fd_ = -1;
  return again && wait == Wait::kForever;
}

FileLock::~FileLock() {
  if (fd_ >= 0) ::close(fd_);
}

bool locks_are_reliable(const fs::path& folder) {
  // By the magic numbers of statfs(2): ext2 to 4, XFS, Btrfs, tmpfs,
  // overlayfs, F2FS, ZFS. On NFS, Lustre or FUSE an flock may be this node's
  // own, or succeed for everyone.
  constexpr std::array<unsigned long, 7> kLocal = {
      0xEF53,     0x58465342, 0x9123683E, 0x01021994,
      0x794C7630, 0xF2F52010, 0x2FC12FC1};
  struct statfs info {};
  if (::statfs(folder.c_str(), &info) != 0) return false;
  const auto type = static_cast<unsigned long>(info.f_type) & 0xFFFFFFFF;
  return std::find(kLocal.begin(), kLocal.end(), type) != kLocal.end();
}

bool is_abandoned(const fs::path& temporary) {
  struct stat info {};
  if (::lstat(temporary.c_str(), &info) != 0) return false;
  if (std::time(nullptr) - info.st_mtime > kStaleSeconds) return true;
  if (!locks_are_reliable(temporary.parent_path())) return false;
  if (S_ISLNK(info.st_mode)) return true;
  const int fd =
      ::open(temporary.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd < 0) return false;
  const bool free = ::flock(fd, LOCK_EX | LOCK_NB) == 0;
  ::close(fd);
  return free;
}

}  // namespace luximm::detail
