#include "luximm/models/regnet/regnet_archs.h"

#include <string>
#include <utility>

#include "luximm/model/tag.h"

namespace luximm {
namespace {

/// The widths are those of the paper, https://arxiv.org/abs/2003.13678.
RegNetVariant x(const char* size, int64_t depth, int64_t w0, double wa,
                double wm, int64_t group_size) {
  return {.name = std::string("regnetx_") + size,
          .depth = depth,
          .w0 = w0,
          .wa = wa,
          .wm = wm,
          .group_size = group_size};
}

/// With squeeze and excitation.
RegNetVariant y(const char* size, int64_t depth, int64_t w0, double wa,
                double wm, int64_t group_size) {
  RegNetVariant v = x(size, depth, w0, wa, wm, group_size);
  v.name = std::string("regnety_") + size;
  v.se_ratio = 0.25;
  return v;
}

/// torchvision's, whose widths are rounded in another way.
RegNetVariant tv(RegNetVariant v) {
  v.name += "_tv";
  v.group_min_ratio = 0.9;
  return v;
}

/// A RegNet-Y with its norms before the convolutions.
RegNetVariant v(const char* size, RegNetVariant y,
                RegNetShortcut downsample = RegNetShortcut::kConv) {
  y.name = std::string("regnetv_") + size;
  y.preact = true;
  y.act_layer = Activation::kSilu;
  y.downsample = downsample;
  y.config.first_conv = "stem";
  return y;
}

/// Inverted bottlenecks (https://arxiv.org/abs/2103.06877).
RegNetVariant z(const char* size, RegNetVariant y, int64_t num_features) {
  y.name = std::string("regnetz_") + size;
  y.bottle_ratio = 4.0;
  y.downsample = RegNetShortcut::kNone;
  y.linear_out = true;
  y.num_features = num_features;
  y.act_layer = Activation::kSilu;
  return y;
}

}  // namespace

const std::vector<RegNetVariant>& regnet_archs() {
  static const std::vector<RegNetVariant> archs = {
      x("002", 13, 24, 36.44, 2.49, 8),
      x("004", 22, 24, 24.48, 2.54, 16),
      tv(x("004", 22, 24, 24.48, 2.54, 16)),
      x("006", 16, 48, 36.97, 2.24, 24),
      x("008", 16, 56, 35.73, 2.28, 16),
      x("016", 18, 80, 34.01, 2.25, 24),
      x("032", 25, 88, 26.31, 2.25, 48),
      x("040", 23, 96, 38.65, 2.43, 40),
      x("064", 17, 184, 60.83, 2.07, 56),
      x("080", 23, 80, 49.56, 2.88, 120),
      x("120", 19, 168, 73.36, 2.37, 112),
      x("160", 22, 216, 55.59, 2.1, 128),
      x("320", 23, 320, 69.86, 2.0, 168),
      y("002", 13, 24, 36.44, 2.49, 8),
      y("004", 16, 48, 27.89, 2.09, 8),
      y("006", 15, 48, 32.54, 2.32, 16),
      y("008", 14, 56, 38.84, 2.4, 16),
      tv(y("008", 14, 56, 38.84, 2.4, 16)),
      y("016", 27, 48, 20.71, 2.65, 24),
      y("032", 21, 80, 42.63, 2.66, 24),
      y("040", 22, 96, 31.41, 2.24, 64),
      y("064", 25, 112, 33.22, 2.27, 72),
      y("080", 17, 192, 76.82, 2.19, 56),
      tv(y("080", 17, 192, 76.82, 2.19, 56)),
      y("120", 19, 168, 73.36, 2.37, 112),
      y("160", 18, 200, 106.23, 2.48, 112),
      y("320", 20, 232, 115.89, 2.53, 232),
      y("640", 20, 352, 147.48, 2.4, 328),
      y("1280", 27, 456, 160.83, 2.52, 264),
      y("2560", 27, 640, 230.83, 2.53, 373),
      v("040", y("", 22, 96, 31.41, 2.24, 64)),
      v("064", y("", 25, 112, 33.22, 2.27, 72), RegNetShortcut::kAvg),
      z("005", y("", 21, 16, 10.7, 2.51, 4), 1024),
      z("040", y("", 28, 48, 14.5, 2.226, 8), 0),
      z("040_h", y("", 28, 48, 14.5, 2.226, 8), 1536),
  };
  return archs;
}

const RegNetVariant* regnet_arch(std::string_view arch) {
  return detail::find_arch(regnet_archs(), arch);
}

}  // namespace luximm
