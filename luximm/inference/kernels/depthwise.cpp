#include "luximm/inference/kernels/depthwise.h"

#include <algorithm>
#include <cstring>

#include "luximm/inference/kernels/norm.h"
#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// Rows that are made from one gathered block: the rows around them are
/// gathered again for the next block.
constexpr int64_t kBandRows = 14;

LayerNormConfig norm_of(const DepthwiseConfig& config) {
  return {config.channels, config.affine, config.eps};
}

/// For every panel of channels, [bias, filter]; then the norm's.
int64_t panel_floats(const DepthwiseConfig& config) {
  return (1 + config.kernel * config.kernel) * kPanel;
}

int64_t filter_floats(const DepthwiseConfig& config) {
  return ceil_div(config.channels, kPanel) * panel_floats(config);
}

int64_t bands_of(const Shape& shape, int threads) {
  return std::min(shape.h, std::max(ceil_div(shape.h, kBandRows),
                                    ceil_div(threads, shape.n)));
}

/// Pixels of a gathered row.
int64_t row_pixels(const DepthwiseConfig& config, const Shape& shape) {
  return std::max(shape.w, kDepthwiseSpan) + config.kernel - 1;
}

int64_t gathered_floats(const DepthwiseConfig& config, const Shape& shape,
                        int threads) {
  const int64_t rows =
      ceil_div(shape.h, bands_of(shape, threads)) + config.kernel - 1;
  return std::min(rows, shape.h) * row_pixels(config, shape) * kPanel;
}

struct Band {
  int64_t image;
  int64_t begin;
  int64_t end;
};

class DepthwiseConv {
 public:
  DepthwiseConv(const DepthwiseConfig& config, const float* packed,
                const float* in, const Shape& shape, float* out)
      : config_(config),
        packed_(packed),
        in_(in),
        shape_(shape),
        out_(out),
        padding_((config.kernel - 1) / 2),
        row_pixels_(row_pixels(config, shape)) {}

  void run(const Band& band, float* gathered) const {
    const int64_t first = std::max<int64_t>(band.begin - padding_, 0);
    const int64_t last = std::min(band.end + padding_, shape_.h);
    for (int64_t c = 0; c < shape_.c; c += kPanel) {
      gather(band.image, first, last, c, gathered);
      // Down the rows first: their inputs stay in the first-level cache. The
      // last span ends at the end of the row and may repeat outputs.
      for (int64_t x = 0; x < shape_.w; x += kDepthwiseSpan) {
        const int64_t begin =
            std::max<int64_t>(std::min(x, shape_.w - kDepthwiseSpan), 0);
        for (int64_t y = band.begin; y < band.end; ++y) {
          run_span(band.image, y, begin, c, gathered, first);
        }
      }
    }
    if (config_.layer_norm) normalize(band);
  }

 private:
  void gather(int64_t image, int64_t first, int64_t last, int64_t c,
              float* gathered) const;
  void run_span(int64_t image, int64_t y, int64_t x, int64_t c,
                const float* gathered, int64_t first) const;
  void normalize(const Band& band) const;

  const DepthwiseConfig& config_;
  const float* packed_;
  const float* in_;
  const Shape& shape_;
  float* out_;
  int64_t padding_;
  int64_t row_pixels_;
};

/// One panel of channels of the rows from `first` to `last`, with zeros beside
/// them.
void DepthwiseConv::gather(int64_t image, int64_t first, int64_t last,
                           int64_t c, float* gathered) const {
  const int64_t channels = std::min(kPanel, shape_.c - c);
  const int64_t after = row_pixels_ - padding_ - shape_.w;
  for (int64_t y = first; y < last; ++y) {
    std::fill_n(gathered, padding_ * kPanel, 0.0F);
    gathered += padding_ * kPanel;
    const float* from = in_ + (image * shape_.h + y) * shape_.w * shape_.c + c;
    if (channels == kPanel) {
      for (int64_t x = 0; x < shape_.w; ++x, from += shape_.c) {
        std::memcpy(gathered, from, kPanel * sizeof(float));
        // The next panel's lines are too far apart for the machine to guess.
        __builtin_prefetch(from + kPanel, 0, 2);
        gathered += kPanel;
      }
    } else {
      for (int64_t x = 0; x < shape_.w; ++x, from += shape_.c) {
        std::copy_n(from, channels, gathered);
        std::fill(gathered + channels, gathered + kPanel, 0.0F);
        gathered += kPanel;
      }
    }
    std::fill_n(gathered, after * kPanel, 0.0F);
    gathered += after * kPanel;
  }
}

void DepthwiseConv::run_span(int64_t image, int64_t y, int64_t x, int64_t c,
                             const float* gathered, int64_t first) const {
  const float* panel = packed_ + c / kPanel * panel_floats(config_);
  DepthwiseArgs args;
  args.row_stride = row_pixels_ * kPanel;
  args.kernel = config_.kernel;
  args.tap_begin = std::max<int64_t>(padding_ - y, 0);
  args.tap_end = std::min(config_.kernel, shape_.h + padding_ - y);
  args.in = gathered +
            (y - padding_ + args.tap_begin - first) * args.row_stride +
            x * kPanel;
  args.bias = panel;
  args.weight = panel + kPanel;
  args.out = out_ + ((image * shape_.h + y) * shape_.w + x) * shape_.c + c;
  args.pixel_stride = shape_.c;
  args.pixels = std::min(kDepthwiseSpan, shape_.w - x);
  args.channels = std::min(kPanel, shape_.c - c);
  simd_kernels().depthwise(args);
}

void DepthwiseConv::normalize(const Band& band) const {
  LayerNormArgs args;
  args.out = out_ + (band.image * shape_.h + band.begin) * shape_.w * shape_.c;
  args.in = args.out;
  args.pixels = (band.end - band.begin) * shape_.w;
  args.channels = shape_.c;
  args.eps = config_.eps;
  if (config_.affine) {
    args.weight = packed_ + filter_floats(config_);
    args.bias = args.weight + align_floats(config_.channels);
  }
  simd_kernels().layer_norm(args);
}

}  // namespace

int64_t depthwise_packed_floats(const DepthwiseConfig& config) {
  return filter_floats(config) +
         (config.layer_norm ? layer_norm_packed_floats(norm_of(config)) : 0);
}

void depthwise_pack(const DepthwiseConfig& config,
                    const DepthwiseWeights& weights, float* packed) {
  const int64_t taps = config.kernel * config.kernel;
  std::fill_n(packed, filter_floats(config), 0.0F);
  for (int64_t c = 0; c < config.channels; ++c) {
    float* panel = packed + c / kPanel * panel_floats(config) + c % kPanel;
    if (weights.bias) *panel = weights.bias[c];
    for (int64_t tap = 0; tap < taps; ++tap) {
      panel[(1 + tap) * kPanel] = weights.weight[c * taps + tap];
    }
  }
  if (!config.layer_norm) return;
  layer_norm_pack(norm_of(config), weights.norm_weight, weights.norm_bias,
                  packed + filter_floats(config));
}

int64_t depthwise_scratch_floats(const DepthwiseConfig& config, const Shape& in,
                                 int threads) {
  return threads * gathered_floats(config, in, threads);
}

void depthwise(const DepthwiseConfig& config, const float* packed,
               const float* in, const Shape& shape, float* out, float* scratch,
               Threads& threads) {
  const DepthwiseConv conv(config, packed, in, shape, out);
  const int64_t bands = bands_of(shape, threads.count());
  const int64_t floats = gathered_floats(config, shape, threads.count());
  threads.run(shape.n * bands, [&](int64_t task, int thread) {
    const int64_t i = task % bands;
    conv.run({task / bands, shape.h * i / bands, shape.h * (i + 1) / bands},
             scratch + thread * floats);
  });
}

}  // namespace luximm::detail
