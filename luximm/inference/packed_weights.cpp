#include "luximm/inference/packed_weights.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

#include "luximm/fail.h"

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

/// Milliseconds of the fastest of a few runs of one step.
double time_step(const Step& step, const Shape& in, Threads& threads) {
  using Clock = std::chrono::steady_clock;
  constexpr int kRuns = 5;
  // Kernels take the same time for any numbers, but for denormal ones.
  const auto filled = [](int64_t floats) {
    FloatBuffer buffer(static_cast<std::size_t>(floats));
    std::fill_n(buffer.data(), buffer.size(), 0.5F);
    return buffer;
  };
  const FloatBuffer packed = filled(packed_floats(step.config));
  const FloatBuffer input = filled(in.size());
  const FloatBuffer out = filled(out_shape(step.config, in).size());
  const FloatBuffer scratch =
      filled(scratch_floats(step.config, in, threads.count()));
  const StepBuffers buffers = {
      .packed = packed.data(),
      .in = input.data(),
      .residual = step.residual == kNoValue ? nullptr : out.data(),
      .out = out.data(),
      .scratch = scratch.data()};
  double best = std::numeric_limits<double>::max();
  for (int i = 0; i < kRuns; ++i) {
    const auto start = Clock::now();
    run(step, in, buffers, threads);
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    best = std::min(best, took.count());
  }
  return best;
}

ConvAlgorithm fastest(Step step, const Shape& in,
                      const std::vector<ConvAlgorithm>& candidates,
                      Threads& threads) {
  ConvAlgorithm best = candidates.front();
  double best_time = std::numeric_limits<double>::max();
  for (ConvAlgorithm candidate : candidates) {
    std::get<ConvConfig>(step.config).algorithm = candidate;
    const double time = time_step(step, in, threads);
    if (time < best_time) {
      best_time = time;
      best = candidate;
    }
  }
  return best;
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

void choose_algorithms(Plan& plan, const Shape& input, bool measure,
                       Threads& threads) {
  const std::vector<Shape> shapes = value_shapes(plan, input);
  struct Choice {
    ConvConfig config;
    Shape in;
    bool residual;
    ConvAlgorithm algorithm;
  };
  std::vector<Choice> made;  // networks repeat the same few convolutions
  for (Step& step : plan.steps) {
    auto* conv = std::get_if<ConvConfig>(&step.config);
    if (conv == nullptr) continue;
    const Shape& in = shapes[static_cast<std::size_t>(step.input)];
    const bool residual = step.residual != kNoValue;
    const auto known =
        std::find_if(made.begin(), made.end(), [&](const Choice& choice) {
          return choice.config.in_channels == conv->in_channels &&
                 choice.config.out_channels == conv->out_channels &&
                 choice.config.kernel == conv->kernel &&
                 choice.config.stride == conv->stride && choice.in == in &&
                 choice.residual == residual;
        });
    if (known != made.end()) {
      conv->algorithm = known->algorithm;
      continue;
    }
    const auto candidates = conv_candidates(*conv, in);
    const ConvConfig before = *conv;
    conv->algorithm = measure && candidates.size() > 1
                          ? fastest(step, in, candidates, threads)
                          : candidates.front();
    made.push_back({before, in, residual, conv->algorithm});
  }
}

bool apply_choices(Plan& plan, const std::vector<int>& choices) {
  constexpr int64_t kAnySide = 64;
  if (choices.size() != plan.steps.size()) return false;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto* conv = std::get_if<ConvConfig>(&plan.steps[i].config);
    if (conv == nullptr) continue;
    const auto known =
        conv_candidates(*conv, {1, kAnySide, kAnySide, conv->in_channels});
    if (std::find(known.begin(), known.end(),
                  static_cast<ConvAlgorithm>(choices[i])) == known.end()) {
      return false;
    }
  }
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (auto* conv = std::get_if<ConvConfig>(&plan.steps[i].config)) {
      conv->algorithm = static_cast<ConvAlgorithm>(choices[i]);
    }
  }
  return true;
}

}  // namespace luximm::detail
