#include "luximm/layers/attention.h"

#include <algorithm>
#include <cmath>

#include "luximm/layers/activate.h"
#include "luximm/layers/channels.h"
#include "luximm/layers/init.h"

namespace luximm {
namespace {

int64_t eca_kernel_size(int64_t channels) {
  const auto size = static_cast<int64_t>(
      (std::log2(static_cast<double>(channels)) + 1.0) / 2.0);
  return std::max<int64_t>(size % 2 == 1 ? size : size + 1, 3);
}

}  // namespace

SEModuleImpl::SEModuleImpl(int64_t channels, double rd_ratio)
    : SEModuleImpl(channels,
                   make_divisible(static_cast<double>(channels) * rd_ratio, 8,
                                  /*round_limit=*/0.0),
                   Activation::kRelu) {}

SEModuleImpl::SEModuleImpl(int64_t channels, int64_t rd_channels,
                           Activation activation)
    : activation(activation) {
  fc1 = register_module(
      "fc1", Conv2d(channels, rd_channels, 1, Conv2dOptions{.bias = true}));
  fc2 = register_module(
      "fc2", Conv2d(rd_channels, channels, 1, Conv2dOptions{.bias = true}));
}

torch::Tensor SEModuleImpl::forward(const torch::Tensor& x) {
  torch::Tensor gate = x.mean({2, 3}, /*keepdim=*/true);
  gate = fc2->forward(activate_(fc1->forward(gate), activation));
  return x * gate.sigmoid_();
}

void SEModuleImpl::reset_parameters() {
  init::linear_default(fc1->weight, fc1->bias);
  init::linear_default(fc2->weight, fc2->bias);
}

void SEModuleImpl::copy_settings(const torch::nn::Module& other,
                                 const std::string& /*path*/) {
  activation = dynamic_cast<const SEModuleImpl&>(other).activation;
}

EcaModuleImpl::ConvImpl::ConvImpl(int64_t kernel_size) {
  weight = register_parameter("weight", torch::empty({1, 1, kernel_size}));
}

EcaModuleImpl::EcaModuleImpl(int64_t channels) {
  conv = register_module("conv",
                         std::make_shared<ConvImpl>(eca_kernel_size(channels)));
}

torch::Tensor EcaModuleImpl::forward(const torch::Tensor& x) {
  const torch::Tensor means = x.mean({2, 3}).unsqueeze(1);
  const torch::Tensor gate =
      torch::conv1d(means, conv->weight, /*bias=*/{}, /*stride=*/1,
                    /*padding=*/(conv->weight.size(2) - 1) / 2)
          .sigmoid();
  return x * gate.view({x.size(0), x.size(1), 1, 1});
}

void EcaModuleImpl::reset_parameters() {
  torch::NoGradGuard no_grad;
  const double bound =
      1.0 / std::sqrt(static_cast<double>(conv->weight.size(2)));
  conv->weight.uniform_(-bound, bound);
}

ChannelAttentionModule make_attention(ChannelAttention kind, int64_t channels,
                                      double rd_ratio) {
  switch (kind) {
    case ChannelAttention::kSe:
      return SEModule(channels, rd_ratio);
    case ChannelAttention::kEca:
      return EcaModule(channels);
    case ChannelAttention::kNone:
      break;
  }
  return nullptr;
}

}  // namespace luximm
