#pragma once

#include <vector>

#include "luximm/base/torch.h"
#include "luximm/inference/plan.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/mlp.h"
#include "luximm/layers/norm.h"

// Internal: how a family's class writes its network down.
namespace luximm::detail {

/// Turns layers into steps of a plan and folds into each what stands around it:
/// a batch norm and LayerScale behind it, the affine part of a layer norm
/// before it, weight standardisation. Shared by all families; each says which
/// layers follow which in its `write_plan`. Throws `Error` for a layer that no
/// kernel runs; that shapes fit each other is seen when kernels are chosen.
///
///     Value y = plan.conv(plan.input(), conv1, {.norm = bn1, .relu = true});
///     plan.tap(y);
///     plan.head(y, classifier());
class PlanBuilder {
 public:
  explicit PlanBuilder(int64_t in_channels);

  /// What is computed together with a convolution.
  struct ConvFusion {
    LayerNorm normed{nullptr};  ///< its input is `normalized()` by this
    BatchNorm2d norm{nullptr};  ///< behind it
    Value residual = kNoValue;  ///< added then
    bool relu = false;          ///< last
  };

  struct MlpFusion {
    LayerNorm normed{nullptr};  ///< its input is `depthwise()` with this
    torch::Tensor gamma = {};   ///< LayerScale behind it
    Value residual = kNoValue;
  };

  Value input() const { return kInputValue; }
  /// Plain or weight-standardised, in one group.
  Value conv(Value x, const Conv2dImpl& conv, const ConvFusion& fusion);
  Value conv(Value x, const Conv2dImpl& layer) { return conv(x, layer, {}); }

  /// A depthwise convolution that keeps the size, and the norm behind it
  /// without its affine part, which the layer that reads the value folds in as
  /// `normed`.
  Value depthwise(Value x, const Conv2dImpl& conv, const LayerNormImpl& norm);
  Value mlp(Value x, const MlpImpl& mlp, const MlpFusion& fusion);

  Value layer_norm(Value x, const LayerNormImpl& norm);
  /// A layer norm without its affine part, as `depthwise`.
  Value normalized(Value x, const LayerNormImpl& norm);
  Value group_norm_relu(Value x, const GroupNormActImpl& norm);

  /// 3x3 with stride 2 and one pixel of padding, of zeros or of -infinity.
  Value max_pool(Value x, bool zero_padding);

  /// A map of the feature pyramid; called for every tap, in order.
  void tap(Value x) { plan_.taps.push_back(x); }

  /// Pooling, `norm` and the classifier, the last two where they are not null.
  void head(Value features, const Linear& classifier,
            const LayerNorm& norm = LayerNorm{nullptr});

  const Plan& plan() const { return plan_; }
  /// Of each step. They point into the model, which must outlive their use.
  const std::vector<StepSource>& sources() const { return sources_; }

 private:
  Value add(Step step, StepSource source);
  const float* floats(const torch::Tensor& tensor);
  ChannelAffine affine(const torch::Tensor& weight, const torch::Tensor& bias);
  LayerSource source(const torch::Tensor& weight, const torch::Tensor& bias);

  Plan plan_;
  std::vector<StepSource> sources_;
  std::vector<torch::Tensor> kept_;  ///< copies of what was not contiguous
};

}  // namespace luximm::detail
