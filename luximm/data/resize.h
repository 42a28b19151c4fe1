#pragma once

#include "luximm/data/image.h"
#include "luximm/model/pretrained_config.h"

namespace luximm {

/// A part of an image, in pixels; `left` and `top` are inside of it.
struct Rect {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

/// Resizes to `width` x `height` as Pillow's `Image.resize`: with antialiasing,
/// in Pillow's fixed-point arithmetic, so that every byte is Pillow's.
///
/// Throws `Error` for an empty image or size.
Image resize(const Image& image, int width, int height,
             Interpolation interpolation);

/// The part `crop` of what `resize` returns; only that part is computed.
///
/// Throws `Error` also for a `crop` that is not within `width` x `height`.
Image resize(const Image& image, int width, int height,
             Interpolation interpolation, const Rect& crop);

}  // namespace luximm
