#include "luximm/inference/kernels/conv.h"

#include <algorithm>

#include "luximm/inference/kernels/gemm.h"
#include "luximm/inference/kernels/patches.h"
#include "luximm/inference/kernels/strassen.h"
#include "luximm/inference/kernels/winograd.h"

namespace luximm::detail {
namespace {

bool is_winograd(const ConvConfig& config) {
  return config.algorithm == ConvAlgorithm::kWinograd2 ||
         config.algorithm == ConvAlgorithm::kWinograd4;
}

/// Each pixel is a row of the product, as it lies there.
bool is_pointwise(const ConvConfig& config) {
  return config.kernel == Extent(1) && config.stride == 1 &&
         config.padding == Padding(0) && !config.nchw_input;
}

PackedMatrix matrix_of(const ConvConfig& config,
                       const float* packed = nullptr) {
  return {config.kernel.area() * config.in_channels, config.out_channels,
          packed, config.algorithm == ConvAlgorithm::kStrassen};
}

/// Relative times of the algorithms for a 3x3 convolution with stride 1: the
/// products, or the reading of the weights where that takes longer, and the
/// transforms, as measured.
double estimated_cost(ConvAlgorithm algorithm, const Shape& out) {
  constexpr int64_t kRowsPerRead = 20;
  auto cost = [&](int64_t tile, int64_t planes, double transforms) {
    const int64_t tiles = out.n * ceil_div(out.h, tile) * ceil_div(out.w, tile);
    return static_cast<double>(planes * std::max(tiles, kRowsPerRead)) *
           transforms;
  };
  switch (algorithm) {
    case ConvAlgorithm::kGemm:
    case ConvAlgorithm::kStrassen:
      return cost(1, 9, 1.0);
    case ConvAlgorithm::kWinograd2:
      return cost(2, 16, 1.2);
    case ConvAlgorithm::kWinograd4:
      return cost(4, 36, 1.25);
  }
  return 0;
}

}  // namespace

std::vector<ConvAlgorithm> conv_candidates(const ConvConfig& config,
                                           const Shape& in) {
  if (is_pointwise(config) &&
      fits_strassen(config.in_channels, config.out_channels)) {
    // Slower where channels become more, and little faster where they become
    // fewer: only a measurement chooses it.
    return {ConvAlgorithm::kGemm, ConvAlgorithm::kStrassen};
  }
  if (config.kernel != Extent(3) || config.stride != 1 ||
      config.dilation != 1 || config.nchw_input) {
    return {ConvAlgorithm::kGemm};
  }
  std::vector<ConvAlgorithm> algorithms = {ConvAlgorithm::kWinograd4,
                                           ConvAlgorithm::kWinograd2,
                                           ConvAlgorithm::kGemm};
  const Shape shape = conv_out_shape(config, in);
  std::stable_sort(algorithms.begin(), algorithms.end(),
                   [&](ConvAlgorithm a, ConvAlgorithm b) {
                     return estimated_cost(a, shape) < estimated_cost(b, shape);
                   });
  return algorithms;
}

Shape conv_out_shape(const ConvConfig& config, const Shape& in) {
  const Padding& p = config.padding;
  return {in.n,
          window_stops(in.h, p.top + p.bottom, config.kernel.h, config.stride,
                       config.dilation),
          window_stops(in.w, p.left + p.right, config.kernel.w, config.stride,
                       config.dilation),
          config.out_channels};
}

int64_t conv_packed_floats(const ConvConfig& config) {
  return is_winograd(config) ? winograd_packed_floats(config)
                             : matrix_of(config).floats();
}

void conv_pack(const ConvConfig& config, const float* weight, const float* bias,
               float* packed) {
  if (is_winograd(config)) return winograd_pack(config, weight, bias, packed);
  const std::vector<int64_t> order =
      taps_first(config.in_channels, config.kernel.area());
  pack_matrix(matrix_of(config), weight, bias,
              config.nchw_input ? nullptr : order.data(), packed);
}

int64_t conv_scratch_floats(const ConvConfig& config, const Shape& in,
                            int threads) {
  if (is_winograd(config)) return winograd_scratch_floats(config, in, threads);
  const PackedMatrix matrix = matrix_of(config);
  const int64_t stride = is_pointwise(config)
                             ? DenseRows(nullptr, matrix.depth).buffer_stride()
                             : PatchRows(config, nullptr, in).buffer_stride();
  const Shape out = conv_out_shape(config, in);
  return multiply_scratch_floats(out.pixels(), out.h * out.w, matrix, stride,
                                 threads);
}

void conv(const ConvConfig& config, const float* packed, const float* in,
          const Shape& in_shape, const Epilogue& epilogue, float* out,
          float* scratch, Threads& threads) {
  if (is_winograd(config)) {
    return winograd(config, packed, in, in_shape, epilogue, out, scratch,
                    threads);
  }
  const PackedMatrix matrix = matrix_of(config, packed);
  const Shape out_shape = conv_out_shape(config, in_shape);
  const int64_t rows = out_shape.pixels();
  const int64_t image = out_shape.h * out_shape.w;
  if (is_pointwise(config)) {
    multiply(DenseRows(in, matrix.depth), rows, image, matrix, epilogue, out,
             scratch, threads);
  } else {
    multiply(PatchRows(config, in, in_shape), rows, image, matrix, epilogue,
             out, scratch, threads);
  }
}

}  // namespace luximm::detail
