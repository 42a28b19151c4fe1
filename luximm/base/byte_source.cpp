#include "luximm/base/byte_source.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "luximm/base/fail.h"

namespace luximm::detail {

void MemorySource::read(char* to, uint64_t count, uint64_t offset) const {
  if (offset > bytes_.size() || count > bytes_.size() - offset) {
    fail("read", "{} bytes at {} of {}", count, offset, bytes_.size());
  }
  if (count > 0) std::memcpy(to, bytes_.data() + offset, count);
}

InputFile::InputFile(std::string where, std::string path)
    : where_(std::move(where)),
      path_(std::move(path)),
      // Non-blocking: a pipe that nobody writes to is refused, not waited for.
      fd_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
  if (fd_ < 0) {
    fail(where_, "cannot open '{}': {}", path_, std::strerror(errno));
  }
  try {
    size_ = size_now();
  } catch (...) {
    ::close(fd_);
    throw;
  }
}

InputFile::~InputFile() { ::close(fd_); }

uint64_t InputFile::size_now() const {
  struct stat info {};
  if (::fstat(fd_, &info) != 0 || !S_ISREG(info.st_mode)) {
    fail(where_, "'{}' is not a regular file", path_);
  }
  return static_cast<uint64_t>(info.st_size);
}

void InputFile::read(char* to, uint64_t count, uint64_t offset) const {
  while (count > 0) {
    const ssize_t got = ::pread(fd_, to, count, static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) {
      fail(where_, "{}: reading at byte {}: {}", path_, offset,
           got == 0 ? "the file became shorter" : std::strerror(errno));
    }
    to += got;
    count -= static_cast<uint64_t>(got);
    offset += static_cast<uint64_t>(got);
  }
}

}  // namespace luximm::detail
