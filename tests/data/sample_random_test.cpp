#include "luximm/data/sample_random.h"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

namespace luximm {
namespace {

TEST(SampleRandom, draws_evenly_and_differs_by_each_of_its_three_numbers) {
  SampleRandom random(1, 2, 3);
  double sum = 0;
  std::array<int, 5> counts = {};
  for (int i = 0; i < 5000; ++i) {
    const double u = random.uniform();
    ASSERT_TRUE(u >= 0.0 && u < 1.0);
    sum += u;
    ++counts.at(static_cast<size_t>(random.below(5)));
  }
  EXPECT_NEAR(sum / 5000, 0.5, 0.02);
  for (int count : counts) EXPECT_NEAR(count, 1000, 150);
  const uint64_t first = SampleRandom(1, 2, 3).bits();
  EXPECT_EQ(SampleRandom(1, 2, 3).bits(), first);
  EXPECT_NE(SampleRandom(3, 2, 1).bits(), first);
  EXPECT_NE(SampleRandom(1, 3, 2).bits(), first);
  EXPECT_NE(SampleRandom(0, 2, 3).bits(), first);
}

TEST(SampleRandom, gives_other_draws_to_each_repeat_of_a_sample) {
  const uint64_t first = SampleRandom(1, 2, 3).bits();
  EXPECT_EQ(SampleRandom(1, 2, 3, 0).bits(), first);
  EXPECT_NE(SampleRandom(1, 2, 3, 1).bits(), first);
  EXPECT_NE(SampleRandom(1, 2, 3, 1).bits(), SampleRandom(1, 2, 3, 2).bits());
}

struct Moments {
  double mean = 0.0;
  double variance = 0.0;
};

template <typename F>
Moments moments_of(F draw) {
  constexpr int kCount = 20000;
  Moments sums;
  for (int i = 0; i < kCount; ++i) {
    const double x = draw();
    sums.mean += x / kCount;
    sums.variance += x * x / kCount;
  }
  sums.variance -= sums.mean * sums.mean;
  return sums;
}

TEST(SampleRandom, has_the_moments_of_the_normal_and_the_gamma_distribution) {
  SampleRandom random(0, 0, 0);
  const Moments normal = moments_of([&] { return random.normal(3.0, 2.0); });
  EXPECT_NEAR(normal.mean, 3.0, 0.06);
  EXPECT_NEAR(normal.variance, 4.0, 0.2);
  for (const double shape : {0.3, 1.0, 2.5}) {
    const Moments gamma = moments_of([&] { return random.gamma(shape); });
    EXPECT_NEAR(gamma.mean, shape, 0.05 * std::sqrt(shape)) << shape;
    EXPECT_NEAR(gamma.variance, shape, 0.15 * shape) << shape;
  }
}

}  // namespace
}  // namespace luximm
