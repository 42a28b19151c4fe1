#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

// Deterministic weights and inputs on which every tensor of a model matters:
// the same bits as tools/fixtures/parity_weights.py, which explains the recipe.
// Goldens computed by timm on them need no weight files.
//
//   for (auto& [key, tensor] : state)  // float32, contiguous
//     parity::fill(key, tensor.sizes(), {tensor.data_ptr<float>(), n});
//   std::vector<float> x = parity::make_input({2, 3, 64, 96});
namespace luximm::parity {

/// 64-bit FNV-1a of the key's bytes.
constexpr uint64_t fnv1a64(std::string_view key) {
  uint64_t value = 0xCBF29CE484222325;
  for (char c : key) {
    value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  }
  return value;
}

/// A multiple of 2^-23 in [-1, 1): splitmix64's output for state seed + index.
constexpr double uniform(uint64_t seed, uint64_t index) {
  uint64_t z = (index + seed) * 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  z ^= z >> 31;
  return static_cast<double>(z >> 40) * 0x1p-23 - 1.0;
}

/// Elements are uniform in [centre - half, centre + half).
struct Recipe {
  double centre;
  double half;
};

/// The number in its stage of a block of EfficientNet or MobileNet, the 2 of
/// "blocks.1.2.bn1.bias".
inline std::optional<int64_t> mobile_block(std::string_view key) {
  constexpr std::string_view kStages = "blocks.";
  if (!key.starts_with(kStages)) return std::nullopt;
  key.remove_prefix(kStages.size());
  int64_t numbers[2] = {};
  for (int64_t& number : numbers) {
    const char* end = key.data() + key.size();
    const auto [last, error] = std::from_chars(key.data(), end, number);
    if (error != std::errc() || last == end || *last != '.') {
      return std::nullopt;
    }
    key.remove_prefix(static_cast<size_t>(last - key.data()) + 1);
  }
  return numbers[1];
}

/// Three times the variance that a kernel gives its input: the activations of
/// EfficientNet and MobileNet halve it; blocks that add to a trunk, all but a
/// stage's first, give a fraction of it; attention that is sharp amplifies
/// rounding.
inline double mobile_scale(std::string_view key) {
  const std::optional<int64_t> block = mobile_block(key);
  if (!block) return key.starts_with("conv_stem.") ? 6.0 : 3.0;
  if (key.ends_with(".attn.query.proj.weight") ||
      key.ends_with(".attn.key.proj.weight")) {
    return 0.6;
  }
  for (std::string_view last : {".conv_pwl.", ".pw_proj.", ".attn.output."}) {
    if (key.find(last) != std::string_view::npos) {
      return *block == 0 ? 4.5 : 0.6;
    }
  }
  return 6.0;
}

/// A RegNet's norm weights, else nothing. Twice as much before an activation,
/// which halves a small map where it is SiLU, and a fraction at the end of a
/// branch beside a trunk; the first block of a stage may have none.
constexpr std::optional<Recipe> regnet_norm(std::string_view key) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool is_block = key.size() > 4 && key[0] == 's' && is_digit(key[1]) &&
                        key.substr(2, 2) == ".b" && is_digit(key[4]);
  if (!is_block) return std::nullopt;
  if (key.ends_with(".norm1.weight")) return Recipe{1.25, 0.5};
  if (key.ends_with(".conv1.bn.weight") || key.ends_with(".conv2.bn.weight")) {
    return Recipe{2.0, 0.5};
  }
  if (key.ends_with(".conv3.bn.weight") &&
      key.find(".b1.") == std::string_view::npos) {
    return Recipe{0.25, 0.125};
  }
  return std::nullopt;
}

/// The distribution of the float tensor `key`; throws where timm has no such.
inline Recipe recipe(std::string_view key, std::span<const int64_t> shape) {
  const bool is_gate = key.find(".se.") != std::string_view::npos;
  if (shape.size() >= 2) {
    int64_t fan_in = 1;
    for (int64_t size : shape.subspan(1)) {
      fan_in *= size;
    }
    // A gate is flat: twice as much, or few of its tensors would matter.
    const double scale = is_gate ? 12.0 : mobile_scale(key);
    const double half = std::sqrt(scale / static_cast<double>(fan_in));
    return {0.0, static_cast<float>(half)};
  }
  const std::string_view last = key.substr(key.rfind('.') + 1);
  if (key.find(".grn.") != std::string_view::npos) {
    return {0.0, 0.5};
  }
  if (last == "gamma") {
    return {0.5, 0.25};
  }
  if (key.ends_with(".se.conv_expand.bias")) {
    return {2.0, 0.5};  // most of what is gated passes
  }
  if (is_gate) {
    return {0.0, 0.5};
  }
  if (const auto norm = regnet_norm(key)) return *norm;
  if (!mobile_block(key) &&
      (key.ends_with(".bn3.weight") || key.ends_with(".norm3.weight"))) {
    // A bottleneck's end.
    return {0.25, 0.125};
  }
  if (last == "weight" || last == "running_var" || last == "v") {
    return {1.0, 0.5};
  }
  if (last == "bias" || last == "running_mean") {
    return {0.0, mobile_block(key) ? 0.125 : 0.0625};
  }
  throw std::invalid_argument("no parity recipe for " + std::string(key));
}

/// Fills the tensor `key` of `shape`; `out` holds all its elements in order.
inline void fill(std::string_view key, std::span<const int64_t> shape,
                 std::span<float> out) {
  const auto [centre, half] = recipe(key, shape);
  const uint64_t seed = fnv1a64(key);
  for (size_t i = 0; i < out.size(); ++i) {
    out[i] = static_cast<float>(centre + half * uniform(seed, i));
  }
}

/// Input [N, C, H, W] in [-2, 2): constant 8-pixel squares plus noise.
inline std::vector<float> make_input(const std::array<int64_t, 4>& shape,
                                     std::string_view key = "x") {
  const auto [n, c, height, width] = shape;
  const int64_t rows = (height + 7) / 8;
  const int64_t columns = (width + 7) / 8;
  const uint64_t coarse = fnv1a64(std::string(key) + ".coarse");
  const uint64_t noise = fnv1a64(std::string(key) + ".noise");
  std::vector<float> out;
  out.reserve(static_cast<size_t>(n * c * height * width));
  for (int64_t plane = 0; plane < n * c; ++plane) {
    for (int64_t y = 0; y < height; ++y) {
      for (int64_t x = 0; x < width; ++x) {
        const int64_t square = (plane * rows + y / 8) * columns + x / 8;
        const int64_t pixel = (plane * height + y) * width + x;
        out.push_back(static_cast<float>(uniform(coarse, square) +
                                         uniform(noise, pixel)));
      }
    }
  }
  return out;
}

/// Where sample `j` of a tensor of `size` elements is taken in the goldens.
constexpr int64_t sample_position(int64_t j, int64_t size) {
  return j * 1000003 % size;
}

/// The goldens' checksum: the dot product with the hash sequence "probe".
template <typename T>
double probe(std::span<const T> values) {
  const uint64_t seed = fnv1a64("probe");
  double sum = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    sum += static_cast<double>(values[i]) * uniform(seed, i);
  }
  return sum;
}

}  // namespace luximm::parity
