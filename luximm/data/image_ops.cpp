#include "luximm/data/image_ops.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "luximm/base/fail.h"
#include "luximm/data/image_checks.h"

namespace luximm {
namespace {

using detail::check_image;

using Table = std::array<uint8_t, 256>;
using Histogram = std::array<int64_t, 256>;

uint8_t clamp_byte(int64_t value) {
  return static_cast<uint8_t>(std::clamp<int64_t>(value, 0, 255));
}

template <typename F>
Table make_table(F value_of) {
  Table table;
  for (int i = 0; i < 256; ++i) table[i] = value_of(i);
  return table;
}

void look_up(Image& image, const Table& table) {
  for (uint8_t& byte : image.rgb) byte = table[byte];
}

void look_up(Image& image, const std::array<Table, 3>& tables) {
  uint8_t* p = image.rgb.data();
  for (size_t i = 0; i < image.rgb.size(); i += 3, p += 3) {
    p[0] = tables[0][p[0]];
    p[1] = tables[1][p[1]];
    p[2] = tables[2][p[2]];
  }
}

/// Of each channel. Counted in two halves, so that equal neighbours do not wait
/// for each other.
std::array<Histogram, 3> histograms(const Image& image) {
  std::array<std::array<std::array<uint32_t, 256>, 3>, 2> counts = {};
  const uint8_t* p = image.rgb.data();
  const size_t pixels = image.rgb.size() / 3;
  for (size_t i = 0; i < pixels; ++i, p += 3) {
    auto& half = counts[i % 2];
    ++half[0][p[0]];
    ++half[1][p[1]];
    ++half[2][p[2]];
  }
  std::array<Histogram, 3> sums;
  for (int c = 0; c < 3; ++c) {
    for (int i = 0; i < 256; ++i) {
      sums[c][i] = int64_t{counts[0][c][i]} + counts[1][c][i];
    }
  }
  return sums;
}

Table identity() {
  return make_table([](int i) { return static_cast<uint8_t>(i); });
}

Table stretched(const Histogram& h) {
  int low = 0;
  int high = 255;
  while (low < 255 && h[low] == 0) ++low;
  while (high > 0 && h[high] == 0) --high;
  if (high <= low) return identity();
  const double scale = 255.0 / (high - low);
  const double offset = -low * scale;
  return make_table(
      [&](int i) { return clamp_byte(static_cast<int>(i * scale + offset)); });
}

Table flattened(const Histogram& h) {
  int64_t total = 0;
  int64_t last = 0;
  int used = 0;
  for (const int64_t count : h) {
    if (count == 0) continue;
    total += count;
    last = count;
    ++used;
  }
  const int64_t step = (total - last) / 255;
  if (used <= 1 || step == 0) return identity();
  int64_t n = step / 2;
  return make_table([&](int i) {
    const uint8_t value = clamp_byte(n / step);
    n += h[i];
    return value;
  });
}

/// One byte of Pillow's blend, which computes in single precision.
uint8_t mix(int first, int second, float alpha) {
  const float value =
      static_cast<float>(first) + alpha * static_cast<float>(second - first);
  if (value <= 0.0F) return 0;
  return value >= 255.0F ? uint8_t{255} : static_cast<uint8_t>(value);
}

uint8_t luma(const uint8_t* p) {
  return static_cast<uint8_t>(
      (p[0] * 19595U + p[1] * 38470U + p[2] * 7471U + 0x8000U) >> 16);
}

/// Pillow's SMOOTH: the middle weighs 5, its eight neighbours 1, the edge
/// stays. Its sums are floats whose error is far below the 1/26 that they lie
/// from where bytes change, so integers give the same bytes.
Image smoothed(const Image& image) {
  Image out = image;
  if (image.width < 3 || image.height < 3) return out;
  const size_t bytes = size_t{3} * image.width;
  std::vector<uint16_t> columns(bytes);  // sums of three rows
  for (int y = 1; y < image.height - 1; ++y) {
    const uint8_t* above = image.row(y - 1);
    const uint8_t* row = image.row(y);
    const uint8_t* below = image.row(y + 1);
    for (size_t i = 0; i < bytes; ++i) {
      columns[i] = static_cast<uint16_t>(above[i] + row[i] + below[i]);
    }
    uint8_t* to = out.row(y);
    for (size_t i = 3; i < bytes - 3; ++i) {
      const unsigned sum =
          0U + columns[i - 3] + columns[i] + columns[i + 3] + 4U * row[i];
      to[i] = static_cast<uint8_t>((2 * sum + 13) / 26);
    }
  }
  return out;
}

struct Hsv {
  uint8_t hue, saturation, value;
};

/// Pillow's, in the precision of each of its steps.
Hsv to_hsv(const uint8_t* p) {
  const uint8_t high = std::max({p[0], p[1], p[2]});
  const uint8_t low = std::min({p[0], p[1], p[2]});
  if (high == low) return {0, 0, high};
  const auto range = static_cast<float>(high - low);
  const float saturation = range / static_cast<float>(high);
  const float red = static_cast<float>(high - p[0]) / range;
  const float green = static_cast<float>(high - p[1]) / range;
  const float blue = static_cast<float>(high - p[2]) / range;
  float hue;
  if (p[0] == high) {
    hue = blue - green;
  } else if (p[1] == high) {
    hue = static_cast<float>(2.0 + red - blue);
  } else {
    hue = static_cast<float>(4.0 + green - red);
  }
  // hue / 6 is above -1, so this is fmod(hue / 6 + 1, 1).
  const double turned = hue / 6.0 + 1.0;
  hue = static_cast<float>(turned >= 1.0 ? turned - 1.0 : turned);
  return {clamp_byte(static_cast<int>(hue * 255.0)),
          clamp_byte(static_cast<int>(saturation * 255.0)), high};
}

void from_hsv(const Hsv& in, uint8_t* out) {
  const uint8_t v = in.value;
  if (in.saturation == 0) {
    out[0] = out[1] = out[2] = v;
    return;
  }
  const double sector = static_cast<float>(in.hue) * 6.0 / 255.0;
  const int i = static_cast<int>(sector);
  const auto f = static_cast<float>(sector - static_cast<float>(i));
  const auto s = static_cast<float>(static_cast<float>(in.saturation) / 255.0);
  const auto byte = [v](double part) {
    return clamp_byte(static_cast<int>(std::round(v * part)));
  };
  const uint8_t p = byte(1.0 - s);
  const uint8_t q = byte(1.0 - s * f);
  const uint8_t t = byte(1.0 - s * (1.0 - f));
  const std::array<std::array<uint8_t, 3>, 6> sectors = {
      {{v, t, p}, {q, v, p}, {p, v, t}, {p, q, v}, {t, p, v}, {v, p, q}}};
  std::ranges::copy(sectors[i % 6], out);
}

}  // namespace

Image auto_contrast(Image image) {
  check_image("auto_contrast", image);
  const auto h = histograms(image);
  look_up(image, {stretched(h[0]), stretched(h[1]), stretched(h[2])});
  return image;
}

Image equalize(Image image) {
  check_image("equalize", image);
  const auto h = histograms(image);
  look_up(image, {flattened(h[0]), flattened(h[1]), flattened(h[2])});
  return image;
}

Image invert(Image image) {
  check_image("invert", image);
  for (uint8_t& byte : image.rgb) byte = static_cast<uint8_t>(255 - byte);
  return image;
}

Image posterize(Image image, int bits) {
  check_image("posterize", image);
  const int lost = 8 - std::clamp(bits, 0, 8);
  const auto mask = static_cast<uint8_t>(0xff << lost);
  for (uint8_t& byte : image.rgb) byte &= mask;
  return image;
}

Image solarize(Image image, int threshold) {
  check_image("solarize", image);
  look_up(image, make_table([&](int i) {
            return static_cast<uint8_t>(i < threshold ? i : 255 - i);
          }));
  return image;
}

Image solarize_add(Image image, int add, int threshold) {
  check_image("solarize_add", image);
  look_up(image, make_table([&](int i) {
            return i < threshold ? clamp_byte(int64_t{i} + add)
                                 : static_cast<uint8_t>(i);
          }));
  return image;
}

Image adjust_color(Image image, double factor) {
  check_image("adjust_color", image);
  const auto alpha = static_cast<float>(factor);
  if (alpha == 1.0F) return image;
  uint8_t* p = image.rgb.data();
  for (size_t i = 0; i < image.rgb.size(); i += 3, p += 3) {
    const int grey = luma(p);
    p[0] = mix(grey, p[0], alpha);
    p[1] = mix(grey, p[1], alpha);
    p[2] = mix(grey, p[2], alpha);
  }
  return image;
}

Image adjust_contrast(Image image, double factor) {
  check_image("adjust_contrast", image);
  const auto alpha = static_cast<float>(factor);
  uint64_t sum = 0;
  for (size_t i = 0; i < image.rgb.size(); i += 3) {
    sum += luma(image.rgb.data() + i);
  }
  const auto pixels = static_cast<double>(image.rgb.size() / 3);
  const int mean = static_cast<int>(static_cast<double>(sum) / pixels + 0.5);
  look_up(image, make_table([&](int i) { return mix(mean, i, alpha); }));
  return image;
}

Image adjust_brightness(Image image, double factor) {
  check_image("adjust_brightness", image);
  const auto alpha = static_cast<float>(factor);
  look_up(image, make_table([&](int i) { return mix(0, i, alpha); }));
  return image;
}

Image adjust_sharpness(Image image, double factor) {
  check_image("adjust_sharpness", image);
  if (static_cast<float>(factor) == 1.0F) return image;
  return blend(smoothed(image), image, factor);
}

Image adjust_hue(Image image, double factor) {
  check_image("adjust_hue", image);
  if (!(factor >= -0.5 && factor <= 0.5)) {
    fail("adjust_hue", "factor is {}, expected a number from -0.5 to 0.5",
         factor);
  }
  const int turn = static_cast<int>(factor * 255);
  uint8_t* p = image.rgb.data();
  for (size_t i = 0; i < image.rgb.size(); i += 3, p += 3) {
    Hsv hsv = to_hsv(p);
    hsv.hue = static_cast<uint8_t>(hsv.hue + turn);  // goes round
    from_hsv(hsv, p);
  }
  return image;
}

Image blend(Image first, const Image& second, double alpha) {
  check_image("blend", first);
  check_image("blend", second);
  if (first.width != second.width || first.height != second.height) {
    fail("blend", "images of {} x {} and {} x {} pixels, expected one size",
         first.width, first.height, second.width, second.height);
  }
  const auto a = static_cast<float>(alpha);
  if (a == 1.0F) return second;
  uint8_t* to = first.rgb.data();
  const uint8_t* from = second.rgb.data();
  for (size_t i = 0; i < first.rgb.size(); ++i) {
    to[i] = mix(to[i], from[i], a);
  }
  return first;
}

}  // namespace luximm
