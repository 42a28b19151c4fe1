#include "luximm/weights/tensor_names.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/weights/pickle.h"
#include "luximm/weights/torch_objects.h"

namespace luximm::detail {
namespace {

using Kind = PickleKind;

constexpr int kMaxDepth = 32;
constexpr std::size_t kMaxNamedBytes = 64 << 20;

class Flattener {
 public:
  Flattener(const PickleHeap& heap, const TorchObjects& objects,
            TorchFile& result)
      : heap_(heap), objects_(objects), result_(result) {}

  std::vector<std::size_t> run(PickleValue root) {
    if (root.kind != Kind::kDict) {
      fail("torch file",
           "{}: holds {} and no dictionary of tensors; save the state_dict() "
           "in Python",
           heap_.file(), heap_.describe(root));
    }
    visit(root, "", 0);
    std::set<std::string_view> names;
    for (const StoredTensor& tensor : result_.tensors) {
      if (!names.insert(tensor.name).second) {
        fail("torch file", "{}: tensor '{}' is there twice", heap_.file(),
             printable(tensor.name));
      }
    }
    return std::move(storages_);
  }

 private:
  void visit(PickleValue value, const std::string& name, int depth) {
    switch (value.kind) {
      case Kind::kTensor:
        add(value, name);
        return;
      case Kind::kOpaque:
      case Kind::kStorage:
        count_name(name, 0);
        result_.opaque.emplace(name, heap_.describe(value));
        return;
      case Kind::kDict:
      case Kind::kList:
      case Kind::kTuple:
        break;
      default:
        return;
    }
    const std::vector<PickleValue>& items = heap_.items(value);
    visited_ += items.size() + 1;
    if (visited_ > kMaxPickleItems) error("has too many values");
    if (!items.empty() && depth == kMaxDepth) {
      error("has values nested over 32 deep");
    }
    const auto below = [&](std::string_view key) {
      return name.empty() ? std::string(key) : fmt::format("{}.{}", name, key);
    };
    if (value.kind != Kind::kDict) {
      for (std::size_t i = 0; i < items.size(); ++i) {
        if (is_container(items[i])) {
          visit(items[i], below(std::to_string(i)), depth + 1);
        }
      }
      return;
    }
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
      const PickleValue key = items[i];
      if (!is_container(items[i + 1])) continue;
      if (key.kind == Kind::kText) {
        visit(items[i + 1], below(heap_.text_of(key)), depth + 1);
      } else if (key.kind == Kind::kInt) {
        const auto number = static_cast<int64_t>(key.data);
        visit(items[i + 1], below(std::to_string(number)), depth + 1);
      }
    }
  }

  /// Numbers and texts are not worth a name.
  static bool is_container(PickleValue value) {
    return value.kind == Kind::kTensor || value.kind == Kind::kOpaque ||
           value.kind == Kind::kStorage || value.kind == Kind::kDict ||
           value.kind == Kind::kList || value.kind == Kind::kTuple;
  }

  void add(PickleValue value, const std::string& name) {
    const PickledTensor& tensor = objects_.tensors()[value.data];
    count_name(name, 2 * sizeof(int64_t) * tensor.shape.size());
    result_.tensors.push_back({.name = name,
                               .dtype = tensor.type->name,
                               .shape = tensor.shape,
                               .strides = tensor.strides,
                               .begin = tensor.begin,
                               .size = tensor.size});
    storages_.push_back(tensor.storage);
  }

  /// One tensor or one long text may have any number of names.
  void count_name(const std::string& name, std::size_t more) {
    name_bytes_ += name.size() + sizeof(StoredTensor) + more;
    if (name_bytes_ > kMaxNamedBytes) {
      error("has too many names");
    }
  }

  [[noreturn]] void error(std::string_view what) const {
    fail("torch file", "{}: the pickle {}", heap_.file(), what);
  }

  const PickleHeap& heap_;
  const TorchObjects& objects_;
  TorchFile& result_;
  std::vector<std::size_t> storages_;
  std::size_t visited_ = 0;
  uint64_t name_bytes_ = 0;
};

}  // namespace

std::vector<std::size_t> name_tensors(const PickleHeap& heap,
                                      const TorchObjects& objects,
                                      PickleValue root, TorchFile& result) {
  return Flattener(heap, objects, result).run(root);
}

}  // namespace luximm::detail
