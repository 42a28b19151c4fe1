#include "tools/luximm/report_chart.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "luximm/base/printable.h"

namespace luximm::program {
namespace {

// The drawing's own units; the page scales it.
constexpr double kWidth = 560.0;
constexpr double kHeight = 280.0;
constexpr double kLeft = 58.0;
constexpr double kRight = 14.0;
constexpr double kTop = 12.0;
constexpr double kBottom = 40.0;

/// Where values are on the drawing.
struct Frame {
  double x_max = 1.0;
  double low = 0.0;
  double high = 1.0;

  double x(double value) const {
    return kLeft + value / x_max * (kWidth - kLeft - kRight);
  }
  double y(double value) const {
    return kHeight - kBottom -
           (value - low) / (high - low) * (kHeight - kTop - kBottom);
  }
};

/// Sums of the series up to each, by index: bars stand on those below them.
std::vector<std::vector<double>> stacked(const std::vector<Series>& series) {
  std::vector<std::vector<double>> tops;
  std::vector<double> sum;
  for (const Series& one : series) {
    sum.resize(std::max(sum.size(), one.y.size()));
    for (std::size_t i = 0; i < one.y.size(); ++i) sum[i] += one.y[i];
    tops.push_back(sum);
  }
  return tops;
}

/// Faint curves leave the top and bottom hundredth out: a spike of one step
/// would flatten all others.
std::pair<double, double> range_of(const Series& series) {
  std::vector<double> values;
  for (const double y : series.y) {
    if (std::isfinite(y)) values.push_back(y);
  }
  if (values.empty()) {
    const double inf = std::numeric_limits<double>::infinity();
    return {inf, -inf};
  }
  std::sort(values.begin(), values.end());
  const std::size_t cut = series.is_faint ? values.size() / 100 : 0;
  return {values[cut], values[values.size() - 1 - cut]};
}

Frame frame_of(const Chart& chart) {
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  if (chart.is_stacked) {
    low = 0.0;
    for (const auto& tops : stacked(chart.series)) {
      for (const double top : tops) high = std::max(high, top);
    }
  } else {
    for (const Series& series : chart.series) {
      const auto [least, most] = range_of(series);
      low = std::min(low, least);
      high = std::max(high, most);
    }
  }
  if (!(low <= high)) {  // no value at all
    low = 0.0;
    high = 1.0;
  }
  if (chart.from_zero) low = std::min(low, 0.0);
  if (high - low < 1e-12) high = low + std::max(std::abs(low), 1e-6);
  const auto ticks = nice_ticks(low, high, 5);
  const double step = ticks[1] - ticks[0];
  return {.x_max = chart.x_max,
          .low = std::floor(low / step + 1e-9) * step,
          .high = std::ceil(high / step - 1e-9) * step};
}

/// Bars stand in the middle of their epoch, and so does its number.
std::string axes(const Frame& frame, bool is_stacked) {
  const double shift = is_stacked ? -0.5 : 0.0;
  std::string out;
  for (const double tick : nice_ticks(frame.low, frame.high, 5)) {
    const double y = frame.y(tick);
    out += fmt::format(
        "<line class=\"grid\" x1=\"{0:.1f}\" x2=\"{1:.1f}\" y1=\"{2:.1f}\" "
        "y2=\"{2:.1f}\"/><text class=\"tick\" x=\"{3:.1f}\" y=\"{4:.1f}\" "
        "text-anchor=\"end\">{5}</text>",
        kLeft, kWidth - kRight, y, kLeft - 8, y + 4, short_number(tick));
  }
  for (const double tick : nice_ticks(0.0, frame.x_max, 6)) {
    if (tick != std::floor(tick)) continue;  // of a run of few epochs
    if (tick + shift < 0.0) continue;
    out += fmt::format(
        "<line class=\"mark\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1:.1f}\" "
        "y2=\"{2:.1f}\"/><text class=\"tick\" x=\"{0:.1f}\" y=\"{3:.1f}\" "
        "text-anchor=\"middle\">{4}</text>",
        frame.x(tick + shift), kHeight - kBottom, kHeight - kBottom + 4,
        kHeight - kBottom + 18, short_number(tick));
  }
  out += fmt::format(
      "<line class=\"axis\" x1=\"{0:.1f}\" x2=\"{1:.1f}\" y1=\"{2:.1f}\" "
      "y2=\"{2:.1f}\"/><text class=\"name\" x=\"{3:.1f}\" y=\"{4:.1f}\" "
      "text-anchor=\"middle\">epoch</text>",
      kLeft, kWidth - kRight, kHeight - kBottom,
      0.5 * (kLeft + kWidth - kRight), kHeight - 5);
  return out;
}

std::string curve(const Series& series, const Frame& frame) {
  constexpr std::size_t kMostDots = 40;
  std::string path;
  std::string dots;
  bool is_down = false;
  for (std::size_t i = 0; i < series.y.size(); ++i) {
    if (!std::isfinite(series.y[i])) {
      is_down = false;
      continue;
    }
    const double x = frame.x(series.x[i]);
    const double y = frame.y(std::clamp(series.y[i], frame.low, frame.high));
    path += fmt::format("{}{:.1f} {:.1f}", is_down ? "L" : "M", x, y);
    is_down = true;
    if (!series.is_faint && series.y.size() <= kMostDots) {
      dots += fmt::format(
          "<circle class=\"c{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" "
          "r=\"3\"/>",
          series.colour, x, y);
    }
  }
  return fmt::format("<path class=\"curve c{}{}\" d=\"{}\"/>{}", series.colour,
                     series.is_faint ? " faint" : "", path, dots);
}

std::string bars(const Chart& chart, const Frame& frame) {
  const auto tops = stacked(chart.series);
  const double one = frame.x(1.0) - frame.x(0.0);
  const double width = std::clamp(0.7 * one, 1.0, 48.0);
  std::string out;
  for (std::size_t s = 0; s < chart.series.size(); ++s) {
    const Series& series = chart.series[s];
    for (std::size_t i = 0; i < series.y.size(); ++i) {
      const double bottom = s == 0 ? 0.0 : tops[s - 1][i];
      const double height = frame.y(bottom) - frame.y(tops[s][i]);
      if (height <= 0.0) continue;
      out += fmt::format(
          "<rect class=\"c{}\" x=\"{:.1f}\" y=\"{:.2f}\" width=\"{:.1f}\" "
          "height=\"{:.2f}\"/>",
          series.colour, frame.x(series.x[i] - 0.5) - 0.5 * width,
          frame.y(tops[s][i]), width, height);
    }
  }
  return out;
}

std::string legend(const Chart& chart) {
  std::string out;
  for (const Series& series : chart.series) {
    if (series.is_faint) continue;
    out += fmt::format("<span class=\"key\"><i class=\"c{}\"></i>{}</span>",
                       series.colour, html(series.name));
  }
  return out;
}

}  // namespace

std::string html(std::string_view text) {
  std::string out;
  for (const char c : luximm::detail::printable(text, 4000)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::vector<double> nice_ticks(double low, double high, int count) {
  const double rough = (high - low) / count;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10.0 * power;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough * 0.999) {
      step = factor * power;
      break;
    }
  }
  std::vector<double> ticks;
  const double first = std::ceil(low / step - 1e-9);
  for (double i = first; i * step <= high + 1e-9 * step; i += 1.0) {
    ticks.push_back(i * step + 0.0);
  }
  while (ticks.size() < 2) {
    ticks.push_back((ticks.empty() ? first * step : ticks.back()) + step);
  }
  return ticks;
}

std::string short_number(double value) {
  const double size = std::abs(value);
  if (size != 0.0 && (size < 1e-3 || size >= 1e6)) {
    // 1.00e-05 is 1e-5.
    const std::string text = fmt::format("{:.2e}", value);
    const std::size_t e = text.find('e');
    std::string digits = text.substr(0, e);
    digits.resize(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return fmt::format("{}e{}", digits, std::stoi(text.substr(e + 1)));
  }
  return fmt::format("{:.6g}", value);
}

std::string chart_html(const Chart& chart) {
  const Frame frame = frame_of(chart);
  std::string drawn = axes(frame, chart.is_stacked);
  if (chart.is_stacked) {
    drawn += bars(chart, frame);
  } else {
    for (const Series& series : chart.series) drawn += curve(series, frame);
  }
  return fmt::format(
      "<figure class=\"card\"><figcaption><h3>{}</h3><div class=\"keys\">{}"
      "</div></figcaption><div class=\"plot\"><svg class=\"chart\" id=\"{}\" "
      "viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">{}"
      "<line class=\"cursor\" y1=\"{}\" y2=\"{}\" x1=\"0\" x2=\"0\"/></svg>"
      "<div class=\"tip\"></div></div></figure>\n",
      html(chart.title), legend(chart), html(chart.id), kWidth, kHeight,
      html(chart.title), drawn, kTop, kHeight - kBottom);
}

nlohmann::json chart_json(const Chart& chart) {
  nlohmann::json series = nlohmann::json::array();
  for (const Series& one : chart.series) {
    if (one.is_faint) continue;
    nlohmann::json x = nlohmann::json::array();
    nlohmann::json y = nlohmann::json::array();
    for (std::size_t i = 0; i < one.y.size(); ++i) {
      x.push_back(one.x[i]);
      y.push_back(std::isfinite(one.y[i]) ? nlohmann::json(one.y[i])
                                          : nlohmann::json());
    }
    series.push_back({{"name", luximm::detail::printable(one.name)},
                      {"colour", one.colour},
                      {"x", x},
                      {"y", y}});
  }
  return {{"id", chart.id},
          {"unit", chart.unit},
          {"left", kLeft},
          {"width", kWidth},
          {"inner", kWidth - kLeft - kRight},
          {"x_max", chart.x_max},
          {"shift", chart.is_stacked ? -0.5 : 0.0},
          {"series", series}};
}

}  // namespace luximm::program
