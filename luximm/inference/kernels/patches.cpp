#include "luximm/inference/kernels/patches.h"

#include <algorithm>
#include <cstring>

namespace luximm::detail {
namespace {

void copy(float* to, const float* from, int64_t count) {
  std::memcpy(to, from, static_cast<std::size_t>(count) * sizeof(float));
}

}  // namespace

PatchRows::PatchRows(const ConvConfig& config, const float* in,
                     const Shape& in_shape)
    : config_(config),
      in_(in),
      in_shape_(in_shape),
      out_shape_(conv_out_shape(config, in_shape)) {}

int64_t PatchRows::buffer_stride() const {
  return gathered_stride(config_.kernel.area() * config_.in_channels);
}

RowSource::Block PatchRows::block(int64_t first, int64_t count,
                                  float* buffer) const {
  const int64_t stride = buffer_stride();
  int64_t x = first % out_shape_.w;
  int64_t y = first / out_shape_.w % out_shape_.h;
  int64_t n = first / out_shape_.w / out_shape_.h;
  for (int64_t i = 0; i < count; ++i) {
    const int64_t top = y * config_.stride - config_.padding.top;
    const int64_t left = x * config_.stride - config_.padding.left;
    if (config_.dilation != 1) {
      gather_dilated(n, top, left, buffer + i * stride);
    } else if (config_.nchw_input) {
      gather_nchw(n, top, left, buffer + i * stride);
    } else {
      gather_nhwc(n, top, left, buffer + i * stride);
    }
    if (++x < out_shape_.w) continue;
    x = 0;
    if (++y < out_shape_.h) continue;
    y = 0;
    ++n;
  }
  return {buffer, stride};
}

void PatchRows::gather_nhwc(int64_t n, int64_t y, int64_t x,
                            float* patch) const {
  const int64_t channels = config_.in_channels;
  const int64_t width = config_.kernel.w;
  const int64_t before = std::clamp<int64_t>(-x, 0, width);
  const int64_t end = std::clamp(in_shape_.w - x, before, width);
  for (int64_t ky = 0; ky < config_.kernel.h; ++ky) {
    float* row = patch + ky * width * channels;
    if (y + ky < 0 || y + ky >= in_shape_.h) {
      std::fill_n(row, width * channels, 0.0F);
      continue;
    }
    const float* from =
        in_ +
        ((n * in_shape_.h + y + ky) * in_shape_.w + x + before) * channels;
    std::fill_n(row, before * channels, 0.0F);
    copy(row + before * channels, from, (end - before) * channels);
    std::fill(row + end * channels, row + width * channels, 0.0F);
  }
}

void PatchRows::gather_nchw(int64_t n, int64_t y, int64_t x,
                            float* patch) const {
  const auto [height, width] = config_.kernel;
  const int64_t before = std::clamp<int64_t>(-x, 0, width);
  const int64_t end = std::clamp(in_shape_.w - x, before, width);
  const int64_t plane_size = in_shape_.h * in_shape_.w;
  const float* plane = in_ + n * config_.in_channels * plane_size;
  const float* data_end = in_ + in_shape_.size();
  const bool inside =
      end - before == width && y >= 0 && y + height <= in_shape_.h;
  for (int64_t c = 0; c < config_.in_channels; ++c, plane += plane_size) {
    // Copies of a fixed size need no call; what is too much of one, the next
    // overwrites.
    if (inside && width <= 8 &&
        data_end - plane >= (y + height) * in_shape_.w + 8) {
      const float* from = plane + y * in_shape_.w + x;
      for (int64_t ky = 0; ky < height; ++ky, patch += width) {
        std::memcpy(patch, from, 8 * sizeof(float));
        from += in_shape_.w;
      }
      continue;
    }
    for (int64_t ky = 0; ky < height; ++ky, patch += width) {
      std::fill_n(patch, width, 0.0F);
      if (y + ky < 0 || y + ky >= in_shape_.h || before == end) continue;
      copy(patch + before, plane + (y + ky) * in_shape_.w + x + before,
           end - before);
    }
  }
}

/// Tap by tap, whatever the layout.
void PatchRows::gather_dilated(int64_t n, int64_t y, int64_t x,
                               float* patch) const {
  const int64_t channels = config_.in_channels;
  const bool nchw = config_.nchw_input;
  // From a channel to the next and from a pixel to the next, in both.
  const int64_t c_step = nchw ? in_shape_.h * in_shape_.w : 1;
  const int64_t pixel = nchw ? 1 : channels;
  const int64_t patch_c = nchw ? config_.kernel.area() : 1;
  const int64_t patch_tap = nchw ? 1 : channels;
  const float* image = in_ + n * in_shape_.h * in_shape_.w * channels;
  for (int64_t tap = 0; tap < config_.kernel.area(); ++tap) {
    const int64_t iy = y + tap / config_.kernel.w * config_.dilation;
    const int64_t ix = x + tap % config_.kernel.w * config_.dilation;
    const bool inside =
        iy >= 0 && ix >= 0 && iy < in_shape_.h && ix < in_shape_.w;
    const float* from = image + (iy * in_shape_.w + ix) * pixel;
    float* to = patch + tap * patch_tap;
    for (int64_t c = 0; c < channels; ++c) {
      to[c * patch_c] = inside ? from[c * c_step] : 0.0F;
    }
  }
}

}  // namespace luximm::detail
