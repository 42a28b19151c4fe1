#pragma once

#include <cstddef>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "luximm/models/bit/bit.h"
#include "luximm/models/convnext/convnext.h"
#include "luximm/models/resnet/resnet.h"
#include "tests/models/support.h"

namespace luximm::test {

/// A network of each family small enough to be built by the hundred.
struct TinyFamily {
  std::string name;
  std::function<ImageModel(const ModelOptions&)> build;
  std::string classifier;
  std::string first_conv;

  /// In evaluation, on weights where every tensor matters.
  ImageModel filled(const ModelOptions& options = {.num_classes = 5}) const {
    ImageModel model = build(options);
    fill_parity_weights(*model);
    model->eval();
    return model;
  }
};

/// What GoogleTest shows of one.
inline void PrintTo(const TinyFamily& family, std::ostream* out) {
  *out << family.name;
}

inline std::vector<TinyFamily> tiny_families() {
  const auto resnet = [](const ModelOptions& options) -> ImageModel {
    return ResNet(ResNetVariant{.name = "tiny_resnet",
                                .layers = {1, 1, 1, 1},
                                .planes = {8, 8, 16, 16}},
                  options);
  };
  const auto bit = [](const ModelOptions& options) -> ImageModel {
    return BiT(BiTVariant{.name = "tiny_bit",
                          .layers = {1, 1, 1, 1},
                          .stem_chs = 32,
                          .stage_chs = {128, 128, 128, 128}},
               options);
  };
  const auto convnext = [](const ModelOptions& options) -> ImageModel {
    return ConvNeXt(ConvNeXtVariant{.name = "tiny_convnext",
                                    .depths = {1, 1, 1, 1},
                                    .dims = {8, 8, 16, 16}},
                    options);
  };
  const auto convnextv2 = [](const ModelOptions& options) -> ImageModel {
    return ConvNeXtV2(ConvNeXtV2Variant{.name = "tiny_convnextv2",
                                        .depths = {1, 1, 1, 1},
                                        .dims = {8, 8, 16, 16}},
                      options);
  };
  return {{"resnet", resnet, "fc", "conv1"},
          {"bit", bit, "head.fc", "stem.conv"},
          {"convnext", convnext, "head.fc", "stem.0"},
          {"convnextv2", convnextv2, "head.fc", "stem.0"}};
}

}  // namespace luximm::test
