#include "luximm/layers/settings.h"

#include "luximm/base/fail.h"

namespace luximm::detail {

void expect_registered(
    const torch::nn::Module& layer, const std::string& path,
    std::initializer_list<std::pair<const char*, torch::Tensor>> tensors) {
  const auto parameters = layer.named_parameters(/*recurse=*/false);
  const auto buffers = layer.named_buffers(/*recurse=*/false);
  for (const auto& [name, tensor] : tensors) {
    const torch::Tensor* registered = parameters.find(name);
    if (registered == nullptr) registered = buffers.find(name);
    const bool same =
        registered == nullptr ? !tensor.defined() : registered->is_same(tensor);
    if (!same) {
      fail("clone",
           "'{}.{}' is not the tensor that the layer has registered under that "
           "name; copy values into it (copy_, set_data) instead of assigning "
           "another tensor to the member",
           path, name);
    }
  }
}

}  // namespace luximm::detail
