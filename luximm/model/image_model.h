#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "luximm/base/error.h"
#include "luximm/base/torch.h"
#include "luximm/layers/head.h"
#include "luximm/model/family.h"
#include "luximm/model/feature_info.h"
#include "luximm/model/in_chans.h"
#include "luximm/model/model_args.h"
#include "luximm/model/pending_weights.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/structure_record.h"
#include "luximm/weights/load_target.h"

namespace luximm {

/// How a model is built; what the keyword arguments of timm's `create_model`
/// say.
struct ModelOptions {
  InChans in_chans = {};  ///< unset: the checkpoint's
  std::optional<int64_t> num_classes =
      {};                       ///< unset: the checkpoint's; 0: none
  double drop_rate = 0.0;       ///< dropout before the classifier, [0, 1)
  double drop_path_rate = 0.0;  ///< stochastic depth of the last block, [0, 1)
  /// "avg", "max", "avgmax", "catavgmax" or "none" (timm's ""), see
  /// `HeadConfig`; empty: the architecture's.
  std::string global_pool = {};
  /// 8, 16 or 32: the reduction of the last map. Stages beyond it have
  /// dilated convolutions in the place of strides.
  int64_t output_stride = 32;
  /// Other arguments of timm's class, which change the architecture; a weights
  /// file must have been made with the same.
  ModelArgs model_args = {};
};

/// What `forward_intermediates` returns.
struct Intermediates {
  torch::Tensor features;           ///< as `forward_features`
  std::vector<torch::Tensor> taps;  ///< one map per index, in order
};

/// Thrown by `optimize_for_inference` for a family without `write_plan`: its
/// modules themselves work.
class NoOptimizedPathError : public Error {
 public:
  using Error::Error;
};

namespace detail {

class PlanBuilder;

/// Collects the maps of the wanted taps while a backbone runs.
class TapCollector {
 public:
  /// `wanted` are increasing positions. With `stop_early` a backbone stops
  /// after the last of them.
  explicit TapCollector(std::vector<int64_t> wanted = {},
                        bool stop_early = false);

  /// Called by a backbone after each tap, in order; false: stop here.
  bool add(const torch::Tensor& map);

  std::vector<torch::Tensor> maps;

 private:
  std::vector<int64_t> wanted_;
  bool stop_early_;
  int64_t position_ = 0;
};

/// Throws `Error` for stochastic depth or an output stride, of a family whose
/// networks have neither.
void check_only_plain_options(const std::string& name,
                              const ModelOptions& options);

/// `last_tap` of a model that is built whole.
inline constexpr int64_t kAllTaps = -1;

}  // namespace detail

/// An image classifier or encoder of any family: one interface over
/// `torch::nn::Module`, with timm's names for its methods and, for its
/// parameters and buffers, timm's `state_dict` keys.
///
/// A model may be used from several threads at once while no thread changes
/// it; `eval()` it first.
///
/// Layers are reached by the members of the family's class, not by their
/// registered names. To replace one, set both: `net->stem[0].norm =
/// net->replace_module("bn1", BatchNorm2d(64))`. A model of which only the
/// registered child was replaced refuses to run.
class ImageModelImpl : public torch::nn::Module, public LoadTarget {
 public:
  /// Logits [N, num_classes] of x [N, in_chans, H, W]; without a classifier
  /// what it would be given, [N, head_hidden_size], and without pooling maps
  /// of that many channels. Throws `Error` if x does not fit.
  torch::Tensor forward(const torch::Tensor& x);

  /// The last feature map [N, num_features, h, w], normalised, not pooled.
  torch::Tensor forward_features(const torch::Tensor& x);

  /// Logits of a last feature map; with `pre_logits` what the classifier would
  /// be given, [N, head_hidden_size].
  torch::Tensor forward_head(const torch::Tensor& features,
                             bool pre_logits = false);

  /// The last feature map and the maps of the taps `indices`, see
  /// `feature_info()`; negative ones count from the end. One pass.
  Intermediates forward_intermediates(const torch::Tensor& x,
                                      const std::vector<int64_t>& indices);

  /// Replaces the classifier with a freshly initialised one of `num_classes`
  /// outputs on the same device; 0 removes it. `global_pool`, if given, takes
  /// the place of the present pooling. Throws `Error`, and changes nothing, if
  /// they do not fit the head.
  void reset_classifier(int64_t num_classes,
                        const std::optional<std::string>& global_pool = {});

  /// Channels of the last feature map.
  int64_t num_features() const { return num_features_; }
  /// Width of what the classifier is given: `num_features()` unless the pooling
  /// or a hidden layer of the head changes it.
  int64_t head_hidden_size() const {
    return is_whole() ? head_.hidden_size() : num_features();
  }
  /// The pooling in use, see `HeadConfig`.
  const std::string& global_pool() const { return head_.config().global_pool; }
  int64_t num_classes() const { return *options_.num_classes; }
  int64_t in_chans() const { return options_.in_chans; }

  /// The variant's name, "resnet50.a1_in1k".
  const std::string& model_name() const { return name_; }
  const PretrainedConfig& config() const { return config_; }
  /// Replaces what preprocessing and `save_pretrained` go by, after training on
  /// images of another size for example; the structure stays.
  void set_config(PretrainedConfig config) { config_ = std::move(config); }
  const ModelOptions& options() const { return options_; }
  const std::vector<FeatureInfo>& feature_info() const { return taps_; }

  /// In training, keeps only the input of each block for the backward and runs
  /// the block again there: less memory, a third more time.
  void set_grad_checkpointing(bool enable = true);
  bool grad_checkpointing() const { return grad_checkpointing_; }

  /// A deep copy with the same weights, settings of layers, modes and frozen
  /// parameters, on `device` if given. Also used when a `torch::nn::Cloneable`
  /// that holds this model is cloned. Throws `Error` that names the difference
  /// for a model that was changed so that its variant does not describe it.
  std::shared_ptr<torch::nn::Module> clone(
      const std::optional<torch::Device>& device = std::nullopt) const override;

  /// Fills every tensor by timm's recipe for the family.
  void init_weights();

  /// Fills only what a checkpoint may lack, the norms and a new classifier, and
  /// leaves the rest as memory was: until weights arrive the model refuses to
  /// run. Drawing numbers for a file to replace takes longer than reading it.
  ///
  /// They may arrive in any way that fills every parameter: a load into this
  /// model or one around it, a checkpoint, `torch::load`, a plain copy.
  void expect_weights();

  /// Writes the network down for the optimised path, see
  /// luximm/inference/plan_builder.h. Throws `NoOptimizedPathError` in a family
  /// that does not override it.
  virtual void write_plan(detail::PlanBuilder& plan) const;

  /// Sides shorter than this cannot pass the network.
  virtual int64_t min_input_size() const { return 1; }

  /// Throws `Error` while weights have not been loaded, naming one, and what
  /// `check_structure` throws.
  void check_loaded(const char* where) const;

  /// Throws `Error` if a registered child was replaced and the member that
  /// forward calls was not.
  void check_structure(const char* where) const;

  /// What is known of the family, or nullptr for a class of one's own.
  virtual const Family* family() const { return nullptr; }

  std::span<const Dialect> load_dialects() const override;
  void weights_written() override;

  /// Says that the weights are there, whatever is known of it: by a loader that
  /// fills memory without torch's knowledge. A classifier without weights is
  /// filled now unless it came too.
  void weights_arrived(bool with_classifier);

  /// Whether a parameter still holds what memory held. A classifier that alone
  /// is left is not waited for, but filled.
  bool awaiting_weights() const;

  using torch::nn::Module::to;
  void to(torch::Device device, torch::Dtype dtype,
          bool non_blocking = false) override;
  void to(torch::Dtype dtype, bool non_blocking = false) override;
  void to(torch::Device device, bool non_blocking = false) override;

 protected:
  /// `taps` are all the family's taps; with `last_tap` other than `kAllTaps`
  /// only what leads to that tap is built, and no classifier. `num_features`
  /// are the channels of the last feature map where `final_norm` changes those
  /// of the last tap.
  ImageModelImpl(std::string name, PretrainedConfig config,
                 ModelOptions options, std::vector<FeatureInfo> taps,
                 int64_t last_tap,
                 std::optional<int64_t> num_features = std::nullopt);

  /// Runs the stem and the stages and hands every tap to `taps`.
  virtual torch::Tensor forward_stages(const torch::Tensor& x,
                                       detail::TapCollector& taps) = 0;
  /// What stands between the last tap and the last feature map: a norm, in
  /// some families behind a convolution.
  virtual torch::Tensor final_norm(const torch::Tensor& x) { return x; }
  /// What of the head comes before its pooling, of the last feature map.
  virtual torch::Tensor before_pooling(const torch::Tensor& features) {
    return features;
  }
  /// The recipe for everything but the norms, which all share one, and the
  /// classifier.
  virtual void init_backbone() = 0;
  virtual void init_classifier(Linear& classifier) = 0;
  /// Sets `grad_checkpointing` of every stage's stack.
  virtual void checkpoint_stages(bool enable) = 0;
  /// A network of the same structure, not filled.
  virtual std::shared_ptr<ImageModelImpl> rebuild() const = 0;

  /// Builds the head, with the pooling of the options where they have one;
  /// called last by the family's constructor.
  void build_head(HeadConfig config);

  /// Whether the stage that ends in tap `tap` is built.
  bool builds_tap(int64_t tap) const {
    return last_tap_ == detail::kAllTaps || tap <= last_tap_;
  }
  /// Whether everything is built: all stages, final norm and head.
  bool is_whole() const { return last_tap_ == detail::kAllTaps; }
  int64_t last_tap() const { return last_tap_; }
  /// Null without classes.
  const Linear& classifier() const { return head_.classifier(); }
  const ClassifierHead& head() const { return head_; }

 private:
  friend class FeatureModelImpl;

  void refresh_pending();
  torch::Tensor run_stages(const torch::Tensor& x, detail::TapCollector& taps,
                           bool with_norm);
  void clone_(torch::nn::Module& other,
              const std::optional<torch::Device>& device) override;
  void copy_from(const torch::nn::Module& other,
                 const std::optional<torch::Device>& device);
  void reset_head(int64_t num_classes, const std::string& global_pool);
  void fill_classifier();
  void check_input(const torch::Tensor& x) const;

  std::string name_;
  PretrainedConfig config_;
  ModelOptions options_;
  std::vector<FeatureInfo> taps_;
  int64_t last_tap_;
  int64_t num_features_;
  bool grad_checkpointing_ = false;
  ClassifierHead head_;
  // What is found out on the way, by whichever thread asks first.
  mutable std::mutex mutex_;
  mutable detail::PendingWeights pending_;
  mutable detail::StructureRecord structure_;
};

/// Shared handle to an `ImageModelImpl`; every family's handle converts to it.
///
///     luximm::ImageModel model = luximm::create_model("resnet18.a1_in1k");
///     torch::Tensor logits = model->forward(torch::rand({1, 3, 224, 224}));
class ImageModel : public torch::nn::ModuleHolder<ImageModelImpl> {
 public:
  ImageModel(std::nullptr_t = nullptr) : ModuleHolder(nullptr) {}  // NOLINT
  ImageModel(std::shared_ptr<ImageModelImpl> model)                // NOLINT
      : ModuleHolder(std::move(model)) {}

  // Not the base's constructors: they would take a family's handle for
  // arguments to construct an ImageModelImpl with.
  template <typename Family>
  requires std::derived_from<typename Family::ContainedType, ImageModelImpl>
  ImageModel(const Family& family)  // NOLINT(google-explicit-constructor)
      : ModuleHolder(std::static_pointer_cast<ImageModelImpl>(family.ptr())) {}
};

/// A deep copy as a handle, see `ImageModelImpl::clone`.
ImageModel clone(const ImageModel& model,
                 const std::optional<torch::Device>& device = std::nullopt);

}  // namespace luximm
