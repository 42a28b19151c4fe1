#include "luximm/layers/sync_batch_norm.h"

#include "luximm/base/fail.h"

namespace luximm::detail {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// [C] as [1, C, 1, 1].
torch::Tensor as_channels(const torch::Tensor& values) {
  return values.view({1, -1, 1, 1});
}

/// Of the images of all processes.
struct Statistics {
  torch::Tensor mean;      ///< [C] float64
  torch::Tensor variance;  ///< [C] float64, biased
  double count = 0.0;      ///< values per channel
};

Statistics statistics_of(const torch::Tensor& x, StatisticsGroup& group) {
  const int64_t channels = x.size(1);
  const double own = static_cast<double>(x.numel() / channels);
  // Mean and sum of squares about it: sums of squares about zero lose the
  // variance of values that are far from zero.
  auto [variance, mean] = torch::var_mean(x, {0, 2, 3}, /*unbiased=*/false);
  const torch::Tensor packed =
      torch::cat({mean.to(torch::kDouble), variance.to(torch::kDouble) * own,
                  torch::full({1}, own, mean.options().dtype(torch::kDouble))});
  Statistics all{.mean = torch::zeros({channels}, packed.options()),
                 .variance = torch::zeros({channels}, packed.options())};
  const auto parts = group.all_gather(packed);
  for (const torch::Tensor& part : parts) all.count += part[-1].item<double>();
  for (const torch::Tensor& part : parts) {
    all.mean += part.narrow(0, 0, channels) * (part[-1] / all.count);
  }
  for (const torch::Tensor& part : parts) {
    const torch::Tensor shift = part.narrow(0, 0, channels) - all.mean;
    all.variance +=
        (part.narrow(0, channels, channels) + shift.square() * part[-1]) /
        all.count;
  }
  return all;
}

class SyncBatchNorm : public torch::autograd::Function<SyncBatchNorm> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x,
                               const torch::Tensor& weight,
                               const torch::Tensor& bias,
                               torch::Tensor running_mean,
                               torch::Tensor running_var, double momentum,
                               double eps, StatisticsGroup* group) {
    const Statistics all = statistics_of(x, *group);
    if (!(all.count > 1.0)) {
      fail("batch_norm",
           "expected more than 1 value per channel when training, got input {} "
           "on all processes together",
           c10::str(x.sizes()));
    }
    if (momentum > 0.0) {
      const torch::Tensor unbiased =
          all.variance * (all.count / (all.count - 1.0));
      running_mean.lerp_(all.mean.to(running_mean.scalar_type()), momentum);
      running_var.lerp_(unbiased.to(running_var.scalar_type()), momentum);
    }
    const torch::Tensor mean = all.mean.to(torch::kFloat);
    const torch::Tensor variance = all.variance.to(torch::kFloat);
    ctx->save_for_backward(
        {x, weight, mean, (all.variance + eps).rsqrt().to(torch::kFloat)});
    ctx->saved_data["count"] = all.count;
    ctx->saved_data["group"] = reinterpret_cast<int64_t>(group);
    // With given statistics this is LibTorch's kernel of the evaluation.
    return torch::batch_norm(x, weight, bias, mean, variance,
                             /*training=*/false, 0.0, eps,
                             /*cudnn_enabled=*/false);
  }

  static variable_list backward(AutogradContext* ctx, variable_list grads) {
    const auto saved = ctx->get_saved_variables();
    const torch::Tensor &x = saved[0], &weight = saved[1], &mean = saved[2],
                        &inverse = saved[3];
    const torch::Tensor grad = grads[0].to(torch::kFloat);
    const torch::Tensor centred = x.to(torch::kFloat) - as_channels(mean);
    // [2, C]: sums of the gradient, and of its product with what is centred.
    const torch::Tensor own =
        torch::stack({grad.sum({0, 2, 3}), (grad * centred).sum({0, 2, 3})});
    torch::Tensor all = own.clone();
    auto* group =
        reinterpret_cast<StatisticsGroup*>(ctx->saved_data["group"].toInt());
    group->all_reduce(all);
    all.div_(ctx->saved_data["count"].toDouble());
    const torch::Tensor scale = inverse * weight.to(torch::kFloat);
    const torch::Tensor grad_x =
        (grad - as_channels(all[0]) -
         centred * as_channels(inverse.square() * all[1])) *
        as_channels(scale);
    return {grad_x.to(x.scalar_type()),
            (own[1] * inverse).to(weight.scalar_type()),
            own[0].to(weight.scalar_type()),
            torch::Tensor(),
            torch::Tensor(),
            torch::Tensor(),
            torch::Tensor(),
            torch::Tensor()};
  }
};

}  // namespace

torch::Tensor sync_batch_norm(const torch::Tensor& x,
                              const torch::Tensor& weight,
                              const torch::Tensor& bias,
                              torch::Tensor& running_mean,
                              torch::Tensor& running_var, double momentum,
                              double eps, StatisticsGroup& group) {
  return SyncBatchNorm::apply(x, weight, bias, running_mean, running_var,
                              momentum, eps, &group);
}

}  // namespace luximm::detail
