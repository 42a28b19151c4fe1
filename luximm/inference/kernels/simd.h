#pragma once

#include <cstdint>

#include "luximm/inference/kernels/types.h"

// Internal: the inner loops of the kernels, once for each instruction set. What
// is here runs on one thread; how work is split, gathered and packed is the
// same for all sets and lives in the kernels' own files.
namespace luximm::detail {

/// Columns per panel of a packed matrix, whatever the instruction set: packed
/// weights are portable.
constexpr int64_t kPanel = 16;

/// The most rows of one `gemm` call.
constexpr int64_t kMaxRows = 192;

/// out = epilogue(out? + a * b + bias) for `rows` rows and `columns` columns.
struct GemmArgs {
  const float* a = nullptr;  ///< [rows, depth]
  int64_t a_stride = 0;      ///< floats between rows
  int64_t rows = 0;          ///< at most kMaxRows
  int64_t depth = 0;
  const float* b = nullptr;  ///< panels [depth, kPanel], zeros past the columns
  int64_t b_stride = 0;      ///< floats between panels
  int64_t columns = 0;
  const float* bias = nullptr;  ///< null or [columns], zeros up to a panel
  bool accumulate = false;      ///< the product is added to what `out` holds
  float* out = nullptr;
  int64_t out_stride = 0;
  Epilogue epilogue = {};    ///< the residual with out's stride
  float* squares = nullptr;  ///< null or [columns]: sums of out^2 are added
};

/// Two rows of a product's left-hand side that Strassen's algorithm takes
/// together: row `first` of the output and, if `both`, the next.
struct RowPair {
  int32_t first = 0;
  bool both = true;
};

/// Strassen's products, and the sums of halves of rows and of columns that they
/// multiply.
constexpr int64_t kStrassenProducts = 7;

/// out = epilogue(a * b + bias) in seven products of half the depth and half
/// the columns for each two rows, where eight would be written down.
struct StrassenArgs {
  const float* a = nullptr;    ///< [kStrassenProducts, pairs, depth]
  int64_t a_stride = 0;        ///< floats between pairs
  int64_t operand_stride = 0;  ///< floats between products
  const RowPair* pairs = nullptr;
  int64_t count = 0;         ///< of pairs, at most kMaxRows
  int64_t depth = 0;         ///< half of the product's
  const float* b = nullptr;  ///< panels [kStrassenProducts, depth, kPanel]
  int64_t columns = 0;       ///< of a half, a multiple of kPanel
  int64_t half = 0;          ///< from a column to that of the other half
  const float* bias = nullptr;
  float* sums = nullptr;  ///< scratch, [2, count, kStrassenColumns]
  float* out = nullptr;   ///< of row 0 and the first column
  int64_t out_stride = 0;
  Epilogue epilogue = {};    ///< the residual with out's stride
  float* squares = nullptr;  ///< as in GemmArgs
};

constexpr int64_t kStrassenColumns = 2 * kPanel;

/// The transform of one input tile of Winograd's convolution: `size` x `size`
/// pixels to as many vectors of channels.
struct WinogradInputArgs {
  const float* in = nullptr;  ///< first pixel, perhaps outside the map
  int64_t row_stride = 0;
  int64_t channels = 0;
  int64_t y_begin = 0, y_end = 0;  ///< the rows of the tile inside the map
  int64_t x_begin = 0, x_end = 0;
  float* out = nullptr;
  int64_t plane_stride = 0;  ///< floats between the vectors
};

/// The transform of one output tile.
struct WinogradOutputArgs {
  const float* in = nullptr;  ///< vectors of channels, up to whole panels
  int64_t plane_stride = 0;
  const float* bias = nullptr;  ///< zeros up to a panel
  float* out = nullptr;
  int64_t row_stride = 0;
  int64_t pixel_stride = 0;
  int64_t rows = 0, pixels = 0, columns = 0;  ///< what is stored
  Epilogue epilogue = {};  ///< the residual with out's strides
};

/// Part of a row of a depthwise convolution, for up to kPanel channels, over
/// inputs [rows, pixels, kPanel] gathered with zeros on both sides.
struct DepthwiseArgs {
  const float* in = nullptr;  ///< the row of the first tap
  int64_t row_stride = 0;
  int64_t kernel = 0;
  int64_t tap_begin = 0, tap_end = 0;  ///< the rows of the filter used
  const float* weight = nullptr;       ///< [kernel, kernel, kPanel]
  const float* bias = nullptr;         ///< [kPanel]
  float* out = nullptr;
  int64_t pixel_stride = 0;
  int64_t pixels = 0;    ///< at most kDepthwiseSpan
  int64_t channels = 0;  ///< to be stored
};

/// So many outputs are made at a time; gathered rows have the inputs of as many
/// even where the map is narrower.
constexpr int64_t kDepthwiseSpan = 14;

/// As norm.h has it.
enum class NormKind : int32_t;

struct LayerNormArgs {
  const float* in = nullptr;
  int64_t pixels = 0;
  int64_t channels = 0;
  float eps = 0;
  NormKind kind = NormKind{0};
  const float* weight = nullptr;  ///< null, or with bias
  const float* bias = nullptr;
  float* out = nullptr;
};

struct MomentArgs {
  const float* in = nullptr;
  int64_t pixels = 0;
  int64_t channels = 0;
  const float* pivot = nullptr;  ///< [channels], near the means
  float* sums = nullptr;         ///< [channels], of x - pivot
  float* squares = nullptr;      ///< [channels], of (x - pivot)^2
};

struct AffineArgs {
  const float* in = nullptr;
  int64_t pixels = 0;
  int64_t channels = 0;
  const float* scale = nullptr;
  const float* shift = nullptr;
  const float* v = nullptr;  ///< of `evo` only, which has no ReLU
  bool relu = false;
  float* out = nullptr;
  int64_t out_stride = 0;  ///< floats between two pixels; 0: channels
};

/// A row of a convolution in groups, for up to kPanel output channels, over
/// inputs gathered with the padding beside them.
struct GroupedConvArgs {
  const float* in = nullptr;  ///< the row of tap `tap_begin`
  int64_t row_stride = 0;     ///< floats from a row of taps to the next
  int64_t tap_stride = 0;     ///< from a tap to the one beside it
  int64_t pixel_stride = 0;   ///< from an output's inputs to the next's
  int64_t kernel = 0;         ///< taps of a row
  int64_t tap_begin = 0, tap_end = 0;  ///< the rows of the filter used
  int64_t depth = 0;                   ///< input channels of a group
  /// Inputs and outputs of the panel are in groups of so many, 1, 2, 4 or 8;
  /// kPanel: all outputs take the same `depth` inputs.
  int64_t group = kPanel;
  const float* weight = nullptr;  ///< [rows, depth, kernel, kPanel]
  const float* bias = nullptr;    ///< [kPanel]
  float* out = nullptr;
  int64_t out_stride = 0;  ///< floats between pixels
  int64_t pixels = 0;
  int64_t channels = 0;    ///< to be stored
  Epilogue epilogue = {};  ///< the residual with out's stride
};

/// The mean of a window of [rows, pixels, channels].
struct AverageArgs {
  const float* in = nullptr;
  int64_t rows = 0;
  int64_t pixels = 0;
  int64_t row_stride = 0;
  int64_t channels = 0;  ///< also from a pixel to the next
  float factor = 0;      ///< of the sum
  float* out = nullptr;
};

/// out = relu?(in * gate + residual) for the pixels of one image.
struct GateArgs {
  const float* in = nullptr;
  int64_t pixels = 0;
  int64_t channels = 0;
  const float* gate = nullptr;      ///< [channels]
  const float* residual = nullptr;  ///< null or [pixels, channels]
  bool relu = false;
  float* out = nullptr;  ///< may be `in` or `residual`
};

/// out = activation(in) for the pixels of a panel.
struct PanelArgs {
  const float* in = nullptr;  ///< [pixels, kPanel]
  int64_t pixels = 0;
  int64_t channels = 0;  ///< to be stored
  Nonlinearity activation = Nonlinearity::kNone;
  float* out = nullptr;
  int64_t out_stride = 0;  ///< floats between pixels
  float* sums = nullptr;   ///< null or [kPanel]: the outputs are added
};

/// Rows of scores to weights that sum to 1,
/// out[r][i] = e^(scale * out[r][i]) / the sum over i of the same, over itself.
struct SoftmaxArgs {
  int64_t rows = 0;
  int64_t count = 0;   ///< of a row, at least 1
  int64_t stride = 0;  ///< floats between rows
  float scale = 1.0F;  ///< not negative
  float* out = nullptr;
  /// Null or [rows]: the logarithms of the sums, by which rows are weighed that
  /// are parts of one.
  float* log_sums = nullptr;
};

/// out[i] = the sum over rows of weights[row] * in[row * stride + i].
struct BlendArgs {
  const float* in = nullptr;
  int64_t rows = 0;
  int64_t stride = 0;
  int64_t count = 0;
  const float* weights = nullptr;  ///< [rows]
  float* out = nullptr;
};

constexpr int64_t kWinogradColumns = 2 * kPanel;

struct SimdKernels {
  void (*gemm)(const GemmArgs& args);
  void (*strassen)(const StrassenArgs& args);
  /// The rows of all seven left-hand sides, `stride` floats apart, of two rows
  /// of 2 * `half` floats; `odd` null stands for zeros.
  void (*strassen_rows)(const float* even, const float* odd, int64_t half,
                        int64_t stride, float* out);
  /// out[i] = in[i] * scale[i].
  void (*scale)(const float* in, const float* scale, int64_t count, float* out);
  /// out[row] = in[row] * scale[row] for rows of kPanel floats.
  void (*scale_panel)(const float* in, const float* scale, int64_t rows,
                      float* out);
  /// out[i] = the largest of `least` and in[row][i].
  void (*maximum)(const float* const* in, int64_t rows, float least,
                  int64_t count, float* out);
  /// out[i] = factor * the sum over rows of in[row * stride + i].
  void (*sum_rows)(const float* in, int64_t rows, int64_t stride, int64_t count,
                   float factor, float* out);
  /// out[i] = the largest over rows of in[row * stride + i].
  void (*max_rows)(const float* in, int64_t rows, int64_t stride, int64_t count,
                   float* out);
  void (*average)(const AverageArgs& args);
  void (*gate)(const GateArgs& args);
  /// out[i] = activate(in[i]), over itself.
  void (*activate)(Nonlinearity kind, int64_t count, float* out);
  void (*activate_panel)(const PanelArgs& args);
  void (*softmax)(const SoftmaxArgs& args);
  /// out[row] = the sum over i of in[row * count + i] * weights[i].
  void (*dots)(const float* in, int64_t rows, int64_t count,
               const float* weights, float* out);
  void (*blend)(const BlendArgs& args);
  void (*depthwise)(const DepthwiseArgs& args);
  void (*grouped_conv)(const GroupedConvArgs& args);
  void (*layer_norm)(const LayerNormArgs& args);
  void (*moments)(const MomentArgs& args);
  /// out = relu?(in * scale + shift), per channel.
  void (*affine)(const AffineArgs& args);
  /// out = in * sigmoid(v * in) * scale + shift.
  void (*evo)(const AffineArgs& args);
  // For output tiles of 2 x 2 and 4 x 4 pixels.
  void (*winograd2_input)(const WinogradInputArgs& args);
  void (*winograd2_output)(const WinogradOutputArgs& args);
  void (*winograd4_input)(const WinogradInputArgs& args);
  void (*winograd4_output)(const WinogradOutputArgs& args);
};

/// Those of `current_isa()`.
const SimdKernels& simd_kernels();

extern const SimdKernels kPortableKernels;
#if defined(__x86_64__)
extern const SimdKernels kAvx2Kernels;
extern const SimdKernels kAvx512Kernels;
#elif defined(__aarch64__)
extern const SimdKernels kNeonKernels;
#endif

}  // namespace luximm::detail
