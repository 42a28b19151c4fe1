#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "luximm/data/image.h"
#include "luximm/data/sample_random.h"
#include "luximm/model/pretrained_config.h"

namespace luximm {

/// Makes another image of one. Called from several threads at once; what it
/// draws from the generator alone decides the result.
using Augmentation = std::function<Image(Image, SampleRandom&)>;

/// What timm's `hparams` say to every operation.
struct AutoAugmentParams {
  double translate_const = 250.0;  ///< pixels that "TranslateX" shifts at most
  double translate_pct = 0.45;     ///< part that "TranslateXRel" shifts at most
  std::array<uint8_t, 3> fill = {128, 128, 128};  ///< of what lies outside
  /// Unset: bilinear or bicubic, drawn for each operation.
  std::optional<Interpolation> interpolation = {};
  double magnitude_std = 0.0;  ///< infinity: uniform from 0 to the magnitude
  double magnitude_max = 10.0;
};

/// timm's `AugmentOp`: one operation by its name, "ShearX",
/// "PosterizeOriginal", …, done with probability `prob` at a magnitude from 0
/// to 10.
///
/// Throws `Error` for an unknown name.
Augmentation augment_op(std::string_view name, double prob, double magnitude,
                        const AutoAugmentParams& params = {});

/// The names that `augment_op` knows: timm's `NAME_TO_OP`.
std::vector<std::string_view> augment_op_names();

/// What timm's `--aa` stands for: RandAugment ("rand-m9-mstd0.5-inc1"),
/// AutoAugment ("original", "originalr", "v0", "v0r", "3a", each also with
/// "-mstd0.5") or AugMix ("augmix-m5-w4-d2"), with the sections that
/// `rand_augment_transform`, `auto_augment_transform` and
/// `augment_and_mix_transform` of timm know. For the same draws every byte is
/// timm's on Pillow.
///
/// Throws `Error` for a section or a value that timm does not know; timm passes
/// over words without a number.
///
///     auto augment = luximm::auto_augment_transform("rand-m9-mstd0.5-inc1");
///     luximm::SampleRandom random(/*seed=*/0, /*epoch=*/3, /*index=*/17);
///     image = augment(std::move(image), random);
Augmentation auto_augment_transform(std::string_view config,
                                    const AutoAugmentParams& params = {});

}  // namespace luximm
