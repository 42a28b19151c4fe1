#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "luximm/model/pretrained_config.h"

// Internal: fields of a JSON object that may be absent, with checks that
// nlohmann/json leaves out. Throws std::invalid_argument.
namespace luximm::detail {

using nlohmann::json;

[[noreturn]] inline void reject(const std::string& text) {
  throw std::invalid_argument(text);
}

/// The value of a key, or nullptr: `null` is as good as absent.
inline const json* find(const json& object, const char* key) {
  const auto it = object.find(key);
  return it == object.end() || it->is_null() ? nullptr : &*it;
}

/// nlohmann/json casts any number to any: 1e300 to an integer is undefined.
inline void check_integers(const json& value, const char* key) {
  if (value.is_array()) {
    for (const json& element : value) check_integers(element, key);
  } else if (!value.is_number_integer() ||
             (value.is_number_unsigned() &&
              value.get<uint64_t>() > INT64_MAX)) {
    reject(fmt::format("{} wants integers", key));
  }
}

/// nlohmann/json takes false for 0.
inline void check_number(const json& value, const char* key) {
  if (!value.is_number()) reject(fmt::format("{} wants a number", key));
}

template <typename T>
void read(const json& object, const char* key, T& value) {
  const json* found = find(object, key);
  if (found == nullptr) return;
  if constexpr (std::is_same_v<T, int64_t> || std::is_same_v<T, InputSize>) {
    check_integers(*found, key);
  } else if constexpr (std::is_same_v<T, double>) {
    check_number(*found, key);
  }
  value = found->get<T>();
}

template <typename T>
void read(const json& object, const char* key, std::optional<T>& value) {
  if (find(object, key) == nullptr) return;
  T found{};
  read(object, key, found);
  value = found;
}

}  // namespace luximm::detail
