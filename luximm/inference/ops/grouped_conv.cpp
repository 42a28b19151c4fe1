#include "luximm/inference/ops/grouped_conv.h"

#include "luximm/base/fail.h"
#include "luximm/inference/ops/conv.h"

namespace luximm::detail {

Shape GroupedConvOp::out_shape(std::span<const Shape> in) const {
  if (reflect && (std::max(padding.top, padding.bottom) >= in[0].h ||
                  std::max(padding.left, padding.right) >= in[0].w)) {
    return {in[0].n, 0, 0, out_channels};  // there is nothing to reflect
  }
  return grouped_conv_out_shape(padded(in[0]), in[0]);
}

int64_t GroupedConvOp::packed_floats() const {
  return grouped_conv_packed_floats(*this);
}

void GroupedConvOp::pack(const FoldedSource& source, float* packed) const {
  const FoldedLayer& layer = source.layers[0];
  grouped_conv_pack(*this, layer.weight.data(), layer.bias.data(), packed);
}

int64_t GroupedConvOp::scratch_floats(std::span<const Shape> in,
                                      int threads) const {
  return grouped_conv_scratch_floats(padded(in[0]), in[0], threads);
}

void GroupedConvOp::run(const OperationCall& call) const {
  grouped_conv(padded(call.shapes[0]), call.packed, call.inputs[0],
               call.shapes[0], call.epilogue, call.out, call.scratch,
               call.threads);
}

std::string GroupedConvOp::describe() const {
  const std::string window = describe_window(kernel, stride, dilation);
  if (groups == in_channels && groups == out_channels) {
    return fmt::format("{} {} {}", reflect ? "blur" : "depthwise", window,
                       groups);
  }
  return fmt::format("conv {} {} -> {} in {} groups", window, in_channels,
                     out_channels, groups);
}

std::vector<int64_t> GroupedConvOp::fingerprint() const {
  return {in_channels,    out_channels,  groups,      kernel.h,
          kernel.w,       stride,        padding.top, padding.left,
          padding.bottom, padding.right, dilation,    reflect,
          same_padding};
}

double GroupedConvOp::multiplications(std::span<const Shape> /*in*/,
                                      const Shape& out) const {
  return static_cast<double>(out.size()) *
         static_cast<double>(in_channels / groups * kernel.area());
}

}  // namespace luximm::detail
