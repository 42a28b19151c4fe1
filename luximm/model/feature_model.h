#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/model/image_model.h"

namespace luximm {

/// A backbone that returns a pyramid of feature maps, timm's
/// `features_only=True`.
///
/// Its parameters have the backbone's own names, so the released file loads
/// into it with no renaming.
class FeatureModelImpl : public torch::nn::Module, public LoadTarget {
 public:
  /// `backbone` is built up to the last of `out_indices`, which are resolved
  /// positions.
  FeatureModelImpl(ImageModel backbone, std::vector<int64_t> out_indices);

  /// One map [N, channels, H / reduction, W / reduction] per index of x
  /// [N, in_chans, H, W], in order.
  std::vector<torch::Tensor> forward(const torch::Tensor& x);

  /// Of the returned maps.
  std::vector<FeatureInfo> feature_info() const;

  /// See `ImageModelImpl::set_grad_checkpointing`.
  void set_grad_checkpointing(bool enable = true);

  void train(bool on = true) override;
  bool is_training() const noexcept override;

  /// A deep copy with the same weights, on `device` if given.
  std::shared_ptr<torch::nn::Module> clone(
      const std::optional<torch::Device>& device = std::nullopt) const override;

  std::span<const Dialect> load_dialects() const override {
    return backbone_->load_dialects();
  }
  void weights_written() override { backbone_->weights_written(); }

  // Of the backbone, which knows what converted memory still awaits.
  using torch::nn::Module::to;
  void to(torch::Device device, torch::Dtype dtype,
          bool non_blocking = false) override;
  void to(torch::Dtype dtype, bool non_blocking = false) override;
  void to(torch::Device device, bool non_blocking = false) override;

  /// Throws `Error` as `ImageModelImpl::check_structure`.
  void check_structure(const char* where) const;

  /// The pruned network behind the maps.
  const ImageModel& backbone() const { return backbone_; }
  /// Positions of the returned maps among the network's taps.
  const std::vector<int64_t>& out_indices() const { return out_indices_; }

 private:
  void clone_(torch::nn::Module& other,
              const std::optional<torch::Device>& device) override;

  ImageModel backbone_;
  std::vector<int64_t> out_indices_;
};
TORCH_MODULE(FeatureModel);

}  // namespace luximm
