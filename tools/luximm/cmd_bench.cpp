#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include <nlohmann/json.hpp>
#include <torch/nn/functional/loss.h>

#include "luximm/base/torch.h"
#include "luximm/device.h"
#include "luximm/inference/optimize.h"
#include "luximm/model/factory.h"
#include "luximm/train/memory.h"
#include "luximm/train/optim.h"
#include "luximm/train/param_groups.h"
#include "tools/luximm/command.h"
#include "tools/luximm/model_source.h"

namespace luximm::program {
namespace {

using Clock = std::chrono::steady_clock;

struct BenchArgs {
  std::string model, packed;
  WeightsArgs weights;
  int64_t batch_size = 1;
  int64_t input_size = 0;
  int threads = 0;
  int requests = 1;
  double seconds = 2.0;
  bool eager = false, train = false, channels_last = false, measure = false;
  bool interactive = false, once = false, profile = false, json = false;
  DeviceArgs device;
  std::string dtype = "float32";
  std::string opt = "sgd";
  uint64_t seed = 0;
};

/// One batch through the network.
using Step = std::function<void()>;

double milliseconds(Clock::duration duration) {
  return std::chrono::duration<double, std::milli>(duration).count();
}

/// The peak of this process's resident memory. Not getrusage's: that one
/// begins with the peak of the process that started this one.
double peak_rss_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024.0;
  }
  return 0.0;
}

std::shared_ptr<torch::optim::Optimizer> bench_optimizer(
    const std::string& name, const ImageModel& model) {
  constexpr double kRate = 1e-4;
  const auto groups = weight_decay_groups(*model, /*weight_decay=*/0.05);
  if (name == "adamw") {
    return make_optimizer<FusedAdamW>(groups,
                                      torch::optim::AdamWOptions(kRate));
  }
  return make_optimizer<FusedSgd>(
      groups, torch::optim::SGDOptions(kRate).momentum(0.9));
}

Step training_step(const BenchArgs& args, ImageModel model,
                   const torch::Tensor& x) {
  if (model->num_classes() == 0) {
    throw UsageError(args.model + " has no classifier to train");
  }
  model->train();
  const auto optimizer = bench_optimizer(args.opt, model);
  const torch::Tensor target =
      torch::randint(model->num_classes(), {x.size(0)},
                     torch::TensorOptions(torch::kLong).device(x.device()));
  return [=]() mutable {
    optimizer->zero_grad();
    torch::nn::functional::cross_entropy(model->forward(x), target).backward();
    optimizer->step();
  };
}

/// A model to time and the input it is timed on.
struct Subject {
  Step step;
  int64_t input_size = 0;
  double gmacs = 0.0;  ///< multiplications per image, in 10^9
};

void print_profile(const std::vector<InferenceStep>& steps) {
  for (const InferenceStep& step : steps) {
    std::fprintf(stderr, "%8.3f ms %7.1f GFLOP/s  %s\n", step.milliseconds,
                 step.multiplications / step.milliseconds * 2e-6,
                 step.name.c_str());
  }
}

/// The optimised path, from its packed file alone where that fits.
InferenceModel optimized(const BenchArgs& args, const torch::Tensor& x) {
  InferenceOptions options{.device = x.device(),
                           .dtype = parse_dtype(args.dtype),
                           .threads = args.threads,
                           .batch_size = args.batch_size,
                           .input_size = {x.size(2), x.size(3)},
                           .measure = args.measure,
                           .packed_file = args.packed};
  if (args.packed.empty() || args.weights.file.empty()) {
    return optimize_for_inference(build_model(args.model, args.weights, {}),
                                  options);
  }
  auto [model, load] =
      create_pretrained(args.model, {.weights_file = args.weights.file,
                                     .accept_license = true,
                                     .weights_prefix = args.weights.prefix});
  options.weights_identity =
      checkpoint_identity(args.weights.file) + " " + args.weights.prefix;
  options.load = load;
  return optimize_for_inference(model, options);
}

Step inference_step(const BenchArgs& args, const torch::Tensor& x,
                    double& gmacs) {
  InferenceModel model = optimized(args, x);
  if (!args.once) {
    model.forward(x);
    const std::vector<InferenceStep> steps = model.profile(x);
    for (const InferenceStep& step : steps) gmacs += step.multiplications;
    gmacs /= 1e9 * static_cast<double>(args.batch_size);
    if (args.profile) print_profile(steps);
  }
  return [=] { model.forward(x); };
}

Step eager_step(ImageModel model, const torch::Tensor& x) {
  model->eval();
  return [=]() mutable {
    torch::InferenceMode guard;
    model->forward(x);
  };
}

/// Milliseconds of each batch of as many as fit in the time, and at least
/// three; or of one batch.
std::vector<double> time_batches(const BenchArgs& args, const Step& step) {
  std::vector<double> times;
  const std::size_t least = args.once ? 1 : 3;
  const double seconds = args.once ? 0.0 : args.seconds;
  const auto end = Clock::now() + std::chrono::duration<double>(seconds);
  while (times.size() < least || Clock::now() < end) {
    const auto start = Clock::now();
    step();
    times.push_back(milliseconds(Clock::now() - start));
  }
  return times;
}

double median(std::vector<double> values) {
  const auto middle =
      values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

nlohmann::ordered_json run_round(const BenchArgs& args, const Step& step) {
  std::vector<std::vector<double>> times(
      static_cast<std::size_t>(args.requests));
  const auto start = Clock::now();
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < times.size(); ++i) {
    others.emplace_back([&, i] { times[i] = time_batches(args, step); });
  }
  times[0] = time_batches(args, step);
  for (std::thread& other : others) other.join();
  const double elapsed = milliseconds(Clock::now() - start) / 1000.0;
  std::vector<double> all;
  for (const auto& list : times)
    all.insert(all.end(), list.begin(), list.end());
  const double ms = median(all);
  // One request after the other: the median; side by side: what got through.
  const double per_second = args.requests == 1
                                ? 1000.0 / ms
                                : static_cast<double>(all.size()) / elapsed;
  return {
      {"ms_per_batch", ms},
      {"ms_fastest", *std::min_element(all.begin(), all.end())},
      {"images_per_second", per_second * static_cast<double>(args.batch_size)},
      {"batches", all.size()}};
}

void use_channels_last(ImageModel& model, torch::Tensor& x) {
  x = x.contiguous(torch::MemoryFormat::ChannelsLast);
  for (torch::Tensor& parameter : model->parameters()) {
    if (parameter.dim() != 4) continue;
    parameter.set_data(parameter.contiguous(torch::MemoryFormat::ChannelsLast));
  }
}

Subject prepare(const BenchArgs& args, torch::Device device) {
  if (args.train) keep_freed_memory();  // as luximm train does
  const PretrainedConfig config = model_settings(args.model).config;
  const InputSize& own = config.test_input_size.value_or(config.input_size);
  const int64_t side = args.input_size > 0 ? args.input_size : own[1];
  torch::manual_seed(args.seed);
  torch::Tensor x = torch::randn({args.batch_size, config.input_size[0], side,
                                  args.input_size > 0 ? side : own[2]});
  Subject subject{.step = {}, .input_size = side};
  if (!args.eager && !args.train) {
    x = x.to(device);
    subject.step = inference_step(args, x, subject.gmacs);
  } else {
    ImageModel model = build_model(args.model, args.weights, {}, device);
    const auto type = parse_dtype(args.dtype);
    model->to(device, type);
    x = x.to(device, type);
    if (args.channels_last) use_channels_last(model, x);
    subject.step =
        args.train ? training_step(args, model, x) : eager_step(model, x);
  }
  if (!device.is_cpu()) {
    // A GPU has only taken note of a step when its call returns.
    subject.step = [step = std::move(subject.step), device] {
      step();
      synchronize(device);
    };
  }
  return subject;
}

void print(const BenchArgs& args, const nlohmann::ordered_json& result) {
  if (args.json) {
    std::puts(result.dump().c_str());
  } else {
    std::printf("%s: %.2f ms per batch of %ld, %.1f images/s\n",
                args.model.c_str(), result["ms_per_batch"].get<double>(),
                args.batch_size, result["images_per_second"].get<double>());
  }
  std::fflush(stdout);
}

void check(const BenchArgs& args) {
  if (args.train && args.requests > 1) {
    throw UsageError("--train updates one model: it goes with one request");
  }
  const bool kernels =
      args.device.is_cpu() && args.dtype == "float32" && !args.eager;
  if (!args.packed.empty() && !kernels) {
    throw UsageError("--packed keeps the weights of float32 on cpu");
  }
  if (args.channels_last && !args.eager && !args.train) {
    throw UsageError(
        "the optimised path has a layout of its own; --channels-last goes with "
        "--eager or --train");
  }
}

void bench(BenchArgs& args) {
  check(args);
  const torch::Device device = args.device.open();
  if (args.threads > 0) torch::set_num_threads(args.threads);
  args.threads = torch::get_num_threads();
  const auto start = Clock::now();
  const Subject subject = prepare(args, device);
  const double prepare_ms = milliseconds(Clock::now() - start);
  for (int i = 0; i < 2 && !args.once; ++i) subject.step();
  // With --interactive a driver asks for each round, to alternate with others.
  for (std::string line; !args.interactive || std::getline(std::cin, line);) {
    nlohmann::ordered_json result = {{"model", args.model},
                                     {"batch_size", args.batch_size},
                                     {"input_size", subject.input_size},
                                     {"threads", args.threads},
                                     {"requests", args.requests}};
    result.update(run_round(args, subject.step));
    if (subject.gmacs > 0.0) result["gmacs_per_image"] = subject.gmacs;
    result["prepare_ms"] = prepare_ms;
    result["peak_rss_mb"] = peak_rss_mb();
    print(args, result);
    if (!args.interactive) break;
  }
}

}  // namespace

void add_bench(Options& app) {
  static BenchArgs args;
  auto* command = app.add_subcommand("bench", "Time a model on random images");
  command->add_option("MODEL", args.model, kModelHelp)->required();
  args.weights.add_options(*command);
  command->add_option("--batch-size", args.batch_size, "Images per batch")
      ->check(positive_number());
  command
      ->add_option("--input-size", args.input_size,
                   "Side of the images; the model's own if not given")
      ->check(positive_number());
  command
      ->add_option("--threads", args.threads,
                   "Threads of a batch; torch's choice if not given")
      ->check(positive_number());
  command
      ->add_option("--requests", args.requests,
                   "Batches in flight, each from a thread of its own")
      ->check(positive_number());
  command->add_option("--seconds", args.seconds, "How long to measure")
      ->check(positive_number());
  const auto eager = command->add_flag(
      "--eager", args.eager, "The module itself, not the optimised path");
  const auto train = command->add_flag(
      "--train", args.train, "Training steps: forward, backward, optimizer");
  command->add_option("--opt", args.opt, "Optimizer of --train")
      ->check(one_of({"sgd", "adamw"}))
      ->needs("--train");
  args.device.add_option(*command);
  command->add_option("--dtype", args.dtype, "Type to compute in")
      ->check(one_of({"float32", "bfloat16", "float16"}));
  command->add_flag("--channels-last", args.channels_last,
                    "Images and weights in channels-last memory");
  command
      ->add_flag("--measure", args.measure,
                 "Choose the optimised path's kernels by timing them")
      ->excludes(eager)
      ->excludes(train);
  command
      ->add_option("--packed", args.packed,
                   "File that keeps the optimised path's packed weights")
      ->excludes(eager)
      ->excludes(train);
  command
      ->add_flag("--profile", args.profile,
                 "Print the time of each step on standard error")
      ->excludes(eager)
      ->excludes(train);
  command->add_flag("--once", args.once,
                    "Run one batch without warming up, for cold starts");
  command->add_flag("--interactive", args.interactive,
                    "Measure again for each line on standard input");
  command->add_option("--seed", args.seed, "Of random weights")
      ->check(non_negative_number());
  command->add_flag("--json", args.json, "Print one JSON object, last");
  command->callback([] { bench(args); });
}

}  // namespace luximm::program
