#include "tools/luximm/train_data.h"

#include <system_error>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/data/sampler.h"
#include "luximm/data/shard_dataset.h"
#include "luximm/data/table_dataset.h"

namespace luximm::program {
namespace {

namespace fs = std::filesystem;

bool has_shards(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().extension() == ".tar") return true;
  }
  return false;
}

/// Nothing if there is no such split.
std::optional<DataSplit> list_split(const fs::path& root,
                                    const std::string& name,
                                    const std::vector<std::string>& classes,
                                    const DecodeOptions& decode) {
  std::error_code ignored;
  if (const fs::path folder = root / name; fs::exists(folder, ignored)) {
    if (!has_shards(folder))
      return DataSplit{list_image_folder(folder, classes), {}};
    ShardDataset shards = list_shards(folder.string(), classes, decode);
    return DataSplit{{std::move(shards.classes), std::move(shards.samples)},
                     std::move(shards.read_image)};
  }
  for (const char* extension : {".csv", ".tsv"}) {
    const fs::path table = root / (name + extension);
    if (!fs::exists(table, ignored)) continue;
    return DataSplit{list_table(table, {.classes = classes}), {}};
  }
  return std::nullopt;
}

}  // namespace

TrainData list_train_data(const fs::path& root, const DecodeOptions& decode) {
  auto train = list_split(root, "train", {}, decode);
  if (!train) {
    fail("train",
         "'{}' has no folder 'train'; it needs train/<class>/ and, to measure "
         "accuracy, val/<class>/ with images, or train/*.tar, train.csv or "
         "train.tsv",
         root.string());
  }
  const std::vector<std::string>& classes = train->data.classes;
  if (classes.size() < 2) {
    fail("train", "'{}' has one class only, '{}'; a classifier needs two",
         (root / "train").string(), classes[0]);
  }
  auto val = list_split(root, "val", classes, decode);
  return {std::move(*train), std::move(val)};
}

void AugmentArgs::add_options(Options& command) {
  command
      .add_option("--scale", options.scale,
                  "Part of an image's area that is cut out, at least and most")
      ->capture_default_str();
  command
      .add_option("--ratio", options.ratio,
                  "Its width to height, at least and most")
      ->capture_default_str();
  command
      .add_option("--hflip", options.hflip,
                  "Probability of a horizontal flip; 0 for writing")
      ->check(in_range(0.0, 1.0))
      ->capture_default_str();
  command.add_option("--vflip", options.vflip, "Of a vertical flip")
      ->check(in_range(0.0, 1.0));
  command
      .add_option("--train-interpolation", interpolation_,
                  "How images are resized and transformed")
      ->check(one_of({"random", "bilinear", "bicubic"}))
      ->capture_default_str();
  command.add_option("--aa", options.auto_augment,
                     "RandAugment, AutoAugment or AugMix: "
                     "rand-m9-mstd0.5-inc1, original, augmix-m5-w4-d2, ...");
  command
      .add_option("--color-jitter", color_jitter_,
                  "Strength for brightness, contrast and saturation; without "
                  "effect beside --aa")
      ->check(non_negative_number());
  command
      .add_option("--grayscale-prob", options.grayscale_prob,
                  "Probability of a grey image")
      ->check(in_range(0.0, 1.0));
  command
      .add_option("--gaussian-blur-prob", options.gaussian_blur_prob,
                  "Probability of a blurred image")
      ->check(in_range(0.0, 1.0));
  command
      .add_option("--reprob", options.erasing.prob,
                  "Probability of random erasing")
      ->check(in_range(0.0, 1.0));
  command
      .add_option("--remode", erasing_mode_,
                  "What is erased becomes 0, one or many random values")
      ->check(one_of({"const", "rand", "pixel"}))
      ->capture_default_str();
  command
      .add_option("--recount", options.erasing.count,
                  "Rectangles that are erased, at most")
      ->check(positive_number());
  command
      .add_option("--aug-repeats", repeats_,
                  "Times that an epoch augments each image that it has; 0: off")
      ->check(non_negative_number());
}

AugmentOptions AugmentArgs::finish() const {
  AugmentOptions all = options;
  if (color_jitter_ && *color_jitter_ > 0.0)
    all.color_jitter = {*color_jitter_};
  if (interpolation_ == "bilinear") {
    all.interpolation = Interpolation::kBilinear;
  } else if (interpolation_ == "bicubic") {
    all.interpolation = Interpolation::kBicubic;
  }
  all.erasing.mode = erasing_mode(erasing_mode_);
  return all;
}

void AugmentArgs::repeat_in(LoaderOptions& loading, int64_t samples) const {
  if (repeats_ == 0.0) return;
  loading.shuffle = false;
  loading.sampler =
      repeat_augment_sampler(samples, repeats_, {.seed = loading.seed});
  loading.drop_last = loading.sampler->size >= loading.batch_size;
}

}  // namespace luximm::program
