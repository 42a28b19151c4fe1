#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "luximm/model/factory.h"
#include "tests/models/support.h"

namespace luximm::test {

/// What the tests of all families need to know of one. That of the family `toy`
/// is `cases::toy()`, in tests/models/toy/toy_cases.cpp.
struct FamilyCases {
  std::string_view family;
  /// A small released variant.
  const char* variant = nullptr;
  /// What makes it small enough to be built by the hundred.
  ModelArgs variant_args = {};
  /// The side of the images that it is tested on.
  int64_t side = 64;
  /// Whether every convolution pads: a tap then has its reduction's share of
  /// the image's pixels.
  bool pads = true;
  /// A network small enough to be built by the hundred; null if there is none.
  std::function<ImageModel(const ModelOptions&)> tiny = {};
  /// Small variants with every kind of block, for the optimised path; none
  /// while the family has no `write_plan`.
  std::vector<const char*> optimized = {};
  /// Every architecture, those without released weights among them.
  std::vector<std::string> architectures = {};
  /// The architecture, allocated and not filled.
  ImageModel (*build)(const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) = nullptr;
  /// The rates of stochastic depth of a model's blocks, in order; null for a
  /// family without.
  std::vector<double> (*drop_path_rates)(ImageModelImpl& model) = nullptr;
  /// Whether the last block has the whole rate, as in most files of timm, or
  /// the one behind it would.
  bool last_block_has_whole_rate = true;

  /// The tiny network in evaluation, on weights where every tensor matters.
  ImageModel filled_tiny(const ModelOptions& options = {
                             .num_classes = 5}) const {
    ImageModel model = tiny(options);
    fill_parity_weights(*model);
    model->eval();
    return model;
  }
};

/// What GoogleTest shows of one.
inline void PrintTo(const FamilyCases& cases, std::ostream* out) {
  *out << cases.family;
}

/// Of every family in luximm/models/families.inc.
const std::vector<FamilyCases>& all_family_cases();

/// The `variant` of each.
std::vector<const char*> family_variants();

/// Those that have a `tiny` network.
std::vector<FamilyCases> families_with_tiny();

const FamilyCases& cases_of(std::string_view family);
const FamilyCases& cases_of_architecture(std::string_view arch);

/// Every architecture of every family.
std::vector<std::string> all_architectures();

/// The architecture, allocated and not filled; without `num_classes` with the
/// classifier of ImageNet-1k.
ImageModel build_architecture(const std::string& arch,
                              const ModelOptions& options = {},
                              int64_t last_tap = detail::kAllTaps);

/// The names of architectures of a table, whose variants may have tags.
template <typename Table>
std::vector<std::string> names_of(const Table& archs) {
  std::vector<std::string> names;
  for (const auto& variant : archs) {
    std::string name = variant.name.substr(0, variant.name.find('.'));
    if (names.empty() || names.back() != name) names.push_back(name);
  }
  return names;
}

/// The `drop_path_rate` of every module that is a `Block`.
template <typename Block>
std::vector<double> drop_path_rates_of(ImageModelImpl& model) {
  std::vector<double> rates;
  for (const auto& module : model.modules()) {
    if (auto* block = module->as<Block>()) {
      rates.push_back(block->drop_path_rate);
    }
  }
  return rates;
}

/// The "model_args" of an entry of a golden, or none.
ModelArgs model_args_of(const nlohmann::json& golden);

/// The members of `member` in the file `name` of every family's folder, side by
/// side. Every family has the file, unless it is `optional`.
nlohmann::json read_families_json(const std::string& name,
                                  const std::string& member,
                                  bool optional = false);

}  // namespace luximm::test
