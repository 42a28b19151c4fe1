#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/kinds.h"
#include "luximm/layers/norm.h"

namespace luximm {

/// What stands between the last feature map and the logits, as data: pooling,
/// then a convolution, then a norm, then a hidden layer with its activation,
/// then dropout, then the classifier, each where it is asked for. timm's
/// `ClassifierHead`, `NormMlpClassifierHead` and the head of `MobileNetV3`.
struct HeadConfig {
  /// Child of the model that holds the layers; empty: the model itself.
  std::string holder = "head";
  /// Channels that are pooled; 0: those of the last feature map.
  int64_t pooled_features = 0;
  std::string classifier = "fc";  ///< key of the classifier in the holder
  /// The classifier is a 1x1 convolution, weight 4-D, whatever the pooling.
  bool conv_classifier = false;

  /// "avg", "max", "avgmax" (the mean of both), "catavgmax" (both, twice the
  /// width), or "none", timm's "": the layers then see the map [N, C, h, w].
  std::string global_pool = "avg";

  int64_t conv_size = 0;  ///< of "conv_head", 1x1; 0: none
  bool conv_bias = true;
  std::optional<NormConfig> conv_norm = {};  ///< "norm_head"
  Activation conv_activation = Activation::kNone;

  bool norm = false;  ///< "norm" behind the pooling
  ChannelNormKind norm_kind = ChannelNormKind::kLayer;
  double norm_eps = 1e-6;

  int64_t hidden_size = 0;  ///< of "pre_logits.fc"; 0: none
  Activation hidden_activation = Activation::kGelu;
};

/// [N, C, h, w] pooled to [N, C], or [N, 2C] for "catavgmax"; `x` itself for
/// "none". Throws `Error` for another kind.
torch::Tensor global_pool(const torch::Tensor& x, const std::string& kind);

/// Throws `Error` unless `kind` is one that `global_pool` knows.
void check_global_pool(const char* where, const std::string& model,
                       const std::string& kind);

/// The head of an image model. Not a module: its layers are registered in the
/// model, under timm's keys, and it is rebuilt with the model.
class ClassifierHead {
 public:
  ClassifierHead() = default;

  /// Registers the layers in `model`. Throws `Error` if the config makes no
  /// sense for `in_features` channels and `num_classes` (0: no classifier).
  ClassifierHead(torch::nn::Module& model, const std::string& model_name,
                 HeadConfig config, int64_t in_features, int64_t num_classes);

  /// Logits [N, num_classes]; without a classifier, or with `pre_logits`, what
  /// the classifier is given, [N, hidden_size()]. Without pooling both are
  /// maps.
  torch::Tensor forward(const torch::Tensor& x, double drop_rate, bool training,
                        bool pre_logits) const;

  /// Another classifier, not filled, and another pooling in place of the
  /// present ones; weights of the other layers stay. 0 classes: none.
  void reset(int64_t num_classes, const std::string& global_pool);

  const HeadConfig& config() const { return config_; }
  /// Width of what the classifier is given.
  int64_t hidden_size() const;
  const Linear& classifier() const { return classifier_; }  ///< may be null
  const Linear& hidden() const { return hidden_; }          ///< may be null
  const ChannelNorm& norm() const { return norm_; }         ///< may be null
  const Conv2d& conv() const { return conv_; }              ///< may be null
  const Norm2d& conv_norm() const { return conv_norm_; }    ///< may be null
  /// What the classifier is registered in.
  const torch::nn::Module& holder() const { return *holder_; }

 private:
  bool is_pooled() const { return config_.global_pool != "none"; }
  int64_t pooled_size() const;
  void check() const;
  torch::Tensor run_conv(const torch::Tensor& pooled) const;
  void set_classifier(int64_t num_classes);

  HeadConfig config_;
  std::string model_name_;
  int64_t in_features_ = 0;
  torch::nn::Module* holder_ = nullptr;
  Conv2d conv_{nullptr};
  Norm2d conv_norm_{nullptr};
  ChannelNorm norm_{nullptr};
  Linear hidden_{nullptr};
  Linear classifier_{nullptr};
};

}  // namespace luximm
