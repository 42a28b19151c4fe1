#include "luximm/model/image_model.h"

#include <cmath>
#include <utility>

#include <ATen/autocast_mode.h>

#include "luximm/base/fail.h"
#include "luximm/layers/init.h"
#include "luximm/model/registry.h"

namespace luximm {
namespace detail {

TapCollector::TapCollector(std::vector<int64_t> wanted, bool stop_early)
    : wanted_(std::move(wanted)), stop_early_(stop_early) {}

bool TapCollector::add(const torch::Tensor& map) {
  if (maps.size() < wanted_.size() && wanted_[maps.size()] == position_) {
    maps.push_back(map);
  }
  ++position_;
  return !stop_early_ || maps.size() < wanted_.size();
}

}  // namespace detail

namespace {

void check_options(const std::string& name, const ModelOptions& options) {
  const auto reject = [&](const char* option, const auto& got,
                          const char* expected) {
    fail("create_model", "{}: {} is {}; {}", name, option, got, expected);
  };
  if (options.in_chans < 1) {
    reject("in_chans", options.in_chans, "give 1 or more");
  }
  if (*options.num_classes < 0) {
    reject("num_classes", *options.num_classes,
           "give 0 for no classifier, or the number of classes");
  }
  // Written so that NaN fails too.
  if (!(options.drop_rate >= 0.0 && options.drop_rate < 1.0)) {
    reject("drop_rate", options.drop_rate, "give a value in [0, 1)");
  }
  if (!(options.drop_path_rate >= 0.0 && options.drop_path_rate < 1.0)) {
    reject("drop_path_rate", options.drop_path_rate, "give a value in [0, 1)");
  }
}

/// A copy of `source` that shares nothing with it.
torch::Tensor deep_copy(const torch::Tensor& source,
                        const std::optional<torch::Device>& device) {
  torch::Tensor copy = source.detach();
  // to() alone would alias a tensor that is on the device already.
  return device && *device != source.device() ? copy.to(*device) : copy.clone();
}

}  // namespace

ImageModelImpl::ImageModelImpl(std::string name, PretrainedConfig config,
                               ModelOptions options,
                               std::vector<FeatureInfo> taps, int64_t last_tap)
    : torch::nn::Module(name),
      name_(std::move(name)),
      config_(std::move(config)),
      options_(options),
      taps_(std::move(taps)),
      last_tap_(last_tap) {
  if (!options_.num_classes) options_.num_classes = config_.num_classes;
  // Images are prepared for the channels that the model has.
  config_.input_size[0] = options_.in_chans;
  if (config_.test_input_size)
    (*config_.test_input_size)[0] = options_.in_chans;
  if (!is_whole()) {
    options_.num_classes = 0;
    taps_.resize(static_cast<std::size_t>(last_tap) + 1);
  }
  check_options(name_, options_);
}

torch::Tensor ImageModelImpl::forward(const torch::Tensor& x) {
  return forward_head(forward_features(x));
}

torch::Tensor ImageModelImpl::forward_features(const torch::Tensor& x) {
  check_input(x);
  detail::TapCollector none;
  return final_norm(forward_stages(x, none));
}

torch::Tensor ImageModelImpl::forward_head(const torch::Tensor& features,
                                           bool pre_logits) {
  if (features.dim() != 4 || features.size(1) != num_features()) {
    fail("forward_head", "{}: got features {}, expected [N, {}, h, w]", name_,
         c10::str(features.sizes()), num_features());
  }
  torch::Tensor x = head_norm(features.mean({2, 3}));
  if (options_.drop_rate > 0.0) {
    x = torch::dropout(x, options_.drop_rate, is_training());
  }
  return pre_logits || !classifier_ ? x : classifier_->forward(x);
}

Intermediates ImageModelImpl::forward_intermediates(
    const torch::Tensor& x, const std::vector<int64_t>& indices) {
  check_input(x);
  detail::TapCollector taps(resolve_out_indices(indices, taps_));
  torch::Tensor last = final_norm(forward_stages(x, taps));
  return {last, std::move(taps.maps)};
}

void ImageModelImpl::reset_classifier(int64_t num_classes) {
  if (num_classes < 0) {
    fail("reset_classifier", "{}: num_classes is {}; give 0 to remove it",
         name_, num_classes);
  }
  if (!is_whole()) {
    fail("reset_classifier",
         "{}: a feature model has no classifier; use create_model", name_);
  }
  const torch::Tensor like = parameters().front();
  set_classifier(num_classes);
  fill_classifier();
  if (!classifier_) return;
  classifier_->to(like.device(), like.scalar_type());
  classifier_->train(is_training());
}

void ImageModelImpl::build_classifier(torch::nn::Module& holder, bool conv) {
  head_ = &holder;
  conv_classifier_ = conv;
  set_classifier(*options_.num_classes);
}

void ImageModelImpl::set_classifier(int64_t num_classes) {
  if (classifier_) head_->unregister_module("fc");
  classifier_ = Linear(nullptr);
  options_.num_classes = num_classes;
  if (num_classes == 0) return;
  classifier_ = head_->register_module(
      "fc", Linear(num_features(), num_classes, conv_classifier_));
}

void ImageModelImpl::fill_classifier() {
  if (classifier_) init_classifier(classifier_);
  classifier_is_filled_ = true;
}

void ImageModelImpl::init_weights() {
  init::norms(*this);
  init_backbone();
  fill_classifier();
  awaiting_weights_ = false;
}

void ImageModelImpl::expect_weights() {
  init::norms(*this);
  // The released one has up to a fifth of all weights.
  if (num_classes() != config_.num_classes) fill_classifier();
  awaiting_weights_ = true;
}

void ImageModelImpl::weights_arrived(bool with_classifier) {
  if (with_classifier) classifier_is_filled_ = true;
  if (!classifier_is_filled_) fill_classifier();
  awaiting_weights_ = false;
}

void ImageModelImpl::set_grad_checkpointing(bool enable) {
  grad_checkpointing_ = enable;
  checkpoint_stages(enable);
}

void ImageModelImpl::write_plan(detail::PlanBuilder& /*plan*/) const {
  throw NoOptimizedPathError(
      fmt::format("[optimize_for_inference] {}: its family has no optimised "
                  "path; override write_plan, or use the module itself",
                  name_));
}

void ImageModelImpl::check_loaded(const char* where) const {
  if (awaiting_weights_) {
    fail(where,
         "{}: the weights have not been loaded; call load_pretrained or the "
         "load "
         "function that create_pretrained returned, or build it with "
         "create_model",
         name_);
  }
}

void ImageModelImpl::check_input(const torch::Tensor& x) const {
  check_loaded("forward");
  if (x.dim() != 4 || x.size(1) != in_chans()) {
    fail("forward", "{}: got input {}, expected [N, {}, H, W]", name_,
         c10::str(x.sizes()), in_chans());
  }
  if (x.size(2) < min_input_size() || x.size(3) < min_input_size()) {
    fail("forward",
         "{}: got input {}; height and width must be at least {} to pass the "
         "network",
         name_, c10::str(x.sizes()), min_input_size());
  }
  const torch::Tensor weight = parameters().front();
  if (x.device() != weight.device()) {
    fail("forward", "{}: input is on {}, the model on {}; move one with to()",
         name_, x.device().str(), weight.device().str());
  }
  if (x.scalar_type() != weight.scalar_type() &&
      !at::autocast::is_autocast_enabled(x.device().type())) {
    fail("forward",
         "{}: input is {}, the model {}; convert one with to(), or enable "
         "autocast",
         name_, c10::toString(x.scalar_type()),
         c10::toString(weight.scalar_type()));
  }
}

std::shared_ptr<torch::nn::Module> ImageModelImpl::clone(
    const std::optional<torch::Device>& device) const {
  std::shared_ptr<ImageModelImpl> copy = rebuild();
  copy->copy_weights_from(*this, device);
  return copy;
}

void ImageModelImpl::clone_(torch::nn::Module& other,
                            const std::optional<torch::Device>& device) {
  copy_weights_from(other, device);
}

void ImageModelImpl::copy_weights_from(
    const torch::nn::Module& other,
    const std::optional<torch::Device>& device) {
  const auto* source = dynamic_cast<const ImageModelImpl*>(&other);
  if (source == nullptr) {
    fail("clone", "{}: the other module is not an image model", name_);
  }
  if (num_classes() != source->num_classes()) {
    set_classifier(source->num_classes());
  }
  const auto copy = [&](auto&& mine, auto&& theirs) {
    if (mine.size() != theirs.size()) {
      fail("clone", "{}: the source has {} tensors, a fresh model {}", name_,
           theirs.size(), mine.size());
    }
    for (auto& item : mine) {
      const torch::Tensor* from = theirs.find(item.key());
      if (from == nullptr) {
        fail("clone", "{}: '{}' is not in the source", name_, item.key());
      }
      item.value().set_data(deep_copy(*from, device));
      item.value().set_requires_grad(from->requires_grad());
    }
  };
  copy(named_parameters(), source->named_parameters());
  copy(named_buffers(), source->named_buffers());
  const auto my_modules = modules();
  const auto their_modules = source->modules();
  for (std::size_t i = 0; i < my_modules.size(); ++i) {
    my_modules[i]->train(their_modules[i]->is_training());
  }
  set_grad_checkpointing(source->grad_checkpointing_);
  config_ = source->config_;
  awaiting_weights_ = source->awaiting_weights_;
  classifier_is_filled_ = source->classifier_is_filled_;
}

ImageModel clone(const ImageModel& model,
                 const std::optional<torch::Device>& device) {
  return ImageModel(
      std::dynamic_pointer_cast<ImageModelImpl>(model->clone(device)));
}

}  // namespace luximm
