#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "luximm/inference/kernels/threads.h"

// Internal: packed weights in a file, mapped back instead of packed again.
namespace luximm::detail {

/// What packed weights are good for. A file serves only where all of it agrees.
struct PackedIdentity {
  std::string isa = {};      ///< instruction set whose kernels read the layout
  uint64_t plan = 0;         ///< hash of the network's operations and sizes
  std::string weights = {};  ///< a hash or a name of what was packed
  std::vector<int> choices = {};  ///< algorithm of each operation

  bool operator==(const PackedIdentity&) const = default;
};

/// XXH3 of `bytes` bytes, continued from `seed`.
uint64_t hash_bytes(const void* data, uint64_t bytes, uint64_t seed = 0);

/// Writes `floats` numbers; the file is replaced whole or stays as it was.
/// Throws `Error` if it cannot be written.
void save_packed(const std::filesystem::path& path,
                 const PackedIdentity& identity, const float* data,
                 uint64_t floats, Threads& threads);

/// A file of packed weights, mapped for as long as this lives. While it is in
/// use it must not be shortened; `save_packed` replaces it safely.
class PackedFile {
 public:
  /// Opens the file and checks its format, size and header, not yet the
  /// weights. Throws `Error` that says what is wrong.
  explicit PackedFile(const std::filesystem::path& path);

  const PackedIdentity& identity() const { return identity_; }
  const float* data() const { return data_; }  ///< aligned to a page
  uint64_t floats() const { return floats_; }

  /// Throws `Error` unless the weights are those that were written.
  void verify(Threads& threads) const;

 private:
  struct Mapping;

  std::string path_;
  std::shared_ptr<const Mapping> mapping_;
  PackedIdentity identity_;
  const float* data_ = nullptr;
  uint64_t floats_ = 0;
  uint64_t hash_ = 0;
};

}  // namespace luximm::detail
