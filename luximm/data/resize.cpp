#include "luximm/data/resize.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/data/resample.h"

namespace luximm {
namespace detail {
namespace {

double triangle(double x) { return x < 1.0 ? 1.0 - x : 0.0; }

/// Keys' cubic with a = -0.5.
double cubic(double x) {
  constexpr double a = -0.5;
  if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1;
  if (x < 2.0) return (((x - 5) * x + 8) * x - 4) * a;
  return 0.0;
}

struct Kernel {
  double (*weight)(double distance);
  double radius;
};

Kernel kernel_of(Interpolation interpolation) {
  if (interpolation == Interpolation::kBilinear) return {triangle, 1.0};
  return {cubic, 2.0};
}

int32_t to_fixed(double weight) {
  constexpr double kOne = 1 << kWeightBits;
  return static_cast<int32_t>(weight * kOne + (weight < 0 ? -0.5 : 0.5));
}

/// As `AxisFilter::halves` has them.
void split(const int32_t* weights, int taps, int16_t* halves) {
  for (int i = 0; i < taps; ++i) {
    int16_t* group = halves + i / kTapMultiple * 2 * kTapMultiple;
    group[i % kTapMultiple] =
        static_cast<int16_t>(weights[i] >> kLowWeightBits);
    group[i % kTapMultiple + kTapMultiple] =
        static_cast<int16_t>(weights[i] & kLowWeightMask);
  }
}

uint8_t to_byte(int32_t sum) {
  return static_cast<uint8_t>(std::clamp(sum >> kWeightBits, 0, 255));
}

constexpr int32_t kHalf = 1 << (kWeightBits - 1);

void horizontal_scalar(const AxisFilter& filter, const RowView& in,
                       uint8_t* out) {
  for (int y = 0; y < in.height; ++y) {
    const uint8_t* row = in.data + in.stride * y;
    for (size_t x = 0; x < filter.windows.size(); ++x, out += 3) {
      horizontal_pixel_scalar(filter, row, x, out);
    }
  }
}

void vertical_scalar(const int32_t* weights, int count, const uint8_t* in,
                     size_t stride, size_t bytes, uint8_t* out) {
  for (size_t x = 0; x < bytes; ++x) {
    int32_t sum = kHalf;
    for (int i = 0; i < count; ++i) sum += in[i * stride + x] * weights[i];
    out[x] = to_byte(sum);
  }
}

/// What outputs along one axis need: inputs from `begin` on, and the filter
/// over them, none where the size stays.
struct Axis {
  int begin = 0;
  int count = 0;
  std::optional<AxisFilter> filter;
};

Axis make_axis(int in, int out, Interpolation interpolation, int first,
               int count) {
  if (in == out) return {first, count, {}};
  Axis axis;
  axis.filter = make_filter(in, out, interpolation, first, count);
  auto& windows = axis.filter->windows;
  axis.begin = windows.front().first;
  axis.count = windows.back().first + windows.back().count - axis.begin;
  for (auto& window : windows) window.first -= axis.begin;
  return axis;
}

/// One of the two passes, into `buffer`, of which it returns a view.
RowView resample_columns(const RowView& in, const Axis& axis,
                         const ResampleKernels& kernels,
                         std::vector<uint8_t>& buffer) {
  if (!axis.filter) return in;
  int width = static_cast<int>(axis.filter->windows.size());
  size_t stride = static_cast<size_t>(width) * 3;
  buffer.resize(stride * in.height);
  kernels.horizontal(*axis.filter, in, buffer.data());
  return {buffer.data(), buffer.data() + buffer.size(), stride, width,
          in.height};
}

RowView resample_rows(const RowView& in, const Axis& axis,
                      const ResampleKernels& kernels,
                      std::vector<uint8_t>& buffer) {
  if (!axis.filter) return in;
  int height = static_cast<int>(axis.filter->windows.size());
  size_t stride = static_cast<size_t>(in.width) * 3;
  buffer.resize(stride * height);
  for (int y = 0; y < height; ++y) {
    auto [first, count] = axis.filter->windows[y];
    kernels.vertical(axis.filter->row(y), count, in.data + in.stride * first,
                     in.stride, stride, buffer.data() + stride * y);
  }
  return {buffer.data(), buffer.data() + buffer.size(), stride, in.width,
          height};
}

}  // namespace

void horizontal_pixel_scalar(const AxisFilter& filter, const uint8_t* in,
                             size_t x, uint8_t* out) {
  auto [first, count] = filter.windows[x];
  const int32_t* weights = filter.row(x);
  const uint8_t* pixel = in + static_cast<size_t>(first) * 3;
  int32_t r = kHalf;
  int32_t g = kHalf;
  int32_t b = kHalf;
  for (int i = 0; i < count; ++i, pixel += 3) {
    r += pixel[0] * weights[i];
    g += pixel[1] * weights[i];
    b += pixel[2] * weights[i];
  }
  out[0] = to_byte(r);
  out[1] = to_byte(g);
  out[2] = to_byte(b);
}

const ResampleKernels kScalarKernels = {horizontal_scalar, vertical_scalar};

AxisFilter make_filter(int in, int out, Interpolation interpolation, int first,
                       int count) {
  // Each step is Pillow's, in its order: another order rounds differently.
  Kernel kernel = kernel_of(interpolation);
  // Pillow keeps the source box in single precision.
  double scale = static_cast<double>(static_cast<float>(in)) / out;
  double stretch = std::max(scale, 1.0);
  double radius = kernel.radius * stretch;
  double shrink = 1.0 / stretch;
  AxisFilter filter;
  int longest = static_cast<int>(std::ceil(radius)) * 2 + 1;
  filter.taps = (longest + kTapMultiple - 1) / kTapMultiple * kTapMultiple;
  filter.windows.resize(count);
  filter.weights.resize(static_cast<size_t>(count) * filter.taps);
  filter.halves.resize(2 * filter.weights.size());
  std::vector<double> exact(longest);
  for (int i = 0; i < count; ++i) {
    double center = (first + i + 0.5) * scale;
    int begin = std::max(static_cast<int>(center - radius + 0.5), 0);
    int end = std::min(static_cast<int>(center + radius + 0.5), in);
    double sum = 0.0;
    for (int x = 0; x < end - begin; ++x) {
      exact[x] = kernel.weight(std::abs((x + begin - center + 0.5) * shrink));
      sum += exact[x];
    }
    int32_t* weights =
        filter.weights.data() + static_cast<size_t>(i) * filter.taps;
    for (int x = 0; x < end - begin; ++x) {
      weights[x] = to_fixed(sum != 0.0 ? exact[x] / sum : exact[x]);
    }
    filter.windows[i] = {begin, end - begin};
    split(weights, filter.taps, filter.halves.data() + 2LL * i * filter.taps);
  }
  return filter;
}

Image resample(const Image& image, int width, int height,
               Interpolation interpolation, const Rect& crop,
               const ResampleKernels& kernels) {
  Axis x = make_axis(image.width, width, interpolation, crop.left, crop.width);
  Axis y =
      make_axis(image.height, height, interpolation, crop.top, crop.height);
  RowView view = {image.row(y.begin) + static_cast<size_t>(x.begin) * 3,
                  image.rgb.data() + image.rgb.size(),
                  static_cast<size_t>(image.width) * 3, x.count, y.count};
  // The order matters: bytes are rounded in between. Pillow 13 takes rows
  // first where the height shrinks by over twice as many pixels as the width;
  // earlier versions never do.
  int64_t lost_rows = int64_t{image.height} - height;
  int64_t lost_columns = int64_t{image.width} - width;
  std::vector<uint8_t> first;
  std::vector<uint8_t> second;
  if (lost_rows > 0 && lost_rows > 2 * lost_columns) {
    view = resample_rows(view, y, kernels, first);
    view = resample_columns(view, x, kernels, second);
  } else {
    view = resample_columns(view, x, kernels, first);
    view = resample_rows(view, y, kernels, second);
  }
  Image out{crop.width, crop.height, {}};
  if (view.data == second.data()) {
    out.rgb = std::move(second);
  } else if (view.data == first.data()) {
    out.rgb = std::move(first);
  } else {
    size_t stride = static_cast<size_t>(crop.width) * 3;
    out.rgb.resize(stride * crop.height);
    for (int i = 0; i < crop.height; ++i) {
      std::memcpy(out.row(i), view.data + view.stride * i, stride);
    }
  }
  return out;
}

}  // namespace detail

Image resize(const Image& image, int width, int height,
             Interpolation interpolation, const Rect& crop) {
  if (image.width <= 0 || image.height <= 0 ||
      image.rgb.size() != static_cast<size_t>(image.width) * image.height * 3) {
    fail("resize",
         "the image has {} x {} pixels and {} bytes, expected an image of "
         "width x height x 3 bytes",
         image.width, image.height, image.rgb.size());
  }
  if (width <= 0 || height <= 0) {
    fail("resize", "size {} x {}, expected positive numbers", width, height);
  }
  if (crop.width <= 0 || crop.height <= 0 || crop.left < 0 || crop.top < 0 ||
      crop.width > width - crop.left || crop.height > height - crop.top) {
    fail("resize", "crop {} x {} at ({}, {}) is not within {} x {} pixels",
         crop.width, crop.height, crop.left, crop.top, width, height);
  }
  return detail::resample(image, width, height, interpolation, crop,
                          detail::best_kernels());
}

Image resize(const Image& image, int width, int height,
             Interpolation interpolation) {
  return resize(image, width, height, interpolation, {0, 0, width, height});
}

}  // namespace luximm
