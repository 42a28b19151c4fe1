#pragma once

#include <cstdint>

// Internal: the inner loops of a training step on the CPU in float32, once for
// each instruction set. Maps are rows of pixels with the channels last, [rows,
// c]. What is here runs on one thread; how the work is split is in the layers'
// files, in parts that do not depend on the number of threads.
namespace luximm::detail {

/// Depthwise convolutions take so many channels at a time.
constexpr int64_t kChannelGroup = 16;

/// Square filters over maps that are padded with zeros.
struct DepthwiseMap {
  int64_t kernel = 0;  ///< at most kMaxDepthwiseKernel
  int64_t stride = 1;
  int64_t rows = 0, columns = 0;  ///< of the output
  int64_t padded_columns = 0;     ///< of the input, with its padding
};
constexpr int64_t kMaxDepthwiseKernel = 11;

/// Per channel: sums of a batch norm's gradient, accumulated over parts.
struct NormSums {
  double* g;   ///< [c], of the gradient
  double* gx;  ///< [c], of the gradient times x - mean
};

/// Activations that the loops of norms know.
enum class LoopActivation { kNone, kRelu, kRelu6, kSilu, kHardSwish };

/// Constants of a batch norm, [c] each.
struct NormMap {
  const float* scale;  ///< y = x * scale + shift
  const float* shift;
  const float* mean;
  LoopActivation activation = LoopActivation::kNone;  ///< behind the norm
};

struct TrainingKernels {
  // ---- batch and group norm ----

  /// The rows' mean and the sum of squared deviations from it, [c] each, which
  /// hold zeros before.
  void (*statistics)(const float* x, int64_t rows, int64_t c, double* mean,
                     double* deviations);
  /// y = activation(x * scale + shift + residual); residual may be null.
  void (*normalise)(const float* x, const float* residual, int64_t rows,
                    int64_t c, const NormMap& map, float* y);
  /// Of the gradient g of y, without a residual.
  void (*norm_sums)(const float* g, const float* x, int64_t rows, int64_t c,
                    const NormMap& map, const NormSums& sums);
  /// The same behind a ReLU whose result is y; `masked` receives the gradient
  /// in front of it.
  void (*relu_sums)(const float* g, const float* y, const float* x,
                    int64_t rows, int64_t c, const NormMap& map,
                    const NormSums& sums, float* masked);
  /// dx = g * scale + (x - mean) * slope + offset; slope and offset [c].
  void (*norm_gradient)(const float* g, const float* x, int64_t rows, int64_t c,
                        const NormMap& map, const float* slope,
                        const float* offset, float* dx);

  // ---- layer norm over the channels of each row ----

  /// Adds to weight's and bias's gradients; mean and rstd are [rows].
  void (*layer_norm_gradient)(const float* g, const float* x, int64_t rows,
                              int64_t c, const float* mean, const float* rstd,
                              const float* weight, float* dx, float* dweight,
                              float* dbias);

  // ---- between the two products of an MLP ----

  /// h += bias, a = gelu(h); adds a^2 to `squares`, [c], unless it is null.
  void (*gelu)(float* h, const float* bias, int64_t rows, int64_t c, float* a,
               float* squares);
  /// z = a * factor + bias; factor and bias [c]; z may be a.
  void (*respond)(const float* a, int64_t rows, int64_t c, const float* factor,
                  const float* bias, float* z);
  /// Adds to sums of dz and of dz * gelu(h), [c] each.
  void (*respond_sums)(const float* dz, const float* h, int64_t rows, int64_t c,
                       float* sum, float* product);
  /// dh = (da * factor + gelu(h) * slope) * gelu'(h), and adds dh to `bias`;
  /// factor and slope are [c] or both null: 1 and 0. dh may be da.
  void (*gelu_gradient)(const float* da, const float* h, int64_t rows,
                        int64_t c, const float* factor, const float* slope,
                        float* dh, float* bias);

  // ---- a residual behind a scale of each channel ----

  /// out = x + y * scale.
  void (*scale_add)(const float* x, const float* y, int64_t rows, int64_t c,
                    const float* scale, float* out);
  /// dy = g * scale, and adds g * y to `dscale`.
  void (*scale_gradient)(const float* g, const float* y, int64_t rows,
                         int64_t c, const float* scale, float* dy,
                         float* dscale);
  /// Adds the rows to `sum`, [c].
  void (*column_sums)(const float* g, int64_t rows, int64_t c, float* sum);

  // ---- depthwise convolution of a group of channels ----

  /// out [rows, columns, pixel_stride] of padded [.., kChannelGroup]; weight
  /// [kernel, kernel, kChannelGroup]; of `channels` channels.
  void (*depthwise)(const DepthwiseMap& map, const float* padded,
                    const float* weight, const float* bias, int64_t channels,
                    float* out, int64_t pixel_stride);
  /// Adds to dweight [kernel, kernel, kChannelGroup]; g [rows, columns,
  /// kChannelGroup] with `g_columns` pixels from row to row.
  void (*depthwise_weight_gradient)(const DepthwiseMap& map,
                                    const float* padded, const float* g,
                                    int64_t g_columns, float* dweight);
};

/// Those for `current_isa()`.
const TrainingKernels& training_kernels();

}  // namespace luximm::detail
