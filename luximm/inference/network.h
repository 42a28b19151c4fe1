#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/inference/optimize.h"
#include "luximm/inference/plan_builder.h"
#include "luximm/model/image_model.h"

// Internal: what stands behind an `InferenceModel`.
namespace luximm::detail {

/// A prepared network, whatever runs it, and what is checked before it runs.
class InferenceNetwork {
 public:
  InferenceNetwork(const ImageModelImpl& model,
                   std::vector<int64_t> out_indices)
      : name_(model.model_name()),
        min_input_size_(model.min_input_size()),
        out_indices_(std::move(out_indices)) {}
  virtual ~InferenceNetwork() = default;

  virtual const Plan& plan() const = 0;
  virtual std::vector<torch::Tensor> run(
      const torch::Tensor& x, const std::vector<Value>& values) const = 0;
  virtual std::vector<InferenceStep> profile(const torch::Tensor& x) const = 0;
  virtual void save(const std::filesystem::path& path) const = 0;

  torch::Tensor run(const torch::Tensor& x, Value value) const {
    return run(x, std::vector<Value>{value}).front();
  }

  /// The maps of the taps that were asked for.
  std::vector<torch::Tensor> run_taps(const torch::Tensor& x) const {
    std::vector<Value> values;
    for (int64_t index : out_indices_) {
      values.push_back(plan().taps.at(static_cast<std::size_t>(index)));
    }
    return run(x, values);
  }

  Value result() const {
    return plan().logits != kNoValue ? plan().logits : plan().pre_logits;
  }

 protected:
  const std::string& name() const { return name_; }
  /// Whether the value is [N, C] to callers, and not a map.
  bool is_vector(Value value) const {
    return value == plan().logits || value == plan().pre_logits;
  }
  /// Throws `Error` for sizes that do not fit, and for an input that asks for a
  /// gradient.
  void check_sizes(const torch::Tensor& x) const;

 private:
  std::string name_;
  int64_t min_input_size_;
  std::vector<int64_t> out_indices_;
};

/// A network that LibTorch's operators run. Throws `Error` for a device or a
/// type that cannot be used.
std::shared_ptr<const InferenceNetwork> make_device_network(
    const ImageModelImpl& model, const PlanBuilder& plan,
    const InferenceOptions& options, std::vector<int64_t> out_indices);

}  // namespace luximm::detail
