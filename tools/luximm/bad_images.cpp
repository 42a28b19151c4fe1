#include "tools/luximm/bad_images.h"

#include <limits>

#include "luximm/base/fail.h"
#include "tools/luximm/command.h"

namespace luximm::program {

void BadImages::add_option(Options& command) {
  command
      .add_option("--max-bad", max_,
                  "Unreadable images to leave out before giving up; otherwise "
                  "all are left out, and the command fails at its end")
      ->check(non_negative_number());
}

void BadImages::count_in(LoaderOptions& options) {
  // This class stops after a batch, whose good images are then not lost.
  options.max_bad_samples = std::numeric_limits<int64_t>::max();
  options.on_bad_sample = [this](const Sample&, std::string_view error) {
    add(error);
  };
}

void BadImages::add(std::string_view error) {
  if (count_++ == 0) first_ = error;
  warn(fmt::format("left out: {}", error));
}

void BadImages::finish(std::string_view command, int64_t read) const {
  if (too_many()) {
    fail(command,
         "{} images could not be read, more than --max-bad {}; the first: {}",
         count_, *max_, first_);
  }
  if (count_ > 0 && (!max_ || read == 0)) {
    fail(command, "{} of {} images could not be read; the first: {}", count_,
         count_ + read, first_);
  }
}

void add_allow_truncated(Options& command, bool& allow) {
  command.add_flag("--allow-truncated", allow,
                   "Read damaged and cut files as far as they go; what is "
                   "missing is grey or black");
}

}  // namespace luximm::program
