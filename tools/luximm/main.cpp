#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "luximm/base/error.h"
#include "luximm/base/printable.h"
#include "luximm/device/memory_errors.h"
#include "luximm/train/memory.h"
#include "tools/luximm/command.h"
#include "tools/luximm/openmp_wait.h"

namespace luximm::program {

// One line per command, in the order that --help shows.
namespace {
// clang-format off
constexpr Command kCommands[] = {
    add_list,
    add_info,
    add_download,
    add_classify,
    add_embed,
    add_train,
    add_validate,
    add_bench,
    add_forward,
    add_inspect,
    add_preprocess,
    add_export,
    add_cache,
};
// clang-format on

/// One line that a terminal can show, whatever the exception said and the user
/// wrote: scripts read it.
std::string one_line(std::string text) {
  constexpr std::size_t kMaxBytes = 4000;
  if (auto end = text.find('\n'); end != std::string::npos) text.resize(end);
  return luximm::detail::printable(text, kMaxBytes);
}

int fail(int code, const std::string& text) {
  std::fprintf(stderr, "luximm: error: %s\n", one_line(text).c_str());
  return code;
}

/// Half a list must not pass for a whole one: /dev/full, a full disk. Nobody
/// else looks at whether what is printed arrives.
int check_output(int code) {
  errno = 0;
  const bool arrived = std::fflush(stdout) == 0 && std::ferror(stdout) == 0 &&
                       std::cout.flush().good();
  if (arrived || code != 0) return code;
  return fail(1, fmt::format("cannot write to standard output{}{}",
                             errno == 0 ? "" : ": ",
                             errno == 0 ? "" : std::strerror(errno)));
}

int run(int argc, char** argv) {
  try {
    run_command_line(kCommands, argc, argv);
    return 0;
  } catch (const UsageError& e) {
    return fail(2, std::string(e.what()) + "; see luximm --help");
  }
}

}  // namespace

}  // namespace luximm::program

int main(int argc, char** argv) {
  // Training runs for hours beside other work; what runs for a moment is
  // quicker with threads that spin.
  if (argc > 1 && std::string_view(argv[1]) == "train") {
    luximm::program::let_openmp_threads_sleep(argv);
    luximm::keep_freed_memory();
  }
  try {
    return luximm::program::check_output(luximm::program::run(argc, argv));
  } catch (const std::exception& e) {
    const std::string memory = luximm::detail::explain_memory_error(e.what());
    return luximm::program::fail(1, memory.empty() ? e.what() : memory);
  }
}
