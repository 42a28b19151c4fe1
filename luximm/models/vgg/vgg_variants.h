#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "luximm/model/feature_info.h"
#include "luximm/model/model_args.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/variant_table.h"

namespace luximm {

/// The shape of a VGG and of the checkpoint released for it.
///
///     luximm::VGG tiny(luximm::VGGVariant{
///         .name = "tiny", .depths = {1, 1, 1, 1, 1},
///         .widths = {8, 16, 32, 64, 64}, .hidden_size = 128});
struct VGGVariant {
  std::string name = {};                            ///< timm's, "vgg16.tv_in1k"
  std::array<int64_t, 5> depths = {2, 2, 3, 3, 3};  ///< convolutions per stage
  std::array<int64_t, 5> widths = {64, 128, 256, 512, 512};
  bool norm = false;           ///< a batch norm behind each convolution
  int64_t hidden_size = 4096;  ///< of the second layer before the classifier
  double mlp_ratio = 1.0;      ///< of the first layer's width to that
  std::string hf_repo = {};    ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;  ///< of the released head
  int64_t default_input_size = 224;    ///< side, informational: see `config`
  PretrainedConfig config = {.interpolation = Interpolation::kBilinear,
                             .first_conv = "features.0",
                             .classifier = "head.fc"};
};

struct Family;
namespace families {
const Family& vgg();
}

namespace detail {
const std::vector<VGGVariant>& vgg_rows();
/// "mlp_ratio".
void set_model_args(VGGVariant& variant, const ModelArgs& args);
}  // namespace detail

/// VGG variants with released weights, timm's `vgg.py`.
inline constexpr VariantTable<VGGVariant> VGG_VARIANTS{&detail::vgg_rows};

/// How many of timm's "features.0", "features.1", … a convolution takes: with
/// its activation and, if it has one, its norm.
constexpr int64_t vgg_layers_per_conv(const VGGVariant& variant) {
  return variant.norm ? 3 : 2;
}

/// Of the first of the two layers before the classifier.
constexpr int64_t vgg_mlp_width(const VGGVariant& variant) {
  return static_cast<int64_t>(static_cast<double>(variant.hidden_size) *
                              variant.mlp_ratio);
}

/// The six taps: each stage before the pool behind it, and the last pool.
std::vector<FeatureInfo> feature_info(const VGGVariant& variant);

}  // namespace luximm
