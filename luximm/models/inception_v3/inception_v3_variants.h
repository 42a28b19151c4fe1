#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "luximm/model/feature_info.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/variant_table.h"

namespace luximm {

/// An Inception v3, which all have one shape, and the checkpoint released for
/// it.
///
/// The Fréchet inception distance is defined on another set of weights, with
/// `fid_pools` and 1008 classes; its features are the pooled ones:
///
///     luximm::InceptionV3Variant fid{.name = "fid", .fid_pools = true};
///     luximm::InceptionV3 model(fid, luximm::ModelOptions{.num_classes = 0});
///     torch::Tensor features = model->forward(x);  // [N, 2048]
struct InceptionV3Variant {
  std::string name = {};  ///< timm's, "inception_v3.tv_in1k"
  /// The pools of the network that the Fréchet inception distance
  /// (https://arxiv.org/abs/1706.08500) is measured with: averages leave the
  /// padding out, and the last block's pool is a maximum.
  bool fid_pools = false;
  std::string hf_repo = {};  ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;  ///< of the released head
  int64_t default_input_size = 299;    ///< side, informational: see `config`
  PretrainedConfig config = {.input_size = {3, 299, 299},
                             .mean = {0.5, 0.5, 0.5},
                             .std = {0.5, 0.5, 0.5},
                             .first_conv = "Conv2d_1a_3x3.conv",
                             .classifier = "fc"};
};

struct Family;
namespace families {
const Family& inception_v3();
}

namespace detail {
const std::vector<InceptionV3Variant>& inception_v3_rows();
}

/// Inception v3 variants with released weights, timm's `inception_v3.py`.
inline constexpr VariantTable<InceptionV3Variant> INCEPTION_V3_VARIANTS{
    &detail::inception_v3_rows};

/// The five taps: two of the stem's convolutions and the last block of each
/// size.
std::vector<FeatureInfo> feature_info(const InceptionV3Variant& variant);

}  // namespace luximm
