#include "luximm/model/model_arg_table.h"

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"

namespace luximm::detail {
namespace {

using nlohmann::json;

json parsed(const std::string& text) {
  return json::parse(text, nullptr, /*allow_exceptions=*/false);
}

}  // namespace

ArgValue::ArgValue(std::string_view model, std::string_view name,
                   const std::string& text)
    : model_(model), name_(name), text_(text) {
  if (parsed(text).is_discarded()) refuse("JSON, as \"overlap\" in quotes");
}

void ArgValue::read(bool& to) const {
  const json value = parsed(text_);
  if (!value.is_boolean()) refuse("true or false");
  to = value.get<bool>();
}

void ArgValue::read(int64_t& to) const {
  const json value = parsed(text_);
  if (!value.is_number_integer()) refuse("a whole number");
  to = value.get<int64_t>();
}

void ArgValue::read(double& to) const {
  const json value = parsed(text_);
  if (!value.is_number()) refuse("a number");
  to = value.get<double>();
}

void ArgValue::read(std::string& to) const {
  const json value = parsed(text_);
  if (!value.is_string()) refuse("text");
  to = value.get<std::string>();
}

void ArgValue::read(std::array<int64_t, 4>& to) const {
  const json value = parsed(text_);
  if (value.is_number_integer()) {
    to.fill(value.get<int64_t>());
    return;
  }
  if (!value.is_array() || value.size() != to.size()) {
    refuse("four whole numbers, as [1, 1, 2, 1]");
  }
  for (std::size_t i = 0; i < to.size(); ++i) {
    if (!value[i].is_number_integer()) refuse("four whole numbers");
    to[i] = value[i].get<int64_t>();
  }
}

void ArgValue::read(std::optional<double>& to) const {
  read(to.emplace());
}

void ArgValue::refuse(std::string_view wanted) const {
  fail("create_model", "{}: model_args: {} is {}, wants {}", printable(model_),
       printable(name_), printable(text_), wanted);
}

void refuse_model_arg(std::string_view model, std::string_view arg,
                      const std::vector<std::string_view>& known) {
  fail("create_model",
       "{}: model_args has '{}', which this family does not take; it takes {}",
       printable(model), printable(arg),
       known.empty() ? "none" : fmt::format("{}", fmt::join(known, ", ")));
}

}  // namespace luximm::detail
