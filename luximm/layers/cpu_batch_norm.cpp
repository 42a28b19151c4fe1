#include "luximm/layers/cpu_batch_norm.h"

#include <cmath>
#include <vector>

#include "luximm/layers/fused_training.h"
#include "luximm/layers/kernels/training_kernels.h"

namespace luximm::detail {
namespace {

torch::Tensor channel_values(int64_t c) {
  return torch::empty({c}, torch::kFloat);
}

/// y = x * scale + shift.
struct Affine {
  torch::Tensor scale, shift;

  Affine(const torch::Tensor& weight, const torch::Tensor& bias,
         const BatchNormKernels::Statistics& statistics)
      : scale(channel_values(weight.size(0))),
        shift(channel_values(weight.size(0))) {
    const torch::Tensor w = weight.contiguous(), b = bias.contiguous();
    const auto* mean = statistics.mean.const_data_ptr<float>();
    const auto* invstd = statistics.invstd.const_data_ptr<float>();
    for (int64_t i = 0; i < weight.size(0); ++i) {
      const float s = w.const_data_ptr<float>()[i] * invstd[i];
      scale.mutable_data_ptr<float>()[i] = s;
      shift.mutable_data_ptr<float>()[i] =
          b.const_data_ptr<float>()[i] - mean[i] * s;
    }
  }

  NormMap map(const BatchNormKernels::Statistics& statistics,
              Activation activation) const {
    return {.scale = scale.const_data_ptr<float>(),
            .shift = shift.const_data_ptr<float>(),
            .mean = statistics.mean.const_data_ptr<float>(),
            .activation = loop_activation(activation).value()};
  }
};

class CpuBatchNorm : public BatchNormKernels {
 public:
  bool takes(const torch::Tensor& x,
             const NormEpilogue& epilogue) const override {
    if (x.dim() != 4 || x.numel() == 0 ||
        !x.is_contiguous(torch::MemoryFormat::ChannelsLast)) {
      return false;
    }
    const torch::Tensor& residual = epilogue.residual;
    if (!residual.defined())
      return loop_activation(epilogue.activation).has_value();
    return (epilogue.activation == Activation::kNone ||
            epilogue.activation == Activation::kRelu) &&
           residual.sizes() == x.sizes() &&
           residual.scalar_type() == torch::kFloat && residual.is_cpu() &&
           residual.is_contiguous(torch::MemoryFormat::ChannelsLast);
  }

  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& weight,
                        const torch::Tensor& bias,
                        const torch::Tensor& running_mean,
                        const torch::Tensor& running_var, double momentum,
                        double eps, const NormEpilogue& epilogue,
                        Statistics& statistics) const override {
    const int64_t c = x.size(1), rows = x.numel() / c;
    const auto* from = x.const_data_ptr<float>();
    const RowParts parts(rows, c);
    std::vector<double> sums(static_cast<std::size_t>(2 * c * parts.count()));
    parts.run([&](int64_t part, int64_t first, int64_t count) {
      double* mean = sums.data() + part * 2 * c;
      training_kernels().statistics(from + first * c, count, c, mean, mean + c);
    });
    statistics = {.mean = channel_values(c), .invstd = channel_values(c)};
    auto* means = statistics.mean.mutable_data_ptr<float>();
    auto* invstds = statistics.invstd.mutable_data_ptr<float>();
    // Views that may be strided, written element by element.
    auto running = [](const torch::Tensor& t) {
      return t.mutable_data_ptr<float>();
    };
    const int64_t mean_stride = running_mean.stride(0);
    const int64_t var_stride = running_var.stride(0);
    for (int64_t i = 0; i < c; ++i) {
      double mean = 0, deviations = 0;
      for (int64_t part = 0; part < parts.count(); ++part) {
        const auto before = static_cast<double>(parts.begin(part));
        const auto after = static_cast<double>(parts.begin(part + 1));
        const double* of = sums.data() + part * 2 * c;
        const double d = of[i] - mean, share = (after - before) / after;
        mean += d * share;
        deviations += of[c + i] + d * d * share * before;
      }
      const double var = deviations / static_cast<double>(rows);
      means[i] = static_cast<float>(mean);
      invstds[i] = static_cast<float>(1.0 / std::sqrt(var + eps));
      if (momentum != 0.0) {
        const double unbiased = deviations / static_cast<double>(rows - 1);
        float& m = running(running_mean)[i * mean_stride];
        float& v = running(running_var)[i * var_stride];
        m = static_cast<float>((1.0 - momentum) * m + momentum * mean);
        v = static_cast<float>((1.0 - momentum) * v + momentum * unbiased);
      }
    }
    const Affine affine(weight, bias, statistics);
    torch::Tensor y =
        torch::empty(x.sizes(), x.options(), torch::MemoryFormat::ChannelsLast);
    auto* to = y.mutable_data_ptr<float>();
    const NormMap map = affine.map(statistics, epilogue.activation);
    const auto* residual = epilogue.residual.defined()
                               ? epilogue.residual.const_data_ptr<float>()
                               : nullptr;
    parts.run([&](int64_t, int64_t first, int64_t count) {
      training_kernels().normalise(
          from + first * c,
          residual == nullptr ? nullptr : residual + first * c, count, c, map,
          to + first * c);
    });
    return y;
  }

  Gradients backward(const torch::Tensor& gradient,
                     const Saved& saved) const override {
    const torch::Tensor& x = saved.x;
    const int64_t c = x.size(1), rows = x.numel() / c;
    const auto* g = gradient.const_data_ptr<float>();
    const auto* from = x.const_data_ptr<float>();
    const Affine affine(saved.weight, saved.bias, saved.statistics);
    NormMap map = affine.map(saved.statistics, saved.activation);
    const RowParts parts(rows, c);
    std::vector<double> sums(static_cast<std::size_t>(2 * c * parts.count()));
    const auto map_like = [&] {
      return torch::empty(x.sizes(), x.options(),
                          torch::MemoryFormat::ChannelsLast);
    };
    Gradients found = {.x = map_like(),
                       .weight = channel_values(c),
                       .bias = channel_values(c)};
    const auto* y =
        saved.y.defined() ? saved.y.const_data_ptr<float>() : nullptr;
    float* masked = nullptr;
    if (y != nullptr) {
      found.residual = map_like();
      masked = found.residual.mutable_data_ptr<float>();
    }
    parts.run([&](int64_t part, int64_t first, int64_t count) {
      double* at = sums.data() + part * 2 * c;
      const NormSums sum = {.g = at, .gx = at + c};
      const int64_t begin = first * c;
      if (y == nullptr) {
        training_kernels().norm_sums(g + begin, from + begin, count, c, map,
                                     sum);
      } else {
        training_kernels().relu_sums(g + begin, y + begin, from + begin, count,
                                     c, map, sum, masked + begin);
      }
    });
    if (y != nullptr) {
      g = masked;
      map.activation = LoopActivation::kNone;
    }
    std::vector<float> slope(static_cast<std::size_t>(c));
    std::vector<float> offset(static_cast<std::size_t>(c));
    for (int64_t i = 0; i < c; ++i) {
      double sum = 0, product = 0;
      for (int64_t part = 0; part < parts.count(); ++part) {
        sum += sums[static_cast<std::size_t>(part * 2 * c + i)];
        product += sums[static_cast<std::size_t>(part * 2 * c + c + i)];
      }
      const double invstd = static_cast<double>(
          saved.statistics.invstd.const_data_ptr<float>()[i]);
      const auto scale = static_cast<double>(map.scale[i]);
      const auto n = static_cast<double>(rows);
      const auto at = static_cast<std::size_t>(i);
      slope[at] = static_cast<float>(-scale * invstd * invstd * product / n);
      offset[at] = static_cast<float>(-scale * sum / n);
      found.bias.mutable_data_ptr<float>()[i] = static_cast<float>(sum);
      found.weight.mutable_data_ptr<float>()[i] =
          static_cast<float>(product * invstd);
    }
    auto* dx = found.x.mutable_data_ptr<float>();
    parts.run([&](int64_t, int64_t first, int64_t count) {
      training_kernels().norm_gradient(g + first * c, from + first * c, count,
                                       c, map, slope.data(), offset.data(),
                                       dx + first * c);
    });
    return found;
  }
};

}  // namespace

const BatchNormKernels& cpu_batch_norm() {
  static const CpuBatchNorm kernels;
  return kernels;
}

}  // namespace luximm::detail
