#include "luximm/models/inception_v3/inception_v3_block.h"

namespace luximm {
namespace {

constexpr Size2d kRow = {1, 7};
constexpr Size2d kColumn = {7, 1};
constexpr Size2d kShortRow = {1, 3};
constexpr Size2d kShortColumn = {3, 1};

torch::Tensor run(InceptionPool pool, const torch::Tensor& x) {
  switch (pool) {
    case InceptionPool::kAverage:
    case InceptionPool::kAverageInside:
      return torch::avg_pool2d(
          x, /*kernel_size=*/3, /*stride=*/1, /*padding=*/1,
          /*ceil_mode=*/false,
          /*count_include_pad=*/pool == InceptionPool::kAverage);
    case InceptionPool::kMax:
      return torch::max_pool2d(x, /*kernel_size=*/3, /*stride=*/1,
                               /*padding=*/1);
    case InceptionPool::kMaxHalving:
      return torch::max_pool2d(x, /*kernel_size=*/3, /*stride=*/2);
    case InceptionPool::kNone:
      break;
  }
  return x;
}

}  // namespace

ConvNormAct make_inception_conv(int64_t in_channels, int64_t out_channels,
                                Size2d kernel_size,
                                const Conv2dOptions& options) {
  constexpr double kEps = 1e-3;
  return ConvNormAct(in_channels, out_channels, kernel_size, options,
                     Activation::kRelu, kEps);
}

ConvNormAct InceptionBlockImpl::add(const Conv& conv, int64_t in_channels) {
  Conv2dOptions options = {.stride = conv.stride};
  if (conv.padded) options.padding = {conv.kernel.h / 2, conv.kernel.w / 2};
  return register_module(
      conv.name,
      make_inception_conv(in_channels, conv.channels, conv.kernel, options));
}

void InceptionBlockImpl::add_branch(InceptionPool pool,
                                    const std::vector<Conv>& convs,
                                    const std::vector<Conv>& ends) {
  InceptionBranch branch = {.pool = pool};
  int64_t channels = in_channels_;
  for (const Conv& conv : convs) {
    branch.convs.push_back(add(conv, channels));
    channels = conv.channels;
  }
  for (const Conv& conv : ends) {
    branch.ends.push_back(add(conv, channels));
    out_channels_ += conv.channels;
  }
  if (ends.empty()) out_channels_ += channels;
  branches.push_back(std::move(branch));
}

torch::Tensor InceptionBlockImpl::forward(const torch::Tensor& x) {
  std::vector<torch::Tensor> outputs;
  for (InceptionBranch& branch : branches) {
    torch::Tensor y = run(branch.pool, x);
    for (ConvNormAct& conv : branch.convs) y = conv->forward(y);
    for (ConvNormAct& conv : branch.ends) outputs.push_back(conv->forward(y));
    if (branch.ends.empty()) outputs.push_back(y);
  }
  return torch::cat(outputs, 1);
}

InceptionBlock make_inception_a(int64_t in_channels, int64_t pool_features,
                                InceptionPool average) {
  InceptionBlock block(in_channels);
  block->add_branch(InceptionPool::kNone, {{"branch1x1", 64}});
  block->add_branch(InceptionPool::kNone,
                    {{"branch5x5_1", 48}, {"branch5x5_2", 64, 5}});
  block->add_branch(InceptionPool::kNone, {{"branch3x3dbl_1", 64},
                                           {"branch3x3dbl_2", 96, 3},
                                           {"branch3x3dbl_3", 96, 3}});
  block->add_branch(average, {{"branch_pool", pool_features}});
  return block;
}

InceptionBlock make_inception_b(int64_t in_channels) {
  InceptionBlock block(in_channels);
  block->add_branch(InceptionPool::kNone, {{"branch3x3", 384, 3, 2, false}});
  block->add_branch(InceptionPool::kNone,
                    {{"branch3x3dbl_1", 64},
                     {"branch3x3dbl_2", 96, 3},
                     {"branch3x3dbl_3", 96, 3, 2, false}});
  block->add_branch(InceptionPool::kMaxHalving, {});
  return block;
}

InceptionBlock make_inception_c(int64_t in_channels, int64_t channels_7x7,
                                InceptionPool average) {
  const int64_t c7 = channels_7x7;
  InceptionBlock block(in_channels);
  block->add_branch(InceptionPool::kNone, {{"branch1x1", 192}});
  block->add_branch(InceptionPool::kNone, {{"branch7x7_1", c7},
                                           {"branch7x7_2", c7, kRow},
                                           {"branch7x7_3", 192, kColumn}});
  block->add_branch(InceptionPool::kNone, {{"branch7x7dbl_1", c7},
                                           {"branch7x7dbl_2", c7, kColumn},
                                           {"branch7x7dbl_3", c7, kRow},
                                           {"branch7x7dbl_4", c7, kColumn},
                                           {"branch7x7dbl_5", 192, kRow}});
  block->add_branch(average, {{"branch_pool", 192}});
  return block;
}

InceptionBlock make_inception_d(int64_t in_channels) {
  InceptionBlock block(in_channels);
  block->add_branch(InceptionPool::kNone,
                    {{"branch3x3_1", 192}, {"branch3x3_2", 320, 3, 2, false}});
  block->add_branch(InceptionPool::kNone,
                    {{"branch7x7x3_1", 192},
                     {"branch7x7x3_2", 192, kRow},
                     {"branch7x7x3_3", 192, kColumn},
                     {"branch7x7x3_4", 192, 3, 2, false}});
  block->add_branch(InceptionPool::kMaxHalving, {});
  return block;
}

InceptionBlock make_inception_e(int64_t in_channels, InceptionPool pool) {
  InceptionBlock block(in_channels);
  block->add_branch(InceptionPool::kNone, {{"branch1x1", 320}});
  block->add_branch(
      InceptionPool::kNone, {{"branch3x3_1", 384}},
      {{"branch3x3_2a", 384, kShortRow}, {"branch3x3_2b", 384, kShortColumn}});
  block->add_branch(InceptionPool::kNone,
                    {{"branch3x3dbl_1", 448}, {"branch3x3dbl_2", 384, 3}},
                    {{"branch3x3dbl_3a", 384, kShortRow},
                     {"branch3x3dbl_3b", 384, kShortColumn}});
  block->add_branch(pool, {{"branch_pool", 192}});
  return block;
}

}  // namespace luximm
