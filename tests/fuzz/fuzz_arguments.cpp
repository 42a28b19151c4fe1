// The program's command lines, parsed and not run: a parse error with a text,
// or a line that is well-formed. The table of commands is main.cpp's own, hence
// the include. Input: arguments, one a line.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#define main luximm_main
#include "tools/luximm/main.cpp"  // NOLINT(bugprone-suspicious-include)
#undef main

namespace luximm::program {
namespace {

void parse(std::vector<std::string> words) {
  CLI::App app("fuzz");
  app.name("luximm");
  app.require_subcommand(1);
  app.set_version_flag("--version", LUXIMM_VERSION);
  for (Command command : kCommands) command(app);
  for (CLI::App* command : app.get_subcommands({})) {
    command->callback(std::function<void()>());
  }
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const int argc = static_cast<int>(words.size());
  try {
    check_command_name(app, argc, argv.data());
    app.parse(argc, argv.data());
  } catch (const CLI::CallForHelp&) {
    if (app.help().empty()) std::abort();
  } catch (const CLI::ParseError& e) {
    if (one_line(e.what()).empty() && e.get_exit_code() != 0) std::abort();
  }
}

}  // namespace
}  // namespace luximm::program

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  std::vector<std::string> words = {"luximm"};
  std::string word;
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] == '\n') {
      words.push_back(std::move(word));
      word.clear();
    } else if (data[i] != 0) {
      word += static_cast<char>(data[i]);
    }
  }
  words.push_back(std::move(word));
  luximm::program::parse(std::move(words));
  return 0;
}
