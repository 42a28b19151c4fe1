#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace luximm {

/// The names of the 1000 classes of ImageNet-1k, in the order of a released
/// checkpoint's logits; WordNet's first word for each, so "crane" and
/// "maillot" appear twice.
///
///     luximm::imagenet_classes()[1];  // "goldfish"
std::span<const std::string_view> imagenet_classes();

/// A class of one of ImageNet's lists.
struct ImageNetClass {
  std::string_view synset;       ///< WordNet's id, "n01443537"
  std::string_view name;         ///< its first word, "goldfish"
  std::string_view description;  ///< all of them, "goldfish, Carassius auratus"
};

/// The classes of a released head of that many outputs, in the order of its
/// logits: 1000 (ImageNet-1k), 11221 (ImageNet-21k-P of MIIL), 11821 (timm's
/// ImageNet-12k), 21841 (ImageNet-22k), 21842 (Microsoft's order of it) or
/// 21843 (Google's ImageNet-21k, of BiT). Empty for another number. As timm's
/// `ImageNetInfo(infer_imagenet_subset(model))`.
///
///     luximm::imagenet_classes(21843)[1].name;  // "benthos"
std::span<const ImageNetClass> imagenet_classes(int64_t num_classes);

}  // namespace luximm
