#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "luximm/layers/kinds.h"
#include "luximm/model/feature_info.h"
#include "luximm/model/model_args.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/variant_table.h"

namespace luximm {

/// Two 3x3 convolutions (ResNet-18, -34), or 1x1, 3x3, 1x1 with four times the
/// output channels (ResNet-50 and deeper).
enum class ResNetBlock { kBasic, kBottleneck };

/// The layers before the pool: a 7x7 convolution, or three 3x3 ones of
/// `stem_width`, `stem_width` and twice as many channels; tiered, the first has
/// three quarters. timm's `stem_type` "", "deep" and "deep_tiered".
enum class ResNetStem { kPlain, kDeep, kDeepTiered };

/// Widths of a network that was pruned after training: they follow no rule.
struct ResNetPruning {
  std::array<int64_t, 4> stage_channels = {};  ///< in the place of the planes'
  /// Outputs of the first two convolutions of every block, in order.
  std::vector<std::array<int64_t, 2>> block_widths = {};
};

/// The shape of a ResNet and of the checkpoint released for it; the fields that
/// shape it have the names and meanings of the arguments of timm's `ResNet`.
///
/// Every field has a value that works, so a network of one's own is
///
///     luximm::ResNet tiny(luximm::ResNetVariant{
///         .name = "tiny", .layers = {1, 1, 1, 1}, .planes = {8, 16, 32, 64}});
struct ResNetVariant {
  std::string name = {};  ///< timm's, "resnet50.a1_in1k"
  ResNetBlock block = ResNetBlock::kBasic;
  std::array<int64_t, 4> layers = {2, 2, 2, 2};         ///< blocks per stage
  std::array<int64_t, 4> planes = {64, 128, 256, 512};  ///< base widths
  int64_t num_features = 0;  ///< channels before the head; 0: from the planes
  std::string hf_repo = {};  ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;  ///< of the released head
  int64_t default_input_size = 224;    ///< side, informational: see `config`
  PretrainedConfig config = {.first_conv = "conv1", .classifier = "fc"};

  /// The block of each stage, where they differ; unset: `block`.
  std::optional<std::array<ResNetBlock, 4>> stage_blocks = {};
  /// Groups of a bottleneck's 3x3 convolution, and the width of each where
  /// `planes` is 64; a basic block takes 1 and 64 only.
  int64_t cardinality = 1;
  int64_t base_width = 64;
  ResNetStem stem_type = ResNetStem::kPlain;
  int64_t stem_width = 64;         ///< of a deep stem
  bool replace_stem_pool = false;  ///< a 3x3 convolution for the max pool
  int64_t block_reduce_first = 1;  ///< divides a block's first width
  int64_t down_kernel_size = 1;    ///< of strided shortcuts, odd
  bool avg_down = false;  ///< strided shortcuts pool, then convolve 1x1
  ChannelAttention attn = ChannelAttention::kNone;
  double rd_ratio = 1.0 / 16.0;  ///< of squeeze and excitation
  AntiAlias aa = AntiAlias::kNone;
  NormKind norm = NormKind::kBatch;
  bool zero_init_last = true;  ///< fresh blocks begin as the identity
  std::optional<ResNetPruning> pruning = {};
};

struct Family;
namespace families {
const Family& resnet();
}

namespace detail {
const std::vector<ResNetVariant>& resnet_rows();

/// Sets what arguments of timm's `ResNet` say. Throws `Error` for one that
/// there is none of.
void set_model_args(ResNetVariant& variant, const ModelArgs& args);
}  // namespace detail

/// ResNet variants with released weights, timm's `resnet.py`.
inline constexpr VariantTable<ResNetVariant> RESNET_VARIANTS{
    &detail::resnet_rows};

/// The block of stage `stage` (0 to 3), its channels, and those of the stem.
ResNetBlock stage_block(const ResNetVariant& variant, std::size_t stage);
int64_t stage_channels(const ResNetVariant& variant, std::size_t stage);
int64_t stem_channels(const ResNetVariant& variant);

/// The five taps: the stem's activation and the four stages. With an
/// `output_stride` below 32 later stages keep the map's size.
std::vector<FeatureInfo> feature_info(const ResNetVariant& variant,
                                      int64_t output_stride = 32);

}  // namespace luximm
