#pragma once

#include <array>
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

/// The layers before the first stage: one convolution of `patch_size` pixels
/// and stride, or two overlapping 3x3 ones of stride 2; tiered, the first has
/// half the channels; `kOverlapAct` has an activation between them. timm's
/// `stem_type` "patch", "overlap", "overlap_tiered" and "overlap_act".
enum class ConvNeXtStem { kPatch, kOverlap, kOverlapTiered, kOverlapAct };

/// The shape of a ConvNeXt (https://arxiv.org/abs/2201.03545) and of the
/// checkpoint released for it; the fields that shape it have the names and
/// meanings of the arguments of timm's `ConvNeXt`.
///
/// Every field has a value that works, so a network of one's own is
///
///     luximm::ConvNeXt tiny(luximm::ConvNeXtVariant{
///         .name = "tiny", .depths = {1, 1, 2, 1}, .dims = {8, 16, 32, 64}});
struct ConvNeXtVariant {
  std::string name = {};  ///< timm's, "convnext_tiny.fb_in1k"
  std::array<int64_t, 4> depths = {3, 3, 9, 3};       ///< blocks per stage
  std::array<int64_t, 4> dims = {96, 192, 384, 768};  ///< channels per stage
  std::string hf_repo = {};  ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;    ///< of the released head
  int64_t default_input_size = 224;      ///< side, informational: see `config`
  std::optional<double> ls_init = 1e-6;  ///< LayerScale; unset: none
  bool use_grn = false;   ///< global response norm in the MLP (V2)
  bool conv_mlp = false;  ///< MLP of 1x1 convolutions, weights 4-D
  double norm_eps = 1e-6;
  std::array<int64_t, 4> kernel_sizes = {7, 7, 7, 7};  ///< depthwise
  Activation activation = Activation::kGelu;
  PretrainedConfig config = {.first_conv = "stem.0", .classifier = "head.fc"};

  ConvNeXtStem stem_type = ConvNeXtStem::kPatch;
  int64_t patch_size = 4;  ///< of the patch stem; 2: the first stage halves too
  ChannelNormKind norm = ChannelNormKind::kLayer;
  bool conv_bias = true;         ///< of all convolutions but the MLPs'
  bool head_norm_first = false;  ///< the norm before pooling, "norm_pre"
  int64_t head_hidden_size = 0;  ///< a hidden layer before the classifier
  double head_init_scale = 1.0;  ///< multiplies a fresh head's weights
};

/// The shape of a ConvNeXt V2 (https://arxiv.org/abs/2301.00808): ConvNeXt with
/// a global response norm in each MLP and no LayerScale.
struct ConvNeXtV2Variant {
  std::string name = {};  ///< timm's, "convnextv2_tiny.fcmae_ft_in1k"
  std::array<int64_t, 4> depths = {3, 3, 9, 3};       ///< blocks per stage
  std::array<int64_t, 4> dims = {96, 192, 384, 768};  ///< channels per stage
  std::string hf_repo = {};  ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;  ///< of the released head
  int64_t default_input_size = 224;    ///< side, informational: see `config`
  bool conv_mlp = false;  ///< true from atto to nano, as the files are
  PretrainedConfig config = {.first_conv = "stem.0", .classifier = "head.fc"};
};

struct Family;
namespace families {
const Family& convnext();
const Family& convnextv2();
}  // namespace families

namespace detail {
const std::vector<ConvNeXtVariant>& convnext_rows();
const std::vector<ConvNeXtV2Variant>& convnextv2_rows();

/// Sets what arguments of timm's `ConvNeXt` say. Throws `Error` for one that
/// there is none of.
void set_model_args(ConvNeXtVariant& variant, const ModelArgs& args);
void set_model_args(ConvNeXtV2Variant& variant, const ModelArgs& args);
}  // namespace detail

/// ConvNeXt variants with released weights, timm's `convnext.py`. The
/// `test_convnext*` rows are timm's tiny networks for tests.
inline constexpr VariantTable<ConvNeXtVariant> CONVNEXT_VARIANTS{
    &detail::convnext_rows};

/// ConvNeXt V2 variants with released weights, timm's `convnext.py`.
inline constexpr VariantTable<ConvNeXtV2Variant> CONVNEXTV2_VARIANTS{
    &detail::convnextv2_rows};

/// The same network said with the fields of `ConvNeXtVariant`.
ConvNeXtVariant as_convnext(const ConvNeXtV2Variant& variant);

/// The four taps: the stages, from reduction 4 to 32. With an `output_stride`
/// below 32 later stages keep the map's size.
std::vector<FeatureInfo> feature_info(const ConvNeXtVariant& variant,
                                      int64_t output_stride = 32);
std::vector<FeatureInfo> feature_info(const ConvNeXtV2Variant& variant,
                                      int64_t output_stride = 32);

/// The stride of stage `stage` and the dilation of its convolutions, timm's
/// rule for `output_stride`.
struct ConvNeXtStageStride {
  int64_t stride = 1;
  int64_t dilation = 1;
  int64_t first_dilation = 1;  ///< of the convolution that may stride
  int64_t reduction = 4;       ///< of the stage's map
};
std::array<ConvNeXtStageStride, 4> stage_strides(const ConvNeXtVariant& variant,
                                                 int64_t output_stride);

}  // namespace luximm
