#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/model/feature_model.h"
#include "luximm/model/image_model.h"
#include "luximm/weights/load.h"

namespace luximm {

namespace detail {
class InferenceNetwork;
}  // namespace detail

/// How a model is prepared for inference.
struct InferenceOptions {
  int64_t threads = 0;  ///< of one call; 0: as many as torch uses
  /// What kernels are chosen for; other batches and sizes run as well.
  int64_t batch_size = 1;
  std::array<int64_t, 2> input_size = {0, 0};  ///< [H, W]; 0: the model's own
  /// Choose kernels by timing them here, which takes about a second, and not by
  /// table.
  bool measure = false;
  /// Keeps the packed weights: read if it fits the model, else written. A file
  /// that is damaged or of other weights is replaced with a warning.
  std::filesystem::path packed_file = {};
  /// Names the weights, for example by `checkpoint_identity(file)`, in
  /// `packed_file`. A model whose `packed_file` fits need not be loaded then.
  /// Empty: the file is tied to a hash of the loaded tensors.
  std::string weights_identity = {};
  /// Called for a model that is not loaded, if its weights are needed; for
  /// example the closure that `create_pretrained` returned.
  std::function<LoadReport(torch::nn::Module&)> load = {};
};

/// One layer group of a profile.
struct InferenceStep {
  std::string name;              ///< "conv 3x3/1 64 -> 64 winograd4 @ 1x56x56"
  double milliseconds = 0.0;     ///< of this call
  double multiplications = 0.0;  ///< as the plain operation would take
};

/// A model prepared for inference on the CPU in float32: call it like the
/// module. Handles share one network, and any number of threads may call it at
/// once, with any batch and size.
///
/// Its memory is its own: changing or deleting the module does not touch it. No
/// gradients flow through it. A copy is another handle to the same network; one
/// that is made without a model, or was moved from, is empty: every call but
/// `operator bool` throws `Error`.
class InferenceModel {
 public:
  InferenceModel() = default;
  /// Whether there is a network behind it.
  explicit operator bool() const { return network_ != nullptr; }

  /// Logits [N, num_classes] of x [N, in_chans, H, W], float32 on the CPU in
  /// any layout; without a classifier the pooled features [N, num_features].
  /// Throws `Error` if x does not fit.
  torch::Tensor forward(const torch::Tensor& x) const;
  torch::Tensor operator()(const torch::Tensor& x) const { return forward(x); }

  /// The last feature map [N, num_features, h, w], in channels-last memory.
  torch::Tensor forward_features(const torch::Tensor& x) const;

  /// What the classifier would be given, [N, num_features].
  torch::Tensor forward_pre_logits(const torch::Tensor& x) const;

  /// Writes the packed weights for `InferenceOptions::packed_file`. The file is
  /// replaced whole or stays as it was.
  void save(const std::filesystem::path& path) const;

  /// Runs `forward` once and returns the time of each step; of a batch of zero
  /// images, which runs no step, none.
  std::vector<InferenceStep> profile(const torch::Tensor& x) const;

 private:
  friend InferenceModel optimize_for_inference(const ImageModel&,
                                               const InferenceOptions&);
  explicit InferenceModel(std::shared_ptr<const detail::InferenceNetwork> n)
      : network_(std::move(n)) {}

  std::shared_ptr<const detail::InferenceNetwork> network_;
};

/// A feature model prepared for inference, see `InferenceModel`.
class InferenceFeatureModel {
 public:
  InferenceFeatureModel() = default;
  explicit operator bool() const { return network_ != nullptr; }

  /// One map [N, channels, H / reduction, W / reduction] per tap of x
  /// [N, in_chans, H, W], in channels-last memory.
  std::vector<torch::Tensor> forward(const torch::Tensor& x) const;
  std::vector<torch::Tensor> operator()(const torch::Tensor& x) const {
    return forward(x);
  }

  void save(const std::filesystem::path& path) const;

 private:
  friend InferenceFeatureModel optimize_for_inference(const FeatureModel&,
                                                      const InferenceOptions&);
  explicit InferenceFeatureModel(
      std::shared_ptr<const detail::InferenceNetwork> n)
      : network_(std::move(n)) {}

  std::shared_ptr<const detail::InferenceNetwork> network_;
};

/// Prepares a model for fast inference on the CPU: norms, weight
/// standardisation and scales are folded into the layers beside them, weights
/// packed for the kernels of this machine, operations fused, memory planned.
/// Outputs stay within 1e-4 of the module's largest. The model is left as it
/// is, in whatever mode; it must be float32 on the CPU. See docs/inference.md.
///
/// Throws `Error` for a model that is elsewhere, of another type, not loaded,
/// or of a family without `write_plan` (`NoOptimizedPathError`).
///
///     luximm::InferenceModel fast = luximm::optimize_for_inference(model);
///     torch::Tensor logits = fast.forward(x);
InferenceModel optimize_for_inference(const ImageModel& model,
                                      const InferenceOptions& options = {});
InferenceFeatureModel optimize_for_inference(
    const FeatureModel& model, const InferenceOptions& options = {});

/// Tells one checkpoint file from another without reading it: its name, size
/// and time of change. Throws `Error` if it is not there.
std::string checkpoint_identity(const std::filesystem::path& file);

}  // namespace luximm
