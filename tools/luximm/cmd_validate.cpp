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
#include "luximm/data/imagenet_classes.h"
#include "luximm/train/evaluate.h"
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
  int64_t max_bad = 0;
  bool json = false;
};

/// What the model was evaluated on, but for what the user wants otherwise.
PretrainedConfig config_of(const ImageModel& model, const ValidateArgs& args) {
  PretrainedConfig config = model->config();
  if (args.input_size) {
    config.test_input_size = {3, *args.input_size, *args.input_size};
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
        {"top1", 100 * result.top1()},
        {"top5", 100 * result.top5()},
        {"loss", result.loss},
        {"input_size", {3, transform.height(), transform.width()}},
        {"seconds", seconds},
        {"images_per_second", rate}};
    std::puts(json.dump().c_str());
    return;
  }
  std::puts(fmt::format("top-1 {:.2f} % ({} of {})  top-5 {:.2f} %  loss {:.4f}"
                        "  {:.0f} pictures/s",
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

void validate(const ValidateArgs& args) {
  const LoadedModel loaded = load_model(args.source);
  ImageModel model = loaded.model;
  const FolderDataset data =
      list_image_folder(args.data, class_order(loaded, args.data));
  if (std::ssize(data.classes) != model->num_classes()) {
    fail("validate", "'{}' has {} classes, the model {} outputs", args.data,
         data.classes.size(), model->num_classes());
  }
  const ImageTransform transform(config_of(model, args));
  const ImageLoader loader(data.samples, transform,
                           {.batch_size = args.batch_size,
                            .workers = args.workers,
                            .max_bad_samples = args.max_bad});
  Progress progress;
  const auto start = std::chrono::steady_clock::now();
  const Evaluation result =
      evaluate(model, loader, {.on_batch = [&](int64_t done) {
                 progress.show("validating", done, loader.batches());
               }});
  progress.clear();
  const std::chrono::duration<double> time =
      std::chrono::steady_clock::now() - start;
  print(args, model, transform, result, time.count());
}

}  // namespace

void add_validate(CLI::App& app) {
  static ValidateArgs args;
  auto* command = app.add_subcommand(
      "validate", "Measure a model's accuracy on a folder of pictures");
  command->add_option("DATA", args.data, "Folder with a subfolder per class")
      ->required();
  args.source.add_options(*command);
  command->add_option("--batch-size", args.batch_size, "Pictures at a time")
      ->check(positive_number());
  command
      ->add_option("--input-size", args.input_size,
                   "Pixels; otherwise what the model is evaluated at")
      ->check(positive_number());
  command
      ->add_option("--crop-pct", args.crop_pct,
                   "Part of the picture's side that is kept")
      ->check(positive_number());
  command->add_option("--workers", args.workers, "Threads that read pictures")
      ->check(positive_number());
  command
      ->add_option("--max-bad", args.max_bad,
                   "Unreadable pictures to leave out before giving up")
      ->check(non_negative_number());
  command->add_flag("--json", args.json, "Print one JSON object");
  command->callback([] { validate(args); });
}

}  // namespace luximm::program
