#include "luximm/device.h"

#include "luximm/base/fail.h"
#include "luximm/device/open_device.h"

namespace luximm {

torch::Device use_device(const std::string& name) {
  torch::Device device(torch::kCPU);
  try {
    device = torch::Device(name);
  } catch (const c10::Error&) {
    fail("use_device",
         "'{}' is no device; give \"cpu\", \"cuda\" or \"cuda:1\"", name);
  }
  if (device.is_cpu()) return device;
  if (!device.is_cuda()) {
    fail("use_device", "'{}' is not supported; give \"cpu\" or \"cuda\"", name);
  }
  return detail::open_device("use_device", device);
}

void synchronize(torch::Device device) { detail::synchronize(device); }

}  // namespace luximm
