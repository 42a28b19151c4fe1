// The program's command lines, parsed and not run: a parse error with a text,
// or a line that is well-formed. The table of commands is main.cpp's own, and
// the parsing has to be instrumented, hence the includes. Input: arguments, one
// a line.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#define main luximm_main
#include "tools/luximm/main.cpp"  // NOLINT(bugprone-suspicious-include)
#undef main
#include "tools/luximm/options.cpp"  // NOLINT(bugprone-suspicious-include)

namespace luximm::program {
namespace {

void parse(std::vector<std::string> words) {
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const int argc = static_cast<int>(words.size());
  try {
    run_command_line(kCommands, argc, argv.data(), /*execute=*/false);
  } catch (const UsageError& e) {
    if (one_line(e.what()).empty()) std::abort();
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
