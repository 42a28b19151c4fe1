#include "luximm/data/sampler.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/data/sample_random.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "sampler";

/// An index that no sample has, so that an order has numbers of its own.
constexpr uint64_t kOrderIndex = std::numeric_limits<uint64_t>::max();

void check(int64_t samples, const RankOptions& options) {
  if (samples < 1) fail(kWhere, "there are no samples to read");
  if (options.world_size < 1 || options.rank < 0 ||
      options.rank >= options.world_size) {
    fail(kWhere, "rank {} of {}, expected 0 to world_size - 1", options.rank,
         options.world_size);
  }
}

std::vector<std::size_t> order_of(int64_t samples, const RankOptions& options,
                                  int64_t epoch) {
  const auto count = static_cast<std::size_t>(samples);
  if (options.shuffle) return shuffled(count, options.seed, epoch);
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

std::map<std::string, std::string> settings_of(std::string kind,
                                               const RankOptions& options) {
  return {{"sampler", std::move(kind)},
          {"sampler order", options.shuffle
                                ? fmt::format("shuffled by {}", options.seed)
                                : std::string("as listed")},
          {"sampler ranks", std::to_string(options.world_size)}};
}

int64_t divided_up(int64_t a, int64_t b) { return (a + b - 1) / b; }

/// Python's `i // repeats`.
std::size_t source_of(int64_t i, double repeats) {
  const auto x = static_cast<double>(i);
  return static_cast<std::size_t>(
      std::nearbyint((x - std::fmod(x, repeats)) / repeats));
}

}  // namespace

std::vector<std::size_t> shuffled(std::size_t count, uint64_t seed,
                                  int64_t epoch) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  SampleRandom random(seed, static_cast<uint64_t>(epoch), kOrderIndex);
  for (std::size_t i = count; i-- > 1;) {
    const auto j = random.below(static_cast<int64_t>(i) + 1);
    std::swap(order[i], order[static_cast<std::size_t>(j)]);
  }
  return order;
}

Sampler distributed_sampler(int64_t samples, const RankOptions& options) {
  check(samples, options);
  const int64_t size = divided_up(samples, options.world_size);
  return {.size = size,
          .order =
              [samples, size, options](int64_t epoch) {
                const auto order = order_of(samples, options, epoch);
                std::vector<SampleDraw> draws;
                for (int64_t i = 0; i < size; ++i) {
                  const int64_t at = options.rank + i * options.world_size;
                  draws.push_back({order[at % samples],
                                   static_cast<uint64_t>(at / samples)});
                }
                return draws;
              },
          .settings = settings_of("distributed", options)};
}

Sampler rank_sampler(const Sampler& all, int64_t rank, int64_t world_size,
                     bool padded) {
  check(all.size, {.rank = rank, .world_size = world_size});
  const int64_t size =
      divided_up(padded ? all.size : all.size - rank, world_size);
  return {.size = size,
          .order =
              [all, rank, world_size, size](int64_t epoch) {
                const auto draws = all.order(epoch);
                std::vector<SampleDraw> own;
                for (int64_t i = 0; i < size; ++i) {
                  own.push_back(draws[(rank + i * world_size) % all.size]);
                }
                return own;
              },
          .settings = all.settings};
}

Sampler repeat_augment_sampler(int64_t samples, double repeats,
                               const RankOptions& options) {
  constexpr int64_t kUnit = 256;
  check(samples, options);
  if (!(repeats >= 1.0 && repeats <= 1000.0)) {
    fail(kWhere, "{} repeats, expected 1 to 1000", repeats);
  }
  const auto all =
      static_cast<int64_t>(std::ceil(repeats * static_cast<double>(samples)));
  const int64_t whole = samples / kUnit * kUnit;
  const int64_t size =
      std::min(samples >= kUnit ? whole / options.world_size
                                : divided_up(samples, options.world_size),
               divided_up(all, options.world_size));
  if (size == 0) {
    fail(kWhere, "{} samples are too few for {} ranks", samples,
         options.world_size);
  }
  return {
      .size = size,
      .order =
          [samples, repeats, size, all, options](int64_t epoch) {
            const auto order = order_of(samples, options, epoch);
            const auto first_of = [&](std::size_t source) {
              return static_cast<int64_t>(
                  std::ceil(static_cast<double>(source) * repeats));
            };
            std::vector<SampleDraw> draws;
            for (int64_t i = 0; i < size; ++i) {
              const int64_t at = (options.rank + i * options.world_size) % all;
              const std::size_t source = source_of(at, repeats);
              draws.push_back({order[source],
                               static_cast<uint64_t>(at - first_of(source))});
            }
            return draws;
          },
      .settings = settings_of(fmt::format("{} repeated augmentations", repeats),
                              options)};
}

Sampler weighted_sampler(const std::vector<double>& weights, int64_t count,
                         uint64_t seed) {
  if (count < 1) fail(kWhere, "{} draws, expected 1 or more", count);
  std::vector<double> sums;
  double sum = 0.0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!(weights[i] >= 0.0) || std::isinf(weights[i])) {
      fail(kWhere, "weight {} of sample {}, expected 0 or more", weights[i], i);
    }
    sums.push_back(sum += weights[i]);
  }
  if (!(sum > 0.0) || std::isinf(sum)) {
    fail(kWhere, "{} weights of sum {}, expected a number above 0",
         weights.size(), sum);
  }
  const auto shared =
      std::make_shared<const std::vector<double>>(std::move(sums));
  return {.size = count,
          .order =
              [sums = shared, count, seed](int64_t epoch) {
                SampleRandom random(seed, static_cast<uint64_t>(epoch),
                                    kOrderIndex);
                std::vector<uint64_t> seen(sums->size());
                std::vector<SampleDraw> draws;
                for (int64_t i = 0; i < count; ++i) {
                  // The first whose sum is above the mark: none of weight 0.
                  const double mark = random.uniform() * sums->back();
                  const auto at = static_cast<std::size_t>(
                      std::ranges::upper_bound(*sums, mark) - sums->begin());
                  const std::size_t index = std::min(at, sums->size() - 1);
                  draws.push_back({index, seen[index]++});
                }
                return draws;
              },
          .settings = {{"sampler", "weighted"},
                       {"sampler draws", std::to_string(count)},
                       {"sampler seed", std::to_string(seed)}}};
}

std::vector<double> class_balanced_weights(const std::vector<Sample>& samples) {
  std::map<int64_t, double> counts;
  for (const Sample& sample : samples) ++counts[sample.label];
  std::vector<double> weights;
  for (const Sample& sample : samples) {
    weights.push_back(1.0 / counts[sample.label]);
  }
  return weights;
}

}  // namespace luximm
