#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "luximm/inference/float_buffer.h"
#include "luximm/inference/packed_file.h"
#include "luximm/inference/plan.h"

namespace luximm::detail {

/// The packed weights of a plan's steps, one after the other, in memory or in a
/// mapped file.
class PackedWeights {
 public:
  /// Folds and packs the sources of all steps, several at a time.
  PackedWeights(const Plan& plan, const std::vector<StepSource>& sources,
                Threads& threads);

  /// Uses a file whose identity has been compared. Throws `Error` if it is
  /// damaged or of another size than the plan's weights.
  PackedWeights(const Plan& plan, PackedFile file, Threads& threads);

  const float* step(std::size_t index) const { return data_ + offsets_[index]; }
  const float* data() const { return data_; }
  std::size_t floats() const { return offsets_.back(); }

 private:
  explicit PackedWeights(const Plan& plan);

  std::vector<std::size_t> offsets_;  ///< of each step, and the end
  FloatBuffer buffer_;
  std::shared_ptr<PackedFile> file_;
  const float* data_ = nullptr;
};

/// A hash of all that is packed: equal tensors and folds give equal numbers.
uint64_t hash_sources(const std::vector<StepSource>& sources, Threads& threads);

}  // namespace luximm::detail
