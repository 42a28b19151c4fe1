#include <cstdio>
#include <string>
#include <vector>

#include "luximm/weights/safetensors.h"
#include "tools/luximm/command.h"
#include "tools/luximm/image_run.h"

namespace luximm::program {
namespace {

struct EmbedArgs {
  ImageRunArgs run;
  std::string output;
};

void embed(EmbedArgs& args) {
  const ImageModel model = load_backbone(args.run.source);
  std::vector<torch::Tensor> rows;
  std::vector<std::string> names;
  const int64_t read = run_images(
      args.run, model, [&](const auto& paths, const torch::Tensor& features) {
        rows.push_back(features);
        names.insert(names.end(), paths.begin(), paths.end());
      });
  // Given up: part of the rows would pass for all of them.
  if (read == 0 || args.run.bad.too_many()) args.run.bad.finish("embed", read);
  save_safetensors(args.output, {{"embeddings", torch::cat(rows)}});
  for (const std::string& name : names) std::puts(name.c_str());
  args.run.bad.finish("embed", read);
}

}  // namespace

void add_embed(Options& app) {
  static EmbedArgs args;
  auto* command = app.add_subcommand(
      "embed", "Write the pooled features of images, one row each");
  args.run.add_options(*command);
  command
      ->add_option("--output", args.output,
                   "Safetensors file for 'embeddings' [N, C]; the images are "
                   "printed in the order of its rows")
      ->required();
  command->callback([] { embed(args); });
}

}  // namespace luximm::program
