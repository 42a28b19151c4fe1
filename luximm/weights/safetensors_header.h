#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace luximm {

/// One tensor of a safetensors file.
struct TensorInfo {
  std::string name = {};
  std::string_view dtype = {};      ///< safetensors' name, "F32"
  std::vector<int64_t> shape = {};  ///< empty: a scalar
  uint64_t begin = 0;               ///< first byte, counted from `data_offset`
  uint64_t end = 0;                 ///< one past the last
};

/// The header of a safetensors file.
struct SafetensorsHeader {
  std::vector<TensorInfo> tensors;  ///< in the order of their bytes
  std::map<std::string, std::string> metadata;
  uint64_t data_offset = 0;  ///< first byte of data in the file
};

/// A dtype that the format names, and its size.
struct SafetensorsDtype {
  std::string_view name;
  int bits;
};
inline constexpr std::array<SafetensorsDtype, 22> kSafetensorsDtypes = {
    {{"BOOL", 8},    {"F4", 4},          {"F6_E2M3", 6},     {"F6_E3M2", 6},
     {"U8", 8},      {"I8", 8},          {"F8_E5M2", 8},     {"F8_E4M3", 8},
     {"F8_E8M0", 8}, {"F8_E4M3FNUZ", 8}, {"F8_E5M2FNUZ", 8}, {"I16", 16},
     {"U16", 16},    {"F16", 16},        {"BF16", 16},       {"I32", 32},
     {"U32", 32},    {"F32", 32},        {"C64", 64},        {"F64", 64},
     {"I64", 64},    {"U64", 64}}};

/// Longest header that is read, as in the reference implementation.
inline constexpr uint64_t kMaxHeaderBytes = 100'000'000;

/// The header's length, read from the file's first eight bytes. Throws `Error`
/// if it is larger than the file or than `kMaxHeaderBytes`, before anything is
/// allocated. `file` is for the message.
uint64_t safetensors_header_length(std::string_view first_bytes,
                                   uint64_t file_size, const std::string& file);

/// Parses the `length` bytes after the first eight. Accepts what
/// safetensors 0.8.0 accepts, except duplicate keys, tensors described by an
/// array, a rank above 64, dimensions that torch cannot hold, over 100,000
/// metadata entries, and more dimensions in all than 100,000 and an eighth of
/// the header's bytes together. Throws `Error` naming the tensor, and never
/// reads or promises bytes outside the file. Takes memory in proportion to the
/// header, whatever it says.
SafetensorsHeader parse_safetensors_header(std::string_view json,
                                           uint64_t file_size,
                                           const std::string& file);

}  // namespace luximm
