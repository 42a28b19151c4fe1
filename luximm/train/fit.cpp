#include "luximm/train/fit.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <utility>

#include <torch/nn/functional/loss.h>
#include <torch/nn/utils/clip_grad.h>

#include "luximm/base/fail.h"
#include "luximm/train/checkpoint.h"
#include "luximm/train/param_groups.h"
#include "luximm/train/run_settings.h"

namespace luximm {
namespace {

namespace F = torch::nn::functional;

void check_options(const FitOptions& options) {
  if (options.epochs < 1) {
    fail("fit", "epochs is {}, expected 1 or more", options.epochs);
  }
  // Written so that NaN fails too.
  if (!(options.smoothing >= 0.0 && options.smoothing < 1.0)) {
    fail("fit", "smoothing is {}, expected a value in [0, 1)",
         options.smoothing);
  }
  if (!(options.clip_grad >= 0.0)) {
    fail("fit", "clip_grad is {}, expected 0 or more", options.clip_grad);
  }
  if (options.resume && options.checkpoints.empty()) {
    fail("fit", "resume needs checkpoints: a folder");
  }
}

void check_labels(const ImageLoader& loader, int64_t num_classes) {
  for (const Sample& sample : loader.samples()) {
    if (sample.label < 0 || sample.label >= num_classes) {
      fail("fit", "'{}' has label {}, the model has {} outputs",
           sample.path.string(), sample.label, num_classes);
    }
  }
}

class Run {
 public:
  Run(ImageModel& model, torch::optim::Optimizer& optimizer,
      const ImageLoader& train, const ImageLoader* validation,
      const FitOptions& options)
      : model_(model),
        optimizer_(optimizer),
        train_(train),
        validation_(validation),
        options_(options),
        schedule_(options.schedule),
        rate_(optimizer),
        state_{.model = *model, .optimizer = optimizer} {
    schedule_.total = static_cast<double>(options.epochs);
    schedule_.check();
    if (options.ema) {
      ema_.emplace(*model, *options.ema);
      averaged_ = clone(model);
      state_.ema = &*ema_;
    }
    state_.settings =
        detail::run_settings(model, optimizer, train, validation, options);
    if (!options.checkpoints.empty()) store_.emplace(options.checkpoints);
    if (options.resume) {
      restore();
    } else if (store_ && !store_->files().empty()) {
      fail("fit",
           "'{}' has checkpoints of another run; resume it, or give another "
           "folder",
           options.checkpoints.string());
    }
  }

  FitResult fit() {
    FitResult result{.first_epoch = progress().epoch};
    while (progress().epoch < options_.epochs) {
      const auto start = std::chrono::steady_clock::now();
      EpochReport report{.epoch = progress().epoch};
      result.finished = train_epoch(report) && validate(report);
      if (!result.finished) break;
      progress() = {.epoch = report.epoch + 1, .step = progress().step};
      save();
      const std::chrono::duration<double> time =
          std::chrono::steady_clock::now() - start;
      report.seconds = time.count();
      if (options_.on_epoch) options_.on_epoch(report);
      result.last = report;
    }
    if (!result.finished) save();
    result.model = weights();
    return result;
  }

 private:
  TrainProgress& progress() { return state_.progress; }

  bool should_stop() const {
    return options_.should_stop && options_.should_stop();
  }

  void save() {
    if (store_) store_->save(state_);
  }

  /// False: stopped in the middle.
  bool train_epoch(EpochReport& report) {
    model_->train();
    // Of a run that was stopped in its validation, no batch is left.
    report.lr = lr_at(std::max<int64_t>(progress().batch - 1, 0));
    for (Batch& batch : train_.epoch(progress().epoch, progress().batch)) {
      report.lr = lr_at(batch.number);
      rate_.set(report.lr);
      const double loss = step(batch, report.lr);
      const int64_t count = batch.images.size(0);
      progress().batch = batch.number + 1;
      ++progress().step;
      progress().loss_sum += loss * static_cast<double>(count);
      progress().seen += count;
      if (ema_) ema_->update(*model_, progress().step);
      if (options_.on_step) {
        options_.on_step({.epoch = progress().epoch,
                          .batch = progress().batch,
                          .batches = train_.batches(),
                          .step = progress().step,
                          .loss = loss,
                          .lr = report.lr});
      }
      if (should_stop()) return false;
    }
    report.train_loss =
        progress().loss_sum /
        static_cast<double>(std::max<int64_t>(progress().seen, 1));
    return true;
  }

  double lr_at(int64_t batch) {
    return schedule_.at(static_cast<double>(progress().epoch) +
                        static_cast<double>(batch) /
                            static_cast<double>(train_.batches()));
  }

  double step(const Batch& batch, double lr) {
    const torch::Device device = model_->parameters().front().device();
    optimizer_.zero_grad();
    const torch::Tensor loss = F::cross_entropy(
        forward(batch.images.to(device)), batch.labels.to(device),
        F::CrossEntropyFuncOptions().label_smoothing(options_.smoothing));
    const double value = loss.item<double>();
    if (!std::isfinite(value)) {
      fail("fit",
           "the loss is {} at step {} (epoch {}) with learning rate {}; lower "
           "the rate, lengthen the warm-up or clip gradients{}",
           std::isnan(value) ? "nan" : "infinite", progress().step + 1,
           progress().epoch + 1, lr,
           store_ ? "; the last checkpoint is kept" : "");
    }
    loss.backward();
    if (options_.clip_grad > 0.0) {
      torch::nn::utils::clip_grad_norm_(model_->parameters(),
                                        options_.clip_grad);
    }
    optimizer_.step();
    return value;
  }

  torch::Tensor forward(const torch::Tensor& images) {
    try {
      return model_->forward(images);
    } catch (const Error& e) {
      fail("fit", "step {} (epoch {}), a batch of {} images of {} x {}: {}",
           progress().step + 1, progress().epoch + 1, images.size(0),
           images.size(2), images.size(3), e.what());
    }
  }

  /// The weights that validation and the caller get.
  ImageModel weights() {
    if (!ema_) return model_;
    ema_->copy_to(*averaged_);
    return averaged_;
  }

  /// False: stopped in the middle.
  bool validate(EpochReport& report) {
    if (validation_ == nullptr) return true;
    ImageModel model = weights();
    report.validation =
        evaluate(model, *validation_,
                 {.on_batch = options_.on_validation_batch,
                  .should_stop = [this] { return should_stop(); }});
    return report.validation->pictures == validation_->size() || !should_stop();
  }

  /// Goes on from the newest checkpoint, perhaps for more epochs than it has.
  void restore() {
    int64_t before = 0;
    state_.may_change = [&before](const std::string& name,
                                  const std::string& saved,
                                  const std::string& now) {
      if (name != detail::kEpochsSetting) return false;
      before = std::stoll(saved);
      return before < std::stoll(now);
    };
    const bool restored = store_->restore(state_);
    state_.may_change = {};
    if (!restored || before == 0) return;
    CosineSchedule shorter = schedule_;
    shorter.total = static_cast<double>(before);
    const double now = lr_at(progress().batch);
    std::swap(shorter, schedule_);
    const double planned = lr_at(progress().batch);
    std::swap(shorter, schedule_);
    warn(fmt::format(
        "[fit] the run was planned for {} epochs and goes on to {}: the "
        "learning rate follows the schedule of {} epochs from here, {:.3g} at "
        "epoch {} instead of {:.3g}; the result is not that of a run planned "
        "for {} epochs",
        before, options_.epochs, options_.epochs, now, progress().epoch + 1,
        planned, options_.epochs));
  }

  ImageModel model_;
  torch::optim::Optimizer& optimizer_;
  const ImageLoader& train_;
  const ImageLoader* validation_;
  const FitOptions& options_;
  CosineSchedule schedule_;
  LearningRate rate_;
  std::optional<ModelEma> ema_;
  ImageModel averaged_;
  TrainState state_;
  std::optional<CheckpointStore> store_;
};

}  // namespace

FitResult fit(ImageModel& model, torch::optim::Optimizer& optimizer,
              const ImageLoader& train, const ImageLoader* validation,
              const FitOptions& options) {
  check_options(options);
  check_labels(train, model->num_classes());
  if (validation != nullptr) check_labels(*validation, model->num_classes());
  return Run(model, optimizer, train, validation, options).fit();
}

}  // namespace luximm
