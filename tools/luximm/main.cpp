#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "luximm/base/error.h"
#include "luximm/base/nearest.h"
#include "luximm/base/printable.h"
#include "luximm/model/variant_table.h"
#include "tools/luximm/command.h"

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

CLI::Validator number_check(const char* type, const char* wanted,
                            bool (*fits)(double)) {
  return {[=](std::string& text) {
            double value = 0.0;
            if (CLI::detail::lexical_cast(text, value) && fits(value)) {
              return std::string();
            }
            return fmt::format("got '{}', wants {}", text, wanted);
          },
          type};
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

/// CLI11 only says that a command is missing.
void check_command_name(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return;
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) {
    names.push_back(command->get_name());
    if (names.back() == argv[1]) return;
  }
  const std::string hint = luximm::detail::nearest_name_hint(argv[1], names);
  throw UsageError(fmt::format("there is no command '{}'{}{}", argv[1],
                               hint.empty() ? "" : "; ", hint));
}

int run(int argc, char** argv) {
  CLI::App app("timm's image models for C++: load, train, classify, export");
  app.name("luximm");
  app.require_subcommand(1);
  app.set_version_flag("--version", LUXIMM_VERSION);
  for (Command command : kCommands) {
    command(app);
  }
  try {
    check_command_name(app, argc, argv);
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& e) {
    return app.exit(e);
  } catch (const CLI::CallForAllHelp& e) {
    return app.exit(e);
  } catch (const CLI::CallForVersion& e) {
    return app.exit(e);
  } catch (const CLI::ParseError& e) {
    return fail(2, std::string(e.what()) + "; see luximm --help");
  }
  return 0;
}

}  // namespace

CLI::Validator positive_number() {
  return number_check("POSITIVE", "a number above 0",
                      [](double value) { return value > 0.0; });
}

CLI::Validator non_negative_number() {
  return number_check("NONNEGATIVE", "0 or a number above it",
                      [](double value) { return value >= 0.0; });
}

}  // namespace luximm::program

int main(int argc, char** argv) {
  try {
    return luximm::program::check_output(luximm::program::run(argc, argv));
  } catch (const std::exception& e) {
    return luximm::program::fail(1, e.what());
  }
}
