#include "tools/luximm/train_watch.h"

#include <cstdio>

#include <fmt/format.h>

#include "luximm/base/error.h"

namespace luximm::program {
namespace {

void print(const EpochReport& report, int64_t epochs) {
  std::string line = fmt::format("epoch {}/{}  loss {:.4f}", report.epoch + 1,
                                 epochs, report.train_loss);
  if (report.validation) {
    line +=
        fmt::format("  top-1 {:.2f} %  top-5 {:.2f} %  val loss {:.4f}",
                    100 * report.validation->top1(),
                    100 * report.validation->top5(), report.validation->loss);
  }
  if (report.skipped > 0) {
    line += fmt::format("  {} batches skipped", report.skipped);
  }
  std::puts(
      fmt::format("{}  lr {:.2e}  {:.1f} s", line, report.lr, report.seconds)
          .c_str());
  std::fflush(stdout);
}

}  // namespace

TrainWatch::TrainWatch(int64_t epochs, int64_t val_batches,
                       int64_t log_interval)
    : epochs_(epochs), val_batches_(val_batches), progress_(log_interval) {
  pace_.start();
}

void TrainWatch::validation_batch(int64_t done) {
  // No plain lines of it: they would pass for those of steps.
  if (progress_.is_bar()) progress_.show("validating", done, val_batches_);
}

void TrainWatch::step(const StepReport& report) {
  last_step_ = report;
  pace_.add(report.images);
  progress_.show(fmt::format("epoch {}/{}", report.epoch + 1, epochs_),
                 report.batch, report.batches,
                 fmt::format("loss {:.4f}  lr {:.2e}  {:.1f} images/s  {} left",
                             report.loss, report.lr, pace_.things_per_second(),
                             duration_text(seconds_left(report))));
}

/// From the steps that were made last, and the last validation.
double TrainWatch::seconds_left(const StepReport& report) const {
  const auto epochs = static_cast<double>(epochs_ - report.epoch);
  const double batches = epochs * static_cast<double>(report.batches) -
                         static_cast<double>(report.batch);
  const double steps = batches / static_cast<double>(report.batches_in_step);
  return steps * pace_.seconds_per_round() + epochs * validation_seconds_;
}

void TrainWatch::say_stopped(const std::string& signal) const {
  const std::string where =
      last_step_ ? fmt::format("step {} (epoch {}, batch {} of {})",
                               last_step_->step, last_step_->epoch + 1,
                               last_step_->batch, last_step_->batches)
                 : "no step of its own";
  warn(fmt::format(
      "[train] stopped by {} after {}; a checkpoint is written, and the same "
      "command with --resume goes on",
      signal, where));
}

void TrainWatch::epoch(const EpochReport& report) {
  validation_seconds_ = report.validation_seconds;
  progress_.clear();
  print(report, epochs_);
  pace_.start();
}

}  // namespace luximm::program
