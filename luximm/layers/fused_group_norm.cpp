#include "luximm/layers/fused_group_norm.h"

#include <cmath>
#include <vector>

#include <torch/csrc/autograd/custom_function.h>

#include "luximm/base/parallel.h"
#include "luximm/layers/activate.h"
#include "luximm/layers/fused_training.h"
#include "luximm/layers/kernels/training_kernels.h"

namespace luximm::detail {
namespace {

/// A map [n, c, h, w] in channels-last memory and its groups.
struct Shape {
  Shape(const torch::Tensor& x, int64_t group_count)
      : images(x.size(0)),
        c(x.size(1)),
        rows(x.size(2) * x.size(3)),
        groups(group_count),
        width(c / group_count),
        parts(rows, c) {}

  /// body(image, part of it, offset of its first row, rows) on several threads.
  template <typename Body>
  void run(const Body& body) const {
    parallel_for(images * parts.count(), [&](int64_t from, int64_t to) {
      for (int64_t i = from; i < to; ++i) {
        const int64_t image = i / parts.count(), part = i % parts.count();
        const int64_t first = parts.begin(part);
        body(image, part, (image * rows + first) * c,
             parts.begin(part + 1) - first);
      }
    });
  }

  int64_t images, c, rows, groups, width;
  RowParts parts;
};

/// Two sums of doubles for each channel of each part of each image.
class Sums {
 public:
  explicit Sums(const Shape& shape)
      : shape_(shape),
        values_(static_cast<std::size_t>(shape.images * shape.parts.count() *
                                         2 * shape.c)) {}

  double* of(int64_t image, int64_t part) {
    return values_.data() +
           (image * shape_.parts.count() + part) * 2 * shape_.c;
  }

 private:
  const Shape& shape_;
  std::vector<double> values_;
};

/// [n, groups] of float32.
struct Statistics {
  torch::Tensor mean, rstd;
};

Statistics statistics_of(const Shape& shape, const float* x, double eps) {
  Sums sums(shape);
  shape.run([&](int64_t image, int64_t part, int64_t offset, int64_t rows) {
    double* mean = sums.of(image, part);
    training_kernels().statistics(x + offset, rows, shape.c, mean,
                                  mean + shape.c);
  });
  Statistics found = {torch::empty({shape.images, shape.groups}),
                      torch::empty({shape.images, shape.groups})};
  auto* means = found.mean.mutable_data_ptr<float>();
  auto* rstds = found.rstd.mutable_data_ptr<float>();
  for (int64_t image = 0; image < shape.images; ++image) {
    for (int64_t group = 0; group < shape.groups; ++group) {
      double mean = 0, deviations = 0, before = 0;
      for (int64_t part = 0; part < shape.parts.count(); ++part) {
        const auto rows = static_cast<double>(shape.parts.begin(part + 1) -
                                              shape.parts.begin(part));
        const double* of = sums.of(image, part);
        for (int64_t i = group * shape.width; i < (group + 1) * shape.width;
             ++i) {
          const double d = of[i] - mean, share = rows / (before + rows);
          mean += d * share;
          deviations += of[shape.c + i] + d * d * share * before;
          before += rows;
        }
      }
      means[image * shape.groups + group] = static_cast<float>(mean);
      rstds[image * shape.groups + group] =
          static_cast<float>(1.0 / std::sqrt(deviations / before + eps));
    }
  }
  return found;
}

/// The constants of each image's channels, [n, c] each.
struct Maps {
  Maps(const Shape& shape, const torch::Tensor& weight,
       const torch::Tensor& bias, const Statistics& statistics,
       Activation activation)
      : c_(shape.c), activation_(loop_activation(activation).value()) {
    const auto size = static_cast<std::size_t>(shape.images * shape.c);
    scale_.resize(size);
    shift_.resize(size);
    mean_.resize(size);
    const torch::Tensor w = weight.contiguous(), b = bias.contiguous();
    const auto* means = statistics.mean.const_data_ptr<float>();
    const auto* rstds = statistics.rstd.const_data_ptr<float>();
    for (int64_t image = 0; image < shape.images; ++image) {
      for (int64_t i = 0; i < c_; ++i) {
        const auto at = static_cast<std::size_t>(image * c_ + i);
        const int64_t group = image * shape.groups + i / shape.width;
        mean_[at] = means[group];
        scale_[at] = w.const_data_ptr<float>()[i] * rstds[group];
        shift_[at] = b.const_data_ptr<float>()[i] - mean_[at] * scale_[at];
      }
    }
  }

  NormMap of(int64_t image) const {
    return {.scale = scale_.data() + image * c_,
            .shift = shift_.data() + image * c_,
            .mean = mean_.data() + image * c_,
            .activation = activation_};
  }

 private:
  int64_t c_;
  LoopActivation activation_;
  std::vector<float> scale_, shift_, mean_;
};

torch::Tensor empty_like_map(const torch::Tensor& x) {
  return torch::empty(x.sizes(), x.options(),
                      torch::MemoryFormat::ChannelsLast);
}

/// Gradients of x, weight and bias.
std::vector<torch::Tensor> gradients_of(
    const Shape& shape, const torch::Tensor& gradient, const torch::Tensor& x,
    const torch::Tensor& weight, const torch::Tensor& bias,
    const Statistics& statistics, Activation activation) {
  const int64_t c = shape.c;
  const Maps maps(shape, weight, bias, statistics, activation);
  const auto* g = gradient.const_data_ptr<float>();
  const auto* from = x.const_data_ptr<float>();
  Sums sums(shape);
  shape.run([&](int64_t image, int64_t part, int64_t offset, int64_t rows) {
    double* sum = sums.of(image, part);
    training_kernels().norm_sums(g + offset, from + offset, rows, c,
                                 maps.of(image), {.g = sum, .gx = sum + c});
  });
  const auto channels = static_cast<std::size_t>(c);
  std::vector<double> dweight(channels), dbias(channels);
  std::vector<float> slope(static_cast<std::size_t>(shape.images) * channels);
  std::vector<float> offset(slope.size());
  const torch::Tensor w = weight.contiguous();
  const auto n = static_cast<double>(shape.rows * shape.width);
  for (int64_t image = 0; image < shape.images; ++image) {
    for (int64_t group = 0; group < shape.groups; ++group) {
      const auto rstd = static_cast<double>(
          statistics.rstd
              .const_data_ptr<float>()[image * shape.groups + group]);
      const int64_t first = group * shape.width, last = first + shape.width;
      double of_g = 0, of_gx = 0;
      for (int64_t i = first; i < last; ++i) {
        double sum = 0, product = 0;
        for (int64_t part = 0; part < shape.parts.count(); ++part) {
          const double* of = sums.of(image, part);
          sum += of[i];
          product += of[c + i];
        }
        const auto factor = static_cast<double>(w.const_data_ptr<float>()[i]);
        of_g += factor * sum;
        of_gx += factor * product;
        dbias[static_cast<std::size_t>(i)] += sum;
        dweight[static_cast<std::size_t>(i)] += product * rstd;
      }
      for (int64_t i = first; i < last; ++i) {
        const auto at = static_cast<std::size_t>(image * c + i);
        slope[at] = static_cast<float>(-rstd * rstd * rstd * of_gx / n);
        offset[at] = static_cast<float>(-rstd * of_g / n);
      }
    }
  }
  torch::Tensor dx = empty_like_map(x);
  auto* to = dx.mutable_data_ptr<float>();
  shape.run([&](int64_t image, int64_t, int64_t begin, int64_t rows) {
    training_kernels().norm_gradient(g + begin, from + begin, rows, c,
                                     maps.of(image), slope.data() + image * c,
                                     offset.data() + image * c, to + begin);
  });
  const auto as_tensor = [&](const std::vector<double>& values) {
    return torch::tensor(values, torch::kDouble).to(torch::kFloat);
  };
  return {dx, as_tensor(dweight), as_tensor(dbias)};
}

class FusedGroupNorm : public torch::autograd::Function<FusedGroupNorm> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* ctx,
                               const torch::Tensor& x,
                               const torch::Tensor& weight,
                               const torch::Tensor& bias, int64_t groups,
                               double eps, Activation activation) {
    const Shape shape(x, groups);
    const auto* from = x.const_data_ptr<float>();
    const Statistics statistics = statistics_of(shape, from, eps);
    const Maps maps(shape, weight, bias, statistics, activation);
    torch::Tensor y = empty_like_map(x);
    auto* to = y.mutable_data_ptr<float>();
    shape.run([&](int64_t image, int64_t, int64_t offset, int64_t rows) {
      training_kernels().normalise(from + offset, nullptr, rows, shape.c,
                                   maps.of(image), to + offset);
    });
    ctx->save_for_backward({x, weight, bias, statistics.mean, statistics.rstd});
    ctx->saved_data["groups"] = groups;
    ctx->saved_data["eps"] = eps;
    ctx->saved_data["activation"] = static_cast<int64_t>(activation);
    return y;
  }

  static torch::autograd::variable_list backward(
      torch::autograd::AutogradContext* ctx,
      torch::autograd::variable_list gradients) {
    const auto saved = ctx->get_saved_variables();
    const torch::Tensor &x = saved[0], &weight = saved[1], &bias = saved[2];
    const int64_t groups = ctx->saved_data["groups"].toInt();
    const auto activation =
        static_cast<Activation>(ctx->saved_data["activation"].toInt());
    std::vector<torch::Tensor> found =
        at::GradMode::is_enabled()
            ? differentiable_gradients(
                  [&] {
                    return activate(
                        torch::group_norm(x, groups, weight, bias,
                                          ctx->saved_data["eps"].toDouble()),
                        activation);
                  },
                  {x, weight, bias}, gradients[0])
            : gradients_of(
                  Shape(x, groups),
                  gradients[0].contiguous(torch::MemoryFormat::ChannelsLast), x,
                  weight, bias, {saved[3], saved[4]}, activation);
    return {found[0], found[1], found[2], {}, {}, {}};
  }
};

}  // namespace

bool takes_fused_group_norm(const torch::Tensor& x, const torch::Tensor& weight,
                            const torch::Tensor& bias, Activation activation) {
  return loop_activation(activation).has_value() && x.dim() == 4 &&
         x.numel() > 0 && weight.defined() && bias.defined() &&
         x.size(1) == weight.size(0) &&
         x.is_contiguous(torch::MemoryFormat::ChannelsLast) &&
         trains_on_cpu({x, weight, bias});
}

torch::Tensor fused_group_norm(const torch::Tensor& x,
                               const torch::Tensor& weight,
                               const torch::Tensor& bias, int64_t groups,
                               double eps, Activation activation) {
  return FusedGroupNorm::apply(x, weight, bias, groups, eps, activation);
}

}  // namespace luximm::detail
