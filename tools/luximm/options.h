#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

// The command line, on CLI11. Only options.cpp includes CLI11: its headers cost
// a unit nine seconds of compiling.
namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace luximm::program {

/// A value or a combination of options that makes no sense: exit 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What an option's value has to be.
struct Check {
  enum class Kind {
    kPositive,
    kNonNegative,
    kRange,
    kIntegerRange,
    kOneOf,
    kExistingFile
  };
  Kind kind;
  double low = 0.0;  ///< of the ranges, with both ends
  double high = 0.0;
  std::vector<std::string> names = {};  ///< of kOneOf
};

Check positive_number();
Check non_negative_number();
Check in_range(double low, double high);
Check in_range(int low, int high);
Check one_of(std::vector<std::string> names);
Check one_of(std::initializer_list<int> numbers);
Check existing_file();

/// An option of a command; a handle. The calls can be chained with `->`.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}
  Option* operator->() { return this; }

  Option& required();
  Option& check(const Check& check);
  /// Shows the value that the variable has now as the default in --help.
  Option& capture_default_str();
  Option& excludes(const Option& other);
  Option& needs(const std::string& other);
  /// Splits one word into several values.
  Option& delimiter(char character);
  /// May also be given without a value, which is then "".
  Option& value_is_optional();
  /// False: takes one word of the command line, however many values it can
  /// hold.
  Option& allow_extra_args(bool allow);

 private:
  CLI::Option* option_;
};

/// What a file says of a flag.
struct FlagValue {
  std::string name;  ///< without dashes before it
  std::vector<std::string> words;
};

/// Reads a file of flags for a command that has flags of these names.
using FlagFileReader = std::function<std::vector<FlagValue>(
    const std::string& path, const std::vector<std::string>& names)>;

/// What an option is set to.
struct OptionValue {
  std::vector<std::string> words;
  bool is_list = false;  ///< it can have several
};

/// What a command declares: options that fill variables, subcommands and what
/// to run. The names of its functions are CLI11's.
class Options {
 public:
  explicit Options(CLI::App* app) : app_(app) {}

  /// `name` is "--lr", "--a,--b" or, for a positional one, "MODEL". T is one of
  /// the types that options.cpp lists.
  template <typename T>
  Option add_option(const std::string& name, T& value, const std::string& help);
  Option add_flag(const std::string& name, bool& value,
                  const std::string& help);
  Options* add_subcommand(const std::string& name, const std::string& help);
  /// Declares an option that names a file of flags, before all others: each
  /// counts as given unless the command line gives it, or one that excludes it.
  void add_flag_file(const std::string& name, FlagFileReader read,
                     const std::string& help);
  /// Every option by its first name without dashes, as it was given or as its
  /// default is; nothing where it has neither. A flag is "true" or "false".
  std::map<std::string, std::optional<OptionValue>> values() const;
  void require_subcommand(int count);
  void callback(std::function<void()> run);

 private:
  CLI::App* app_;
  std::vector<std::unique_ptr<Options>> subcommands_;
};

/// Every command is a function that declares its options on a subcommand of
/// `app` and sets its callback. A callback prints results on standard output,
/// progress and warnings on standard error, and throws `luximm::Error` to fail
/// (exit 1) or `UsageError` (exit 2).
using Command = void (*)(Options& app);

/// Parses a command line and, if `execute`, runs the command that it names or
/// prints the help that it asks for. Throws `UsageError` for a wrong line, and
/// what the command throws.
void run_command_line(std::span<const Command> commands, int argc, char** argv,
                      bool execute = true);

}  // namespace luximm::program
