#include <cmath>

#include "luximm/layers/init.h"
#include "luximm/models/efficientnet/efficientnet_block.h"

namespace luximm {
namespace {

using Projection = EfficientNetAttentionBlockImpl::Projection;

std::shared_ptr<torch::nn::Module> add_holder(torch::nn::Module& module,
                                              const char* name) {
  return module.register_module(name, std::make_shared<torch::nn::Module>());
}

/// timm's norm here is the plain one, whatever activation the network has.
Norm2d plain_norm(const EfficientNetVariant& variant, int64_t channels) {
  return make_norm({.kind = variant.norm_layer,
                    .eps = variant.norm_eps,
                    .group_size = variant.norm_group_size},
                   channels, /*activates=*/false);
}

Projection make_projection(torch::nn::Module& holder,
                           const EfficientNetVariant& variant,
                           const EfficientNetBlock& block,
                           const EfficientNetPlace& place) {
  Projection made;
  const int64_t channels = place.in_channels;
  if (block.kv_stride > 1) {
    const int64_t kernel = block.kernels.front();
    made.down_conv = holder.register_module(
        "down_conv",
        Conv2d(channels, channels, kernel,
               Conv2dOptions{.stride = block.kv_stride,
                             .padding = symmetric_padding(
                                 kernel, block.kv_stride, place.dilation),
                             .groups = channels,
                             .dilation = place.dilation,
                             .same_padding = variant.pad_type == "same"}));
    made.norm = holder.register_module("norm", plain_norm(variant, channels));
  }
  made.proj =
      holder.register_module("proj", Conv2d(channels, block.key_dim, 1));
  return made;
}

}  // namespace

EfficientNetAttentionBlockImpl::EfficientNetAttentionBlockImpl(
    const EfficientNetVariant& variant, const EfficientNetBlock& block,
    const EfficientNetPlace& place)
    : EfficientNetBlockModuleImpl(block, place),
      num_heads(block.num_heads),
      key_dim(block.key_dim) {
  norm = register_module("norm", plain_norm(variant, place.in_channels));
  auto attn = add_holder(*this, "attn");
  const int64_t width = num_heads * key_dim;
  query = add_holder(*attn, "query")
              ->register_module("proj", Conv2d(place.in_channels, width, 1));
  key = make_projection(*add_holder(*attn, "key"), variant, block, place);
  value = make_projection(*add_holder(*attn, "value"), variant, block, place);
  output = add_holder(*attn, "output")
               ->register_module("proj", Conv2d(width, block.out_channels, 1));
  build_layer_scale(variant, block.out_channels);
}

torch::Tensor Projection::forward(const torch::Tensor& x) {
  torch::Tensor y = x;
  if (down_conv) y = norm->forward(down_conv->forward(y));
  return proj->forward(y).flatten(2).transpose(1, 2).unsqueeze(1).contiguous();
}

torch::Tensor EfficientNetAttentionBlockImpl::run(const torch::Tensor& x) {
  const torch::Tensor normed = norm->forward(x);
  const int64_t batch = x.size(0);
  const torch::Tensor queries = query->forward(normed)
                                    .reshape({batch, num_heads, key_dim, -1})
                                    .transpose(-1, -2)
                                    .contiguous();
  // [N, heads, H * W, key_dim]; the keys and values are the same for all heads.
  const torch::Tensor mixed = torch::scaled_dot_product_attention(
      queries, key.forward(normed), value.forward(normed));
  return output->forward(
      mixed.transpose(1, 2)
          .reshape({batch, x.size(2), x.size(3), num_heads * key_dim})
          .permute({0, 3, 1, 2})
          .contiguous());
}

void EfficientNetAttentionBlockImpl::copy_settings(
    const torch::nn::Module& other, const std::string& path) {
  EfficientNetBlockModuleImpl::copy_settings(other, path);
  const auto& from = dynamic_cast<const EfficientNetAttentionBlockImpl&>(other);
  num_heads = from.num_heads;
  key_dim = from.key_dim;
}

void EfficientNetAttentionBlockImpl::init_projections() {
  for (const auto& child : modules(/*include_self=*/false)) {
    if (auto* conv = child->as<Conv2dImpl>()) {
      init::xavier_uniform(conv->weight);
    }
  }
}

}  // namespace luximm
