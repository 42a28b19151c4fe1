#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>

namespace luximm::program {

/// A bar on standard error that draws itself over, if that is a terminal, and
/// is gone when the object is. Elsewhere a plain line now and then, or nothing.
class Progress {
 public:
  /// Where standard error is no terminal, one line after every `lines_every`
  /// things done; 0: none.
  explicit Progress(int64_t lines_every = 0);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `done` of `total`, between what is being done and how it goes.
  void show(const std::string& what, int64_t done, int64_t total,
            const std::string& how = "");
  bool is_bar() const { return terminal_; }
  /// Takes the bar away, so that a line can be printed.
  void clear();

 private:
  bool terminal_;
  int64_t lines_every_;
  int64_t last_done_ = 0;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_ = {};
};

/// How fast a loop goes, over its last few rounds.
class Pace {
 public:
  /// Begins to measure, also after a pause.
  void start();
  /// A round is done, in which so many things were.
  void add(int64_t things);

  double things_per_second() const;
  double seconds_per_round() const;

 private:
  std::deque<std::pair<std::chrono::steady_clock::time_point, int64_t>> rounds_;
};

/// "8s", "3m 12s", "1h 02m", "2d 03h".
std::string duration_text(double seconds);

}  // namespace luximm::program
