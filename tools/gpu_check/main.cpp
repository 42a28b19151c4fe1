// luximm_gpu_check COMMAND [OPTION VALUE]...: what tools/gpu_check.sh runs of
// luximm. See `kUsage`.

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <map>
#include <string>
#include <vector>

#include <ATen/Functions.h>
#include <fmt/format.h>
#include <torch/version.h>

#include "luximm/base/fail.h"
#include "luximm/device.h"
#include "luximm/model/factory.h"
#include "luximm/train/amp.h"
#include "luximm/weights/load.h"
#include "luximm/weights/safetensors.h"
#include "tools/gpu_check/commands.h"

namespace luximm::gpu_check {
namespace {

constexpr const char* kUsage =
    R"(usage: luximm_gpu_check COMMAND [OPTION VALUE]...

  info    whether the device can be used
  run     logits of --model on --weights for x of --input, to --output, as
          logits.TYPE for each --dtype
  bench   images per second and latency of the prepared --model
  profile the prepared --model's slowest steps
  gradients  of a training step of --model on --weights for x of --input and
          labels 0, 1, ..., under autocast, and its statistics, to --output
  train   images per second of training steps of --model
  stress  threads, shapes and evictions against results without graphs

  --device cpu|cuda[:N]   --dtype float32|bfloat16|float16, also several times
  --model NAME  --weights FILE  --input FILE  --output FILE
  --batch-size N  --input-size N  --seconds S
  --graphs N    how many CUDA graphs are kept; 0: none
  --tf32 1      products of float32 may use TF32
  --measure 1   cuDNN times its algorithms
)";

Args parse(const std::vector<std::string>& words) {
  Args args{.command = words.at(0)};
  const std::map<std::string, std::string*> texts = {
      {"--device", &args.device},
      {"--model", &args.model},
      {"--weights", &args.weights},
      {"--input", &args.input},
      {"--output", &args.output}};
  const std::map<std::string, int64_t*> numbers = {
      {"--batch-size", &args.batch_size},
      {"--input-size", &args.input_size},
      {"--graphs", &args.graphs}};
  for (std::size_t i = 1; i < words.size(); i += 2) {
    const std::string& option = words[i];
    if (i + 1 == words.size()) fail("gpu_check", "{} wants a value", option);
    const std::string& value = words[i + 1];
    if (option == "--dtype") {
      args.dtypes.push_back(value);
      continue;
    }
    if (const auto text = texts.find(option); text != texts.end()) {
      *text->second = value;
      continue;
    }
    char* end = nullptr;
    const double number = std::strtod(value.c_str(), &end);
    if (value.empty() || *end != '\0' || !(number >= 0)) {
      fail("gpu_check", "{} is '{}', expected a number", option, value);
    }
    if (const auto found = numbers.find(option); found != numbers.end()) {
      *found->second = static_cast<int64_t>(number);
    } else if (option == "--seconds") {
      args.seconds = number;
    } else if (option == "--tf32") {
      args.tf32 = number != 0;
    } else if (option == "--measure") {
      args.measure = number != 0;
    } else {
      fail("gpu_check", "unknown option {}", option);
    }
  }
  return args;
}

void info(const torch::Device& device) {
  torch::ones({1}, torch::TensorOptions().device(device)).add_(1);
  synchronize(device);
  fmt::print("{{\"libtorch\": \"{}\", \"device\": \"{}\"}}\n", TORCH_VERSION,
             device.str());
}

void run(const Args& args, const torch::Device& device) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = SafetensorsFile(args.input).read("x");
  auto [model, load] = create_pretrained(
      args.model, {.weights_file = args.weights, .accept_license = true});
  load(*model);
  std::vector<std::pair<std::string, torch::Tensor>> found;
  std::string changes;
  for (const std::string& dtype : args.dtypes) {
    const InferenceModel fast = optimize_for_inference(
        model, options_of(args, device, dtype_of(dtype)));
    torch::Tensor logits, before;
    double change = 0.0;
    // Once without a graph, once while it is recorded, once as a replay.
    for (int call = 0; call < 3; ++call) {
      logits = fast(x).to(torch::kCPU);
      if (before.defined()) {
        change = std::max(change, (logits - before).abs().max().item<double>());
      }
      before = logits;
    }
    found.emplace_back("logits." + dtype, logits);
    changes += fmt::format("{}\"{}\": {:.3e}", changes.empty() ? "" : ", ",
                           dtype, change);
  }
  save_safetensors(args.output, found);
  fmt::print("{{\"change_between_calls\": {{{}}}}}\n", changes);
}

void gradients(const Args& args, const torch::Device& device) {
  const torch::Tensor x = SafetensorsFile(args.input).read("x").to(device);
  auto [model, load] = create_pretrained(
      args.model, {.weights_file = args.weights, .accept_license = true});
  load(*model);
  model->to(device);
  to_channels_last(*model);
  model->train();
  const torch::Tensor target =
      torch::arange(x.size(0), torch::dtype(torch::kLong).device(device));
  torch::Tensor loss;
  {
    const Autocast autocast(device.type(), dtype_of(args));
    loss = at::cross_entropy_loss(
        model->forward(x.contiguous(torch::MemoryFormat::ChannelsLast)),
        target);
  }
  loss.backward();
  std::vector<std::pair<std::string, torch::Tensor>> found;
  const auto add = [&](const std::string& name, const torch::Tensor& tensor) {
    found.emplace_back(name,
                       tensor.to(torch::kCPU, torch::kFloat).contiguous());
  };
  for (const auto& each : model->named_parameters()) {
    add(each.key(), each.value().grad());
  }
  for (const auto& each : model->named_buffers()) {
    if (each.value().is_floating_point()) add(each.key(), each.value());
  }
  save_safetensors(args.output, found);
  fmt::print("{{\"loss\": {:.6f}}}\n", loss.item<double>());
}

void dispatch(Args args) {
  const bool takes_model = args.command != "info";
  if (takes_model && args.model.empty()) {
    fail("gpu_check", "{} wants --model", args.command);
  }
  if (args.batch_size < 1) fail("gpu_check", "--batch-size is 0");
  for (const std::string& dtype : args.dtypes) dtype_of(dtype);
  if (args.dtypes.empty()) args.dtypes = {"float32"};
  const torch::Device device = use_device(args.device);
  torch::manual_seed(0);
  if (args.command == "info") return info(device);
  if (args.command == "run") return run(args, device);
  if (args.command == "bench") return bench(args, device);
  if (args.command == "profile") return profile(args, device);
  if (args.command == "gradients") return gradients(args, device);
  if (args.command == "train") return train(args, device);
  if (args.command == "stress") return stress(args, device);
  fail("gpu_check", "there is no command '{}'", args.command);
}

}  // namespace
}  // namespace luximm::gpu_check

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.empty() || words[0] == "--help") {
    std::fputs(luximm::gpu_check::kUsage, words.empty() ? stderr : stdout);
    return words.empty() ? 2 : 0;
  }
  try {
    luximm::gpu_check::dispatch(luximm::gpu_check::parse(words));
  } catch (const c10::Error& e) {
    fmt::print(stderr, "luximm_gpu_check: {}\n", e.what_without_backtrace());
    return 1;
  } catch (const std::exception& e) {
    fmt::print(stderr, "luximm_gpu_check: {}\n", e.what());
    return 1;
  }
  return 0;
}
