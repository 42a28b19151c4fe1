#include "luximm/models/efficientnet/efficientnet.h"
#include "luximm/models/efficientnet/efficientnet_archs.h"
#include "tests/models/family_cases.h"

namespace luximm::test::cases {

FamilyCases efficientnet() {
  return {.family = "efficientnet",
          .variant = "mnasnet_small.lamb_in1k",
          .tiny = [](const ModelOptions& options) -> ImageModel {
            return EfficientNet(
                EfficientNetVariant{
                    .name = "tiny_efficientnet",
                    .stages = efficientnet_stages(
                        "ds_c8_se4 | er_s2_m16_c8 | ir_k3.5_s2_m16_c12_x2 | "
                        "ir_s2_m24_c16_se4 ir_m24_c16 | ir_s2_m32_c16"),
                    .stem_size = 8,
                    .num_features = 24},
                options);
          },
          .optimized = {"mnasnet_small.lamb_in1k", "tinynet_e.in1k",
                        "mixnet_s.ft_in1k", "tf_efficientnet_lite0.in1k"},
          .architectures = names_of(efficientnet_archs()),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            return EfficientNet(*efficientnet_arch(arch), options, last_tap);
          },
          .drop_path_rates = drop_path_rates_of<EfficientNetBlockModuleImpl>,
          .last_block_has_whole_rate = false};
}

FamilyCases mobilenetv3() {
  return {.family = "mobilenetv3",
          .variant = "mobilenetv3_small_050.lamb_in1k",
          .tiny = [](const ModelOptions& options) -> ImageModel {
            return MobileNetV3(
                MobileNetV3Variant{
                    .name = "tiny_mobilenetv3",
                    .stages = efficientnet_stages(
                        "ds_s2_c8_se4 | ir_s2_m16_c8 | uir_a3_s2_m16_c12 "
                        "uir_k0_m24_c12 mqa_v2_h2_d4_c12 | ir_s2_m24_c16 | "
                        "cn_k1_c24"),
                    .stem_size = 8,
                    .num_features = 32,
                    .act_layer = Activation::kHardSwish,
                    .se_gate = Activation::kHardSigmoid,
                    .layer_scale_init_value = 0.1},
                options);
          },
          .optimized = {"mobilenetv3_small_050.lamb_in1k", "lcnet_050.ra2_in1k",
                        "mobilenetv4_conv_small_050.e3000_r224_in1k"},
          .architectures = names_of(mobilenetv3_archs()),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            return MobileNetV3(*mobilenetv3_arch(arch), options, last_tap);
          },
          .drop_path_rates = drop_path_rates_of<EfficientNetBlockModuleImpl>,
          .last_block_has_whole_rate = false};
}

}  // namespace luximm::test::cases
