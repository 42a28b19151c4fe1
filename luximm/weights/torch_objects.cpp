#include "luximm/weights/torch_objects.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"

namespace luximm::detail {
namespace {

using Kind = PickleKind;

constexpr std::array kTypes = {
    ElementType{"F32", "FloatStorage", "float32", 4},
    ElementType{"F64", "DoubleStorage", "float64", 8},
    ElementType{"F16", "HalfStorage", "float16", 2},
    ElementType{"BF16", "BFloat16Storage", "bfloat16", 2},
    ElementType{"I64", "LongStorage", "int64", 8},
    ElementType{"I32", "IntStorage", "int32", 4},
    ElementType{"I16", "ShortStorage", "int16", 2},
    ElementType{"I8", "CharStorage", "int8", 1},
    ElementType{"U8", "ByteStorage", "uint8", 1},
    ElementType{"BOOL", "BoolStorage", "bool", 1},
    ElementType{"C64", "ComplexFloatStorage", "complex64", 8},
    ElementType{"C128", "ComplexDoubleStorage", "complex128", 16},
    ElementType{"C32", "", "complex32", 4},
    ElementType{"U16", "", "uint16", 2},
    ElementType{"U32", "", "uint32", 4},
    ElementType{"U64", "", "uint64", 8},
    ElementType{"F8_E5M2", "", "float8_e5m2", 1},
    ElementType{"F8_E4M3", "", "float8_e4m3fn", 1},
    ElementType{"F8_E5M2FNUZ", "", "float8_e5m2fnuz", 1},
    ElementType{"F8_E4M3FNUZ", "", "float8_e4m3fnuz", 1},
    ElementType{"F8_E8M0", "", "float8_e8m0fnu", 1},
};
constexpr const ElementType* kBytes = &kTypes[8];

/// By `torch.FloatStorage`, or `torch.cuda.FloatStorage` of old files.
const ElementType* type_of_storage(std::string_view name) {
  if (name == "torch.storage.UntypedStorage" ||
      name == "torch.UntypedStorage") {
    return kBytes;
  }
  if (!name.starts_with("torch.")) return nullptr;
  name.remove_prefix(6);
  if (name.starts_with("cuda.")) name.remove_prefix(5);
  const auto found =
      std::find_if(kTypes.begin(), kTypes.end(), [&](const ElementType& type) {
        return !type.storage.empty() && type.storage == name;
      });
  return found == kTypes.end() ? nullptr : &*found;
}

const ElementType* type_of_dtype(std::string_view name) {
  if (!name.starts_with("torch.")) return nullptr;
  name.remove_prefix(6);
  const auto found =
      std::find_if(kTypes.begin(), kTypes.end(),
                   [&](const ElementType& type) { return type.dtype == name; });
  return found == kTypes.end() ? nullptr : &*found;
}

}  // namespace

void TorchObjects::error(std::string_view what) const {
  fail("torch file", "{}: {}", heap_.file(), what);
}

uint64_t TorchObjects::count(PickleValue value, std::string_view what) const {
  if (value.kind != Kind::kInt || static_cast<int64_t>(value.data) < 0) {
    error(fmt::format("a tensor has {} as {}", heap_.describe(value), what));
  }
  return value.data;
}

PickleValue TorchObjects::persistent(PickleValue id) {
  if (id.kind != Kind::kTuple) {
    error("the pickle refers to " + heap_.describe(id) +
          " outside of it, and not to a storage");
  }
  const Values items = heap_.first_items(id);
  const auto is_text = [&](std::size_t i, std::string_view text) {
    return (items[i].kind == Kind::kText || items[i].kind == Kind::kBytes) &&
           heap_.text_of(items[i]) == text;
  };
  if (!items.empty() && is_text(0, "module")) {
    error(
        "a whole module is pickled, which only Python can load; save its "
        "state_dict()");
  }
  if (items.size() < 5 || items.size() > 6 || !is_text(0, "storage") ||
      items[1].kind != Kind::kGlobal) {
    error("the pickle refers to something outside of it that is no storage");
  }
  const ElementType* type = type_of_storage(heap_.text_of(items[1]));
  if (type == nullptr) {
    return {Kind::kOpaque, items[1].length, items[1].data};
  }
  if (items[2].kind != Kind::kText && items[2].kind != Kind::kBytes) {
    error("a storage has " + heap_.describe(items[2]) + " as its name");
  }
  if (items[3].kind != Kind::kText && items[3].kind != Kind::kBytes) {
    error("a storage has " + heap_.describe(items[3]) + " as its device");
  }
  PickledStorage storage{.key = items[2], .type = type};
  const auto bytes = [&](PickleValue value, std::string_view what) {
    uint64_t size = 0;
    if (__builtin_mul_overflow(count(value, what), type->size, &size)) {
      error("a storage has a size that overflows");
    }
    return size;
  };
  storage.size = storage.root_size = bytes(items[4], "its size");
  if (items.size() == 6 && items[5].kind == Kind::kTuple) {
    // A part of another one: (name, first element, elements).
    const Values part = heap_.first_items(items[5]);
    if (part.size() != 3) error("a storage is a malformed part of another");
    storage.begin = bytes(part[1], "its place");
    storage.size = bytes(part[2], "its size");
    if (storage.begin > storage.root_size ||
        storage.size > storage.root_size - storage.begin) {
      error("a storage is a part of another and reaches beyond it");
    }
  }
  if (storages_.size() == kMaxPickleObjects) error("has too many storages");
  storages_.push_back(storage);
  return {Kind::kStorage, 0, storages_.size() - 1};
}

PickleValue TorchObjects::call(PickleValue callable, const Values& arguments) {
  const std::string name(heap_.text_of(callable));
  if (name == "collections.OrderedDict" || name == "collections.Counter" ||
      name == "collections.defaultdict" || name == "builtins.dict") {
    return dictionary(name, arguments);
  }
  const auto first_is = [&](Kind kind) {
    return !arguments.empty() && arguments[0].kind == kind;
  };
  if (name.starts_with("torch._utils._rebuild_parameter") ||
      name == "torch.nn.parameter.Parameter") {
    if (first_is(Kind::kTensor)) return arguments[0];
  } else if (name == "torch.jit._pickle.restore_type_tag") {
    // Around containers that C++ wrote: (value, its type).
    if (arguments.size() == 2) return arguments[0];
  } else if (name == "torch.Size") {
    if (first_is(Kind::kTuple)) return arguments[0];
  } else if (name == "torch._tensor._rebuild_from_type_v2") {
    // (function, class, arguments, state): a tensor with attributes.
    if (arguments.size() == 4 && first_is(Kind::kGlobal) &&
        arguments[2].kind == Kind::kTuple &&
        heap_.text_of(arguments[0]) != name) {
      return call(arguments[0], heap_.first_items(arguments[2]));
    }
  } else if (name == "torch._utils._rebuild_tensor" ||
             name == "torch._utils._rebuild_tensor_v2" ||
             name == "torch._utils._rebuild_tensor_v3") {
    const PickleValue made = tensor(name, arguments);
    if (made.kind == Kind::kTensor) return made;
  }
  return {Kind::kOpaque, callable.length, callable.data};
}

PickleValue TorchObjects::dictionary(std::string_view name,
                                     const Values& arguments) {
  const PickleValue made = heap_.container(Kind::kDict);
  if (arguments.empty() || name == "collections.defaultdict") return made;
  const PickleValue from = arguments[0];
  if (from.kind == Kind::kDict) {
    const Values items = heap_.items(from);
    for (PickleValue item : items) heap_.add(made, item);
  } else if (from.kind == Kind::kList || from.kind == Kind::kTuple) {
    const Values pairs = heap_.items(from);  // Python 2's way
    for (PickleValue pair : pairs) {
      const bool is_pair =
          pair.kind == Kind::kList || pair.kind == Kind::kTuple;
      if (!is_pair || heap_.items(pair).size() != 2) {
        error("a dictionary is made of what is not pairs");
      }
      const Values items = heap_.items(pair);
      for (PickleValue item : items) heap_.add(made, item);
    }
  } else {
    error("a dictionary is made of " + heap_.describe(from));
  }
  return made;
}

/// (storage, offset, shape, strides), then what makes no difference to the
/// numbers, and in the third version the dtype. Nothing is returned for what is
/// not dense numbers.
PickleValue TorchObjects::tensor(std::string_view name,
                                 const Values& arguments) {
  const bool has_dtype = name.ends_with("_v3");
  const std::size_t least = name.ends_with("_tensor") ? 4U
                            : has_dtype               ? 7U
                                                      : 6U;
  const std::size_t metadata = has_dtype ? 7 : 6;
  const std::size_t most = least == 4 ? 4 : metadata + 1;
  if (arguments.size() < least) error("a tensor lacks arguments");
  if (arguments.size() > most) error("a tensor has too many arguments");
  if (least > 4 && arguments[4].kind != Kind::kBool) {
    error("a tensor has " + heap_.describe(arguments[4]) +
          " for whether it is trained");
  }
  if (arguments[0].kind == Kind::kOpaque) return {};
  if (arguments[0].kind != Kind::kStorage) {
    error("a tensor has " + heap_.describe(arguments[0]) + " as its storage");
  }
  if (arguments.size() > metadata && arguments[metadata].kind != Kind::kNone) {
    if (arguments[metadata].kind != Kind::kDict) {
      error("a tensor has " + heap_.describe(arguments[metadata]) +
            " as its metadata");
    }
    // Conjugated or negated: a promise to compute, not numbers.
    if (!heap_.items(arguments[metadata]).empty()) return {};
  }
  PickledTensor made;
  made.storage = arguments[0].data;
  made.type = storages_[made.storage].type;
  if (has_dtype) {
    made.type = arguments[6].kind == Kind::kGlobal
                    ? type_of_dtype(heap_.text_of(arguments[6]))
                    : nullptr;
    if (made.type == nullptr) return {};
  }
  made.shape = sizes(arguments[2], "its shape");
  made.strides = sizes(arguments[3], "its strides");
  measure(made, count(arguments[1], "its place"));
  if (tensors_.size() == kMaxPickleObjects) error("has too many tensors");
  tensors_.push_back(std::move(made));
  return {Kind::kTensor, 0, tensors_.size() - 1};
}

std::vector<int64_t> TorchObjects::sizes(PickleValue value,
                                         std::string_view what) {
  if (value.kind != Kind::kTuple && value.kind != Kind::kList) {
    error(fmt::format("a tensor has {} as {}", heap_.describe(value), what));
  }
  std::vector<int64_t> sizes;
  const Values& items = heap_.items(value);
  if (items.size() > kMaxPickledRank) {
    error(fmt::format("a tensor has {} dimensions", items.size()));
  }
  // A tuple may be used again and again by its memo.
  dimensions_ += items.size();
  if (dimensions_ > kMaxPickleItems) error("has too many dimensions in all");
  for (PickleValue item : items) {
    sizes.push_back(static_cast<int64_t>(count(item, what)));
  }
  return sizes;
}

/// Finds out which bytes of its storage a tensor shows.
void TorchObjects::measure(PickledTensor& tensor, uint64_t offset) const {
  if (tensor.shape.size() != tensor.strides.size()) {
    error(fmt::format("a tensor has {} dimensions and {} strides",
                      tensor.shape.size(), tensor.strides.size()));
  }
  uint64_t elements = 1;
  uint64_t last = offset;
  bool is_empty = false;
  bool overflows = false;
  for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
    const auto dim = static_cast<uint64_t>(tensor.shape[i]);
    const auto stride = static_cast<uint64_t>(tensor.strides[i]);
    if (dim == 0) {
      is_empty = true;
      continue;
    }
    uint64_t step = 0;
    overflows |= __builtin_mul_overflow(elements, dim, &elements) ||
                 __builtin_mul_overflow(dim - 1, stride, &step) ||
                 __builtin_add_overflow(last, step, &last);
  }
  uint64_t bytes = 0;
  uint64_t end = 0;
  overflows |= __builtin_mul_overflow(elements, tensor.type->size, &bytes) ||
               __builtin_add_overflow(last, 1, &end) ||
               __builtin_mul_overflow(end, tensor.type->size, &end);
  // torch counts in signed numbers.
  if (overflows || (bytes >> 63) != 0) {
    error("a tensor has a shape or strides whose size overflows");
  }
  const uint64_t available = storages_[tensor.storage].size;
  if (is_empty) {
    tensor.begin = tensor.size = 0;
    return;
  }
  if (end > available) {
    error(fmt::format("a tensor needs {} bytes of a storage of {}", end,
                      available));
  }
  tensor.begin = offset * tensor.type->size;
  tensor.size = end - tensor.begin;
}

}  // namespace luximm::detail
