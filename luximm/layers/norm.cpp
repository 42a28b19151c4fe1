#include "luximm/layers/norm.h"

#include <ATen/autocast_mode.h>

#include "luximm/base/fail.h"
#include "luximm/layers/activate.h"
#include "luximm/layers/batch_norm_kernels.h"
#include "luximm/layers/checkpoint.h"
#include "luximm/layers/fused_group_norm.h"
#include "luximm/layers/fused_layer_norm.h"
#include "luximm/layers/sync_batch_norm.h"

namespace luximm {
namespace {

/// Over the last dimension. Autocast would have it give float32, which what
/// comes behind rounds to the half type that x has, and which is read and
/// written for nothing: sums are of float32 either way. timm's `fast_norm`.
torch::Tensor layer_norm(const torch::Tensor& x, const torch::Tensor& weight,
                         const torch::Tensor& bias, double eps) {
  const auto type = x.scalar_type();
  if (x.is_cuda() && type == at::autocast::get_autocast_dtype(torch::kCUDA) &&
      at::autocast::is_autocast_enabled(torch::kCUDA)) {
    const c10::impl::ExcludeDispatchKeyGuard no_autocast(
        c10::autocast_dispatch_keyset);
    return torch::layer_norm(x, {weight.size(0)}, weight.to(type),
                             bias.defined() ? bias.to(type) : bias, eps);
  }
  if (detail::takes_fused_layer_norm(x, weight, bias)) {
    return detail::fused_layer_norm(x, weight, bias, eps);
  }
  return torch::layer_norm(x, {weight.size(0)}, weight, bias, eps);
}

void check_groups(const char* norm, int64_t channels, int64_t groups) {
  if (channels % groups != 0) {
    fail(norm, "{} channels; give a multiple of {}, the number of groups",
         channels, groups);
  }
}

/// One value has no variance, and what is before the norm no gradient.
void check_group_values(const char* norm, const torch::Tensor& x,
                        int64_t groups) {
  if (x.size(0) > 0 && x.numel() == x.size(0) * groups) {
    fail(norm,
         "expected more than 1 value per group when training, got input {} in "
         "{} groups; give larger images",
         c10::str(x.sizes()), groups);
  }
}

/// What is behind a norm that gave y, which nothing else reads.
torch::Tensor then(const torch::Tensor& y, Activation activation,
                   const torch::Tensor& residual) {
  return activate_(residual.defined() ? y + residual : y, activation);
}

/// [C] as [1, C, 1, 1].
torch::Tensor as_channels(const torch::Tensor& values) {
  return values.view({1, -1, 1, 1});
}

}  // namespace

NormImpl::NormImpl(int64_t channels, bool with_bias) {
  weight = register_parameter("weight", torch::empty({channels}));
  if (with_bias) bias = register_parameter("bias", torch::empty({channels}));
}

void NormImpl::reset_parameters() {
  torch::NoGradGuard no_grad;
  weight.fill_(1.0);
  if (bias.defined()) bias.zero_();
}

void NormImpl::copy_settings(const torch::nn::Module& other,
                             const std::string& path) {
  const auto& from = dynamic_cast<const NormImpl&>(other);
  detail::expect_registered(from, path,
                            {{"weight", from.weight}, {"bias", from.bias}});
}

torch::Tensor Norm2dImpl::forward_activated(const torch::Tensor& x,
                                            Activation activation,
                                            const torch::Tensor& residual) {
  return then(forward(x), activation, residual);
}

Norm2d make_norm(NormKind kind, int64_t channels, bool relu) {
  if (!relu) return make_norm(NormConfig{.kind = kind}, channels, true);
  switch (kind) {
    case NormKind::kGroup:
      return GroupNormAct(channels);
    case NormKind::kBatch:
      return BatchNorm2d(channels, relu);
    case NormKind::kEvo:
      return EvoNorm(channels);
    case NormKind::kLayer:
      break;
  }
  fail("make_norm", "a layer norm of a map has no ReLU behind it; apply one");
}

Norm2d make_norm(const NormConfig& config, int64_t channels, bool activates) {
  const auto groups = [&]() -> int64_t {
    if (config.group_size == 0) return 32;
    if (channels % config.group_size != 0) {
      fail("make_norm", "{} channels; give a multiple of {}, a group's size",
           channels, config.group_size);
    }
    return channels / config.group_size;
  };
  switch (config.kind) {
    case NormKind::kGroup:
      return GroupNorm(channels, groups(), config.eps);
    case NormKind::kEvo:
      return EvoNorm(channels, groups(), config.eps, activates);
    case NormKind::kLayer:
      return LayerNorm2d(channels, config.eps);
    case NormKind::kBatch:
      break;
  }
  return BatchNorm2d(channels, /*relu=*/false, config.eps);
}

BatchNorm2dImpl::BatchNorm2dImpl(int64_t channels, bool relu, double eps)
    : Norm2dImpl(channels), eps(eps), relu(relu) {
  running_mean = register_buffer("running_mean", torch::empty({channels}));
  running_var = register_buffer("running_var", torch::empty({channels}));
  num_batches_tracked = register_buffer(
      "num_batches_tracked", torch::zeros({}, torch::dtype(torch::kLong)));
}

torch::Tensor BatchNorm2dImpl::forward(const torch::Tensor& x) {
  return forward_activated(x, Activation::kNone);
}

torch::Tensor BatchNorm2dImpl::forward_activated(
    const torch::Tensor& x, Activation activation,
    const torch::Tensor& residual) {
  const bool batch_statistics = is_training() && !frozen;
  const bool sync = batch_statistics && sync_group != nullptr;
  if (batch_statistics && !sync && x.numel() <= x.size(1)) {
    fail("batch_norm",
         "expected more than 1 value per channel when training, got input {}; "
         "give a larger batch (a loader's drop_last leaves out a last batch of "
         "one) or larger images, or freeze the norms",
         c10::str(x.sizes()));
  }
  const bool update = batch_statistics && !recomputing();
  if (update) num_batches_tracked += 1;
  const detail::NormEpilogue whole = {.activation = activation,
                                      .residual = residual};
  const detail::NormEpilogue own = {.activation = relu ? Activation::kRelu
                                                       : Activation::kNone};
  const auto* kernels =
      batch_statistics && !sync && weight.scalar_type() == torch::kFloat &&
              running_var.scalar_type() == torch::kFloat
          ? detail::batch_norm_kernels(x.device(), x.scalar_type())
          : nullptr;
  const auto fused = [&](const detail::NormEpilogue& epilogue) {
    return detail::fused_batch_norm(x, weight, bias, running_mean, running_var,
                                    update ? momentum : 0.0, eps, epilogue,
                                    *kernels);
  };
  if (!relu && kernels != nullptr && kernels->takes(x, whole)) {
    return fused(whole);
  }
  torch::Tensor y;
  if (kernels != nullptr && kernels->takes(x, own)) {
    y = fused(own);
  } else {
    y = sync ? detail::sync_batch_norm(x, weight, bias, running_mean,
                                       running_var, update ? momentum : 0.0,
                                       eps, *sync_group)
             : torch::batch_norm(x, weight, bias, running_mean, running_var,
                                 batch_statistics, update ? momentum : 0.0, eps,
                                 /*cudnn_enabled=*/true);
    y = activate_(y, own.activation);
  }
  return then(y, activation, residual);
}

void BatchNorm2dImpl::reset_parameters() {
  NormImpl::reset_parameters();
  torch::NoGradGuard no_grad;
  running_mean.zero_();
  running_var.fill_(1.0);
  num_batches_tracked.zero_();
}

void BatchNorm2dImpl::copy_settings(const torch::nn::Module& other,
                                    const std::string& path) {
  Norm2dImpl::copy_settings(other, path);
  const auto& from = dynamic_cast<const BatchNorm2dImpl&>(other);
  detail::expect_registered(
      from, path,
      {{"running_mean", from.running_mean},
       {"running_var", from.running_var},
       {"num_batches_tracked", from.num_batches_tracked}});
  eps = from.eps;
  momentum = from.momentum;
  relu = from.relu;
  frozen = from.frozen;
  sync_group = from.sync_group;
}

void BatchNorm2dImpl::to(torch::Device device, torch::Dtype dtype,
                         bool non_blocking) {
  // A copy: converting the module changes the buffer in place.
  torch::Tensor count =
      num_batches_tracked.detach().clone().to(device, non_blocking);
  torch::nn::Module::to(device, dtype, non_blocking);
  num_batches_tracked.set_data(count);
}

void BatchNorm2dImpl::to(torch::Dtype dtype, bool non_blocking) {
  to(num_batches_tracked.device(), dtype, non_blocking);
}

GroupNormImpl::GroupNormImpl(int64_t channels, int64_t groups, double eps)
    : Norm2dImpl(channels), groups(groups), eps(eps) {
  check_groups("GroupNorm", channels, groups);
}

torch::Tensor GroupNormImpl::forward(const torch::Tensor& x) {
  return forward_activated(x, Activation::kNone);
}

torch::Tensor GroupNormImpl::forward_activated(const torch::Tensor& x,
                                               Activation activation,
                                               const torch::Tensor& residual) {
  if (is_training()) check_group_values("group_norm", x, groups);
  if (!residual.defined() &&
      detail::takes_fused_group_norm(x, weight, bias, activation)) {
    return detail::fused_group_norm(x, weight, bias, groups, eps, activation);
  }
  return then(torch::group_norm(x, groups, weight, bias, eps), activation,
              residual);
}

void GroupNormImpl::copy_settings(const torch::nn::Module& other,
                                  const std::string& path) {
  Norm2dImpl::copy_settings(other, path);
  const auto& from = dynamic_cast<const GroupNormImpl&>(other);
  groups = from.groups;
  eps = from.eps;
}

torch::Tensor GroupNormActImpl::forward(const torch::Tensor& x) {
  return GroupNormImpl::forward_activated(x, Activation::kRelu);
}

torch::Tensor GroupNormActImpl::forward_activated(
    const torch::Tensor& x, Activation activation,
    const torch::Tensor& residual) {
  return then(forward(x), activation, residual);
}

EvoNormImpl::EvoNormImpl(int64_t channels, int64_t groups, double eps,
                         bool activates)
    : Norm2dImpl(channels), groups(groups), eps(eps) {
  check_groups("EvoNorm", channels, groups);
  if (activates) v = register_parameter("v", torch::empty({channels}));
}

torch::Tensor EvoNormImpl::forward(const torch::Tensor& x) {
  if (!v.defined()) return x * as_channels(weight) + as_channels(bias);
  if (is_training()) check_group_values("evo_norm", x, groups);
  // The variance in float32, as timm takes it: of thousands of elements.
  const torch::Tensor grouped =
      x.reshape({x.size(0), groups, x.size(1) / groups, x.size(2), x.size(3)});
  const torch::ScalarType type =
      x.scalar_type() == torch::kDouble ? torch::kDouble : torch::kFloat;
  const torch::Tensor deviation =
      grouped.to(type)
          .var({2, 3, 4}, /*unbiased=*/false, /*keepdim=*/true)
          .add(eps)
          .sqrt()
          .to(x.scalar_type())
          .expand_as(grouped)
          .reshape_as(x);
  const torch::Tensor gated = x * torch::sigmoid(x * as_channels(v));
  return gated / deviation * as_channels(weight) + as_channels(bias);
}

void EvoNormImpl::reset_parameters() {
  NormImpl::reset_parameters();
  torch::NoGradGuard no_grad;
  if (v.defined()) v.fill_(1.0);
}

void EvoNormImpl::copy_settings(const torch::nn::Module& other,
                                const std::string& path) {
  Norm2dImpl::copy_settings(other, path);
  const auto& from = dynamic_cast<const EvoNormImpl&>(other);
  detail::expect_registered(from, path, {{"v", from.v}});
  groups = from.groups;
  eps = from.eps;
}

LayerNorm2dImpl::LayerNorm2dImpl(int64_t channels, double eps)
    : Norm2dImpl(channels), eps(eps) {}

torch::Tensor LayerNorm2dImpl::forward(const torch::Tensor& x) {
  return layer_norm(x.permute({0, 2, 3, 1}), weight, bias, eps)
      .permute({0, 3, 1, 2});
}

void LayerNorm2dImpl::copy_settings(const torch::nn::Module& other,
                                    const std::string& path) {
  Norm2dImpl::copy_settings(other, path);
  eps = dynamic_cast<const LayerNorm2dImpl&>(other).eps;
}

ChannelNormImpl::ChannelNormImpl(int64_t channels, double eps, bool with_bias)
    : NormImpl(channels, with_bias), eps(eps) {}

torch::Tensor ChannelNormImpl::forward_nchw(const torch::Tensor& x) {
  return forward(x.permute({0, 2, 3, 1})).permute({0, 3, 1, 2});
}

void ChannelNormImpl::copy_settings(const torch::nn::Module& other,
                                    const std::string& path) {
  NormImpl::copy_settings(other, path);
  eps = dynamic_cast<const ChannelNormImpl&>(other).eps;
}

ChannelNorm make_channel_norm(ChannelNormKind kind, int64_t channels,
                              double eps) {
  switch (kind) {
    case ChannelNormKind::kRms:
      return RmsNorm(channels, eps);
    case ChannelNormKind::kSimple:
      return SimpleNorm(channels, eps);
    case ChannelNormKind::kLayer:
      break;
  }
  return LayerNorm(channels, eps);
}

LayerNormImpl::LayerNormImpl(int64_t channels, double eps)
    : ChannelNormImpl(channels, eps, /*with_bias=*/true) {}

torch::Tensor LayerNormImpl::forward(const torch::Tensor& x) {
  return layer_norm(x, weight, bias, eps);
}

RmsNormImpl::RmsNormImpl(int64_t channels, double eps)
    : ChannelNormImpl(channels, eps, /*with_bias=*/false) {}

torch::Tensor RmsNormImpl::forward(const torch::Tensor& x) {
  const torch::Tensor square = x.pow(2).mean(-1, /*keepdim=*/true);
  return x * torch::rsqrt(square + eps) * weight;
}

SimpleNormImpl::SimpleNormImpl(int64_t channels, double eps)
    : ChannelNormImpl(channels, eps, /*with_bias=*/false) {}

torch::Tensor SimpleNormImpl::forward(const torch::Tensor& x) {
  // The sample variance: divided by C - 1, unlike a layer norm's.
  const torch::Tensor variance =
      x.var(c10::IntArrayRef{-1}, /*unbiased=*/true, /*keepdim=*/true);
  return x * torch::rsqrt(variance + eps) * weight;
}

GlobalResponseNormImpl::GlobalResponseNormImpl(int64_t channels)
    : NormImpl(channels) {}

torch::Tensor GlobalResponseNormImpl::forward(const torch::Tensor& x) {
  const torch::Tensor norm = torch::norm(x, 2, {1, 2}, /*keepdim=*/true);
  const torch::Tensor share = norm / (norm.mean(-1, /*keepdim=*/true) + eps);
  return x + torch::addcmul(bias, weight, x * share);
}

void GlobalResponseNormImpl::reset_parameters() {
  torch::NoGradGuard no_grad;
  weight.zero_();
  bias.zero_();
}

void GlobalResponseNormImpl::copy_settings(const torch::nn::Module& other,
                                           const std::string& path) {
  NormImpl::copy_settings(other, path);
  eps = dynamic_cast<const GlobalResponseNormImpl&>(other).eps;
}

}  // namespace luximm
