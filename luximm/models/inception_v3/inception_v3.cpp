#include "luximm/models/inception_v3/inception_v3.h"

#include "luximm/layers/checkpoint.h"
#include "luximm/layers/init.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

torch::Tensor halve(const torch::Tensor& x) {
  return torch::max_pool2d(x, /*kernel_size=*/3, /*stride=*/2);
}

InceptionV3Variant checked(const InceptionV3Variant& variant,
                           const ModelOptions& options) {
  detail::check_only_plain_options(variant.name, options);
  return variant;
}

}  // namespace

bool InceptionV3Impl::is_stem_tap(std::size_t count) {
  return count == 3 || count == 5;
}

bool InceptionV3Impl::is_block_tap(std::size_t count) {
  return count == 3 || count == 8 || count == 11;
}

InceptionV3Impl::InceptionV3Impl(const InceptionV3Variant& variant,
                                 const ModelOptions& options, int64_t last_tap)
    : ImageModelImpl(variant.name, variant.config, options,
                     luximm::feature_info(variant), last_tap),
      variant_(checked(variant, options)) {
  build_stem();
  if (builds_tap(2)) build_blocks();
  if (is_whole()) build_head({.holder = ""});
}

void InceptionV3Impl::build_stem() {
  const auto add = [this](const char* name, int64_t in, int64_t out,
                          int64_t kernel, const Conv2dOptions& options = {}) {
    stem.push_back(
        register_module(name, make_inception_conv(in, out, kernel, options)));
  };
  add("Conv2d_1a_3x3", in_chans(), 32, 3, {.stride = 2});
  add("Conv2d_2a_3x3", 32, 32, 3);
  add("Conv2d_2b_3x3", 32, 64, 3, {.padding = 1});
  if (!builds_tap(1)) return;
  add("Conv2d_3b_1x1", 64, 80, 1);
  add("Conv2d_4a_3x3", 80, 192, 3);
}

void InceptionV3Impl::build_blocks() {
  const InceptionPool average = variant_.fid_pools
                                    ? InceptionPool::kAverageInside
                                    : InceptionPool::kAverage;
  int64_t channels = stem.back()->conv->weight.size(0);
  const auto add = [&](const char* name, InceptionBlock block) {
    channels = block->out_channels();
    blocks.push_back(register_module(name, std::move(block)));
  };
  add("Mixed_5b", make_inception_a(channels, 32, average));
  add("Mixed_5c", make_inception_a(channels, 64, average));
  add("Mixed_5d", make_inception_a(channels, 64, average));
  if (!builds_tap(3)) return;
  add("Mixed_6a", make_inception_b(channels));
  add("Mixed_6b", make_inception_c(channels, 128, average));
  add("Mixed_6c", make_inception_c(channels, 160, average));
  add("Mixed_6d", make_inception_c(channels, 160, average));
  add("Mixed_6e", make_inception_c(channels, 192, average));
  if (!builds_tap(4)) return;
  add("Mixed_7a", make_inception_d(channels));
  add("Mixed_7b", make_inception_e(channels, average));
  add("Mixed_7c",
      make_inception_e(channels,
                       variant_.fid_pools ? InceptionPool::kMax : average));
}

torch::Tensor InceptionV3Impl::forward_stages(const torch::Tensor& x,
                                              detail::TapCollector& taps) {
  torch::Tensor y = x;
  for (std::size_t i = 1; i <= stem.size(); ++i) {
    y = stem[i - 1]->forward(y);
    if (!is_stem_tap(i)) continue;
    const bool is_last = i == stem.size() && blocks.empty();
    if (!taps.add(y) || is_last) return y;
    y = halve(y);
  }
  for (std::size_t i = 1; i <= blocks.size(); ++i) {
    InceptionBlock& block = blocks[i - 1];
    if (grad_checkpointing() && is_training()) {
      y = checkpoint(
          [block](const torch::Tensor& in) mutable {
            return block->forward(in);
          },
          y, block.ptr());
    } else {
      y = block->forward(y);
    }
    if (is_block_tap(i) && !taps.add(y)) break;
  }
  return y;
}

int64_t InceptionV3Impl::min_input_size() const {
  // From one pixel backwards: a window of 3 and stride 2 needs twice as much
  // and one more, one of stride 1 two more.
  const auto halved = [](int64_t side) { return 2 * side + 1; };
  int64_t side = 1;
  if (builds_tap(4)) side = halved(side);
  if (builds_tap(3)) side = halved(side);
  if (builds_tap(2)) side = halved(side);
  if (builds_tap(1)) side = halved(side + 2);
  return halved(side + 2);
}

void InceptionV3Impl::init_backbone() {
  constexpr double kStd = 0.1;
  for (auto& child : modules()) {
    if (auto* conv = child->as<Conv2dImpl>()) {
      init::trunc_normal(conv->weight, conv->bias, kStd);
    }
  }
}

void InceptionV3Impl::init_classifier(Linear& classifier) {
  constexpr double kStd = 0.1;
  init::linear_default(classifier->weight, classifier->bias);
  init::trunc_normal(classifier->weight, {}, kStd);
}

std::shared_ptr<ImageModelImpl> InceptionV3Impl::rebuild() const {
  return std::make_shared<InceptionV3Impl>(variant_, options(), last_tap());
}

namespace builders {

std::shared_ptr<ImageModelImpl> inception_v3(const ModelInfo& model,
                                             const PretrainedConfig& config,
                                             const ModelOptions& options,
                                             int64_t last_tap) {
  return detail::build_variant<InceptionV3Impl>(INCEPTION_V3_VARIANTS, model,
                                                config, options, last_tap);
}

}  // namespace builders
}  // namespace luximm
