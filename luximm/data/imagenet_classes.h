#pragma once

#include <span>
#include <string_view>

namespace luximm {

/// The names of the 1000 classes of ImageNet-1k, in the order of a released
/// checkpoint's logits; WordNet's first word for each, so "crane" and
/// "maillot" appear twice.
///
///     luximm::imagenet_classes()[1];  // "goldfish"
std::span<const std::string_view> imagenet_classes();

}  // namespace luximm
