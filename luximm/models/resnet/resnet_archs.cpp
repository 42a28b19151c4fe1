#include "luximm/models/resnet/resnet_archs.h"

#include <array>
#include <string>
#include <utility>

#include "luximm/model/tag.h"
#include "luximm/models/resnet/resnet_pruned.h"

namespace luximm {
namespace {

using Layers = std::array<int64_t, 4>;

constexpr Layers k10 = {1, 1, 1, 1};  // and 14 with bottlenecks
constexpr Layers k18 = {2, 2, 2, 2};  // and 26
constexpr Layers k34 = {3, 4, 6, 3};  // and 50
constexpr Layers k101 = {3, 4, 23, 3};
constexpr Layers k152 = {3, 8, 36, 3};
constexpr Layers k200 = {3, 24, 36, 3};
constexpr Layers k269 = {3, 30, 48, 8};

// What an architecture is, from the inside out: blocks, then what its name's
// letters add.

ResNetVariant basic(const Layers& layers) { return {.layers = layers}; }

ResNetVariant deep(const Layers& layers) {
  return {.block = ResNetBlock::kBottleneck, .layers = layers};
}

/// "c": three 3x3 convolutions in the stem.
ResNetVariant c(ResNetVariant v, int64_t stem_width = 32) {
  v.stem_type = ResNetStem::kDeep;
  v.stem_width = stem_width;
  v.config.first_conv = "conv1.0";
  return v;
}

/// "s": a wider one.
ResNetVariant s(ResNetVariant v) { return c(std::move(v), 64); }

/// "d": c, and shortcuts that pool.
ResNetVariant d(ResNetVariant v, int64_t stem_width = 32) {
  v = c(std::move(v), stem_width);
  v.avg_down = true;
  return v;
}

/// "t": d with a tiered stem.
ResNetVariant t(ResNetVariant v) {
  v = d(std::move(v));
  v.stem_type = ResNetStem::kDeepTiered;
  return v;
}

/// ResNeXt's and wide ResNet's bottlenecks.
ResNetVariant next(ResNetVariant v, int64_t cardinality, int64_t base_width) {
  v.cardinality = cardinality;
  v.base_width = base_width;
  return v;
}

ResNetVariant se(ResNetVariant v) {
  v.attn = ChannelAttention::kSe;
  return v;
}

ResNetVariant eca(ResNetVariant v) {
  v.attn = ChannelAttention::kEca;
  return v;
}

ResNetVariant aa(ResNetVariant v) {
  v.aa = AntiAlias::kAvg;
  return v;
}

ResNetVariant blur(ResNetVariant v) {
  v.aa = AntiAlias::kBlur;
  return v;
}

/// ResNet-RS: d with a convolution for the stem's pool and a wider squeeze.
ResNetVariant rs(const Layers& layers) {
  ResNetVariant v = se(d(deep(layers)));
  v.replace_stem_pool = true;
  v.rd_ratio = 0.25;
  return v;
}

ResNetVariant gn(ResNetVariant v) {
  v.norm = NormKind::kGroup;
  return v;
}

ResNetVariant light(ResNetVariant v) {
  v.avg_down = true;
  return v;
}

ResNetVariant senet154() {
  ResNetVariant v = c(se(next(deep(k152), 64, 4)), 64);
  v.down_kernel_size = 3;
  v.block_reduce_first = 2;
  return v;
}

ResNetVariant pruned(ResNetVariant v, ResNetPruning pruning) {
  v.pruning = std::move(pruning);
  return v;
}

/// timm's network for tests, with both kinds of block.
ResNetVariant mixed() {
  ResNetVariant v = d(basic(k10), 16);
  v.stage_blocks = {{ResNetBlock::kBasic, ResNetBlock::kBasic,
                     ResNetBlock::kBottleneck, ResNetBlock::kBasic}};
  v.planes = {32, 48, 48, 96};
  return v;
}

ResNetVariant named(const char* name, ResNetVariant v) {
  v.name = name;
  v.num_features = stage_channels(v, 3);
  return v;
}

}  // namespace

const std::vector<ResNetVariant>& resnet_archs() {
  static const std::vector<ResNetVariant> archs = {
      named("resnet10t", t(basic(k10))),
      named("resnet14t", t(deep(k10))),
      named("resnet18", basic(k18)),
      named("resnet18d", d(basic(k18))),
      named("resnet34", basic(k34)),
      named("resnet34d", d(basic(k34))),
      named("resnet26", deep(k18)),
      named("resnet26t", t(deep(k18))),
      named("resnet26d", d(deep(k18))),
      named("resnet50", deep(k34)),
      named("resnet50c", c(deep(k34))),
      named("resnet50d", d(deep(k34))),
      named("resnet50s", s(deep(k34))),
      named("resnet50t", t(deep(k34))),
      named("resnet101", deep(k101)),
      named("resnet101c", c(deep(k101))),
      named("resnet101d", d(deep(k101))),
      named("resnet101s", s(deep(k101))),
      named("resnet152", deep(k152)),
      named("resnet152c", c(deep(k152))),
      named("resnet152d", d(deep(k152))),
      named("resnet152s", s(deep(k152))),
      named("resnet200", deep(k200)),
      named("resnet200d", d(deep(k200))),
      named("wide_resnet50_2", next(deep(k34), 1, 128)),
      named("wide_resnet101_2", next(deep(k101), 1, 128)),
      named("resnet50_gn", gn(deep(k34))),
      named("resnext50_32x4d", next(deep(k34), 32, 4)),
      named("resnext50d_32x4d", d(next(deep(k34), 32, 4))),
      named("resnext101_32x4d", next(deep(k101), 32, 4)),
      named("resnext101_32x8d", next(deep(k101), 32, 8)),
      named("resnext101_64x4d", next(deep(k101), 64, 4)),
      named("resnext101_32x16d", next(deep(k101), 32, 16)),
      named("resnext101_32x32d", next(deep(k101), 32, 32)),
      named("ecaresnet26t", eca(t(deep(k18)))),
      named("ecaresnet50d", eca(d(deep(k34)))),
      named("ecaresnet50d_pruned",
            pruned(eca(d(deep(k34))), ecaresnet50d_pruning())),
      named("ecaresnet50t", eca(t(deep(k34)))),
      named("ecaresnetlight", light(eca(deep({1, 1, 11, 3})))),
      named("ecaresnet101d", eca(d(deep(k101)))),
      named("ecaresnet101d_pruned",
            pruned(eca(d(deep(k101))), ecaresnet101d_pruning())),
      named("ecaresnet200d", eca(d(deep(k200)))),
      named("ecaresnet269d", eca(d(deep(k269)))),
      named("ecaresnext26t_32x4d", eca(t(next(deep(k18), 32, 4)))),
      named("ecaresnext50t_32x4d", eca(t(next(deep(k34), 32, 4)))),
      named("seresnet18", se(basic(k18))),
      named("seresnet34", se(basic(k34))),
      named("seresnet50", se(deep(k34))),
      named("seresnet50t", se(t(deep(k34)))),
      named("seresnet101", se(deep(k101))),
      named("seresnet152", se(deep(k152))),
      named("seresnet152d", se(d(deep(k152)))),
      named("seresnet200d", se(d(deep(k200)))),
      named("seresnet269d", se(d(deep(k269)))),
      named("seresnext26d_32x4d", se(d(next(deep(k18), 32, 4)))),
      named("seresnext26t_32x4d", se(t(next(deep(k18), 32, 4)))),
      named("seresnext50_32x4d", se(next(deep(k34), 32, 4))),
      named("seresnext101_32x4d", se(next(deep(k101), 32, 4))),
      named("seresnext101_32x8d", se(next(deep(k101), 32, 8))),
      named("seresnext101d_32x8d", se(d(next(deep(k101), 32, 8)))),
      named("seresnext101_64x4d", se(next(deep(k101), 64, 4))),
      named("senet154", senet154()),
      named("resnetblur18", blur(basic(k18))),
      named("resnetblur50", blur(deep(k34))),
      named("resnetblur50d", blur(d(deep(k34)))),
      named("resnetblur101d", blur(d(deep(k101)))),
      named("resnetaa34d", aa(d(basic(k34)))),
      named("resnetaa50", aa(deep(k34))),
      named("resnetaa50d", aa(d(deep(k34)))),
      named("resnetaa101d", aa(d(deep(k101)))),
      named("seresnetaa50d", se(aa(d(deep(k34))))),
      named("seresnextaa101d_32x8d", se(aa(d(next(deep(k101), 32, 8))))),
      named("seresnextaa201d_32x8d",
            se(aa(d(next(deep({3, 24, 36, 4}), 32, 8), 64)))),
      named("resnetrs50", rs(k34)),
      named("resnetrs101", rs(k101)),
      named("resnetrs152", rs(k152)),
      named("resnetrs200", rs(k200)),
      named("resnetrs270", rs({4, 29, 53, 4})),
      named("resnetrs350", rs({4, 36, 72, 4})),
      named("resnetrs420", rs({4, 44, 87, 4})),
      named("test_resnet", mixed()),
  };
  return archs;
}

const ResNetVariant* resnet_arch(std::string_view arch) {
  return detail::find_arch(resnet_archs(), arch);
}

}  // namespace luximm
