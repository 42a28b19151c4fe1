#include "luximm/layers/mlp.h"

#include "luximm/layers/activate.h"

namespace luximm {
MlpImpl::MlpImpl(int64_t channels, int64_t hidden_channels,
                 const Options& options)
    : activation(options.activation) {
  fc1 = register_module("fc1", Linear(channels, hidden_channels, options.conv));
  if (options.use_grn) {
    grn = register_module("grn", GlobalResponseNorm(hidden_channels));
  }
  fc2 = register_module("fc2", Linear(hidden_channels, channels, options.conv));
}

torch::Tensor MlpImpl::forward(const torch::Tensor& x) {
  torch::Tensor hidden = activate(fc1->forward(x), activation);
  if (grn) hidden = grn->forward(hidden);
  return fc2->forward(hidden);
}

void MlpImpl::copy_settings(const torch::nn::Module& other,
                            const std::string& /*path*/) {
  activation = dynamic_cast<const MlpImpl&>(other).activation;
}

}  // namespace luximm
