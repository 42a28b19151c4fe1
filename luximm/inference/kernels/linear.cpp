#include "luximm/inference/kernels/linear.h"

#include "luximm/inference/kernels/gemm.h"

namespace luximm::detail {
namespace {

PackedMatrix matrix_of(const LinearConfig& config,
                       const float* packed = nullptr) {
  return {config.in_features, config.out_features, packed};
}

}  // namespace

int64_t linear_packed_floats(const LinearConfig& config) {
  return matrix_of(config).floats();
}

void linear_pack(const LinearConfig& config, const float* weight,
                 const float* bias, float* packed) {
  pack_matrix(matrix_of(config), weight, bias, nullptr, packed);
}

int64_t linear_scratch_floats(const LinearConfig& config, const Shape& in,
                              int threads) {
  const DenseRows rows(nullptr, config.in_features);
  return multiply_scratch_floats(in.pixels(), 1, matrix_of(config),
                                 rows.buffer_stride(), threads);
}

void linear(const LinearConfig& config, const float* packed, const float* in,
            const Shape& in_shape, const Epilogue& epilogue, float* out,
            float* scratch, Threads& threads) {
  multiply(DenseRows(in, config.in_features), in_shape.pixels(), 1,
           matrix_of(config, packed), epilogue, out, scratch, threads);
}

}  // namespace luximm::detail
