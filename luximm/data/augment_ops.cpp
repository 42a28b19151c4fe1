#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/base/nearest.h"
#include "luximm/data/auto_augment.h"
#include "luximm/data/image_ops.h"

namespace luximm {
namespace {

/// Levels are magnitudes from 0 to this, and beyond it if `mmax` says so.
constexpr double kMaxLevel = 10.0;

/// What an operation is given besides the image: its level as a part of the
/// highest, and where its further draws come from.
struct Call {
  double level;
  const AutoAugmentParams& params;
  SampleRandom& random;

  double randomly_negated(double value) {
    return random.uniform() > 0.5 ? -value : value;
  }
  /// Drawn after the operation's argument, as in timm.
  AffineOptions affine() {
    if (params.interpolation) return {*params.interpolation, params.fill};
    return {random.below(2) == 0 ? Interpolation::kBilinear
                                 : Interpolation::kBicubic,
            params.fill};
  }
  Image transform(const Image& image, const std::array<double, 6>& matrix) {
    return transform_affine(image, matrix, affine());
  }
  int steps(int count) const { return static_cast<int>(level * count); }
  double between(double low, double high) const {
    return std::clamp(low + (high - low) * level, low, high);
  }
  double enhancement() const { return level * 1.8 + 0.1; }
  double enhancement_increasing() {
    return std::max(0.1, 1.0 + randomly_negated(level * 0.9));
  }
};

using Operation = Image (*)(Image, Call&);

struct NamedOperation {
  std::string_view name;
  Operation run;
};

template <Image (*adjust)(Image, double)>
Image enhance(Image image, Call& call) {
  return adjust(std::move(image), call.enhancement());
}

template <Image (*adjust)(Image, double)>
Image enhance_increasing(Image image, Call& call) {
  return adjust(std::move(image), call.enhancement_increasing());
}

template <Image (*change)(Image)>
Image plain(Image image, Call&) {
  return change(std::move(image));
}

constexpr NamedOperation kOperations[] = {
    {"AutoContrast", plain<auto_contrast>},
    {"Equalize", plain<equalize>},
    {"Invert", plain<invert>},
    {"Rotate",
     [](Image image, Call& call) {
       const double degrees = call.randomly_negated(call.level * 30.0);
       return rotate(image, degrees, call.affine());
     }},
    {"Posterize",
     [](Image image, Call& call) {
       return posterize(std::move(image), call.steps(4));
     }},
    {"PosterizeIncreasing",
     [](Image image, Call& call) {
       return posterize(std::move(image), 4 - call.steps(4));
     }},
    {"PosterizeOriginal",
     [](Image image, Call& call) {
       return posterize(std::move(image), call.steps(4) + 4);
     }},
    {"Solarize",
     [](Image image, Call& call) {
       return solarize(std::move(image), std::min(256, call.steps(256)));
     }},
    {"SolarizeIncreasing",
     [](Image image, Call& call) {
       return solarize(std::move(image), 256 - std::min(256, call.steps(256)));
     }},
    {"SolarizeAdd",
     [](Image image, Call& call) {
       return solarize_add(std::move(image), std::min(128, call.steps(110)));
     }},
    {"Color", enhance<adjust_color>},
    {"ColorIncreasing", enhance_increasing<adjust_color>},
    {"Contrast", enhance<adjust_contrast>},
    {"ContrastIncreasing", enhance_increasing<adjust_contrast>},
    {"Brightness", enhance<adjust_brightness>},
    {"BrightnessIncreasing", enhance_increasing<adjust_brightness>},
    {"Sharpness", enhance<adjust_sharpness>},
    {"SharpnessIncreasing", enhance_increasing<adjust_sharpness>},
    {"ShearX",
     [](Image image, Call& call) {
       const double factor = call.randomly_negated(call.level * 0.3);
       return call.transform(image, {1, factor, 0, 0, 1, 0});
     }},
    {"ShearY",
     [](Image image, Call& call) {
       const double factor = call.randomly_negated(call.level * 0.3);
       return call.transform(image, {1, 0, 0, factor, 1, 0});
     }},
    {"TranslateX",
     [](Image image, Call& call) {
       const double pixels =
           call.randomly_negated(call.level * call.params.translate_const);
       return call.transform(image, {1, 0, pixels, 0, 1, 0});
     }},
    {"TranslateY",
     [](Image image, Call& call) {
       const double pixels =
           call.randomly_negated(call.level * call.params.translate_const);
       return call.transform(image, {1, 0, 0, 0, 1, pixels});
     }},
    {"TranslateXRel",
     [](Image image, Call& call) {
       const double part =
           call.randomly_negated(call.level * call.params.translate_pct);
       return call.transform(image, {1, 0, part * image.width, 0, 1, 0});
     }},
    {"TranslateYRel",
     [](Image image, Call& call) {
       const double part =
           call.randomly_negated(call.level * call.params.translate_pct);
       return call.transform(image, {1, 0, 0, 0, 1, part * image.height});
     }},
    {"Desaturate",
     [](Image image, Call& call) {
       const double kept = 1.0 - call.between(0.5, 1.0);
       return adjust_color(std::move(image), std::clamp(kept, 0.0, 1.0));
     }},
    {"GaussianBlur",
     [](Image image, Call& call) {
       return gaussian_blur(std::move(image), call.between(0.1, 2.0));
     }},
    {"GaussianBlurRand",
     [](Image image, Call& call) {
       const double radius =
           call.random.uniform(0.1, 2.0 * call.between(0.0, 1.0));
       return gaussian_blur(std::move(image), radius);
     }},
};

Operation find_operation(std::string_view name) {
  for (const auto& known : kOperations) {
    if (known.name == name) return known.run;
  }
  const auto names = augment_op_names();
  fail("augment_op", "unknown operation '{}'; {}", name,
       detail::nearest_name_hint(name, {names.begin(), names.end()}));
}

}  // namespace

std::vector<std::string_view> augment_op_names() {
  std::vector<std::string_view> names;
  for (const auto& known : kOperations) names.push_back(known.name);
  return names;
}

Augmentation augment_op(std::string_view name, double prob, double magnitude,
                        const AutoAugmentParams& params) {
  return [run = find_operation(name), prob, magnitude, params](
             Image image, SampleRandom& random) {
    if (prob < 1.0 && random.uniform() > prob) return image;
    double drawn = magnitude;
    if (std::isinf(params.magnitude_std)) {
      drawn = random.uniform(0.0, magnitude);
    } else if (params.magnitude_std > 0.0) {
      drawn = random.normal(magnitude, params.magnitude_std);
    }
    drawn = std::max(0.0, std::min(drawn, params.magnitude_max));
    Call call{drawn / kMaxLevel, params, random};
    return run(std::move(image), call);
  };
}

}  // namespace luximm
