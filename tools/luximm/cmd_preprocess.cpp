#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/data/image.h"
#include "luximm/data/transform.h"
#include "luximm/model/config_json.h"
#include "luximm/model/model_settings.h"
#include "luximm/weights/safetensors.h"
#include "tools/luximm/bad_images.h"
#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

struct PreprocessArgs {
  std::vector<std::string> images;
  std::string model, output;
  std::optional<int64_t> in_chans;
  bool train_size = false;
  bool allow_truncated = false;
};

/// Of a folder its config.json alone: images are prepared for networks too
/// that luximm does not have.
PretrainedConfig config_of(const std::string& model) {
  constexpr std::string_view kLocalDir = "local-dir:";
  if (!model.starts_with(kLocalDir)) return model_settings(model).config;
  const std::filesystem::path folder(model.substr(kLocalDir.size()));
  return read_config_json(folder / "config.json").config;
}

void preprocess_files(const PreprocessArgs& args) {
  PretrainedConfig config = config_of(args.model);
  if (args.in_chans) {
    config.input_size[0] = *args.in_chans;
    if (config.test_input_size) (*config.test_input_size)[0] = *args.in_chans;
  }
  const ImageTransform transform(
      config, args.train_size ? InputSizeKind::kTrain : InputSizeKind::kTest);
  const torch::Tensor x = torch::empty(
      {static_cast<int64_t>(args.images.size()), transform.channels(),
       transform.height(), transform.width()});
  auto* out = x.data_ptr<float>();
  const DecodeOptions options{.allow_truncated = args.allow_truncated};
  for (const std::string& path : args.images) {
    transform(decode_image(path, options), std::span(out, transform.size()));
    out += transform.size();
  }
  save_safetensors(args.output, {{"x", x}});
}

}  // namespace

void add_preprocess(Options& app) {
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
                   "Safetensors file for 'x' [N, C, H, W] float32; C is 1 "
                   "for a model of grey images")
      ->required();
  command->add_flag("--train-size", args.train_size,
                    "The size that the model was trained at, not tested at");
  command
      ->add_option("--in-chans", args.in_chans,
                   "1: grey, as for a model built with one input channel")
      ->check(one_of({1, 3}));
  add_allow_truncated(*command, args.allow_truncated);
  command->callback([] { preprocess_files(args); });
}

}  // namespace luximm::program
