#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

// Charts of a report as inline SVG, and what its script shows of them under
// the pointer.
namespace luximm::program {

/// `text` as HTML text and attribute values: & < > " ' are replaced, control
/// characters and what is not UTF-8 are shown as escapes.
std::string html(std::string_view text);

/// A curve. Values that are not finite are gaps.
struct Series {
  std::string name;
  std::vector<double> x = {};
  std::vector<double> y = {};
  int colour = 1;         ///< 1 to 4, see the style sheet
  bool is_faint = false;  ///< thin, without dots, left out of the legend
};

struct Chart {
  std::string id;          ///< a word
  std::string title;       ///< says what is on the y axis
  std::string unit = {};   ///< behind values: " %"
  bool from_zero = false;  ///< the y axis begins there
  double x_max = 1.0;      ///< the x axis is epochs, from 0
  std::vector<Series> series = {};
  bool is_stacked = false;  ///< bars, one on the other, each one epoch wide
};

/// A figure with heading, legend and SVG.
std::string chart_html(const Chart& chart);
/// Of `series` without the faint ones, for the script.
nlohmann::json chart_json(const Chart& chart);

/// Steps of 1, 2 or 5 times a power of ten from `low` to `high`, at least two
/// and about `count`.
std::vector<double> nice_ticks(double low, double high, int count);

/// As short as can be: 0.001, 12, 1e-5.
std::string short_number(double value);

}  // namespace luximm::program
