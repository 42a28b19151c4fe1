#include "luximm/layers/fused_mlp.h"

#include <optional>
#include <utility>
#include <vector>

#include <torch/csrc/autograd/custom_function.h>

#include "luximm/base/parallel.h"
#include "luximm/layers/fused_training.h"
#include "luximm/layers/kernels/training_kernels.h"

namespace luximm::detail {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// The rows of each image in parts. Without a response norm all images are one.
struct ImageParts {
  int64_t images, rows, c;  ///< rows of an image
  RowParts parts;

  ImageParts(int64_t images, int64_t rows, int64_t c)
      : images(images), rows(rows), c(c), parts(rows, c) {}

  /// Zeros for sums over parts, `sums` of them.
  torch::Tensor sums() const {
    return torch::zeros({images, parts.count(), c}, torch::kFloat);
  }
  /// Of each image: [images, c].
  static torch::Tensor total(const torch::Tensor& sums) {
    return sums.sum(1, /*keepdim=*/false, torch::kDouble).to(torch::kFloat);
  }

  /// body(offset of the first row's floats, rows, image, offset of its sums).
  template <typename Body>
  void run(const Body& body) const {
    const int64_t each = parts.count();
    parallel_for(images * each, [&](int64_t from, int64_t to) {
      for (int64_t task = from; task < to; ++task) {
        const int64_t image = task / each, part = task % each;
        const int64_t first = parts.begin(part);
        body((image * rows + first) * c, parts.begin(part + 1) - first, image,
             task * c);
      }
    });
  }
};

torch::Tensor column_sums(const torch::Tensor& g) {
  const int64_t c = g.size(1);
  const RowParts parts(g.size(0), c);
  PartSums sums(parts.count(), c);
  const auto* from = g.const_data_ptr<float>();
  parts.run([&](int64_t part, int64_t first, int64_t count) {
    training_kernels().column_sums(from + first * c, count, c, sums.of(part));
  });
  return sums.total(0, c);
}

/// The global response norm of [images, rows, c] as a = a * factor + bias.
struct Response {
  torch::Tensor norm;   ///< [images, c]
  torch::Tensor mean;   ///< [images, 1], with eps added
  torch::Tensor share;  ///< norm / mean

  Response(torch::Tensor norms, double eps)
      : norm(std::move(norms)),
        mean(norm.mean(1, /*keepdim=*/true) + eps),
        share(norm / mean) {}

  torch::Tensor factor(const torch::Tensor& weight) const {
    return (share * weight + 1).contiguous();
  }
  /// Of the gradients of `factor`, those of the elements of a, over a.
  torch::Tensor slope(const torch::Tensor& dfactor,
                      const torch::Tensor& weight) const {
    const torch::Tensor dshare = dfactor * weight;
    const torch::Tensor through_mean =
        (dshare * share).sum(1, /*keepdim=*/true) /
        (mean * static_cast<double>(norm.size(1)));
    return ((dshare / mean - through_mean) / norm)
        .masked_fill(norm == 0, 0)
        .contiguous();
  }
};

torch::Tensor plain_mlp(const torch::Tensor& x, const FusedMlpWeights& with,
                        double eps) {
  torch::Tensor z =
      torch::gelu(torch::linear(x, with.fc1.flatten(1), with.fc1_bias));
  if (with.grn.defined()) {
    const torch::Tensor norm = torch::norm(z, 2, {1, 2}, /*keepdim=*/true);
    const torch::Tensor share = norm / (norm.mean(-1, /*keepdim=*/true) + eps);
    z = z + torch::addcmul(with.grn_bias, with.grn, z * share);
  }
  return torch::linear(z, with.fc2.flatten(1), with.fc2_bias);
}

class FusedMlp : public torch::autograd::Function<FusedMlp> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x,
                               const torch::Tensor& fc1,
                               const torch::Tensor& fc1_bias,
                               const std::optional<torch::Tensor>& grn_weight,
                               const std::optional<torch::Tensor>& grn_shift,
                               const torch::Tensor& fc2,
                               const torch::Tensor& fc2_bias, double eps) {
    const torch::Tensor grn = grn_weight.value_or(torch::Tensor());
    const torch::Tensor grn_bias = grn_shift.value_or(torch::Tensor());
    const bool responds = grn.defined();
    const torch::Tensor in = x.reshape({-1, x.size(-1)});
    torch::Tensor hidden = at::mm(in, fc1.flatten(1).t());
    torch::Tensor z = torch::empty_like(hidden);
    const int64_t images = responds ? x.size(0) : 1;
    const ImageParts parts(images, hidden.size(0) / images, hidden.size(1));
    torch::Tensor squares = responds ? parts.sums() : torch::Tensor();
    const torch::Tensor bias = fc1_bias.contiguous();
    auto* h = hidden.mutable_data_ptr<float>();
    auto* a = z.mutable_data_ptr<float>();
    auto* square = responds ? squares.mutable_data_ptr<float>() : nullptr;
    const auto* b = bias.const_data_ptr<float>();
    parts.run([&](int64_t at, int64_t rows, int64_t, int64_t sum) {
      training_kernels().gelu(h + at, b, rows, parts.c, a + at,
                              responds ? square + sum : nullptr);
    });
    torch::Tensor norm;
    if (responds) {
      norm = ImageParts::total(squares).sqrt();
      const torch::Tensor factors = Response(norm, eps).factor(grn);
      const torch::Tensor shift = grn_bias.contiguous();
      const auto* factor = factors.const_data_ptr<float>();
      const auto* shifts = shift.const_data_ptr<float>();
      parts.run([&](int64_t at, int64_t rows, int64_t image, int64_t) {
        training_kernels().respond(a + at, rows, parts.c,
                                   factor + image * parts.c, shifts, a + at);
      });
    }
    ctx->save_for_backward(
        {x, fc1, fc1_bias, grn, grn_bias, fc2, fc2_bias, hidden, z, norm});
    ctx->saved_data["eps"] = eps;
    std::vector<int64_t> shape = x.sizes().vec();
    shape.back() = fc2.size(0);
    return at::addmm(fc2_bias, z, fc2.flatten(1).t()).view(shape);
  }

  static variable_list backward(AutogradContext* ctx, variable_list gradients) {
    const auto saved = ctx->get_saved_variables();
    const torch::Tensor& x = saved[0];
    const FusedMlpWeights with = {.fc1 = saved[1],
                                  .fc1_bias = saved[2],
                                  .grn = saved[3],
                                  .grn_bias = saved[4],
                                  .fc2 = saved[5],
                                  .fc2_bias = saved[6]};
    const double eps = ctx->saved_data["eps"].toDouble();
    if (at::GradMode::is_enabled()) {
      variable_list found =
          differentiable_gradients([&] { return plain_mlp(x, with, eps); },
                                   {x, with.fc1, with.fc1_bias, with.grn,
                                    with.grn_bias, with.fc2, with.fc2_bias},
                                   gradients[0]);
      found.emplace_back();
      return found;
    }
    const torch::Tensor& hidden = saved[7];
    const torch::Tensor& z = saved[8];
    const torch::Tensor g =
        gradients[0].contiguous().view({-1, with.fc2.size(0)});
    variable_list found(8);
    const bool responds = with.grn.defined();
    // Only tensors that are there are counted.
    const std::size_t fc2_input = responds ? 5 : 3;
    if (ctx->needs_input_grad(fc2_input)) {
      found[5] = at::mm(g.t(), z).view_as(with.fc2);
    }
    if (ctx->needs_input_grad(fc2_input + 1)) found[6] = column_sums(g);
    torch::Tensor dhidden = at::mm(g, with.fc2.flatten(1));

    const int64_t images = responds ? x.size(0) : 1;
    const ImageParts parts(images, hidden.size(0) / images, hidden.size(1));
    const auto* h = hidden.const_data_ptr<float>();
    auto* d = dhidden.mutable_data_ptr<float>();
    torch::Tensor factors, slopes;
    if (responds) {
      const torch::Tensor sums = parts.sums(), products = parts.sums();
      auto* sum = sums.mutable_data_ptr<float>();
      auto* product = products.mutable_data_ptr<float>();
      parts.run([&](int64_t at, int64_t rows, int64_t, int64_t part) {
        training_kernels().respond_sums(d + at, h + at, rows, parts.c,
                                        sum + part, product + part);
      });
      const torch::Tensor dfactor = ImageParts::total(products);
      const Response response(saved[9], eps);
      found[3] = (dfactor * response.share).sum(0);
      found[4] = ImageParts::total(sums).sum(0);
      factors = response.factor(with.grn);
      slopes = response.slope(dfactor, with.grn);
    }
    const auto* factor = responds ? factors.const_data_ptr<float>() : nullptr;
    const auto* slope = responds ? slopes.const_data_ptr<float>() : nullptr;
    const torch::Tensor dbias = parts.sums();
    auto* bias = dbias.mutable_data_ptr<float>();
    parts.run([&](int64_t at, int64_t rows, int64_t image, int64_t sum) {
      training_kernels().gelu_gradient(
          d + at, h + at, rows, parts.c,
          responds ? factor + image * parts.c : nullptr,
          responds ? slope + image * parts.c : nullptr, d + at, bias + sum);
    });
    found[2] = ImageParts::total(dbias).sum(0);
    if (ctx->needs_input_grad(1)) {
      found[1] =
          at::mm(dhidden.t(), x.reshape({-1, x.size(-1)})).view_as(with.fc1);
    }
    if (ctx->needs_input_grad(0)) {
      found[0] = at::mm(dhidden, with.fc1.flatten(1)).view_as(x);
    }
    return found;
  }
};

class ScaleAdd : public torch::autograd::Function<ScaleAdd> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x,
                               const torch::Tensor& y,
                               const torch::Tensor& scale) {
    ctx->save_for_backward({y, scale});
    torch::Tensor out = torch::empty_like(x);
    const torch::Tensor scales = scale.contiguous();
    const int64_t c = scale.size(0);
    const auto* from = x.const_data_ptr<float>();
    const auto* add = y.const_data_ptr<float>();
    const auto* by = scales.const_data_ptr<float>();
    auto* to = out.mutable_data_ptr<float>();
    RowParts(x.numel() / c, c).run([&](int64_t, int64_t first, int64_t count) {
      training_kernels().scale_add(from + first * c, add + first * c, count, c,
                                   by, to + first * c);
    });
    return out;
  }

  static variable_list backward(AutogradContext* ctx, variable_list gradients) {
    const auto saved = ctx->get_saved_variables();
    const torch::Tensor &y = saved[0], &scale = saved[1];
    if (at::GradMode::is_enabled()) {
      variable_list found = differentiable_gradients([&] { return y * scale; },
                                                     {y, scale}, gradients[0]);
      return {gradients[0], found[0], found[1]};
    }
    const torch::Tensor g = gradients[0].contiguous();
    const torch::Tensor scales = scale.contiguous();
    torch::Tensor dy = torch::empty_like(y);
    const int64_t c = scale.size(0);
    const RowParts parts(y.numel() / c, c);
    PartSums sums(parts.count(), c);
    const auto* gradient = g.const_data_ptr<float>();
    const auto* from = y.const_data_ptr<float>();
    const auto* by = scales.const_data_ptr<float>();
    auto* to = dy.mutable_data_ptr<float>();
    parts.run([&](int64_t part, int64_t first, int64_t count) {
      training_kernels().scale_gradient(gradient + first * c, from + first * c,
                                        count, c, by, to + first * c,
                                        sums.of(part));
    });
    return {g, dy, sums.total(0, c)};
  }
};

}  // namespace

bool takes_fused_mlp(const torch::Tensor& x, const FusedMlpWeights& weights) {
  return x.dim() == 4 && x.numel() > 0 && x.is_contiguous() &&
         weights.fc1_bias.defined() && weights.fc2_bias.defined() &&
         trains_on_cpu({x, weights.fc1, weights.fc1_bias, weights.grn,
                        weights.grn_bias, weights.fc2, weights.fc2_bias});
}

torch::Tensor fused_mlp(const torch::Tensor& x, const FusedMlpWeights& weights,
                        double eps) {
  return FusedMlp::apply(x, weights.fc1, weights.fc1_bias,
                         if_defined(weights.grn), if_defined(weights.grn_bias),
                         weights.fc2, weights.fc2_bias, eps);
}

bool takes_scale_add(const torch::Tensor& x, const torch::Tensor& y,
                     const torch::Tensor& scale) {
  return x.sizes() == y.sizes() && y.numel() > 0 && x.is_contiguous() &&
         y.is_contiguous() && trains_on_cpu({x, y, scale});
}

torch::Tensor scale_add(const torch::Tensor& x, const torch::Tensor& y,
                        const torch::Tensor& scale) {
  return ScaleAdd::apply(x, y, scale);
}

}  // namespace luximm::detail
