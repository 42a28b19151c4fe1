#include <cstdio>
#include <string>

#include <nlohmann/json.hpp>

#include "luximm/model/license.h"
#include "luximm/model/registry.h"
#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

nlohmann::ordered_json describe(const ModelInfo& model) {
  const PretrainedConfig& c = model.config;
  nlohmann::ordered_json json = {
      {"name", model.name},
      {"family", model.family},
      {"hf_hub_id", c.hf_hub_id},
      {"num_classes", c.num_classes},
      {"num_features", model.num_features},
      {"input_size", c.input_size},
      {"test_input_size", c.test_input_size.value_or(c.input_size)},
      {"interpolation", to_string(c.interpolation)},
      {"crop_pct", c.crop_pct},
      {"test_crop_pct", c.test_crop_pct.value_or(c.crop_pct)},
      {"crop_mode", to_string(c.crop_mode)},
      {"mean", c.mean},
      {"std", c.std},
      {"first_conv", c.first_conv},
      {"classifier", c.classifier},
      {"license", c.license}};
  for (const FeatureInfo& tap : model.taps) {
    json["features"].push_back({{"name", tap.name},
                                {"channels", tap.channels},
                                {"reduction", tap.reduction}});
  }
  return json;
}

void print_info(const ModelInfo& model) {
  const PretrainedConfig& c = model.config;
  const InputSize& test = c.test_input_size.value_or(c.input_size);
  std::printf("name           %s (%s)\n", model.name.c_str(),
              model.family.c_str());
  std::printf("weights        %s\n", c.hf_hub_id.c_str());
  const std::string limits = license_limits(c.license);
  std::printf("license        %s%s%s\n", c.license.c_str(),
              limits.empty() ? "" : ": ", limits.c_str());
  std::printf("classes        %ld\n", c.num_classes);
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

void add_list(CLI::App& app) {
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
        all.push_back(describe(find_model(name)));
      } else {
        std::puts(name.c_str());
      }
    }
    if (json) std::puts(all.dump(2).c_str());
  });
}

void add_info(CLI::App& app) {
  static std::string name;
  static bool json = false;
  auto* command = app.add_subcommand(
      "info", "Show a model's settings, licence and feature maps");
  command->add_option("MODEL", name, "Name, e.g. resnet50.a1_in1k")->required();
  command->add_flag("--json", json, "Print one JSON object");
  command->callback([] {
    const ModelInfo& model = find_model(name);
    if (json) {
      std::puts(describe(model).dump(2).c_str());
    } else {
      print_info(model);
    }
  });
}

}  // namespace luximm::program
