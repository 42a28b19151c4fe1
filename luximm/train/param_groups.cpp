#include "luximm/train/param_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

bool is_listed(const std::string& name, const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Cuts "stages.3" off the front of "stages.3.blocks.0": the number, or -1.
int64_t take_index(std::string_view& name, std::string_view word) {
  if (!name.starts_with(word)) return -1;
  const std::string_view rest = name.substr(word.size());
  std::size_t digits = 0;
  int64_t index = 0;
  while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') {
    index = index * 10 + (rest[digits++] - '0');
  }
  if (digits == 0 || digits == rest.size() || rest[digits] != '.') return -1;
  name = rest.substr(digits + 1);
  return index;
}

struct Named {
  std::string name;
  torch::Tensor param;
};

/// Where a parameter comes in the order of layers: part, stage, block.
using Layer = std::tuple<int, int64_t, int64_t>;
constexpr Layer kStem = {0, 0, 0};
// The norm after the last stage shares the layer of the block before it.
constexpr Layer kFinalNorm = {1, std::numeric_limits<int64_t>::max(), 0};
constexpr Layer kRest = {2, 0, 0};

/// timm's `group_matcher` of the families, as they are when all their names are
/// put in one list; a stage's downsampling goes with its first block.
Layer layer_of(std::string_view name) {
  if (name.starts_with("conv1.") || name.starts_with("bn1.") ||
      name.starts_with("stem.")) {
    return kStem;
  }
  if (name.starts_with("norm.") || name.starts_with("norm_pre.")) {
    return kFinalNorm;
  }
  if (const int64_t stage = take_index(name, "layer"); stage >= 0) {
    if (const int64_t block = take_index(name, ""); block >= 0) {
      return {1, stage, block};
    }
  }
  if (const int64_t stage = take_index(name, "stages."); stage >= 0) {
    if (name.starts_with("downsample.")) return {1, stage, 0};
    if (const int64_t block = take_index(name, "blocks."); block >= 0) {
      return {1, stage, block};
    }
  }
  return kRest;
}

/// Numbers the layers that parameters are in, from the input on.
std::map<Layer, int64_t> number_layers(const std::vector<Named>& params) {
  std::map<Layer, int64_t> layers;
  for (const Named& item : params) layers[layer_of(item.name)] = 0;
  int64_t next = 0;
  for (auto& [layer, number] : layers) {
    number = layer == kFinalNorm && next > 0 ? next - 1 : next++;
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
  const std::map<Layer, int64_t> layers = number_layers(params);
  const int64_t last = layers.rbegin()->second;
  if (last == 0) {
    warn(
        "layer decay has no effect: all parameters are in one layer, as their "
        "names are not those of a luximm model");
  }
  // In the order in which parameters first need them, as timm.
  std::vector<ParamGroup> groups;
  std::map<std::pair<int64_t, bool>, std::size_t> places;
  for (const Named& item : params) {
    const int64_t layer = layers.at(layer_of(item.name));
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
