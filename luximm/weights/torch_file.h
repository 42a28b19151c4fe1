#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "luximm/base/byte_source.h"

// Internal: what a file of torch.save holds, without LibTorch.
namespace luximm::detail {

/// One tensor of a file of torch.save.
struct StoredTensor {
  std::string name;
  std::string_view dtype;        ///< safetensors' name, "F32"; or "C128", "C32"
  std::vector<int64_t> shape;    ///< empty: a scalar
  std::vector<int64_t> strides;  ///< in elements
  uint64_t begin = 0;            ///< byte in the file of the first element
  uint64_t size = 0;  ///< bytes to the end of the last; 0: no elements
};

struct TorchFile {
  std::string_view format;            ///< for messages, "a file of torch.save"
  std::vector<StoredTensor> tensors;  ///< in the order of the dictionaries
  /// Values that no tensor can be made of, and what they are:
  /// "'torch._utils._rebuild_sparse_tensor'".
  std::map<std::string, std::string> opaque;
};

/// Reads what `torch.save` wrote, as a zip archive (torch 1.6 and later) or as
/// pickles in a row (before), and runs nothing: see pickle.h. Dictionaries in
/// dictionaries give dotted names, "state_dict.conv1.weight"; numbers, texts
/// and opaque objects beside the tensors are passed over. Every tensor lies
/// within the file. Throws `Error` for all else.
TorchFile read_torch_file(const ByteSource& source, const std::string& file);

}  // namespace luximm::detail
