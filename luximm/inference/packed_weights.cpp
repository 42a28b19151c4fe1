#include "luximm/inference/packed_weights.h"

#include <algorithm>
#include <utility>

#include "luximm/base/fail.h"

namespace luximm::detail {
namespace {

uint64_t hash_doubles(const std::vector<double>& values, uint64_t seed) {
  return hash_bytes(values.data(), values.size() * sizeof(double), seed);
}

uint64_t hash_layer(const LayerSource& layer, uint64_t seed) {
  const auto count = static_cast<uint64_t>(layer.out * layer.in * layer.area);
  uint64_t hash = hash_bytes(layer.weight, count * sizeof(float), seed);
  if (layer.bias != nullptr) {
    hash = hash_bytes(layer.bias,
                      static_cast<uint64_t>(layer.out) * sizeof(float), hash);
  }
  for (const auto* values : {&layer.before.scale, &layer.before.shift,
                             &layer.after.scale, &layer.after.shift}) {
    hash = hash_doubles(*values, hash);
  }
  const double eps = layer.standardize_eps.value_or(-1.0);
  return hash_bytes(&eps, sizeof(eps), hash);
}

}  // namespace

PackedWeights::PackedWeights(const Plan& plan) {
  std::size_t at = 0;
  for (const Step& step : plan.steps) {
    offsets_.push_back(at);
    at += static_cast<std::size_t>(align_floats(packed_floats(step.config)));
  }
  offsets_.push_back(at);
}

PackedWeights::PackedWeights(const Plan& plan,
                             const std::vector<StepSource>& sources,
                             Threads& threads)
    : PackedWeights(plan) {
  buffer_ = FloatBuffer(floats());
  data_ = buffer_.data();
  threads.run(static_cast<int64_t>(plan.steps.size()),
              [&](int64_t task, int /*thread*/) {
                const auto i = static_cast<std::size_t>(task);
                float* to = buffer_.data() + offsets_[i];
                pack(plan.steps[i].config, sources[i], to);
                // The gap up to the next step is saved with the weights.
                std::fill(to + packed_floats(plan.steps[i].config),
                          buffer_.data() + offsets_[i + 1], 0.0F);
              });
}

PackedWeights::PackedWeights(const Plan& plan, PackedFile file,
                             Threads& threads)
    : PackedWeights(plan) {
  if (file.floats() != floats()) {
    fail("packed_weights", "the file holds {} floats, the network takes {}",
         file.floats(), floats());
  }
  file.verify(threads);
  file_ = std::make_shared<PackedFile>(std::move(file));
  data_ = file_->data();
}

uint64_t hash_sources(const std::vector<StepSource>& sources,
                      Threads& threads) {
  std::vector<uint64_t> hashes(sources.size());
  threads.run(
      static_cast<int64_t>(sources.size()), [&](int64_t task, int /*thread*/) {
        const StepSource& source = sources[static_cast<std::size_t>(task)];
        uint64_t hash = hash_doubles(source.affine.scale, 0);
        hash = hash_doubles(source.affine.shift, hash);
        for (const LayerSource& layer : source.layers) {
          hash = hash_layer(layer, hash);
        }
        hashes[static_cast<std::size_t>(task)] = hash;
      });
  return hash_bytes(hashes.data(), hashes.size() * sizeof(hashes[0]));
}

}  // namespace luximm::detail
