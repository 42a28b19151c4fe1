#include "luximm/inference/ops/gate.h"

#include "luximm/base/fail.h"

namespace luximm::detail {

Shape GateOp::out_shape(std::span<const Shape> in) const {
  const Shape expected = {in[0].n, 1, 1, in[0].c};
  if (in[1] != expected) {
    fail("inference",
         "a gate of {} x {} pixels and {} channels does not fit a map of {} "
         "channels; expected one pixel and as many channels",
         in[1].h, in[1].w, in[1].c, in[0].c);
  }
  return in[0];
}

void GateOp::run(const OperationCall& call) const {
  gate(call.inputs[0], call.shapes[0], call.inputs[1], call.epilogue, call.out,
       call.threads);
}

std::string GateOp::describe() const { return "gate"; }

std::vector<int64_t> GateOp::fingerprint() const { return {}; }

int64_t ChannelConvOp::packed_floats() const {
  return channel_conv_packed_floats(*this);
}

void ChannelConvOp::pack(const FoldedSource& source, float* packed) const {
  const FoldedLayer& layer = source.layers[0];
  channel_conv_pack(*this, layer.weight.data(), layer.bias.data(), packed);
}

void ChannelConvOp::run(const OperationCall& call) const {
  channel_conv(*this, call.packed, call.inputs[0], call.shapes[0], call.out,
               call.threads);
}

std::string ChannelConvOp::describe() const {
  return fmt::format("channel conv {}", kernel);
}

std::vector<int64_t> ChannelConvOp::fingerprint() const {
  return {kernel, static_cast<int64_t>(activation)};
}

Shape ConcatOp::out_shape(std::span<const Shape> in) const {
  Shape out = in[0];
  for (const Shape& next : in.subspan(1)) {
    if (next.n != out.n || next.h != out.h || next.w != out.w) {
      fail("inference",
           "maps of {} x {} and {} x {} pixels cannot stand side by side",
           out.h, out.w, next.h, next.w);
    }
    out.c += next.c;
  }
  if (affine_channels > 0 && affine_channels != out.c) {
    fail("inference",
         "a norm of {} channels does not fit maps of {} side by side",
         affine_channels, out.c);
  }
  return out;
}

int64_t ConcatOp::packed_floats() const { return concat_packed_floats(*this); }

void ConcatOp::pack(const FoldedSource& source, float* packed) const {
  concat_pack(*this, source.scale.data(), source.shift.data(), packed);
}

void ConcatOp::run(const OperationCall& call) const {
  concat(*this, call.packed, call.inputs, call.shapes, call.out, call.threads);
}

std::string ConcatOp::describe() const {
  return affine_channels > 0 ? "concat and norm" : "concat";
}

std::vector<int64_t> ConcatOp::fingerprint() const {
  return {affine_channels, relu};
}

}  // namespace luximm::detail
