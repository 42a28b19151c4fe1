#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "tools/luximm/report_chart.h"
#include "tools/luximm/report_page.h"

// Of a report: which classes are taken for which.
namespace luximm::program {
namespace {

/// With more, the matrix gives way to a list of pairs.
constexpr std::size_t kMostInMatrix = 50;
constexpr std::size_t kPairs = 30;
/// Rows that are shown at once; all are behind a click.
constexpr std::size_t kRows = 30;

double percent(int64_t part, int64_t whole) {
  return whole == 0
             ? 0.0
             : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

bool begins_letter(char c) { return (c & 0xc0) != 0x80; }

std::size_t letters(const std::string& name) {
  return static_cast<std::size_t>(
      std::count_if(name.begin(), name.end(), begins_letter));
}

/// As much of a name as there is room for; the whole is in the tool tip.
std::string cut(const std::string& name, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (begins_letter(name[i]) && ++count > most) {
      return name.substr(0, i) + "…";
    }
  }
  return name;
}

std::string matrix(const ReportPage& page) {
  const ReportValidation& validation = *page.validation;
  const std::size_t count = validation.by_class.size();
  const double cell = count <= 12 ? 34.0 : count <= 20 ? 30.0 : 15.0;
  constexpr std::size_t kLetters = 18;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    longest =
        std::max(longest, letters(class_name(page, static_cast<int64_t>(i))));
  }
  const auto room = static_cast<double>(std::min(longest, kLetters + 1)) * 6.8;
  const double left = 18.0 + room;
  const double top = 22.0 + 0.77 * room;    // of the sine of 50 degrees
  const double right = 12.0 + 0.64 * room;  // and its cosine
  const double side = cell * static_cast<double>(count);
  const bool has_numbers = count <= 20;
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = class_name(page, static_cast<int64_t>(i));
    const double middle = (static_cast<double>(i) + 0.5) * cell;
    out += fmt::format(
        "<text class=\"tick\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"end\">"
        "<title>{}</title>{}</text>",
        left - 8, top + middle + 4, html(name), html(cut(name, kLetters)));
    out += fmt::format(
        "<text class=\"tick\" transform=\"translate({:.1f} {:.1f}) "
        "rotate(-50)\"><title>{}</title>{}</text>",
        left + middle + 3, top - 8, html(name), html(cut(name, kLetters)));
  }
  out += fmt::format(
      "<rect class=\"field\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
      "height=\"{:.1f}\"/>",
      left, top, side, side);
  for (const auto& [pair, images] : validation.confusion) {
    const auto [label, predicted] = pair;
    const int64_t all =
        validation.by_class[static_cast<std::size_t>(label)].images;
    const double share = percent(images, all) / 100.0;
    // Rare mistakes are to be seen too.
    const double opacity = 0.12 + 0.88 * std::sqrt(share);
    const double x = left + static_cast<double>(predicted) * cell;
    const double y = top + static_cast<double>(label) * cell;
    out += fmt::format(
        "<g><title>{} taken for {}: {} of {} ({:.1f} %)</title><rect class=\""
        "{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
        "fill-opacity=\"{:.2f}\"/>",
        html(class_name(page, label)), html(class_name(page, predicted)),
        images, all, 100.0 * share, label == predicted ? "right" : "wrong",
        x + 0.5, y + 0.5, cell - 1.0, cell - 1.0, opacity);
    if (has_numbers) {
      out += fmt::format(
          "<text class=\"count{}\" x=\"{:.1f}\" y=\"{:.1f}\" "
          "text-anchor=\"middle\">{}</text>",
          opacity > 0.6 ? " strong" : "", x + 0.5 * cell, y + 0.5 * cell + 4,
          images);
    }
    out += "</g>";
  }
  const double width = left + side + right;
  return fmt::format(
      "<div class=\"scroll\"><svg class=\"matrix\" width=\"{0:.0f}\" "
      "height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\" "
      "aria-label=\"confusion matrix\">{2}</svg></div><p class=\"note\">Rows: "
      "the class of the images. Columns: what they were taken for. The deeper "
      "a colour, the larger its share of the row.</p>",
      width, top + side + 8.0, out);
}

std::string pairs(const ReportPage& page) {
  const ReportValidation& validation = *page.validation;
  struct Pair {
    int64_t label, predicted, images, all;
  };
  std::vector<Pair> wrong;
  for (const auto& [pair, images] : validation.confusion) {
    if (pair.first == pair.second) continue;
    wrong.push_back(
        {pair.first, pair.second, images,
         validation.by_class[static_cast<std::size_t>(pair.first)].images});
  }
  std::stable_sort(
      wrong.begin(), wrong.end(),
      [](const Pair& a, const Pair& b) { return a.images > b.images; });
  const std::size_t shown = std::min(wrong.size(), kPairs);
  std::string rows;
  for (std::size_t i = 0; i < shown; ++i) {
    const Pair& p = wrong[i];
    rows += fmt::format(
        "<tr><td>{}</td><td>{}</td><td class=\"n\">{} of {}</td><td "
        "class=\"n\">{:.1f} %</td></tr>",
        html(class_name(page, p.label)), html(class_name(page, p.predicted)),
        p.images, p.all, percent(p.images, p.all));
  }
  return fmt::format(
      "<div class=\"scroll\"><table><thead><tr><th>class</th><th>taken for</th>"
      "<th class=\"n\">images</th><th "
      "class=\"n\">share</th></tr></thead><tbody>"
      "{}</tbody></table></div><p class=\"note\">The {} most frequent of {} "
      "pairs of classes that were mixed up.</p>",
      rows, shown, wrong.size());
}

struct ClassRow {
  int64_t label;
  ClassCount count;
  int64_t other = -1;  ///< most often taken for
  int64_t other_images = 0;
};

std::string rows_of(const ReportPage& page, const std::vector<ClassRow>& rows,
                    std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    const ClassRow& row = rows[i];
    const double share = percent(row.count.correct, row.count.images);
    out += fmt::format(
        "<tr><td>{}</td><td class=\"n\">{:.1f} %</td><td class=\"bar\"><i "
        "style=\"width:{:.1f}%\"></i></td><td class=\"n\">{} of {}</td><td>{}"
        "</td></tr>",
        html(class_name(page, row.label)), share, share, row.count.correct,
        row.count.images,
        row.other < 0 ? ""
                      : html(fmt::format("{} ({})", class_name(page, row.other),
                                         row.other_images)));
  }
  return "<div class=\"scroll\"><table><thead><tr><th>class</th><th class=\"n\""
         ">accuracy</th><th class=\"bar\"></th><th class=\"n\">images</th><th>"
         "most often taken for</th></tr></thead><tbody>" +
         out + "</tbody></table></div>";
}

}  // namespace

std::string class_name(const ReportPage& page, int64_t label) {
  const auto index = static_cast<std::size_t>(label);
  if (index < page.classes.size() && !page.classes[index].empty()) {
    return page.classes[index];
  }
  return std::to_string(label);
}

std::string class_parts_html(const ReportPage& page) {
  // Beside each other where both are narrow.
  constexpr std::size_t kMostInHalf = 10;
  const bool are_narrow = page.validation->by_class.size() <= kMostInHalf;
  return fmt::format("<div class=\"{}\">{}{}</div>\n",
                     are_narrow ? "halves" : "whole", confusion_html(page),
                     classes_html(page));
}

std::string confusion_html(const ReportPage& page) {
  const bool has_matrix = page.validation->by_class.size() <= kMostInMatrix;
  return fmt::format("<section class=\"card\"><h2>{}</h2>{}</section>\n",
                     has_matrix ? "Confusion matrix" : "Classes mixed up",
                     has_matrix ? matrix(page) : pairs(page));
}

std::string classes_html(const ReportPage& page) {
  const ReportValidation& validation = *page.validation;
  std::vector<ClassRow> rows;
  for (std::size_t i = 0; i < validation.by_class.size(); ++i) {
    if (validation.by_class[i].images == 0) continue;
    rows.push_back({static_cast<int64_t>(i), validation.by_class[i]});
    const auto label = static_cast<int64_t>(i);
    for (auto it = validation.confusion.lower_bound({label, 0});
         it != validation.confusion.end() && it->first.first == label; ++it) {
      if (it->first.second != label && it->second > rows.back().other_images) {
        rows.back().other = it->first.second;
        rows.back().other_images = it->second;
      }
    }
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const ClassRow& a, const ClassRow& b) {
                     return percent(a.count.correct, a.count.images) <
                            percent(b.count.correct, b.count.images);
                   });
  const std::size_t shown = std::min(rows.size(), kRows);
  std::string out = rows_of(page, rows, shown);
  if (shown < rows.size()) {
    out += fmt::format("<details><summary>All {} classes</summary>{}</details>",
                       rows.size(), rows_of(page, rows, rows.size()));
  }
  return fmt::format(
      "<section class=\"card\"><h2>Accuracy by class</h2>{}"
      "</section>\n",
      out);
}

}  // namespace luximm::program
