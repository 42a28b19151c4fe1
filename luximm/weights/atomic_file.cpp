#include "luximm/weights/atomic_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "luximm/fail.h"

namespace luximm::detail {

AtomicFile::AtomicFile(std::string where, std::string path)
    : where_(std::move(where)),
      path_(std::move(path)),
      temporary_(path_ + ".XXXXXX") {
  fd_ = ::mkstemp(temporary_.data());
  if (fd_ < 0) error("cannot create a file beside");
  // mkstemp makes private files; the umask decides, as for any other file.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(fd_, 0666 & ~mask);
}

AtomicFile::~AtomicFile() {
  if (fd_ >= 0) ::close(fd_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void AtomicFile::write(const void* data, uint64_t count) {
  const char* from = static_cast<const char*>(data);
  while (count > 0) {
    const ssize_t put = ::write(fd_, from, count);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) error("cannot write");
    from += put;
    count -= static_cast<uint64_t>(put);
  }
}

void AtomicFile::commit() {
  if (::fsync(fd_) != 0) error("cannot write");
  const int fd = std::exchange(fd_, -1);
  if (::close(fd) != 0) error("cannot write");
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
    error("cannot replace");
  }
  temporary_.clear();
  const std::string folder =
      std::filesystem::path(path_).parent_path().string();
  const int dir = ::open(folder.empty() ? "." : folder.c_str(),
                         O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (dir >= 0) {
    ::fsync(dir);
    ::close(dir);
  }
}

void AtomicFile::error(const char* what) const {
  fail(where_, "{} '{}': {}", what, path_, std::strerror(errno));
}

}  // namespace luximm::detail
