#include "luximm/models/efficientnet/efficientnet_stages.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

using Kind = EfficientNetBlockKind;

constexpr std::pair<std::string_view, Kind> kKinds[] = {
    {"cn", Kind::kConv},         {"ds", Kind::kDepthwise},
    {"dsa", Kind::kDepthwise},   {"ir", Kind::kInvertedResidual},
    {"er", Kind::kEdgeResidual}, {"uir", Kind::kUniversalInverted},
    {"mqa", Kind::kAttention},
};

constexpr std::pair<std::string_view, Activation> kActivations[] = {
    {"relu", Activation::kRelu}, {"relu6", Activation::kRelu6},
    {"silu", Activation::kSilu}, {"hswish", Activation::kHardSwish},
    {"gelu", Activation::kGelu},
};

/// Fields of one number.
constexpr std::pair<std::string_view, int64_t EfficientNetBlock::*> kNumbers[] =
    {
        {"s", &EfficientNetBlock::stride},
        {"m", &EfficientNetBlock::mid_channels},
        {"c", &EfficientNetBlock::out_channels},
        {"se", &EfficientNetBlock::se_channels},
        {"a", &EfficientNetBlock::start_kernel},
        {"x", &EfficientNetBlock::expand_parts},
        {"p", &EfficientNetBlock::project_parts},
        {"h", &EfficientNetBlock::num_heads},
        {"d", &EfficientNetBlock::key_dim},
        {"v", &EfficientNetBlock::kv_stride},
};

template <typename Value, std::size_t size>
const Value* find(const std::pair<std::string_view, Value> (&table)[size],
                  std::string_view name) {
  for (const auto& [key, value] : table) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::optional<int64_t> number(std::string_view text) {
  int64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || last != end) return std::nullopt;
  return value;
}

/// What stands before the first `separator`, which is taken off `text` with it.
std::string_view next(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

std::optional<std::vector<int64_t>> numbers(std::string_view text) {
  std::vector<int64_t> values;
  while (!text.empty()) {
    const auto value = number(next(text, '.'));
    if (!value) return std::nullopt;
    values.push_back(*value);
  }
  if (values.empty()) return std::nullopt;
  return values;
}

/// False for a field that there is not.
bool set_field(std::string_view field, EfficientNetBlock& block) {
  if (const Activation* activation = find(kActivations, field)) {
    block.activation = *activation;
    return true;
  }
  if (field == "noskip") {
    block.skip = false;
    return true;
  }
  if (field == "s2d") {
    block.space_to_depth = true;
    return true;
  }
  const std::size_t digits =
      std::min(field.find_first_of("0123456789"), field.size());
  const std::string_view name = field.substr(0, digits);
  const std::string_view rest = field.substr(digits);
  if (name == "k") {
    const auto kernels = numbers(rest);
    if (kernels) block.kernels = *kernels;
    return kernels.has_value();
  }
  const auto value = number(rest);
  if (!value) return false;
  if (name == "g") {
    block.group_size = *value;
    return true;
  }
  const auto* member = find(kNumbers, name);
  if (member != nullptr) block.*(*member) = *value;
  return member != nullptr;
}

EfficientNetBlock parse_block(std::string_view text) {
  std::string_view fields = text;
  const std::string_view name = next(fields, '_');
  const Kind* kind = find(kKinds, name);
  if (kind == nullptr) {
    fail("efficientnet_stages",
         "block '{}': kind '{}'; give cn, ds, dsa, ir, er, uir or mqa", text,
         name);
  }
  EfficientNetBlock block = {.kind = *kind};
  if (name == "dsa") {
    block.skip = false;
    block.activates_last = true;
  }
  while (!fields.empty()) {
    const std::string_view field = next(fields, '_');
    if (!set_field(field, block)) {
      fail("efficientnet_stages",
           "block '{}': there is no field '{}'; fields are a letter and a "
           "number, as in ir_k5_s2_m96_c24",
           text, field);
    }
  }
  return block;
}

void append_blocks(std::string_view text, EfficientNetStage& stage) {
  int64_t count = 1;
  std::string_view block = text;
  if (text.find('*') != std::string_view::npos) {
    const auto repeats = number(next(block, '*'));
    if (!repeats || *repeats < 1) {
      fail("efficientnet_stages",
           "block '{}': before the '*' stands how many there are", text);
    }
    count = *repeats;
  }
  stage.insert(stage.end(), static_cast<std::size_t>(count),
               parse_block(block));
}

}  // namespace

std::vector<EfficientNetStage> efficientnet_stages(std::string_view text) {
  std::vector<EfficientNetStage> stages;
  while (!text.empty()) {
    std::string_view blocks = next(text, '|');
    EfficientNetStage stage;
    while (!blocks.empty()) {
      const std::string_view block = next(blocks, ' ');
      if (!block.empty()) append_blocks(block, stage);
    }
    if (stage.empty()) fail("efficientnet_stages", "a stage has no blocks");
    stages.push_back(std::move(stage));
  }
  return stages;
}

}  // namespace luximm
