#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "luximm/data/batch_reader.h"
#include "tools/luximm/options.h"

namespace luximm::program {

/// Images that a command could not read: each is named on standard error and
/// counted, the others go on. Without --max-bad there may be any number, and
/// the command fails at its end; with it as many are allowed, and one more ends
/// the command after the batch.
class BadImages {
 public:
  /// Declares --max-bad.
  void add_option(Options& command);

  /// A loader whose bad samples come here. This must outlive the loader.
  void count_in(LoaderOptions& options);

  void add(std::string_view error);
  int64_t count() const { return count_; }
  /// More than --max-bad allows: the command is to stop.
  bool too_many() const { return max_ && count_ > *max_; }

  /// Throws `Error` if there were more than allowed, or nothing else; `read`:
  /// how many images could be read.
  void finish(std::string_view command, int64_t read) const;

 private:
  std::optional<int64_t> max_;
  int64_t count_ = 0;
  std::string first_;
};

/// Declares --allow-truncated.
void add_allow_truncated(Options& command, bool& allow);

}  // namespace luximm::program
