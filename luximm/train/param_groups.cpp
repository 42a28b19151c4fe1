#include "luximm/train/param_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/model/family.h"
#include "luximm/model/feature_model.h"

namespace luximm {
namespace {

bool is_listed(const std::string& name, const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A parameter and the model it is in.
struct Named {
  std::string name;
  torch::Tensor param;
  std::string model = {};  ///< where that is registered, "backbone."
  const Family* family = nullptr;
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

/// Fills in which model each parameter is of: `module` itself or one inside.
void find_models(const torch::nn::Module& module, std::vector<Named>& params) {
  std::vector<std::pair<std::string, const Family*>> models;
  if (const Family* family = family_of(module)) {
    models.emplace_back("", family);
  } else {
    for (const auto& item : module.named_modules("", /*include_self=*/false)) {
      if (const Family* family = family_of(*item.value())) {
        models.emplace_back(item.key() + ".", family);
      }
    }
  }
  for (const auto& [prefix, family] : models) {
    for (Named& item : params) {
      if (!item.name.starts_with(prefix)) continue;
      item.model = prefix;
      item.family = family;
    }
  }
}

LayerPosition position_of(const Named& item) {
  return layer_position(*item.family, item.name.substr(item.model.size()));
}

/// How many layers come after each parameter's. Whatever is outside of the
/// models comes after their last.
std::vector<int64_t> layers_behind(const std::vector<Named>& params) {
  constexpr LayerPosition kOutside = {std::numeric_limits<int>::max(), 0, 0};
  std::map<std::string, std::map<LayerPosition, int64_t>> models;
  for (const Named& item : params) {
    if (item.family != nullptr) models[item.model][position_of(item)] = 0;
  }
  for (auto& [prefix, layers] : models) {
    // The head of a model in another one is that one's.
    const bool has_head = layers.rbegin()->first.part > kLastBlock.part;
    if (!prefix.empty() && !has_head) layers[kOutside] = 0;
    int64_t next = 0;
    for (auto& [layer, number] : layers) {
      number = layer.block == kWithBlockBefore && next > 0 ? next - 1 : next++;
    }
  }
  std::vector<int64_t> behind;
  for (const Named& item : params) {
    if (item.family == nullptr) {
      behind.push_back(0);
      continue;
    }
    const auto& layers = models.at(item.model);
    behind.push_back(layers.rbegin()->second - layers.at(position_of(item)));
  }
  return behind;
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
  std::vector<Named> params = trainable(module);
  find_models(module, params);
  const std::vector<int64_t> behind = layers_behind(params);
  if (*std::max_element(behind.begin(), behind.end()) == 0) {
    warn(
        "layer decay has no effect: all parameters are in one layer, as this "
        "is none of luximm's models");
  }
  // In the order in which parameters first need them, as timm.
  std::vector<ParamGroup> groups;
  std::map<std::pair<int64_t, bool>, std::size_t> places;
  for (std::size_t i = 0; i < params.size(); ++i) {
    const Named& item = params[i];
    const bool decays =
        item.param.dim() > 1 && !is_listed(item.name, no_decay) &&
        !is_listed(item.name.substr(item.model.size()), no_decay);
    const auto [place, added] =
        places.try_emplace({behind[i], decays}, groups.size());
    if (added) {
      groups.push_back(
          {.weight_decay = decays ? weight_decay : 0.0,
           .lr_scale = std::pow(layer_decay, static_cast<double>(behind[i]))});
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
