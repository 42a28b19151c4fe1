#include <cstdio>
#include <optional>
#include <string>

#include "luximm/model/factory.h"
#include "tools/luximm/command.h"
#include "tools/luximm/model_source.h"

namespace luximm::program {
namespace {

struct ExportArgs {
  std::string model, output;
  WeightsArgs weights;
  std::optional<int64_t> num_classes;
  std::optional<int64_t> in_chans;
  uint64_t seed = 0;
};

}  // namespace

void add_export(Options& app) {
  static ExportArgs args;
  auto* command = app.add_subcommand(
      "export", "Write a model as a folder that timm and luximm load");
  command->add_option("MODEL", args.model, kModelHelp)->required();
  args.weights.add_options(*command);
  command
      ->add_option("--output", args.output,
                   "Folder for config.json and model.safetensors")
      ->required();
  command
      ->add_option("--num-classes", args.num_classes, "Outputs of a new head")
      ->check(non_negative_number());
  command
      ->add_option("--in-chans", args.in_chans,
                   "Input channels; otherwise the model's own")
      ->check(positive_number());
  command->add_option("--seed", args.seed, "Of random weights")
      ->check(non_negative_number());
  command->callback([] {
    torch::manual_seed(args.seed);
    ImageModel model = build_model(args.model, args.weights,
                                   {.in_chans = in_chans_of(args.in_chans),
                                    .num_classes = args.num_classes});
    const ModelSettings settings = model_settings(args.model);
    if (model->num_classes() == settings.config.num_classes) {
      save_pretrained(model, args.output, settings.label_names,
                      settings.label_descriptions);
    } else {
      save_pretrained(model, args.output);
    }
    std::puts(args.output.c_str());
  });
}

}  // namespace luximm::program
