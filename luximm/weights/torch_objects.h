#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "luximm/weights/pickle.h"

// Internal: what torch.save writes into a pickle: storages, tensors, ordered
// dictionaries.
namespace luximm::detail {

/// Longest shape that is read, as in safetensors files.
inline constexpr std::size_t kMaxPickledRank = 64;

struct ElementType {
  std::string_view name;     ///< safetensors' name, "F32", or "C128", "C32"
  std::string_view storage;  ///< "FloatStorage"; "" for those without one
  std::string_view dtype;    ///< "float32"
  uint64_t size;             ///< bytes
};

/// A part of the data outside of the pickle.
struct PickledStorage {
  PickleValue key;         ///< a text: which data
  uint64_t begin = 0;      ///< first byte of the part
  uint64_t size = 0;       ///< bytes
  uint64_t root_size = 0;  ///< bytes of all of the data
  const ElementType* type = nullptr;
};

/// A view of a storage, checked to lie within it.
struct PickledTensor {
  std::size_t storage = 0;
  const ElementType* type = nullptr;
  std::vector<int64_t> shape, strides;
  uint64_t begin = 0;  ///< first byte of the first element, in the storage
  uint64_t size = 0;   ///< bytes from there to the end of the last
};

/// Knows the calls that torch.save writes. All else stays opaque.
class TorchObjects : public PickleHandler {
 public:
  explicit TorchObjects(PickleHeap& heap) : heap_(heap) {}

  PickleValue call(PickleValue name,
                   const std::vector<PickleValue>& arguments) override;
  PickleValue persistent(PickleValue id) override;

  const std::vector<PickledStorage>& storages() const { return storages_; }
  const std::vector<PickledTensor>& tensors() const { return tensors_; }

 private:
  using Values = std::vector<PickleValue>;

  PickleValue dictionary(std::string_view name, const Values& arguments);
  PickleValue tensor(std::string_view name, const Values& arguments);
  std::vector<int64_t> sizes(PickleValue value, std::string_view what);
  void measure(PickledTensor& tensor, uint64_t offset) const;
  uint64_t count(PickleValue value, std::string_view what) const;
  [[noreturn]] void error(std::string_view what) const;

  PickleHeap& heap_;
  std::vector<PickledStorage> storages_;
  std::vector<PickledTensor> tensors_;
  std::size_t dimensions_ = 0;
};

}  // namespace luximm::detail
