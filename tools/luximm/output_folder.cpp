#include "tools/luximm/output_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "luximm/base/fail.h"

namespace luximm::program {
namespace {

namespace fs = std::filesystem;

void try_to_write(const fs::path& folder) {
  std::string file = (folder / ".luximm.XXXXXX").string();
  const int fd = ::mkstemp(file.data());
  if (fd < 0) {
    fail("output", "cannot write to '{}': {}", folder.string(),
         std::strerror(errno));
  }
  ::close(fd);
  ::unlink(file.c_str());
}

/// Removes `path` and the empty folders in it.
void remove_if_empty(const fs::path& path) {
  std::error_code ignored;
  for (const auto& child : fs::directory_iterator(path, ignored)) {
    if (child.is_directory(ignored)) remove_if_empty(child.path());
  }
  fs::remove(path, ignored);  // refuses a folder with content
}

}  // namespace

OutputFolder::OutputFolder(fs::path path, bool may_have_content) {
  std::error_code error;
  if (fs::exists(path, error) && !fs::is_directory(path, error)) {
    fail("output", "'{}' is a file; give a folder", path.string());
  }
  if (fs::is_directory(path, error) && !fs::is_empty(path, error) &&
      !may_have_content) {
    fail("output",
         "'{}' has files in it; give another folder, or --resume to go on with "
         "what was begun there",
         path.string());
  }
  fs::path top = fs::absolute(path);
  for (; top.has_parent_path() && !fs::exists(top, error) &&
         top != top.parent_path();
       top = top.parent_path()) {
    made_ = top;
  }
  fs::create_directories(path, error);
  if (error) {
    remove_if_empty(std::exchange(made_, {}));
    fail("output", "cannot make the folder '{}': {}", path.string(),
         error.message());
  }
  try_to_write(path);
}

OutputFolder::~OutputFolder() {
  if (!made_.empty()) remove_if_empty(made_);
}

}  // namespace luximm::program
