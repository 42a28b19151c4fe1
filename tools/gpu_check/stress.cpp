#include <atomic>
#include <mutex>
#include <optional>
#include <random>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "luximm/base/fail.h"
#include "luximm/model/factory.h"
#include "tools/gpu_check/commands.h"

namespace luximm::gpu_check {
namespace {

constexpr int kCallers = 4;

struct Sample {
  torch::Tensor x;         ///< on the host
  torch::Tensor expected;  ///< its logits, on the host
};

/// As many shapes as push each other's graphs out.
std::vector<Sample> samples(const InferenceModel& plain) {
  std::vector<Sample> made;
  for (int64_t n = 1; n <= 3; ++n) {
    for (int64_t side : {64, 96}) {
      const torch::Tensor x = torch::randn({n, 3, side, side});
      made.push_back({x, plain(x).to(torch::kCPU)});
    }
  }
  return made;
}

/// The greatest difference to the expected logits, in parts of the largest.
double error_of(const torch::Tensor& got, const Sample& sample) {
  const torch::Tensor difference =
      (got.to(torch::kCPU) - sample.expected).abs();
  return (difference.max() / sample.expected.abs().max()).item<double>();
}

/// One thread's calls: of the host and of the device, read at once or later,
/// with inputs that are overwritten or dropped behind the call.
double call_for_a_while(const InferenceModel& model,
                        const std::vector<Sample>& all,
                        const torch::Device& device, int rounds,
                        unsigned seed) {
  torch::NoGradGuard no_grad;
  std::mt19937 random(seed);
  std::vector<std::pair<torch::Tensor, const Sample*>> pending;
  double worst = 0.0;
  const auto check = [&] {
    for (const auto& [got, sample] : pending) {
      const double error = error_of(got, *sample);
      if (!(error <= worst)) worst = error;  // a NaN too
    }
    pending.clear();
  };
  for (int round = 0; round < rounds; ++round) {
    const Sample& sample = all[random() % all.size()];
    torch::Tensor x = sample.x.clone();
    if (random() % 2 == 0) x = x.to(device);
    pending.emplace_back(model(x), &sample);
    x.zero_();
    x.reset();
    // Memory that a freed input or result may have left.
    torch::full({1 << 16}, 1e9, torch::TensorOptions().device(device));
    if (pending.size() > random() % 8) check();
  }
  check();
  return worst;
}

}  // namespace

void stress(const Args& args, const torch::Device& device) {
  torch::NoGradGuard no_grad;
  const int64_t before = allocated_bytes(device);
  double worst = 0.0;
  int64_t first = 0, last = 0;
  {
    ImageModel module = create_model(args.model);
    InferenceOptions options = options_of(args, device, dtype_of(args));
    options.graphs = 0;
    const std::vector<Sample> all =
        samples(optimize_for_inference(module, options));
    options.graphs = 3;
    const InferenceModel model = optimize_for_inference(module, options);
    const int rounds = static_cast<int>(args.seconds * 20);
    // Every turn has threads of its own, whose streams take memory once: after
    // two turns all streams are there.
    for (int turn = 0; turn < 3; ++turn) {
      std::vector<double> errors(kCallers, 0.0);
      std::vector<std::string> failures(kCallers);
      std::vector<std::thread> callers;
      for (int i = 0; i < kCallers; ++i) {
        callers.emplace_back([&, i, turn] {
          const auto own = static_cast<std::size_t>(i);
          try {
            errors[own] = call_for_a_while(
                model, all, device, rounds,
                static_cast<unsigned>(turn * kCallers + i + 1));
          } catch (const std::exception& e) {
            failures[own] = e.what();
          }
        });
      }
      for (std::thread& caller : callers) caller.join();
      for (const std::string& failure : failures) {
        if (!failure.empty()) fail("gpu_check", "a call failed: {}", failure);
      }
      for (double error : errors) {
        if (!(error <= worst)) worst = error;
      }
      synchronize(device);
      (turn < 2 ? first : last) = allocated_bytes(device);
    }
  }
  synchronize(device);
  fmt::print(
      "{{\"worst\": {:.3e}, \"bytes_after_two_turns\": {}, "
      "\"bytes_after_three\": {}, \"bytes_left\": {}}}\n",
      worst, first, last, allocated_bytes(device) - before);
}

}  // namespace luximm::gpu_check
