#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/inference/plan.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/mlp.h"
#include "luximm/layers/norm.h"

// Internal: how a family's class writes its network down.
namespace luximm::detail {

Nonlinearity nonlinearity(Activation activation);

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

  /// What is computed together with a convolution:
  /// relu?(activation(norm(conv(x))) + residual).
  struct ConvFusion {
    LayerNorm normed{nullptr};    ///< its input is `normalized()` by this
    BatchNorm2d before{nullptr};  ///< on its input; not with `normed`
    BatchNorm2d norm{nullptr};    ///< behind it
    /// A factor and a summand per output channel behind that, [out]; undefined:
    /// none.
    torch::Tensor scale = {}, shift = {};
    Value residual = kNoValue;  ///< added after the activation
    bool relu = false;          ///< last
    Nonlinearity activation = Nonlinearity::kNone;
  };

  /// A convolution by its tensors, for layers that are not a `Conv2d`.
  struct ConvSpec {
    torch::Tensor weight;     ///< [out, in / groups, h, w]
    torch::Tensor bias = {};  ///< [out], or undefined
    int64_t stride = 1;
    Padding padding = 0;
    int64_t dilation = 1;
    int64_t groups = 1;
    /// In the place of `padding`: TensorFlow's, of the input's size (timm's
    /// `pad_same`).
    bool same_padding = false;
    bool reflect = false;  ///< the padding mirrors the map; not for one group
    std::optional<double> standardize_eps = {};  ///< of a `StdConv2d`
  };

  struct MlpFusion {
    LayerNorm normed{nullptr};  ///< its input is `depthwise()` with this
    torch::Tensor gamma = {};   ///< LayerScale behind it
    Value residual = kNoValue;
  };

  Value input() const { return kInputValue; }
  /// Plain, weight-standardised, in groups or depthwise; one that reads the
  /// network's input has one group.
  Value conv(Value x, const ConvSpec& spec, const ConvFusion& fusion);
  Value conv(Value x, const Conv2dImpl& layer, const ConvFusion& fusion) {
    return conv(x, spec_of(layer), fusion);
  }
  Value conv(Value x, const Conv2dImpl& layer) { return conv(x, layer, {}); }
  static ConvSpec spec_of(const Conv2dImpl& layer);

  /// A depthwise convolution that keeps the size, and the norm behind it
  /// without its affine part, which the layer that reads the value folds in as
  /// `normed`.
  Value depthwise(Value x, const Conv2dImpl& conv, const LayerNormImpl& norm);
  Value mlp(Value x, const MlpImpl& mlp, const MlpFusion& fusion);

  Value layer_norm(Value x, const LayerNormImpl& norm) {
    return layer_norm(x, norm.weight, norm.bias, norm.eps);
  }
  Value layer_norm(Value x, const torch::Tensor& weight,
                   const torch::Tensor& bias, double eps);
  /// A layer norm without its affine part, as `depthwise`.
  Value normalized(Value x, const LayerNormImpl& norm);
  Value group_norm_relu(Value x, const GroupNormActImpl& norm);
  Value group_norm(Value x, const torch::Tensor& weight,
                   const torch::Tensor& bias, int64_t groups, double eps,
                   bool relu);
  /// timm's `EvoNorm2dS0` with its activation; without, it is a convolution's
  /// `scale` and `shift`.
  Value evo_norm(Value x, const torch::Tensor& weight,
                 const torch::Tensor& bias, const torch::Tensor& v,
                 int64_t groups, double eps);
  /// timm's `RmsNorm` or `SimpleNorm` over the channels of every pixel.
  Value scale_norm(Value x, const torch::Tensor& weight, NormKind kind,
                   double eps);

  /// 3x3 with stride 2 and one pixel of padding, of zeros or of -infinity.
  Value max_pool(Value x, bool zero_padding) {
    return max_pool(x, MaxPoolConfig{.zero_padding = zero_padding});
  }
  Value max_pool(Value x, const MaxPoolConfig& config);
  /// `torch.nn.AvgPool2d`.
  Value avg_pool(Value x, const AveragePoolConfig& config);
  /// A map whose sides are at least `smallest`, those that are shorter by
  /// torch's `adaptive_avg_pool2d`.
  Value grow(Value x, int64_t smallest);
  /// timm's `BlurPool2d` of a map of `channels`.
  Value blur_pool(Value x, int64_t channels, int64_t stride = 2,
                  int64_t filter_size = 3);
  /// A map to one pixel.
  Value global_pool(Value x, GlobalPoolKind kind = GlobalPoolKind::kAverage);

  /// On every pixel, of a weight [out, in] or [out, in, 1, 1].
  Value linear(Value x, const torch::Tensor& weight, const torch::Tensor& bias,
               Nonlinearity activation = Nonlinearity::kNone);
  /// ECA's Conv1d along the channels, of a weight [1, 1, kernel].
  Value channel_conv1d(Value x, const torch::Tensor& weight,
                       const torch::Tensor& bias = {},
                       Nonlinearity activation = Nonlinearity::kSigmoid);

  struct ScaleFusion {
    Value residual = kNoValue;
    bool relu = false;  ///< last
  };
  /// relu?(x * gate + residual) of a map and one pixel, a number per channel.
  Value scale(Value x, Value gate, const ScaleFusion& fusion);
  Value scale(Value x, Value gate) { return scale(x, gate, {}); }

  /// The tensors of a squeeze-and-excitation module, timm's `SEModule`: weights
  /// [hidden, channels, 1, 1] and [channels, hidden, 1, 1].
  struct SqueezeExcite {
    torch::Tensor fc1_weight, fc1_bias, fc2_weight, fc2_bias;
    Nonlinearity activation = Nonlinearity::kRelu;  ///< between the two
    Nonlinearity gate = Nonlinearity::kSigmoid;     ///< behind the second
  };
  /// `scale` of x by what the module computes from its mean.
  Value squeeze_excite(Value x, const SqueezeExcite& se,
                       const ScaleFusion& fusion);

  /// A convolution and the batch norm behind it, or none.
  struct NormedConv {
    ConvSpec conv;
    BatchNorm2d norm{nullptr};
    torch::Tensor scale = {};  ///< a factor per output channel behind that
  };
  /// timm's `InvertedResidual`: project(se(activation(depthwise(
  /// activation(expand(x)))))) + residual; `expand` and `project` are 1x1
  /// convolutions without padding. Without `expand` it is its
  /// `DepthwiseSeparableConv`.
  struct InvertedResidual {
    std::optional<NormedConv> expand = {};
    NormedConv depthwise;
    std::optional<SqueezeExcite> se = {};
    NormedConv project;
    Nonlinearity activation = Nonlinearity::kRelu;
    Value residual = kNoValue;
  };
  Value inverted_residual(Value x, const InvertedResidual& block);

  /// `queries` [n, h, w, heads * key_dim], `keys` and `values` of another map.
  Value attention(Value queries, Value keys, Value values,
                  const AttentionConfig& config) {
    return add({.config = config, .inputs = {queries, keys, values}}, {});
  }
  /// A map to one pixel by a weight [1, channels, 1, 1] of scores.
  Value context_pool(Value x, const torch::Tensor& weight);

  struct CatFusion {
    BatchNorm2d norm{nullptr};  ///< behind it
    bool relu = false;          ///< last
  };
  /// relu?(norm(the channels of all maps side by side)).
  Value cat(std::vector<Value> values, const CatFusion& fusion);
  Value cat(std::vector<Value> values) { return cat(std::move(values), {}); }

  /// A map of the feature pyramid; called for every tap, in order.
  void tap(Value x) { plan_.taps.push_back(x); }

  /// Pooling, `norm` and the classifier, the last two where they are not null.
  void head(Value features, const Linear& classifier,
            const LayerNorm& norm = LayerNorm{nullptr});

  /// What a head of another kind than `head` writes is named with these.
  void features(Value x) { plan_.features = x; }
  void pre_logits(Value x) { plan_.pre_logits = x; }
  void logits(Value x) { plan_.logits = x; }

  const Plan& plan() const { return plan_; }
  /// Of each step. They point into the model, which must outlive their use.
  const std::vector<StepSource>& sources() const { return sources_; }

 private:
  Value add(Step step, StepSource source);
  const float* floats(const torch::Tensor& tensor);
  ChannelAffine affine(const torch::Tensor& weight, const torch::Tensor& bias);
  ChannelAffine affine(const BatchNorm2dImpl& norm);
  LayerSource source(const torch::Tensor& weight, const torch::Tensor& bias);
  LayerSource source(const ConvSpec& spec, const BatchNorm2d& norm);

  Plan plan_;
  std::vector<StepSource> sources_;
  std::vector<torch::Tensor> kept_;  ///< copies of what was not contiguous
};

}  // namespace luximm::detail
