#include <algorithm>
#include <cstdio>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "luximm/base/fail.h"
#include "luximm/data/imagenet_classes.h"
#include "tools/luximm/command.h"
#include "tools/luximm/image_run.h"

namespace luximm::program {
namespace {

struct ClassifyArgs {
  ImageRunArgs run;
  int64_t topk = 5;
  bool json = false;
};

/// What is known of an output beside its number.
struct ClassLabel {
  std::string name = {};
  std::string description = {};  ///< longer, "" if there is none
  std::string synset = {};       ///< WordNet's id of an ImageNet class, or ""
};

ClassLabel label_of(const LoadedModel& loaded, int64_t index) {
  const auto position = static_cast<std::size_t>(index);
  if (!loaded.class_names.empty()) {
    ClassLabel label;
    if (position < loaded.class_names.size()) {
      label.name = loaded.class_names[position];
    }
    const auto found = loaded.class_descriptions.find(label.name);
    if (found != loaded.class_descriptions.end()) {
      label.description = found->second;
    }
    if (label.name.empty()) label.name = fmt::format("class {}", index);
    return label;
  }
  const auto imagenet = imagenet_classes(loaded.model->num_classes());
  if (imagenet.empty()) return {.name = fmt::format("class {}", index)};
  const ImageNetClass& known = imagenet[position];
  return {.name = std::string(known.name),
          .description = std::string(known.description),
          .synset = std::string(known.synset)};
}

/// A name may be an id that means little to people: then the description.
std::string text_of(const LoadedModel& loaded, int64_t index) {
  const ClassLabel label = label_of(loaded, index);
  const bool described = label.synset.empty() && !label.description.empty();
  return described ? label.description : label.name;
}

void print_text(const LoadedModel& loaded, const std::string& path,
                const torch::Tensor& scores, const torch::Tensor& classes) {
  std::printf("%s\n", path.c_str());
  for (int64_t k = 0; k < scores.size(0); ++k) {
    std::printf("  %5.1f %%  %s\n", 100.0 * scores[k].item<double>(),
                text_of(loaded, classes[k].item<int64_t>()).c_str());
  }
}

void print_json(const LoadedModel& loaded, const std::string& path,
                const torch::Tensor& scores, const torch::Tensor& classes) {
  nlohmann::ordered_json line = {{"image", path}};
  for (int64_t k = 0; k < scores.size(0); ++k) {
    const int64_t index = classes[k].item<int64_t>();
    const ClassLabel label = label_of(loaded, index);
    nlohmann::ordered_json entry = {{"class", index},
                                    {"name", label.name},
                                    {"score", scores[k].item<double>()}};
    if (!label.synset.empty()) entry["synset"] = label.synset;
    if (!label.description.empty()) entry["description"] = label.description;
    line["top"].push_back(std::move(entry));
  }
  // Paths are bytes, not always UTF-8.
  std::puts(line.dump(-1, ' ', false,
                      nlohmann::ordered_json::error_handler_t::replace)
                .c_str());
}

void classify(ClassifyArgs& args) {
  const LoadedModel loaded = load_model(args.run.source);
  const int64_t classes = loaded.model->num_classes();
  if (classes == 0) {
    fail("classify",
         "'{}' has no classifier; luximm embed gives its features, and luximm "
         "train a classifier",
         loaded.model->model_name());
  }
  const int64_t read =
      run_images(args.run, loaded.model,
                 [&](const auto& paths, const torch::Tensor& logits) {
                   const auto [scores, indices] =
                       logits.softmax(1).topk(std::min(args.topk, classes));
                   for (std::size_t i = 0; i < paths.size(); ++i) {
                     const auto row = static_cast<int64_t>(i);
                     (args.json ? print_json : print_text)(
                         loaded, paths[i], scores[row], indices[row]);
                   }
                   std::fflush(stdout);
                 });
  args.run.bad.finish("classify", read);
}

}  // namespace

void add_classify(Options& app) {
  static ClassifyArgs args;
  auto* command = app.add_subcommand("classify",
                                     "Say what images show, the likeliest "
                                     "classes of each");
  args.run.add_options(*command);
  command->add_option("--topk", args.topk, "Classes to print")
      ->check(positive_number())
      ->capture_default_str();
  command->add_flag("--json", args.json, "Print one JSON object per image");
  command->callback([] { classify(args); });
}

}  // namespace luximm::program
