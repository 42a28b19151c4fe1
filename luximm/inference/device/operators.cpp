#include "luximm/inference/device/operators.h"

#include <algorithm>
#include <cmath>

#include "luximm/inference/device/device_kernels.h"
#include "luximm/inference/ops/operation.h"

namespace luximm::detail {
namespace {

torch::Tensor as_tensor(const std::vector<float>& values,
                        at::IntArrayRef sizes) {
  // from_blob wants a pointer to change, and nothing here changes it.
  return torch::from_blob(const_cast<float*>(values.data()), sizes,
                          torch::kFloat);
}

/// Rounded to the target's type, and in it unless products are of float32.
torch::Tensor product_operand(const torch::Tensor& values,
                              const DeviceTarget& target) {
  torch::Tensor made = values.to(target.device, target.dtype,
                                 /*non_blocking=*/false, /*copy=*/true);
  return target.float_products ? made.to(torch::kFloat) : made;
}

}  // namespace

std::string first_line(const c10::Error& error) {
  const std::string text = error.what_without_backtrace();
  return text.substr(0, text.find('\n'));
}

void activate_(torch::Tensor& x, Nonlinearity activation) {
  switch (activation) {
    case Nonlinearity::kNone:
      return;
    case Nonlinearity::kRelu:
      x.relu_();
      return;
    case Nonlinearity::kGelu:
      at::gelu_(x, "none");
      return;
    case Nonlinearity::kGeluTanh:
      at::gelu_(x, "tanh");
      return;
    case Nonlinearity::kSilu:
      at::silu_(x);
      return;
    case Nonlinearity::kRelu6:
      at::hardtanh_(x, 0, 6);
      return;
    case Nonlinearity::kHardSwish:
      at::hardswish_(x);
      return;
    case Nonlinearity::kSigmoid:
      x.sigmoid_();
      return;
    case Nonlinearity::kHardSigmoid:
      at::hardsigmoid_(x);
      return;
  }
}

torch::Tensor padded(const torch::Tensor& x, const Padding& padding,
                     double value) {
  if (padding == Padding(0)) return x;
  return at::constant_pad_nd(
      x, {padding.left, padding.right, padding.top, padding.bottom}, value);
}

torch::Tensor device_vector(const std::vector<float>& values,
                            const DeviceTarget& target) {
  if (values.empty()) return {};
  return as_tensor(values, {static_cast<int64_t>(values.size())})
      .to(target.device, target.dtype, /*non_blocking=*/false, /*copy=*/true);
}

torch::Tensor device_channels(const std::vector<float>& values,
                              const DeviceTarget& target) {
  if (values.empty()) return {};
  return device_vector(values, target).view({1, -1, 1, 1});
}

void DeviceEpilogue::apply(torch::Tensor& y, const torch::Tensor& residual,
                           const torch::Tensor& bias,
                           const DeviceKernels* kernels) const {
  if (is_empty() && !residual.defined() && !bias.defined()) return;
  if (kernels != nullptr &&
      kernels->epilogue(y, bias, residual, activation, relu)) {
    return;
  }
  if (bias.defined()) y.add_(bias.view({1, -1, 1, 1}));
  activate_(y, activation);
  if (residual.defined()) y.add_(residual);
  if (relu) y.relu_();
}

DeviceConv::DeviceConv(const DeviceConvSizes& sizes, const FoldedLayer& layer,
                       const DeviceTarget& target)
    : sizes_(sizes),
      target_(target),
      weight_(product_operand(
          as_tensor(layer.weight, {sizes.out, sizes.in_per_group,
                                   sizes.kernel.h, sizes.kernel.w}),
          target)),
      // Engines for a convolution in groups with an epilogue are rare.
      can_fuse_(sizes.groups == 1) {
  if (is_scale()) {
    weight_ = device_channels(layer.weight, target);
    bias_ = device_channels(layer.bias, target);
    return;
  }
  if (target.kernels != nullptr) fold_weights();
  weight_ = weight_.contiguous(torch::MemoryFormat::ChannelsLast);
  // LibTorch adds a bias in a pass of its own.
  if (std::all_of(layer.bias.begin(), layer.bias.end(),
                  [](float value) { return value == 0.0F; })) {
    return;
  }
  bias_ = product_operand(as_tensor(layer.bias, {sizes.out}), target);
  if (target.kernels == nullptr) return;
  DeviceTarget exact = target;
  exact.dtype = torch::kFloat;
  exact_bias_ = device_vector(layer.bias, exact);
}

void DeviceConv::fold_weights() {
  constexpr int64_t kFolded = 16;  // 2 * 2 * 3, and up to what is aligned
  const bool fits = sizes_.in_per_group == 3 && sizes_.groups == 1 &&
                    sizes_.stride == 2 && sizes_.dilation == 1 &&
                    !sizes_.same_padding && !sizes_.reflect &&
                    sizes_.kernel.h == sizes_.kernel.w &&
                    sizes_.padding == Padding(sizes_.padding.top);
  if (!fits) return;
  // Row k reads pixel 2 * o + k - padding: row (k - padding) mod 2 of the
  // square that is (k - padding) / 2 rows on.
  const int64_t kernel = sizes_.kernel.h, padding = sizes_.padding.top;
  const auto square = [padding](int64_t k) {
    return (k - padding) >= 0 ? (k - padding) / 2 : -((padding - k + 1) / 2);
  };
  squares_before_ = -square(0);
  const int64_t side = squares_before_ + 1 + square(kernel - 1);
  // As many that the last output is the last; of an even height there are
  // h / 2 + floor((2 * padding - kernel) / 2) + 1.
  squares_after_ = side - squares_before_ - (kernel - 2 * padding + 1) / 2;
  if (squares_after_ < 0) return;
  const torch::Tensor weight = weight_.to(torch::kCPU);
  torch::Tensor made =
      torch::zeros({sizes_.out, kFolded, side, side}, weight.options());
  for (int64_t ky = 0; ky < kernel; ++ky) {
    for (int64_t kx = 0; kx < kernel; ++kx) {
      const int64_t sy = square(ky), sx = square(kx);
      const int64_t row = ky - padding - 2 * sy, column = kx - padding - 2 * sx;
      made.narrow(1, (2 * row + column) * 3, 3)
          .select(2, sy + squares_before_)
          .select(2, sx + squares_before_)
          .copy_(weight.select(2, ky).select(2, kx));
    }
  }
  squares_ =
      made.to(target_.device).contiguous(torch::MemoryFormat::ChannelsLast);
}

bool DeviceConv::is_scale() const {
  return sizes_.groups == sizes_.out && sizes_.in_per_group == 1 &&
         sizes_.kernel == Extent(1) && sizes_.stride == 1 &&
         sizes_.padding == Padding(0) && !sizes_.same_padding &&
         !sizes_.reflect;
}

torch::Tensor DeviceConv::convolve(const torch::Tensor& x, int64_t pad_h,
                                   int64_t pad_w) const {
  const auto call = [&](const torch::Tensor& in) {
    // The overload that is told whether TF32 may be used: `conv2d` takes it
    // from the process's settings.
    return at::_convolution(in, weight_,
                            exact_bias_.defined() ? torch::Tensor() : bias_,
                            {sizes_.stride, sizes_.stride}, {pad_h, pad_w},
                            {sizes_.dilation, sizes_.dilation},
                            /*transposed=*/false, {0, 0}, sizes_.groups,
                            target_.benchmark, /*deterministic=*/false,
                            /*cudnn_enabled=*/true, target_.tf32);
  };
  if (!target_.float_products) return call(x);
  return call(x.to(torch::kFloat)).to(target_.dtype);
}

torch::Tensor DeviceConv::fused(const torch::Tensor& x, int64_t pad_h,
                                int64_t pad_w, const DeviceEpilogue& epilogue,
                                const torch::Tensor& residual) const {
  const bool relu =
      residual.defined()
          ? epilogue.relu
          : epilogue.relu || epilogue.activation == Nonlinearity::kRelu;
  const bool plain =
      epilogue.activation == Nonlinearity::kNone ||
      (!residual.defined() && epilogue.activation == Nonlinearity::kRelu);
  if (!x.is_cuda() || !relu || !plain || !can_fuse_.load()) return {};
  const std::vector<int64_t> stride(2, sizes_.stride);
  const std::vector<int64_t> padding = {pad_h, pad_w};
  const std::vector<int64_t> dilation(2, sizes_.dilation);
  try {
    if (!residual.defined()) {
      return at::cudnn_convolution_relu(x, weight_, bias_, stride, padding,
                                        dilation, sizes_.groups);
    }
    return at::cudnn_convolution_add_relu(x, weight_, residual, 1.0, bias_,
                                          stride, padding, dilation,
                                          sizes_.groups);
  } catch (const c10::OutOfMemoryError&) {
    throw;
  } catch (const c10::Error&) {
    // cuDNN has no engine for it, and this call of LibTorch's tries no other.
    can_fuse_ = false;
    return {};
  }
}

torch::Tensor DeviceConv::run(const torch::Tensor& x,
                              const DeviceEpilogue& epilogue,
                              const torch::Tensor& residual) const {
  if (is_scale()) {
    torch::Tensor y = at::addcmul(bias_, x, weight_);
    epilogue.apply(y, residual);
    return y;
  }
  if (torch::Tensor y = folded(x, epilogue, residual); y.defined()) return y;
  Padding around = sizes_.padding;
  if (sizes_.same_padding) {
    struct Window {
      Extent kernel;
      int64_t stride, dilation;
      Padding padding;
    };
    around =
        same_padded<Window>({sizes_.kernel, sizes_.stride, sizes_.dilation, 0},
                            {.n = 1, .h = x.size(2), .w = x.size(3), .c = 1})
            .padding;
  }
  torch::Tensor in = x;
  int64_t pad_h = around.top, pad_w = around.left;
  if (sizes_.reflect) {
    in = at::reflection_pad2d(
        x, {around.left, around.right, around.top, around.bottom});
    pad_h = pad_w = 0;
  } else if (around.top != around.bottom || around.left != around.right) {
    in = padded(x, around);
    pad_h = pad_w = 0;
  }
  in = in.contiguous(torch::MemoryFormat::ChannelsLast);
  torch::Tensor y = fused(in, pad_h, pad_w, epilogue, residual);
  if (y.defined()) return y;
  if (!residual.defined()) {
    y = linear(in, epilogue);
    if (y.defined()) return y;
  }
  y = convolve(in, pad_h, pad_w);
  epilogue.apply(y, residual, exact_bias_, target_.kernels);
  return y;
}

torch::Tensor DeviceConv::linear(const torch::Tensor& x,
                                 const DeviceEpilogue& epilogue) const {
  const bool is_linear = sizes_.kernel == Extent(1) && sizes_.stride == 1 &&
                         sizes_.padding == Padding(0) && sizes_.groups == 1;
  if (!is_linear || !epilogue.is_empty() || target_.kernels == nullptr ||
      !exact_bias_.defined()) {
    return {};
  }
  const torch::Tensor rows = pixels(x).reshape({-1, x.size(1)});
  return from_pixels(
      at::addmm(bias_, rows, weight_.view({sizes_.out, x.size(1)}).t())
          .view({x.size(0), x.size(2), x.size(3), sizes_.out}));
}

torch::Tensor DeviceConv::folded(const torch::Tensor& x,
                                 const DeviceEpilogue& epilogue,
                                 const torch::Tensor& residual) const {
  if (!squares_.defined() || residual.defined()) return {};
  const torch::Tensor in = target_.kernels->fold_pixels(
      x.contiguous(torch::MemoryFormat::ChannelsLast), squares_before_,
      squares_after_);
  if (!in.defined()) return {};
  const bool relu = epilogue.relu || epilogue.activation == Nonlinearity::kRelu;
  if (in.is_cuda() && relu && bias_.defined() && can_fuse_.load()) {
    return at::cudnn_convolution_relu(in, squares_, bias_, {1, 1}, {0, 0},
                                      {1, 1}, 1);
  }
  torch::Tensor y = at::_convolution(in, squares_, {}, {1, 1}, {0, 0}, {1, 1},
                                     /*transposed=*/false, {0, 0}, 1,
                                     target_.benchmark, /*deterministic=*/false,
                                     /*cudnn_enabled=*/true, target_.tf32);
  epilogue.apply(y, {}, exact_bias_, target_.kernels);
  return y;
}

DeviceLinear::DeviceLinear(int64_t in, int64_t out, const FoldedLayer& layer,
                           const DeviceTarget& target)
    : target_(target),
      weight_(product_operand(as_tensor(layer.weight, {out, in}), target)),
      bias_(product_operand(as_tensor(layer.bias, {out}), target)) {}

torch::Tensor DeviceLinear::run(const torch::Tensor& x,
                                Nonlinearity activation) const {
  if (activation == Nonlinearity::kGelu && target_.dtype != torch::kFloat) {
    activation = Nonlinearity::kGeluTanh;
  }
  const bool stored = activation == Nonlinearity::kRelu ||
                      activation == Nonlinearity::kGeluTanh;
  torch::Tensor y;
  if (target_.float_products) {
    y = at::linear(x.to(torch::kFloat), weight_, bias_).to(target_.dtype);
  } else if (stored && x.is_cuda()) {
    std::vector<int64_t> sizes = x.sizes().vec();
    sizes.back() = weight_.size(0);
    return at::_addmm_activation(bias_, x.reshape({-1, x.size(-1)}),
                                 weight_.t(), 1, 1,
                                 activation == Nonlinearity::kGeluTanh)
        .view(sizes);
  } else {
    y = at::linear(x, weight_, bias_);
  }
  activate_(y, activation);
  return y;
}

torch::Tensor DeviceLinear::run_scaled(torch::Tensor x,
                                       const torch::Tensor& factors) const {
  const int64_t pixels = x.size(1) * x.size(2);
  // A pass over the map costs less with a kernel of one's own.
  const int64_t few = (target_.kernels != nullptr ? 8 : 1) * weight_.size(0);
  if (pixels <= few) {
    torch::Tensor map = from_pixels(x);
    if (target_.kernels == nullptr ||
        !target_.kernels->scale(map, factors.flatten(1).contiguous())) {
      x.mul_(factors);
    }
    return run(x, Nonlinearity::kNone);
  }
  // A weight for each image is smaller than its map.
  const torch::Tensor weights =
      (weight_ * factors.squeeze(1)).to(target_.dtype).transpose(1, 2);
  const torch::Tensor rows = x.flatten(1, 2);
  const torch::Tensor y = target_.float_products
                              ? at::baddbmm(bias_, rows.to(torch::kFloat),
                                            weights.to(torch::kFloat))
                                    .to(target_.dtype)
                              : at::baddbmm(bias_, rows, weights);
  return y.view({x.size(0), x.size(1), x.size(2), y.size(2)});
}

}  // namespace luximm::detail
