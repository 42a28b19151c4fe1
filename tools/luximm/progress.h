#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace luximm::program {

/// A bar on standard error that draws itself over, if that is a terminal;
/// otherwise nothing is written. Gone when the object is.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `done` of `total`, between what is being done and how it goes.
  void show(const std::string& what, int64_t done, int64_t total,
            const std::string& how = "");
  /// Takes the bar away, so that a line can be printed.
  void clear();

 private:
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_ = {};
};

}  // namespace luximm::program
