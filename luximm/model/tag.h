#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "luximm/model/pretrained_config.h"

// Internal: the released checkpoints of a family as data, a line each in its
// `*_tags.inc`, which tools/fixtures/dump_tags.py writes from timm.
namespace luximm::detail {

/// Height and width; 0: not stated.
struct Side {
  constexpr Side() = default;
  constexpr Side(int64_t side) : height(side), width(side) {}  // NOLINT
  constexpr Side(int64_t h, int64_t w) : height(h), width(w) {}

  int64_t height = 0;
  int64_t width = 0;
};

/// Mean and standard deviation of RGB in [0, 1].
struct Statistics {
  std::array<double, 3> mean;
  std::array<double, 3> std;
};
inline constexpr Statistics kImageNetStatistics = {{0.485, 0.456, 0.406},
                                                   {0.229, 0.224, 0.225}};
inline constexpr Statistics kHalfStatistics = {{0.5, 0.5, 0.5},
                                               {0.5, 0.5, 0.5}};
inline constexpr Statistics kClipStatistics = {
    {0.48145466, 0.4578275, 0.40821073}, {0.26862954, 0.26130258, 0.27577711}};
inline constexpr Statistics kUnitStatistics = {{0, 0, 0}, {1, 1, 1}};

/// What timm says of one checkpoint.
struct Tag {
  std::string_view arch;
  std::string_view name;
  int64_t num_classes;
  Side input_size;
  Side test_input_size;
  Interpolation interpolation;
  double crop_pct;
  double test_crop_pct;  ///< 0: `crop_pct`
  CropMode crop_mode;
  Statistics statistics;
  std::string_view first_conv;
  std::string_view classifier;
  std::string_view license;
  std::string_view hub = "timm/";  ///< repository; "timm/": of the same name
};

PretrainedConfig to_config(const Tag& tag);

/// Says in `variant` what `tag` says of the checkpoint.
template <typename Variant>
void apply_tag(const Tag& tag, Variant& variant) {
  variant.config = to_config(tag);
  variant.name = std::string(tag.arch) + "." + std::string(tag.name);
  variant.hf_repo = variant.config.hf_hub_id;
  variant.default_num_classes = tag.num_classes;
  variant.default_input_size = tag.input_size.height;
}

/// A row for each tag: its architecture, from `find_arch`, with its checkpoint.
template <typename Variant>
std::vector<Variant> rows_of(std::span<const Tag> tags,
                             const Variant* (*find_arch)(std::string_view)) {
  std::vector<Variant> rows;
  for (const Tag& tag : tags) {
    const Variant* arch = find_arch(tag.arch);
    if (arch == nullptr) continue;
    rows.push_back(*arch);
    apply_tag(tag, rows.back());
  }
  return rows;
}

/// Looks an architecture up in a table of variants that are named after it.
template <typename Variant>
const Variant* find_arch(const std::vector<Variant>& archs,
                         std::string_view name) {
  for (const Variant& arch : archs) {
    if (arch.name == name) return &arch;
  }
  return nullptr;
}

}  // namespace luximm::detail
