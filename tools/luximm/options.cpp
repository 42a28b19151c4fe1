#include "tools/luximm/options.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "luximm/base/nearest.h"
#include "luximm/model/variant_table.h"

namespace luximm::program {
namespace {

/// CLI11's own checks of numbers name the largest double there is.
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

/// CLI11's own lets NaN pass.
CLI::Validator range_check(double low, double high) {
  return {[=](std::string& text) {
            double value = 0.0;
            if (CLI::detail::lexical_cast(text, value) && value >= low &&
                value <= high) {
              return std::string();
            }
            return fmt::format("got '{}', wants a number from {} to {}", text,
                               low, high);
          },
          fmt::format("NUMBER in [{} - {}]", low, high)};
}

CLI::Validator validator(const Check& check) {
  switch (check.kind) {
    case Check::Kind::kPositive:
      return number_check("POSITIVE", "a number above 0",
                          [](double value) { return value > 0.0; });
    case Check::Kind::kNonNegative:
      return number_check("NONNEGATIVE", "0 or a number above it",
                          [](double value) { return value >= 0.0; });
    case Check::Kind::kRange:
      return range_check(check.low, check.high);
    case Check::Kind::kIntegerRange:
      return CLI::Range(static_cast<int>(check.low),
                        static_cast<int>(check.high));
    case Check::Kind::kExistingFile:
      return CLI::ExistingFile;
    case Check::Kind::kOneOf:
      break;
  }
  return CLI::IsMember(check.names);
}

/// Whether files of flags are read: not while a line is only parsed.
bool reads_flag_files = true;

/// A flag of a file, as if it had been given.
void set_from_file(CLI::App& app, const std::string& path,
                   const FlagValue& flag) {
  CLI::Option* option = app.get_option_no_throw("--" + flag.name);
  if (option == nullptr) {
    throw UsageError(
        fmt::format("--config '{}': there is no flag '{}'", path, flag.name));
  }
  const auto excludes = option->get_excludes();
  if (option->count() > 0 || std::any_of(excludes.begin(), excludes.end(),
                                         [](const CLI::Option* other) {
                                           return other->count() > 0;
                                         })) {
    return;
  }
  const bool is_flag = option->get_items_expected_max() == 0;
  if (is_flag && flag.words == std::vector<std::string>{"false"} &&
      option->get_default_str() != "true") {
    return;  // as if it had not been given
  }
  try {
    const int most = std::max(option->get_items_expected_max(), 1);
    if (most < static_cast<int>(flag.words.size())) {
      throw CLI::ArgumentMismatch(fmt::format("{}: {} values, expected {}",
                                              option->get_name(),
                                              flag.words.size(), most));
    }
    option->add_result(flag.words);
    option->run_callback();
  } catch (const CLI::ParseError& e) {
    throw UsageError(fmt::format("--config '{}': {}", path, e.what()));
  }
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

}  // namespace

Check positive_number() { return {.kind = Check::Kind::kPositive}; }
Check non_negative_number() { return {.kind = Check::Kind::kNonNegative}; }
Check in_range(double low, double high) {
  return {.kind = Check::Kind::kRange, .low = low, .high = high};
}
Check in_range(int low, int high) {
  return {.kind = Check::Kind::kIntegerRange,
          .low = static_cast<double>(low),
          .high = static_cast<double>(high)};
}
Check one_of(std::vector<std::string> names) {
  return {.kind = Check::Kind::kOneOf, .names = std::move(names)};
}

Check one_of(std::initializer_list<int> numbers) {
  std::vector<std::string> names;
  for (const int number : numbers) names.push_back(std::to_string(number));
  return one_of(std::move(names));
}

Check existing_file() { return {.kind = Check::Kind::kExistingFile}; }

Option& Option::required() {
  option_->required();
  return *this;
}

Option& Option::check(const Check& check) {
  option_->check(validator(check));
  return *this;
}

Option& Option::capture_default_str() {
  option_->capture_default_str();
  return *this;
}

Option& Option::excludes(const Option& other) {
  option_->excludes(other.option_);
  return *this;
}

Option& Option::needs(const std::string& other) {
  option_->needs(other);
  return *this;
}

Option& Option::delimiter(char character) {
  option_->delimiter(character);
  return *this;
}

Option& Option::value_is_optional() {
  option_->expected(0, 1);
  return *this;
}

Option& Option::allow_extra_args(bool allow) {
  option_->allow_extra_args(allow);
  return *this;
}

template <typename T>
Option Options::add_option(const std::string& name, T& value,
                           const std::string& help) {
  CLI::Option* option = app_->add_option(name, value, help);
  if constexpr (std::is_same_v<T, std::array<double, 2>>) {
    // CLI11 writes six digits, and a value that is read back shall be the same.
    option->default_function(
        [&value] { return fmt::format("[{},{}]", value[0], value[1]); });
  }
  return Option(option);
}

// A type that is missing here is an undefined reference in the command.
#define LUXIMM_OPTION_TYPE(...)                                         \
  template Option Options::add_option(const std::string&, __VA_ARGS__&, \
                                      const std::string&)
LUXIMM_OPTION_TYPE(std::string);
LUXIMM_OPTION_TYPE(int);
LUXIMM_OPTION_TYPE(int64_t);
LUXIMM_OPTION_TYPE(uint64_t);
LUXIMM_OPTION_TYPE(double);
LUXIMM_OPTION_TYPE(std::optional<std::string>);
LUXIMM_OPTION_TYPE(std::optional<int64_t>);
LUXIMM_OPTION_TYPE(std::optional<double>);
LUXIMM_OPTION_TYPE(std::vector<std::string>);
LUXIMM_OPTION_TYPE(std::vector<int64_t>);
LUXIMM_OPTION_TYPE(std::vector<double>);
LUXIMM_OPTION_TYPE(std::array<double, 2>);
#undef LUXIMM_OPTION_TYPE

Option Options::add_flag(const std::string& name, bool& value,
                         const std::string& help) {
  CLI::Option* option = app_->add_flag(name, value, help);
  if (value) option->default_str("true");
  return Option(option);
}

Options* Options::add_subcommand(const std::string& name,
                                 const std::string& help) {
  CLI::App* app = app_->add_subcommand(name, help);
  subcommands_.push_back(std::make_unique<Options>(app));
  return subcommands_.back().get();
}

void Options::add_flag_file(const std::string& name, FlagFileReader read,
                            const std::string& help) {
  // Called when all words of the command line have been taken in, and before
  // they are looked at.
  const auto take = [app = app_,
                     read = std::move(read)](const std::string& path) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app->get_options()) {
      const auto& all = option->get_lnames();
      names.insert(names.end(), all.begin(), all.end());
    }
    for (const FlagValue& flag : read(path, names)) {
      set_from_file(*app, path, flag);
    }
  };
  app_->add_option_function<std::string>(name, take, help);
}

std::map<std::string, std::optional<OptionValue>> Options::values() const {
  std::map<std::string, std::optional<OptionValue>> all;
  for (const CLI::Option* option : app_->get_options()) {
    if (option == app_->get_help_ptr()) continue;
    const std::string name = option->get_lnames().empty()
                                 ? option->get_single_name()
                                 : option->get_lnames().front();
    std::optional<OptionValue>& value = all[name];
    const bool is_list = option->get_items_expected_max() > 1;
    if (option->get_items_expected_max() == 0) {
      const bool on = option->count() > 0 ? option->as<bool>()
                                          : option->get_default_str() == "true";
      value = {{on ? "true" : "false"}, false};
    } else if (option->count() > 0) {
      value = {option->results(), is_list};
    } else if (std::string text = option->get_default_str(); !text.empty()) {
      if (!is_list) {
        value = {{std::move(text)}, false};
        continue;
      }
      if (text.starts_with('[') && text.ends_with(']')) {
        text = text.substr(1, text.size() - 2);
      }
      value = {text.empty() ? std::vector<std::string>()
                            : CLI::detail::split(text, ','),
               true};
    }
  }
  return all;
}

void Options::require_subcommand(int count) { app_->require_subcommand(count); }

void Options::callback(std::function<void()> run) {
  app_->callback(std::move(run));
}

void run_command_line(std::span<const Command> commands, int argc, char** argv,
                      bool execute) {
  CLI::App app("timm's image models for C++: load, train, classify, export");
  app.name("luximm");
  app.require_subcommand(1);
  app.set_version_flag("--version", LUXIMM_VERSION);
  Options options(&app);
  for (const Command command : commands) command(options);
  reads_flag_files = execute;
  if (!execute) {
    for (CLI::App* command : app.get_subcommands({})) {
      command->callback(std::function<void()>());
    }
  }
  try {
    check_command_name(app, argc, argv);
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    // --help and --version come as errors with the code of success.
    if (e.get_exit_code() != 0) throw UsageError(e.what());
    if (execute) app.exit(e);
  }
}

}  // namespace luximm::program
