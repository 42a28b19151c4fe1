// Files of torch.save: whatever the bytes, an Error or tensors that lie within
// the file.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "luximm/base/error.h"
#include "luximm/weights/torch_file.h"

namespace luximm {
namespace {

void require(bool promise) {
  if (!promise) std::abort();
}

void read(std::string_view file) {
  const detail::TorchFile read =
      detail::read_torch_file(detail::MemorySource(file), "f");
  for (const detail::StoredTensor& tensor : read.tensors) {
    require(tensor.shape.size() == tensor.strides.size());
    require(tensor.begin <= file.size() &&
            tensor.size <= file.size() - tensor.begin);
    uint64_t last = 0;
    bool is_empty = false;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
      require(tensor.shape[i] >= 0 && tensor.strides[i] >= 0);
      is_empty |= tensor.shape[i] == 0;
      last += static_cast<uint64_t>(tensor.shape[i] - 1) *
              static_cast<uint64_t>(tensor.strides[i]);
    }
    require(is_empty || last < tensor.size);
  }
}

}  // namespace
}  // namespace luximm

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  try {
    luximm::read({reinterpret_cast<const char*>(data), size});
  } catch (const luximm::Error&) {
  }
  return 0;
}
