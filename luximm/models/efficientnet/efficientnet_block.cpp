#include "luximm/models/efficientnet/efficientnet_block.h"

#include "luximm/layers/drop_path.h"
#include "luximm/layers/global_context.h"
#include "luximm/layers/pool.h"
#include "luximm/layers/squeeze_excite.h"
#include "luximm/models/efficientnet/efficientnet_names.h"

namespace luximm {
namespace {

using Kind = EfficientNetBlockKind;

/// The kernels of pointwise convolutions that share their channels.
std::vector<int64_t> ones(int64_t parts) {
  return std::vector<int64_t>(static_cast<std::size_t>(parts), 1);
}

NormConfig norm_config(const EfficientNetVariant& variant) {
  return {.kind = variant.norm_layer,
          .eps = variant.norm_eps,
          .group_size = variant.norm_group_size};
}

ChannelAttentionModule make_gate(const EfficientNetVariant& variant,
                                 int64_t channels, int64_t reduced,
                                 Activation activation) {
  switch (variant.se_layer) {
    case EfficientNetGate::kGlobalContext:
      return GlobalContext(channels, reduced, activation);
    case EfficientNetGate::kSqueezeExcite:
      break;
  }
  return SqueezeExcite(channels, reduced, variant.se_act.value_or(activation),
                       variant.se_gate);
}

}  // namespace

EfficientNetBlockModuleImpl::EfficientNetBlockModuleImpl(
    const EfficientNetBlock& block, const EfficientNetPlace& place)
    : drop_path_rate(place.drop_path_rate),
      skip(block.skip && place.stride == 1 && !block.space_to_depth &&
           place.in_channels == block.out_channels) {}

torch::Tensor EfficientNetBlockModuleImpl::forward(const torch::Tensor& x) {
  torch::Tensor y = run(x);
  if (gamma.defined()) y = y * gamma.view({1, -1, 1, 1});
  return skip ? drop_path(y, drop_path_rate, is_training()) + x : y;
}

void EfficientNetBlockModuleImpl::copy_settings(const torch::nn::Module& other,
                                                const std::string& /*path*/) {
  const auto& from = dynamic_cast<const EfficientNetBlockModuleImpl&>(other);
  drop_path_rate = from.drop_path_rate;
  skip = from.skip;
}

void EfficientNetBlockModuleImpl::build_layer_scale(
    const EfficientNetVariant& variant, int64_t channels) {
  if (!variant.layer_scale_init_value) return;
  gamma = register_module("layer_scale", std::make_shared<torch::nn::Module>())
              ->register_parameter("gamma", torch::empty({channels}));
}

torch::Tensor EfficientNetLayer::forward(const torch::Tensor& x) {
  return anti_alias(norm->forward_activated(conv.forward(x), activation), aa,
                    kPoolStride);
}

/// What a layer is made of.
struct EfficientNetConvBlockImpl::LayerSpec {
  EfficientNetLayerName name = {};
  int64_t in = 0, out = 0;
  std::vector<int64_t> kernels = {1};
  MixedConv2dOptions options = {};
  Activation activation = Activation::kNone;
  bool has_aa = true;
};

EfficientNetLayer EfficientNetConvBlockImpl::make_layer(
    const EfficientNetVariant& variant, const LayerSpec& spec) {
  EfficientNetLayer layer;
  MixedConv2dOptions options = spec.options;
  options.same_padding = variant.pad_type == "same";
  if (options.stride > 1 && spec.has_aa &&
      variant.aa_layer != AntiAlias::kNone) {
    layer.aa = variant.aa_layer;
    options.stride = 1;
  }
  // "dw_mid.conv" is a child of a module that has no other purpose.
  torch::nn::Module* holder = this;
  std::string conv(spec.name.conv), norm(spec.name.norm);
  if (const auto dot = conv.find('.'); dot != std::string::npos) {
    holder = register_module(conv.substr(0, dot),
                             std::make_shared<torch::nn::Module>())
                 .get();
    conv = conv.substr(dot + 1);
    norm = norm.substr(dot + 1);
  }
  layer.conv =
      MixedConv2d(*holder, conv, spec.in, spec.out, spec.kernels, options);
  const bool activates = spec.activation != Activation::kNone;
  layer.norm = holder->register_module(
      norm, make_norm(norm_config(variant), spec.out, activates));
  // EvoNorm has its own.
  if (variant.norm_layer != NormKind::kEvo) layer.activation = spec.activation;
  return layer;
}

EfficientNetConvBlockImpl::EfficientNetConvBlockImpl(
    const EfficientNetVariant& variant, const EfficientNetBlock& block,
    const EfficientNetPlace& place)
    : EfficientNetBlockModuleImpl(block, place) {
  if (block.kind == Kind::kUniversalInverted) {
    build_universal(variant, block, place);
    build_layer_scale(variant, block.out_channels);
  } else {
    build(variant, block, place);
  }
}

void EfficientNetConvBlockImpl::build(const EfficientNetVariant& variant,
                                      const EfficientNetBlock& block,
                                      const EfficientNetPlace& place) {
  const Activation activation = block.activation.value_or(variant.act_layer);
  const bool is_depthwise =
      block.kind == Kind::kDepthwise || block.kind == Kind::kInvertedResidual;
  const EfficientNetBlockNames names = block_names(block.kind);
  // The convolution with the kernel, the stride and the dilation.
  LayerSpec spatial = {
      .name = names.spatial,
      .out = block.mid_channels,
      .kernels = block.kernels,
      .options = {.stride = place.stride,
                  .dilation = place.dilation,
                  .group_size = block.group_size.value_or(is_depthwise)},
      .activation = activation,
      .has_aa = !block.space_to_depth};
  int64_t channels = place.in_channels;
  if (block.space_to_depth) {
    layers.push_back(make_layer(variant, {.name = {"conv_s2d", "bn_s2d"},
                                          .in = channels,
                                          .out = 4 * channels,
                                          .kernels = {2},
                                          .options = {.stride = 2},
                                          .activation = activation,
                                          .has_aa = false}));
    channels *= 4;
  }
  if (!names.expand.conv.empty()) {
    layers.push_back(make_layer(variant, {.name = names.expand,
                                          .in = channels,
                                          .out = block.mid_channels,
                                          .kernels = ones(block.expand_parts),
                                          .activation = activation}));
    channels = block.mid_channels;
  }
  if (block.kind == Kind::kDepthwise) spatial.out = channels;
  if (block.kind == Kind::kConv) spatial.out = block.out_channels;
  spatial.in = channels;
  layers.push_back(make_layer(variant, spatial));
  if (block.se_channels > 0) {
    se = register_module(
        "se", make_gate(variant, spatial.out, block.se_channels, activation));
  }
  if (block.kind == Kind::kConv) return;
  project = make_layer(
      variant,
      {.name = names.project,
       .in = spatial.out,
       .out = block.out_channels,
       .kernels = ones(block.project_parts),
       .activation = block.activates_last ? activation : Activation::kNone});
}

void EfficientNetConvBlockImpl::build_universal(
    const EfficientNetVariant& variant, const EfficientNetBlock& block,
    const EfficientNetPlace& place) {
  const Activation activation = block.activation.value_or(variant.act_layer);
  const bool has_middle = block.kernels.front() > 0;
  const MixedConv2dOptions depthwise = {
      .dilation = place.dilation, .group_size = block.group_size.value_or(1)};
  MixedConv2dOptions strided = depthwise;
  strided.stride = place.stride;
  if (block.start_kernel > 0) {
    layers.push_back(
        make_layer(variant, {.name = {"dw_start.conv", "dw_start.bn"},
                             .in = place.in_channels,
                             .out = place.in_channels,
                             .kernels = {block.start_kernel},
                             .options = has_middle ? depthwise : strided}));
  }
  layers.push_back(make_layer(variant, {.name = {"pw_exp.conv", "pw_exp.bn"},
                                        .in = place.in_channels,
                                        .out = block.mid_channels,
                                        .activation = activation}));
  if (has_middle) {
    layers.push_back(make_layer(variant, {.name = {"dw_mid.conv", "dw_mid.bn"},
                                          .in = block.mid_channels,
                                          .out = block.mid_channels,
                                          .kernels = block.kernels,
                                          .options = strided,
                                          .activation = activation}));
  }
  if (block.se_channels > 0) {
    se = register_module("se", make_gate(variant, block.mid_channels,
                                         block.se_channels, activation));
  }
  project = make_layer(variant, {.name = {"pw_proj.conv", "pw_proj.bn"},
                                 .in = block.mid_channels,
                                 .out = block.out_channels});
}

torch::Tensor EfficientNetConvBlockImpl::run(const torch::Tensor& x) {
  torch::Tensor y = x;
  for (EfficientNetLayer& layer : layers) y = layer.forward(y);
  if (se) y = se->forward(y);
  return project.norm ? project.forward(y) : y;
}

EfficientNetBlockModule make_block(const EfficientNetVariant& variant,
                                   const EfficientNetBlock& block,
                                   const EfficientNetPlace& place) {
  if (block.kind == Kind::kAttention) {
    return EfficientNetAttentionBlock(variant, block, place).ptr();
  }
  return EfficientNetConvBlock(variant, block, place).ptr();
}

}  // namespace luximm
