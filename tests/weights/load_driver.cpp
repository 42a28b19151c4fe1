// What tools/bench/load.py drives: loads a checkpoint as a user would and says
// what that took, as one JSON object.

#include <chrono>
#include <cstdio>
#include <exception>
#include <sys/resource.h>

#include <fmt/format.h>

#include "luximm/model/factory.h"

namespace {

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
      .count();
}

/// The most memory that this process has had in use, in megabytes.
double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

int run(const char* name, const char* file) {
  const double before = peak_megabytes();
  auto start = std::chrono::steady_clock::now();
  auto [model, load] = luximm::create_pretrained(
      name, {.weights_file = file, .accept_license = true});
  const double create_s = seconds_since(start);
  start = std::chrono::steady_clock::now();
  load(*model);
  const double load_s = seconds_since(start);
  fmt::print(
      R"({{"create_s": {:.4f}, "load_s": {:.4f}, "rss_before_mb": {:.1f}, )"
      R"("peak_rss_mb": {:.1f}}})"
      "\n",
      create_s, load_s, before, peak_megabytes());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: luximm_load_driver MODEL FILE\n");
    return 2;
  }
  try {
    return run(argv[1], argv[2]);
  } catch (const std::exception& e) {
    fmt::print(stderr, "{}\n", e.what());
    return 1;
  }
}
