#include "tools/luximm/train_command_args.h"

#include <filesystem>

#include <fmt/format.h>

#include "tools/luximm/bad_images.h"
#include "tools/luximm/command.h"
#include "tools/luximm/model_source.h"

namespace luximm::program {

void TrainArgs::add_options(Options& command) {
  const auto positional = command.add_option(
      "DATA", data,
      "Folder with train/<class>/ and val/<class>/, or with train.csv or "
      "train/*.tar and the same of val");
  command.add_option("--data-dir", data_dir, "The same as DATA")
      ->excludes(positional);
  command.add_option("--model", model, kModelHelp)->required();
  command
      .add_option("--output", output,
                  "Folder for the trained model, last/, best/, summary.csv, "
                  "args.json and checkpoints")
      ->required();
  const auto of_file =
      command.add_option("--weights", weights, "File of weights to begin with");
  command.add_option("--weights-prefix", weights_prefix,
                     "Take the names in it below this module");
  command
      .add_flag("--pretrained", pretrained, "Begin with the released weights")
      ->excludes(of_file);
  command
      .add_option("--resume", resume_,
                  "Go on from the newest checkpoint in the output folder, "
                  "which may be named again; all settings as before, but "
                  "--epochs may be larger")
      ->value_is_optional();
  command.add_option("--epochs", epochs, "Passes over the images")
      ->check(positive_number())
      ->capture_default_str();
  command.add_option("--batch-size", batch_size, "Images per step")
      ->check(positive_number())
      ->capture_default_str();
  command
      .add_option("--input-size,--img-size", input_size,
                  "Pixels; otherwise what the model was trained at")
      ->check(positive_number());
  command
      .add_option("--crop-pct", crop_pct,
                  "Part of the side that validation keeps")
      ->check(positive_number());
  command
      .add_option("--num-classes", num_classes,
                  "Outputs of the model; otherwise the classes of the data")
      ->check(positive_number());
  optimizer.add_options(command);
  schedule.add_options(command);
  regularisation.add_options(command);
  augment.add_options(command);
  command.add_flag("--grad-checkpointing", grad_checkpointing,
                   "Less memory: run each block again in the backward");
  ranks.add_options(command);
  device.add_option(command);
  command.add_option("--seed", seed, "Of weights, order and augmentation")
      ->check(non_negative_number())
      ->capture_default_str();
  command.add_option("--workers", workers, "Threads that read images")
      ->check(positive_number())
      ->capture_default_str();
  command
      .add_option("--max-bad", max_bad,
                  "Unreadable images to leave out before giving up")
      ->check(non_negative_number());
  command
      .add_option("--in-chans", in_chans,
                  "3: images in colour; 1: in grey, whatever the files hold; "
                  "otherwise as the model has")
      ->check(one_of({1, 3}));
  add_allow_truncated(command, allow_truncated);
  command
      .add_option("--log-interval", log_interval,
                  "Batches between points of the curves by step, and between "
                  "lines of progress where there is no terminal; 0: none")
      ->check(non_negative_number())
      ->capture_default_str();
}

// `--resume DATA` takes DATA for its folder; `--resume DIR` may name what
// --output names, as with timm.
std::string TrainArgs::data_folder() {
  const auto plain = [](const std::string& path) {
    return std::filesystem::absolute(path + "/").lexically_normal();
  };
  if (resumes() && !resume_.empty() && plain(resume_) != plain(output)) {
    if (!data.empty() || !data_dir.empty()) {
      throw UsageError(
          fmt::format("--resume goes on in the folder of --output, '{}'; got "
                      "'{}'",
                      output, resume_));
    }
    data = resume_;
  }
  if (data.empty() && data_dir.empty()) {
    throw UsageError("DATA is required, or --data-dir");
  }
  return data + data_dir;
}

bool TrainArgs::resumes() const { return resume_ != kNotGiven; }

}  // namespace luximm::program
