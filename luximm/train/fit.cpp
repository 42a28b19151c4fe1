#include "luximm/train/fit.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/base/timer.h"
#include "luximm/data/device_batches.h"
#include "luximm/train/amp.h"
#include "luximm/train/batch_loss.h"
#include "luximm/train/checkpoint.h"
#include "luximm/train/device_losses.h"
#include "luximm/train/fit_ranks.h"
#include "luximm/train/fit_step.h"
#include "luximm/train/non_finite.h"
#include "luximm/train/param_groups.h"
#include "luximm/train/process_group.h"
#include "luximm/train/run_settings.h"

namespace luximm {
namespace {

using detail::Timer;

class Run {
 public:
  Run(ImageModel& model, torch::optim::Optimizer& optimizer,
      const ImageLoader& train, const ImageLoader* validation,
      const FitOptions& options)
      : model_(model),
        optimizer_(optimizer),
        ranks_(options.group),
        share_(ranks_.share_of(train)),
        train_(share_ ? *share_ : train),
        validation_(validation),
        options_(options),
        schedule_(options.schedule),
        epochs_(training_epochs(options)),
        rate_(optimizer),
        device_(model_->parameters().front().device()),
        // What is to be left out must be known before its gradients are added,
        // and what ranks add up before their step.
        losses_(options.non_finite == NonFinite::kSkip || ranks_.several()
                    ? 1
                    : options.loss_interval,
                device_),
        loss_(model_, options,
              train.options().seed + static_cast<uint64_t>(ranks_.rank())),
        state_{.model = *model, .optimizer = optimizer} {
    schedule_.set_total(static_cast<double>(options.epochs));
    schedule_.check();
    if (schedule_.needs_metric()) {
      if (validation == nullptr) {
        fail("fit", "a plateau schedule needs images for validation");
      }
      state_.schedule = &schedule_;
    }
    if (options.amp_dtype == torch::kHalf) {
      scaler_.emplace(options.grad_scaler);
      state_.scaler = &*scaler_;
    }
    if (options.channels_last) to_channels_last(*model);
    if (options.ema) {
      ema_.emplace(*model, *options.ema);
      averaged_ = clone(model);
      state_.ema = &*ema_;
    }
    state_.settings =
        detail::run_settings(model, optimizer, train, validation, options);
    if (!options.checkpoints.empty()) store_.emplace(options.checkpoints);
    bool restored = false;
    if (options.resume) {
      restored = restore();
    } else if (store_ && !store_->files().empty()) {
      fail("fit",
           "'{}' has checkpoints of another run; resume it, or give another "
           "folder",
           options.checkpoints.string());
    }
    ranks_.begin(state_, restored, options,
                 /*may_lack_batches=*/options.non_finite == NonFinite::kSkip ||
                     train.options().max_bad_samples > 0);
  }

  FitResult fit() {
    FitResult result{.first_epoch = progress().epoch};
    while (progress().epoch < epochs_) {
      const Timer timer;
      EpochReport report{.epoch = progress().epoch};
      result.finished = train_epoch(report) && validate(report);
      if (!result.finished) break;
      observe(report);
      if (options_.on_weights) options_.on_weights(report, weights());
      progress() = {.epoch = report.epoch + 1, .step = progress().step};
      save();
      report.seconds = timer.seconds();
      if (options_.on_epoch) options_.on_epoch(report);
      result.last = report;
    }
    if (!result.finished) save();
    result.model = weights();
    return result;
  }

 private:
  TrainProgress& progress() { return state_.progress; }
  const TrainProgress& progress() const { return state_.progress; }

  bool should_stop() const {
    return options_.should_stop && options_.should_stop();
  }

  void save() {
    if (!store_) return;
    ranks_.gather_random(state_);
    if (ranks_.rank() == 0) store_->save(state_);
  }

  /// The batches of a step so far.
  struct Step : detail::StepSums {
    int64_t size = 0;  ///< batches that it will have
  };

  /// False: stopped in the middle.
  bool train_epoch(EpochReport& report) {
    model_->train();
    // Of a run that was stopped in its validation, no batch is left.
    report.lr = lr_at(std::max<int64_t>(progress().batch - 1, 0));
    const int64_t batches = train_.batches();
    DeviceBatches pass(train_, device_, progress().epoch, progress().batch);
    std::optional<Batch> batch;
    Step step;
    const Timer timer;
    // A batch none of whose images could be read is not there, but the step
    // that it belongs to is: other ranks have a part in it.
    for (int64_t number = progress().batch; number < batches; ++number) {
      if (!batch) {
        const Timer waiting;
        batch = pass.next();
        report.loader_seconds += waiting.seconds();
      }
      if (step.size == 0) {
        report.lr = lr_at(number);
        rate_.set(report.lr);
        optimizer_.zero_grad();
        step.size = std::min(options_.grad_accum_steps, batches - number);
      }
      const bool last = (number + 1) % options_.grad_accum_steps == 0 ||
                        number + 1 == batches;
      if (batch && batch->number == number) {
        const auto guard = ranks_.batch_guard(last);
        accumulate(*batch, report.lr, step);
        batch.reset();
      }
      if (!last) continue;
      const bool stop = finish_step(step, number + 1, report.lr);
      report.images += step.images;
      if (number + 1 == batches || losses_.is_due()) read_losses(report.lr);
      if (options_.on_step) report_step(step, report.lr);
      step = {};
      if (stop || (!ranks_.several() && should_stop())) {
        read_losses(report.lr);
        return false;
      }
    }
    report.train_seconds = timer.seconds();
    check_some_counted();
    report.train_loss =
        progress().loss_sum /
        static_cast<double>(std::max<int64_t>(progress().seen, 1));
    report.skipped = progress().skipped;
    return true;
  }

  /// Updates weights and progress; true if a rank was asked to stop.
  bool finish_step(Step& step, int64_t batches_done, double lr) {
    step.stop = ranks_.several() && should_stop();
    static_cast<detail::StepSums&>(step) = ranks_.finish_step(step);
    update(step, lr);
    progress().batch = batches_done;
    ++progress().step;
    progress().loss_sum += step.loss_sum;
    progress().seen += step.images;
    progress().skipped += step.skipped;
    if (ema_) ema_->update(*model_, progress().step);
    return step.stop;
  }

  void report_step(const Step& step, double lr) const {
    const TrainProgress& at = state_.progress;
    const auto images = static_cast<double>(step.images);
    options_.on_step({.epoch = at.epoch,
                      .batch = at.batch,
                      .batches = train_.batches(),
                      .step = at.step,
                      .batches_in_step = step.size,
                      .images = step.images,
                      .loss = !losses_.reads_each() ? losses_.mean()
                              : step.images > 0     ? step.loss_sum / images
                                                    : NAN,
                      .lr = lr});
  }

  /// The rate of the step that a batch is in.
  double lr_at(int64_t batch) const {
    double t = static_cast<double>(progress().epoch);
    if (options_.sched_on_updates) {
      const int64_t size = options_.grad_accum_steps;
      const int64_t steps = (train_.batches() + size - 1) / size;
      t += static_cast<double>(batch / size) / static_cast<double>(steps);
    }
    return schedule_.at(t);
  }

  /// Adds a batch's gradients to those of its step.
  void accumulate(const Batch& batch, double lr, Step& step) {
    std::optional<detail::SavedBuffers> before;
    if (options_.non_finite == NonFinite::kSkip) before.emplace(*model_);
    const torch::Tensor loss = loss_of(batch);
    const int64_t images = batch.images.size(0);
    if (losses_.reads_each()) {
      const double value = loss.item<double>();
      if (!std::isfinite(value)) {
        const std::string files = detail::file_names(batch, train_.samples());
        if (!before) {
          detail::stop_at_loss(value, this_step(lr), files, has_checkpoint());
        }
        before->restore();
        ++step.skipped;
        detail::warn_left_out(fmt::format(
            "[fit] left out of {}: a batch whose loss is {}: {}", this_step(lr),
            std::isnan(value) ? "nan" : "infinite", files));
        return;
      }
      step.loss_sum += value * static_cast<double>(images);
    } else {
      losses_.add(loss, images);
    }
    const torch::Tensor part = loss / static_cast<double>(step.size);
    (scaler_ ? scaler_->scale(part) : part).backward();
    ++step.counted;
    step.images += images;
  }

  /// Of the batches since the last look, if there are any.
  void read_losses(double lr) {
    progress().loss_sum +=
        losses_.read(fmt::format("step {} (epoch {}) with learning rate {}",
                                 progress().step, progress().epoch + 1, lr),
                     store_ ? "; the last checkpoint is kept" : "");
  }

  torch::Tensor loss_of(const Batch& batch) {
    try {
      return loss_(batch, progress().epoch);
    } catch (const Error& e) {
      fail("fit", "step {} (epoch {}), a batch of {} images of {} x {}: {}",
           progress().step + 1, progress().epoch + 1, batch.images.size(0),
           batch.images.size(2), batch.images.size(3), e.what());
    }
  }

  bool has_checkpoint() const { return store_ && !store_->files().empty(); }

  std::string this_step(double lr) const {
    return detail::step_name(state_.progress.step, state_.progress.epoch, lr);
  }

  /// Leaving out everything is no training.
  void check_some_counted() const {
    const TrainProgress& at = state_.progress;
    if (at.seen > 0 || at.skipped == 0) return;
    fail("fit",
         "none of the {} batches of epoch {} has a finite loss; lower the "
         "learning rate, lengthen the warm-up or clip gradients{}",
         at.skipped, at.epoch + 1,
         has_checkpoint() ? "; the last checkpoint is kept" : "");
  }

  /// The optimiser's step on what was accumulated.
  void update(const Step& step, double lr) {
    if (step.counted == 0) return;
    if (!detail::take_step(*model_, optimizer_, state_.scaler, options_,
                           this_step(lr))) {
      progress().skipped += step.counted;
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
    const Timer timer;
    ImageModel model = weights();
    std::optional<Autocast> autocast;
    if (options_.amp_dtype) {
      autocast.emplace(model->parameters().front().device().type(),
                       *options_.amp_dtype);
    }
    report.validation =
        evaluate(model, *validation_,
                 {.on_batch = options_.on_validation_batch,
                  .on_result = options_.on_validation_result,
                  .should_stop = [this] { return should_stop(); },
                  .group = options_.group});
    report.validation_seconds = timer.seconds();
    return report.validation->pictures == validation_->size() ||
           !ranks_.any(should_stop());
  }

  /// Tells a plateau schedule how an epoch went.
  void observe(const EpochReport& report) {
    const auto* plateau = std::get_if<PlateauSchedule>(&schedule_.options());
    if (plateau == nullptr) return;
    const Evaluation& result = *report.validation;
    schedule_.observe(static_cast<double>(report.epoch + 1),
                      plateau->maximize ? 100.0 * result.top1() : result.loss);
  }

  /// Goes on from the newest checkpoint, perhaps for more epochs than it has.
  bool restore() {
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
    if (!restored || before == 0) return restored;
    Schedule shorter = schedule_;
    shorter.set_total(static_cast<double>(before));
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
    return true;
  }

  ImageModel model_;
  torch::optim::Optimizer& optimizer_;
  detail::FitRanks ranks_;
  std::optional<ImageLoader> share_;  ///< of several ranks, this one's
  const ImageLoader& train_;
  const ImageLoader* validation_;
  const FitOptions& options_;
  Schedule schedule_;
  int64_t epochs_;
  LearningRate rate_;
  torch::Device device_;
  detail::DeviceLosses losses_;
  detail::BatchLoss loss_;
  std::optional<GradScaler> scaler_;
  std::optional<ModelEma> ema_;
  ImageModel averaged_;
  TrainState state_;
  std::optional<CheckpointStore> store_;
};

}  // namespace

FitResult fit(ImageModel& model, torch::optim::Optimizer& optimizer,
              const ImageLoader& train, const ImageLoader* validation,
              const FitOptions& options) {
  try {
    detail::check_options(options);
    detail::check_labels(train, model->num_classes());
    if (validation != nullptr) {
      detail::check_labels(*validation, model->num_classes());
    }
    return Run(model, optimizer, train, validation, options).fit();
  } catch (const std::exception& e) {
    if (options.group != nullptr) options.group->leave_with_error(e.what());
    throw;
  }
}

}  // namespace luximm
