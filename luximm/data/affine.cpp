#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <numbers>
#include <vector>

#include "luximm/data/image_checks.h"
#include "luximm/data/image_ops.h"

namespace luximm {
namespace {

using Pair = double __attribute__((vector_size(2 * sizeof(double))));

/// Red, green, blue and nothing, in two vector registers of any machine.
struct Colour {
  Pair rg, b;
};

Colour load(const uint8_t* pixel) {
  return {Pair{static_cast<double>(pixel[0]), static_cast<double>(pixel[1])},
          Pair{static_cast<double>(pixel[2]), 0.0}};
}

Pair linear(Pair a, Pair b, double d) { return a + (b - a) * d; }

Colour linear(const Colour& a, const Colour& b, double d) {
  return {linear(a.rg, b.rg, d), linear(a.b, b.b, d)};
}

/// Keys' cubic with a = -1 through four values, in Pillow's order of terms.
Pair cubic(Pair v1, Pair v2, Pair v3, Pair v4, double d) {
  const Pair p2 = v3 - v1;
  const Pair p3 = 2.0 * (v1 - v2) + v3 - v4;
  const Pair p4 = v2 - v1 - v3 + v4;
  return v2 + d * (p2 + d * (p3 + d * p4));
}

Colour cubic(const Colour& v1, const Colour& v2, const Colour& v3,
             const Colour& v4, double d) {
  return {cubic(v1.rg, v2.rg, v3.rg, v4.rg, d),
          cubic(v1.b, v2.b, v3.b, v4.b, d)};
}

uint8_t to_byte(double value) {
  return static_cast<uint8_t>(std::clamp(value, 0.0, 255.0));
}

void store(const Colour& colour, uint8_t* pixel) {
  pixel[0] = to_byte(colour.rg[0]);
  pixel[1] = to_byte(colour.rg[1]);
  pixel[2] = to_byte(colour.b[0]);
}

/// Where an output's centre lies among the inputs' centres.
struct Place {
  int x, y;       // of the input to the left and above
  double dx, dy;  // how far beyond it
};

int floor_int(double v) {
  const int cut = static_cast<int>(v);
  return v < cut ? cut - 1 : cut;
}

Place place_of(double x, double y) {
  const double left = x - 0.5;
  const double top = y - 0.5;
  const int ix = floor_int(left);
  const int iy = floor_int(top);
  return {ix, iy, left - ix, top - iy};
}

struct Source {
  const Image& image;

  int column(int x) const { return 3 * std::clamp(x, 0, image.width - 1); }
  const uint8_t* row(int y) const {
    return image.row(std::clamp(y, 0, image.height - 1));
  }
};

Colour bilinear(const Source& source, const Place& at) {
  const int left = source.column(at.x);
  const int right = source.column(at.x + 1);
  const auto along = [&](int y) {
    const uint8_t* row = source.row(y);
    return at.dx == 0.0 ? load(row + left)
                        : linear(load(row + left), load(row + right), at.dx);
  };
  if (at.dy == 0.0) return along(at.y);
  return linear(along(at.y), along(at.y + 1), at.dy);
}

/// Where an axis is hit exactly, as by shears and shifts along the other, the
/// cubic's value is the one input's, and the rest need not be computed.
Colour bicubic(const Source& source, const Place& at) {
  const int c0 = source.column(at.x - 1);
  const int c1 = source.column(at.x);
  const int c2 = source.column(at.x + 1);
  const int c3 = source.column(at.x + 2);
  const auto along = [&](int y) {
    const uint8_t* row = source.row(y);
    if (at.dx == 0.0) return load(row + c1);
    return cubic(load(row + c0), load(row + c1), load(row + c2), load(row + c3),
                 at.dx);
  };
  if (at.dy == 0.0) return along(at.y);
  return cubic(along(at.y - 1), along(at.y), along(at.y + 1), along(at.y + 2),
               at.dy);
}

template <Colour (*sample)(const Source&, const Place&)>
Image transform(const Image& image, const std::array<double, 6>& m,
                const std::array<uint8_t, 3>& fill) {
  Image out{image.width, image.height, {}};
  out.rgb.resize(image.rgb.size());
  const Source source{image};
  for (int y = 0; y < image.height; ++y) {
    uint8_t* to = out.row(y);
    const double m1y = m[1] * (y + 0.5);
    const double m4y = m[4] * (y + 0.5);
    for (int x = 0; x < image.width; ++x, to += 3) {
      const double from_x = m[0] * (x + 0.5) + m1y + m[2];
      const double from_y = m[3] * (x + 0.5) + m4y + m[5];
      // Written so that NaN is outside.
      if (from_x >= 0.0 && from_x < image.width && from_y >= 0.0 &&
          from_y < image.height) {
        store(sample(source, place_of(from_x, from_y)), to);
      } else {
        std::memcpy(to, fill.data(), 3);
      }
    }
  }
  return out;
}

/// Python's round(x, 15), which is exact about decimal digits.
double round_15(double x) {
  std::array<char, 64> text;
  std::snprintf(text.data(), text.size(), "%.15f", x);
  return std::strtod(text.data(), nullptr);
}

}  // namespace

Image transform_affine(const Image& image, const std::array<double, 6>& matrix,
                       const AffineOptions& options) {
  detail::check_image("transform_affine", image);
  return options.interpolation == Interpolation::kBilinear
             ? transform<bilinear>(image, matrix, options.fill)
             : transform<bicubic>(image, matrix, options.fill);
}

Image rotate(const Image& image, double degrees, const AffineOptions& options) {
  detail::check_image("rotate", image);
  double turn = std::fmod(degrees, 360.0);
  if (turn < 0.0) turn += 360.0;  // as Python's %
  const double angle = -(turn * (std::numbers::pi / 180.0));
  const double cos = round_15(std::cos(angle));
  const double sin = round_15(std::sin(angle));
  const double x = image.width / 2.0;
  const double y = image.height / 2.0;
  return transform_affine(image,
                          {cos, sin, cos * -x + sin * -y + 0.0 + x,  //
                           -sin, cos, -sin * -x + cos * -y + 0.0 + y},
                          options);
}

}  // namespace luximm
