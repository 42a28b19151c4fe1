#include "luximm/model/move_model.h"

#include <utility>
#include <vector>

#include "luximm/base/fail.h"
#include "luximm/device/memory_errors.h"
#include "luximm/device/open_device.h"

namespace luximm::detail {
namespace {

/// The tensors of a module with the memory that they had.
class OldMemory {
 public:
  OldMemory(const torch::nn::Module& module, torch::Device device) {
    const auto add = [&](const torch::Tensor& tensor) {
      bytes_ += static_cast<double>(tensor.nbytes());
      // Only of other devices: what is converted where it is goes on
      // converted, or the device would hold it twice.
      if (tensor.device() != device)
        tensors_.emplace_back(tensor, tensor.detach());
    };
    for (const torch::Tensor& tensor : module.parameters()) add(tensor);
    for (const torch::Tensor& tensor : module.buffers()) add(tensor);
  }

  double bytes() const { return bytes_; }
  void restore() {
    for (auto& [tensor, old] : tensors_) tensor.set_data(old);
  }

 private:
  double bytes_ = 0.0;
  std::vector<std::pair<torch::Tensor, torch::Tensor>> tensors_;
};

}  // namespace

void move_module(torch::nn::Module& module, torch::Device device,
                 const std::function<void()>& convert) {
  device = open_device("to", device);
  if (device.is_cpu()) return convert();
  const torch::NoGradGuard no_grad;
  OldMemory old(module, device);
  try {
    convert();
  } catch (const c10::Error& error) {
    old.restore();
    const std::string text =
        explain_memory_error(error.what_without_backtrace());
    if (text.empty()) throw;
    fail("to", "{}: its {} do not fit on {}, and it stays where it was: {}",
         module.name(), format_bytes(old.bytes()), device.str(), text);
  }
}

}  // namespace luximm::detail
