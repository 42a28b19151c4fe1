#pragma once

#include <functional>
#include <string>

#include <CLI/CLI.hpp>

namespace luximm::program {

/// Every command is a function that declares its options on a subcommand of
/// `app` and sets its callback. A callback prints results on standard output,
/// progress and warnings on standard error, and throws `luximm::Error` to fail
/// (exit 1) or `UsageError` for a value that makes no sense (exit 2).
using Command = void (*)(CLI::App& app);

void add_list(CLI::App& app);
void add_info(CLI::App& app);
void add_download(CLI::App& app);
void add_classify(CLI::App& app);
void add_embed(CLI::App& app);
void add_train(CLI::App& app);
void add_validate(CLI::App& app);
void add_bench(CLI::App& app);
void add_forward(CLI::App& app);
void add_inspect(CLI::App& app);
void add_preprocess(CLI::App& app);
void add_export(CLI::App& app);
void add_cache(CLI::App& app);

/// A wrong command line that CLI11 itself cannot see: exit 2.
class UsageError : public CLI::ValidationError {
 public:
  explicit UsageError(const std::string& text) : CLI::ValidationError(text) {}
};

/// Checks of an option's value whose messages say what is wanted; CLI11's own
/// name the largest double there is.
CLI::Validator positive_number();
CLI::Validator non_negative_number();

}  // namespace luximm::program
