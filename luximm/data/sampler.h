#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "luximm/data/folder_dataset.h"

namespace luximm {

/// One place in an epoch's order.
struct SampleDraw {
  std::size_t index = 0;  ///< of the sample
  /// How often the epoch, of all ranks, has had the sample before: each time
  /// transforms draw other random numbers.
  uint64_t repeat = 0;
  bool operator==(const SampleDraw&) const = default;
};

/// Which samples a loader reads, in which order: `LoaderOptions::sampler`. One
/// of those below, or your own.
struct Sampler {
  int64_t size = 0;  ///< draws of every epoch
  /// Gives `size` draws. Depends on the epoch alone, so that a run can be
  /// repeated and continued.
  std::function<std::vector<SampleDraw>(int64_t epoch)> order = {};
  /// What it does, by name; `fit` compares it when a run is resumed.
  std::map<std::string, std::string> settings = {};
};

/// Positions 0 to `count` - 1 shuffled, the same for the same seed and epoch.
std::vector<std::size_t> shuffled(std::size_t count, uint64_t seed,
                                  int64_t epoch);

/// Which of several processes this is. All of them must have the same seed.
struct RankOptions {
  int64_t rank = 0;
  int64_t world_size = 1;
  bool shuffle = true;
  uint64_t seed = 0;
};

/// PyTorch's `DistributedSampler`: every rank reads as many of the `samples`,
/// each another; the first ones come again where the number does not divide.
///
/// Throws `Error` for a rank that is none, or no samples.
Sampler distributed_sampler(int64_t samples, const RankOptions& options);

/// A rank's share of what `all` draws, which has to be the same on every rank:
/// of each `world_size` draws the rank's own. So the batches of all ranks
/// together are those of one process with batches `world_size` times as large.
/// `padded`: the first draws come again until every rank has as many;
/// otherwise the last ranks may have one draw fewer, or none.
///
/// Throws `Error` for a rank that is none.
Sampler rank_sampler(const Sampler& all, int64_t rank, int64_t world_size,
                     bool padded = true);

/// timm's `RepeatAugSampler` (`--aug-repeats`): each sample `repeats` times in
/// a row, over all ranks, augmented otherwise each time. An epoch is as long as
/// one without repeats, of which, as in timm, 256 samples make the unit: of
/// fewer repeats it sees fewer samples.
///
/// Throws `Error` as `distributed_sampler`, and for fewer than one repeat.
Sampler repeat_augment_sampler(int64_t samples, double repeats,
                               const RankOptions& options = {});

/// PyTorch's `WeightedRandomSampler`: `count` draws with replacement, each
/// sample with the probability of its weight among all.
///
/// Throws `Error` for a weight that is negative or not finite, none above 0, or
/// a count below 1.
Sampler weighted_sampler(const std::vector<double>& weights, int64_t count,
                         uint64_t seed);

/// Weights for `weighted_sampler` with which every class is drawn equally
/// often: one over the number of samples with the same label.
///
///     luximm::LoaderOptions options{
///         .sampler = luximm::weighted_sampler(
///             luximm::class_balanced_weights(data.samples),
///             std::ssize(data.samples), /*seed=*/0)};
std::vector<double> class_balanced_weights(const std::vector<Sample>& samples);

}  // namespace luximm
