#include "luximm/inference/kernels/inverted_residual.h"

#include <algorithm>
#include <cstring>

#include "luximm/inference/kernels/gemm.h"
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

/// The packed weights, one part behind the other.
struct Parts {
  explicit Parts(const InvertedResidualConfig& config,
                 const float* packed = nullptr)
      : panels(ceil_div(config.hidden_channels, kPanel)),
        panel_floats((1 + config.kernel.area()) * kPanel) {
    const int64_t hidden = config.hidden_channels;
    const int64_t squeezed = config.squeezed_channels;
    const auto place = [&](int64_t depth, int64_t columns) {
      const PackedMatrix matrix = {depth, columns,
                                   packed ? packed + total : nullptr};
      total += matrix.floats();
      return matrix;
    };
    if (config.expand) expand = place(config.in_channels, hidden);
    depthwise = total;
    total += panels * panel_floats;
    if (squeezed > 0) {
      squeeze = place(hidden, squeezed);
      excite = place(squeezed, hidden);
    }
    project = place(hidden, config.out_channels);
  }

  int64_t panels;
  int64_t panel_floats;  ///< [bias, filters]
  PackedMatrix expand;
  int64_t depthwise = 0;  ///< offset
  PackedMatrix squeeze;
  PackedMatrix excite;
  PackedMatrix project;
  int64_t total = 0;
};

/// How the hidden map is cut: images into passes, rows into bands.
struct Cut {
  Cut(const InvertedResidualConfig& config, const Shape& in)
      : map(inverted_residual_out_shape(config, in)),
        overlap((config.kernel.h - 1) * config.dilation + 1),
        row_pixels(std::max(config.padding.left + in.w,
                            (map.w - 1) * config.stride +
                                (config.kernel.w - 1) * config.dilation + 1)),
        panels(ceil_div(config.hidden_channels, kPanel)) {
    map.c = config.hidden_channels;
    const int64_t rows = std::max(
        (kBandFloats / (row_pixels * kPanel) - overlap) / config.stride,
        kMinBandRows);
    bands = std::max(ceil_div(map.h, rows),
                     std::min(ceil_div(kEnoughTasks, panels),
                              ceil_div(map.h, 2 * kMinBandRows)));
    band_rows = (ceil_div(map.h, bands) - 1) * config.stride + overlap;
    images = std::clamp<int64_t>(ceil_div(kPassFloats, map.h * map.w * map.c),
                                 1, in.n);
  }

  int64_t pixels() const { return map.h * map.w; }
  int64_t band_floats() const { return band_rows * row_pixels * kPanel; }
  /// What a thread needs: a band, and pixels in between.
  int64_t thread_floats() const {
    return band_floats() + std::max(kMaxRows, map.w) * kPanel;
  }

  Shape map;           ///< behind the depthwise convolution
  int64_t overlap;     ///< rows that one row of the map is made of
  int64_t row_pixels;  ///< of an expanded row, with padding
  int64_t panels;
  int64_t bands;
  int64_t band_rows;  ///< expanded rows, at most
  int64_t images;     ///< of a pass
};

/// Scratch of a pass, in its order.
struct PassScratch {
  PassScratch(const InvertedResidualConfig& config, const Cut& cut,
              int threads) {
    const Parts parts(config);
    const bool gated = config.squeezed_channels > 0;
    hidden = align_floats(cut.images * cut.map.h * cut.map.w * cut.map.c);
    if (gated) {
      sums = cut.images * cut.bands * cut.panels * kPanel;
      means = align_floats(cut.images * cut.map.c);
      squeezed = align_floats(cut.images * config.squeezed_channels);
      gates = means;
    }
    const int64_t stride =
        gated ? ScaledRows(nullptr, cut.map.c, 1, nullptr).buffer_stride()
              : DenseRows(nullptr, cut.map.c).buffer_stride();
    rest = threads * cut.thread_floats();
    // The last pass may have fewer images, and then fewer, larger blocks.
    for (int64_t images = 1; images <= cut.images; ++images) {
      const auto product = [&](const PackedMatrix& matrix, int64_t rows,
                               int64_t image, int64_t buffer_stride) {
        rest = std::max(rest, multiply_scratch_floats(rows, image, matrix,
                                                      buffer_stride, threads));
      };
      product(parts.project, images * cut.pixels(), cut.pixels(), stride);
      if (!gated) continue;
      product(parts.squeeze, images, 1,
              DenseRows(nullptr, parts.squeeze.depth).buffer_stride());
      product(parts.excite, images, 1,
              DenseRows(nullptr, parts.excite.depth).buffer_stride());
    }
  }

  int64_t total() const {
    return hidden + sums + means + squeezed + gates + rest;
  }

  int64_t hidden = 0;
  int64_t sums = 0;
  int64_t means = 0;
  int64_t squeezed = 0;
  int64_t gates = 0;
  int64_t rest = 0;  ///< of the threads
};

/// What a task of the expansion and the depthwise convolution works on.
struct Job {
  int64_t image;
  int64_t band;
  int64_t panel;
};

/// Makes the hidden map, panel by panel: rows are expanded when the first row
/// of the map that reads them is due, and are still in the first-level cache
/// for most of those that do.
class HiddenMap {
 public:
  HiddenMap(const InvertedResidualConfig& config, const float* packed,
            const float* in, const Shape& in_shape, const Cut& cut, float* out)
      : config_(config),
        parts_(config, packed),
        filters_(packed + parts_.depthwise),
        in_(in),
        in_shape_(in_shape),
        cut_(cut),
        out_(out) {}

  /// `sums`, of a panel, is null or gets the sums over the band's pixels.
  /// `buffer` holds `Cut::thread_floats()`.
  void run(const Job& job, float* buffer, float* sums) const {
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
        const int64_t to =
            in_shape_.w < kWideRow
                ? std::min((end - 1) * config_.stride - config_.padding.top +
                               cut_.overlap,
                           in_shape_.h)
                : last;
        make_rows(job, ready, to, first, buffer);
        ready = to;
      }
      run_row(job, y, buffer, first, sums);
    }
  }

 private:
  void make_rows(const Job& job, int64_t begin, int64_t end, int64_t first,
                 float* buffer) const;
  void expand(const Job& job, int64_t y, int64_t x, int64_t pixels,
              float* out) const;
  void copy_row(const Job& job, int64_t y, float* row) const;
  void run_row(const Job& job, int64_t y, float* buffer, int64_t first,
               float* sums) const;

  const float* pixel(const Job& job, int64_t y, int64_t x) const {
    return in_ +
           ((job.image * in_shape_.h + y) * in_shape_.w + x) * in_shape_.c;
  }

  const InvertedResidualConfig& config_;
  Parts parts_;
  const float* filters_;
  const float* in_;
  const Shape& in_shape_;
  const Cut& cut_;
  float* out_;
};

/// Rows `begin` to `end` of the panel's channels with the padding beside them,
/// in a buffer whose first row is `first`.
void HiddenMap::make_rows(const Job& job, int64_t begin, int64_t end,
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

void HiddenMap::expand(const Job& job, int64_t y, int64_t x, int64_t pixels,
                       float* out) const {
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

void HiddenMap::copy_row(const Job& job, int64_t y, float* row) const {
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

void HiddenMap::run_row(const Job& job, int64_t y, float* buffer, int64_t first,
                        float* sums) const {
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

/// The means of one image's channels from the sums of its bands' panels.
void mean_of(const Cut& cut, const float* sums, float* means) {
  const int64_t width = cut.panels * kPanel;
  float scaled[kPanel];
  for (int64_t c = 0; c < cut.map.c; c += kPanel) {
    simd_kernels().sum_rows(sums + c, cut.bands, width, kPanel,
                            1.0F / static_cast<float>(cut.pixels()), scaled);
    std::copy_n(scaled, std::min(kPanel, cut.map.c - c), means + c);
  }
}

}  // namespace

Shape inverted_residual_out_shape(const InvertedResidualConfig& config,
                                  const Shape& in) {
  const Padding& p = config.padding;
  return {in.n,
          window_stops(in.h, p.top + p.bottom, config.kernel.h, config.stride,
                       config.dilation),
          window_stops(in.w, p.left + p.right, config.kernel.w, config.stride,
                       config.dilation),
          config.out_channels};
}

int64_t inverted_residual_packed_floats(const InvertedResidualConfig& config) {
  return Parts(config).total;
}

void inverted_residual_pack(const InvertedResidualConfig& config,
                            const InvertedResidualWeights& weights,
                            float* packed) {
  const Parts parts(config, packed);
  const auto pack = [&](const PackedMatrix& matrix, const LayerWeights& layer) {
    if (!matrix.data) return;
    pack_matrix(matrix, layer.weight, layer.bias, nullptr,
                packed + (matrix.data - packed));
  };
  pack(parts.expand, weights.expand);
  pack(parts.squeeze, weights.squeeze);
  pack(parts.excite, weights.excite);
  pack(parts.project, weights.project);
  float* filters = packed + parts.depthwise;
  std::fill_n(filters, parts.panels * parts.panel_floats, 0.0F);
  const int64_t taps = config.kernel.area();
  for (int64_t c = 0; c < config.hidden_channels; ++c) {
    float* to = filters + c / kPanel * parts.panel_floats + c % kPanel;
    if (weights.depthwise.bias) *to = weights.depthwise.bias[c];
    for (int64_t tap = 0; tap < taps; ++tap) {
      to[(1 + tap) * kPanel] = weights.depthwise.weight[c * taps + tap];
    }
  }
}

int64_t inverted_residual_scratch_floats(const InvertedResidualConfig& config,
                                         const Shape& in, int threads) {
  return PassScratch(config, Cut(config, in), threads).total();
}

void inverted_residual(const InvertedResidualConfig& config,
                       const float* packed, const float* in,
                       const Shape& in_shape, const Epilogue& epilogue,
                       float* out, float* scratch, Threads& threads) {
  const Parts parts(config, packed);
  const Cut cut(config, in_shape);
  const PassScratch room(config, cut, threads.count());
  const int64_t pixels = cut.pixels();
  const int64_t sums_floats = cut.bands * cut.panels * kPanel;
  float* hidden = scratch;
  float* sums = hidden + room.hidden;
  float* means = sums + room.sums;
  float* squeezed = means + room.means;
  float* gates = squeezed + room.squeezed;
  float* rest = gates + room.gates;
  const bool gated = config.squeezed_channels > 0;
  for (int64_t n = 0; n < in_shape.n; n += cut.images) {
    const int64_t images = std::min(cut.images, in_shape.n - n);
    const HiddenMap map(config, packed,
                        in + n * in_shape.h * in_shape.w * in_shape.c, in_shape,
                        cut, hidden);
    threads.run(cut.panels * images * cut.bands, [&](int64_t task, int thread) {
      const Job job = {task / cut.bands % images, task % cut.bands,
                       task / cut.bands / images};
      float* sum = sums + job.image * sums_floats +
                   (job.band * cut.panels + job.panel) * kPanel;
      map.run(job, rest + thread * cut.thread_floats(), gated ? sum : nullptr);
    });
    const int64_t at = n * pixels * config.out_channels;
    Epilogue shifted = epilogue;
    if (epilogue.residual) shifted.residual += at;
    if (!gated) {
      multiply(DenseRows(hidden, cut.map.c), images * pixels, pixels,
               parts.project, shifted, out + at, rest, threads);
      continue;
    }
    for (int64_t i = 0; i < images; ++i) {
      mean_of(cut, sums + i * sums_floats, means + i * cut.map.c);
    }
    multiply(DenseRows(means, cut.map.c), images, 1, parts.squeeze,
             {.activation = config.squeeze_activation}, squeezed, rest,
             threads);
    multiply(DenseRows(squeezed, config.squeezed_channels), images, 1,
             parts.excite, {.activation = config.gate}, gates, rest, threads);
    multiply(ScaledRows(hidden, cut.map.c, pixels, gates), images * pixels,
             pixels, parts.project, shifted, out + at, rest, threads);
  }
}

}  // namespace luximm::detail
