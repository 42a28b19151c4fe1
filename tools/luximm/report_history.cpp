#include "tools/luximm/report_history.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "luximm/base/error.h"

namespace luximm::program {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxPoints = 1000;

json json_of(const std::optional<double>& value) {
  return value ? json(*value) : json();
}

std::optional<double> number_of(const json& value) {
  if (value.is_null()) return {};
  return value.get<double>();
}

json json_of(const EpochRow& row) {
  return {{"epoch", row.epoch},
          {"train_loss", row.train_loss},
          {"eval_loss", json_of(row.eval_loss)},
          {"top1", json_of(row.top1)},
          {"top5", json_of(row.top5)},
          {"lr", row.lr},
          {"images", row.images},
          {"skipped", row.skipped},
          {"train_seconds", row.train_seconds},
          {"loader_seconds", row.loader_seconds},
          {"validation_seconds", row.validation_seconds}};
}

EpochRow row_of(const json& row) {
  return {.epoch = row.at("epoch"),
          .train_loss = row.at("train_loss"),
          .eval_loss = number_of(row.at("eval_loss")),
          .top1 = number_of(row.at("top1")),
          .top5 = number_of(row.at("top5")),
          .lr = row.at("lr"),
          .images = row.at("images"),
          .skipped = row.at("skipped"),
          .train_seconds = row.at("train_seconds"),
          .loader_seconds = row.at("loader_seconds"),
          .validation_seconds = row.at("validation_seconds")};
}

/// The text of the element in a page that holds a history.
std::string history_text(const std::filesystem::path& report) {
  std::ifstream in(report, std::ios::binary);
  std::string page(std::istreambuf_iterator<char>(in), {});
  const std::string open =
      fmt::format("<script type=\"application/json\" id=\"{}\">", kHistoryId);
  const std::size_t begin = page.find(open);
  if (begin == std::string::npos) return {};
  const std::size_t end = page.find("</script>", begin);
  if (end == std::string::npos) return {};
  return page.substr(begin + open.size(), end - begin - open.size());
}

}  // namespace

void RunHistory::add_step(const StepReport& report) {
  if (!std::isfinite(report.loss)) return;
  loss_sum_ += report.loss;
  if (++steps_ < stride_) return;
  const double done =
      static_cast<double>(report.batch) / static_cast<double>(report.batches);
  points_.push_back({.t = static_cast<double>(report.epoch) + done,
                     .loss = loss_sum_ / static_cast<double>(steps_),
                     .lr = report.lr});
  steps_ = 0;
  loss_sum_ = 0.0;
  if (points_.size() < kMaxPoints) return;
  // Every two become one.
  for (std::size_t i = 0; i < kMaxPoints / 2; ++i) {
    const StepPoint& first = points_[2 * i];
    const StepPoint& second = points_[2 * i + 1];
    points_[i] = {second.t, 0.5 * (first.loss + second.loss), second.lr};
  }
  points_.resize(kMaxPoints / 2);
  stride_ *= 2;
}

void RunHistory::add_epoch(const EpochReport& report) {
  EpochRow row{.epoch = report.epoch,
               .train_loss = report.train_loss,
               .lr = report.lr,
               .images = report.images,
               .skipped = report.skipped,
               .train_seconds = report.train_seconds,
               .loader_seconds = report.loader_seconds,
               .validation_seconds = report.validation_seconds};
  if (report.validation) {
    row.eval_loss = report.validation->loss;
    row.top1 = 100.0 * report.validation->top1();
    row.top5 = 100.0 * report.validation->top5();
  }
  rows_.push_back(row);
}

void RunHistory::restore(const std::filesystem::path& report, int64_t epoch,
                         double t) {
  constexpr double kRounding = 1e-9;
  const std::string text = history_text(report);
  if (text.empty()) return;
  try {
    const json all = json::parse(text);
    RunHistory found;
    for (const json& row : all.at("rows")) {
      EpochRow one = row_of(row);
      if (one.epoch < epoch) found.rows_.push_back(one);
    }
    for (const json& point : all.at("points")) {
      const StepPoint one{point.at(0), point.at(1), point.at(2)};
      if (one.t <= t + kRounding) found.points_.push_back(one);
    }
    found.stride_ = std::max<int64_t>(all.at("stride").get<int64_t>(), 1);
    *this = std::move(found);
  } catch (const json::exception& e) {
    warn(fmt::format("[train] '{}' is damaged; what it shows begins here",
                     report.string()));
  }
}

std::optional<EpochRow> RunHistory::best() const {
  std::optional<EpochRow> best;
  for (const EpochRow& row : rows_) {
    if (row.top1 && (!best || *row.top1 > *best->top1)) best = row;
  }
  return best;
}

json RunHistory::to_json() const {
  json rows = json::array();
  for (const EpochRow& row : rows_) rows.push_back(json_of(row));
  json points = json::array();
  for (const StepPoint& point : points_) {
    points.push_back({point.t, point.loss, point.lr});
  }
  return {{"rows", rows}, {"points", points}, {"stride", stride_}};
}

}  // namespace luximm::program
