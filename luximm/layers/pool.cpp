#include "luximm/layers/pool.h"

#include <array>

namespace luximm {

torch::Tensor shortcut_pool(const torch::Tensor& x, int64_t stride) {
  if (stride == 1) {
    return torch::avg_pool2d(torch::constant_pad_nd(x, {0, 1, 0, 1}, 0),
                             /*kernel_size=*/2, /*stride=*/1);
  }
  return torch::avg_pool2d(x, /*kernel_size=*/2, stride, /*padding=*/0,
                           /*ceil_mode=*/true, /*count_include_pad=*/false);
}

torch::Tensor blur_pool(const torch::Tensor& x, int64_t stride, bool reflect) {
  const torch::Tensor line = torch::tensor({0.25F, 0.5F, 0.25F}, x.options());
  const int64_t channels = x.size(1);
  const torch::Tensor filter =
      torch::outer(line, line).expand({channels, 1, 3, 3});
  const int64_t zeros = reflect ? 0 : 1;
  const std::array<int64_t, 2> padding = {zeros, zeros};
  return torch::conv2d(reflect ? torch::reflection_pad2d(x, {1, 1, 1, 1}) : x,
                       filter, /*bias=*/torch::Tensor(), stride, padding,
                       /*dilation=*/1, /*groups=*/channels);
}

torch::Tensor anti_alias(const torch::Tensor& x, AntiAlias kind,
                         int64_t stride) {
  switch (kind) {
    case AntiAlias::kAvg:
      return stride == 1 ? x : torch::avg_pool2d(x, stride, stride);
    case AntiAlias::kBlur:
    case AntiAlias::kBlurZeros:
      return blur_pool(x, stride, /*reflect=*/kind == AntiAlias::kBlur);
    case AntiAlias::kNone:
      break;
  }
  return x;
}

}  // namespace luximm
