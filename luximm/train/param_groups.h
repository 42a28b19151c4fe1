#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <torch/optim/optimizer.h>

#include "luximm/base/torch.h"

namespace luximm {

/// Parameters that an optimiser treats alike.
struct ParamGroup {
  std::vector<torch::Tensor> params = {};
  std::vector<std::string> names = {};
  double weight_decay = 0.0;
  double lr_scale = 1.0;  ///< factor of the optimiser's learning rate
};

/// Two groups, as timm's `param_groups_weight_decay`: biases, norms and every
/// parameter of one dimension, or named in `no_decay`, without weight decay;
/// the rest with it. Parameters that need no gradient are left out. The first
/// or second is missing where it would be empty.
std::vector<ParamGroup> weight_decay_groups(
    const torch::nn::Module& module, double weight_decay,
    const std::vector<std::string>& no_decay = {});

/// The same with a learning rate for each layer, as timm's
/// `param_groups_layer_decay`: `layer_decay` to the power of how many layers
/// come after. Blocks and stem are layers as in timm's `group_matcher` of the
/// model's family; whatever else `module` has counts as the last. Models inside
/// `module`, at any depth, have layers of their own, and all that is outside of
/// them comes after their last.
///
///     auto groups = luximm::layer_decay_groups(*model, 0.05, 0.75);
std::vector<ParamGroup> layer_decay_groups(
    const torch::nn::Module& module, double weight_decay, double layer_decay,
    const std::vector<std::string>& no_decay = {});

/// An optimiser of `torch::optim` with exactly these groups.
///
/// Its own constructor is not to be trusted with them: LibTorch takes a group's
/// value that equals a fresh option's for one that was not given, so that SGD
/// with weight decay would decay the group of weight decay 0 too.
///
///     auto optimizer = luximm::make_optimizer<torch::optim::AdamW>(
///         luximm::weight_decay_groups(*model, 0.05),
///         torch::optim::AdamWOptions(1e-3));
template <typename Optimizer, typename Options>
std::unique_ptr<Optimizer> make_optimizer(const std::vector<ParamGroup>& groups,
                                          const Options& options) {
  std::vector<torch::optim::OptimizerParamGroup> plain;
  plain.reserve(groups.size());
  for (const ParamGroup& group : groups) plain.emplace_back(group.params);
  auto optimizer = std::make_unique<Optimizer>(std::move(plain), options);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    auto exact = std::make_unique<Options>(options);
    exact->weight_decay(groups[i].weight_decay);
    exact->lr(options.lr() * groups[i].lr_scale);
    optimizer->param_groups()[i].set_options(std::move(exact));
  }
  return optimizer;
}

/// Sets an optimiser's learning rate from outside, as a schedule does, and
/// keeps the ratio that the groups' rates had when it was made.
///
///     luximm::LearningRate rate(*optimizer);
///     rate.set(schedule.at(epoch));
class LearningRate {
 public:
  /// `optimizer` must outlive it.
  explicit LearningRate(torch::optim::Optimizer& optimizer);

  void set(double lr);

 private:
  torch::optim::Optimizer* optimizer_;
  std::vector<double> scales_;
};

}  // namespace luximm
