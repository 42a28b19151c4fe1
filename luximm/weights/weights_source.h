#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"

// Internal: what is behind a `WeightsFile`.
namespace luximm::detail {

/// The bytes of a tensor as a file has them.
struct StoredBytes {
  uint64_t size = 0;
  /// Of the elements, where they do not lie in order; else empty.
  std::vector<int64_t> strides = {};
};

/// One format. Names that are not there are the caller's fault, and an error.
class WeightsSource {
 public:
  using Offsets = std::optional<std::pair<uint64_t, uint64_t>>;

  virtual ~WeightsSource() = default;
  virtual std::string format() const = 0;
  virtual std::vector<std::string> names() const = 0;
  virtual bool contains(const std::string& name) const = 0;
  virtual std::string_view dtype(const std::string& name) const = 0;
  virtual const std::vector<int64_t>& shape(const std::string& name) const = 0;
  virtual torch::Tensor read(const std::string& name) const = 0;
  virtual StoredBytes stored(const std::string& name) const = 0;
  /// Copies `count` of a tensor's stored bytes, from `offset` on, as they are.
  virtual void read_bytes(const std::string& name, char* to, uint64_t count,
                          uint64_t offset) const = 0;
  virtual std::string not_a_tensor(const std::string&) const { return ""; }
  virtual Offsets data_offsets(const std::string&) const { return {}; }
  virtual std::map<std::string, std::string> metadata() const { return {}; }
};

}  // namespace luximm::detail
