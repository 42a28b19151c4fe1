#include "luximm/layers/norm.h"

#include "luximm/base/fail.h"
#include "luximm/layers/checkpoint.h"

namespace luximm {
namespace {

void check_groups(const char* norm, int64_t channels, int64_t groups) {
  if (channels % groups != 0) {
    fail(norm, "{} channels; give a multiple of {}, the number of groups",
         channels, groups);
  }
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

Norm2d make_norm(NormKind kind, int64_t channels, bool relu) {
  switch (kind) {
    case NormKind::kGroup:
      return relu ? Norm2d(GroupNormAct(channels))
                  : Norm2d(GroupNorm(channels));
    case NormKind::kEvo:
      return EvoNorm(channels);
    case NormKind::kBatch:
      break;
  }
  return BatchNorm2d(channels, relu);
}

BatchNorm2dImpl::BatchNorm2dImpl(int64_t channels, bool relu)
    : Norm2dImpl(channels), relu(relu) {
  running_mean = register_buffer("running_mean", torch::empty({channels}));
  running_var = register_buffer("running_var", torch::empty({channels}));
  num_batches_tracked = register_buffer(
      "num_batches_tracked", torch::zeros({}, torch::dtype(torch::kLong)));
}

torch::Tensor BatchNorm2dImpl::forward(const torch::Tensor& x) {
  const bool update = is_training() && !recomputing();
  if (update) num_batches_tracked += 1;
  torch::Tensor y = torch::batch_norm(
      x, weight, bias, running_mean, running_var, is_training(),
      update ? momentum : 0.0, eps, /*cudnn_enabled=*/true);
  return relu ? y.relu_() : y;
}

void BatchNorm2dImpl::reset_parameters() {
  NormImpl::reset_parameters();
  torch::NoGradGuard no_grad;
  running_mean.zero_();
  running_var.fill_(1.0);
  num_batches_tracked.zero_();
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

GroupNormImpl::GroupNormImpl(int64_t channels) : Norm2dImpl(channels) {
  check_groups("GroupNorm", channels, groups);
}

torch::Tensor GroupNormImpl::forward(const torch::Tensor& x) {
  return torch::group_norm(x, groups, weight, bias, eps);
}

torch::Tensor GroupNormActImpl::forward(const torch::Tensor& x) {
  return GroupNormImpl::forward(x).relu_();
}

EvoNormImpl::EvoNormImpl(int64_t channels) : Norm2dImpl(channels) {
  check_groups("EvoNorm", channels, groups);
  v = register_parameter("v", torch::empty({channels}));
}

torch::Tensor EvoNormImpl::forward(const torch::Tensor& x) {
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
  v.fill_(1.0);
}

ChannelNormImpl::ChannelNormImpl(int64_t channels, double eps, bool with_bias)
    : NormImpl(channels, with_bias), eps(eps) {}

torch::Tensor ChannelNormImpl::forward_nchw(const torch::Tensor& x) {
  return forward(x.permute({0, 2, 3, 1})).permute({0, 3, 1, 2});
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
  return torch::layer_norm(x, {weight.size(0)}, weight, bias, eps);
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

}  // namespace luximm
