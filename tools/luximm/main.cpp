#include <cstdio>
#include <exception>
#include <string>

#include "luximm/error.h"
#include "tools/luximm/command.h"

namespace luximm::program {

// One line per command, in the order that --help shows.
namespace {
constexpr Command kCommands[] = {
    add_list,
    add_info,
    add_download,
    add_forward,
    add_export,
    add_cache,
};

/// One line, whatever the exception said: scripts read it.
std::string one_line(std::string text) {
  if (auto end = text.find('\n'); end != std::string::npos) text.resize(end);
  return text;
}

int fail(int code, const std::string& text) {
  std::fprintf(stderr, "luximm: error: %s\n", one_line(text).c_str());
  return code;
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
}  // namespace luximm::program

int main(int argc, char** argv) {
  try {
    return luximm::program::run(argc, argv);
  } catch (const std::exception& e) {
    return luximm::program::fail(1, e.what());
  }
}
