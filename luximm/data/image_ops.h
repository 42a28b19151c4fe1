#pragma once

#include <array>
#include <cstdint>

#include "luximm/data/image.h"
#include "luximm/model/pretrained_config.h"

// Operations on 8-bit RGB images; every byte is Pillow's. Each takes its image
// by value: move one in that is not needed any more.
//
//     image = luximm::adjust_contrast(std::move(image), 1.4);
//
// All throw `Error` for an image without pixels or with another number of
// bytes than width x height x 3.
namespace luximm {

/// `ImageOps.autocontrast`: each channel stretched to 0 to 255.
Image auto_contrast(Image image);

/// `ImageOps.equalize`: each channel's histogram made flat.
Image equalize(Image image);

/// `ImageOps.invert`: 255 less the value.
Image invert(Image image);

/// `ImageOps.posterize`: keeps the highest `bits` bits of each value, all from
/// 8 on, none up to 0.
Image posterize(Image image, int bits);

/// `ImageOps.solarize`: inverts values of `threshold` and above.
Image solarize(Image image, int threshold);

/// timm's `solarize_add`: adds to values below `threshold`, up to 255.
Image solarize_add(Image image, int add, int threshold = 128);

/// `ImageEnhance.Color`: 0 is grey, 1 the image.
Image adjust_color(Image image, double factor);

/// `ImageEnhance.Contrast`: 0 is the mean grey, 1 the image.
Image adjust_contrast(Image image, double factor);

/// `ImageEnhance.Brightness`: 0 is black, 1 the image.
Image adjust_brightness(Image image, double factor);

/// `ImageEnhance.Sharpness`: 0 is smoothed, 1 the image.
Image adjust_sharpness(Image image, double factor);

/// torchvision's `adjust_hue` of a Pillow image. Throws `Error` for a `factor`
/// that is not from -0.5 to 0.5 turns.
Image adjust_hue(Image image, double factor);

/// `Image.blend`: 0 is `first`, 1 is `second`. Throws `Error` for two sizes.
Image blend(Image first, const Image& second, double alpha);

/// `ImageFilter.GaussianBlur`: three box blurs that approximate a Gaussian.
/// Throws `Error` for a `radius` (its standard deviation) that is not from 0 to
/// 1000.
Image gaussian_blur(Image image, double radius);

/// torchvision's `gaussian_blur` with an odd `kernel_size`: the Gaussian
/// itself. A byte may differ by one where the sum, whose order LibTorch does
/// not promise, lies half-way. Throws `Error` for a sigma that is not above 0,
/// an even size, or a side of `kernel_size / 2` pixels or fewer, as torchvision
/// does.
Image gaussian_blur(Image image, int kernel_size, double sigma);

/// How `transform_affine` and `rotate` fill and interpolate.
struct AffineOptions {
  Interpolation interpolation = Interpolation::kBicubic;
  std::array<uint8_t, 3> fill = {128, 128, 128};  ///< of what lies outside
};

/// `Image.transform(image.size, AFFINE, matrix)`: pixel (x, y) becomes what
/// lies at (m0 x + m1 y + m2, m3 x + m4 y + m5).
Image transform_affine(const Image& image, const std::array<double, 6>& matrix,
                       const AffineOptions& options = {});

/// `Image.rotate`: about the middle, counter-clockwise, the size stays.
Image rotate(const Image& image, double degrees,
             const AffineOptions& options = {});

}  // namespace luximm
