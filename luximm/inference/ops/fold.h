#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Internal: what stands around a layer with weights goes into the weights, in
// double precision, so that inference computes one layer instead of three.
namespace luximm::detail {

/// scale[c] * x[c] + shift[c] per channel; empty vectors leave x as it is.
struct ChannelAffine {
  std::vector<double> scale = {};
  std::vector<double> shift = {};
};

/// `first`, then `second`, as one.
ChannelAffine compose(const ChannelAffine& first, const ChannelAffine& second);

/// The affine map that a batch norm is once its statistics stand still.
ChannelAffine batch_norm_affine(std::span<const float> weight,
                                std::span<const float> bias,
                                std::span<const float> mean,
                                std::span<const float> var, double eps);

/// A convolution or linear layer as its module holds it, and what folds into
/// it. The tensors stay the module's and must outlive this.
struct LayerSource {
  const float* weight = nullptr;  ///< [out, in, area]
  const float* bias = nullptr;    ///< [out], or none
  int64_t out = 0;
  int64_t in = 0;    ///< per group
  int64_t area = 1;  ///< kernel height * kernel width
  /// Added to the variance where each output's weights are first brought to
  /// mean 0 and variance 1.
  std::optional<double> standardize_eps = {};
  /// On the layer's input. With a shift it folds only where the layer pads
  /// nothing: the padding is zero after the map, not before it.
  ChannelAffine before = {};
  ChannelAffine after = {};  ///< on the layer's output
};

/// Weights with everything folded in.
struct FoldedLayer {
  std::vector<float> weight;  ///< [out, in, area]
  std::vector<float> bias;    ///< [out]
};

FoldedLayer fold(const LayerSource& source);

}  // namespace luximm::detail
