// What shows only after many times, on a small network of each family:
//
//   luximm_soak_driver threads N    one model, 8 threads x N forwards: every
//                                   result equals that of one thread, bit for
//                                   bit
//   luximm_soak_driver load_free N  N times opened, loaded, run and freed:
//                                   memory and descriptors stay where they were
//
// Prints a line of JSON; exit code 1 if the promise is broken.
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <malloc.h>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

#include <ATen/Parallel.h>
#include <nlohmann/json.hpp>

#include "luximm/base/torch.h"
#include "luximm/weights/safetensors.h"
#include "tests/models/family_cases.h"

namespace luximm {
namespace {

constexpr int kThreads = 8;
constexpr int kInputs = 16;
constexpr long kMaxGrowth = 1 << 20;

int mismatches(const test::FamilyCases& family, int forwards) {
  torch::InferenceMode guard;
  ImageModel model = family.filled_tiny();
  const std::vector<torch::Tensor> inputs =
      test::parity_input({kInputs, 3, 64, 64}).split(1);
  std::vector<torch::Tensor> expected;
  for (const torch::Tensor& x : inputs) expected.push_back(model->forward(x));
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      torch::InferenceMode own_guard;  // it is thread-local
      for (int i = 0; i < forwards; ++i) {
        const std::size_t n = static_cast<std::size_t>(i + t) % kInputs;
        if (!model->forward(inputs[n]).equal(expected[n])) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  return wrong;
}

int run_threads(int forwards) {
  at::set_num_threads(1);  // the eight are threads enough
  int wrong = 0;
  const std::vector<test::FamilyCases> families = test::families_with_tiny();
  for (const test::FamilyCases& family : families) {
    wrong += mismatches(family, forwards);
  }
  const nlohmann::ordered_json result = {{"campaign", "threads"},
                                         {"families", families.size()},
                                         {"threads", kThreads},
                                         {"forwards", forwards},
                                         {"failures", wrong}};
  std::puts(result.dump().c_str());
  return wrong == 0 ? 0 : 1;
}

long resident_bytes() {
  ::malloc_trim(0);
  long pages = 0;
  long resident = 0;
  std::ifstream("/proc/self/statm") >> pages >> resident;
  return resident * ::sysconf(_SC_PAGESIZE);
}

long descriptors() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                       {});
}

void load_and_free(const test::FamilyCases& family,
                   const std::filesystem::path& path, const torch::Tensor& x) {
  ImageModel model = family.tiny({.num_classes = 5});
  load_checkpoint(*model, path);
  model->eval();
  torch::NoGradGuard no_grad;
  model->forward(x);
  SafetensorsFile file(path);
  for (const std::string& name : file.names()) file.tensor(name).sum();
  // A refused file must not leak either.
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
  const std::string error =
      test::error_of([&] { load_checkpoint(*model, path); });
  std::ofstream(path, std::ios::app) << '\0';
  if (error == "no error") throw Error("a cut file was loaded");
}

int run_load_free(int cycles) {
  at::set_num_threads(1);
  test::TemporaryFolder folder;
  const std::vector<test::FamilyCases> families = test::families_with_tiny();
  const torch::Tensor x = test::parity_input({1, 3, 64, 64});
  for (const test::FamilyCases& family : families) {
    save_safetensors(folder / std::string(family.family),
                     state_dict(*family.filled_tiny()));
  }
  const auto cycle = [&](int i) {
    const test::FamilyCases& family =
        families[static_cast<std::size_t>(i) % families.size()];
    load_and_free(family, folder / std::string(family.family), x);
  };
  // What is allocated once comes in the first cycles.
  constexpr int kWarmUp = 100;
  for (int i = 0; i < kWarmUp; ++i) cycle(i);
  const long memory = resident_bytes();
  const long open = descriptors();
  for (int i = 0; i < cycles; ++i) cycle(i);
  const long grown = resident_bytes() - memory;
  const long opened = descriptors() - open;
  const bool kept = grown < kMaxGrowth && opened == 0;
  const nlohmann::ordered_json result = {{"campaign", "load_free"},
                                         {"cycles", cycles},
                                         {"resident_growth_bytes", grown},
                                         {"descriptors_growth", opened},
                                         {"failures", kept ? 0 : 1}};
  std::puts(result.dump().c_str());
  return kept ? 0 : 1;
}

}  // namespace
}  // namespace luximm

int main(int argc, char** argv) {
  const std::string verb = argc == 3 ? argv[1] : "";
  const int count = argc == 3 ? std::atoi(argv[2]) : 0;
  if (count > 0 && verb == "threads") return luximm::run_threads(count);
  if (count > 0 && verb == "load_free") return luximm::run_load_free(count);
  std::fprintf(stderr, "usage: luximm_soak_driver threads|load_free COUNT\n");
  return 2;
}
