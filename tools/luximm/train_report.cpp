#include "tools/luximm/train_report.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <sys/utsname.h>
#include <thread>
#include <utility>

#include <ATen/Parallel.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <torch/version.h>

#include "luximm/base/atomic_file.h"
#include "luximm/data/encode.h"
#include "luximm/data/resize.h"

namespace luximm::program {
namespace {

constexpr std::size_t kImages = 12;
constexpr int kThumbnailSide = 160;
constexpr int kQuality = 80;

std::string base64(const std::vector<std::byte>& bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group =
          group << 8 |
          (i + k < bytes.size() ? std::to_integer<uint32_t>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += i + k > bytes.size() ? '=' : kDigits[group >> (18 - 6 * k) & 63];
    }
  }
  return out;
}

/// The image within the thumbnail's side; small ones stay as they are.
std::string data_uri(const Image& image) {
  const double scale = std::min(
      1.0, double{kThumbnailSide} / std::max(image.width, image.height));
  const auto side = [scale](int size) {
    return std::max(1, static_cast<int>(scale * size + 0.5));
  };
  const Image small = resize(image, side(image.width), side(image.height),
                             Interpolation::kBicubic);
  return "data:image/jpeg;base64," + base64(encode_jpeg(small, kQuality));
}

std::string time_text() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  std::array<char, 64> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S %Z", &local);
  return text.data();
}

std::string processor() {
  std::ifstream in("/proc/cpuinfo");
  std::string line;
  while (std::getline(in, line)) {
    const std::size_t colon = line.find(": ");
    if (line.starts_with("model name") && colon != std::string::npos) {
      return line.substr(colon + 2);
    }
  }
  return "unknown";
}

}  // namespace

TrainReport::TrainReport(std::filesystem::path file, ReportPage page,
                         const ImageLoader* validation)
    : file_(std::move(file)), page_(std::move(page)), validation_(validation) {}

/// Of a run that goes on, the part before is in the report that there is.
void TrainReport::begin(int64_t epoch, double t) {
  if (std::exchange(has_begun_, true)) return;
  page_.history.restore(file_, epoch, t);
}

void TrainReport::step(const StepReport& report) {
  const double before =
      static_cast<double>(report.batch - report.batches_in_step) /
      static_cast<double>(report.batches);
  begin(report.epoch, static_cast<double>(report.epoch) + before);
  page_.history.add_step(report);
  predictions_.clear();  // of a validation before
}

void TrainReport::result(const Batch& batch, const torch::Tensor& logits) {
  predictions_.add(batch, logits);
}

std::vector<ReportImage> TrainReport::images(
    const std::vector<Prediction>& list) const {
  std::vector<ReportImage> all;
  const LoaderOptions& loading = validation_->options();
  for (const Prediction& prediction : list) {
    const Sample& sample = validation_->samples()[prediction.sample];
    ReportImage image{.file = sample.path.string(), .prediction = prediction};
    try {
      image.data_uri = data_uri(
          loading.read_image ? loading.read_image(sample)
                             : decode_image(sample.path, loading.decode));
    } catch (const std::exception&) {
      // A file that has gone since: shown without a picture.
    }
    all.push_back(std::move(image));
  }
  return all;
}

void TrainReport::epoch(const EpochReport& report) {
  begin(report.epoch, static_cast<double>(report.epoch + 1));
  page_.history.add_epoch(report);
  if (report.validation && !predictions_.all().empty()) {
    page_.validation =
        ReportValidation{.by_class = predictions_.by_class(),
                         .confusion = predictions_.confusion(),
                         .worst = images(predictions_.worst(kImages)),
                         .best = images(predictions_.best(kImages))};
  }
  page_.time = time_text();
  luximm::detail::AtomicFile file("train", file_.string());
  file.write(report_html(page_));
  file.commit();
}

ReportFacts report_arguments(const std::string& args_json) {
  ReportFacts facts;
  const auto all = nlohmann::json::parse(args_json);
  for (const auto& [name, value] : all.items()) {
    if (value.is_null()) continue;
    facts.emplace_back(
        name, value.is_string() ? value.get<std::string>() : value.dump());
  }
  return facts;
}

ReportFacts report_environment(const torch::Device& device) {
  utsname system{};
  ::uname(&system);
  return {{"luximm", LUXIMM_VERSION},
          {"LibTorch", TORCH_VERSION},
          {"compiler", __VERSION__},
          {"device", device.str()},
          {"processor", processor()},
          {"threads of the model",
           fmt::format("{} of {}", at::get_num_threads(),
                       std::thread::hardware_concurrency())},
          {"system", fmt::format("{} {} {}", system.sysname, system.release,
                                 system.machine)}};
}

}  // namespace luximm::program
