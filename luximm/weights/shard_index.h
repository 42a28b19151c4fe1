#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace luximm::detail {

/// Longest index that is read.
inline constexpr uint64_t kMaxIndexBytes = 100'000'000;

/// The `weight_map` of `model.safetensors.index.json`: which file, beside the
/// index, holds which tensor. Throws `Error` for a name that is there twice and
/// for a file that is not beside it.
std::map<std::string, std::string> read_shard_index(std::string_view json,
                                                    const std::string& file);

}  // namespace luximm::detail
