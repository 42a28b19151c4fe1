#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "luximm/base/fail.h"
#include "luximm/data/class_map.h"
#include "luximm/data/imagenet_classes.h"
#include "luximm/train/evaluate.h"
#include "tools/luximm/bad_images.h"
#include "tools/luximm/command.h"
#include "tools/luximm/model_source.h"
#include "tools/luximm/progress.h"

namespace luximm::program {
namespace {

struct ValidateArgs {
  std::string data;
  ModelSource source;
  int64_t batch_size = 32;
  std::optional<int64_t> input_size;
  std::optional<double> crop_pct;
  int64_t workers = 2;
  std::string class_map;
  BadImages bad;
  bool allow_truncated = false;
  bool json = false;
};

/// What the model was evaluated on, but for what the user wants otherwise.
PretrainedConfig config_of(const ImageModel& model, const ValidateArgs& args) {
  PretrainedConfig config = model->config();
  if (args.input_size) {
    config.test_input_size = {model->in_chans(), *args.input_size,
                              *args.input_size};
  }
  if (args.crop_pct) config.test_crop_pct = args.crop_pct;
  return config;
}

void print(const ValidateArgs& args, const ImageModel& model,
           const ImageTransform& transform, const Evaluation& result,
           double seconds) {
  const double rate = static_cast<double>(result.pictures) / seconds;
  if (args.json) {
    const nlohmann::ordered_json json = {
        {"model", model->model_name()},
        {"pictures", result.pictures},
        {"unreadable", args.bad.count()},
        {"top1", 100 * result.top1()},
        {"top5", 100 * result.top5()},
        {"loss", result.loss},
        {"input_size",
         {transform.channels(), transform.height(), transform.width()}},
        {"seconds", seconds},
        {"images_per_second", rate}};
    std::puts(json.dump().c_str());
    return;
  }
  std::puts(fmt::format("top-1 {:.2f} % ({} of {})  top-5 {:.2f} %  loss {:.4f}"
                        "  {:.0f} images/s",
                        100 * result.top1(), result.correct, result.pictures,
                        100 * result.top5(), result.loss, rate)
                .c_str());
}

/// Whether every folder right below `root` is called by one of the names.
bool has_folders_of(const std::filesystem::path& root,
                    const std::vector<std::string>& names) {
  const std::set<std::string> known(names.begin(), names.end());
  std::error_code error;  // what cannot be listed is said when it is read
  for (std::filesystem::directory_iterator it(root, error), end;
       !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (it->is_directory(error) && name[0] != '.' && !known.contains(name)) {
      return false;
    }
  }
  return true;
}

/// The order of the outputs: the model's names, or ImageNet's ids where the
/// folders are called so, else none.
std::vector<std::string> class_order(const LoadedModel& loaded,
                                     const std::string& data) {
  if (!loaded.class_names.empty()) return loaded.class_names;
  std::vector<std::string> synsets;
  for (const auto& entry : imagenet_classes(loaded.model->num_classes())) {
    synsets.emplace_back(entry.synset);
  }
  if (!synsets.empty() && has_folders_of(data, synsets)) return synsets;
  warn(
      "the model does not name its classes: the folders are taken for them in "
      "their order");
  return {};
}

/// The images, labelled by the model's outputs.
std::vector<Sample> list_samples(const ValidateArgs& args,
                                 const LoadedModel& loaded) {
  const int64_t outputs = loaded.model->num_classes();
  if (!args.class_map.empty()) {
    const ClassMap classes = read_class_map(args.class_map);
    for (const auto& [name, index] : classes) {
      if (index >= outputs) {
        fail("validate", "'{}' gives '{}' the output {}, the model has {}",
             args.class_map, name, index, outputs);
      }
    }
    return list_mapped_images(args.data, classes);
  }
  FolderDataset data =
      list_image_folder(args.data, class_order(loaded, args.data));
  if (std::ssize(data.classes) != outputs) {
    fail("validate",
         "'{}' has {} classes, the model {} outputs; --class-map says which "
         "folder is which output",
         args.data, data.classes.size(), outputs);
  }
  return std::move(data.samples);
}

void validate(ValidateArgs& args) {
  const LoadedModel loaded = load_model(args.source);
  ImageModel model = loaded.model;
  const ImageTransform transform(config_of(model, args));
  LoaderOptions loading{.batch_size = args.batch_size, .workers = args.workers};
  loading.decode.allow_truncated = args.allow_truncated;
  args.bad.count_in(loading);
  const ImageLoader loader(list_samples(args, loaded), transform, loading);
  Progress progress;
  const auto start = std::chrono::steady_clock::now();
  const Evaluation result =
      evaluate(model, loader,
               {.on_batch =
                    [&](int64_t done) {
                      progress.show("validating", done, loader.batches());
                    },
                .should_stop = [&] { return args.bad.too_many(); }});
  progress.clear();
  const std::chrono::duration<double> time =
      std::chrono::steady_clock::now() - start;
  // Given up: the figure of a part would pass for that of the whole.
  if (result.pictures == 0 || args.bad.too_many()) {
    args.bad.finish("validate", result.pictures);
  }
  print(args, model, transform, result, time.count());
  args.bad.finish("validate", result.pictures);
}

}  // namespace

void add_validate(Options& app) {
  static ValidateArgs args;
  auto* command = app.add_subcommand(
      "validate", "Measure a model's accuracy on a folder of images");
  command->add_option("DATA", args.data, "Folder with a subfolder per class")
      ->required();
  args.source.add_options(*command);
  command->add_option("--batch-size", args.batch_size, "Images at a time")
      ->check(positive_number());
  command
      ->add_option("--input-size", args.input_size,
                   "Pixels; otherwise what the model is evaluated at")
      ->check(positive_number());
  command
      ->add_option("--crop-pct", args.crop_pct,
                   "Part of the image's side that is kept")
      ->check(positive_number());
  command->add_option("--workers", args.workers, "Threads that read images")
      ->check(positive_number());
  command
      ->add_option("--class-map", args.class_map,
                   "File that says which folder is which output: a name per "
                   "line in the order of the outputs, or lines of a name and a "
                   "number, or .json; for part of ImageNet's classes, say")
      ->check(existing_file());
  args.bad.add_option(*command);
  add_allow_truncated(*command, args.allow_truncated);
  command->add_flag("--json", args.json, "Print one JSON object");
  command->callback([] { validate(args); });
}

}  // namespace luximm::program
