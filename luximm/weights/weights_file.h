#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"

namespace luximm {

namespace detail {
class WeightsSource;
}

/// Tensors by name, whatever the format of the file that holds them; see
/// `open_weights`. Copies share the open file. Every function throws `Error`
/// that names the file and the tensor.
class WeightsFile {
 public:
  explicit WeightsFile(std::shared_ptr<const detail::WeightsSource> source);

  /// "safetensors", "a file of torch.save", "3 shards of safetensors".
  std::string format() const;
  /// In the file's order.
  std::vector<std::string> names() const;
  bool contains(const std::string& name) const;
  /// safetensors' name of the type, "F32"; or "C128", "C32".
  std::string_view dtype(const std::string& name) const;
  /// Nothing where torch has no such type.
  std::optional<torch::ScalarType> scalar_type(const std::string& name) const;
  const std::vector<int64_t>& shape(const std::string& name) const;
  /// A copy in memory of its own: at most the bytes of the file, and at most
  /// once those of the tensor beyond this call. Not necessarily contiguous.
  torch::Tensor read(const std::string& name) const;
  /// What a name stands for that is there and is no dense tensor, or "".
  std::string not_a_tensor(const std::string& name) const;
  /// First byte and one past the last, as a safetensors header has them;
  /// nothing for other formats.
  std::optional<std::pair<uint64_t, uint64_t>> data_offsets(
      const std::string& name) const;
  /// Of safetensors files.
  std::map<std::string, std::string> metadata() const;

  /// For luximm's own loader.
  const detail::WeightsSource& source() const { return *source_; }

 private:
  std::shared_ptr<const detail::WeightsSource> source_;
};

/// Opens weights of any format, which the content decides and not the name:
/// safetensors; what `torch.save` wrote, of which nothing is run; the index of
/// shards of either (`model.safetensors.index.json`). Of a folder, the weights
/// in it: `model.safetensors`, its index, `pytorch_model.bin`, its index, or
/// the only file that may be weights. Throws `Error` that says what the file is
/// instead: a Git LFS pointer, a web page, an archive.
///
///     luximm::WeightsFile weights = luximm::open_weights("resnet50.pth");
///     torch::Tensor conv1 = weights.read("conv1.weight");
WeightsFile open_weights(const std::filesystem::path& path);

}  // namespace luximm
