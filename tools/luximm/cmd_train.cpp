#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include <ATen/Context.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "luximm/base/fail.h"
#include "luximm/train/fit.h"
#include "luximm/train/freeze.h"
#include "luximm/train/stop_signal.h"
#include "tools/luximm/bad_images.h"
#include "tools/luximm/command.h"
#include "tools/luximm/device_option.h"
#include "tools/luximm/flag_file.h"
#include "tools/luximm/model_source.h"
#include "tools/luximm/output_folder.h"
#include "tools/luximm/train_command_args.h"
#include "tools/luximm/train_data.h"
#include "tools/luximm/train_events.h"
#include "tools/luximm/train_flags.h"
#include "tools/luximm/train_output.h"
#include "tools/luximm/train_ranks.h"
#include "tools/luximm/train_report.h"
#include "tools/luximm/train_watch.h"

namespace luximm::program {
namespace {

namespace fs = std::filesystem;

/// How many outputs the model gets: as many as there are classes, or more.
int64_t outputs_of(const TrainArgs& args, std::size_t classes) {
  const auto found = static_cast<int64_t>(classes);
  if (args.num_classes.value_or(found) < found) {
    throw UsageError(fmt::format("--num-classes is {}, the data has {} classes",
                                 *args.num_classes, found));
  }
  return args.num_classes.value_or(found);
}

ImageModel make_model(const TrainArgs& args, int64_t outputs) {
  torch::manual_seed(args.seed);
  const ModelOptions options{
      .in_chans = in_chans_of(args.in_chans),
      .num_classes = outputs,
      .drop_rate = args.regularisation.drop_rate,
      .drop_path_rate = args.regularisation.drop_path_rate};
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
  if (args.grad_checkpointing) model->set_grad_checkpointing();
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

/// What `fit` cannot see and a resumed run must share.
std::map<std::string, std::string> settings(const TrainArgs& args,
                                            const FolderDataset& data) {
  const std::vector<std::string>& frozen = args.regularisation.freeze;
  const auto& decay = args.optimizer.layer_decay;
  return {
      {"class names", fmt::format("{}", fmt::join(data.classes, ", "))},
      {"frozen modules",
       frozen.empty() ? "none" : fmt::format("{}", fmt::join(frozen, ", "))},
      {"layer decay", decay ? fmt::format("{}", *decay) : "off"},
      {"initial weights", args.pretrained        ? "released"
                          : args.weights.empty() ? "random"
                                                 : "of a file"},
  };
}

ReportPage report_page(const TrainArgs& args, const TrainData& data,
                       int64_t outputs, int64_t epochs,
                       const torch::Device& device,
                       const std::string& args_json) {
  const std::size_t held_out = data.val ? data.val->data.samples.size() : 0;
  return {.title = args.model,
          .subtitle =
              fmt::format("{}: {} classes, {} images to train, {} to validate",
                          args.data + args.data_dir, outputs,
                          data.train.data.samples.size(), held_out),
          .epochs = epochs,
          .classes = data.train.data.classes,
          .arguments = report_arguments(args_json),
          .environment = report_environment(device)};
}

FitOptions fit_options(const TrainArgs& args, torch::DeviceType device,
                       double lr) {
  FitOptions options{.epochs = args.epochs,
                     .schedule = args.schedule.make(lr),
                     .cooldown_epochs = args.schedule.cooldown_epochs,
                     .sched_on_updates = !args.schedule.on_epochs,
                     .grad_accum_steps = args.optimizer.grad_accum_steps,
                     .clip_grad = args.optimizer.clip_grad,
                     .clip_mode = clip_mode(args.optimizer.clip_mode)};
  args.regularisation.apply(options, device);
  options.checkpoints = fs::path(args.output) / "checkpoints";
  options.resume = args.resumes();
  return options;
}

/// The loaders of a run, which go by the model's sizes.
struct Loaders {
  std::optional<ImageLoader> train;
  std::optional<ImageLoader> val;
};

Loaders make_loaders(const TrainArgs& args, const TrainData& data,
                     const PretrainedConfig& config, int64_t ranks) {
  const auto count = static_cast<int64_t>(data.train.data.samples.size());
  LoaderOptions loading{.batch_size = args.batch_size,
                        .shuffle = true,
                        .drop_last = count >= args.batch_size * ranks,
                        .seed = args.seed,
                        .workers = args.workers,
                        .max_bad_samples = args.max_bad};
  loading.decode.allow_truncated = args.allow_truncated;
  Loaders loaders;
  LoaderOptions training = loading;
  training.read_image = data.train.read_image;
  args.augment.repeat_in(training, count);
  loaders.train.emplace(data.train.data.samples,
                        TrainTransform(config, args.augment.finish()),
                        training);
  if (!data.val) return loaders;
  loading.shuffle = loading.drop_last = false;
  loading.read_image = data.val->read_image;
  loaders.val.emplace(data.val->data.samples, ImageTransform(config), loading);
  return loaders;
}

void train(TrainArgs& args, const std::string& args_json, TrainRanks& ranks) {
  const std::string root = args.data_folder();
  args.schedule.check(args.epochs);
  const torch::Device device =
      DeviceArgs{ranks.device(args.device.name)}.open();
  const double lr = args.optimizer.lr(args.batch_size * ranks.size());
  // Sizes of a run repeat, so that timing cuDNN's algorithms once pays; timm's
  // train.py does so too.
  if (device.is_cuda()) {
    at::globalContext().setBenchmarkCuDNN(true);
  }
  FitOptions options = fit_options(args, device.type(), lr);
  DecodeOptions decode;
  decode.allow_truncated = args.allow_truncated;
  const TrainData data = list_train_data(root, decode);
  const std::vector<std::string>& classes = data.train.data.classes;
  const int64_t outputs = outputs_of(args, classes.size());
  std::optional<OutputFolder> output;
  if (ranks.is_first()) output.emplace(args.output, options.resume);
  ImageModel model = make_model(args, outputs);
  model->to(device);
  ranks.prepare(model);
  const Loaders loaders =
      make_loaders(args, data, model->config(), ranks.size());
  if (!loaders.val) {
    warn(fmt::format("'{}' has no folder 'val': accuracy is not measured",
                     root));
  }
  if (!args.regularisation.freeze.empty()) {
    freeze(*model, args.regularisation.freeze);
  }
  const auto optimizer = args.optimizer.make(model, lr);
  // The names of all outputs, or none.
  const bool named = outputs == static_cast<int64_t>(classes.size());
  const std::vector<std::string> names =
      named ? classes : std::vector<std::string>();
  TrainOutput results(args.output, names, args_json);
  TrainEvents events(args.output, args.log_interval);
  TrainReport report(fs::path(args.output) / "report.html",
                     report_page(args, data, outputs, training_epochs(options),
                                 device, args_json),
                     loaders.val ? &*loaders.val : nullptr);
  TrainWatch watch(training_epochs(options),
                   loaders.val ? loaders.val->batches() : 0, args.log_interval);
  const auto add_reports = [&] {
    options.on_step = [&](const StepReport& step) {
      watch.step(step);
      events.step(step);
      report.step(step);
    };
    options.on_validation_batch = [&](int64_t done) {
      watch.validation_batch(done);
    };
    options.on_validation_result = [&](const Batch& batch,
                                       const torch::Tensor& logits) {
      report.result(batch, logits);
    };
    options.on_weights = [&](const EpochReport& epoch,
                             const ImageModel& weights) {
      results.add(epoch, weights);
      events.epoch(epoch);
      report.epoch(epoch);
    };
    options.on_epoch = [&](const EpochReport& epoch) { watch.epoch(epoch); };
  };
  if (ranks.is_first()) add_reports();
  ranks.apply(options);
  const StopSignal stop;
  options.should_stop = [&stop] { return stop.received(); };
  options.settings = settings(args, data.train.data);
  FitResult result;
  try {
    result = fit(model, *optimizer, *loaders.train,
                 loaders.val ? &*loaders.val : nullptr, options);
  } catch (...) {
    std::error_code ignored;
    if (!fs::exists(options.checkpoints, ignored)) events.discard();
    throw;
  }
  watch.clear();
  if (!result.finished) {
    if (!output) return;
    output->keep();
    watch.say_stopped(stop.received() ? stop.name()
                                      : "a signal to another rank");
    return;
  }
  if (!output) return;
  save_pretrained(result.model, args.output, names);
  output->keep();
  std::puts(args.output.c_str());
}

void train_as_rank(TrainArgs& args, const std::string& args_json) {
  TrainRanks ranks(args.ranks);
  try {
    train(args, args_json, ranks);
  } catch (const std::exception& e) {
    ranks.leave_with_error(e);
    throw;
  }
}

}  // namespace

void add_train(Options& app) {
  static TrainArgs args;
  auto* command = app.add_subcommand(
      "train", "Train or fine-tune a classifier on a folder of images");
  command->add_flag_file("--config,-c", read_train_flags,
                         "YAML or JSON file of the flags below, such as timm's "
                         "args.yaml and luximm's args.json; the command line "
                         "comes before it");
  args.add_options(*command);
  command->callback([command] {
    auto values = command->values();
    for (const char* of_this_call : {"config", "resume"}) {
      values.erase(of_this_call);
    }
    train_as_rank(args, flag_file_text(values));
  });
}

}  // namespace luximm::program
