#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/inference/optimize.h"

// Internal: the commands of luximm_gpu_check. Each prints one line of JSON on
// standard output, or throws.
namespace luximm::gpu_check {

struct Args {
  std::string command;
  std::string model = {};
  std::string weights = {}, input = {}, output = {};
  std::string device = "cpu";
  std::vector<std::string> dtypes = {};  ///< float32 unless given
  int64_t batch_size = 1;
  int64_t input_size = 0;  ///< 0: the model's own
  int64_t graphs = 8;
  double seconds = 2.0;
  bool tf32 = false, measure = false;
};

torch::ScalarType dtype_of(const std::string& name);
/// Of commands that take one type. Throws `Error` if there are several.
torch::ScalarType dtype_of(const Args& args);
InferenceOptions options_of(const Args& args, const torch::Device& device,
                            torch::ScalarType dtype);
/// Waits until a device has done its work.
void synchronize(const torch::Device& device);
/// Bytes that LibTorch's allocator has handed out on a device; 0 for a CPU.
int64_t allocated_bytes(const torch::Device& device);

/// Images per second of the prepared network, with results waited for once, and
/// the latency of a batch that is waited for.
void bench(const Args& args, const torch::Device& device);
/// Milliseconds of every step of the prepared network, which is waited for
/// behind each, the slowest first: a table, not JSON.
void profile(const Args& args, const torch::Device& device);
/// Images per second of training steps with fused AdamW, in channels-last
/// memory under autocast of a half type.
void train(const Args& args, const torch::Device& device);
/// Threads that call one network at once, with shapes that push each other's
/// graphs out, held against results of a network without graphs; and whether
/// memory comes back.
void stress(const Args& args, const torch::Device& device);

}  // namespace luximm::gpu_check
