#include "tools/luximm/train_output.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "luximm/base/atomic_file.h"
#include "luximm/model/factory.h"

namespace luximm::program {
namespace {

constexpr std::string_view kColumns =
    "epoch,train_loss,eval_loss,eval_top1,eval_top5,lr";
constexpr int kTop1Column = 3;

void write_text(const std::filesystem::path& path, std::string_view text) {
  detail::AtomicFile file("train", path.string());
  file.write(text);
  file.commit();
}

/// A number of a row; nothing if the field is empty or no number.
std::optional<double> field(std::string_view row, int column) {
  for (; column > 0; --column) {
    const std::size_t comma = row.find(',');
    if (comma == std::string_view::npos) return {};
    row.remove_prefix(comma + 1);
  }
  row = row.substr(0, row.find(','));
  double value = 0.0;
  const char* end = row.data() + row.size();
  const auto result = std::from_chars(row.data(), end, value);
  if (result.ec != std::errc() || result.ptr != end) return {};
  return value;
}

std::string row_of(const EpochReport& report) {
  const auto& validation = report.validation;
  const auto text = [](double value) { return fmt::format("{}", value); };
  return fmt::format("{},{},{},{},{},{}", report.epoch, text(report.train_loss),
                     validation ? text(validation->loss) : "",
                     validation ? text(100.0 * validation->top1()) : "",
                     validation ? text(100.0 * validation->top5()) : "",
                     text(report.lr));
}

}  // namespace

TrainOutput::TrainOutput(std::filesystem::path folder,
                         std::vector<std::string> classes, std::string args)
    : folder_(std::move(folder)),
      classes_(std::move(classes)),
      args_(std::move(args)) {}

void TrainOutput::read_rows(int64_t before_epoch) {
  std::ifstream in(folder_ / "summary.csv");
  std::string row;
  while (std::getline(in, row)) {
    const auto epoch = field(row, 0);
    if (!epoch || *epoch >= static_cast<double>(before_epoch)) continue;
    if (const auto top1 = field(row, kTop1Column)) {
      best_ = std::max(best_.value_or(*top1), *top1);
    }
    rows_.push_back(row);
  }
}

void TrainOutput::add(const EpochReport& report, const ImageModel& model) {
  if (is_first_) {
    read_rows(report.epoch);
    write_text(folder_ / "args.json", args_);
    is_first_ = false;
  }
  save_pretrained(model, folder_ / "last", classes_);
  if (report.validation) {
    const double top1 = 100.0 * report.validation->top1();
    if (!best_ || top1 > *best_) {
      best_ = top1;
      save_pretrained(model, folder_ / "best", classes_);
    }
  }
  rows_.push_back(row_of(report));
  write_text(folder_ / "summary.csv",
             fmt::format("{}\n{}\n", kColumns, fmt::join(rows_, "\n")));
}

}  // namespace luximm::program
