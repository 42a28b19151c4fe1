#include "luximm/layers/head.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "luximm/base/fail.h"
#include "luximm/layers/activate.h"

namespace luximm {

torch::Tensor global_pool(const torch::Tensor& x, const std::string& kind) {
  if (kind == "none") return x;
  if (kind == "avg") return x.mean({2, 3});
  if (kind == "max") return x.amax({2, 3});
  if (kind == "avgmax") return 0.5 * (x.mean({2, 3}) + x.amax({2, 3}));
  if (kind == "catavgmax") {
    return torch::cat({x.mean({2, 3}), x.amax({2, 3})}, 1);
  }
  check_global_pool("global_pool", "", kind);
  return x;
}

void check_global_pool(const char* where, const std::string& model,
                       const std::string& kind) {
  constexpr std::array<std::string_view, 5> kKinds = {"avg", "max", "avgmax",
                                                      "catavgmax", "none"};
  if (std::find(kKinds.begin(), kKinds.end(), kind) == kKinds.end()) {
    fail(where,
         "{}{}global_pool is '{}'; give avg, max, avgmax, catavgmax or none",
         model, model.empty() ? "" : ": ", kind);
  }
}

ClassifierHead::ClassifierHead(torch::nn::Module& model,
                               const std::string& model_name, HeadConfig config,
                               int64_t in_features, int64_t num_classes)
    : config_(std::move(config)),
      model_name_(model_name),
      in_features_(in_features),
      holder_(&model) {
  check();
  if (!config_.holder.empty()) {
    holder_ = model
                  .register_module(config_.holder,
                                   std::make_shared<torch::nn::Module>())
                  .get();
  }
  if (config_.conv_size > 0) {
    conv_ = holder_->register_module(
        "conv_head", Conv2d(pooled_size(), config_.conv_size, 1,
                            Conv2dOptions{.bias = config_.conv_bias}));
    if (config_.conv_norm) {
      const bool activates = config_.conv_activation != Activation::kNone;
      conv_norm_ = holder_->register_module(
          "norm_head",
          make_norm(*config_.conv_norm, config_.conv_size, activates));
    }
  }
  if (config_.norm) {
    norm_ = holder_->register_module(
        "norm",
        make_channel_norm(config_.norm_kind, in_features, config_.norm_eps));
  }
  if (config_.hidden_size > 0) {
    auto pre_logits = holder_->register_module(
        "pre_logits", std::make_shared<torch::nn::Module>());
    hidden_ = pre_logits->register_module(
        "fc", Linear(in_features, config_.hidden_size, /*conv=*/!is_pooled()));
  }
  set_classifier(num_classes);
}

void ClassifierHead::check() const {
  check_global_pool("create_model", model_name_, config_.global_pool);
  if (config_.norm && config_.global_pool == "catavgmax") {
    fail("create_model",
         "{}: global_pool 'catavgmax' doubles the width, which the norm behind "
         "the pooling does not take; give avg, max or avgmax",
         model_name_);
  }
  if (conv_ && conv_->weight.size(1) != pooled_size()) {
    fail("reset_classifier",
         "{}: conv_head takes {} channels, and global_pool '{}' gives {}; keep "
         "the width, or build the model with that pooling",
         model_name_, conv_->weight.size(1), config_.global_pool,
         pooled_size());
  }
}

void ClassifierHead::set_classifier(int64_t num_classes) {
  // A Linear needs a vector; the heads with a norm turn to a 1x1 convolution.
  if (num_classes > 0 && !is_pooled() && !config_.conv_classifier &&
      !config_.norm) {
    fail("create_model",
         "{}: without pooling there is no classifier; give num_classes 0, or "
         "another global_pool than none",
         model_name_);
  }
  // Or one that the caller has registered there.
  if (holder_->named_children().contains(config_.classifier)) {
    holder_->unregister_module(config_.classifier);
  }
  classifier_ = Linear(nullptr);
  if (num_classes == 0) return;
  classifier_ = holder_->register_module(
      config_.classifier,
      Linear(hidden_size(), num_classes,
             /*conv=*/config_.conv_classifier || !is_pooled()));
}

int64_t ClassifierHead::pooled_size() const {
  return in_features_ * (config_.global_pool == "catavgmax" ? 2 : 1);
}

int64_t ClassifierHead::hidden_size() const {
  if (config_.hidden_size > 0) return config_.hidden_size;
  return config_.conv_size > 0 ? config_.conv_size : pooled_size();
}

torch::Tensor ClassifierHead::run_conv(const torch::Tensor& pooled) const {
  Conv2d conv = conv_;
  Norm2d norm = conv_norm_;
  torch::Tensor y = is_pooled() ? pooled.unsqueeze(-1).unsqueeze(-1) : pooled;
  y = conv->forward(y);
  y = norm ? norm->forward_activated(y, config_.conv_activation)
           : activate_(y, config_.conv_activation);
  return is_pooled() ? y.flatten(1) : y;
}

torch::Tensor ClassifierHead::forward(const torch::Tensor& x, double drop_rate,
                                      bool training, bool pre_logits) const {
  // Layers see vectors [N, C] behind a pooling and maps [N, C, h, w] without.
  torch::Tensor y = global_pool(x, config_.global_pool);
  const auto linear = [this](Linear layer, const torch::Tensor& in) {
    return is_pooled() ? layer->forward(in) : layer->forward_nchw(in);
  };
  if (conv_) y = run_conv(y);
  if (norm_) {
    ChannelNorm norm = norm_;
    y = is_pooled() ? norm->forward(y) : norm->forward_nchw(y);
  }
  if (hidden_) y = activate(linear(hidden_, y), config_.hidden_activation);
  if (drop_rate > 0.0) y = torch::dropout(y, drop_rate, training);
  return pre_logits || !classifier_ ? y : linear(classifier_, y);
}

void ClassifierHead::reset(int64_t num_classes,
                           const std::string& global_pool) {
  const std::string before = std::exchange(config_.global_pool, global_pool);
  try {
    check();
    set_classifier(num_classes);
  } catch (...) {
    config_.global_pool = before;
    throw;
  }
  if (!hidden_) return;
  // Stored as a 1x1 convolution where the layers see maps.
  const std::size_t rank = is_pooled() ? 2 : 4;
  if (static_cast<std::size_t>(hidden_->weight.dim()) == rank) return;
  std::vector<int64_t> shape = {hidden_->weight.size(0),
                                hidden_->weight.size(1)};
  shape.resize(rank, 1);
  hidden_->weight.set_data(hidden_->weight.detach().reshape(shape));
}

}  // namespace luximm
