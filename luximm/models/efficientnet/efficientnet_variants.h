#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "luximm/layers/activation.h"
#include "luximm/layers/kinds.h"
#include "luximm/model/feature_info.h"
#include "luximm/model/model_args.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/variant_table.h"

namespace luximm {

/// The blocks of timm's `_efficientnet_blocks.py`. A "3x3 convolution" stands
/// for one of any kernel.
enum class EfficientNetBlockKind {
  kConv,               ///< cn: a convolution
  kDepthwise,          ///< ds, dsa: depthwise, then pointwise
  kInvertedResidual,   ///< ir: pointwise expansion, depthwise, pointwise
  kEdgeResidual,       ///< er: expanding 3x3 convolution, then pointwise
  kUniversalInverted,  ///< uir: ir with an optional depthwise one before it
  kAttention,          ///< mqa: attention with one key and value for all heads
};

/// One block, with every width as it is in the network: none is multiplied or
/// rounded. luximm/models/efficientnet/efficientnet_stages.h writes stages of
/// them as text.
struct EfficientNetBlock {
  EfficientNetBlockKind kind = EfficientNetBlockKind::kInvertedResidual;
  int64_t out_channels = 0;
  int64_t mid_channels = 0;  ///< of ir, er and uir: behind the expansion
  /// Of the depthwise convolution, or that of cn and er; several share the
  /// channels (MixNet). 0 in uir: there is none.
  std::vector<int64_t> kernels = {3};
  int64_t stride = 1;
  int64_t se_channels = 0;  ///< inside the gate; 0: no gate
  /// Channels of a group of that convolution. Unset: depthwise, but one group
  /// in cn and er.
  std::optional<int64_t> group_size = {};
  std::optional<Activation> activation = {};  ///< unset: the variant's
  /// The input is added where it has the output's shape.
  bool skip = true;
  bool activates_last = false;  ///< dsa: behind the pointwise convolution too
  int64_t expand_parts = 1;     ///< convolutions that share the expansion
  int64_t project_parts = 1;    ///< and those of the last, pointwise layer
  bool space_to_depth = false;  ///< begins with a 2x2 convolution of stride 2
  int64_t start_kernel = 0;     ///< of uir's first depthwise one; 0: none
  int64_t num_heads = 0;        ///< of mqa
  int64_t key_dim = 0;          ///< of mqa's keys and values
  int64_t kv_stride = 1;        ///< of mqa's keys and values
};

using EfficientNetStage = std::vector<EfficientNetBlock>;

/// Where the last convolution stands: before the pooling, timm's
/// `EfficientNet`, or behind it, `MobileNetV3`.
enum class EfficientNetHead { kBeforePooling, kAfterPooling };

/// The gate of blocks with `se_channels`.
enum class EfficientNetGate { kSqueezeExcite, kGlobalContext };

/// The shape of an EfficientNet or MobileNet and of the checkpoint released
/// for it. Fields have the names of the arguments of timm's `EfficientNet` and
/// `MobileNetV3`; widths are final.
///
///     luximm::EfficientNet tiny(luximm::EfficientNetVariant{
///         .name = "tiny",
///         .stages = luximm::efficientnet_stages(
///             "ds_c16_se4 | ir_s2_m64_c24 | ir_k5_s2_m96_c40_se10"),
///         .num_features = 128});
struct EfficientNetVariant {
  std::string name = {};  ///< timm's, "efficientnet_b0.ra_in1k"
  std::vector<EfficientNetStage> stages = {};
  int64_t stem_size = 32;
  int64_t stem_kernel_size = 3;
  int64_t num_features = 1280;  ///< of the last convolution; 0: there is none
  EfficientNetHead head = EfficientNetHead::kBeforePooling;
  bool head_bias = true;      ///< behind the pooling, without `head_norm`
  bool head_norm = false;     ///< behind the pooling
  std::string pad_type = {};  ///< "same": depends on the input's size
  Activation act_layer = Activation::kSilu;
  NormKind norm_layer = NormKind::kBatch;
  double norm_eps = 1e-5;
  int64_t norm_group_size = 0;  ///< channels of a group; 0: 32 groups
  AntiAlias aa_layer = AntiAlias::kNone;
  EfficientNetGate se_layer = EfficientNetGate::kSqueezeExcite;
  Activation se_gate = Activation::kSigmoid;
  std::optional<Activation> se_act = {};  ///< unset: the block's
  /// LayerScale of uir and mqa; unset: none.
  std::optional<double> layer_scale_init_value = {};
  std::string hf_repo = {};  ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;  ///< of the released head
  int64_t default_input_size = 224;    ///< side, informational: see `config`
  PretrainedConfig config = {.first_conv = "conv_stem",
                             .classifier = "classifier"};
};

/// The same for `MobileNetV3`, which is built with its own head.
using MobileNetV3Variant = EfficientNetVariant;

struct Family;
namespace families {
const Family& efficientnet();
const Family& mobilenetv3();
}  // namespace families

namespace detail {
const std::vector<EfficientNetVariant>& efficientnet_rows();
const std::vector<MobileNetV3Variant>& mobilenetv3_rows();

/// Sets what arguments of timm's `EfficientNet` and `MobileNetV3` say. Throws
/// `Error` for one that there is none of.
void set_model_args(EfficientNetVariant& variant, const ModelArgs& args);
}  // namespace detail

/// EfficientNet variants with released weights, timm's `efficientnet.py`, but
/// for those of mixed experts, `tf_efficientnet_cc_*`.
inline constexpr VariantTable<EfficientNetVariant> EFFICIENTNET_VARIANTS{
    &detail::efficientnet_rows};

/// MobileNetV3, MobileNetV4, FBNetV3 and LCNet variants with released weights,
/// timm's `mobilenetv3.py`.
inline constexpr VariantTable<MobileNetV3Variant> MOBILENETV3_VARIANTS{
    &detail::mobilenetv3_rows};

/// Channels of the last feature map.
int64_t num_features(const EfficientNetVariant& variant);

/// Taps: the stem's activation where the first stage strides, and the stages
/// before which and behind which the map is halved. With an `output_stride`
/// below 32 later stages keep the map's size.
std::vector<FeatureInfo> feature_info(const EfficientNetVariant& variant,
                                      int64_t output_stride = 32);

/// Whether the stem's activation, or the map of stage `stage`, is a tap.
bool stem_is_tap(const EfficientNetVariant& variant);
bool stage_is_tap(const EfficientNetVariant& variant, std::size_t stage);

/// What `output_stride` makes of a block's stride.
struct EfficientNetStride {
  int64_t stride = 1;
  int64_t dilation = 1;
  int64_t reduction = 2;  ///< of the block's map
};

/// For every block of every stage, timm's rule.
std::vector<std::vector<EfficientNetStride>> block_strides(
    const EfficientNetVariant& variant, int64_t output_stride);

}  // namespace luximm
