#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include <ATen/Functions.h>
#include <c10/cuda/CUDAGuard.h>

#include "luximm/inference/device/cuda/kernel_module.h"
#include "luximm/inference/device/device_kernels.h"

namespace luximm::detail {
namespace {

using Size = KernelModule::Size;

constexpr unsigned kThreads = 256;
constexpr int64_t kVector = 8;  // channels of four words

unsigned blocks_for(int64_t count, int64_t each) {
  // Kernels that go on in steps of the grid take any number.
  return static_cast<unsigned>(
      std::min<int64_t>((count + each - 1) / each, 1 << 20));
}

template <typename T>
T* pointer(const torch::Tensor& tensor) {
  return tensor.defined() ? static_cast<T*>(tensor.data_ptr()) : nullptr;
}

bool is_aligned(const torch::Tensor& tensor) {
  return reinterpret_cast<std::uintptr_t>(tensor.data_ptr()) % 16 == 0;
}

class CudaKernels : public DeviceKernels {
 public:
  CudaKernels(int device, torch::ScalarType dtype)
      : device_(device), dtype_(dtype), plain_(device, {half()}) {}

  torch::Tensor depthwise(const torch::Tensor& x,
                          const DepthwiseKernel& with) const override {
    const int64_t c = x.size(1);
    if (!takes(x, 2) || with.kernel % 2 == 0 || with.kernel > 7 || c > 1024) {
      return {};
    }
    int h = static_cast<int>(x.size(2)), w = static_cast<int>(x.size(3));
    const int wide = best_width(w);
    int c2 = static_cast<int>(c / 2);
    int tiles = std::max(1, static_cast<int>(kThreads) / c2);
    int tiles_w = (w + wide - 1) / wide, tiles_h = (h + 1) / 2;
    long long all = x.size(0) * int64_t{tiles_w} * tiles_h;
    int norm = with.layer_norm ? 1 : 0;
    auto eps = static_cast<float>(with.eps);
    int group = 1;
    while (group < 32 && c2 % (2 * group) == 0) group *= 2;
    const unsigned shared =
        norm * tiles * (c2 / group + 1) * 2 * wide * sizeof(float);
    if (shared > 48 * 1024) return {};
    torch::Tensor y = at::empty_like(x, {}, torch::MemoryFormat::ChannelsLast);
    auto* in = pointer<void>(x);
    auto* weight = pointer<void>(with.weight);
    auto* bias = pointer<void>(with.bias);
    auto* scale = pointer<void>(with.scale);
    auto* shift = pointer<void>(with.shift);
    auto* out = pointer<void>(y);
    depthwise_module(with.kernel, wide)
        .launch("depthwise", {static_cast<unsigned>((all + tiles - 1) / tiles)},
                static_cast<unsigned>(tiles * c2), shared,
                {&in, &weight, &bias, &scale, &shift, &out, &h, &w, &c2,
                 &tiles_w, &tiles_h, &tiles, &all, &norm, &eps, &group});
    return y;
  }

  torch::Tensor layer_norm(const torch::Tensor& x, const torch::Tensor& scale,
                           const torch::Tensor& shift,
                           double eps) const override {
    constexpr int64_t kMaxChannels = 1024;
    if (!takes(x, 2) || x.size(1) > kMaxChannels) return {};
    torch::Tensor y = at::empty_like(x, {}, torch::MemoryFormat::ChannelsLast);
    long long pixels = x.numel() / x.size(1);
    int c2 = static_cast<int>(x.size(1) / 2);
    // Few lanes have more loads under way.
    int lanes = 8;
    while (lanes < 32 && (c2 % lanes != 0 || c2 / lanes > 8)) lanes *= 2;
    auto small = static_cast<float>(eps);
    auto *in = pointer<void>(x), *out = pointer<void>(y);
    auto *s = pointer<void>(scale), *t = pointer<void>(shift);
    plain_.launch(
        "layer_norm",
        {static_cast<unsigned>((pixels * lanes + kThreads - 1) / kThreads)},
        kThreads, 0, {&in, &s, &t, &out, &pixels, &c2, &lanes, &small});
    return y;
  }

  torch::Tensor group_norm(const torch::Tensor& x, int64_t groups,
                           const torch::Tensor& scale,
                           const torch::Tensor& shift, double eps,
                           bool relu) const override {
    const int64_t c = x.size(1);
    if (!takes(x, 2) || c % (2 * groups) != 0) return {};
    int c2 = static_cast<int>(c / 2), count = static_cast<int>(groups);
    int group2 = static_cast<int>(c / groups / 2);
    // A block has whole groups.
    int lanes = c2;
    while (lanes > static_cast<int>(kThreads) && lanes % 2 == 0 &&
           lanes / 2 % group2 == 0) {
      lanes /= 2;
    }
    if (lanes > 512) return {};
    int rows = std::max(1, static_cast<int>(kThreads) / lanes);
    int pixels = static_cast<int>(x.size(2) * x.size(3));
    // As many parts of an image as keep a GPU busy, of some pixels each.
    const auto n = static_cast<int>(x.size(0));
    const int chunks = c2 / lanes;
    int parts = std::clamp(2048 / std::max(1, n * chunks), 1,
                           std::max(1, pixels / (8 * rows)));
    parts = std::max(parts, std::min(8, std::max(1, pixels / (32 * rows))));
    const torch::Tensor partial =
        at::empty({n, parts, groups, 2}, x.options().dtype(torch::kFloat));
    torch::Tensor y = at::empty_like(x, {}, torch::MemoryFormat::ChannelsLast);
    auto small = static_cast<float>(eps);
    int with_relu = relu ? 1 : 0;
    auto *in = pointer<void>(x), *out = pointer<void>(y);
    auto *s = pointer<void>(scale), *t = pointer<void>(shift);
    auto* sums = pointer<void>(partial);
    const Size grid = {static_cast<unsigned>(parts), static_cast<unsigned>(n),
                       static_cast<unsigned>(chunks)};
    const auto threads = static_cast<unsigned>(lanes * rows);
    plain_.launch("group_sums", grid, threads, 0,
                  {&in, &sums, &pixels, &c2, &lanes, &rows, &group2, &count});
    plain_.launch("group_apply", grid, threads, 0,
                  {&in, &sums, &s, &t, &out, &pixels, &c2, &lanes, &rows,
                   &group2, &count, &parts, &small, &with_relu});
    return y;
  }

  bool epilogue(torch::Tensor& y, const torch::Tensor& bias,
                const torch::Tensor& residual, Nonlinearity activation,
                bool relu) const override {
    if (!takes(y, kVector) ||
        (residual.defined() && !takes(residual, kVector))) {
      return false;
    }
    long long count = y.numel() / kVector;
    int c8 = static_cast<int>(y.size(1) / kVector);
    int kind = static_cast<int>(activation), with_relu = relu ? 1 : 0;
    auto *out = pointer<void>(y), *b = pointer<void>(bias);
    auto* r = pointer<void>(residual);
    plain_.launch("epilogue", {blocks_for(count, kThreads)}, kThreads, 0,
                  {&out, &b, &r, &count, &c8, &kind, &with_relu});
    return true;
  }

  bool scale(torch::Tensor& x, const torch::Tensor& factors) const override {
    if (!takes(x, kVector)) return false;
    long long count = x.numel() / kVector;
    int c8 = static_cast<int>(x.size(1) / kVector);
    int pixels = static_cast<int>(x.size(2) * x.size(3));
    auto *out = pointer<void>(x), *f = pointer<void>(factors);
    plain_.launch("scale", {blocks_for(count, kThreads)}, kThreads, 0,
                  {&out, &f, &count, &c8, &pixels});
    return true;
  }

  torch::Tensor max_pool(const torch::Tensor& x, int64_t kernel, int64_t stride,
                         int64_t padding, bool zero_padding) const override {
    if (!takes(x, kVector) || 2 * padding > kernel) return {};
    int h = static_cast<int>(x.size(2)), w = static_cast<int>(x.size(3));
    int k = static_cast<int>(kernel), s = static_cast<int>(stride);
    int p = static_cast<int>(padding), zeros = zero_padding ? 1 : 0;
    int oh = (h + 2 * p - k) / s + 1, ow = (w + 2 * p - k) / s + 1;
    if (h + 2 * p < k || w + 2 * p < k) return {};
    torch::Tensor y = at::empty({x.size(0), x.size(1), oh, ow}, x.options(),
                                torch::MemoryFormat::ChannelsLast);
    long long count = y.numel() / kVector;
    int c8 = static_cast<int>(x.size(1) / kVector);
    auto *in = pointer<void>(x), *out = pointer<void>(y);
    plain_.launch(
        "max_pool", {blocks_for(count, kThreads)}, kThreads, 0,
        {&in, &out, &count, &c8, &h, &w, &oh, &ow, &k, &s, &p, &zeros});
    return y;
  }

  torch::Tensor fold_pixels(const torch::Tensor& x, int64_t before,
                            int64_t after) const override {
    int h = static_cast<int>(x.size(2)), w = static_cast<int>(x.size(3));
    if (x.scalar_type() != dtype_ || x.size(1) != 3 || h % 2 != 0 ||
        w % 2 != 0 || !x.is_contiguous(torch::MemoryFormat::ChannelsLast)) {
      return {};
    }
    int b = static_cast<int>(before);
    int oh = static_cast<int>(before + h / 2 + after);
    int ow = static_cast<int>(before + w / 2 + after);
    torch::Tensor y = at::empty({x.size(0), 16, oh, ow}, x.options(),
                                torch::MemoryFormat::ChannelsLast);
    long long count = y.numel() / 16;
    auto *in = pointer<void>(x), *out = pointer<void>(y);
    plain_.launch("fold_pixels",
                  {static_cast<unsigned>((count + kThreads - 1) / kThreads)},
                  kThreads, 0, {&in, &out, &count, &h, &w, &oh, &ow, &b});
    return y;
  }

 private:
  std::string half() const {
    return dtype_ == torch::kHalf ? "-DHALF=1" : "-DHALF=0";
  }

  bool takes(const torch::Tensor& x, int64_t multiple) const {
    return x.dim() == 4 && x.numel() > 0 && x.scalar_type() == dtype_ &&
           x.size(1) % multiple == 0 && is_aligned(x) &&
           x.is_contiguous(torch::MemoryFormat::ChannelsLast);
  }

  /// Of a tile: the width that leaves least of the last tile empty.
  static int best_width(int w) {
    int best = 9;
    const auto computed = [w](int wide) {
      return (w + wide - 1) / wide * wide;
    };
    for (int wide = 8; wide >= 6; --wide) {
      if (computed(wide) < computed(best)) best = wide;
    }
    return best;
  }

  KernelModule& depthwise_module(int64_t kernel, int wide) const {
    const std::lock_guard lock(mutex_);
    auto& module = depthwise_[{kernel, wide}];
    if (module == nullptr) {
      module = std::make_unique<KernelModule>(
          device_,
          std::vector<std::string>{half(), "-DKERNEL=" + std::to_string(kernel),
                                   "-DWIDE=" + std::to_string(wide)});
    }
    return *module;
  }

  int device_;
  torch::ScalarType dtype_;
  mutable KernelModule plain_;
  mutable std::mutex mutex_;
  mutable std::map<std::pair<int64_t, int>, std::unique_ptr<KernelModule>>
      depthwise_;
};

}  // namespace
}  // namespace luximm::detail

/// Throws `c10::Error` where they cannot be compiled.
extern "C" __attribute__((visibility("default"))) luximm::detail::DeviceKernels*
luximm_make_cuda_kernels(int device_index, int dtype) {
  return new luximm::detail::CudaKernels(device_index,
                                         static_cast<torch::ScalarType>(dtype));
}
