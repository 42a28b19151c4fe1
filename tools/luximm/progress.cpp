#include "tools/luximm/progress.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>

#include <fmt/format.h>

namespace luximm::program {
namespace {

constexpr int64_t kWidth = 24;
constexpr auto kInterval = std::chrono::milliseconds(100);

}  // namespace

Progress::Progress() : terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { clear(); }

void Progress::show(const std::string& what, int64_t done, int64_t total,
                    const std::string& how) {
  if (!terminal_ || total <= 0) return;
  const auto now = std::chrono::steady_clock::now();
  if (done < total && now - last_ < kInterval) return;
  last_ = now;
  const int64_t filled = std::min(done, total) * kWidth / total;
  const std::string bar(static_cast<std::size_t>(filled), '#');
  const std::string line =
      fmt::format("\r{} [{:<24}] {}/{}  {}\033[K", what, bar, done, total, how);
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
  shown_ = false;
}

}  // namespace luximm::program
