#include "luximm/data/auto_augment.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/data/augment_config.h"
#include "luximm/data/image_ops.h"

namespace luximm {
namespace {

using detail::AugMixConfig;
using detail::kAugMixOps;
using detail::RandAugmentConfig;

Image run_all(Image image, std::span<const Augmentation* const> ops,
              SampleRandom& random) {
  for (const Augmentation* op : ops) image = (*op)(std::move(image), random);
  return image;
}

const Augmentation& choose(const std::vector<Augmentation>& ops,
                           SampleRandom& random) {
  return ops[static_cast<size_t>(
      random.below(static_cast<int64_t>(ops.size())))];
}

/// One of the sub-policies, drawn for each image.
Augmentation policy_augment(std::span<const detail::SubPolicy> policy,
                            const AutoAugmentParams& params) {
  std::vector<std::vector<Augmentation>> subs;
  for (const detail::SubPolicy& sub : policy) {
    auto& ops = subs.emplace_back();
    for (const auto& [name, prob, magnitude] : sub) {
      ops.push_back(augment_op(name, prob, magnitude, params));
    }
  }
  return [subs = std::move(subs)](Image image, SampleRandom& random) {
    const auto at = random.below(static_cast<int64_t>(subs.size()));
    for (const Augmentation& op : subs[static_cast<size_t>(at)]) {
      image = op(std::move(image), random);
    }
    return image;
  };
}

/// Draws without putting back, each with its weight among those that are left.
std::vector<const Augmentation*> choose_weighted(
    const std::vector<Augmentation>& ops, std::vector<double> weights,
    int64_t count, SampleRandom& random) {
  std::vector<const Augmentation*> chosen;
  for (int64_t n = 0; n < count; ++n) {
    double total = 0.0;
    for (const double weight : weights) total += weight;
    const double mark = random.uniform() * total;
    double sum = 0.0;
    size_t last = 0;  // where rounding leaves the mark beyond the sum
    for (size_t i = 0; i < weights.size(); ++i) {
      if (weights[i] == 0.0) continue;
      last = i;
      sum += weights[i];
      if (mark < sum) break;
    }
    chosen.push_back(&ops[last]);
    weights[last] = 0.0;
  }
  return chosen;
}

Augmentation rand_augment(const RandAugmentConfig& config,
                          const AutoAugmentParams& params) {
  std::vector<Augmentation> ops;
  std::vector<double> weights;
  for (const auto& [name, weight] : config.ops) {
    ops.push_back(augment_op(name, config.prob, config.magnitude, params));
    weights.push_back(weight);
  }
  return [ops = std::move(ops), weights = std::move(weights),
          weighted = config.weighted,
          layers = config.layers](Image image, SampleRandom& random) {
    std::vector<const Augmentation*> chosen;
    if (weighted) {
      chosen = choose_weighted(ops, weights, layers, random);
    } else {
      for (int64_t i = 0; i < layers; ++i) {
        chosen.push_back(&choose(ops, random));
      }
    }
    return run_all(std::move(image), chosen, random);
  };
}

/// AugMix (https://arxiv.org/abs/1912.02781): `width` chains of operations
/// mixed with each other and with the image. What timm's version keeps in
/// single precision is kept so here.
class AugMix {
 public:
  AugMix(const AugMixConfig& config, const AutoAugmentParams& params)
      : config_(config) {
    for (const std::string_view name : kAugMixOps) {
      ops_.push_back(augment_op(name, 1.0, config.magnitude, params));
    }
  }

  Image operator()(const Image& image, SampleRandom& random) const {
    std::vector<double> parts(config_.width);
    double sum = 0.0;
    for (double& part : parts) {
      part = random.gamma(config_.alpha);
      sum += part;
    }
    std::vector<float> weights;
    for (const double part : parts) {
      weights.push_back(static_cast<float>(part / sum));
    }
    const double first = random.gamma(config_.alpha);
    const double second = random.gamma(config_.alpha);
    const auto share = static_cast<float>(first / (first + second));
    return config_.blended ? blended(image, weights, share, random)
                           : mixed(image, weights, share, random);
  }

 private:
  Image chain(const Image& image, SampleRandom& random) const {
    const int64_t depth =
        config_.depth > 0 ? config_.depth : 1 + random.below(3);
    std::vector<const Augmentation*> chosen;
    for (int64_t i = 0; i < depth; ++i) chosen.push_back(&choose(ops_, random));
    return run_all(image, chosen, random);
  }

  Image mixed(const Image& image, const std::vector<float>& weights,
              float share, SampleRandom& random) const {
    std::vector<float> sums(image.rgb.size());
    for (const float weight : weights) {
      const Image one = chain(image, random);
      for (size_t i = 0; i < sums.size(); ++i) {
        sums[i] += weight * static_cast<float>(one.rgb[i]);
      }
    }
    Image mix{image.width, image.height, {}};
    mix.rgb.resize(sums.size());
    for (size_t i = 0; i < sums.size(); ++i) {
      mix.rgb[i] = static_cast<uint8_t>(std::clamp(sums[i], 0.0F, 255.0F));
    }
    return blend(image, mix, share);
  }

  Image blended(const Image& image, std::vector<float> weights, float share,
                SampleRandom& random) const {
    // Each weight becomes the part of what is blended in after the earlier
    // ones, so that all together have the weights they should.
    float left = 1.0F;
    for (auto w = weights.rbegin(); w != weights.rend(); ++w) {
      *w = *w * share / left;
      left *= 1.0F - *w;
    }
    Image result = image;
    for (const float weight : weights) {
      result = blend(std::move(result), chain(image, random), weight);
    }
    return result;
  }

  AugMixConfig config_;
  std::vector<Augmentation> ops_;
};

}  // namespace

Augmentation auto_augment_transform(std::string_view config,
                                    const AutoAugmentParams& params) {
  const detail::AutoAugmentConfig parsed = detail::parse_auto_augment(config);
  AutoAugmentParams all = params;
  if (parsed.magnitude_std) all.magnitude_std = *parsed.magnitude_std;
  if (parsed.magnitude_max) all.magnitude_max = *parsed.magnitude_max;
  if (const auto* rand = std::get_if<RandAugmentConfig>(&parsed.kind)) {
    return rand_augment(*rand, all);
  }
  if (const auto* mix = std::get_if<AugMixConfig>(&parsed.kind)) {
    return AugMix(*mix, all);
  }
  return policy_augment(std::get<detail::Policy>(parsed.kind), all);
}

}  // namespace luximm
