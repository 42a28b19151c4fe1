#include "luximm/inference/kernels/inverted_residual.h"

#include <algorithm>

#include "luximm/inference/kernels/hidden_map.h"
#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// Scratch of a pass, in its order.
struct PassScratch {
  PassScratch(const InvertedResidualConfig& config,
              const InvertedResidualCut& cut, int threads) {
    const InvertedResidualParts parts(config);
    const bool gated = config.squeezed_channels > 0;
    hidden = align_floats(cut.images * cut.pixels() * cut.map.c);
    if (gated) {
      sums = cut.images * cut.bands * cut.panels * kPanel;
      means = align_floats(cut.images * cut.map.c);
      squeezed = align_floats(cut.images * config.squeezed_channels);
    }
    if (cut.gates_weights(config)) weights = parts.project.floats();
    const int64_t stride =
        gated && weights == 0
            ? ScaledRows(nullptr, cut.map.c, 1, nullptr).buffer_stride()
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
    return hidden + sums + 2 * means + squeezed + weights + rest;
  }

  int64_t hidden = 0;
  int64_t sums = 0;
  int64_t means = 0;  ///< and as many gates
  int64_t squeezed = 0;
  int64_t weights = 0;
  int64_t rest = 0;  ///< of the threads
};

/// The rows of a matrix times a factor each, in `weights`.
PackedMatrix scale_rows(const PackedMatrix& matrix, const float* factors,
                        float* weights, Threads& threads) {
  std::copy_n(matrix.bias(), matrix.bias_floats(), weights);
  threads.run(ceil_div(matrix.columns, kPanel), [&](int64_t panel, int) {
    const float* from = matrix.panel(panel * kPanel);
    simd_kernels().scale_panel(from, factors, matrix.depth,
                               weights + (from - matrix.data));
  });
  return {matrix.depth, matrix.columns, weights};
}

/// One call.
class InvertedResidualRun {
 public:
  InvertedResidualRun(const InvertedResidualConfig& config, const float* packed,
                      const Shape& in, float* scratch, Threads& threads)
      : config_(config),
        packed_(packed),
        in_shape_(in),
        parts_(config, packed),
        cut_(config, in),
        threads_(threads) {
    const PassScratch room(config, cut_, threads.count());
    hidden_ = scratch;
    sums_ = hidden_ + room.hidden;
    means_ = sums_ + room.sums;
    gates_ = means_ + room.means;
    squeezed_ = gates_ + room.means;
    weights_ = squeezed_ + room.squeezed;
    rest_ = weights_ + room.weights;
  }

  void run(const float* in, const Epilogue& epilogue, float* out) const {
    const int64_t in_floats = in_shape_.h * in_shape_.w * in_shape_.c;
    const int64_t out_floats = cut_.pixels() * config_.out_channels;
    for (int64_t n = 0; n < in_shape_.n; n += cut_.images) {
      const int64_t images = std::min(cut_.images, in_shape_.n - n);
      make_hidden(in + n * in_floats, images);
      if (config_.squeezed_channels > 0) make_gates(images);
      Epilogue shifted = epilogue;
      if (epilogue.residual) shifted.residual += n * out_floats;
      project(images, shifted, out + n * out_floats);
    }
  }

 private:
  int64_t sums_floats() const { return cut_.bands * cut_.panels * kPanel; }

  void make_hidden(const float* in, int64_t images) const {
    const HiddenMap map(config_, packed_, in, in_shape_, cut_, hidden_);
    const bool gated = config_.squeezed_channels > 0;
    const int64_t bands = cut_.bands;
    threads_.run(cut_.panels * images * bands, [&](int64_t task, int thread) {
      const HiddenJob job = {task / bands % images, task % bands,
                             task / bands / images};
      float* sums = sums_ + job.image * sums_floats() +
                    (job.band * cut_.panels + job.panel) * kPanel;
      map.run(job, rest_ + thread * cut_.thread_floats(),
              gated ? sums : nullptr);
    });
  }

  void make_gates(int64_t images) const {
    const int64_t channels = cut_.map.c;
    for (int64_t i = 0; i < images; ++i) {
      mean_of(sums_ + i * sums_floats(), means_ + i * channels);
    }
    multiply(DenseRows(means_, channels), images, 1, parts_.squeeze,
             {.activation = config_.squeeze_activation}, squeezed_, rest_,
             threads_);
    multiply(DenseRows(squeezed_, config_.squeezed_channels), images, 1,
             parts_.excite, {.activation = config_.gate}, gates_, rest_,
             threads_);
  }

  /// The means of one image's channels from the sums of its bands' panels.
  void mean_of(const float* sums, float* means) const {
    float scaled[kPanel];
    for (int64_t c = 0; c < cut_.map.c; c += kPanel) {
      simd_kernels().sum_rows(sums + c, cut_.bands, cut_.panels * kPanel,
                              kPanel, 1.0F / static_cast<float>(cut_.pixels()),
                              scaled);
      std::copy_n(scaled, std::min(kPanel, cut_.map.c - c), means + c);
    }
  }

  void project(int64_t images, const Epilogue& epilogue, float* out) const {
    const int64_t channels = cut_.map.c;
    const int64_t pixels = cut_.pixels();
    const int64_t rows = images * pixels;
    if (config_.squeezed_channels == 0) {
      return multiply(DenseRows(hidden_, channels), rows, pixels,
                      parts_.project, epilogue, out, rest_, threads_);
    }
    if (!cut_.gates_weights(config_)) {
      return multiply(ScaledRows(hidden_, channels, pixels, gates_), rows,
                      pixels, parts_.project, epilogue, out, rest_, threads_);
    }
    for (int64_t i = 0; i < images; ++i) {
      const PackedMatrix matrix =
          scale_rows(parts_.project, gates_ + i * channels, weights_, threads_);
      const int64_t at = i * pixels * config_.out_channels;
      Epilogue shifted = epilogue;
      if (epilogue.residual) shifted.residual += at;
      multiply(DenseRows(hidden_ + i * pixels * channels, channels), pixels,
               pixels, matrix, shifted, out + at, rest_, threads_);
    }
  }

  const InvertedResidualConfig& config_;
  const float* packed_;
  const Shape& in_shape_;
  InvertedResidualParts parts_;
  InvertedResidualCut cut_;
  Threads& threads_;
  float* hidden_;
  float* sums_;
  float* means_;
  float* gates_;
  float* squeezed_;
  float* weights_;
  float* rest_;
};

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
  return InvertedResidualParts(config).total;
}

void inverted_residual_pack(const InvertedResidualConfig& config,
                            const InvertedResidualWeights& weights,
                            float* packed) {
  const InvertedResidualParts parts(config, packed);
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
  return PassScratch(config, InvertedResidualCut(config, in), threads).total();
}

void inverted_residual(const InvertedResidualConfig& config,
                       const float* packed, const float* in,
                       const Shape& in_shape, const Epilogue& epilogue,
                       float* out, float* scratch, Threads& threads) {
  InvertedResidualRun(config, packed, in_shape, scratch, threads)
      .run(in, epilogue, out);
}

}  // namespace luximm::detail
