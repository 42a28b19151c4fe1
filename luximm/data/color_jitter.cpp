#include "luximm/data/color_jitter.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/data/image_ops.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "ColorJitter";
constexpr int kHue = 3;

}  // namespace

ColorJitter::ColorJitter(std::span<const double> strengths) {
  if (strengths.size() != 1 && strengths.size() != 3 && strengths.size() != 4) {
    fail(kWhere,
         "{} strengths, expected one, three (brightness, contrast, "
         "saturation), or four with the hue's",
         strengths.size());
  }
  std::ranges::copy(strengths, strengths_.begin());
  if (strengths.size() == 1) strengths_[1] = strengths_[2] = strengths_[0];
  for (const double strength : strengths_) {
    if (!(strength >= 0.0) || std::isinf(strength)) {
      fail(kWhere, "strength {}, expected 0 or more", strength);
    }
  }
  if (strengths_[kHue] > 0.5) {
    fail(kWhere, "hue strength {}, expected at most 0.5", strengths_[kHue]);
  }
}

Image ColorJitter::operator()(Image image, SampleRandom& random) const {
  std::array<int, 4> order;
  std::iota(order.begin(), order.end(), 0);
  for (int i = 3; i > 0; --i) std::swap(order[i], order[random.below(i + 1)]);
  std::array<double, 4> factors = {};
  for (int i = 0; i < 4; ++i) {
    const double x = strengths_[i];
    if (x == 0.0) continue;
    const double low = i == kHue ? -x : std::max(1.0 - x, 0.0);
    const double high = i == kHue ? x : 1.0 + x;
    // torchvision draws in single precision.
    factors[i] = static_cast<float>(random.uniform(low, high));
  }
  constexpr Image (*kAdjust[])(Image, double) = {
      adjust_brightness, adjust_contrast, adjust_color, adjust_hue};
  for (const int i : order) {
    if (strengths_[i] != 0.0) image = kAdjust[i](std::move(image), factors[i]);
  }
  return image;
}

}  // namespace luximm
