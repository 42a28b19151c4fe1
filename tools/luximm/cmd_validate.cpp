#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "luximm/base/fail.h"
#include "luximm/data/class_map.h"
#include "luximm/data/imagenet_classes.h"
#include "luximm/data/real_labels.h"
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
  std::string real_labels;
  std::string format = "text";
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

/// Accuracy by lists of labels, over the images that have any.
class RealAccuracy {
 public:
  explicit RealAccuracy(std::vector<std::vector<int64_t>> labels)
      : labels_(std::move(labels)) {}

  void add(const Batch& batch, const torch::Tensor& logits) {
    const int64_t k = std::min<int64_t>(5, logits.size(1));
    const torch::Tensor highest = std::get<1>(logits.topk(k, 1)).contiguous();
    const auto predicted = highest.accessor<int64_t, 2>();
    for (std::size_t i = 0; i < batch.indices.size(); ++i) {
      const auto& labels = labels_[batch.indices[i]];
      if (labels.empty()) continue;
      ++images_;
      for (int64_t place = 0; place < k; ++place) {
        const int64_t output = predicted[static_cast<int64_t>(i)][place];
        if (std::find(labels.begin(), labels.end(), output) == labels.end()) {
          continue;
        }
        if (place == 0) ++correct_;
        ++correct_top5_;
        break;
      }
    }
  }

  int64_t images() const { return images_; }
  double top1() const { return share(correct_); }
  double top5() const { return share(correct_top5_); }

 private:
  double share(int64_t count) const {
    return images_ == 0
               ? 0.0
               : static_cast<double>(count) / static_cast<double>(images_);
  }

  std::vector<std::vector<int64_t>> labels_;
  int64_t images_ = 0;
  int64_t correct_ = 0;
  int64_t correct_top5_ = 0;
};

/// Rounds as timm's validate.py does.
double rounded(double value, double units) {
  return std::round(value * units) / units;
}

/// The columns of timm's validate.py, in its order.
nlohmann::ordered_json timm_columns(const PretrainedConfig& config,
                                    const ImageModel& model,
                                    const ImageTransform& transform,
                                    double top1, double top5) {
  int64_t parameters = 0;
  for (const torch::Tensor& parameter : model->parameters()) {
    parameters += parameter.numel();
  }
  top1 = rounded(100.0 * top1, 1e4);
  top5 = rounded(100.0 * top5, 1e4);
  return {{"model", model->model_name()},
          {"top1", top1},
          {"top1_err", rounded(100.0 - top1, 1e4)},
          {"top5", top5},
          {"top5_err", rounded(100.0 - top5, 1e4)},
          {"param_count", rounded(static_cast<double>(parameters) / 1e6, 1e2)},
          {"img_size", transform.width()},
          {"crop_pct", config.test_crop_pct.value_or(config.crop_pct)},
          {"interpolation", to_string(config.interpolation)}};
}

std::string cell(const nlohmann::ordered_json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string csv_of(const nlohmann::ordered_json& columns) {
  std::string head;
  std::string row;
  for (const auto& [name, value] : columns.items()) {
    const char* comma = head.empty() ? "" : ",";
    head += comma + name;
    row += comma + cell(value);
  }
  return head + "\n" + row;
}

std::string table_of(const nlohmann::ordered_json& columns) {
  std::string head;
  std::string row;
  for (const auto& [name, value] : columns.items()) {
    const std::string text = cell(value);
    const std::size_t width = std::max(name.size(), text.size());
    const char* gap = head.empty() ? "" : "  ";
    head += fmt::format("{}{:<{}}", gap, name, width);
    row += fmt::format("{}{:<{}}", gap, text, width);
  }
  return head + "\n" + row;
}

void print(const ValidateArgs& args, const PretrainedConfig& config,
           const ImageModel& model, const ImageTransform& transform,
           const Evaluation& result, const std::optional<RealAccuracy>& real,
           double seconds) {
  const double rate = static_cast<double>(result.pictures) / seconds;
  const double top1 = real ? real->top1() : result.top1();
  const double top5 = real ? real->top5() : result.top5();
  nlohmann::ordered_json columns =
      timm_columns(config, model, transform, top1, top5);
  if (args.format == "csv") {
    std::puts(csv_of(columns).c_str());
  } else if (args.format == "table") {
    std::puts(table_of(columns).c_str());
  } else if (args.format == "json") {
    columns["pictures"] = result.pictures;
    columns["unreadable"] = args.bad.count();
    // Not rounded: they are compared.
    columns["top1"] = 100.0 * top1;
    columns["top5"] = 100.0 * top5;
    columns["loss"] = result.loss;
    columns["input_size"] = {transform.channels(), transform.height(),
                             transform.width()};
    columns["seconds"] = seconds;
    columns["images_per_second"] = rate;
    if (real) columns["pictures_with_real_labels"] = real->images();
    std::puts(columns.dump().c_str());
  } else {
    std::puts(
        fmt::format(
            "top-1 {:.2f} % ({})  top-5 {:.2f} %  loss {:.4f}  {:.0f} "
            "images/s",
            100 * top1,
            real ? fmt::format("real labels of {}", real->images())
                 : fmt::format("{} of {}", result.correct, result.pictures),
            100 * top5, result.loss, rate)
            .c_str());
  }
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
  if (args.json) args.format = "json";
  const LoadedModel loaded = load_model(args.source);
  ImageModel model = loaded.model;
  const PretrainedConfig config = config_of(model, args);
  const ImageTransform transform(config);
  LoaderOptions loading{.batch_size = args.batch_size, .workers = args.workers};
  loading.decode.allow_truncated = args.allow_truncated;
  args.bad.count_in(loading);
  const ImageLoader loader(list_samples(args, loaded), transform, loading);
  std::optional<RealAccuracy> real;
  if (!args.real_labels.empty()) {
    real.emplace(read_real_labels(args.real_labels, loader.samples(),
                                  model->num_classes()));
  }
  Progress progress;
  const auto start = std::chrono::steady_clock::now();
  const Evaluation result =
      evaluate(model, loader,
               {.on_batch =
                    [&](int64_t done) {
                      progress.show("validating", done, loader.batches());
                    },
                .on_result =
                    [&](const Batch& batch, const torch::Tensor& logits) {
                      if (real) real->add(batch, logits);
                    },
                .should_stop = [&] { return args.bad.too_many(); }});
  progress.clear();
  const std::chrono::duration<double> time =
      std::chrono::steady_clock::now() - start;
  // Given up: the figure of a part would pass for that of the whole.
  if (result.pictures == 0 || args.bad.too_many()) {
    args.bad.finish("validate", result.pictures);
  }
  print(args, config, model, transform, result, real, time.count());
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
  command
      ->add_option("--real-labels", args.real_labels,
                   "JSON file with a list of right outputs for each image, in "
                   "the order of ILSVRC2012_val_00000001.JPEG and so on, or of "
                   "the file names; top-1 and top-5 go by it")
      ->check(existing_file());
  const auto json =
      command->add_flag("--json", args.json, "The same as --format json");
  command
      ->add_option("--format", args.format,
                   "text: one line; table and csv: the columns of timm's "
                   "validate.py; json: these and more")
      ->check(one_of(std::vector<std::string>{"text", "table", "csv", "json"}))
      ->capture_default_str()
      ->excludes(json);
  command->callback([] { validate(args); });
}

}  // namespace luximm::program
