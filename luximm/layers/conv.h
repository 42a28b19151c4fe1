#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/settings.h"

namespace luximm {

// The layers that hold weights only allocate them. Filling them is the work of
// a family's recipe (luximm/layers/init.h) or of a checkpoint, never of both:
// for a network of a gigabyte, drawing numbers that a file then replaces costs
// more than reading the file.

/// A height and a width; of one number, both.
struct Size2d {
  constexpr Size2d(int64_t both) : h(both), w(both) {}  // NOLINT
  constexpr Size2d(int64_t height, int64_t width) : h(height), w(width) {}

  bool operator==(const Size2d&) const = default;

  int64_t h;
  int64_t w;
};

struct Conv2dOptions {
  int64_t stride = 1;
  Size2d padding = 0;  ///< above and below, left and right
  int64_t groups = 1;
  bool bias = false;
  int64_t dilation = 1;
  /// In the place of `padding`: as much as makes the output's sides those of
  /// the input over the stride, rounded up; the odd pixel at the right and the
  /// bottom. It depends on the input's size. timm's `padding="same"`.
  bool same_padding = false;
};

/// timm's padding where none is said, `get_padding`: of an odd kernel as much
/// as keeps the size at stride 1.
constexpr int64_t symmetric_padding(int64_t kernel_size, int64_t stride,
                                    int64_t dilation) {
  return (stride - 1 + dilation * (kernel_size - 1)) / 2;
}

/// A 2-D convolution, [N, in, H, W] to [N, out, H', W'], with the
/// parameter names of `torch.nn.Conv2d`.
class Conv2dImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  Conv2dImpl(int64_t in_channels, int64_t out_channels, Size2d kernel_size,
             const Conv2dOptions& options = {});

  virtual torch::Tensor forward(const torch::Tensor& x);

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  Conv2dOptions options;
  torch::Tensor weight;  ///< [out, in / groups, h, w]
  torch::Tensor bias;    ///< [out], undefined without bias

 protected:
  torch::Tensor run(const torch::Tensor& x, const torch::Tensor& kernel) const;
};
TORCH_MODULE(Conv2d);

/// A convolution whose weight is standardised per output channel in every
/// forward, timm's `StdConv2d` (https://arxiv.org/abs/1903.10520).
class StdConv2dImpl : public Conv2dImpl {
 public:
  StdConv2dImpl(int64_t in_channels, int64_t out_channels, int64_t kernel_size,
                const Conv2dOptions& options = {}, double eps = 1e-8);

  torch::Tensor forward(const torch::Tensor& x) override;

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  /// The weight that the convolution uses: zero mean and unit population
  /// variance over each output channel's [in, k, k].
  torch::Tensor standardized_weight() const;

  double eps;  ///< added to the variance; 1e-8 in BiT
};
TORCH_MODULE(StdConv2d);

/// A fully connected layer on the last dimension, with the parameter names of
/// `torch.nn.Linear`; as a 1x1 convolution its weight is 4-D, as some
/// checkpoints store it.
class LinearImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  LinearImpl(int64_t in_features, int64_t out_features, bool conv = false);

  torch::Tensor forward(const torch::Tensor& x);       ///< [..., in]
  torch::Tensor forward_nchw(const torch::Tensor& x);  ///< [N, in, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  torch::Tensor weight;  ///< [out, in], or [out, in, 1, 1]
  torch::Tensor bias;    ///< [out]
};
TORCH_MODULE(Linear);

}  // namespace luximm
