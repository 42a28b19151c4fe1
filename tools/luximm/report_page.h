#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "luximm/train/predictions.h"
#include "tools/luximm/report_history.h"

namespace luximm::program {

/// An image of a report.
struct ReportImage {
  std::string file = {};
  Prediction prediction = {};
  std::string data_uri = {};  ///< of a thumbnail; "" where there is none
};

/// What a report says of the newest validation.
struct ReportValidation {
  std::vector<ClassCount> by_class = {};
  std::map<std::pair<int64_t, int64_t>, int64_t> confusion = {};
  std::vector<ReportImage> worst = {};
  std::vector<ReportImage> best = {};
};

using ReportFacts = std::vector<std::pair<std::string, std::string>>;

/// All that a report shows.
struct ReportPage {
  std::string title = {};
  std::string subtitle = {};
  std::string time = {};  ///< of writing
  int64_t epochs = 0;     ///< planned
  RunHistory history = {};
  std::vector<std::string> classes = {};  ///< names by label, "" for none
  std::optional<ReportValidation> validation = {};
  ReportFacts arguments = {};
  ReportFacts environment = {};
};

/// One file that needs nothing else: no network, no other file.
std::string report_html(const ReportPage& page);

// Its parts.
std::string class_parts_html(const ReportPage& page);
std::string confusion_html(const ReportPage& page);
std::string classes_html(const ReportPage& page);
std::string class_name(const ReportPage& page, int64_t label);
extern const char* const kReportStyle;
extern const char* const kReportScript;

}  // namespace luximm::program
