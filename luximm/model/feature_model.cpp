#include "luximm/model/feature_model.h"

#include <utility>

#include "luximm/base/fail.h"
#include "luximm/model/registry.h"

namespace luximm {

FeatureModelImpl::FeatureModelImpl(ImageModel backbone,
                                   std::vector<int64_t> out_indices)
    : torch::nn::Module(backbone->model_name()),
      backbone_(std::move(backbone)),
      out_indices_(
          resolve_out_indices(out_indices, backbone_->feature_info())) {
  // The backbone's children and not the backbone: a child named "backbone"
  // would stand before every key.
  for (const auto& child : backbone_->named_children()) {
    register_module(child.key(), child.value());
  }
}

std::vector<torch::Tensor> FeatureModelImpl::forward(const torch::Tensor& x) {
  check_structure("forward");
  backbone_->check_input(x);
  detail::TapCollector taps(out_indices_, /*stop_early=*/true);
  backbone_->run_stages(x, taps, /*with_norm=*/false);
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

void FeatureModelImpl::to(torch::Device device, torch::Dtype dtype,
                          bool non_blocking) {
  backbone_->to(device, dtype, non_blocking);
}

void FeatureModelImpl::to(torch::Dtype dtype, bool non_blocking) {
  backbone_->to(dtype, non_blocking);
}

void FeatureModelImpl::to(torch::Device device, bool non_blocking) {
  backbone_->to(device, non_blocking);
}

void FeatureModelImpl::check_structure(const char* where) const {
  const auto mine = children();
  const auto theirs = backbone_->children();
  bool same = mine.size() >= theirs.size();
  for (std::size_t i = 0; same && i < theirs.size(); ++i) {
    same = mine[i] == theirs[i];
  }
  if (!same) {
    fail(where,
         "{}: a child was replaced or removed, but not in backbone(), which "
         "forward calls; change the backbone before the feature model is made "
         "of it",
         name());
  }
  backbone_->check_structure(where);
}

std::shared_ptr<torch::nn::Module> FeatureModelImpl::clone(
    const std::optional<torch::Device>& device) const {
  check_structure("clone");
  return std::make_shared<FeatureModelImpl>(luximm::clone(backbone_, device),
                                            out_indices_);
}

void FeatureModelImpl::clone_(torch::nn::Module& other,
                              const std::optional<torch::Device>& device) {
  auto* source = dynamic_cast<FeatureModelImpl*>(&other);
  if (source == nullptr) {
    fail("clone", "{}: the other module is not a feature model", name());
  }
  source->check_structure("clone");
  backbone_->copy_from(*source->backbone_, device);
}

}  // namespace luximm
