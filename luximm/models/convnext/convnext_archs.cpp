#include "luximm/models/convnext/convnext_archs.h"

#include <array>
#include <utility>

#include "luximm/model/tag.h"

namespace luximm {
namespace {

using Four = std::array<int64_t, 4>;

constexpr Four kAtto = {40, 80, 160, 320};
constexpr Four kFemto = {48, 96, 192, 384};
constexpr Four kPico = {64, 128, 256, 512};
constexpr Four kNano = {80, 160, 320, 640};
constexpr Four kTiny = {96, 192, 384, 768};  // and small
constexpr Four kBase = {128, 256, 512, 1024};
constexpr Four kLarge = {192, 384, 768, 1536};

ConvNeXtVariant v1(const char* name, const Four& depths, const Four& dims) {
  return {.name = name, .depths = depths, .dims = dims};
}

/// MLPs of 1x1 convolutions, as all networks below tiny have them.
ConvNeXtVariant conv(ConvNeXtVariant v) {
  v.conv_mlp = true;
  return v;
}

ConvNeXtVariant stem(ConvNeXtStem type, ConvNeXtVariant v) {
  v.stem_type = type;
  return v;
}

ConvNeXtVariant norm(ChannelNormKind kind, ConvNeXtVariant v) {
  v.norm = kind;
  return v;
}

ConvNeXtVariant eps_1e5(ConvNeXtVariant v) {
  v.norm_eps = 1e-5;
  return v;
}

ConvNeXtVariant norm_first(ConvNeXtVariant v) {
  v.head_norm_first = true;
  return v;
}

ConvNeXtVariant mlp_head(ConvNeXtVariant v, int64_t hidden_size) {
  v.head_hidden_size = hidden_size;
  return v;
}

/// timm's tiny networks for tests.
ConvNeXtVariant test(ConvNeXtVariant v, Activation activation,
                     const Four& kernel_sizes = {7, 7, 7, 7}) {
  v = eps_1e5(std::move(v));
  v.activation = activation;
  v.kernel_sizes = kernel_sizes;
  return v;
}

ConvNeXtV2Variant v2(const char* name, const Four& depths, const Four& dims,
                     bool conv_mlp = false) {
  return {.name = name, .depths = depths, .dims = dims, .conv_mlp = conv_mlp};
}

}  // namespace

const std::vector<ConvNeXtVariant>& convnext_archs() {
  using enum ConvNeXtStem;
  constexpr Four kZepto = {32, 64, 128, 256};
  constexpr Four k2242 = {2, 2, 4, 2}, k2262 = {2, 2, 6, 2};
  constexpr Four k2282 = {2, 2, 8, 2}, k3393 = {3, 3, 9, 3};
  constexpr Four k33273 = {3, 3, 27, 3};
  constexpr auto kRms = ChannelNormKind::kRms;
  constexpr auto kSimple = ChannelNormKind::kSimple;  // the "rms" of zepto
  static const std::vector<ConvNeXtVariant> archs = {
      norm(kSimple, conv(v1("convnext_zepto_rms", k2242, kZepto))),
      stem(kOverlapAct,
           norm(kSimple, conv(v1("convnext_zepto_rms_ols", k2242, kZepto)))),
      conv(v1("convnext_atto", k2262, kAtto)),
      stem(kOverlapTiered, conv(v1("convnext_atto_ols", k2262, kAtto))),
      norm(kRms, conv(v1("convnext_atto_rms", k2262, kAtto))),
      conv(v1("convnext_femto", k2262, kFemto)),
      stem(kOverlapTiered, conv(v1("convnext_femto_ols", k2262, kFemto))),
      conv(v1("convnext_pico", k2262, kPico)),
      stem(kOverlapTiered, conv(v1("convnext_pico_ols", k2262, kPico))),
      conv(v1("convnext_nano", k2282, kNano)),
      stem(kOverlap, conv(v1("convnext_nano_ols", k2282, kNano))),
      norm_first(conv(v1("convnext_tiny_hnf", k3393, kTiny))),
      v1("convnext_tiny", k3393, kTiny),
      v1("convnext_small", k33273, kTiny),
      v1("convnext_base", k33273, kBase),
      v1("convnext_large", k33273, kLarge),
      mlp_head(v1("convnext_large_mlp", k33273, kLarge), 1536),
      v1("convnext_xlarge", k33273, {256, 512, 1024, 2048}),
      eps_1e5(v1("convnext_xxlarge", {3, 4, 30, 3}, {384, 768, 1536, 3072})),
      test(v1("test_convnext", {1, 2, 4, 2}, {24, 32, 48, 64}),
           Activation::kGeluTanh),
      test(v1("test_convnext2", {1, 1, 1, 1}, {32, 64, 96, 128}),
           Activation::kGeluTanh),
      test(v1("test_convnext3", {1, 1, 1, 1}, {32, 64, 96, 128}),
           Activation::kSilu, {7, 5, 5, 3}),
  };
  return archs;
}

const std::vector<ConvNeXtV2Variant>& convnextv2_archs() {
  static const std::vector<ConvNeXtV2Variant> archs = {
      v2("convnextv2_atto", {2, 2, 6, 2}, kAtto, /*conv_mlp=*/true),
      v2("convnextv2_femto", {2, 2, 6, 2}, kFemto, /*conv_mlp=*/true),
      v2("convnextv2_pico", {2, 2, 6, 2}, kPico, /*conv_mlp=*/true),
      v2("convnextv2_nano", {2, 2, 8, 2}, kNano, /*conv_mlp=*/true),
      v2("convnextv2_tiny", {3, 3, 9, 3}, kTiny),
      v2("convnextv2_small", {3, 3, 27, 3}, kTiny),
      v2("convnextv2_base", {3, 3, 27, 3}, kBase),
      v2("convnextv2_large", {3, 3, 27, 3}, kLarge),
      v2("convnextv2_huge", {3, 3, 27, 3}, {352, 704, 1408, 2816}),
  };
  return archs;
}

const ConvNeXtVariant* convnext_arch(std::string_view arch) {
  return detail::find_arch(convnext_archs(), arch);
}

const ConvNeXtV2Variant* convnextv2_arch(std::string_view arch) {
  return detail::find_arch(convnextv2_archs(), arch);
}

}  // namespace luximm
