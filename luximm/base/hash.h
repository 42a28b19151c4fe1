#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace luximm::detail {

/// The hash that an ETag of the Hub is: sha256 of the bytes if it has 64
/// hexadecimal digits, git's blob sha1 (which begins with the size) if 40.
class ContentHash {
 public:
  ContentHash(std::size_t etag_length, uint64_t size);
  ~ContentHash();
  void update(std::string_view bytes);
  std::string hex();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

/// That hash of a whole file, or "" if it cannot be read.
std::string file_hash(int descriptor, std::size_t etag_length);
std::string file_hash(const std::filesystem::path& file,
                      std::size_t etag_length);

}  // namespace luximm::detail
