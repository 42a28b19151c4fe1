#include "luximm/models/bit/bit.h"

#include <numeric>

#include "luximm/base/fail.h"
#include "luximm/inference/plan_builder.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/init.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

BiTVariant checked(BiTVariant variant) {
  detail::check_positive(variant.name, "layers", variant.layers);
  detail::check_positive(variant.name, "stage_chs", variant.stage_chs);
  if (variant.num_features == 0) variant.num_features = variant.stage_chs[3];
  if (variant.num_features != variant.stage_chs[3]) {
    fail("BiT", "{}: num_features is {}, but the last stage has {} channels",
         variant.name, variant.num_features, variant.stage_chs[3]);
  }
  if (variant.stem_chs < 1 || variant.stem_chs % 32 != 0) {
    fail("BiT", "{}: {} stem channels; give a multiple of 32", variant.name,
         variant.stem_chs);
  }
  for (int64_t channels : variant.stage_chs) {
    // Group norms of 32 groups lie on a quarter of a stage's channels.
    if (channels % 128 != 0) {
      fail("BiT", "{}: {} stage channels; give a multiple of 128", variant.name,
           channels);
    }
  }
  return variant;
}

detail::Value write_block(detail::PlanBuilder& plan, const BiTBlockImpl& block,
                          detail::Value x) {
  const detail::Value activated = plan.group_norm_relu(x, *block.norm1);
  const detail::Value shortcut =
      block.downsample_conv ? plan.conv(activated, *block.downsample_conv) : x;
  detail::Value y = plan.conv(activated, *block.conv1);
  y = plan.conv(plan.group_norm_relu(y, *block.norm2), *block.conv2);
  return plan.conv(plan.group_norm_relu(y, *block.norm3), *block.conv3,
                   {.residual = shortcut});
}

}  // namespace

BiTBlockImpl::BiTBlockImpl(const BiTBlockOptions& options)
    : drop_path_rate(options.drop_path_rate) {
  const int64_t in = options.in_channels;
  const int64_t out = options.out_channels;
  const int64_t mid = out / 4;
  const Conv2dOptions strided = {.stride = options.stride, .padding = 1};
  if (options.downsample) {
    auto downsample =
        register_module("downsample", std::make_shared<torch::nn::Module>());
    downsample_conv = downsample->register_module(
        "conv", StdConv2d(in, out, 1, Conv2dOptions{.stride = options.stride}));
  }
  norm1 = register_module("norm1", GroupNormAct(in));
  conv1 = register_module("conv1", StdConv2d(in, mid, 1));
  norm2 = register_module("norm2", GroupNormAct(mid));
  conv2 = register_module("conv2", StdConv2d(mid, mid, 3, strided));
  norm3 = register_module("norm3", GroupNormAct(mid));
  conv3 = register_module("conv3", StdConv2d(mid, out, 1));
}

torch::Tensor BiTBlockImpl::forward(const torch::Tensor& x) {
  const torch::Tensor activated = norm1->forward(x);
  // The projection sees the activated map, the identity the raw one.
  const torch::Tensor shortcut =
      downsample_conv ? downsample_conv->forward(activated) : x;
  torch::Tensor y = conv1->forward(activated);
  y = conv2->forward(norm2->forward(y));
  y = conv3->forward(norm3->forward(y));
  return drop_path(y, drop_path_rate, is_training()) + shortcut;
}

void BiTBlockImpl::copy_settings(const torch::nn::Module& other,
                                 const std::string& /*path*/) {
  drop_path_rate = dynamic_cast<const BiTBlockImpl&>(other).drop_path_rate;
}

BiTImpl::BiTImpl(const BiTVariant& variant, const ModelOptions& options,
                 int64_t last_tap)
    : ImageModelImpl(variant.name, variant.config, options,
                     luximm::feature_info(variant), last_tap),
      variant_(checked(variant)) {
  auto stem = register_module("stem", std::make_shared<torch::nn::Module>());
  stem_conv = stem->register_module(
      "conv", StdConv2d(in_chans(), variant_.stem_chs, 7,
                        Conv2dOptions{.stride = 2, .padding = 3}));
  auto stage_holder =
      register_module("stages", std::make_shared<torch::nn::Module>());
  const int64_t block_count = std::accumulate(
      variant_.layers.begin(), variant_.layers.end(), int64_t{0});
  int64_t channels = variant_.stem_chs;
  int64_t block_index = 0;
  for (std::size_t stage = 0; stage < 4; ++stage) {
    if (!builds_tap(static_cast<int64_t>(stage) + 1)) break;
    auto holder = stage_holder->register_module(
        std::to_string(stage), std::make_shared<torch::nn::Module>());
    auto blocks = holder->register_module("blocks", Stack<BiTBlock>());
    for (int64_t i = 0; i < variant_.layers[stage]; ++i) {
      blocks->push_back(BiTBlock(BiTBlockOptions{
          .in_channels = channels,
          .out_channels = variant_.stage_chs[stage],
          .stride = stage > 0 && i == 0 ? 2 : 1,
          .downsample = i == 0,
          .drop_path_rate = drop_path_rate_at(this->options().drop_path_rate,
                                              block_index++, block_count)}));
      channels = variant_.stage_chs[stage];
    }
    stages.push_back(blocks);
  }
  if (!is_whole()) return;
  norm = register_module("norm", GroupNormAct(num_features()));
  auto head = register_module("head", std::make_shared<torch::nn::Module>());
  build_classifier(*head, /*conv=*/true);
}

torch::Tensor BiTImpl::forward_stages(const torch::Tensor& x,
                                      detail::TapCollector& taps) {
  torch::Tensor y = stem_conv->forward(x);
  if (!taps.add(y) || stages.empty()) return y;
  // Padded with zeros before the pool, which itself would pad with -inf: the
  // stem has no ReLU, so the two differ.
  y = torch::constant_pad_nd(y, {1, 1, 1, 1}, 0);
  y = torch::max_pool2d(y, /*kernel_size=*/3, /*stride=*/2);
  for (auto& stage : stages) {
    y = stage->forward(y);
    if (!taps.add(y)) break;
  }
  return y;
}

void BiTImpl::write_plan(detail::PlanBuilder& plan) const {
  detail::Value y = plan.conv(plan.input(), *stem_conv);
  plan.tap(y);
  if (!stages.empty()) y = plan.max_pool(y, /*zero_padding=*/true);
  for (const auto& stage : stages) {
    for (const BiTBlock& block : stage->blocks) {
      y = write_block(plan, *block, y);
    }
    plan.tap(y);
  }
  if (is_whole()) plan.head(plan.group_norm_relu(y, *norm), classifier());
}

torch::Tensor BiTImpl::final_norm(const torch::Tensor& x) {
  return norm ? norm->forward(x) : x;
}

void BiTImpl::checkpoint_stages(bool enable) {
  for (auto& stage : stages) stage->grad_checkpointing = enable;
}

void BiTImpl::init_backbone() {
  for (auto& child : modules()) {
    if (auto* conv = child->as<StdConv2dImpl>()) {
      init::kaiming_normal(conv->weight);
    }
  }
}

void BiTImpl::init_classifier(Linear& classifier) {
  init::normal(classifier->weight, classifier->bias, 0.01);
}

std::shared_ptr<ImageModelImpl> BiTImpl::rebuild() const {
  return std::make_shared<BiTImpl>(variant_, options(), last_tap());
}

namespace builders {

std::shared_ptr<ImageModelImpl> bit(const ModelInfo& model,
                                    const PretrainedConfig& config,
                                    const ModelOptions& options,
                                    int64_t last_tap) {
  return detail::build_variant<BiTImpl>(BIT_VARIANTS, model, config, options,
                                        last_tap);
}

}  // namespace builders
}  // namespace luximm
