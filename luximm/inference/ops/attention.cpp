#include "luximm/inference/ops/attention.h"

#include "luximm/base/fail.h"

namespace luximm::detail {

Shape AttentionOp::out_shape(std::span<const Shape> in) const {
  if (kv_heads != 1 && kv_heads != heads) {
    fail("inference", "attention of {} heads has {} of keys; expected 1 or {}",
         heads, kv_heads, heads);
  }
  const Shape keys = {in[0].n, in[1].h, in[1].w, kv_heads * key_dim};
  const Shape values = {in[0].n, in[1].h, in[1].w, kv_heads * value_dim};
  if (in[1] != keys || in[2] != values) {
    fail("inference",
         "attention is given keys of {} x {} pixels and {} channels and values "
         "of {} x {} pixels and {} channels; expected {} and {} channels on "
         "the same pixels",
         in[1].h, in[1].w, in[1].c, in[2].h, in[2].w, in[2].c, keys.c,
         values.c);
  }
  // Of no keys there is no mean.
  if (keys.pixels() == 0) return {in[0].n, 0, 0, heads * value_dim};
  return {in[0].n, in[0].h, in[0].w, heads * value_dim};
}

int64_t AttentionOp::scratch_floats(std::span<const Shape> in,
                                    int threads) const {
  return attention_scratch_floats(*this, in[0], in[1], threads);
}

void AttentionOp::run(const OperationCall& call) const {
  attention(*this, call.inputs[0], call.shapes[0], call.inputs[1],
            call.inputs[2], call.shapes[1], call.out, call.scratch,
            call.threads);
}

std::string AttentionOp::describe() const {
  const char* shared = kv_heads < heads ? "multi-query " : "";
  return fmt::format("{}attention {} heads of {}", shared, heads, key_dim);
}

std::vector<int64_t> AttentionOp::fingerprint() const {
  return {heads, kv_heads, key_dim, value_dim, fingerprint_bits(scale)};
}

double AttentionOp::multiplications(std::span<const Shape> in,
                                    const Shape& /*out*/) const {
  return static_cast<double>(in[0].pixels() * in[1].h * in[1].w) *
         static_cast<double>(heads * (key_dim + value_dim));
}

}  // namespace luximm::detail
