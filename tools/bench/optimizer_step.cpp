// How long a step of the optimisers takes on the tensors of a model: the median
// over rounds in which each takes one step in turn, and its ratio to that of
// torch::optim of the same kind.
//
//   luximm_optimizer_bench [MODEL] [THREADS] [ROUNDS]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <ATen/Parallel.h>

#include "luximm/model/factory.h"
#include "luximm/train/optim.h"
#include "luximm/train/param_groups.h"

namespace {

using torch::optim::AdamWOptions;
using torch::optim::SGDOptions;

struct Entry {
  std::string name;
  std::string reference;  // the entry that it is compared with
  luximm::ImageModel model;
  std::unique_ptr<torch::optim::Optimizer> optimizer;
  std::vector<double> milliseconds = {};

  double median() {
    const auto middle = milliseconds.begin() +
                        static_cast<std::ptrdiff_t>(milliseconds.size() / 2);
    std::nth_element(milliseconds.begin(), middle, milliseconds.end());
    return *middle;
  }
};

/// An optimiser on a model of its own, whose gradients are small numbers.
template <typename Optimizer, typename Options>
Entry entry(const std::string& name, const std::string& reference,
            const std::string& model_name, const Options& options) {
  luximm::ImageModel model = luximm::create_model(model_name);
  for (torch::Tensor& parameter : model->parameters()) {
    parameter.mutable_grad() = torch::randn_like(parameter) * 1e-3;
  }
  auto optimizer = luximm::make_optimizer<Optimizer>(
      luximm::weight_decay_groups(*model, 0.05), options);
  return {name, reference, model, std::move(optimizer)};
}

}  // namespace

int main(int argc, char** argv) {
  const std::string model = argc > 1 ? argv[1] : "resnet50.a1_in1k";
  const int threads = argc > 2 ? std::atoi(argv[2]) : 1;
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 30;
  at::set_num_threads(std::max(threads, 1));
  const auto sgd = SGDOptions(1e-6).momentum(0.9);
  std::vector<Entry> entries;
  entries.push_back(entry<torch::optim::AdamW>("torch::optim::AdamW", "", model,
                                               AdamWOptions(1e-6)));
  entries.push_back(entry<luximm::FusedAdamW>(
      "FusedAdamW", "torch::optim::AdamW", model, AdamWOptions(1e-6)));
  entries.push_back(
      entry<torch::optim::SGD>("torch::optim::SGD", "", model, sgd));
  entries.push_back(
      entry<luximm::FusedSgd>("FusedSgd", "torch::optim::SGD", model, sgd));
  entries.push_back(entry<luximm::Lamb>("Lamb", "torch::optim::AdamW", model,
                                        luximm::LambOptions(1e-6)));
  entries.push_back(entry<luximm::Lion>("Lion", "torch::optim::AdamW", model,
                                        luximm::LionOptions(1e-6)));
  entries.push_back(entry<luximm::NAdam>("NAdam", "torch::optim::AdamW", model,
                                         luximm::NAdamOptions(1e-6)));
  constexpr int kWarmUp = 3;
  for (int round = 0; round < kWarmUp + std::max(rounds, 1); ++round) {
    for (Entry& one : entries) {
      const auto start = std::chrono::steady_clock::now();
      one.optimizer->step();
      const std::chrono::duration<double, std::milli> time =
          std::chrono::steady_clock::now() - start;
      if (round >= kWarmUp) one.milliseconds.push_back(time.count());
    }
  }
  std::printf("%s, %d threads\n", model.c_str(), std::max(threads, 1));
  for (Entry& one : entries) {
    std::printf("%-20s %8.2f ms", one.name.c_str(), one.median());
    for (Entry& other : entries) {
      if (other.name != one.reference) continue;
      std::printf("  %5.2f times as fast as %s", other.median() / one.median(),
                  other.name.c_str());
    }
    std::printf("\n");
  }
}
