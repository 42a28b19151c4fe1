#include "luximm/model/feature_model.h"

#include <utility>

#include "luximm/base/fail.h"

namespace luximm {

FeatureModelImpl::FeatureModelImpl(ImageModel backbone,
                                   std::vector<int64_t> out_indices)
    : torch::nn::Module(backbone->model_name()),
      backbone_(std::move(backbone)),
      out_indices_(std::move(out_indices)) {
  // The backbone's children and not the backbone: a child named "backbone"
  // would stand before every key.
  for (const auto& child : backbone_->named_children()) {
    register_module(child.key(), child.value());
  }
}

std::vector<torch::Tensor> FeatureModelImpl::forward(const torch::Tensor& x) {
  backbone_->check_input(x);
  detail::TapCollector taps(out_indices_, /*stop_early=*/true);
  backbone_->forward_stages(x, taps);
  return std::move(taps.maps);
}

std::vector<FeatureInfo> FeatureModelImpl::feature_info() const {
  std::vector<FeatureInfo> taps;
  for (int64_t index : out_indices_) {
    taps.push_back(
        backbone_->feature_info().at(static_cast<std::size_t>(index)));
  }
  return taps;
}

void FeatureModelImpl::set_grad_checkpointing(bool enable) {
  backbone_->set_grad_checkpointing(enable);
}

// The mode is the backbone's, whose children are this module's too.
void FeatureModelImpl::train(bool on) { backbone_->train(on); }

bool FeatureModelImpl::is_training() const noexcept {
  return backbone_->is_training();
}

std::shared_ptr<torch::nn::Module> FeatureModelImpl::clone(
    const std::optional<torch::Device>& device) const {
  return std::make_shared<FeatureModelImpl>(luximm::clone(backbone_, device),
                                            out_indices_);
}

void FeatureModelImpl::clone_(torch::nn::Module& other,
                              const std::optional<torch::Device>& device) {
  auto* source = dynamic_cast<FeatureModelImpl*>(&other);
  if (source == nullptr) {
    fail("clone", "{}: the other module is not a feature model", name());
  }
  backbone_->copy_weights_from(*source->backbone_, device);
}

}  // namespace luximm
