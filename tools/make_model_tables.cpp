// Writes the tables of docs/models.md from the registries.
//
//     luximm_model_tables FILE          rewrites what is between the markers
//     luximm_model_tables --check FILE  exit 1 if that would change it
//
// Parameter counts are timm's, from tests/models/FAMILY/manifest.json.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "luximm/base/fail.h"
#include "luximm/model/family.h"
#include "luximm/model/license.h"
#include "luximm/model/registry.h"

namespace luximm {
namespace {

constexpr std::string_view kBegin = "<!-- tables: made by ";
constexpr std::string_view kEnd = "<!-- end of the tables -->\n";

std::string read_text(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) fail("tables", "cannot read '{}'", file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Trainable parameters in millions, with the released head.
double millions(const nlohmann::json& manifest, const ModelInfo& model) {
  constexpr int64_t kManifestClasses = 1000;
  const auto& arch = manifest["architectures"][model.arch()];
  const int64_t width = arch["head_hidden_size"].get<int64_t>() + 1;
  const int64_t added = model.config.num_classes - kManifestClasses;
  return static_cast<double>(arch["parameters"].get<int64_t>() +
                             added * width) /
         1e6;
}

std::string weights_row(const nlohmann::json& manifest,
                        const ModelInfo& model) {
  const PretrainedConfig& c = model.config;
  const InputSize& test = c.test_input_size.value_or(c.input_size);
  return fmt::format(
      "| `{}` | {:.1f} | {} | {} | {} / {:g} | {} / {:g} | {}, {} | {} |\n",
      model.name, millions(manifest, model), c.num_classes,
      model.default_input_size, c.input_size[1], c.crop_pct, test[1],
      c.test_crop_pct.value_or(c.crop_pct), to_string(c.interpolation),
      to_string(c.crop_mode), c.license);
}

std::string taps_row(const ModelInfo& model) {
  std::string taps;
  for (const FeatureInfo& tap : model.taps) {
    taps += fmt::format("{}`{}` {} (1/{})", taps.empty() ? "" : ", ", tap.name,
                        tap.channels, tap.reduction);
  }
  return fmt::format("| `{}` | {} | {} |\n", model.arch(), model.num_features,
                     taps);
}

std::string family_tables(const Family& family) {
  const auto manifest = nlohmann::json::parse(read_text(fmt::format(
      "{}/tests/models/{}/manifest.json", LUXIMM_SOURCE_DIR, family.name)));
  std::string weights, taps;
  std::set<std::string> seen;
  int released = 0, tiny = 0;
  for (const ModelInfo& model : family.models()) {
    ++(model.arch().starts_with("test_") ? tiny : released);
    weights += weights_row(manifest, model);
    if (seen.insert(model.arch()).second) taps += taps_row(model);
  }
  return fmt::format(
      "\n## {}\n\n{} checkpoints{}.\n\n"
      "| checkpoint | M parameters | classes | size | trained / crop | "
      "tested / crop | resize | license |\n"
      "|---|---:|---:|---:|---|---|---|---|\n{}\n"
      "| architecture | features | taps: name, channels (reduction) |\n"
      "|---|---:|---|\n{}",
      family.title, released,
      tiny == 0 ? "" : fmt::format(" and {} tiny ones for tests", tiny),
      weights, taps);
}

std::string license_table() {
  std::set<std::string> seen;
  std::string rows;
  for (const ModelInfo& model : all_models()) {
    const std::string& license = model.config.license;
    if (!seen.insert(license).second) continue;
    const std::string limits = license_limits(license);
    rows += fmt::format("| {} | {} |\n", license.empty() ? "none" : license,
                        limits.empty() ? "permissive; no warning" : limits);
  }
  return "\n## Licenses of the weights\n\n| license | what luximm says |\n"
         "|---|---|\n" +
         rows;
}

std::string all_tables() {
  std::string text =
      std::string(kBegin) + "tools/make_model_tables.cpp, not by hand -->\n";
  for (const Family* family : detail::all_families()) {
    text += family_tables(*family);
  }
  return text + license_table() + "\n" + std::string(kEnd);
}

/// The page with its tables replaced.
std::string updated(const std::string& file, const std::string& page) {
  const auto begin = page.find(kBegin);
  const auto end = page.find(kEnd);
  if (begin == std::string::npos || end == std::string::npos || end < begin) {
    fail("tables", "'{}' lacks the marker '{}' or '{}'", file, kBegin, kEnd);
  }
  return page.substr(0, begin) + all_tables() + page.substr(end + kEnd.size());
}

int run(bool check, const std::string& file) {
  const std::string page = read_text(file);
  const std::string wanted = updated(file, page);
  if (page == wanted) return 0;
  if (check) {
    fmt::print(stderr, "{} does not show the registries; run {} {}\n", file,
               "build/bin/luximm_model_tables", file);
    return 1;
  }
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << wanted;
  out.close();
  if (!out) fail("tables", "cannot write '{}'", file);
  return 0;
}

}  // namespace
}  // namespace luximm

int main(int argc, char** argv) {
  const bool check = argc == 3 && std::string_view(argv[1]) == "--check";
  if (argc != 2 && !check) {
    fmt::print(stderr, "usage: luximm_model_tables [--check] FILE\n");
    return 2;
  }
  try {
    return luximm::run(check, argv[argc - 1]);
  } catch (const std::exception& e) {
    fmt::print(stderr, "{}\n", e.what());
    return 1;
  }
}
