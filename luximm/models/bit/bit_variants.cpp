#include "luximm/models/bit/bit_variants.h"

#include <string_view>

namespace luximm {
namespace {

struct Arch {
  std::string_view name;
  std::array<int64_t, 4> layers;
  int64_t width_factor;
};

constexpr Arch kR50x1 = {"resnetv2_50x1_bit", {3, 4, 6, 3}, 1};
constexpr Arch kR50x3 = {"resnetv2_50x3_bit", {3, 4, 6, 3}, 3};
constexpr Arch kR101x1 = {"resnetv2_101x1_bit", {3, 4, 23, 3}, 1};
constexpr Arch kR101x3 = {"resnetv2_101x3_bit", {3, 4, 23, 3}, 3};
constexpr Arch kR152x2 = {"resnetv2_152x2_bit", {3, 8, 36, 3}, 2};
constexpr Arch kR152x4 = {"resnetv2_152x4_bit", {3, 8, 36, 3}, 4};

/// How a checkpoint was trained: the classes of its head, timm's input size
/// and crop, and the size that the specification states.
struct Tag {
  std::string_view name;
  int64_t num_classes = 1000;
  int64_t input_size = 224;
  Interpolation interpolation = Interpolation::kBilinear;
  double crop_pct = 0.875;
  int64_t default_input_size = 224;
};

constexpr Tag kIn21k = {"goog_in21k", 21843};
constexpr Tag kIn21kFtIn1k = {
    .name = "goog_in21k_ft_in1k", .input_size = 448, .crop_pct = 1.0};
constexpr Tag kIn21kFtIn1k480 = {
    .name = "goog_in21k_ft_in1k", .input_size = 480, .crop_pct = 1.0};
constexpr Tag kDistilled = {.name = "goog_distilled_in1k",
                            .interpolation = Interpolation::kBicubic};
constexpr Tag kTeacher = {.name = "goog_teacher_in21k_ft_in1k",
                          .interpolation = Interpolation::kBicubic};
constexpr Tag kTeacher384 = {.name = "goog_teacher_in21k_ft_in1k_384",
                             .input_size = 384,
                             .interpolation = Interpolation::kBicubic,
                             .crop_pct = 1.0,
                             .default_input_size = 384};

BiTVariant row(const Arch& arch, const Tag& tag) {
  BiTVariant variant;
  variant.name = std::string(arch.name) + "." + std::string(tag.name);
  variant.layers = arch.layers;
  variant.width_factor = arch.width_factor;
  variant.stem_chs *= arch.width_factor;
  for (int64_t& channels : variant.stage_chs) channels *= arch.width_factor;
  variant.num_features = variant.stage_chs[3];
  variant.hf_repo = "timm/" + variant.name;
  variant.default_num_classes = tag.num_classes;
  variant.default_input_size = tag.default_input_size;
  variant.config.hf_hub_id = variant.hf_repo;
  variant.config.num_classes = tag.num_classes;
  variant.config.input_size = {3, tag.input_size, tag.input_size};
  variant.config.interpolation = tag.interpolation;
  variant.config.crop_pct = tag.crop_pct;
  variant.config.license = "apache-2.0";
  return variant;
}

}  // namespace

namespace detail {
// The first row of an architecture is its default tag, as in timm.
const std::vector<BiTVariant>& bit_rows() {
  static const std::vector<BiTVariant> rows = {
      row(kR50x1, kDistilled),   row(kR50x1, kIn21kFtIn1k),
      row(kR50x1, kIn21k),       row(kR50x3, kIn21kFtIn1k),
      row(kR50x3, kIn21k),       row(kR101x1, kIn21kFtIn1k),
      row(kR101x1, kIn21k),      row(kR101x3, kIn21kFtIn1k),
      row(kR101x3, kIn21k),      row(kR152x2, kTeacher),
      row(kR152x2, kTeacher384), row(kR152x2, kIn21kFtIn1k),
      row(kR152x2, kIn21k),      row(kR152x4, kIn21kFtIn1k480),
      row(kR152x4, kIn21k),
  };
  return rows;
}
}  // namespace detail

std::vector<FeatureInfo> feature_info(const BiTVariant& variant) {
  std::vector<FeatureInfo> taps = {{"stem.conv", variant.stem_chs, 2}};
  for (std::size_t stage = 0; stage < 4; ++stage) {
    taps.push_back({"stages." + std::to_string(stage), variant.stage_chs[stage],
                    int64_t{4} << stage});
  }
  return taps;
}

}  // namespace luximm
