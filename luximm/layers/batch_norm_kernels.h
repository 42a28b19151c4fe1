#pragma once

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"

// Internal: batch norms in training, with what is behind them, in channels-last
// memory: of half types on CUDA and of float32 on the CPU, where LibTorch's
// take two and three times as long.
namespace luximm::detail {

/// y = activation(norm(x) + residual).
struct NormEpilogue {
  Activation activation = Activation::kNone;
  torch::Tensor residual = {};  ///< of x's shape, or undefined
};

class BatchNormKernels {
 public:
  virtual ~BatchNormKernels() = default;

  /// Whether they take x [n, c, h, w] and what is behind the norm.
  virtual bool takes(const torch::Tensor& x,
                     const NormEpilogue& epilogue) const = 0;

  /// Results of `forward` but for y, [c] of float32.
  struct Statistics {
    torch::Tensor mean, invstd;
  };
  /// Gives y. Weight, bias and the running statistics are [c] of float32; a
  /// momentum of 0 leaves the running statistics alone.
  virtual torch::Tensor forward(
      const torch::Tensor& x, const torch::Tensor& weight,
      const torch::Tensor& bias, const torch::Tensor& running_mean,
      const torch::Tensor& running_var, double momentum, double eps,
      const NormEpilogue& epilogue, Statistics& statistics) const = 0;

  /// What `backward` reads.
  struct Saved {
    torch::Tensor x, weight, bias;
    Statistics statistics;
    Activation activation;
    torch::Tensor y;  ///< where there is a residual with a ReLU behind it
  };
  struct Gradients {
    torch::Tensor x, weight, bias;
    torch::Tensor residual = {};  ///< where y is saved, else it is `gradient`
  };
  /// Of the gradient of y.
  virtual Gradients backward(const torch::Tensor& gradient,
                             const Saved& saved) const = 0;
};

/// Of a device and a type; null where there are none.
const BatchNormKernels* batch_norm_kernels(const torch::Device& device,
                                           torch::ScalarType dtype);

/// `forward` as a node of autograd.
torch::Tensor fused_batch_norm(
    const torch::Tensor& x, const torch::Tensor& weight,
    const torch::Tensor& bias, const torch::Tensor& running_mean,
    const torch::Tensor& running_var, double momentum, double eps,
    const NormEpilogue& epilogue, const BatchNormKernels& kernels);

}  // namespace luximm::detail
