#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "luximm/data/loader.h"
#include "luximm/train/fit.h"
#include "tools/luximm/report_page.h"

namespace luximm::program {

/// Writes report.html, anew after each epoch, from what `fit` tells of a run:
/// the validation's results are taken as they come, without a second pass.
class TrainReport {
 public:
  /// `page` has what is known before: title, classes, arguments, ... Reads the
  /// images that it shows as `validation` does, which may be null and must
  /// outlive this.
  TrainReport(std::filesystem::path file, ReportPage page,
              const ImageLoader* validation);

  void step(const StepReport& report);
  void result(const Batch& batch, const torch::Tensor& logits);
  /// Writes the file. Throws `Error` if that cannot be done.
  void epoch(const EpochReport& report);

 private:
  void begin(int64_t epoch, double t);
  std::vector<ReportImage> images(const std::vector<Prediction>& list) const;

  std::filesystem::path file_;
  ReportPage page_;
  const ImageLoader* validation_;
  Predictions predictions_;
  bool has_begun_ = false;
};

/// The arguments of an args.json that have a value.
ReportFacts report_arguments(const std::string& args_json);

/// What a run's numbers may depend on besides its arguments: versions, the
/// processor, threads, the device.
ReportFacts report_environment(const torch::Device& device);

}  // namespace luximm::program
