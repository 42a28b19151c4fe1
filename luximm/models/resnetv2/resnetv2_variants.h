#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "luximm/layers/kinds.h"
#include "luximm/model/feature_info.h"
#include "luximm/model/model_args.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/variant_table.h"

namespace luximm {

/// The layers before the first stage: a 7x7 convolution or three 3x3 ones, and
/// a max pool. `kFixed` pads the pool with zeros, as BiT does; `kTiered` is
/// `kDeep` with fewer channels in its first convolution. timm's `stem_type` "",
/// "fixed", "deep" and "tiered".
enum class ResNetV2Stem { kPlain, kFixed, kDeep, kTiered };

/// The shape of a ResNetV2, whose norms stand before the convolutions
/// (https://arxiv.org/abs/1603.05027), and of the checkpoint released for it;
/// the fields that shape it have the names and meanings of the arguments of
/// timm's `ResNetV2`. BiT's networks have `BiTVariant`.
///
///     luximm::ResNetV2 tiny(luximm::ResNetV2Variant{
///         .name = "tiny", .layers = {1, 1, 1, 1},
///         .stage_chs = {32, 64, 96, 128}});
struct ResNetV2Variant {
  std::string name = {};  ///< timm's, "resnetv2_50.a1h_in1k"
  std::array<int64_t, 4> layers = {3, 4, 6, 3};  ///< blocks per stage
  int64_t stem_chs = 64;
  std::array<int64_t, 4> stage_chs = {256, 512, 1024, 2048};
  int64_t num_features = 0;  ///< channels before the head; 0: stage_chs[3]
  std::string hf_repo = {};  ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;  ///< of the released head
  int64_t default_input_size = 224;    ///< side, informational: see `config`
  PretrainedConfig config = {.mean = {0.5, 0.5, 0.5},
                             .std = {0.5, 0.5, 0.5},
                             .first_conv = "stem.conv",
                             .classifier = "head.fc"};

  ResNetV2Stem stem_type = ResNetV2Stem::kPlain;
  bool avg_down = false;  ///< strided shortcuts pool, then convolve 1x1
  bool basic = false;     ///< two 3x3 convolutions per block, not bottlenecks
  double bottle_ratio = 0.25;  ///< channels inside a block, of those around it
  NormKind norm = NormKind::kBatch;  ///< kGroup and kEvo: multiples of 32
  bool std_conv = false;             ///< weight-standardised convolutions
  double std_conv_eps = 1e-6;
  bool zero_init_last = false;  ///< fresh blocks begin as the identity
};

struct Family;
namespace families {
const Family& resnetv2();
}

namespace detail {
const std::vector<ResNetV2Variant>& resnetv2_rows();

/// Sets what arguments of timm's `ResNetV2` say. Throws `Error` for one that
/// there is none of.
void set_model_args(ResNetV2Variant& variant, const ModelArgs& args);
}  // namespace detail

/// ResNetV2 variants with released weights that are not BiT's, timm's
/// `resnetv2.py`.
inline constexpr VariantTable<ResNetV2Variant> RESNETV2_VARIANTS{
    &detail::resnetv2_rows};

/// The five taps: the stem's last convolution and the four stages, the last
/// one before the final norm. With an `output_stride` below 32 later stages
/// keep the map's size.
std::vector<FeatureInfo> feature_info(const ResNetV2Variant& variant,
                                      int64_t output_stride = 32);

}  // namespace luximm
