#include "tools/luximm/device_option.h"

#include <ATen/Context.h>

#include "luximm/device.h"

namespace luximm::program {

void DeviceArgs::add_option(Options& command) {
  command
      .add_option("--device", name,
                  "Where to compute: cpu, cuda or cuda:N, an NVIDIA GPU")
      ->capture_default_str();
}

torch::Device DeviceArgs::open() const {
  const torch::Device device = use_device(name);
  // Images of a command have one or two sizes: cuDNN may time its kernels.
  if (device.is_cuda()) at::globalContext().setBenchmarkCuDNN(true);
  return device;
}

}  // namespace luximm::program
