#include "luximm/train/param_groups.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "luximm/base/fail.h"
#include "luximm/model/family.h"
#include "luximm/model/feature_model.h"

namespace luximm {
namespace {

bool is_listed(const std::string& name, const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

struct Named {
  std::string name;
  torch::Tensor param;
};

/// The family whose rules say where the parameters stand; null for a module
/// that is none of luximm's models.
const Family* family_of(const torch::nn::Module& module) {
  if (const auto* model = dynamic_cast<const ImageModelImpl*>(&module)) {
    return model->family();
  }
  if (const auto* model = dynamic_cast<const FeatureModelImpl*>(&module)) {
    return model->backbone()->family();
  }
  return nullptr;
}

/// Numbers the layers that parameters are in, from the input on.
std::map<LayerPosition, int64_t> number_layers(
    const std::vector<LayerPosition>& positions) {
  std::map<LayerPosition, int64_t> layers;
  for (const LayerPosition& position : positions) layers[position] = 0;
  int64_t next = 0;
  for (auto& [layer, number] : layers) {
    number = layer == kLastBlock && next > 0 ? next - 1 : next++;
  }
  return layers;
}

std::vector<Named> trainable(const torch::nn::Module& module) {
  std::vector<Named> all;
  for (const auto& item : module.named_parameters()) {
    if (item.value().requires_grad()) all.push_back({item.key(), item.value()});
  }
  if (all.empty()) {
    fail("param_groups", "{} has no parameter that needs a gradient",
         module.name());
  }
  return all;
}

void add(ParamGroup& group, const Named& item) {
  group.params.push_back(item.param);
  group.names.push_back(item.name);
}

}  // namespace

std::vector<ParamGroup> weight_decay_groups(
    const torch::nn::Module& module, double weight_decay,
    const std::vector<std::string>& no_decay) {
  ParamGroup without;
  ParamGroup with{.weight_decay = weight_decay};
  for (const Named& item : trainable(module)) {
    const bool excluded = weight_decay == 0.0 || item.param.dim() <= 1 ||
                          item.name.ends_with(".bias") ||
                          is_listed(item.name, no_decay);
    add(excluded ? without : with, item);
  }
  std::vector<ParamGroup> groups;
  if (!without.params.empty()) groups.push_back(std::move(without));
  if (!with.params.empty()) groups.push_back(std::move(with));
  return groups;
}

std::vector<ParamGroup> layer_decay_groups(
    const torch::nn::Module& module, double weight_decay, double layer_decay,
    const std::vector<std::string>& no_decay) {
  if (!(layer_decay > 0.0 && layer_decay <= 1.0)) {
    fail("layer_decay_groups", "layer_decay is {}, expected above 0 to 1",
         layer_decay);
  }
  const std::vector<Named> params = trainable(module);
  const Family* family = family_of(module);
  std::vector<LayerPosition> positions;
  for (const Named& item : params) {
    positions.push_back(family == nullptr ? LayerPosition{}
                                          : layer_position(*family, item.name));
  }
  const auto layers = number_layers(positions);
  const int64_t last = layers.rbegin()->second;
  if (last == 0) {
    warn(
        "layer decay has no effect: all parameters are in one layer, as this "
        "is none of luximm's models");
  }
  // In the order in which parameters first need them, as timm.
  std::vector<ParamGroup> groups;
  std::map<std::pair<int64_t, bool>, std::size_t> places;
  for (std::size_t i = 0; i < params.size(); ++i) {
    const Named& item = params[i];
    const int64_t layer = layers.at(positions[i]);
    const bool decays = item.param.dim() > 1 && !is_listed(item.name, no_decay);
    const auto [place, added] =
        places.try_emplace({layer, decays}, groups.size());
    if (added) {
      groups.push_back({.weight_decay = decays ? weight_decay : 0.0,
                        .lr_scale = std::pow(
                            layer_decay, static_cast<double>(last - layer))});
    }
    add(groups[place->second], item);
  }
  return groups;
}

LearningRate::LearningRate(torch::optim::Optimizer& optimizer)
    : optimizer_(&optimizer) {
  const double base = optimizer.defaults().get_lr();
  for (const auto& group : optimizer.param_groups()) {
    scales_.push_back(base > 0.0 ? group.options().get_lr() / base : 1.0);
  }
}

void LearningRate::set(double lr) {
  auto& groups = optimizer_->param_groups();
  for (std::size_t i = 0; i < scales_.size(); ++i) {
    groups[i].options().set_lr(lr * scales_[i]);
  }
}

}  // namespace luximm
