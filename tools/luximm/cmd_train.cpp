#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <torch/optim/adamw.h>
#include <torch/optim/sgd.h>

#include "luximm/base/fail.h"
#include "luximm/train/fit.h"
#include "luximm/train/freeze.h"
#include "luximm/train/param_groups.h"
#include "luximm/train/stop_signal.h"
#include "tools/luximm/bad_images.h"
#include "tools/luximm/command.h"
#include "tools/luximm/model_source.h"
#include "tools/luximm/output_folder.h"
#include "tools/luximm/progress.h"

namespace luximm::program {
namespace {

namespace fs = std::filesystem;

struct TrainArgs {
  std::string data, model, weights, weights_prefix, output;
  bool pretrained = false;
  int64_t epochs = 10;
  int64_t batch_size = 64;
  std::optional<int64_t> input_size;
  std::optional<double> crop_pct;

  std::string opt = "adamw";
  double lr = 1e-3;
  double weight_decay = 0.05;
  double momentum = 0.9;
  double warmup_epochs = 1;
  double warmup_lr = 1e-5;
  double min_lr = 0.0;
  std::optional<double> layer_decay;
  double clip_grad = 0.0;

  double smoothing = 0.1;
  double drop_rate = 0.0;
  double drop_path_rate = 0.0;
  std::vector<std::string> freeze;
  bool ema = false;
  double ema_decay = 0.9998;
  AugmentOptions augment;

  uint64_t seed = 42;
  int64_t workers = 2;
  int64_t max_bad = 0;
  std::optional<int64_t> in_chans;
  bool allow_truncated = false;
  bool resume = false;
};

struct Data {
  FolderDataset train;
  std::optional<FolderDataset> val;
};

Data list_data(const fs::path& root) {
  if (!fs::is_directory(root / "train")) {
    fail("train",
         "'{}' has no folder 'train'; it needs train/<class>/ and, to measure "
         "accuracy, val/<class>/ with images",
         root.string());
  }
  Data data{.train = list_image_folder(root / "train"), .val = {}};
  if (data.train.classes.size() < 2) {
    fail("train", "'{}' has one class only, '{}'; a classifier needs two",
         (root / "train").string(), data.train.classes[0]);
  }
  if (fs::exists(root / "val")) {
    data.val = list_image_folder(root / "val", data.train.classes);
  }
  return data;
}

ImageModel make_model(const TrainArgs& args, std::size_t classes) {
  torch::manual_seed(args.seed);
  const ModelOptions options{.in_chans = in_chans_of(args.in_chans),
                             .num_classes = static_cast<int64_t>(classes),
                             .drop_rate = args.drop_rate,
                             .drop_path_rate = args.drop_path_rate};
  ImageModel model{nullptr};
  if (args.pretrained) {
    auto [built, load] = create_pretrained(
        args.model, {.in_chans = options.in_chans,
                     .num_classes = options.num_classes,
                     .drop_rate = options.drop_rate,
                     .drop_path_rate = options.drop_path_rate});
    load(*built);
    model = built;
  } else {
    model =
        build_model(args.model, {args.weights, args.weights_prefix}, options);
  }
  // Images are prepared in the same way from now on, here and wherever the
  // saved model is used.
  PretrainedConfig config = model->config();
  if (args.input_size) {
    config.input_size = {model->in_chans(), *args.input_size, *args.input_size};
  }
  if (args.crop_pct) config.crop_pct = *args.crop_pct;
  config.test_input_size.reset();
  config.test_crop_pct.reset();
  model->set_config(config);
  return model;
}

std::unique_ptr<torch::optim::Optimizer> make_optimizer(
    const TrainArgs& args, const ImageModel& model) {
  const auto groups =
      args.layer_decay
          ? layer_decay_groups(*model, args.weight_decay, *args.layer_decay)
          : weight_decay_groups(*model, args.weight_decay);
  if (args.opt == "sgd") {
    return luximm::make_optimizer<torch::optim::SGD>(
        groups, torch::optim::SGDOptions(args.lr)
                    .momentum(args.momentum)
                    .nesterov(args.momentum > 0));
  }
  return luximm::make_optimizer<torch::optim::AdamW>(
      groups, torch::optim::AdamWOptions(args.lr));
}

void print(const EpochReport& report, int64_t epochs) {
  std::string line = fmt::format("epoch {}/{}  loss {:.4f}", report.epoch + 1,
                                 epochs, report.train_loss);
  if (report.validation) {
    line +=
        fmt::format("  top-1 {:.2f} %  top-5 {:.2f} %  val loss {:.4f}",
                    100 * report.validation->top1(),
                    100 * report.validation->top5(), report.validation->loss);
  }
  std::puts(
      fmt::format("{}  lr {:.2e}  {:.1f} s", line, report.lr, report.seconds)
          .c_str());
  std::fflush(stdout);
}

/// What `fit` cannot see and a resumed run must share.
std::map<std::string, std::string> settings(const TrainArgs& args,
                                            const FolderDataset& data) {
  return {
      {"class names", fmt::format("{}", fmt::join(data.classes, ", "))},
      {"frozen modules", args.freeze.empty()
                             ? "none"
                             : fmt::format("{}", fmt::join(args.freeze, ", "))},
      {"layer decay",
       args.layer_decay ? fmt::format("{}", *args.layer_decay) : "off"},
      {"initial weights", args.pretrained        ? "released"
                          : args.weights.empty() ? "random"
                                                 : "of a file"},
  };
}

FitOptions fit_options(const TrainArgs& args, int64_t val_batches,
                       const StopSignal& stop, Progress& progress) {
  FitOptions options{.epochs = args.epochs,
                     .schedule = CosineSchedule{.lr = args.lr,
                                                .min_lr = args.min_lr,
                                                .warmup = args.warmup_epochs,
                                                .warmup_lr = args.warmup_lr},
                     .smoothing = args.smoothing,
                     .clip_grad = args.clip_grad};
  if (args.ema) {
    options.ema = EmaOptions{.decay = args.ema_decay, .use_warmup = true};
  }
  options.checkpoints = fs::path(args.output) / "checkpoints";
  options.resume = args.resume;
  options.should_stop = [&stop] { return stop.received(); };
  options.on_step = [&progress, epochs = args.epochs](const StepReport& step) {
    progress.show(fmt::format("epoch {}/{}", step.epoch + 1, epochs),
                  step.batch, step.batches,
                  fmt::format("loss {:.4f}  lr {:.2e}", step.loss, step.lr));
  };
  options.on_validation_batch = [&progress, val_batches](int64_t done) {
    progress.show("validating", done, val_batches);
  };
  options.on_epoch = [&progress, epochs = args.epochs](const EpochReport& r) {
    progress.clear();
    print(r, epochs);
  };
  return options;
}

void train(const TrainArgs& args) {
  if (args.warmup_epochs > static_cast<double>(args.epochs)) {
    throw UsageError(fmt::format("--warmup-epochs {} is more than --epochs {}",
                                 args.warmup_epochs, args.epochs));
  }
  const Data data = list_data(args.data);
  OutputFolder output(args.output, args.resume);
  ImageModel model = make_model(args, data.train.classes.size());
  const auto pictures = static_cast<int64_t>(data.train.samples.size());
  LoaderOptions loading{.batch_size = args.batch_size,
                        .shuffle = true,
                        .drop_last = pictures >= args.batch_size,
                        .seed = args.seed,
                        .workers = args.workers,
                        .max_bad_samples = args.max_bad};
  loading.decode.allow_truncated = args.allow_truncated;
  const ImageLoader loader(data.train.samples,
                           TrainTransform(model->config(), args.augment),
                           loading);
  loading.shuffle = loading.drop_last = false;
  std::optional<ImageLoader> val;
  if (data.val) {
    val.emplace(data.val->samples, ImageTransform(model->config()), loading);
  } else {
    warn(fmt::format("'{}' has no folder 'val': accuracy is not measured",
                     args.data));
  }
  if (!args.freeze.empty()) freeze(*model, args.freeze);
  auto optimizer = make_optimizer(args, model);
  const StopSignal stop;
  Progress progress;
  FitOptions options =
      fit_options(args, val ? val->batches() : 0, stop, progress);
  options.settings = settings(args, data.train);
  const FitResult result =
      fit(model, *optimizer, loader, val ? &*val : nullptr, options);
  progress.clear();
  if (!result.finished) {
    output.keep();
    fail("train", "stopped by {}; the same command with --resume goes on",
         stop.name());
  }
  save_pretrained(result.model, args.output, data.train.classes);
  output.keep();
  std::puts(args.output.c_str());
}

void add_optimiser_options(Options& command, TrainArgs& args) {
  command.add_option("--opt", args.opt, "Optimiser")
      ->check(one_of({"sgd", "adamw"}))
      ->capture_default_str();
  command.add_option("--lr", args.lr, "Highest learning rate")
      ->check(positive_number())
      ->capture_default_str();
  command
      .add_option("--weight-decay", args.weight_decay,
                  "Not applied to biases and norms")
      ->check(non_negative_number())
      ->capture_default_str();
  command.add_option("--momentum", args.momentum, "Of sgd (Nesterov's)")
      ->check(in_range(0.0, 1.0))
      ->capture_default_str();
  command
      .add_option("--warmup-epochs", args.warmup_epochs,
                  "In which the rate rises; then it falls as a cosine")
      ->check(non_negative_number())
      ->capture_default_str();
  command.add_option("--warmup-lr", args.warmup_lr, "Where the warm-up begins")
      ->check(non_negative_number())
      ->capture_default_str();
  command.add_option("--min-lr", args.min_lr, "Learning rate at the end")
      ->check(non_negative_number())
      ->capture_default_str();
  command
      .add_option("--layer-decay", args.layer_decay,
                  "Factor of the rate from each layer to the one before it")
      ->check(in_range(0.01, 1.0));
  command
      .add_option("--clip-grad", args.clip_grad,
                  "Largest norm of the gradients; 0: any")
      ->check(non_negative_number());
}

void add_regularisation_options(Options& command, TrainArgs& args) {
  command.add_option("--smoothing", args.smoothing, "Label smoothing")
      ->check(in_range(0.0, 0.99))
      ->capture_default_str();
  command.add_option("--drop", args.drop_rate, "Dropout before the classifier")
      ->check(in_range(0.0, 0.99));
  command
      .add_option("--drop-path", args.drop_path_rate,
                  "Stochastic depth of the last block")
      ->check(in_range(0.0, 0.99));
  command
      .add_option("--freeze", args.freeze,
                  "Paths of modules that do not train: conv1,bn1,layer1")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_flag("--ema", args.ema,
                   "Validate and save an average of the weights");
  command.add_option("--ema-decay", args.ema_decay, "Of the average, at most")
      ->check(in_range(0.0, 1.0))
      ->capture_default_str();
  command
      .add_option("--scale", args.augment.scale,
                  "Part of an image's area that is cut out, at least and most")
      ->capture_default_str();
  command
      .add_option("--ratio", args.augment.ratio,
                  "Its width to height, at least and most")
      ->capture_default_str();
  command
      .add_option("--hflip", args.augment.hflip,
                  "Probability of a horizontal flip; 0 for writing")
      ->check(in_range(0.0, 1.0))
      ->capture_default_str();
}

}  // namespace

void add_train(Options& app) {
  static TrainArgs args;
  auto* command = app.add_subcommand(
      "train", "Train or fine-tune a classifier on a folder of images");
  command
      ->add_option("DATA", args.data,
                   "Folder with train/<class>/ and val/<class>/")
      ->required();
  command->add_option("--model", args.model, kModelHelp)->required();
  command
      ->add_option("--output", args.output,
                   "Folder for the trained model and checkpoints")
      ->required();
  const auto weights = command->add_option("--weights", args.weights,
                                           "File of weights to begin with");
  command->add_option("--weights-prefix", args.weights_prefix,
                      "Take the names in it below this module");
  command
      ->add_flag("--pretrained", args.pretrained,
                 "Begin with the released weights")
      ->excludes(weights);
  command->add_flag(
      "--resume", args.resume,
      "Go on from the newest checkpoint in the output folder; all "
      "settings as before, but --epochs may be larger");
  command->add_option("--epochs", args.epochs, "Passes over the images")
      ->check(positive_number())
      ->capture_default_str();
  command->add_option("--batch-size", args.batch_size, "Images per step")
      ->check(positive_number())
      ->capture_default_str();
  command
      ->add_option("--input-size", args.input_size,
                   "Pixels; otherwise what the model was trained at")
      ->check(positive_number());
  command
      ->add_option("--crop-pct", args.crop_pct,
                   "Part of the side that validation keeps")
      ->check(positive_number());
  add_optimiser_options(*command, args);
  add_regularisation_options(*command, args);
  command->add_option("--seed", args.seed, "Of weights, order and augmentation")
      ->capture_default_str();
  command->add_option("--workers", args.workers, "Threads that read images")
      ->check(positive_number())
      ->capture_default_str();
  command
      ->add_option("--max-bad", args.max_bad,
                   "Unreadable images to leave out before giving up")
      ->check(non_negative_number());
  command
      ->add_option("--in-chans", args.in_chans,
                   "3: images in colour; 1: in grey, whatever the files hold; "
                   "otherwise as the model has")
      ->check(one_of({1, 3}));
  add_allow_truncated(*command, args.allow_truncated);
  command->callback([] { train(args); });
}

}  // namespace luximm::program
