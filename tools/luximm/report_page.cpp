#include "tools/luximm/report_page.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tools/luximm/progress.h"
#include "tools/luximm/report_chart.h"

namespace luximm::program {
namespace {

/// JSON that can stand in a script element: no tag begins in it.
std::string script_json(const nlohmann::json& value) {
  std::string out;
  for (const char c : value.dump()) {
    if (c == '<') {
      out += "\\u003c";
    } else {
      out += c;
    }
  }
  return out;
}

std::string percent(const std::optional<double>& value) {
  return value ? fmt::format("{:.2f} %", *value) : "–";
}

struct Tile {
  std::string name;
  std::string value;
  std::string note;
  std::string unit = {};
};

std::vector<Tile> tiles(const ReportPage& page) {
  const auto& rows = page.history.rows();
  if (rows.empty()) return {};
  const EpochRow& last = rows.back();
  std::vector<Tile> all;
  all.push_back({"Epoch", fmt::format("{} of {}", last.epoch + 1, page.epochs),
                 last.epoch + 1 >= page.epochs ? "finished" : "running"});
  if (const auto best = page.history.best()) {
    all.push_back({"Best top-1", percent(best->top1),
                   fmt::format("epoch {}", best->epoch + 1)});
    all.push_back({"Last top-1", percent(last.top1),
                   fmt::format("top-5 {}", percent(last.top5))});
  }
  all.push_back({"Loss", fmt::format("{:.4f}", last.train_loss),
                 last.eval_loss
                     ? fmt::format("validation {:.4f}", *last.eval_loss)
                     : "of training"});
  if (last.train_seconds > 0.0) {
    all.push_back(
        {"Speed",
         fmt::format("{:.0f}",
                     static_cast<double>(last.images) / last.train_seconds),
         fmt::format("{:.0f} % of it waiting for images",
                     100.0 * last.loader_seconds / last.train_seconds),
         "images/s"});
  }
  double seconds = 0.0;
  int64_t skipped = 0;
  for (const EpochRow& row : rows) {
    seconds += row.train_seconds + row.validation_seconds;
    skipped += row.skipped;
  }
  all.push_back(
      {"Time", duration_text(seconds),
       fmt::format("{} each epoch",
                   duration_text(seconds / static_cast<double>(rows.size())))});
  if (skipped > 0) {
    all.push_back({"Left out", fmt::format("{}", skipped),
                   "batches whose loss is not finite"});
  }
  return all;
}

std::string tiles_html(const ReportPage& page) {
  std::string out;
  for (const Tile& tile : tiles(page)) {
    out += fmt::format(
        "<div class=\"tile\"><span>{}</span><b>{} <small>{}</small></b><span>{}"
        "</span></div>",
        html(tile.name), html(tile.value), html(tile.unit), html(tile.note));
  }
  return "<div class=\"tiles\">" + out + "</div>\n";
}

template <typename Value>
Series by_epoch(const ReportPage& page, const char* name, int colour,
                const Value& value) {
  Series series{.name = name, .colour = colour};
  for (const EpochRow& row : page.history.rows()) {
    const std::optional<double> y = value(row);
    if (!y) continue;
    series.x.push_back(static_cast<double>(row.epoch + 1));
    series.y.push_back(*y);
  }
  return series;
}

std::vector<Chart> charts(const ReportPage& page) {
  const auto& rows = page.history.rows();
  const auto& points = page.history.points();
  double x_max = 1.0;
  if (!rows.empty()) x_max = static_cast<double>(rows.back().epoch + 1);
  if (!points.empty()) x_max = std::max(x_max, points.back().t);
  const bool is_validated = page.history.best().has_value();

  Chart loss{.id = "loss", .title = "Loss", .x_max = x_max};
  Series steps{.name = "steps", .colour = 1, .is_faint = true};
  Series rate{.name = "learning rate", .colour = 3};
  for (const StepPoint& point : points) {
    steps.x.push_back(point.t);
    steps.y.push_back(point.loss);
    rate.x.push_back(point.t);
    rate.y.push_back(point.lr);
  }
  if (rate.y.empty()) {
    rate = by_epoch(page, "learning rate", 3, [](const EpochRow& row) {
      return std::optional<double>(row.lr);
    });
  }
  loss.series.push_back(std::move(steps));
  loss.series.push_back(by_epoch(page, "training", 1, [](const EpochRow& row) {
    return std::optional<double>(row.train_loss);
  }));
  if (is_validated) {
    loss.series.push_back(by_epoch(
        page, "validation", 2, [](const EpochRow& r) { return r.eval_loss; }));
  }
  std::vector<Chart> all = {std::move(loss)};
  if (is_validated) {
    Chart accuracy{.id = "accuracy",
                   .title = "Accuracy in %",
                   .unit = " %",
                   .x_max = x_max};
    accuracy.series.push_back(
        by_epoch(page, "top-1", 2, [](const EpochRow& r) { return r.top1; }));
    if (page.classes.size() > 5) {
      accuracy.series.push_back(
          by_epoch(page, "top-5", 4, [](const EpochRow& r) { return r.top5; }));
    }
    all.push_back(std::move(accuracy));
  }
  all.push_back({.id = "rate",
                 .title = "Learning rate",
                 .from_zero = true,
                 .x_max = x_max,
                 .series = {std::move(rate)}});
  Chart timing{.id = "timing",
               .title = "Seconds of an epoch",
               .unit = " s",
               .from_zero = true,
               .x_max = x_max,
               .is_stacked = true};
  timing.series.push_back(
      by_epoch(page, "waiting for images", 2, [](const EpochRow& row) {
        return std::optional<double>(row.loader_seconds);
      }));
  timing.series.push_back(by_epoch(page, "model", 1, [](const EpochRow& row) {
    return std::optional<double>(row.train_seconds - row.loader_seconds);
  }));
  if (is_validated) {
    timing.series.push_back(
        by_epoch(page, "validation", 3, [](const EpochRow& row) {
          return std::optional<double>(row.validation_seconds);
        }));
  }
  all.push_back(std::move(timing));
  return all;
}

std::string epochs_html(const ReportPage& page) {
  std::string rows;
  for (const EpochRow& row : page.history.rows()) {
    const auto number = [](const std::optional<double>& value) {
      return value ? fmt::format("{:.4f}", *value) : "–";
    };
    rows += fmt::format(
        "<tr><td class=\"n\">{}</td><td class=\"n\">{:.4f}</td><td class=\"n\">"
        "{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">"
        "{}</td><td class=\"n\">{:.2f}</td><td class=\"n\">{:.2f}</td>"
        "<td class=\"n\">{:.2f}</td><td class=\"n\">{}</td></tr>",
        row.epoch + 1, row.train_loss, number(row.eval_loss), percent(row.top1),
        percent(row.top5), fmt::format("{:.3g}", row.lr), row.loader_seconds,
        row.train_seconds - row.loader_seconds, row.validation_seconds,
        row.skipped);
  }
  return "<section class=\"card\"><details data-print><summary><h2>Epochs</h2>"
         "</summary><div class=\"scroll\"><table><thead><tr><th class=\"n\">"
         "epoch</th><th class=\"n\">loss</th><th class=\"n\">validation loss"
         "</th><th class=\"n\">top-1</th><th class=\"n\">top-5</th><th "
         "class=\"n\">rate</th><th class=\"n\">waiting s</th><th class=\"n\">"
         "model s</th><th class=\"n\">validation s</th><th class=\"n\">left out"
         "</th></tr></thead><tbody>" +
         rows + "</tbody></table></div></details></section>\n";
}

std::string images_html(const ReportPage& page,
                        const std::vector<ReportImage>& images,
                        const std::string& heading, const std::string& note) {
  if (images.empty()) return {};
  std::string out;
  for (const ReportImage& image : images) {
    const Prediction& p = image.prediction;
    const bool is_right = p.label == p.predicted;
    const std::string verdict =
        is_right
            ? fmt::format("<b class=\"good\">{}</b> {:.1f} %",
                          html(class_name(page, p.label)),
                          100.0 * p.probability)
            : fmt::format(
                  "<b>{}</b> taken for <b class=\"bad\">{}</b> "
                  "{:.1f} %",
                  html(class_name(page, p.label)),
                  html(class_name(page, p.predicted)), 100.0 * p.probability);
    const std::string picture =
        image.data_uri.empty()
            ? "<div class=\"none\">no preview</div>"
            : fmt::format("<img loading=\"lazy\" alt=\"\" src=\"{}\">",
                          image.data_uri);
    out += fmt::format(
        "<figure><div class=\"frame\">{}</div><figcaption>{}<span "
        "class=\"file\""
        " title=\"{}\">{}</span><span class=\"file\">loss {:.3f}</span>"
        "</figcaption></figure>",
        picture, verdict, html(image.file),
        html(image.file.substr(image.file.find_last_of('/') + 1)), p.loss);
  }
  return fmt::format(
      "<section class=\"card\"><h2>{}</h2><p class=\"note\">{}</p><div "
      "class=\"images\">{}</div></section>\n",
      html(heading), html(note), out);
}

std::string facts_html(const ReportFacts& facts, const std::string& heading) {
  std::string rows;
  for (const auto& [name, value] : facts) {
    rows += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", html(name),
                        html(value));
  }
  return fmt::format(
      "<section class=\"card\"><h2>{}</h2><dl class=\"facts\">{}</dl>"
      "</section>\n",
      html(heading), rows);
}

}  // namespace

std::string report_html(const ReportPage& page) {
  std::string body = fmt::format(
      "<header><h1>{}</h1><p>{}</p></header>\n{}<div class=\"charts\">\n",
      html(page.title), html(page.subtitle), tiles_html(page));
  nlohmann::json for_script = nlohmann::json::array();
  for (const Chart& chart : charts(page)) {
    body += chart_html(chart);
    for_script.push_back(chart_json(chart));
  }
  body += "</div>\n";
  if (page.validation) {
    body += class_parts_html(page);
    body += images_html(page, page.validation->worst, "Worst images",
                        "Of the highest loss, in the last validation.");
    body += images_html(page, page.validation->best, "Best images",
                        "Right, and of the lowest loss.");
  }
  body += epochs_html(page);
  body += facts_html(page.arguments, "Arguments");
  body += facts_html(page.environment, "Environment");
  body += fmt::format("<footer>Written by luximm train, {}</footer>\n",
                      html(page.time));
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
      "'none'; img-src data:; style-src 'unsafe-inline'; script-src "
      "'unsafe-inline'\">\n<meta name=\"viewport\" "
      "content=\"width=device-width,"
      " initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light "
      "dark\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n{}</"
      "main>\n"
      "<script type=\"application/json\" id=\"{}\">{}</script>\n"
      "<script type=\"application/json\" id=\"luximm-charts\">{}</script>\n"
      "<script>{}</script>\n</body>\n</html>\n",
      html(page.title), kReportStyle, body, kHistoryId,
      script_json(page.history.to_json()), script_json(for_script),
      kReportScript);
}

}  // namespace luximm::program
