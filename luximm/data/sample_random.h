#pragma once

#include <cstdint>

namespace luximm {

/// Random numbers for one image in one epoch: the same on every machine and
/// whatever else is drawn by other threads. SplitMix64
/// (https://doi.org/10.1145/2714064.2660195).
class SampleRandom {
 public:
  /// `repeat` counts how often an epoch has had the sample before, where a
  /// sampler gives it more than once.
  SampleRandom(uint64_t seed, uint64_t epoch, uint64_t index,
               uint64_t repeat = 0);

  uint64_t bits();
  /// In [0, 1), of 53 bits.
  double uniform();
  /// Python's `random.uniform`.
  double uniform(double low, double high);
  /// In [0, count).
  int64_t below(int64_t count);
  /// Of a normal distribution: Box and Muller's, one value per two draws.
  double normal(double mean = 0.0, double std = 1.0);
  /// Of a gamma distribution of scale 1: Marsaglia and Tsang's
  /// (https://doi.org/10.1145/358407.358414).
  double gamma(double shape);

 private:
  uint64_t state_;
};

}  // namespace luximm
