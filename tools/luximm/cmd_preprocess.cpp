#include <span>
#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/data/image.h"
#include "luximm/data/transform.h"
#include "luximm/model/model_settings.h"
#include "luximm/weights/safetensors.h"
#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

struct PreprocessArgs {
  std::vector<std::string> images;
  std::string model, output;
  bool train_size = false;
};

void preprocess_files(const PreprocessArgs& args) {
  const ImageTransform transform(
      model_settings(args.model).config,
      args.train_size ? InputSizeKind::kTrain : InputSizeKind::kTest);
  const torch::Tensor x =
      torch::empty({static_cast<int64_t>(args.images.size()), 3,
                    transform.height(), transform.width()});
  auto* out = x.data_ptr<float>();
  for (const std::string& path : args.images) {
    transform(decode_image(path), std::span(out, transform.size()));
    out += transform.size();
  }
  save_safetensors(args.output, {{"x", x}});
}

}  // namespace

void add_preprocess(CLI::App& app) {
  static PreprocessArgs args;
  auto* command = app.add_subcommand(
      "preprocess", "Write what a model would be fed, to compare with Python");
  command->add_option("IMAGE", args.images, "JPEG or PNG files")->required();
  command
      ->add_option("--model", args.model,
                   "Name of the model whose settings to use, or "
                   "hf-hub:OWNER/NAME[@REVISION], local-dir:FOLDER")
      ->required();
  command
      ->add_option("--output", args.output,
                   "Safetensors file for 'x' [N, 3, H, W] float32")
      ->required();
  command->add_flag("--train-size", args.train_size,
                    "The size that the model was trained at, not tested at");
  command->callback([] { preprocess_files(args); });
}

}  // namespace luximm::program
