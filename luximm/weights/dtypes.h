#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "luximm/base/torch.h"

// Internal: safetensors' names of torch's types. F4 and F6 have no type there
// that holds one element.
namespace luximm::detail {

struct TypeName {
  std::string_view dtype;
  torch::ScalarType type;
};

inline constexpr std::array kTypeNames = {
    TypeName{"BOOL", torch::kBool},
    TypeName{"U8", torch::kByte},
    TypeName{"I8", torch::kChar},
    TypeName{"F8_E5M2", torch::kFloat8_e5m2},
    TypeName{"F8_E4M3", torch::kFloat8_e4m3fn},
    TypeName{"F8_E4M3FNUZ", c10::ScalarType::Float8_e4m3fnuz},
    TypeName{"F8_E5M2FNUZ", c10::ScalarType::Float8_e5m2fnuz},
    TypeName{"F8_E8M0", c10::ScalarType::Float8_e8m0fnu},
    TypeName{"I16", torch::kShort},
    TypeName{"U16", torch::kUInt16},
    TypeName{"F16", torch::kHalf},
    TypeName{"BF16", torch::kBFloat16},
    TypeName{"I32", torch::kInt},
    TypeName{"U32", torch::kUInt32},
    TypeName{"F32", torch::kFloat},
    TypeName{"C64", torch::kComplexFloat},
    TypeName{"F64", torch::kDouble},
    TypeName{"I64", torch::kLong},
    TypeName{"U64", torch::kUInt64},
};

inline std::optional<torch::ScalarType> type_of(std::string_view dtype) {
  for (const TypeName& known : kTypeNames) {
    if (known.dtype == dtype) return known.type;
  }
  return {};
}

inline std::optional<std::string_view> dtype_of(torch::ScalarType type) {
  for (const TypeName& known : kTypeNames) {
    if (known.type == type) return known.dtype;
  }
  return {};
}

}  // namespace luximm::detail
