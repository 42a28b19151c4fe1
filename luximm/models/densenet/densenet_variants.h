#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "luximm/model/feature_info.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/variant_table.h"

namespace luximm {

/// The shape of a DenseNet and of the checkpoint released for it; the fields
/// that shape it have the names and meanings of the arguments of timm's
/// `DenseNet`.
///
///     luximm::DenseNet tiny(luximm::DenseNetVariant{
///         .name = "tiny", .growth_rate = 8, .block_config = {2, 2, 2, 2}});
struct DenseNetVariant {
  std::string name = {};     ///< timm's, "densenet121.ra_in1k"
  int64_t growth_rate = 32;  ///< channels that each layer adds
  std::array<int64_t, 4> block_config = {6, 12, 24, 16};  ///< layers per block
  int64_t bn_size = 4;     ///< channels inside a layer, in growth rates
  bool deep_stem = false;  ///< three 3x3 convolutions, timm's stem_type "deep"
  bool blur_stem = false;  ///< the stem's pool strides with a blur filter,
                           ///< timm's aa_layer and aa_stem_only
  std::string hf_repo = {};  ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;  ///< of the released head
  int64_t default_input_size = 224;    ///< side, informational: see `config`
  PretrainedConfig config = {.first_conv = "features.conv0",
                             .classifier = "classifier"};
};

struct Family;
namespace families {
const Family& densenet();
}

namespace detail {
const std::vector<DenseNetVariant>& densenet_rows();
}

/// DenseNet variants with released weights, timm's `densenet.py`.
inline constexpr VariantTable<DenseNetVariant> DENSENET_VARIANTS{
    &detail::densenet_rows};

/// The five taps: the stem, the first three dense blocks and the last norm.
std::vector<FeatureInfo> feature_info(const DenseNetVariant& variant);

}  // namespace luximm
