#include <array>

#include "luximm/base/fail.h"
#include "luximm/models/efficientnet/efficientnet_block.h"

namespace luximm {
namespace {

using Kind = EfficientNetBlockKind;

/// Where an unusable block stands.
struct BlockName {
  const std::string& variant;
  std::size_t stage;
  std::size_t block;

  template <typename Value>
  [[noreturn]] void refuse(const char* what, const Value& got,
                           const char* expected) const {
    fail("EfficientNet", "{}: block {} of stage {}: {} is {}; {}", variant,
         block, stage, what, got, expected);
  }
};

bool expands(Kind kind) {
  return kind == Kind::kInvertedResidual || kind == Kind::kEdgeResidual ||
         kind == Kind::kUniversalInverted;
}

void check_kernels(const BlockName& name, const EfficientNetBlock& block) {
  if (block.kernels.empty()) {
    name.refuse("the number of kernels", 0, "give one or more");
  }
  const bool may_lack_one = block.kind == Kind::kUniversalInverted;
  for (int64_t kernel : block.kernels) {
    if (kernel < (may_lack_one ? 0 : 1)) {
      name.refuse("a kernel", kernel, "give 1 or more");
    }
  }
  if (may_lack_one && block.stride > 1 && block.kernels.front() == 0 &&
      block.start_kernel == 0) {
    name.refuse("its stride", block.stride,
                "a depthwise convolution must be there to have it");
  }
}

void check_groups(const BlockName& name, const EfficientNetBlock& block,
                  int64_t in_channels) {
  if (!block.group_size || *block.group_size == 0) return;
  const int64_t inside = block.space_to_depth ? 4 * in_channels : in_channels;
  const int64_t channels = expands(block.kind)         ? block.mid_channels
                           : block.kind == Kind::kConv ? block.out_channels
                                                       : inside;
  if (*block.group_size < 0 || channels % *block.group_size != 0) {
    name.refuse("group_size", *block.group_size,
                "it must divide the channels of the convolution");
  }
}

void check_block(const BlockName& name, const EfficientNetBlock& block,
                 int64_t in_channels) {
  if (block.out_channels < 1) {
    name.refuse("out_channels", block.out_channels, "give 1 or more");
  }
  if (expands(block.kind) && block.mid_channels < 1) {
    name.refuse("mid_channels", block.mid_channels, "give 1 or more");
  }
  if (block.stride != 1 && block.stride != 2) {
    name.refuse("stride", block.stride, "give 1 or 2");
  }
  if (block.se_channels < 0) {
    name.refuse("se_channels", block.se_channels, "give 0 for no gate");
  }
  if (block.expand_parts < 1 || block.project_parts < 1) {
    name.refuse("expand_parts or project_parts", 0, "give 1 or more");
  }
  if (block.kind == Kind::kAttention &&
      (block.num_heads < 1 || block.key_dim < 1 || block.kv_stride < 1 ||
       block.stride != 1)) {
    name.refuse("num_heads, key_dim, kv_stride or stride", 0,
                "attention takes 1 or more of the first three and no stride");
  }
  check_kernels(name, block);
  check_groups(name, block, in_channels);
}

}  // namespace

void check_blocks(const EfficientNetVariant& variant) {
  const std::array<int64_t, 2> counts = {variant.stem_size,
                                         variant.stem_kernel_size};
  detail::check_positive(variant.name, "stem_size or stem_kernel_size", counts);
  const bool after = variant.head == EfficientNetHead::kAfterPooling;
  if (variant.num_features < (after ? 1 : 0)) {
    fail("EfficientNet", "{}: num_features is {}; give {}", variant.name,
         variant.num_features,
         after ? "1 or more" : "0 for no last convolution");
  }
  if (variant.stages.empty()) {
    fail("EfficientNet", "{}: there are no stages; see efficientnet_stages()",
         variant.name);
  }
  if (!variant.pad_type.empty() && variant.pad_type != "same") {
    fail("EfficientNet", "{}: pad_type is '{}'; give \"same\" or nothing",
         variant.name, variant.pad_type);
  }
  int64_t channels = variant.stem_size;
  for (std::size_t s = 0; s < variant.stages.size(); ++s) {
    if (variant.stages[s].empty()) {
      fail("EfficientNet", "{}: stage {} has no blocks", variant.name, s);
    }
    for (std::size_t b = 0; b < variant.stages[s].size(); ++b) {
      const EfficientNetBlock& block = variant.stages[s][b];
      check_block({variant.name, s, b}, block, channels);
      channels = block.out_channels;
    }
  }
}

}  // namespace luximm
