#include "luximm/base/atomic_file.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"

namespace luximm::detail {
namespace {

constexpr int kAttempts = 100;
constexpr std::size_t kMostOfPath = 1000;

/// Makes the names in a folder last through a power failure, where the file
/// system can.
void synchronise_folder(const std::string& file) {
  const std::string folder = std::filesystem::path(file).parent_path().string();
  const int fd = ::open(folder.empty() ? "." : folder.c_str(),
                        O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

AtomicFile::AtomicFile(std::string where, std::string path)
    : where_(std::move(where)), path_(std::move(path)) {
  std::random_device random;
  // Not mkstemp, whose files are private: here the umask decides, as for any
  // other file.
  for (int i = 0; i < kAttempts && fd_ < 0; ++i) {
    temporary_ = fmt::format("{}.{:08x}.tmp", path_, random());
    fd_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                 0666);
    if (fd_ < 0 && errno != EEXIST) break;
  }
  if (fd_ < 0) error("cannot create a file beside", errno);
  struct stat old {};
  if (::lstat(path_.c_str(), &old) == 0 && S_ISREG(old.st_mode)) {
    ::fchmod(fd_, old.st_mode & 07777);
  }
}

AtomicFile::~AtomicFile() {
  if (fd_ >= 0) ::close(fd_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd_, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) error("cannot write", errno);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

void AtomicFile::commit() {
  if (::fsync(fd_) != 0) error("cannot write", errno);
  if (::close(std::exchange(fd_, -1)) != 0) error("cannot write", errno);
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
    error("cannot replace", errno);
  }
  temporary_.clear();
  synchronise_folder(path_);
}

void AtomicFile::error(std::string_view what, int code) const {
  fail(where_, "{} '{}': {}; what was there is unchanged", what,
       printable(path_, kMostOfPath), std::generic_category().message(code));
}

}  // namespace luximm::detail
