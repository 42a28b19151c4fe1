#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <vector>

#include "luximm/base/fail.h"
#include "luximm/data/image_checks.h"
#include "luximm/data/image_ops.h"

namespace luximm {
namespace {

using detail::check_image;

constexpr double kMaxRadius = 1000.0;

/// A box of `2 * radius + 1` values and of a part of the two next to it, in
/// 8.24 fixed point.
struct Box {
  int radius;
  uint32_t weight;
  uint32_t edge_weight;
};

/// The box that, applied `passes` times, comes nearest to a Gaussian; each step
/// in Pillow's precision.
Box box_of(float sigma, int passes) {
  const float variance = sigma * sigma / static_cast<float>(passes);
  const auto length = static_cast<float>(std::sqrt(12.0 * variance + 1.0));
  const auto whole = static_cast<float>(std::floor((length - 1.0) / 2.0));
  float part = (2 * whole + 1) * (whole * (whole + 1) - 3 * variance);
  part /= 6 * (variance - (whole + 1) * (whole + 1));
  const float radius = whole + part;
  const int inside = static_cast<int>(radius);
  constexpr uint32_t kOne = 1U << 24;
  const auto weight =
      static_cast<uint32_t>(static_cast<float>(kOne) / (radius * 2 + 1));
  return {inside, weight,
          (kOne - static_cast<uint32_t>(inside * 2 + 1) * weight) / 2};
}

uint8_t weigh(const Box& box, uint32_t inside, uint32_t edges) {
  return static_cast<uint8_t>(
      (inside * box.weight + edges * box.edge_weight + (1U << 23)) >> 24);
}

/// Along each row, whose ends are repeated outwards.
void blur_rows(Image& image, const Box& box, int passes) {
  const size_t bytes = size_t{3} * image.width;
  const size_t margin = size_t{3} * (box.radius + 1);
  std::vector<uint8_t> padded(bytes + 2 * margin);
  std::vector<uint32_t> sums(bytes);
  for (int y = 0; y < image.height; ++y) {
    uint8_t* row = image.row(y);
    for (int pass = 0; pass < passes; ++pass) {
      std::memcpy(padded.data() + margin, row, bytes);
      for (size_t i = 0; i < margin; ++i) {
        padded[i] = row[i % 3];
        padded[margin + bytes + i] = row[bytes - 3 + i % 3];
      }
      std::ranges::fill(sums, 0U);
      for (int k = 0; k <= 2 * box.radius; ++k) {
        const uint8_t* from = padded.data() + size_t{3} * (k + 1);
        for (size_t i = 0; i < bytes; ++i) sums[i] += from[i];
      }
      const uint8_t* left = padded.data();
      const uint8_t* right = padded.data() + 2 * margin;
      for (size_t i = 0; i < bytes; ++i) {
        row[i] = weigh(box, sums[i], uint32_t{left[i]} + right[i]);
      }
    }
  }
}

/// Along each column, all of them at once; `scratch` becomes the result.
void blur_columns(const Image& image, const Box& box, Image& scratch) {
  const size_t bytes = size_t{3} * image.width;
  const auto row = [&](int y) {
    return image.row(std::clamp(y, 0, image.height - 1));
  };
  std::vector<uint32_t> sums(bytes);
  for (int y = -box.radius; y <= box.radius; ++y) {
    const uint8_t* from = row(y);
    for (size_t i = 0; i < bytes; ++i) sums[i] += from[i];
  }
  for (int y = 0; y < image.height; ++y) {
    const uint8_t* above = row(y - box.radius - 1);
    const uint8_t* below = row(y + box.radius + 1);
    const uint8_t* first = row(y - box.radius);
    uint8_t* to = scratch.row(y);
    for (size_t i = 0; i < bytes; ++i) {
      to[i] = weigh(box, sums[i], uint32_t{above[i]} + below[i]);
      sums[i] += below[i];
      sums[i] -= first[i];
    }
  }
}

/// A position beyond either end, mirrored at the last pixel.
int reflect(int i, int size) {
  if (i < 0) i = -i;
  return i < size ? i : 2 * (size - 1) - i;
}

std::vector<float> gaussian(int size, double sigma) {
  std::vector<float> weights(size);
  const int half = size / 2;
  float sum = 0.0F;
  for (int i = 0; i < size; ++i) {
    const float x = static_cast<float>(i - half) / static_cast<float>(sigma);
    weights[i] = std::exp(-0.5F * (x * x));
    sum += weights[i];
  }
  for (float& weight : weights) weight /= sum;
  return weights;
}

/// How far from the middle weights reach that a float's sum can notice: of a
/// small sigma a few of torchvision's 23.
int reach_of(const std::vector<float>& weights) {
  constexpr float kLeast = 1e-10F;
  int reach = static_cast<int>(weights.size()) / 2;
  while (reach > 0 && weights[weights.size() / 2 - reach] < kLeast) --reach;
  return reach;
}

}  // namespace

Image gaussian_blur(Image image, double radius) {
  constexpr int kPasses = 3;
  check_image("gaussian_blur", image);
  if (!(radius >= 0.0 && radius <= kMaxRadius)) {
    fail("gaussian_blur", "radius is {}, expected 0 to {}", radius, kMaxRadius);
  }
  const auto sigma = static_cast<float>(radius);
  if (sigma == 0.0F) return image;
  const Box box = box_of(sigma, kPasses);
  blur_rows(image, box, kPasses);
  Image scratch = image;
  for (int pass = 0; pass < kPasses; ++pass) {
    blur_columns(image, box, scratch);
    std::swap(image.rgb, scratch.rgb);
  }
  return image;
}

Image gaussian_blur(Image image, int kernel_size, double sigma) {
  constexpr const char* kWhere = "gaussian_blur";
  check_image(kWhere, image);
  if (kernel_size < 1 || kernel_size % 2 == 0) {
    fail(kWhere, "kernel of {} pixels, expected an odd number", kernel_size);
  }
  if (!(sigma > 0.0)) {
    fail(kWhere, "sigma is {}, expected a number above 0", sigma);
  }
  const int half = kernel_size / 2;
  if (image.width <= half || image.height <= half) {
    fail(kWhere,
         "an image of {} x {} pixels cannot be mirrored by {}; use a smaller "
         "kernel",
         image.width, image.height, half);
  }
  const std::vector<float> weights = gaussian(kernel_size, sigma);
  const int reach = reach_of(weights);
  const float* middle = weights.data() + half;
  const size_t bytes = size_t{3} * image.width;
  const size_t margin = size_t{3} * reach;
  // Rows first, kept as floats: the kernel is the product of both directions.
  std::vector<float> rows(bytes * image.height);
  std::vector<float> padded(bytes + 2 * margin);
  for (int y = 0; y < image.height; ++y) {
    for (int x = -reach; x < image.width + reach; ++x) {
      const uint8_t* from = image.row(y) + size_t{3} * reflect(x, image.width);
      std::copy_n(from, 3, padded.data() + 3 * (x + reach));
    }
    float* to = rows.data() + bytes * y;
    for (int k = -reach; k <= reach; ++k) {
      const float* from = padded.data() + 3 * (k + reach);
      for (size_t i = 0; i < bytes; ++i) to[i] += middle[k] * from[i];
    }
  }
  std::vector<float> sums(bytes);
  for (int y = 0; y < image.height; ++y) {
    std::ranges::fill(sums, 0.0F);
    for (int k = -reach; k <= reach; ++k) {
      const float* from = rows.data() + bytes * reflect(y + k, image.height);
      for (size_t i = 0; i < bytes; ++i) sums[i] += middle[k] * from[i];
    }
    uint8_t* to = image.row(y);
    for (size_t i = 0; i < bytes; ++i) {
      to[i] = static_cast<uint8_t>(std::nearbyint(std::min(sums[i], 255.0F)));
    }
  }
  return image;
}

}  // namespace luximm
