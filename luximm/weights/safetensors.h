#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/weights/safetensors_header.h"

namespace luximm {

namespace detail {
class InputFile;
}

/// A safetensors file opened for reading
/// (https://huggingface.co/docs/safetensors).
///
///     luximm::SafetensorsFile file("model.safetensors");
///     torch::Tensor weight = file.tensor("conv1.weight");  // no copy
///
/// Every function throws `Error` that names the file and the tensor.
class SafetensorsFile {
 public:
  /// Reads and checks the header.
  explicit SafetensorsFile(const std::filesystem::path& path);

  std::vector<std::string> names() const;
  bool contains(const std::string& name) const;
  const SafetensorsHeader& header() const { return header_; }
  const TensorInfo& info(const std::string& name) const;
  /// The format's name of the type, "F32".
  std::string_view dtype(const std::string& name) const;
  /// Throws also where torch has no such type (F4, F6).
  torch::ScalarType scalar_type(const std::string& name) const;
  const std::vector<int64_t>& shape(const std::string& name) const;

  /// A view of the file's bytes, mapped when first asked for and kept by the
  /// tensor. Writing to it does not change the file. Data that is not aligned
  /// for its type, and bools of another value than 0 and 1, are copied. A file
  /// whose size has changed is an error; but while a view is in use the file
  /// must not be shortened, or the process is stopped (SIGBUS): on storage that
  /// others write to, use `read`.
  torch::Tensor tensor(const std::string& name);

  /// A copy in memory of its own. A file that was shortened is an error.
  torch::Tensor read(const std::string& name) const;

  /// Copies `count` of a tensor's bytes, from its byte `offset` on, to `to`.
  void read_bytes(const std::string& name, char* to, uint64_t count,
                  uint64_t offset) const;

 private:
  class Mapping;

  const TensorInfo* find(const std::string& name) const;
  std::string path_;
  std::shared_ptr<detail::InputFile> input_;
  std::shared_ptr<Mapping> mapping_;
  SafetensorsHeader header_;
  std::vector<std::size_t> by_name_;  // places in header_.tensors
};

/// Writes tensors as Python's `safetensors.torch.save_file` would, byte for
/// byte, from any device and layout. The file is replaced whole or stays as it
/// was: written beside it, synchronised, renamed. Throws `Error` for what could
/// not be read back: a repeated name, `__metadata__`, a name that is not UTF-8,
/// a type without a name in the format, a tensor without dense data.
void save_safetensors(
    const std::filesystem::path& path,
    const std::vector<std::pair<std::string, torch::Tensor>>& tensors,
    const std::map<std::string, std::string>& metadata = {});

}  // namespace luximm
