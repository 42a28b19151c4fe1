// Internal: eight floats at a time, for training_loops.h.
#pragma once

#include <cstdint>
#include <cstring>

namespace luximm::detail {
namespace {

// Eight floats; a compiler without instructions for eight makes two of four.
using Vec = float __attribute__((vector_size(32)));
using Int = int32_t __attribute__((vector_size(32)));
constexpr int64_t kLanes = 8;

inline Vec load(const float* from) {
  Vec v;
  std::memcpy(&v, from, sizeof v);
  return v;
}
inline void store(float* to, Vec v) { std::memcpy(to, &v, sizeof v); }
inline Vec splat(float x) { return Vec{x, x, x, x, x, x, x, x}; }

/// The first `count` floats, and zeros.
inline Vec load_some(const float* from, int64_t count) {
  Vec v = splat(0);
  std::memcpy(&v, from, static_cast<std::size_t>(count) * sizeof(float));
  return v;
}
inline void store_some(float* to, Vec v, int64_t count) {
  std::memcpy(to, &v, static_cast<std::size_t>(count) * sizeof(float));
}
inline Vec choose(Int mask, Vec yes, Vec no) {
  return (Vec)(((Int)yes & mask) | ((Int)no & ~mask));
}

/// body(first channel, load, store) for all channels, eight at a time.
template <typename Body>
inline void each_lane(int64_t c, const Body& body) {
  int64_t i = 0;
  for (; i + kLanes <= c; i += kLanes) {
    body(
        i, [](const float* p) { return load(p); },
        [](float* p, Vec v) { store(p, v); });
  }
  if (i < c) {
    const int64_t rest = c - i;
    body(
        i, [rest](const float* p) { return load_some(p, rest); },
        [rest](float* p, Vec v) { store_some(p, v, rest); });
  }
}

inline float sum_of(Vec v) {
  return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}

/// e^x; 0 below the smallest normal number.
inline Vec exponential(Vec x) {
  const Vec low = splat(-87.3F), high = splat(88.3F);
  const Int under = x < low;
  x = choose(under, low, x);
  x = choose(x > high, high, x);
  // Round to the nearest by the magic number 1.5 * 2^23.
  const Vec magic = splat(12582912.0F);
  const Vec shifted = x * 1.44269504F + magic;
  const Vec n = shifted - magic;
  const Vec r = (x - n * 0.693359375F) - n * -2.12194440e-4F;
  Vec p = splat(1.9875691500e-4F);
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  p = p * r * r + r + 1.0F;
  const Int power = ((Int)shifted - (Int)magic + 127) << 23;
  return choose(under, splat(0), p * (Vec)power);
}

/// The normal distribution at x: its integral up to x, and its density.
/// Abramowitz and Stegun 7.1.26: 7.5e-8 off at most. NaN stays NaN.
struct Normal {
  Vec integral, density;
};
inline Normal normal(Vec x) {
  const Vec z = choose(x < 0.0F, -x, x) * 0.70710678F;
  const Vec t = 1.0F / (z * 0.3275911F + 1.0F);
  const Vec e = exponential(-(z * z));
  Vec p = splat(1.061405429F);
  p = p * t - 1.453152027F;
  p = p * t + 1.421413741F;
  p = p * t - 0.284496736F;
  p = p * t + 0.254829592F;
  const Vec tail = p * t * e * 0.5F;
  return {choose(x < 0.0F, tail, 1.0F - tail), e * 0.39894228F};
}

}  // namespace
}  // namespace luximm::detail
