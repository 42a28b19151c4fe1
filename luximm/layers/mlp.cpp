#include "luximm/layers/mlp.h"

#include "luximm/layers/activate.h"
#include "luximm/layers/fused_mlp.h"
#include "luximm/layers/shape_run.h"

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
  if (activation == Activation::kGelu &&
      detail::ShapeRun::active() == nullptr) {
    detail::FusedMlpWeights weights = {.fc1 = fc1->weight,
                                       .fc1_bias = fc1->bias,
                                       .fc2 = fc2->weight,
                                       .fc2_bias = fc2->bias};
    if (grn) {
      weights.grn = grn->weight;
      weights.grn_bias = grn->bias;
    }
    if (detail::takes_fused_mlp(x, weights)) {
      return detail::fused_mlp(x, weights, grn ? grn->eps : 0.0);
    }
  }
  torch::Tensor hidden = activate(fc1->forward(x), activation);
  if (grn) hidden = grn->forward(hidden);
  return fc2->forward(hidden);
}

void MlpImpl::copy_settings(const torch::nn::Module& other,
                            const std::string& /*path*/) {
  activation = dynamic_cast<const MlpImpl&>(other).activation;
}

}  // namespace luximm
