#include "luximm/inference/kernels/hidden_map.h"

#include <cstring>

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/taps.h"

namespace luximm::detail {
namespace {

/// The expanded rows of a band, of one panel, take a quarter of the
/// second-level cache.
constexpr int64_t kBandFloats = int64_t{1} << 15;
/// Bands of so few rows only where there are few panels to share out.
constexpr int64_t kMinBandRows = 4;
constexpr int64_t kEnoughTasks = 8;

/// The hidden map of the images of a pass takes a part of the third.
constexpr int64_t kPassFloats = int64_t{1} << 19;

/// Rows of a map narrower than this are multiplied several at a time.
constexpr int64_t kWideRow = 24;

}  // namespace

InvertedResidualCut::InvertedResidualCut(const InvertedResidualConfig& config,
                                         const Shape& in)
    : map(inverted_residual_out_shape(config, in)),
      overlap((config.kernel.h - 1) * config.dilation + 1),
      row_pixels(std::max(config.padding.left + in.w,
                          (map.w - 1) * config.stride +
                              (config.kernel.w - 1) * config.dilation + 1)),
      panels(ceil_div(config.hidden_channels, kPanel)) {
  map.c = config.hidden_channels;
  const int64_t rows =
      std::max((kBandFloats / (row_pixels * kPanel) - overlap) / config.stride,
               kMinBandRows);
  bands = std::max(ceil_div(map.h, rows),
                   std::min(ceil_div(kEnoughTasks, panels),
                            ceil_div(map.h, 2 * kMinBandRows)));
  band_rows = (ceil_div(map.h, bands) - 1) * config.stride + overlap;
  images = std::clamp<int64_t>(ceil_div(kPassFloats, map.h * map.w * map.c), 1,
                               in.n);
}

void HiddenMap::run(const HiddenJob& job, float* buffer, float* sums) const {
  const int64_t begin = cut_.map.h * job.band / cut_.bands;
  const int64_t end = cut_.map.h * (job.band + 1) / cut_.bands;
  const int64_t top = begin * config_.stride - config_.padding.top;
  const int64_t first = std::clamp<int64_t>(top, 0, in_shape_.h);
  if (sums) std::fill_n(sums, kPanel, 0.0F);
  int64_t ready = first;
  for (int64_t y = begin; y < end; ++y) {
    const int64_t last = std::min(
        y * config_.stride - config_.padding.top + cut_.overlap, in_shape_.h);
    if (ready < last) {
      // A narrow map all at once: full tiles.
      const int64_t to = in_shape_.w < kWideRow
                             ? std::min((end - 1) * config_.stride -
                                            config_.padding.top + cut_.overlap,
                                        in_shape_.h)
                             : last;
      make_rows(job, ready, to, first, buffer);
      ready = to;
    }
    run_row(job, y, buffer, first, sums);
  }
}

/// Rows `begin` to `end` of the panel's channels with the padding beside them,
/// in a buffer whose first row is `first`.
void HiddenMap::make_rows(const HiddenJob& job, int64_t begin, int64_t end,
                          int64_t first, float* buffer) const {
  const int64_t width = in_shape_.w;
  const int64_t left = config_.padding.left * kPanel;
  const int64_t row_floats = cut_.row_pixels * kPanel;
  for (int64_t y = begin; y < end; ++y) {
    float* row = buffer + (y - first) * row_floats;
    std::fill_n(row, left, 0.0F);
    std::fill(row + left + width * kPanel, row + row_floats, 0.0F);
    if (!config_.expand) {
      copy_row(job, y, row + left);
    } else if (width >= kWideRow) {
      for (int64_t x = 0; x < width; x += kMaxRows) {
        expand(job, y, x, std::min(kMaxRows, width - x),
               row + left + x * kPanel);
      }
    }
  }
  if (!config_.expand || width >= kWideRow) return;
  float* dense = buffer + cut_.band_floats();
  for (int64_t y = begin; y < end;) {
    const int64_t rows = std::min(end - y, kMaxRows / width);
    expand(job, y, 0, rows * width, dense);
    for (const float* from = dense; from != dense + rows * width * kPanel;
         from += width * kPanel, ++y) {
      std::memcpy(buffer + (y - first) * row_floats + left, from,
                  static_cast<std::size_t>(width * kPanel) * sizeof(float));
    }
  }
}

void HiddenMap::expand(const HiddenJob& job, int64_t y, int64_t x,
                       int64_t pixels, float* out) const {
  GemmArgs args;
  args.a = pixel(job, y, x);
  args.a_stride = in_shape_.c;
  args.rows = pixels;
  args.depth = in_shape_.c;
  args.b = parts_.expand.panel(job.panel * kPanel);
  args.b_stride = args.depth * kPanel;
  args.columns = kPanel;
  args.bias = parts_.expand.bias() + job.panel * kPanel;
  args.out = out;
  args.out_stride = kPanel;
  // On registers where that costs nothing, or else on all pixels at once, which
  // are in the first-level cache.
  const bool on_registers = config_.activation == Nonlinearity::kNone ||
                            config_.activation == Nonlinearity::kRelu;
  if (on_registers) args.epilogue.activation = config_.activation;
  simd_kernels().gemm(args);
  if (on_registers) return;
  simd_kernels().activate(config_.activation, pixels * kPanel, out);
}

void HiddenMap::copy_row(const HiddenJob& job, int64_t y, float* row) const {
  const int64_t channel = job.panel * kPanel;
  const int64_t count = std::min(kPanel, in_shape_.c - channel);
  const float* from = pixel(job, y, 0) + channel;
  for (int64_t x = 0; x < in_shape_.w;
       ++x, row += kPanel, from += in_shape_.c) {
    if (count == kPanel) {
      std::memcpy(row, from, kPanel * sizeof(float));
    } else {
      std::copy_n(from, count, row);
      std::fill(row + count, row + kPanel, 0.0F);
    }
  }
}

void HiddenMap::run_row(const HiddenJob& job, int64_t y, float* buffer,
                        int64_t first, float* sums) const {
  const Shape& map = cut_.map;
  const int64_t row_floats = cut_.row_pixels * kPanel;
  const int64_t top = y * config_.stride - config_.padding.top;
  const TapRange taps =
      taps_inside(top, in_shape_.h, config_.kernel.h, config_.dilation);
  const int64_t column = job.panel * kPanel;
  const float* weights = filters_ + job.panel * parts_.panel_floats;
  GroupedConvArgs args;
  args.tap_begin = taps.begin;
  args.tap_end = taps.end;
  args.in = buffer + (top + taps.begin * config_.dilation - first) * row_floats;
  args.row_stride = config_.dilation * row_floats;
  args.tap_stride = config_.dilation * kPanel;
  args.pixel_stride = config_.stride * kPanel;
  args.kernel = config_.kernel.w;
  args.depth = 1;
  args.group = 1;
  args.bias = weights;
  args.weight = weights + kPanel;
  float* row = buffer + cut_.band_floats();
  args.out = row;
  args.out_stride = kPanel;
  args.pixels = map.w;
  args.channels = kPanel;
  simd_kernels().grouped_conv(args);
  PanelArgs panel;
  panel.in = row;
  panel.pixels = map.w;
  panel.channels = std::min(kPanel, map.c - column);
  panel.activation = config_.activation;
  panel.out = out_ + (job.image * map.h + y) * map.w * map.c + column;
  panel.out_stride = map.c;
  panel.sums = sums;
  simd_kernels().activate_panel(panel);
}

}  // namespace luximm::detail
