#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "luximm/model/feature_info.h"
#include "luximm/model/model_args.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/variant_table.h"
#include "luximm/models/resnetv2/resnetv2_variants.h"

namespace luximm {

/// The shape of a BiT ResNetV2 (https://arxiv.org/abs/1912.11370) and of the
/// checkpoint released for it.
///
/// `default_input_size` is the specification's figure; preprocessing uses
/// `config.input_size`, which is timm's and is 448 or 480 for most tags
/// fine-tuned on ImageNet-1k.
///
///     luximm::BiT
///     model(luximm::BIT_VARIANTS.at("resnetv2_50x1_bit.goog_in21k"));
struct BiTVariant {
  std::string name = {};  ///< timm's, "resnetv2_50x1_bit.goog_in21k"
  std::array<int64_t, 4> layers = {3, 4, 6, 3};  ///< blocks per stage
  /// "x1" to "x4", informational: the channels below are multiplied already.
  int64_t width_factor = 1;
  int64_t stem_chs = 64;  ///< a multiple of 32
  /// Channels per stage, multiples of 128.
  std::array<int64_t, 4> stage_chs = {256, 512, 1024, 2048};
  int64_t num_features = 0;  ///< channels before the head; 0: stage_chs[3]
  std::string hf_repo = {};  ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;  ///< of the released head
  int64_t default_input_size = 224;    ///< side, informational: see `config`
  PretrainedConfig config = {.mean = {0.5, 0.5, 0.5},
                             .std = {0.5, 0.5, 0.5},
                             .first_conv = "stem.conv",
                             .classifier = "head.fc"};
};

struct Family;
namespace families {
const Family& bit();
}

namespace detail {
const std::vector<BiTVariant>& bit_rows();

/// Sets what arguments of timm's `ResNetV2` say. Throws `Error` for one that
/// there is none of.
void set_model_args(BiTVariant& variant, const ModelArgs& args);
}  // namespace detail

/// BiT variants with released weights, timm's `resnetv2.py`.
inline constexpr VariantTable<BiTVariant> BIT_VARIANTS{&detail::bit_rows};

/// The same network said with the fields of `ResNetV2Variant`.
ResNetV2Variant as_resnetv2(const BiTVariant& variant);

/// The five taps: the stem's convolution and the four stages, the last one
/// before the final norm.
std::vector<FeatureInfo> feature_info(const BiTVariant& variant,
                                      int64_t output_stride = 32);

}  // namespace luximm
