#include "luximm/inference/kernels/grouped_conv.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "luximm/inference/kernels/gemm.h"
#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/taps.h"

namespace luximm::detail {
namespace {

/// A gathered band stays in the second-level cache, and has some rows even
/// where they are long: the rows around a band are gathered twice.
constexpr int64_t kBandFloats = int64_t{1} << 15;
constexpr int64_t kMinBandRows = 4;

/// How output channels are cut into units, which are computed apart. Groups of
/// up to half a panel share panels, so that vectors are full: each output of
/// such a panel takes the inputs of its group. Others are a convolution of
/// their own, whose filters are a matrix.
struct Units {
  explicit Units(const GroupedConvConfig& config)
      : in_group(config.in_channels / config.groups),
        out_group(config.out_channels / config.groups),
        shared(in_group == out_group && out_group < kPanel &&
               kPanel % out_group == 0),
        in_channels(shared ? kPanel : in_group),
        out_channels(shared ? kPanel : out_group),
        count(ceil_div(config.out_channels, out_channels)),
        matrix{config.kernel.area() * in_group, out_channels},
        floats(shared ? (1 + config.kernel.area() * in_group) * kPanel
                      : matrix.floats()) {}

  int64_t in_group;
  int64_t out_group;
  bool shared;
  int64_t in_channels;   ///< of a unit, of which the last may have fewer
  int64_t out_channels;  ///< likewise
  int64_t count;
  PackedMatrix matrix;  ///< of a unit that is not shared, without its data
  int64_t floats;       ///< packed, of a unit
};

/// How the rows of the output are cut into bands.
struct Bands {
  Bands(const GroupedConvConfig& config, const Shape& in)
      : out(grouped_conv_out_shape(config, in)),
        row_pixels((out.w - 1) * config.stride +
                   (config.kernel.w - 1) * config.dilation + 1),
        row_floats(row_pixels * Units(config).in_channels),
        overlap((config.kernel.h - 1) * config.dilation + 1) {
    const int64_t rows = (kBandFloats / row_floats - overlap) / config.stride;
    count = ceil_div(out.h, std::max(rows, kMinBandRows));
    gathered_rows = (ceil_div(out.h, count) - 1) * config.stride + overlap;
  }

  Shape out;
  int64_t row_pixels;  ///< of a gathered row, with padding
  int64_t row_floats;
  int64_t overlap;  ///< rows that one row of the output is made of
  int64_t count = 1;
  int64_t gathered_rows = 0;
};

/// The pixel of the map that mirrored padding repeats.
int64_t mirrored(int64_t i, int64_t size) {
  if (i < 0) i = -i;
  return i < size ? i : 2 * (size - 1) - i;
}

void copy_floats(const float* from, int64_t count, float* to) {
  for (; count >= kPanel; count -= kPanel, from += kPanel, to += kPanel) {
    std::memcpy(to, from, kPanel * sizeof(float));
  }
  for (int64_t i = 0; i < count; ++i) to[i] = from[i];
}

/// What a task works on.
struct Job {
  int64_t image;
  int64_t begin, end;  ///< rows of the output
  int64_t unit;
};

class GroupedConvRun {
 public:
  GroupedConvRun(const GroupedConvConfig& config, const float* packed,
                 const float* in, const Shape& in_shape,
                 const Epilogue& epilogue, float* out)
      : config_(config),
        packed_(packed),
        in_(in),
        in_shape_(in_shape),
        epilogue_(epilogue),
        out_(out),
        units_(config),
        bands_(config, in_shape) {}

  void run(const Job& job, float* gathered) const {
    // Rows of zeros are left out; mirrored ones are gathered like others.
    int64_t first = job.begin * config_.stride - config_.padding.top;
    int64_t last =
        (job.end - 1) * config_.stride - config_.padding.top + bands_.overlap;
    if (!config_.reflect) {
      first = std::clamp<int64_t>(first, 0, in_shape_.h);
      last = std::clamp<int64_t>(last, first, in_shape_.h);
    }
    for (int64_t y = first; y < last; ++y) {
      gather_row(job, config_.reflect ? mirrored(y, in_shape_.h) : y,
                 gathered + (y - first) * bands_.row_floats);
    }
    for (int64_t y = job.begin; y < job.end; ++y) {
      if (units_.shared) {
        run_row(job, y, gathered, first);
      } else {
        multiply_row(job, y, gathered, first);
      }
    }
  }

  const Units& units() const { return units_; }
  const Bands& bands() const { return bands_; }

 private:
  void gather_row(const Job& job, int64_t y, float* row) const;
  /// The rows of the filter that lie inside the map for row `y` of the output.
  TapRange taps_of(int64_t y) const {
    if (config_.reflect) return {0, config_.kernel.h};
    return taps_inside(y * config_.stride - config_.padding.top, in_shape_.h,
                       config_.kernel.h, config_.dilation);
  }
  void run_row(const Job& job, int64_t y, const float* gathered,
               int64_t first) const;
  void multiply_row(const Job& job, int64_t y, const float* gathered,
                    int64_t first) const;

  const GroupedConvConfig& config_;
  const float* packed_;
  const float* in_;
  const Shape& in_shape_;
  const Epilogue& epilogue_;
  float* out_;
  Units units_;
  Bands bands_;
};

/// The unit's channels of one row of the map, with the padding beside it.
void GroupedConvRun::gather_row(const Job& job, int64_t y, float* row) const {
  const int64_t width = units_.in_channels;
  const int64_t channel = job.unit * width;
  const int64_t count = std::min(width, in_shape_.c - channel);
  const float* from =
      in_ + (job.image * in_shape_.h + y) * in_shape_.w * in_shape_.c + channel;
  const auto copy_pixel = [&](int64_t x, float* to) {
    copy_floats(from + x * in_shape_.c, count, to);
    std::fill(to + count, to + width, 0.0F);
  };
  const int64_t left = config_.padding.left;
  const int64_t begin = std::min(left, bands_.row_pixels);
  const int64_t end = std::clamp(left + in_shape_.w, begin, bands_.row_pixels);
  const auto pad = [&](int64_t from_pixel, int64_t to_pixel) {
    for (int64_t x = from_pixel; x < to_pixel; ++x) {
      float* to = row + x * width;
      if (config_.reflect) {
        copy_pixel(mirrored(x - left, in_shape_.w), to);
      } else {
        std::fill_n(to, width, 0.0F);
      }
    }
  };
  pad(0, begin);
  if (count == kPanel && width == kPanel) {
    const float* pixel = from;
    for (float* to = row + begin * width; to != row + end * width;
         to += kPanel, pixel += in_shape_.c) {
      std::memcpy(to, pixel, kPanel * sizeof(float));
      // The next panel's lines are too far apart for the machine to guess.
      __builtin_prefetch(pixel + kPanel, 0, 2);
    }
  } else {
    for (int64_t x = begin; x < end; ++x) copy_pixel(x - left, row + x * width);
  }
  pad(end, bands_.row_pixels);
}

void GroupedConvRun::run_row(const Job& job, int64_t y, const float* gathered,
                             int64_t first) const {
  const Shape& out = bands_.out;
  const int64_t dilation = config_.dilation;
  const int64_t top = y * config_.stride - config_.padding.top;
  const int64_t column = job.unit * kPanel;
  const float* weights = packed_ + job.unit * units_.floats;
  const int64_t at = ((job.image * out.h + y) * out.w) * out.c + column;
  const TapRange taps = taps_of(y);
  GroupedConvArgs args;
  args.tap_begin = taps.begin;
  args.tap_end = taps.end;
  args.in =
      gathered + (top + taps.begin * dilation - first) * bands_.row_floats;
  args.row_stride = dilation * bands_.row_floats;
  args.tap_stride = dilation * kPanel;
  args.pixel_stride = config_.stride * kPanel;
  args.kernel = config_.kernel.w;
  args.depth = units_.in_group;
  args.group = units_.in_group;
  args.bias = weights;
  args.weight = weights + kPanel;
  args.out = out_ + at;
  args.out_stride = out.c;
  args.pixels = out.w;
  args.channels = std::min(kPanel, out.c - column);
  args.epilogue = epilogue_;
  if (epilogue_.residual) args.epilogue.residual += at;
  simd_kernels().grouped_conv(args);
}

/// The inputs of a row of taps lie side by side, and those of the next output a
/// stride behind them: they are the rows of a product. With dilation those of
/// one tap are.
void GroupedConvRun::multiply_row(const Job& job, int64_t y,
                                  const float* gathered, int64_t first) const {
  const Shape& out = bands_.out;
  const int64_t width = units_.in_channels;
  const int64_t top = y * config_.stride - config_.padding.top;
  const int64_t column = job.unit * units_.out_channels;
  const int64_t at = ((job.image * out.h + y) * out.w) * out.c + column;
  const int64_t taps_at_once = config_.dilation == 1 ? config_.kernel.w : 1;
  const TapRange rows = taps_of(y);
  PackedMatrix matrix = units_.matrix;
  matrix.data = packed_ + job.unit * units_.floats;
  GemmArgs args;
  args.a_stride = config_.stride * width;
  args.b_stride = matrix.depth * kPanel;
  args.columns = units_.out_channels;
  args.bias = matrix.bias();
  args.out_stride = out.c;
  for (int64_t x = 0; x < out.w; x += kMaxRows) {
    args.rows = std::min(kMaxRows, out.w - x);
    args.out = out_ + at + x * out.c;
    args.accumulate = false;
    Epilogue epilogue = epilogue_;
    if (epilogue.residual) epilogue.residual += at + x * out.c;
    const auto multiply = [&](int64_t tap, int64_t taps, bool last) {
      const int64_t ky = tap / config_.kernel.w;
      const int64_t kx = tap % config_.kernel.w;
      args.a = gathered +
               (top + ky * config_.dilation - first) * bands_.row_floats +
               (x * config_.stride + kx * config_.dilation) * width;
      args.depth = taps * width;
      args.b = matrix.panel(0) + tap * width * kPanel;
      args.epilogue = last ? epilogue : Epilogue{};
      simd_kernels().gemm(args);
      args.accumulate = true;
      args.bias = nullptr;
    };
    const int64_t end = rows.end * config_.kernel.w;
    args.bias = matrix.bias();
    // Where all of the filter is beside the map, the bias is left.
    if (rows.begin == rows.end) multiply(rows.begin, 0, true);
    for (int64_t tap = rows.begin * config_.kernel.w; tap < end;
         tap += taps_at_once) {
      multiply(tap, taps_at_once, tap + taps_at_once >= end);
    }
  }
}

}  // namespace

Shape grouped_conv_out_shape(const GroupedConvConfig& config, const Shape& in) {
  const Padding& p = config.padding;
  return {in.n,
          window_stops(in.h, p.top + p.bottom, config.kernel.h, config.stride,
                       config.dilation),
          window_stops(in.w, p.left + p.right, config.kernel.w, config.stride,
                       config.dilation),
          config.out_channels};
}

int64_t grouped_conv_packed_floats(const GroupedConvConfig& config) {
  const Units units(config);
  return units.count * units.floats;
}

void grouped_conv_pack(const GroupedConvConfig& config, const float* weight,
                       const float* bias, float* packed) {
  const Units units(config);
  const int64_t depth = units.in_group;
  const int64_t taps = config.kernel.area();
  if (!units.shared) {
    const std::vector<int64_t> order = taps_first(depth, taps);
    for (int64_t unit = 0; unit < units.count; ++unit) {
      const int64_t o = unit * units.out_channels;
      pack_matrix(units.matrix, weight + o * depth * taps,
                  bias ? bias + o : nullptr, order.data(),
                  packed + unit * units.floats);
    }
    return;
  }
  const int64_t columns = config.kernel.w;
  std::fill_n(packed, grouped_conv_packed_floats(config), 0.0F);
  for (int64_t o = 0; o < config.out_channels; ++o) {
    float* to = packed + o / kPanel * units.floats + o % kPanel;
    if (bias) *to = bias[o];
    const float* filter = weight + o * depth * taps;
    // From [depth, kernel.h, kernel.w] to [kernel.h, depth, kernel.w].
    for (int64_t i = 0; i < depth; ++i) {
      for (int64_t tap = 0; tap < taps; ++tap) {
        const int64_t place =
            (tap / columns * depth + i) * columns + tap % columns;
        to[(1 + place) * kPanel] = filter[i * taps + tap];
      }
    }
  }
}

int64_t grouped_conv_scratch_floats(const GroupedConvConfig& config,
                                    const Shape& in, int threads) {
  const Bands bands(config, in);
  return threads * align_floats(bands.gathered_rows * bands.row_floats);
}

void grouped_conv(const GroupedConvConfig& config, const float* packed,
                  const float* in, const Shape& in_shape,
                  const Epilogue& epilogue, float* out, float* scratch,
                  Threads& threads) {
  const GroupedConvRun conv(config, packed, in, in_shape, epilogue, out);
  const Bands& bands = conv.bands();
  const int64_t units = conv.units().count;
  const int64_t floats = align_floats(bands.gathered_rows * bands.row_floats);
  threads.run(in_shape.n * bands.count * units, [&](int64_t task, int thread) {
    const int64_t band = task / units % bands.count;
    conv.run({task / units / bands.count, bands.out.h * band / bands.count,
              bands.out.h * (band + 1) / bands.count, task % units},
             scratch + thread * floats);
  });
}

}  // namespace luximm::detail
