#include <algorithm>

#include <ATen/Functions.h>

#include "luximm/inference/device/cuda/kernel_module.h"
#include "luximm/layers/batch_norm_kernels.h"

namespace luximm::detail {
namespace {

constexpr int kThreads = 256;

class CudaBatchNorm : public BatchNormKernels {
 public:
  CudaBatchNorm(int device, torch::ScalarType dtype)
      : dtype_(dtype),
        module_(device, {dtype == torch::kHalf ? "-DHALF=1" : "-DHALF=0"}) {}

  bool takes(const torch::Tensor& x,
             const NormEpilogue& epilogue) const override {
    return (epilogue.activation == Activation::kNone ||
            epilogue.activation == Activation::kRelu) &&
           !epilogue.residual.defined() && x.dim() == 4 &&
           x.numel() > x.size(1) && x.scalar_type() == dtype_ &&
           x.size(1) % 2 == 0 && x.numel() / x.size(1) < (1 << 30) &&
           reinterpret_cast<std::uintptr_t>(x.data_ptr()) % 4 == 0 &&
           x.is_contiguous(torch::MemoryFormat::ChannelsLast);
  }

  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& weight,
                        const torch::Tensor& bias,
                        const torch::Tensor& running_mean,
                        const torch::Tensor& running_var, double momentum,
                        double eps, const NormEpilogue& epilogue,
                        Statistics& statistics) const override {
    const bool relu = epilogue.activation == Activation::kRelu;
    statistics = {at::empty_like(running_mean), at::empty_like(running_var)};
    reduce(x, {}, weight, bias, {}, statistics.mean, statistics.invstd,
           running_mean, running_var, momentum, eps, relu);
    return apply(x, {}, weight, bias, statistics, {}, {}, relu);
  }

  Gradients backward(const torch::Tensor& gradient,
                     const Saved& saved) const override {
    const auto& [x, weight, bias, statistics, activation, y] = saved;
    const bool relu = activation == Activation::kRelu;
    Gradients found = {{}, at::empty_like(weight), at::empty_like(weight)};
    reduce(x, gradient, weight, bias, statistics, found.bias, found.weight, {},
           {}, 0.0, 0.0, relu);
    found.x = apply(x, gradient, weight, bias, statistics, found.bias,
                    found.weight, relu);
    return found;
  }

 private:
  /// How a map is shared out: blocks of `lanes` words by `rows` pixels.
  struct Layout {
    explicit Layout(const torch::Tensor& x)
        : pixels(static_cast<int>(x.numel() / x.size(1))),
          c2(static_cast<int>(x.size(1) / 2)) {
      chunks = (c2 + kThreads - 1) / kThreads;
      lanes = (c2 + chunks - 1) / chunks;
      rows = std::max(1, kThreads / lanes);
      // Some blocks for each processor of a large GPU.
      parts = std::clamp(1056 / chunks, 1, std::max(1, pixels / (4 * rows)));
    }
    KernelModule::Size grid() const {
      return {static_cast<unsigned>(parts), 1, static_cast<unsigned>(chunks)};
    }
    unsigned threads() const { return static_cast<unsigned>(lanes * rows); }
    int pixels, c2, chunks, lanes, rows, parts;
  };

  static void* data(const torch::Tensor& tensor) {
    return tensor.defined() ? tensor.data_ptr() : nullptr;
  }

  void reduce(const torch::Tensor& x, const torch::Tensor& gradient,
              const torch::Tensor& weight, const torch::Tensor& bias,
              const Statistics& statistics, const torch::Tensor& first,
              const torch::Tensor& second, const torch::Tensor& running_mean,
              const torch::Tensor& running_var, double momentum, double eps,
              bool relu) const {
    Layout at(x);
    const torch::Tensor partial =
        at::empty({at.parts, at.c2, 4}, x.options().dtype(torch::kFloat));
    void *in = data(x), *g = data(gradient), *sums = data(partial);
    void *mean = data(statistics.mean), *invstd = data(statistics.invstd);
    void *w = data(weight), *b = data(bias);
    int with_relu = relu ? 1 : 0;
    module_.launch("batch_sums", at.grid(), at.threads(), 0,
                   {&in, &g, &mean, &invstd, &w, &b, &sums, &at.pixels, &at.c2,
                    &at.lanes, &at.rows, &with_relu});
    void *one = data(first), *two = data(second);
    void *m = data(running_mean), *v = data(running_var);
    auto count = static_cast<float>(at.pixels);
    auto part = static_cast<float>(momentum), small = static_cast<float>(eps);
    int backward = gradient.defined() ? 1 : 0;
    constexpr int kWarps = kThreads / 32;
    module_.launch("batch_finish",
                   {static_cast<unsigned>((at.c2 + kWarps - 1) / kWarps)},
                   kThreads, 0,
                   {&sums, &one, &two, &m, &v, &at.parts, &at.c2, &count, &part,
                    &small, &backward});
  }

  torch::Tensor apply(const torch::Tensor& x, const torch::Tensor& gradient,
                      const torch::Tensor& weight, const torch::Tensor& bias,
                      const Statistics& statistics, const torch::Tensor& sum_g,
                      const torch::Tensor& sum_gx, bool relu) const {
    Layout at(x);
    torch::Tensor y = at::empty_like(x, {}, torch::MemoryFormat::ChannelsLast);
    void *in = data(x), *g = data(gradient), *out = data(y);
    void *mean = data(statistics.mean), *invstd = data(statistics.invstd);
    void *w = data(weight), *b = data(bias);
    void *s = data(sum_g), *t = data(sum_gx);
    auto count = static_cast<float>(at.pixels);
    int with_relu = relu ? 1 : 0;
    module_.launch("batch_apply", at.grid(), at.threads(), 0,
                   {&in, &g, &mean, &invstd, &w, &b, &s, &t, &out, &at.pixels,
                    &at.c2, &at.lanes, &at.rows, &count, &with_relu});
    return y;
  }

  torch::ScalarType dtype_;
  mutable KernelModule module_;
};

}  // namespace
}  // namespace luximm::detail

/// Throws `c10::Error` where they cannot be compiled.
extern "C" __attribute__((visibility("default")))
luximm::detail::BatchNormKernels*
luximm_make_cuda_batch_norm(int device_index, int dtype) {
  return new luximm::detail::CudaBatchNorm(
      device_index, static_cast<torch::ScalarType>(dtype));
}
