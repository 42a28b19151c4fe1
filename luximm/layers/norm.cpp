#include "luximm/layers/norm.h"

#include "luximm/base/fail.h"
#include "luximm/layers/checkpoint.h"

namespace luximm {

BatchNorm2dImpl::BatchNorm2dImpl(int64_t channels) {
  weight = register_parameter("weight", torch::empty({channels}));
  bias = register_parameter("bias", torch::empty({channels}));
  running_mean = register_buffer("running_mean", torch::empty({channels}));
  running_var = register_buffer("running_var", torch::empty({channels}));
  num_batches_tracked = register_buffer(
      "num_batches_tracked", torch::zeros({}, torch::dtype(torch::kLong)));
}

torch::Tensor BatchNorm2dImpl::forward(const torch::Tensor& x) {
  const bool batch_statistics = is_training() && !frozen;
  if (batch_statistics && x.numel() <= x.size(1)) {
    fail("batch_norm",
         "expected more than 1 value per channel when training, got input {}; "
         "give a larger batch (a loader's drop_last leaves out a last batch of "
         "one) or larger images, or freeze the norms",
         c10::str(x.sizes()));
  }
  const bool update = batch_statistics && !recomputing();
  if (update) num_batches_tracked += 1;
  return torch::batch_norm(x, weight, bias, running_mean, running_var,
                           batch_statistics, update ? momentum : 0.0, eps,
                           /*cudnn_enabled=*/true);
}

void BatchNorm2dImpl::copy_settings(const torch::nn::Module& other,
                                    const std::string& path) {
  const auto& from = dynamic_cast<const BatchNorm2dImpl&>(other);
  detail::expect_registered(
      from, path,
      {{"weight", from.weight},
       {"bias", from.bias},
       {"running_mean", from.running_mean},
       {"running_var", from.running_var},
       {"num_batches_tracked", from.num_batches_tracked}});
  eps = from.eps;
  momentum = from.momentum;
  frozen = from.frozen;
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

LayerNormImpl::LayerNormImpl(int64_t channels, double eps) : eps(eps) {
  weight = register_parameter("weight", torch::empty({channels}));
  bias = register_parameter("bias", torch::empty({channels}));
}

torch::Tensor LayerNormImpl::forward(const torch::Tensor& x) {
  return torch::layer_norm(x, {weight.size(0)}, weight, bias, eps);
}

torch::Tensor LayerNormImpl::forward_nchw(const torch::Tensor& x) {
  return forward(x.permute({0, 2, 3, 1})).permute({0, 3, 1, 2});
}

void LayerNormImpl::copy_settings(const torch::nn::Module& other,
                                  const std::string& path) {
  const auto& from = dynamic_cast<const LayerNormImpl&>(other);
  detail::expect_registered(from, path,
                            {{"weight", from.weight}, {"bias", from.bias}});
  eps = from.eps;
}

GroupNormActImpl::GroupNormActImpl(int64_t channels) {
  weight = register_parameter("weight", torch::empty({channels}));
  bias = register_parameter("bias", torch::empty({channels}));
}

torch::Tensor GroupNormActImpl::forward(const torch::Tensor& x) {
  if (is_training() && x.size(0) > 0 && x.numel() == x.size(0) * groups) {
    fail("group_norm",
         "expected more than 1 value per group when training, got input {} in "
         "{} groups; give larger images",
         c10::str(x.sizes()), groups);
  }
  return torch::group_norm(x, groups, weight, bias, eps).relu_();
}

void GroupNormActImpl::copy_settings(const torch::nn::Module& other,
                                     const std::string& path) {
  const auto& from = dynamic_cast<const GroupNormActImpl&>(other);
  detail::expect_registered(from, path,
                            {{"weight", from.weight}, {"bias", from.bias}});
  groups = from.groups;
  eps = from.eps;
}

GlobalResponseNormImpl::GlobalResponseNormImpl(int64_t channels) {
  weight = register_parameter("weight", torch::empty({channels}));
  bias = register_parameter("bias", torch::empty({channels}));
}

torch::Tensor GlobalResponseNormImpl::forward(const torch::Tensor& x) {
  const torch::Tensor norm = torch::norm(x, 2, {1, 2}, /*keepdim=*/true);
  const torch::Tensor share = norm / (norm.mean(-1, /*keepdim=*/true) + eps);
  return x + torch::addcmul(bias, weight, x * share);
}

void GlobalResponseNormImpl::copy_settings(const torch::nn::Module& other,
                                           const std::string& path) {
  const auto& from = dynamic_cast<const GlobalResponseNormImpl&>(other);
  detail::expect_registered(from, path,
                            {{"weight", from.weight}, {"bias", from.bias}});
  eps = from.eps;
}

}  // namespace luximm
