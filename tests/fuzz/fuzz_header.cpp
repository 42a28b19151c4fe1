// The safetensors header: whatever the bytes, an Error or tensors that lie
// within the file, one after the other.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "luximm/base/error.h"
#include "luximm/weights/safetensors_header.h"

namespace luximm {
namespace {

void require(bool promise) {
  if (!promise) std::abort();
}

void read(std::string_view file) {
  const uint64_t length =
      safetensors_header_length(file.substr(0, 8), file.size(), "f");
  require(length <= file.size() - 8);
  const SafetensorsHeader header =
      parse_safetensors_header(file.substr(8, length), file.size(), "f");
  require(header.data_offset == 8 + length);
  uint64_t at = 0;
  for (const TensorInfo& tensor : header.tensors) {
    require(tensor.begin == at && tensor.end >= tensor.begin);
    for (int64_t dim : tensor.shape) require(dim >= 0);
    at = tensor.end;
  }
  require(header.data_offset + at == file.size());
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
