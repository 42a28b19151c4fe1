#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"

namespace luximm {

/// Two fully connected layers with an activation between them and, in ConvNeXt
/// V2, a global response norm after it, timm's `Mlp` and
/// `GlobalResponseNormMlp`.
class MlpImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  struct Options {
    Activation activation = Activation::kGelu;
    bool use_grn = false;
    bool conv = false;  ///< weights stored as those of 1x1 convolutions
  };

  MlpImpl(int64_t channels, int64_t hidden_channels, const Options& options);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, H, W, C], same shape

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  Activation activation;
  Linear fc1{nullptr}, fc2{nullptr};
  GlobalResponseNorm grn{nullptr};
};
TORCH_MODULE(Mlp);

}  // namespace luximm
