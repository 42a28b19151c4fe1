#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "luximm/base/printable.h"
#include "luximm/model/factory.h"
#include "luximm/model/license.h"
#include "luximm/model/model_settings.h"
#include "luximm/model/registry.h"
#include "luximm/model/summary.h"
#include "tools/luximm/command.h"
#include "tools/luximm/model_source.h"

namespace luximm::program {
namespace {

/// A value per channel where the checkpoint has them, else those of RGB.
nlohmann::ordered_json channels(const std::vector<double>& values,
                                const std::array<double, 3>& rgb) {
  if (values.empty()) return rgb;
  return values;
}

nlohmann::ordered_json describe(const ModelSettings& settings) {
  const ModelInfo& model = *settings.info;
  const PretrainedConfig& c = settings.config;
  nlohmann::ordered_json json = {
      {"name", settings.name},
      {"family", model.family},
      {"hf_hub_id", c.hf_hub_id},
      {"num_classes", c.num_classes},
      {"num_features", model.num_features},
      {"in_chans", c.input_size[0]},
      {"input_size", c.input_size},
      {"test_input_size", c.test_input_size.value_or(c.input_size)},
      {"interpolation", to_string(c.interpolation)},
      {"crop_pct", c.crop_pct},
      {"test_crop_pct", c.test_crop_pct.value_or(c.crop_pct)},
      {"crop_mode", to_string(c.crop_mode)},
      {"fixed_input_size", c.fixed_input_size},
      {"mean", channels(c.channel_mean, c.mean)},
      {"std", channels(c.channel_std, c.std)},
      {"first_conv", c.first_conv},
      {"classifier", c.classifier},
      {"license", c.license}};
  for (const FeatureInfo& tap : model.taps) {
    json["features"].push_back({{"name", tap.name},
                                {"channels", tap.channels},
                                {"reduction", tap.reduction}});
  }
  if (!settings.label_names.empty()) {
    json["label_names"] = settings.label_names;
  }
  if (!settings.label_descriptions.empty()) {
    json["label_descriptions"] = settings.label_descriptions;
  }
  return json;
}

/// What the network has and costs; building it takes no weights.
void add_summary(nlohmann::ordered_json& json, const ModelSummary& summary) {
  const auto add = [](nlohmann::ordered_json& to, const StageSummary& from) {
    to["parameters"] = from.parameters;
    to["multiply_adds"] = from.multiply_adds;
    to["activations"] = from.activations;
    to["memory"] = from.weight_bytes;
  };
  add(json, summary.total);
  json["head_hidden_size"] = summary.head_hidden_size;
  json["counted_at"] = summary.input_size;
  for (const StageSummary& stage : summary.stages) {
    nlohmann::ordered_json entry = {{"name", stage.name},
                                    {"output", stage.output}};
    add(entry, stage);
    json["stages"].push_back(std::move(entry));
  }
}

void print_summary(const ModelSummary& summary) {
  constexpr double kMillion = 1e6, kBillion = 1e9;
  const StageSummary& total = summary.total;
  std::printf("parameters     %.2f million, %.1f MB\n",
              static_cast<double>(total.parameters) / kMillion,
              static_cast<double>(total.weight_bytes) / kMillion);
  std::printf(
      "cost at %ldx%ld  %.2f billion multiply-adds, %.2f million "
      "activations\n",
      summary.input_size[1], summary.input_size[2],
      static_cast<double>(total.multiply_adds) / kBillion,
      static_cast<double>(total.activations) / kMillion);
}

/// The first few, as many as fit a line.
std::string some_names(const std::vector<std::string>& names) {
  constexpr std::size_t kWidth = 60;
  std::string text;
  for (const std::string& name : names) {
    if (text.size() + name.size() > kWidth) return text + ", ...";
    text += (text.empty() ? "" : ", ") + detail::printable(name);
  }
  return text;
}

void print_info(const ModelSettings& settings) {
  const ModelInfo& model = *settings.info;
  const PretrainedConfig& c = settings.config;
  const InputSize& test = c.test_input_size.value_or(c.input_size);
  std::printf("name           %s (%s)\n", settings.name.c_str(),
              model.family.c_str());
  std::printf("weights        %s\n", settings.folder.empty()
                                         ? c.hf_hub_id.c_str()
                                         : settings.folder.c_str());
  const std::string limits = license_limits(c.license);
  std::printf("license        %s%s%s\n", c.license.c_str(),
              limits.empty() ? "" : ": ", limits.c_str());
  std::printf("classes        %ld%s%s\n", c.num_classes,
              settings.label_names.empty() ? "" : ": ",
              some_names(settings.label_names).c_str());
  std::printf("trained at     %ldx%ld, crop %.3f\n", c.input_size[1],
              c.input_size[2], c.crop_pct);
  std::printf("tested at      %ldx%ld, crop %.3f\n", test[1], test[2],
              c.test_crop_pct.value_or(c.crop_pct));
  std::printf("resize         %s, %s\n", to_string(c.interpolation).c_str(),
              to_string(c.crop_mode).c_str());
  std::printf("mean, std      %.3f %.3f %.3f, %.3f %.3f %.3f\n", c.mean[0],
              c.mean[1], c.mean[2], c.std[0], c.std[1], c.std[2]);
  std::printf("first conv     %s\nclassifier     %s\n", c.first_conv.c_str(),
              c.classifier.c_str());
  std::printf("features       index  name  channels  reduction\n");
  for (std::size_t i = 0; i < model.taps.size(); ++i) {
    std::printf("               %zu  %s  %ld  %ld\n", i,
                model.taps[i].name.c_str(), model.taps[i].channels,
                model.taps[i].reduction);
  }
}

}  // namespace

void add_list(Options& app) {
  static std::string pattern = "*";
  static bool json = false;
  auto* command =
      app.add_subcommand("list", "List models with released weights");
  command->add_option("PATTERN", pattern,
                      "Shell pattern, e.g. 'convnext_*.fb_*'; without a tag it "
                      "matches every tag");
  command->add_flag("--json", json, "Print one JSON array with all settings");
  command->callback([] {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const std::string& name : list_models(pattern)) {
      if (json) {
        all.push_back(describe(model_settings(name)));
      } else {
        std::puts(name.c_str());
      }
    }
    if (json) std::puts(all.dump(2).c_str());
  });
}

void add_info(Options& app) {
  static std::string name;
  static bool json = false;
  auto* command = app.add_subcommand(
      "info", "Show a model's settings, licence, feature maps and cost");
  command->add_option("MODEL", name, kModelHelp)->required();
  command->add_flag("--json", json, "Print one JSON object");
  command->callback([] {
    const ModelSettings settings = model_settings(name);
    const ModelSummary summary = summarize(create_pretrained(name).model);
    if (json) {
      // Names in a file are UTF-8, folders' names may be any bytes.
      using Json = nlohmann::ordered_json;
      Json described = describe(settings);
      add_summary(described, summary);
      std::puts(described.dump(2, ' ', false, Json::error_handler_t::replace)
                    .c_str());
    } else {
      print_info(settings);
      print_summary(summary);
    }
  });
}

}  // namespace luximm::program
