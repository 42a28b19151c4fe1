#include "tools/luximm/train_events.h"

#include <cmath>
#include <limits>
#include <system_error>
#include <utility>
#include <vector>

namespace luximm::program {

TrainEvents::TrainEvents(std::filesystem::path folder, int64_t interval)
    : folder_(std::move(folder)), interval_(interval) {
  pace_.start();
}

/// Made by the first event, which tells where the run begins.
EventWriter& TrainEvents::writer(int64_t epoch, int64_t step) {
  if (!writer_) {
    writer_.emplace(folder_,
                    std::vector<EventCut>{{"train/", step}, {"epoch/", epoch}});
  }
  return *writer_;
}

void TrainEvents::step(const StepReport& report) {
  EventWriter& events = writer(report.epoch, report.step);
  pace_.add(report.images);
  if (std::isfinite(report.loss)) {
    loss_sum_ += report.loss;
    ++steps_;
  }
  batches_ += report.batches_in_step;
  const bool is_due = batches_ >= interval_ || report.batch == report.batches;
  if (interval_ == 0 || !is_due) return;
  std::vector<Scalar> values = {
      {"train/lr", report.lr},
      {"train/images_per_second", pace_.things_per_second()}};
  if (steps_ > 0) {
    values.emplace_back("train/loss", loss_sum_ / static_cast<double>(steps_));
  }
  events.add(values, report.step);
  events.flush();  // somebody may be watching
  loss_sum_ = 0.0;
  steps_ = batches_ = 0;
}

void TrainEvents::epoch(const EpochReport& report) {
  // Without a step before it, only the validation was left to do.
  EventWriter& events =
      writer(report.epoch, std::numeric_limits<int64_t>::max());
  std::vector<Scalar> values = {{"epoch/train_loss", report.train_loss},
                                {"epoch/lr", report.lr}};
  if (report.train_seconds > 0.0 && report.images > 0) {
    values.emplace_back(
        "epoch/images_per_second",
        static_cast<double>(report.images) / report.train_seconds);
    values.emplace_back("epoch/loader_share",
                        report.loader_seconds / report.train_seconds);
  }
  if (report.validation) {
    values.emplace_back("epoch/eval_loss", report.validation->loss);
    values.emplace_back("epoch/eval_top1", 100.0 * report.validation->top1());
    values.emplace_back("epoch/eval_top5", 100.0 * report.validation->top5());
  }
  if (report.skipped > 0) {
    values.emplace_back("epoch/skipped", static_cast<double>(report.skipped));
  }
  events.add(values, report.epoch);
  events.flush();
  pace_.start();
}

void TrainEvents::discard() {
  if (!writer_) return;
  const std::filesystem::path file = writer_->path();
  writer_.reset();
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
}

}  // namespace luximm::program
