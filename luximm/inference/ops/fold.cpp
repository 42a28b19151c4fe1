#include "luximm/inference/ops/fold.h"

#include <algorithm>
#include <cmath>

namespace luximm::detail {
namespace {

double at(const std::vector<double>& values, int64_t i, double otherwise) {
  return values.empty() ? otherwise : values[static_cast<std::size_t>(i)];
}

/// The map from an output's raw weights to its standardised ones.
struct Standardization {
  double mean = 0.0;
  double scale = 1.0;
};

Standardization standardization(const float* weights, int64_t count,
                                double eps) {
  double sum = 0.0;
  for (int64_t i = 0; i < count; ++i) sum += weights[i];
  const double mean = sum / static_cast<double>(count);
  double squares = 0.0;
  for (int64_t i = 0; i < count; ++i) {
    squares += (weights[i] - mean) * (weights[i] - mean);
  }
  return {mean, 1.0 / std::sqrt(squares / static_cast<double>(count) + eps)};
}

}  // namespace

ChannelAffine compose(const ChannelAffine& first, const ChannelAffine& second) {
  const std::size_t count =
      std::max({first.scale.size(), first.shift.size(), second.scale.size(),
                second.shift.size()});
  ChannelAffine both{std::vector<double>(count), std::vector<double>(count)};
  for (std::size_t c = 0; c < count; ++c) {
    const auto i = static_cast<int64_t>(c);
    const double scale = at(second.scale, i, 1.0);
    both.scale[c] = at(first.scale, i, 1.0) * scale;
    both.shift[c] = at(first.shift, i, 0.0) * scale + at(second.shift, i, 0.0);
  }
  return both;
}

ChannelAffine batch_norm_affine(std::span<const float> weight,
                                std::span<const float> bias,
                                std::span<const float> mean,
                                std::span<const float> var, double eps) {
  ChannelAffine affine{std::vector<double>(weight.size()),
                       std::vector<double>(weight.size())};
  for (std::size_t c = 0; c < weight.size(); ++c) {
    affine.scale[c] = weight[c] / std::sqrt(static_cast<double>(var[c]) + eps);
    affine.shift[c] = bias[c] - mean[c] * affine.scale[c];
  }
  return affine;
}

FoldedLayer fold(const LayerSource& source) {
  const int64_t count = source.in * source.area;
  FoldedLayer folded{
      std::vector<float>(static_cast<std::size_t>(source.out * count)),
      std::vector<float>(static_cast<std::size_t>(source.out))};
  for (int64_t o = 0; o < source.out; ++o) {
    const float* from = source.weight + o * count;
    float* to = folded.weight.data() + o * count;
    Standardization standard;
    if (source.standardize_eps) {
      standard = standardization(from, count, *source.standardize_eps);
    }
    const double after = at(source.after.scale, o, 1.0);
    double bias = source.bias == nullptr ? 0.0 : source.bias[o];
    for (int64_t i = 0; i < source.in; ++i) {
      const double before = at(source.before.scale, i, 1.0);
      const double shift = at(source.before.shift, i, 0.0);
      const double scale = standard.scale * before * after;
      double sum = 0.0;
      for (int64_t k = i * source.area; k < (i + 1) * source.area; ++k) {
        const double centred = from[k] - standard.mean;
        to[k] = static_cast<float>(centred * scale);
        sum += centred;
      }
      bias += shift * standard.scale * sum;
    }
    folded.bias[static_cast<std::size_t>(o)] =
        static_cast<float>(bias * after + at(source.after.shift, o, 0.0));
  }
  return folded;
}

}  // namespace luximm::detail
