#include "luximm/inference/ops/conv.h"

namespace luximm::detail {

std::string describe_window(const Extent& kernel, int64_t stride,
                            int64_t dilation) {
  return fmt::format("{}x{}/{}{}", kernel.h, kernel.w, stride,
                     dilation == 1 ? "" : fmt::format(" dilated {}", dilation));
}

Shape ConvOp::out_shape(std::span<const Shape> in) const {
  return conv_out_shape(padded(in[0]), in[0]);
}

int64_t ConvOp::packed_floats() const { return conv_packed_floats(*this); }

void ConvOp::pack(const FoldedSource& source, float* packed) const {
  const FoldedLayer& layer = source.layers[0];
  conv_pack(*this, layer.weight.data(), layer.bias.data(), packed);
}

int64_t ConvOp::scratch_floats(std::span<const Shape> in, int threads) const {
  return conv_scratch_floats(padded(in[0]), in[0], threads);
}

void ConvOp::run(const OperationCall& call) const {
  conv(padded(call.shapes[0]), call.packed, call.inputs[0], call.shapes[0],
       call.epilogue, call.out, call.scratch, call.threads);
}

std::string ConvOp::describe() const {
  constexpr const char* kAlgorithms[] = {"gemm", "winograd2", "winograd4",
                                         "strassen"};
  return fmt::format("conv {} {} -> {} {}",
                     describe_window(kernel, stride, dilation), in_channels,
                     out_channels, kAlgorithms[chosen_algorithm()]);
}

std::vector<int64_t> ConvOp::fingerprint() const {
  return {in_channels,   out_channels, kernel.h,     kernel.w,
          stride,        padding.top,  padding.left, padding.bottom,
          padding.right, dilation,     nchw_input,   same_padding};
}

double ConvOp::multiplications(std::span<const Shape> /*in*/,
                               const Shape& out) const {
  return static_cast<double>(out.size()) *
         static_cast<double>(in_channels * kernel.area());
}

std::vector<int> ConvOp::algorithms(std::span<const Shape> in) const {
  return algorithm_numbers(conv_candidates(padded(in[0]), in[0]));
}

}  // namespace luximm::detail
