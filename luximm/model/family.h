#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "luximm/model/model_info.h"
#include "luximm/weights/key_rules.h"

namespace luximm {

/// Where a parameter stands in the order of layers from the input on; layer
/// decay counts these.
struct LayerPosition {
  int part = 0;  ///< 0: stem, 1: stages, 2: what follows
  int64_t stage = 0;
  int64_t block = 0;

  auto operator<=>(const LayerPosition&) const = default;
};

/// The block of parameters that are counted with the one before.
inline constexpr int64_t kWithBlockBefore = std::numeric_limits<int64_t>::max();

/// Of parameters that are counted with the last block.
inline constexpr LayerPosition kLastBlock = {
    1, std::numeric_limits<int64_t>::max(), kWithBlockBefore};

/// One line of what timm calls a group matcher: the parameters whose names
/// begin with `pattern`, in which `{}` stands for a number.
struct LayerRule {
  /// What the numbers in the pattern are.
  enum class Group {
    kStem,
    kBlock,        ///< stage, or stage and block
    kLastOfStage,  ///< counted with the last block of that stage
    kLastBlock,    ///< counted with the last block
  };
  std::string_view pattern;
  Group group = Group::kBlock;
  int64_t stage = 0;  ///< of a pattern without numbers
};

/// All that luximm knows of a family before a network of it is built. Needs no
/// LibTorch; the networks are made by the family's builder, see
/// luximm/model/builder.h.
struct Family {
  std::string_view name;   ///< "resnet"
  std::string_view title;  ///< in tables, "ResNet"
  /// The released checkpoints, an architecture's default tag first.
  const std::vector<ModelInfo>& (*models)();
  /// Other projects' names of the same tensors.
  std::span<const Dialect> dialects = {};
  /// Modules of a whole network that a feature model is built without.
  std::span<const std::string_view> head_modules = {};
  /// Modules of released files that the network does without.
  std::span<const std::string_view> skipped_modules = {};
  /// Modules that the released file of a model lacks, which then keep their
  /// initial values; null: files are whole.
  std::span<const std::string_view> (*missing_modules)(std::string_view model) =
      nullptr;
  /// The first rule that fits a name counts; a name that none fits comes after
  /// the stages.
  std::span<const LayerRule> layers = {};
};

/// The position of a parameter by the family's rules.
LayerPosition layer_position(const Family& family, std::string_view name);

/// The family of that name, or nullptr.
const Family* find_family(std::string_view name);

namespace detail {
/// Every family; defined by the list in luximm/models/families.inc.
std::span<const Family* const> all_families();

/// Turns the rows of a family's table into what all families' rows have in
/// common. The last feature map has the channels of the last tap, or what the
/// family's `num_features(row)` or the row's field says.
template <typename Table>
std::vector<ModelInfo> model_infos(std::string_view family,
                                   const Table& table) {
  std::vector<ModelInfo> models;
  for (const auto& row : table) {
    std::vector<FeatureInfo> taps = feature_info(row);
    int64_t channels = taps.back().channels;
    if constexpr (requires { num_features(row); }) {
      channels = num_features(row);
    } else if constexpr (requires { row.num_features; }) {
      if (row.num_features > 0) channels = row.num_features;
    }
    models.push_back({.name = row.name,
                      .family = std::string(family),
                      .num_features = channels,
                      .default_input_size = row.default_input_size,
                      .config = row.config,
                      .taps = std::move(taps)});
  }
  return models;
}
}  // namespace detail

}  // namespace luximm
