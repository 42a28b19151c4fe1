#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace luximm {

namespace detail {
/// True if `name` spells `timm_name`, with any '.' written as '_' or not.
bool same_model_name(std::string_view name, std::string_view timm_name);
/// Throws `Error` unless every one of a variant's `field` is 1 or more.
void check_positive(std::string_view variant, std::string_view field,
                    std::span<const int64_t> values);
[[noreturn]] void unknown_variant(std::string_view name,
                                  const std::vector<std::string>& known);
}  // namespace detail

/// The released variants of one family: iterable in table order, and looked up
/// by name (`resnet50.a1_in1k`, or with `_` for `.`).
///
///     for (const auto& v : luximm::RESNET_VARIANTS) std::cout << v.name;
///     auto layers = luximm::RESNET_VARIANTS.at("resnet50.a1_in1k").layers;
template <typename Variant>
class VariantTable {
 public:
  using Rows = const std::vector<Variant>& (*)();

  // A function and not the rows: the table itself is then a constant, and may
  // be used while other globals are being initialised.
  constexpr explicit VariantTable(Rows rows) : rows_(rows) {}

  auto begin() const { return rows_().begin(); }
  auto end() const { return rows_().end(); }
  std::size_t size() const { return rows_().size(); }

  /// The variant, or nullptr if the family has none of that name.
  const Variant* find(std::string_view name) const {
    for (const Variant& variant : rows_()) {
      if (detail::same_model_name(name, variant.name)) return &variant;
    }
    return nullptr;
  }

  bool contains(std::string_view name) const { return find(name) != nullptr; }

  /// The variant. Throws `Error`, naming the nearest one, if there is none.
  const Variant& at(std::string_view name) const {
    if (const Variant* variant = find(name)) return *variant;
    std::vector<std::string> known;
    for (const Variant& variant : rows_()) known.push_back(variant.name);
    detail::unknown_variant(name, known);
  }
  const Variant& operator[](std::string_view name) const { return at(name); }

 private:
  Rows rows_;
};

}  // namespace luximm
