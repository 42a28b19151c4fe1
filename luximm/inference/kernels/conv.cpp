#include "luximm/inference/kernels/conv.h"

#include <numeric>

#include "luximm/inference/kernels/gemm.h"
#include "luximm/inference/kernels/patches.h"
#include "luximm/inference/kernels/winograd.h"

namespace luximm::detail {
namespace {

bool is_winograd(const ConvConfig& config) {
  return config.algorithm != ConvAlgorithm::kGemm;
}

/// Each pixel is a row of the product, as it lies there.
bool is_pointwise(const ConvConfig& config) {
  return config.kernel == 1 && config.stride == 1 && config.padding == 0 &&
         !config.nchw_input;
}

PackedMatrix matrix_of(const ConvConfig& config,
                       const float* packed = nullptr) {
  return {config.kernel * config.kernel * config.in_channels,
          config.out_channels, packed};
}

/// Where each row of the packed matrix lies in a filter [in, kernel, kernel].
std::vector<int64_t> filter_order(const ConvConfig& config) {
  const int64_t taps = config.kernel * config.kernel;
  std::vector<int64_t> order(static_cast<std::size_t>(matrix_of(config).depth));
  if (config.nchw_input) {
    std::iota(order.begin(), order.end(), 0);
    return order;
  }
  auto next = order.begin();
  for (int64_t tap = 0; tap < taps; ++tap) {
    for (int64_t c = 0; c < config.in_channels; ++c) *next++ = c * taps + tap;
  }
  return order;
}

}  // namespace

std::vector<ConvAlgorithm> conv_candidates(const ConvConfig& config,
                                           const Shape& /*in*/) {
  if (config.kernel != 3 || config.stride != 1 || config.nchw_input) {
    return {ConvAlgorithm::kGemm};
  }
  return {ConvAlgorithm::kWinograd4, ConvAlgorithm::kWinograd2,
          ConvAlgorithm::kGemm};
}

Shape conv_out_shape(const ConvConfig& config, const Shape& in) {
  auto out = [&](int64_t size) {
    return (size + 2 * config.padding - config.kernel) / config.stride + 1;
  };
  return {in.n, out(in.h), out(in.w), config.out_channels};
}

int64_t conv_packed_floats(const ConvConfig& config) {
  return is_winograd(config) ? winograd_packed_floats(config)
                             : matrix_of(config).floats();
}

void conv_pack(const ConvConfig& config, const float* weight, const float* bias,
               float* packed) {
  if (is_winograd(config)) return winograd_pack(config, weight, bias, packed);
  pack_matrix(matrix_of(config), weight, bias, filter_order(config).data(),
              packed);
}

int64_t conv_scratch_floats(const ConvConfig& config, const Shape& in,
                            int threads) {
  if (is_winograd(config)) return winograd_scratch_floats(config, in, threads);
  const PackedMatrix matrix = matrix_of(config);
  const int64_t stride = is_pointwise(config)
                             ? DenseRows(nullptr, matrix.depth).buffer_stride()
                             : PatchRows(config, nullptr, in).buffer_stride();
  return multiply_scratch_floats(conv_out_shape(config, in).pixels(), matrix,
                                 stride, threads);
}

void conv(const ConvConfig& config, const float* packed, const float* in,
          const Shape& in_shape, const Epilogue& epilogue, float* out,
          float* scratch, Threads& threads) {
  if (is_winograd(config)) {
    return winograd(config, packed, in, in_shape, epilogue, out, scratch,
                    threads);
  }
  const PackedMatrix matrix = matrix_of(config, packed);
  const int64_t rows = conv_out_shape(config, in_shape).pixels();
  if (is_pointwise(config)) {
    multiply(DenseRows(in, matrix.depth), rows, matrix, epilogue, out, scratch,
             threads);
  } else {
    multiply(PatchRows(config, in, in_shape), rows, matrix, epilogue, out,
             scratch, threads);
  }
}

}  // namespace luximm::detail
