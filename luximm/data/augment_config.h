#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

// Internal: what the names and sections of timm's `--aa` stand for.
namespace luximm::detail {

struct PolicyStep {
  std::string_view op;
  double prob;
  double magnitude;
};

using SubPolicy = std::vector<PolicyStep>;
using Policy = std::vector<SubPolicy>;

struct WeightedOp {
  std::string_view op;
  double weight;
};

struct RandAugmentConfig {
  int64_t magnitude = 10;
  int64_t layers = 2;
  double prob = 0.5;
  bool weighted = false;  ///< drawn by weight and without putting back
  std::vector<WeightedOp> ops = {};
};

struct AugMixConfig {
  int64_t magnitude = 3;
  int64_t width = 3;
  int64_t depth = -1;  ///< of the chains; below 1: drawn from 1 to 3
  double alpha = 1.0;
  bool blended = false;
};

inline constexpr std::array<std::string_view, 13> kAugMixOps = {
    "AutoContrast",
    "ColorIncreasing",
    "ContrastIncreasing",
    "BrightnessIncreasing",
    "SharpnessIncreasing",
    "Equalize",
    "Rotate",
    "PosterizeIncreasing",
    "SolarizeIncreasing",
    "ShearX",
    "ShearY",
    "TranslateXRel",
    "TranslateYRel"};

struct AutoAugmentConfig {
  std::variant<Policy, RandAugmentConfig, AugMixConfig> kind;
  std::optional<double> magnitude_std = {};
  std::optional<double> magnitude_max = {};
};

/// Throws `Error` for what timm does not know.
AutoAugmentConfig parse_auto_augment(std::string_view config);

/// AutoAugment's sub-policies by timm's name, nothing if there is no such.
std::optional<Policy> find_policy(std::string_view name);

/// RandAugment's operations: the usual ones for an empty `name`, else timm's
/// sets "weights", "3a" and "3aw", the first and last with weights; nothing if
/// there is no such.
struct OpSet {
  bool weighted;
  std::vector<WeightedOp> ops;
};
std::optional<OpSet> find_op_set(std::string_view name, bool increasing);

}  // namespace luximm::detail
