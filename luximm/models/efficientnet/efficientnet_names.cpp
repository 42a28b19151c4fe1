#include "luximm/models/efficientnet/efficientnet_names.h"

#include "luximm/base/fail.h"

namespace luximm {

EfficientNetBlockNames block_names(EfficientNetBlockKind kind) {
  switch (kind) {
    case EfficientNetBlockKind::kConv:
      return {.expand = {}, .spatial = {"conv", "bn1"}, .project = {}};
    case EfficientNetBlockKind::kDepthwise:
      return {.expand = {},
              .spatial = {"conv_dw", "bn1"},
              .project = {"conv_pw", "bn2"}};
    case EfficientNetBlockKind::kInvertedResidual:
      return {.expand = {"conv_pw", "bn1"},
              .spatial = {"conv_dw", "bn2"},
              .project = {"conv_pwl", "bn3"}};
    case EfficientNetBlockKind::kEdgeResidual:
      return {.expand = {},
              .spatial = {"conv_exp", "bn1"},
              .project = {"conv_pwl", "bn2"}};
    case EfficientNetBlockKind::kUniversalInverted:
      return {.expand = {"pw_exp.conv", "pw_exp.bn"},
              .spatial = {"dw_mid.conv", "dw_mid.bn"},
              .project = {"pw_proj.conv", "pw_proj.bn"}};
    case EfficientNetBlockKind::kAttention:
      break;
  }
  fail("EfficientNet", "an attention block has no convolutions to name");
}

}  // namespace luximm
