#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <vector>

#include <ATen/Context.h>
#include <ATen/Functions.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <fmt/format.h>

#include "luximm/base/fail.h"
#include "luximm/model/factory.h"
#include "luximm/model/model_settings.h"
#include "luximm/train/amp.h"
#include "luximm/train/optim.h"
#include "luximm/train/param_groups.h"
#include "tools/gpu_check/commands.h"

namespace luximm::gpu_check {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

torch::Tensor random_batch(const Args& args, const torch::Device& device) {
  const PretrainedConfig config = model_settings(args.model).config;
  const InputSize& own = config.test_input_size.value_or(config.input_size);
  const int64_t h = args.input_size > 0 ? args.input_size : own[1];
  const int64_t w = args.input_size > 0 ? args.input_size : own[2];
  return torch::randn({args.batch_size, own[0], h, w}).to(device);
}

/// Calls per second of work that a device does behind the program's back: calls
/// are given to it for a while, and then it is waited for.
double rate(const torch::Device& device, double seconds,
            const std::function<void()>& call) {
  constexpr int kLeast = 3;
  synchronize(device);
  const auto start = Clock::now();
  int calls = 0;
  while (calls < kLeast || seconds_since(start) < seconds) {
    for (int i = 0; i < kLeast; ++i, ++calls) call();
    // Not too far ahead of the device, or the clock is that of the queue.
    synchronize(device);
  }
  return calls / seconds_since(start);
}

double median_milliseconds(const torch::Device& device, double seconds,
                           const std::function<void()>& call) {
  std::vector<double> times;
  const auto start = Clock::now();
  while (times.size() < 5 || seconds_since(start) < seconds) {
    const auto before = Clock::now();
    call();
    synchronize(device);
    times.push_back(seconds_since(before) * 1e3);
  }
  const auto middle =
      times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

}  // namespace

torch::ScalarType dtype_of(const std::string& name) {
  if (name == "float32") return torch::kFloat;
  if (name == "bfloat16") return torch::kBFloat16;
  if (name == "float16") return torch::kHalf;
  fail("gpu_check", "--dtype is '{}'; give float32, bfloat16 or float16", name);
}

torch::ScalarType dtype_of(const Args& args) {
  if (args.dtypes.size() != 1) {
    fail("gpu_check", "{} takes one --dtype, got {}", args.command,
         args.dtypes.size());
  }
  return dtype_of(args.dtypes[0]);
}

InferenceOptions options_of(const Args& args, const torch::Device& device,
                            torch::ScalarType dtype) {
  return {.device = device,
          .dtype = dtype,
          .engine = InferenceEngine::kOperators,
          .tf32 = args.tf32,
          .graphs = args.graphs,
          .measure = args.measure};
}

void synchronize(const torch::Device& device) {
  if (device.is_cpu()) return;
  const c10::impl::VirtualGuardImpl guard(device.type());
  guard.synchronizeDevice(device.index());
}

int64_t allocated_bytes(const torch::Device& device) {
  if (device.is_cpu()) return 0;
  return c10::getDeviceAllocator(device.type())
      ->getDeviceStats(device.index())
      .allocated_bytes[0]
      .current;
}

void bench(const Args& args, const torch::Device& device) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = random_batch(args, device);
  const InferenceModel model = optimize_for_inference(
      create_model(args.model), options_of(args, device, dtype_of(args)));
  const auto call = [&] { model.forward(x); };
  for (int i = 0; i < 5; ++i) call();  // the graph is recorded in the second
  const double latency = median_milliseconds(device, args.seconds / 2, call);
  const double calls = rate(device, args.seconds, call);
  fmt::print("{{\"images_per_second\": {:.2f}, \"ms\": {:.4f}}}\n",
             calls * static_cast<double>(args.batch_size), latency);
}

void profile(const Args& args, const torch::Device& device) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = random_batch(args, device);
  const InferenceModel model = optimize_for_inference(
      create_model(args.model), options_of(args, device, dtype_of(args)));
  std::vector<InferenceStep> steps;
  double total = 0.0;
  // The first call chooses algorithms.
  for (int call = 0; call < 3; ++call) steps = model.profile(x);
  for (const InferenceStep& step : steps) total += step.milliseconds;
  std::stable_sort(steps.begin(), steps.end(),
                   [](const InferenceStep& a, const InferenceStep& b) {
                     return a.milliseconds > b.milliseconds;
                   });
  fmt::print("{} steps, {:.3f} ms\n", steps.size(), total);
  for (const InferenceStep& step : steps) {
    fmt::print("{:8.3f} ms {:7.1f} TFLOP/s  {}\n", step.milliseconds,
               2e-9 * step.multiplications / step.milliseconds, step.name);
  }
}

void train(const Args& args, const torch::Device& device) {
  // As timm's train.py does.
  at::globalContext().setBenchmarkCuDNN(true);
  ImageModel model = create_model(args.model);
  model->to(device);
  for (torch::Tensor& parameter : model->parameters()) {
    if (parameter.dim() == 4) {
      parameter.set_data(
          parameter.contiguous(torch::MemoryFormat::ChannelsLast));
    }
  }
  model->train();
  const torch::Tensor x =
      random_batch(args, device).contiguous(torch::MemoryFormat::ChannelsLast);
  const torch::Tensor target =
      torch::randint(model->num_classes(), {x.size(0)}, torch::kLong)
          .to(device);
  const auto optimizer = make_optimizer<FusedAdamW>(
      weight_decay_groups(*model, 0.05), torch::optim::AdamWOptions(1e-3));
  const torch::ScalarType dtype = dtype_of(args);
  torch::Tensor loss;
  const auto step = [&] {
    optimizer->zero_grad(/*set_to_none=*/true);
    if (dtype == torch::kFloat) {
      loss = at::cross_entropy_loss(model->forward(x), target);
    } else {
      const Autocast autocast(device.type(), dtype);
      loss = at::cross_entropy_loss(model->forward(x), target);
    }
    loss.backward();
    optimizer->step();
  };
  for (int i = 0; i < 3; ++i) step();
  const double steps = rate(device, args.seconds, step);
  const double last = loss.item<double>();
  if (!std::isfinite(last)) {
    fail("gpu_check", "{}: the loss is {} after some steps", args.model, last);
  }
  fmt::print("{{\"images_per_second\": {:.2f}}}\n",
             steps * static_cast<double>(args.batch_size));
}

}  // namespace luximm::gpu_check
