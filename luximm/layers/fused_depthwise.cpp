#include "luximm/layers/fused_depthwise.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

#include <torch/csrc/autograd/custom_function.h>

#include "luximm/base/parallel.h"
#include "luximm/layers/fused_training.h"
#include "luximm/layers/kernels/training_kernels.h"

namespace luximm::detail {
namespace {

constexpr int64_t kGroup = kChannelGroup;

struct Padding {
  int64_t h, w;
};

/// Memory for one task on this thread; what it held is undefined.
float* scratch(int index, int64_t floats) {
  thread_local std::vector<float> buffers[3];
  auto& buffer = buffers[index];
  if (buffer.size() < static_cast<std::size_t>(floats)) {
    buffer.resize(static_cast<std::size_t>(floats));
  }
  return buffer.data();
}

/// Sixteen channels of one image with a border of zeros, `stride` pixels apart:
/// out [rows, columns, kGroup] has in[y, x] at (top + y * stride, left + x *
/// stride), where that is inside.
struct Gathering {
  int64_t h, w, c;  ///< of the map
  int64_t rows, columns;
  Padding border;
  int64_t stride = 1;

  int64_t floats() const { return rows * columns * kGroup; }

  void run(const float* in, int64_t channels, float* out) const {
    std::memset(out, 0, static_cast<std::size_t>(floats()) * sizeof(float));
    for (int64_t y = 0; y < h; ++y) {
      const int64_t row = border.h + y * stride;
      if (row < 0 || row >= rows) continue;
      float* to = out + row * columns * kGroup;
      const float* from = in + y * w * c;
      for (int64_t x = 0; x < w; ++x) {
        const int64_t column = border.w + x * stride;
        if (column < 0 || column >= columns) continue;
        if (channels == kGroup) {
          std::memcpy(to + column * kGroup, from + x * c,
                      kGroup * sizeof(float));
        } else {
          std::memcpy(to + column * kGroup, from + x * c,
                      static_cast<std::size_t>(channels) * sizeof(float));
        }
      }
    }
  }
};

/// A convolution's sizes, and its filters and bias in groups of channels.
struct Layer {
  int64_t n, c, h, w, kernel, stride, rows, columns, groups;
  Padding padding;

  Layer(const torch::Tensor& x, int64_t kernel, int64_t stride, Padding padding)
      : n(x.size(0)),
        c(x.size(1)),
        h(x.size(2)),
        w(x.size(3)),
        kernel(kernel),
        stride(stride),
        rows((h + 2 * padding.h - kernel) / stride + 1),
        columns((w + 2 * padding.w - kernel) / stride + 1),
        groups((c + kGroup - 1) / kGroup),
        padding(padding) {}

  int64_t taps() const { return kernel * kernel; }
  int64_t channels(int64_t group) const {
    return std::min(kGroup, c - group * kGroup);
  }
  /// The input with its padding, as far as filters reach.
  Gathering padded_input() const {
    return {.h = h,
            .w = w,
            .c = c,
            .rows = (rows - 1) * stride + kernel,
            .columns = (columns - 1) * stride + kernel,
            .border = padding};
  }
  /// The gradient with zeros between and around, so that a convolution of
  /// stride 1 with turned filters is the gradient of the input.
  Gathering spread_gradient() const {
    return {.h = rows,
            .w = columns,
            .c = c,
            .rows = h + kernel - 1,
            .columns = w + kernel - 1,
            .border = {kernel - 1 - padding.h, kernel - 1 - padding.w},
            .stride = stride};
  }
  Gathering plain_gradient() const {
    return {.h = rows,
            .w = columns,
            .c = c,
            .rows = rows,
            .columns = columns,
            .border = {0, 0}};
  }

  /// [groups, taps, kGroup], zeros past the channels; the taps turned by half a
  /// turn if `turned`.
  std::vector<float> filters(const torch::Tensor& weight, bool turned) const {
    const torch::Tensor plain = weight.contiguous();
    const auto* from = plain.const_data_ptr<float>();
    std::vector<float> to(static_cast<std::size_t>(groups * taps() * kGroup));
    for (int64_t i = 0; i < c; ++i) {
      for (int64_t tap = 0; tap < taps(); ++tap) {
        const int64_t at = turned ? taps() - 1 - tap : tap;
        to[static_cast<std::size_t>((i / kGroup * taps() + at) * kGroup +
                                    i % kGroup)] = from[i * taps() + tap];
      }
    }
    return to;
  }
};

template <typename Body>
void run_tasks(int64_t tasks, const Body& body) {
  parallel_for(tasks, [&](int64_t from, int64_t to) {
    for (int64_t task = from; task < to; ++task) body(task);
  });
}

torch::Tensor run_forward(const torch::Tensor& x, const torch::Tensor& weight,
                          const torch::Tensor& bias, const Layer& layer) {
  const std::vector<float> filters = layer.filters(weight, /*turned=*/false);
  std::vector<float> biases(static_cast<std::size_t>(layer.groups * kGroup));
  if (bias.defined()) {
    const torch::Tensor plain = bias.contiguous();
    std::copy_n(plain.const_data_ptr<float>(), layer.c, biases.begin());
  }
  torch::Tensor y =
      torch::empty({layer.n, layer.c, layer.rows, layer.columns}, x.options(),
                   torch::MemoryFormat::ChannelsLast);
  const auto* from = x.const_data_ptr<float>();
  auto* to = y.mutable_data_ptr<float>();
  const Gathering gathering = layer.padded_input();
  const DepthwiseMap map = {.kernel = layer.kernel,
                            .stride = layer.stride,
                            .rows = layer.rows,
                            .columns = layer.columns,
                            .padded_columns = gathering.columns};
  run_tasks(layer.n * layer.groups, [&](int64_t task) {
    const int64_t image = task / layer.groups, group = task % layer.groups;
    const int64_t channels = layer.channels(group), first = group * kGroup;
    float* padded = scratch(0, gathering.floats());
    gathering.run(from + image * layer.h * layer.w * layer.c + first, channels,
                  padded);
    training_kernels().depthwise(
        map, padded, filters.data() + group * layer.taps() * kGroup,
        biases.data() + first, channels,
        to + image * layer.rows * layer.columns * layer.c + first, layer.c);
  });
  return y;
}

struct Gradients {
  torch::Tensor x, weight, bias;
};

Gradients run_backward(const torch::Tensor& g, const torch::Tensor& x,
                       const torch::Tensor& weight, bool has_bias, bool wants_x,
                       const Layer& layer) {
  const std::vector<float> turned = layer.filters(weight, /*turned=*/true);
  const std::vector<float> zeros(static_cast<std::size_t>(kGroup));
  Gradients found;
  if (wants_x) {
    found.x =
        torch::empty(x.sizes(), x.options(), torch::MemoryFormat::ChannelsLast);
  }
  float* dx = wants_x ? found.x.mutable_data_ptr<float>() : nullptr;
  const auto* from = x.const_data_ptr<float>();
  const auto* gradient = g.const_data_ptr<float>();
  const Gathering input = layer.padded_input();
  const Gathering spread = layer.spread_gradient();
  const Gathering plain = layer.plain_gradient();
  const DepthwiseMap map = {.kernel = layer.kernel,
                            .stride = layer.stride,
                            .rows = layer.rows,
                            .columns = layer.columns,
                            .padded_columns = input.columns};
  const DepthwiseMap back = {.kernel = layer.kernel,
                             .stride = 1,
                             .rows = layer.h,
                             .columns = layer.w,
                             .padded_columns = spread.columns};
  // Images in parts of their own, so that few channels keep threads busy too.
  const int64_t parts = std::min<int64_t>(layer.n, 8);
  const int64_t size = (layer.taps() + 1) * kGroup;
  PartSums sums(parts, layer.groups * size);
  run_tasks(parts * layer.groups, [&](int64_t task) {
    const int64_t part = task / layer.groups, group = task % layer.groups;
    const int64_t channels = layer.channels(group), first = group * kGroup;
    float* sum = sums.of(part) + group * size;
    float* padded = scratch(0, input.floats());
    for (int64_t image = layer.n * part / parts;
         image < layer.n * (part + 1) / parts; ++image) {
      const float* g_at =
          gradient + image * layer.rows * layer.columns * layer.c + first;
      input.run(from + image * layer.h * layer.w * layer.c + first, channels,
                padded);
      const float* dense = nullptr;
      int64_t dense_columns = spread.columns;
      if (wants_x) {
        float* spread_g = scratch(1, spread.floats());
        spread.run(g_at, channels, spread_g);
        training_kernels().depthwise(
            back, spread_g, turned.data() + group * layer.taps() * kGroup,
            zeros.data(), channels,
            dx + image * layer.h * layer.w * layer.c + first, layer.c);
        dense = spread_g +
                (spread.border.h * spread.columns + spread.border.w) * kGroup;
      }
      if (!wants_x || layer.stride > 1) {
        float* plain_g = scratch(2, plain.floats());
        plain.run(g_at, channels, plain_g);
        dense = plain_g;
        dense_columns = plain.columns;
      }
      training_kernels().depthwise_weight_gradient(map, padded, dense,
                                                   dense_columns, sum);
      if (!has_bias) continue;
      for (int64_t y = 0; y < layer.rows; ++y) {
        training_kernels().column_sums(dense + y * dense_columns * kGroup,
                                       layer.columns, kGroup,
                                       sum + layer.taps() * kGroup);
      }
    }
  });
  const torch::Tensor total =
      sums.total(0, layer.groups * size).view({layer.groups, -1, kGroup});
  // [groups, taps (and the bias), kGroup] to one row for each channel.
  const torch::Tensor channels =
      total.permute({0, 2, 1}).reshape({layer.groups * kGroup, -1});
  found.weight = channels.slice(0, 0, layer.c)
                     .slice(1, 0, layer.taps())
                     .reshape(weight.sizes());
  if (has_bias) {
    found.bias =
        channels.slice(0, 0, layer.c).select(1, layer.taps()).contiguous();
  }
  return found;
}

class FusedDepthwise : public torch::autograd::Function<FusedDepthwise> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* ctx,
                               const torch::Tensor& x,
                               const torch::Tensor& weight,
                               const std::optional<torch::Tensor>& shift,
                               int64_t stride, int64_t padding_h,
                               int64_t padding_w) {
    const torch::Tensor bias = shift.value_or(torch::Tensor());
    ctx->save_for_backward({x, weight, bias});
    ctx->saved_data["stride"] = stride;
    ctx->saved_data["padding_h"] = padding_h;
    ctx->saved_data["padding_w"] = padding_w;
    return run_forward(
        x, weight, bias,
        Layer(x, weight.size(2), stride, {padding_h, padding_w}));
  }

  static torch::autograd::variable_list backward(
      torch::autograd::AutogradContext* ctx,
      torch::autograd::variable_list gradients) {
    const auto saved = ctx->get_saved_variables();
    const torch::Tensor &x = saved[0], &weight = saved[1], &bias = saved[2];
    const int64_t stride = ctx->saved_data["stride"].toInt();
    const Padding padding = {ctx->saved_data["padding_h"].toInt(),
                             ctx->saved_data["padding_w"].toInt()};
    if (at::GradMode::is_enabled()) {
      std::vector<torch::Tensor> found = differentiable_gradients(
          [&] {
            return torch::conv2d(x, weight, bias, stride,
                                 {padding.h, padding.w}, 1, x.size(1));
          },
          {x, weight, bias}, gradients[0]);
      return {found[0], found[1], found[2], {}, {}, {}};
    }
    const Gradients found =
        run_backward(gradients[0].contiguous(torch::MemoryFormat::ChannelsLast),
                     x, weight, bias.defined(), ctx->needs_input_grad(0),
                     Layer(x, weight.size(2), stride, padding));
    return {found.x, found.weight, found.bias, {}, {}, {}};
  }
};

}  // namespace

bool takes_fused_depthwise(const torch::Tensor& x, const torch::Tensor& weight,
                           const torch::Tensor& bias, int64_t groups,
                           int64_t dilation) {
  return x.dim() == 4 && groups == x.size(1) && groups == weight.size(0) &&
         groups > 1 && dilation == 1 && weight.size(2) == weight.size(3) &&
         weight.size(2) <= kMaxDepthwiseKernel && x.numel() > 0 &&
         x.is_contiguous(torch::MemoryFormat::ChannelsLast) &&
         trains_on_cpu({x, weight, bias});
}

torch::Tensor fused_depthwise(const torch::Tensor& x,
                              const torch::Tensor& weight,
                              const torch::Tensor& bias, int64_t stride,
                              int64_t padding_h, int64_t padding_w) {
  return FusedDepthwise::apply(x, weight, if_defined(bias), stride, padding_h,
                               padding_w);
}

}  // namespace luximm::detail
