#include "luximm/data/sample_random.h"

#include <cmath>
#include <numbers>

namespace luximm {
namespace {

constexpr uint64_t kGolden = 0x9e3779b97f4a7c15;

uint64_t mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

}  // namespace

SampleRandom::SampleRandom(uint64_t seed, uint64_t epoch, uint64_t index,
                           uint64_t repeat)
    : state_(mix(mix(mix(seed + kGolden) + epoch + kGolden) + index)) {
  if (repeat > 0) state_ = mix(state_ + repeat);
}

uint64_t SampleRandom::bits() { return mix(state_ += kGolden); }

double SampleRandom::uniform() {
  return static_cast<double>(bits() >> 11) * 0x1p-53;
}

double SampleRandom::uniform(double low, double high) {
  return low + (high - low) * uniform();
}

int64_t SampleRandom::below(int64_t count) {
  return static_cast<int64_t>(uniform() * static_cast<double>(count));
}

double SampleRandom::normal(double mean, double std) {
  const double angle = uniform() * 2.0 * std::numbers::pi;
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
  return mean + std::cos(angle) * radius * std;
}

double SampleRandom::gamma(double shape) {
  if (shape == 1.0) return -std::log(1.0 - uniform());
  if (shape < 1.0) {
    const double larger = gamma(shape + 1.0);
    return larger * std::pow(1.0 - uniform(), 1.0 / shape);
  }
  const double d = shape - 1.0 / 3.0;
  const double c = 1.0 / std::sqrt(9.0 * d);
  while (true) {
    const double x = normal();
    const double v = (1.0 + c * x) * (1.0 + c * x) * (1.0 + c * x);
    if (v <= 0.0) continue;
    if (std::log(1.0 - uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) {
      return d * v;
    }
  }
}

}  // namespace luximm
