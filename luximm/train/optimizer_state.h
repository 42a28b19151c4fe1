#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <torch/optim/optimizer.h>

#include "luximm/base/torch.h"

// Internal: an optimiser's state as named tensors. torch::save has no names,
// ties the state to the parameters' order and leaves out what it finds unset.
namespace luximm::detail {

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

/// "SGD", "Adam", "AdamW" (fused or not: their state is the same), "LAMB",
/// "Lion" or "NAdam". Throws `Error` for others.
std::string optimizer_kind(const torch::optim::Optimizer& optimizer);

/// The state of every parameter that has one, as "<parameter>.<field>". The
/// tensors are the optimiser's own. Throws `Error` if the optimiser holds a
/// parameter that is not the module's.
NamedTensors optimizer_state(const torch::optim::Optimizer& optimizer,
                             const torch::nn::Module& module);

/// State that has been checked and can replace an optimiser's without failing.
class OptimizerRestore {
 public:
  /// `tensors` as `optimizer_state` gave them; they are kept, not copied.
  /// Throws `Error` if they do not fit.
  OptimizerRestore(torch::optim::Optimizer& optimizer,
                   const torch::nn::Module& module,
                   const std::map<std::string, torch::Tensor>& tensors);
  void apply();

 private:
  torch::optim::Optimizer* optimizer_;
  std::vector<
      std::pair<void*, std::unique_ptr<torch::optim::OptimizerParamState>>>
      states_;
};

}  // namespace luximm::detail
