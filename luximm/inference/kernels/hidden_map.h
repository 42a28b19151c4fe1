#pragma once

#include <algorithm>
#include <cstdint>

#include "luximm/inference/kernels/gemm.h"
#include "luximm/inference/kernels/inverted_residual.h"

// Internal to inverted_residual: how its weights and maps are cut, and its
// first half, the wide map.
namespace luximm::detail {

/// The packed weights, one part behind the other.
struct InvertedResidualParts {
  explicit InvertedResidualParts(const InvertedResidualConfig& config,
                                 const float* packed = nullptr)
      : panels(ceil_div(config.hidden_channels, kPanel)),
        panel_floats((1 + config.kernel.area()) * kPanel) {
    const int64_t hidden = config.hidden_channels;
    const int64_t squeezed = config.squeezed_channels;
    const auto place = [&](int64_t depth, int64_t columns) {
      const PackedMatrix matrix = {depth, columns,
                                   packed ? packed + total : nullptr};
      total += matrix.floats();
      return matrix;
    };
    if (config.expand) expand = place(config.in_channels, hidden);
    depthwise = total;
    total += panels * panel_floats;
    if (squeezed > 0) {
      squeeze = place(hidden, squeezed);
      excite = place(squeezed, hidden);
    }
    project = place(hidden, config.out_channels);
  }

  int64_t panels;
  int64_t panel_floats;  ///< [bias, filters]
  PackedMatrix expand;
  int64_t depthwise = 0;  ///< offset
  PackedMatrix squeeze;
  PackedMatrix excite;
  PackedMatrix project;
  int64_t total = 0;
};

/// How the hidden map is cut: images into passes, rows into bands.
struct InvertedResidualCut {
  InvertedResidualCut(const InvertedResidualConfig& config, const Shape& in);

  int64_t pixels() const { return map.h * map.w; }
  /// Whether the gate goes into the projection's weights, which are then those
  /// of one image: there are fewer of them than numbers in the map.
  bool gates_weights(const InvertedResidualConfig& config) const {
    return config.squeezed_channels > 0 && pixels() > config.out_channels;
  }
  int64_t band_floats() const { return band_rows * row_pixels * kPanel; }
  /// What a thread needs: a band, and pixels in between.
  int64_t thread_floats() const {
    return band_floats() + std::max(kMaxRows, map.w) * kPanel;
  }

  Shape map;           ///< behind the depthwise convolution
  int64_t overlap;     ///< rows that one row of the map is made of
  int64_t row_pixels;  ///< of an expanded row, with padding
  int64_t panels;
  int64_t bands;
  int64_t band_rows;  ///< expanded rows, at most
  int64_t images;     ///< of a pass
};

/// What a task of the expansion and the depthwise convolution works on.
struct HiddenJob {
  int64_t image;
  int64_t band;
  int64_t panel;
};

/// Makes the hidden map, panel by panel: rows are expanded when the first row
/// of the map that reads them is due, and are still in the first-level cache
/// for most of those that do.
class HiddenMap {
 public:
  HiddenMap(const InvertedResidualConfig& config, const float* packed,
            const float* in, const Shape& in_shape,
            const InvertedResidualCut& cut, float* out)
      : config_(config),
        parts_(config, packed),
        filters_(packed + parts_.depthwise),
        in_(in),
        in_shape_(in_shape),
        cut_(cut),
        out_(out) {}

  /// `sums`, of a panel, is null or gets the sums over the band's pixels.
  /// `buffer` holds `InvertedResidualCut::thread_floats()`.
  void run(const HiddenJob& job, float* buffer, float* sums) const;

 private:
  void make_rows(const HiddenJob& job, int64_t begin, int64_t end,
                 int64_t first, float* buffer) const;
  void expand(const HiddenJob& job, int64_t y, int64_t x, int64_t pixels,
              float* out) const;
  void copy_row(const HiddenJob& job, int64_t y, float* row) const;
  void run_row(const HiddenJob& job, int64_t y, float* buffer, int64_t first,
               float* sums) const;

  const float* pixel(const HiddenJob& job, int64_t y, int64_t x) const {
    return in_ +
           ((job.image * in_shape_.h + y) * in_shape_.w + x) * in_shape_.c;
  }

  const InvertedResidualConfig& config_;
  InvertedResidualParts parts_;
  const float* filters_;
  const float* in_;
  const Shape& in_shape_;
  const InvertedResidualCut& cut_;
  float* out_;
};

}  // namespace luximm::detail
