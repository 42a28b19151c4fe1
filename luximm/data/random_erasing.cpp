#include "luximm/data/random_erasing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "RandomErasing";
constexpr ErasingMode kModes[] = {ErasingMode::kConst, ErasingMode::kRand,
                                  ErasingMode::kPixel};

struct Patch {
  int top, left, height, width;
};

void fill(std::span<float> x, const std::array<int, 3>& shape,
          const Patch& patch, ErasingMode mode, SampleRandom& random) {
  for (int c = 0; c < shape[0]; ++c) {
    const float color =
        mode == ErasingMode::kRand ? static_cast<float>(random.normal()) : 0.0F;
    for (int y = patch.top; y < patch.top + patch.height; ++y) {
      float* row = x.data() + (ptrdiff_t{c} * shape[1] + y) * shape[2];
      std::fill_n(row + patch.left, patch.width, color);
      if (mode != ErasingMode::kPixel) continue;
      for (int i = 0; i < patch.width; ++i) {
        row[patch.left + i] = static_cast<float>(random.normal());
      }
    }
  }
}

}  // namespace

std::string to_string(ErasingMode mode) {
  switch (mode) {
    case ErasingMode::kConst:
      return "const";
    case ErasingMode::kRand:
      return "rand";
    case ErasingMode::kPixel:
      break;
  }
  return "pixel";
}

ErasingMode erasing_mode(const std::string& name) {
  for (const ErasingMode mode : kModes) {
    if (to_string(mode) == name) return mode;
  }
  fail(kWhere, "unknown mode '{}', expected const, rand or pixel", name);
}

RandomErasing::RandomErasing(const ErasingOptions& options)
    : options_(options) {
  if (!(options.prob >= 0.0 && options.prob <= 1.0)) {
    fail(kWhere, "prob is {}, expected a probability from 0 to 1",
         options.prob);
  }
  if (options.count < 1) {
    fail(kWhere, "count is {}, expected 1 or more", options.count);
  }
  const auto check = [](std::string_view name, const std::array<double, 2>& r,
                        double most) {
    if (!(r[0] > 0.0 && r[0] <= r[1] && r[1] <= most)) {
      fail(kWhere,
           "{} is {} to {}, expected a smaller and a larger number above 0, at "
           "most {}",
           name, r[0], r[1], most);
    }
  };
  check("area", options.area, 1.0);
  check("ratio", options.ratio, 1e6);
}

void RandomErasing::operator()(std::span<float> x,
                               const std::array<int, 3>& shape,
                               SampleRandom& random) const {
  constexpr int kAttempts = 10;
  const auto [channels, height, width] = shape;
  if (channels < 1 || height < 1 || width < 1 ||
      x.size() != size_t{1} * channels * height * width) {
    fail(kWhere, "{} values, expected {} x {} x {}", x.size(), channels, height,
         width);
  }
  if (random.uniform() > options_.prob) return;
  const double area = static_cast<double>(height) * width;
  const int64_t count =
      options_.count == 1 ? 1 : 1 + random.below(options_.count);
  const double low = std::log(options_.ratio[0]);
  const double high = std::log(options_.ratio[1]);
  for (int64_t n = 0; n < count; ++n) {
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
      const double part = random.uniform(options_.area[0], options_.area[1]) *
                          area / static_cast<double>(count);
      const double ratio = std::exp(random.uniform(low, high));
      const double h = std::nearbyint(std::sqrt(part * ratio));
      const double w = std::nearbyint(std::sqrt(part / ratio));
      if (w >= width || h >= height) continue;
      Patch patch{0, 0, static_cast<int>(h), static_cast<int>(w)};
      patch.top = static_cast<int>(random.below(height - patch.height + 1));
      patch.left = static_cast<int>(random.below(width - patch.width + 1));
      fill(x, shape, patch, options_.mode, random);
      break;
    }
  }
}

}  // namespace luximm
