#include "luximm/model/image_model.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <ATen/autocast_mode.h>

#include "luximm/base/fail.h"
#include "luximm/device/open_device.h"
#include "luximm/layers/batch_statistics.h"
#include "luximm/layers/init.h"
#include "luximm/model/copy_model.h"
#include "luximm/model/move_model.h"
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

void check_only_plain_options(const std::string& name,
                              const ModelOptions& options) {
  if (options.drop_path_rate != 0.0) {
    fail("create_model",
         "{}: drop_path_rate is {}, but the network has no residual branches "
         "to drop; give 0",
         name, options.drop_path_rate);
  }
  if (options.output_stride != 32) {
    fail("create_model",
         "{}: output_stride is {}, but the network has 32 only; give that",
         name, options.output_stride);
  }
}

}  // namespace detail

namespace {

void check_options(const std::string& name, const ModelOptions& options) {
  const auto reject = [&](const char* option, const auto& got,
                          const char* expected) {
    fail("create_model", "{}: {} is {}; {}", name, option, got, expected);
  };
  if (options.in_chans < 1) {
    reject("in_chans", int64_t{options.in_chans}, "give 1 or more");
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
  if (options.output_stride != 8 && options.output_stride != 16 &&
      options.output_stride != 32) {
    reject("output_stride", options.output_stride, "give 8, 16 or 32");
  }
  if (!options.global_pool.empty()) {
    check_global_pool("create_model", name, options.global_pool);
  }
}

}  // namespace

ImageModelImpl::ImageModelImpl(std::string name, PretrainedConfig config,
                               ModelOptions options,
                               std::vector<FeatureInfo> taps, int64_t last_tap,
                               std::optional<int64_t> num_features)
    : torch::nn::Module(name),
      name_(std::move(name)),
      config_(std::move(config)),
      options_(options),
      taps_(std::move(taps)),
      last_tap_(last_tap) {
  if (!options_.num_classes) options_.num_classes = config_.num_classes;
  options_.in_chans = options_.in_chans.value_or(config_.input_size[0]);
  // Images are prepared for the channels that the model has.
  config_.input_size[0] = options_.in_chans;
  if (config_.test_input_size)
    (*config_.test_input_size)[0] = options_.in_chans;
  if (!is_whole()) {
    options_.num_classes = 0;
    taps_.resize(static_cast<std::size_t>(last_tap) + 1);
  }
  num_features_ = is_whole() ? num_features.value_or(taps_.back().channels)
                             : taps_.back().channels;
  check_options(name_, options_);
}

torch::Tensor ImageModelImpl::forward(const torch::Tensor& x) {
  return forward_head(forward_features(x));
}

torch::Tensor ImageModelImpl::forward_features(const torch::Tensor& x) {
  check_input(x);
  detail::TapCollector none;
  return run_stages(x, none, /*with_norm=*/true);
}

torch::Tensor ImageModelImpl::run_stages(const torch::Tensor& x,
                                         detail::TapCollector& taps,
                                         bool with_norm) {
  // Only a batch of one can leave a batch norm with one value per channel.
  std::optional<detail::BatchStatisticsRollback> rollback;
  if (x.size(0) <= 1 && is_training()) rollback.emplace(*this);
  return detail::with_device_errors("forward", [&] {
    const torch::Tensor y = forward_stages(x, taps);
    return with_norm ? final_norm(y) : y;
  });
}

torch::Tensor ImageModelImpl::forward_head(const torch::Tensor& features,
                                           bool pre_logits) {
  check_loaded("forward_head");
  if (features.dim() != 4 || features.size(1) != num_features()) {
    fail("forward_head", "{}: got features {}, expected [N, {}, h, w]", name_,
         c10::str(features.sizes()), num_features());
  }
  return head_.forward(before_pooling(features), options_.drop_rate,
                       is_training(), pre_logits);
}

Intermediates ImageModelImpl::forward_intermediates(
    const torch::Tensor& x, const std::vector<int64_t>& indices) {
  check_input(x);
  detail::TapCollector taps(resolve_out_indices(indices, taps_));
  torch::Tensor last = run_stages(x, taps, /*with_norm=*/true);
  return {last, std::move(taps.maps)};
}

void ImageModelImpl::reset_classifier(
    int64_t num_classes, const std::optional<std::string>& global_pool) {
  if (num_classes < 0) {
    fail("reset_classifier", "{}: num_classes is {}; give 0 to remove it",
         name_, num_classes);
  }
  if (!is_whole()) {
    fail("reset_classifier",
         "{}: a feature model has no classifier; use create_model", name_);
  }
  const torch::Tensor like = parameters().front();
  const c10::InferenceMode trainable(false);
  reset_head(num_classes, global_pool.value_or(this->global_pool()));
  fill_classifier();
  Linear fresh = classifier();
  if (!fresh) return;
  fresh->to(like.device(), like.scalar_type());
  fresh->train(is_training());
}

void ImageModelImpl::reset_head(int64_t num_classes,
                                const std::string& global_pool) {
  head_.reset(num_classes, global_pool);
  structure_.take_child(head_.holder(), head_.config().classifier);
  options_.num_classes = num_classes;
  options_.global_pool = this->global_pool();
}

void ImageModelImpl::build_head(HeadConfig config) {
  if (!options_.global_pool.empty()) config.global_pool = options_.global_pool;
  options_.global_pool = config.global_pool;
  const int64_t pooled =
      config.pooled_features > 0 ? config.pooled_features : num_features();
  head_ = ClassifierHead(*this, name_, std::move(config), pooled,
                         *options_.num_classes);
  structure_.take(*this);
}

void ImageModelImpl::fill_classifier() {
  Linear layer = classifier();
  if (layer) init_classifier(layer);
}

void ImageModelImpl::init_weights() {
  init::norms(*this);
  init_backbone();
  fill_classifier();
  pending_.clear();
  if (!structure_.taken()) structure_.take(*this);
}

void ImageModelImpl::expect_weights() {
  pending_.expect_all_but(*this, [this] {
    init::norms(*this);
    // The released one has up to a fifth of all weights.
    if (num_classes() != config_.num_classes) fill_classifier();
  });
  if (!structure_.taken()) structure_.take(*this);
}

void ImageModelImpl::refresh_pending() {
  if (!pending_.any()) return;
  pending_.refresh(*this);
  const std::vector<std::string> names = pending_.names();
  if (names.empty() || !classifier()) return;
  std::set<const c10::TensorImpl*> of_classifier;
  for (const torch::Tensor& tensor : classifier()->parameters()) {
    of_classifier.insert(tensor.unsafeGetTensorImpl());
  }
  const auto parameters = named_parameters();
  const bool only_classifier =
      std::all_of(names.begin(), names.end(), [&](const std::string& name) {
        return of_classifier.contains(parameters[name].unsafeGetTensorImpl());
      });
  if (!only_classifier) return;
  // Of a checkpoint with another head, or of an encoder's.
  fill_classifier();
  pending_.clear();
}

void ImageModelImpl::weights_written() {
  const std::lock_guard lock(mutex_);
  refresh_pending();
}

bool ImageModelImpl::awaiting_weights() const {
  if (!pending_.any()) return false;
  const std::lock_guard lock(mutex_);
  // Looking is no change of the model, but for a classifier without weights.
  const_cast<ImageModelImpl*>(this)->refresh_pending();
  return pending_.any();
}

void ImageModelImpl::weights_arrived(bool with_classifier) {
  const std::lock_guard lock(mutex_);
  if (!with_classifier && pending_.any()) {
    const auto names = pending_.names();
    const auto parameters = named_parameters();
    for (const std::string& name : names) {
      if (classifier() && parameters[name].is_same(classifier()->weight)) {
        fill_classifier();
      }
    }
  }
  pending_.clear();
}

void ImageModelImpl::to(torch::Device device, torch::Dtype dtype,
                        bool non_blocking) {
  const std::lock_guard lock(mutex_);
  detail::move_module(*this, device, [&] {
    pending_.keep_through(
        *this, [&] { torch::nn::Module::to(device, dtype, non_blocking); });
  });
}

void ImageModelImpl::to(torch::Dtype dtype, bool non_blocking) {
  const std::lock_guard lock(mutex_);
  pending_.keep_through(*this,
                        [&] { torch::nn::Module::to(dtype, non_blocking); });
}

void ImageModelImpl::to(torch::Device device, bool non_blocking) {
  const std::lock_guard lock(mutex_);
  detail::move_module(*this, device, [&] {
    pending_.keep_through(*this,
                          [&] { torch::nn::Module::to(device, non_blocking); });
  });
}

std::span<const Dialect> ImageModelImpl::load_dialects() const {
  return family() == nullptr ? std::span<const Dialect>() : family()->dialects;
}

void ImageModelImpl::set_grad_checkpointing(bool enable) {
  grad_checkpointing_ = enable;
  checkpoint_stages(enable);
}

void ImageModelImpl::write_plan(detail::PlanBuilder& /*plan*/) const {
  throw NoOptimizedPathError(
      fmt::format("[optimize_for_inference] {}: as built it has no optimised "
                  "path; override write_plan, or use the module itself",
                  name_));
}

void ImageModelImpl::check_loaded(const char* where) const {
  check_structure(where);
  if (!awaiting_weights()) return;
  const std::lock_guard lock(mutex_);
  const std::vector<std::string> names = pending_.names();
  if (names.empty()) return;
  fail(
      where,
      "{}: the weights have not been loaded: {} of {} tensors are still to "
      "come, the first is '{}'; call load_pretrained or the load function that "
      "create_pretrained returned, or fill them all another way",
      name_, names.size(), pending_.expected(), names.front());
}

void ImageModelImpl::check_structure(const char* where) const {
  const std::lock_guard lock(mutex_);
  const std::string path = structure_.changed();
  if (path.empty()) return;
  fail(where,
       "{}: the child '{}' was replaced or removed, but not the member that "
       "forward calls; set the member too, as in net->stem[0].norm = "
       "net->replace_module(\"bn1\", ...), or change the classifier with "
       "reset_classifier()",
       name_, path);
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
  const c10::InferenceMode trainable(false);
  std::shared_ptr<ImageModelImpl> copy = rebuild();
  copy->copy_from(*this, device);
  return copy;
}

void ImageModelImpl::clone_(torch::nn::Module& other,
                            const std::optional<torch::Device>& device) {
  copy_from(other, device);
}

void ImageModelImpl::copy_from(const torch::nn::Module& other,
                               const std::optional<torch::Device>& device) {
  const auto* source = dynamic_cast<const ImageModelImpl*>(&other);
  if (source == nullptr) {
    fail("clone", "{}: the other module is not an image model", name_);
  }
  source->check_structure("clone");
  check_structure("clone");
  if (is_whole() != source->is_whole() ||
      num_features() != source->num_features()) {
    fail("clone", "{}: the other model, {}, is not of the same variant", name_,
         source->name_);
  }
  if (is_whole() && (num_classes() != source->num_classes() ||
                     global_pool() != source->global_pool())) {
    reset_head(source->num_classes(), source->global_pool());
  }
  detail::copy_model(*this, *source, device);
  options_ = source->options_;
  grad_checkpointing_ = source->grad_checkpointing_;
  config_ = source->config_;
  if (source->awaiting_weights()) {
    pending_.expect(*this, source->pending_.names());
  } else {
    pending_.clear();
  }
  if (!structure_.taken()) structure_.take(*this);
}

ImageModel clone(const ImageModel& model,
                 const std::optional<torch::Device>& device) {
  return ImageModel(
      std::dynamic_pointer_cast<ImageModelImpl>(model->clone(device)));
}

}  // namespace luximm
