#include "tools/luximm/progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/format.h>

namespace luximm::program {
namespace {

constexpr int64_t kWidth = 24;
constexpr auto kInterval = std::chrono::milliseconds(100);
constexpr std::size_t kRounds = 50;

/// A line that wraps cannot be drawn over.
std::string cut_to_terminal(std::string line) {
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1) {
    line.resize(std::min<std::size_t>(line.size(), size.ws_col - 1));
  }
  return line;
}

}  // namespace

Progress::Progress(int64_t lines_every)
    : terminal_(::isatty(STDERR_FILENO) == 1), lines_every_(lines_every) {}

Progress::~Progress() { clear(); }

void Progress::show(const std::string& what, int64_t done, int64_t total,
                    const std::string& how) {
  if (total <= 0) return;
  if (!terminal_) {
    if (lines_every_ == 0) return;
    // Steps of several batches may pass over a multiple.
    const int64_t before = done < last_done_ ? 0 : last_done_;
    last_done_ = done;
    if (before / lines_every_ == done / lines_every_) return;
    std::fputs(fmt::format("{} {}/{}  {}\n", what, done, total, how).c_str(),
               stderr);
    return;
  }
  const auto now = std::chrono::steady_clock::now();
  if (done < total && now - last_ < kInterval) return;
  last_ = now;
  const int64_t filled = std::min(done, total) * kWidth / total;
  const std::string bar(static_cast<std::size_t>(filled), '#');
  const std::string line = cut_to_terminal(
      fmt::format("{} [{:<24}] {}/{}  {}", what, bar, done, total, how));
  std::fputs(fmt::format("\r{}\033[K", line).c_str(), stderr);
  std::fflush(stderr);
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
  shown_ = false;
}

void Pace::start() {
  rounds_.clear();
  rounds_.emplace_back(std::chrono::steady_clock::now(), 0);
}

void Pace::add(int64_t things) {
  if (rounds_.empty()) start();
  rounds_.emplace_back(std::chrono::steady_clock::now(), things);
  if (rounds_.size() > kRounds + 1) rounds_.pop_front();
}

double Pace::seconds_per_round() const {
  if (rounds_.size() < 2) return 0.0;
  const std::chrono::duration<double> time =
      rounds_.back().first - rounds_.front().first;
  return time.count() / static_cast<double>(rounds_.size() - 1);
}

double Pace::things_per_second() const {
  const double seconds = seconds_per_round();
  if (seconds <= 0.0) return 0.0;
  int64_t things = 0;
  for (std::size_t i = 1; i < rounds_.size(); ++i) things += rounds_[i].second;
  return static_cast<double>(things) /
         (seconds * static_cast<double>(rounds_.size() - 1));
}

std::string duration_text(double seconds) {
  const auto all = static_cast<int64_t>(std::llround(std::max(seconds, 0.0)));
  const int64_t minutes = all / 60;
  const int64_t hours = minutes / 60;
  if (minutes == 0) return fmt::format("{}s", all);
  if (hours == 0) return fmt::format("{}m {:02}s", minutes, all % 60);
  if (hours < 24) return fmt::format("{}h {:02}m", hours, minutes % 60);
  return fmt::format("{}d {:02}h", hours / 24, hours % 24);
}

}  // namespace luximm::program
