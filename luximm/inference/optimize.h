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

/// What runs a prepared model.
enum class InferenceEngine {
  kAuto,     ///< kKernels for float32 on the CPU, else kOperators
  kKernels,  ///< luximm's own kernels: float32 on the CPU
  /// LibTorch's operators on the same network with everything folded, in
  /// channels-last memory: any device of LibTorch's, float32, bfloat16 and
  /// float16.
  kOperators,
};

/// How a model is prepared for inference. `batch_size`, `input_size`,
/// `threads`, `packed_file` and `weights_identity` are of the kernels.
struct InferenceOptions {
  /// Where the prepared model runs; a CUDA device comes from `use_device`.
  torch::Device device = torch::kCPU;
  /// Of weights and maps: kFloat, kBFloat16 or kHalf. Statistics, pooled
  /// features, gates and the head stay float32.
  torch::ScalarType dtype = torch::kFloat;
  InferenceEngine engine = InferenceEngine::kAuto;
  /// Products of float32 may round their operands to TF32 (CUDA): faster, and
  /// 1e-3 off instead of 1e-6.
  bool tf32 = false;
  /// How many CUDA graphs are kept, one for each shape of input that came
  /// twice; each holds the activations of its shape. 0: none.
  int64_t graphs = 8;
  int64_t threads = 0;  ///< of one call; 0: as many as torch uses
  /// What kernels are chosen for; other batches and sizes run as well.
  int64_t batch_size = 1;
  std::array<int64_t, 2> input_size = {0, 0};  ///< [H, W]; 0: the model's own
  /// Choose kernels by timing them here, which takes about a second, and not by
  /// table. Of kOperators on CUDA: cuDNN times its algorithms for every new
  /// shape.
  bool measure = false;
  /// Keeps the packed weights: read if it fits the model, else written. A file
  /// that is damaged or of other weights is replaced with a warning. Where it
  /// cannot be read or written, a warning says so and the model runs all the
  /// same.
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

/// A model prepared for inference: call it like the module. Handles share one
/// network, and any number of threads may call it at once, with any batch and
/// size.
///
/// Inputs are float32 on the CPU. Where LibTorch's operators run the model they
/// may also be of a half type, and on its device; results are there, logits and
/// pooled features in float32, maps in `InferenceOptions::dtype`. On CUDA a
/// call does not wait for its result, which is ready for what the caller gives
/// to its current stream afterwards; x may be changed at once.
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

  /// Logits [N, num_classes] of x [N, in_chans, H, W] in any layout; without a
  /// classifier the pooled features [N, num_features].
  /// Throws `Error` if x does not fit.
  torch::Tensor forward(const torch::Tensor& x) const;
  torch::Tensor operator()(const torch::Tensor& x) const { return forward(x); }

  /// The last feature map [N, num_features, h, w], in channels-last memory.
  torch::Tensor forward_features(const torch::Tensor& x) const;

  /// What the classifier would be given, [N, num_features].
  torch::Tensor forward_pre_logits(const torch::Tensor& x) const;

  /// Writes the packed weights for `InferenceOptions::packed_file`. The file is
  /// replaced whole or stays as it was. Throws `Error` if it cannot be written,
  /// or if LibTorch's operators run the model.
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

/// Prepares a model for fast inference: norms, weight standardisation and
/// scales are folded into the layers beside them. On the CPU in float32 weights
/// are packed for the kernels of this machine, operations fused and memory
/// planned; elsewhere LibTorch's operators run what is left, on CUDA as one
/// graph. Outputs stay within 1e-4 of the module's largest in float32. The
/// model is left as it is, in whatever mode; for the kernels it must be float32
/// on the CPU. See docs/inference.md and docs/gpu.md.
///
/// Throws `Error` for a model that is elsewhere, of another type, not loaded,
/// or of a family without `write_plan` (`NoOptimizedPathError`), and for a
/// device or type that cannot be used.
///
///     luximm::InferenceModel fast = luximm::optimize_for_inference(model);
///     torch::Tensor logits = fast.forward(x);
///
///     fast = luximm::optimize_for_inference(
///         model, {.device = luximm::use_device("cuda"),
///                 .dtype = torch::kBFloat16});
InferenceModel optimize_for_inference(const ImageModel& model,
                                      const InferenceOptions& options = {});
InferenceFeatureModel optimize_for_inference(
    const FeatureModel& model, const InferenceOptions& options = {});

/// Tells one checkpoint file from another without reading it: its name, size
/// and time of change. Throws `Error` if it is not there.
std::string checkpoint_identity(const std::filesystem::path& file);

}  // namespace luximm
