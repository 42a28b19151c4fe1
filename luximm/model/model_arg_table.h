#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "luximm/model/model_args.h"

// Internal: how a family says which of them it takes.
namespace luximm::detail {

/// The value of one argument. Its readers throw `Error` for a value of another
/// kind.
class ArgValue {
 public:
  /// `model` is for messages. Throws `Error` if `text` is not JSON.
  ArgValue(std::string_view model, std::string_view name,
           const std::string& text);

  void read(bool& to) const;
  void read(int64_t& to) const;
  void read(double& to) const;
  void read(std::string& to) const;
  /// One number is that of all four.
  void read(std::array<int64_t, 4>& to) const;
  void read(std::optional<double>& to) const;

  /// One of timm's words.
  template <typename Kind>
  Kind one_of(
      std::initializer_list<std::pair<std::string_view, Kind>> words) const {
    std::string text;
    read(text);
    std::string known;
    for (const auto& [word, kind] : words) {
      if (word == text) return kind;
      known += (known.empty() ? "\"" : ", \"") + std::string(word) + "\"";
    }
    refuse(known);
  }

 private:
  [[noreturn]] void refuse(std::string_view wanted) const;

  std::string model_, name_, text_;
};

/// An argument that a family takes, and the field of its variant that it is.
template <typename Variant>
struct ModelArg {
  std::string_view name;
  void (*set)(Variant& variant, const ArgValue& value);
};

/// The `set` of a field that holds what the argument does.
///
///     constexpr ModelArg<ToyVariant> kArgs[] = {
///         {"depths", set_field<&ToyVariant::depths>}};
template <auto Field, typename Variant>
void set_field(Variant& variant, const ArgValue& value) {
  value.read(variant.*Field);
}

[[noreturn]] void refuse_model_arg(std::string_view model, std::string_view arg,
                                   const std::vector<std::string_view>& known);

/// Sets the fields that the arguments name. Throws `Error` for an argument that
/// is not among `known`, and for a value of another kind.
template <typename Variant, std::size_t Count>
void apply_model_args(Variant& variant, const ModelArgs& args,
                      const ModelArg<Variant> (&known)[Count]) {
  for (const auto& [name, text] : args) {
    if (text == "null") continue;  // timm leaves those out too
    bool found = false;
    for (const ModelArg<Variant>& arg : known) {
      if (arg.name != name) continue;
      arg.set(variant, ArgValue(variant.name, name, text));
      found = true;
    }
    if (found) continue;
    std::vector<std::string_view> names;
    for (const ModelArg<Variant>& arg : known) names.push_back(arg.name);
    refuse_model_arg(variant.name, name, names);
  }
}

}  // namespace luximm::detail
