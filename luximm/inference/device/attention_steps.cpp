#include "luximm/inference/device/operators.h"

// Steps in which pixels are weighed by a softmax, which is of float32.
namespace luximm::detail {
namespace {

class AttentionStep : public DeviceStep {
 public:
  AttentionStep(const AttentionOp& op, const DeviceTarget& target)
      : op_(op),
        dtype_(target.dtype),
        type_(target.float_products ? torch::kFloat : target.dtype) {}

  torch::Tensor run(const DeviceCall& call) const override {
    const torch::Tensor q = heads_of(call.inputs[0], op_.heads, op_.key_dim);
    const torch::Tensor k = heads_of(call.inputs[1], op_.kv_heads, op_.key_dim);
    const torch::Tensor v =
        heads_of(call.inputs[2], op_.kv_heads, op_.value_dim);
    const torch::Tensor y = at::scaled_dot_product_attention(
        q, k, v, /*attn_mask=*/{}, /*dropout_p=*/0.0, /*is_causal=*/false,
        /*scale=*/op_.scale);
    const torch::Tensor& x = call.inputs[0];
    return from_pixels(
        y.transpose(1, 2)
            .reshape({x.size(0), x.size(2), x.size(3), op_.heads * y.size(3)})
            .to(dtype_));
  }

 private:
  /// [n, c, h, w] as [n, heads, h * w, dim]; heads that are shared are not
  /// copied.
  torch::Tensor heads_of(const torch::Tensor& x, int64_t count,
                         int64_t dim) const {
    const torch::Tensor split =
        pixels(x)
            .reshape({x.size(0), x.size(2) * x.size(3), count, dim})
            .transpose(1, 2)
            .to(type_);
    return split.expand({-1, op_.heads, -1, -1});
  }

  AttentionOp op_;
  torch::ScalarType dtype_, type_;
};

class ContextPoolStep : public DeviceStep {
 public:
  ContextPoolStep(const FoldedLayer& layer, const DeviceTarget& target) {
    DeviceTarget exact = target;
    exact.dtype = torch::kFloat;
    weight_ = device_vector(layer.weight, exact);
  }

  bool needs_own_type() const override { return false; }

  torch::Tensor run(const DeviceCall& call) const override {
    const torch::Tensor x = pixels(call.inputs[0].to(torch::kFloat));
    const torch::Tensor rows = x.flatten(1, 2);
    const torch::Tensor shares = at::matmul(rows, weight_).softmax(1);
    const torch::Tensor mean = at::matmul(shares.unsqueeze(1), rows);
    return from_pixels(mean.unsqueeze(1));
  }

 private:
  torch::Tensor weight_;
};

}  // namespace

DeviceStepPtr make_device_step(const AttentionOp& op,
                               const DeviceStepSource& from) {
  return std::make_unique<AttentionStep>(op, from.target);
}

DeviceStepPtr make_device_step(const ContextPoolOp& /*op*/,
                               const DeviceStepSource& from) {
  return std::make_unique<ContextPoolStep>(from.folded.layers.at(0),
                                           from.target);
}

}  // namespace luximm::detail
