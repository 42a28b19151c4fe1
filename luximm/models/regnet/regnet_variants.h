#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "luximm/layers/activation.h"
#include "luximm/model/feature_info.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/variant_table.h"

namespace luximm {

/// The shortcut of a block that changes the map's shape: a 1x1 convolution that
/// strides, an average pool before one that does not, or no shortcut at all.
/// timm's `downsample` "conv1x1", "avg" and None.
enum class RegNetShortcut { kConv, kAvg, kNone };

/// The shape of a RegNet and of the checkpoint released for it; the fields that
/// shape it have the names and meanings of those of timm's `RegNetCfg`.
///
/// Block i is w0 + wa * i wide before that is rounded to a power of wm and to a
/// multiple of 8; blocks of one width are a stage, and there must be four.
///
///     luximm::RegNet tiny(luximm::RegNetVariant{
///         .name = "tiny", .depth = 4, .w0 = 16, .wa = 16.0, .wm = 1.4,
///         .group_size = 8});
struct RegNetVariant {
  std::string name = {};  ///< timm's, "regnety_032.ra_in1k"
  int64_t depth = 21;     ///< blocks
  int64_t w0 = 80;        ///< a multiple of 8
  double wa = 42.63;
  double wm = 2.66;
  int64_t group_size = 24;   ///< channels in a group of the 3x3 convolutions
  std::string hf_repo = {};  ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;  ///< of the released head
  int64_t default_input_size = 224;    ///< side, informational: see `config`
  PretrainedConfig config = {.first_conv = "stem.conv",
                             .classifier = "head.fc"};

  double bottle_ratio = 1.0;  ///< channels inside a block, of those behind it
  double se_ratio = 0.0;      ///< of a block's inputs in its gate; 0: no gate
  /// A width that is no multiple of the group size is rounded to the nearest
  /// one, but not below this part of it; 0: to the nearest whatever it is.
  double group_min_ratio = 0.0;
  int64_t stem_width = 32;
  RegNetShortcut downsample = RegNetShortcut::kConv;
  bool linear_out = false;   ///< no activation behind a block's sum
  bool preact = false;       ///< norms before convolutions: a RegNet-V
  int64_t num_features = 0;  ///< of a 1x1 convolution before the head; 0: none
  Activation act_layer = Activation::kRelu;
};

/// One stage of a RegNet.
struct RegNetStage {
  int64_t depth = 0;       ///< blocks
  int64_t width = 0;       ///< channels of its maps
  int64_t group_size = 0;  ///< of its 3x3 convolutions
};

struct Family;
namespace families {
const Family& regnet();
}

namespace detail {
const std::vector<RegNetVariant>& regnet_rows();
}

/// RegNet variants with released weights, timm's `regnet.py`.
inline constexpr VariantTable<RegNetVariant> REGNET_VARIANTS{
    &detail::regnet_rows};

/// The stages that the variant's depth and widths give. Throws `Error` if they
/// are not four.
std::array<RegNetStage, 4> regnet_stages(const RegNetVariant& variant);

/// Channels of the last feature map, behind the last convolution if there is
/// one.
int64_t num_features(const RegNetVariant& variant);

/// The five taps: the stem and the four stages. With an `output_stride` below
/// 32 later stages keep the map's size.
std::vector<FeatureInfo> feature_info(const RegNetVariant& variant,
                                      int64_t output_stride = 32);

}  // namespace luximm
