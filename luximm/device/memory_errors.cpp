#include "luximm/device/memory_errors.h"

#include <array>
#include <cstdlib>
#include <fstream>

#include <fmt/format.h>

namespace luximm::detail {
namespace {

/// What follows `before` up to one of `ends`, "" if `before` is not there.
std::string_view between(std::string_view text, std::string_view before,
                         std::string_view end) {
  const std::size_t at = text.find(before);
  if (at == std::string_view::npos) return "";
  text.remove_prefix(at + before.size());
  const std::size_t stop = text.find(end);
  return stop == std::string_view::npos ? "" : text.substr(0, stop);
}

/// Bytes that programs can still get on this machine; 0 if it does not say.
double available_on_host() {
  std::ifstream info("/proc/meminfo");
  constexpr std::string_view kName = "MemAvailable:";
  for (std::string line; std::getline(info, line);) {
    if (line.starts_with(kName)) {
      return 1024.0 * std::strtod(line.c_str() + kName.size(), nullptr);
    }
  }
  return 0.0;
}

constexpr std::string_view kWhatToDo =
    "lower the batch size or the size of images, or compute in bfloat16";

std::string explain_gpu(std::string_view message) {
  const std::string_view need = between(message, "Tried to allocate ", ". ");
  const std::string_view gpu = between(message, "GPU ", " has");
  const std::string_view total =
      between(message, "total capacity of ", " of which");
  const std::string_view free = between(message, " of which ", " is free");
  if (need.empty()) return "";
  const std::string place =
      gpu.empty() ? "the GPU" : fmt::format("GPU {}", gpu);
  const std::string figures =
      free.empty() || total.empty()
          ? ""
          : fmt::format(", {} of {} are free", free, total);
  return fmt::format(
      "too little memory on {}: {} more are needed{}; {}, or end other "
      "programs that use the GPU",
      place, need, figures, kWhatToDo);
}

std::string explain_host(std::string_view message) {
  const std::string_view need =
      between(message, "you tried to allocate ", " bytes");
  if (need.empty()) return "";
  const double bytes = std::strtod(std::string(need).c_str(), nullptr);
  const double free = available_on_host();
  return fmt::format(
      "too little memory: {} more are needed{}; {}", format_bytes(bytes),
      free > 0.0 ? fmt::format(", {} are free", format_bytes(free)) : "",
      kWhatToDo);
}

}  // namespace

std::string format_bytes(double bytes) {
  constexpr std::array kUnits = {"KiB", "MiB", "GiB", "TiB", "PiB"};
  constexpr double kStep = 1024.0;
  if (bytes < kStep) return fmt::format("{} bytes", bytes);
  std::size_t unit = 0;
  for (bytes /= kStep; bytes >= kStep && unit + 1 < kUnits.size(); ++unit) {
    bytes /= kStep;
  }
  return fmt::format("{:.2f} {}", bytes, kUnits[unit]);
}

std::string explain_memory_error(std::string_view message) {
  if (message.find(" out of memory. Tried to allocate ") !=
      std::string_view::npos) {
    return explain_gpu(message);
  }
  if (message.find("DefaultCPUAllocator: ") != std::string_view::npos) {
    return explain_host(message);
  }
  return "";
}

}  // namespace luximm::detail
