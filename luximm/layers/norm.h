#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"
#include "luximm/layers/kinds.h"
#include "luximm/layers/settings.h"

namespace luximm {

/// What every normalisation is: parameters over the channels, and how a fresh
/// one is filled.
class NormImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  /// Weights of one and biases of zero, as torch's own; a norm that starts
  /// otherwise overrides it.
  virtual void reset_parameters();

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  torch::Tensor weight;  ///< [C]
  torch::Tensor bias;    ///< [C], undefined in norms without

 protected:
  explicit NormImpl(int64_t channels, bool with_bias = true);
};

/// A normalisation of [N, C, H, W]; some have an activation behind it.
class Norm2dImpl : public NormImpl {
 public:
  virtual torch::Tensor forward(const torch::Tensor& x) = 0;

  /// activation(forward(x) + residual), where a norm can in one pass over the
  /// map. The residual has x's shape or is undefined.
  virtual torch::Tensor forward_activated(const torch::Tensor& x,
                                          Activation activation,
                                          const torch::Tensor& residual = {});

 protected:
  using NormImpl::NormImpl;
};

/// Shared handle to any `Norm2dImpl`; every norm's own handle converts to it.
class Norm2d : public torch::nn::ModuleHolder<Norm2dImpl> {
 public:
  Norm2d(std::nullptr_t = nullptr) : ModuleHolder(nullptr) {}  // NOLINT
  template <std::derived_from<Norm2dImpl> Impl>
  Norm2d(std::shared_ptr<Impl> norm)  // NOLINT(google-explicit-constructor)
      : ModuleHolder(std::shared_ptr<Norm2dImpl>(std::move(norm))) {}

  // Not the base's constructors: they would take a norm's handle for arguments
  // to construct a Norm2dImpl with.
  template <typename Norm>
  requires std::derived_from<typename Norm::ContainedType, Norm2dImpl> Norm2d(
      const Norm& norm)  // NOLINT(google-explicit-constructor)
      : ModuleHolder(std::static_pointer_cast<Norm2dImpl>(norm.ptr())) {}
};

/// A norm of `kind`, with a ReLU behind it if `relu` is set; EvoNorm has its
/// own activation whatever `relu` says.
Norm2d make_norm(NormKind kind, int64_t channels, bool relu);

/// A norm without an activation behind it. EvoNorm alone is made of one: it is
/// there if `activates`, else its affine part is what is left. Throws `Error`
/// if groups do not divide `channels`.
Norm2d make_norm(const NormConfig& config, int64_t channels, bool activates);

class StatisticsGroup;  // luximm/layers/sync_batch_norm.h

/// Batch normalisation of [N, C, H, W], `torch.nn.BatchNorm2d`; with `relu`
/// timm's `BatchNormAct2d`.
///
/// Unlike torch's it leaves `num_batches_tracked` an integer when the module is
/// converted to another floating type, and updates its statistics once per step
/// under gradient checkpointing, where the forward runs twice.
class BatchNorm2dImpl : public Norm2dImpl {
 public:
  explicit BatchNorm2dImpl(int64_t channels, bool relu = false,
                           double eps = 1e-5);

  /// Throws `Error` in training for fewer than two values per channel, whose
  /// variance would be NaN; nothing is changed then.
  torch::Tensor forward(const torch::Tensor& x) override;
  torch::Tensor forward_activated(const torch::Tensor& x, Activation activation,
                                  const torch::Tensor& residual = {}) override;
  void reset_parameters() override;

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  using torch::nn::Module::to;
  void to(torch::Device device, torch::Dtype dtype,
          bool non_blocking = false) override;
  void to(torch::Dtype dtype, bool non_blocking = false) override;

  double eps;
  double momentum = 0.1;
  bool relu;
  /// Runs with its running statistics in training too, as timm's
  /// `FrozenBatchNorm2d`; set by `freeze`, luximm/train/freeze.h.
  bool frozen = false;
  /// Normalises in training by the images of all these processes, as torch's
  /// `SyncBatchNorm`; set by `sync_batch_norm`, luximm/train/sync_batch_norm.h.
  std::shared_ptr<StatisticsGroup> sync_group = {};
  torch::Tensor running_mean, running_var;  ///< [C]
  torch::Tensor num_batches_tracked;        ///< int64 scalar
};
TORCH_MODULE(BatchNorm2d);

/// Group normalisation, `torch.nn.GroupNorm`. Throws `Error` if `channels` is
/// not a multiple of `groups`.
class GroupNormImpl : public Norm2dImpl {
 public:
  explicit GroupNormImpl(int64_t channels, int64_t groups = 32,
                         double eps = 1e-5);

  /// [N, C, H, W]. Throws `Error` in training for one value per group, which
  /// any input turns into the bias.
  torch::Tensor forward(const torch::Tensor& x) override;
  torch::Tensor forward_activated(const torch::Tensor& x, Activation activation,
                                  const torch::Tensor& residual = {}) override;

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  int64_t groups;
  double eps;
};
TORCH_MODULE(GroupNorm);

/// Group normalisation with 32 groups and a ReLU, timm's `GroupNormAct`.
class GroupNormActImpl : public GroupNormImpl {
 public:
  using GroupNormImpl::GroupNormImpl;

  torch::Tensor forward(const torch::Tensor& x) override;  ///< [N, C, H, W]
  torch::Tensor forward_activated(const torch::Tensor& x, Activation activation,
                                  const torch::Tensor& residual = {}) override;
};
TORCH_MODULE(GroupNormAct);

/// EvoNorm-S0 (https://arxiv.org/abs/2004.02967), timm's `EvoNorm2dS0`:
/// x * sigmoid(v * x) over the standard deviation of its group. As in timm,
/// without `activates` nothing but the affine part is left. Throws `Error` if
/// `channels` is not a multiple of `groups`.
class EvoNormImpl : public Norm2dImpl {
 public:
  explicit EvoNormImpl(int64_t channels, int64_t groups = 32, double eps = 1e-5,
                       bool activates = true);

  torch::Tensor forward(const torch::Tensor& x) override;  ///< as GroupNorm's
  void reset_parameters() override;

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  int64_t groups;
  double eps;
  torch::Tensor v;  ///< [C], undefined without the activation
};
TORCH_MODULE(EvoNorm);

/// Layer normalisation over the channels at each position of [N, C, H, W],
/// timm's `LayerNormAct2d` without its activation.
class LayerNorm2dImpl : public Norm2dImpl {
 public:
  explicit LayerNorm2dImpl(int64_t channels, double eps = 1e-5);

  torch::Tensor forward(const torch::Tensor& x) override;

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  double eps;
};
TORCH_MODULE(LayerNorm2d);

/// A normalisation over the channels at each position of a map.
class ChannelNormImpl : public NormImpl {
 public:
  virtual torch::Tensor forward(const torch::Tensor& x) = 0;  ///< [..., C]
  torch::Tensor forward_nchw(const torch::Tensor& x);         ///< [N, C, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  double eps;

 protected:
  ChannelNormImpl(int64_t channels, double eps, bool with_bias);
};

/// Shared handle to any `ChannelNormImpl`; every norm's own converts to it.
class ChannelNorm : public torch::nn::ModuleHolder<ChannelNormImpl> {
 public:
  ChannelNorm(std::nullptr_t = nullptr) : ModuleHolder(nullptr) {}  // NOLINT
  template <std::derived_from<ChannelNormImpl> Impl>
  ChannelNorm(std::shared_ptr<Impl> norm)  // NOLINT(google-explicit-*)
      : ModuleHolder(std::shared_ptr<ChannelNormImpl>(std::move(norm))) {}

  template <typename Norm>
  requires std::derived_from<typename Norm::ContainedType, ChannelNormImpl>
  ChannelNorm(const Norm& norm)  // NOLINT(google-explicit-constructor)
      : ModuleHolder(std::static_pointer_cast<ChannelNormImpl>(norm.ptr())) {}
};

ChannelNorm make_channel_norm(ChannelNormKind kind, int64_t channels,
                              double eps);

/// Layer normalisation over the channels of a map, `torch.nn.LayerNorm`, or
/// timm's `LayerNorm2d` for maps with the channels first.
class LayerNormImpl : public ChannelNormImpl {
 public:
  LayerNormImpl(int64_t channels, double eps);

  torch::Tensor forward(const torch::Tensor& x) override;
};
TORCH_MODULE(LayerNorm);

/// x over the root mean square of its channels, timm's `RmsNorm`.
class RmsNormImpl : public ChannelNormImpl {
 public:
  RmsNormImpl(int64_t channels, double eps);

  torch::Tensor forward(const torch::Tensor& x) override;
};
TORCH_MODULE(RmsNorm);

/// x, not centred, over the sample standard deviation of its channels, timm's
/// `SimpleNorm`.
class SimpleNormImpl : public ChannelNormImpl {
 public:
  SimpleNormImpl(int64_t channels, double eps);

  torch::Tensor forward(const torch::Tensor& x) override;
};
TORCH_MODULE(SimpleNorm);

/// Global response normalisation of a map with the channels last, ConvNeXt V2's
/// (https://arxiv.org/abs/2301.00808), timm's `GlobalResponseNorm`.
class GlobalResponseNormImpl : public NormImpl {
 public:
  explicit GlobalResponseNormImpl(int64_t channels);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, H, W, C]
  /// All zero: a fresh one passes its input through.
  void reset_parameters() override;

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  double eps = 1e-6;
};
TORCH_MODULE(GlobalResponseNorm);

}  // namespace luximm
