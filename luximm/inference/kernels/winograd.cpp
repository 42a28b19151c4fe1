#include "luximm/inference/kernels/winograd.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "luximm/inference/kernels/gemm.h"
#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// Transformed tiles that one thread works on stay in the second-level cache,
/// those that all work on in the third.
constexpr int64_t kThreadFloats = int64_t{1} << 17;
constexpr int64_t kSharedFloats = int64_t{1} << 21;

/// With fewer tiles than this to a pass over the weights, reading the weights
/// takes longer than multiplying.
constexpr int64_t kFewTiles = 24;

/// A convolution cut into tiles, and the tiles into blocks.
struct Tiling {
  Tiling(const ConvConfig& config, const Shape& in, int threads)
      : out_size(config.algorithm == ConvAlgorithm::kWinograd4 ? 4 : 2),
        size(out_size + 2),
        planes(size * size),
        in_shape(in),
        shape(conv_out_shape(config, in)),
        padding(config.padding),
        columns_of_tiles(ceil_div(shape.w, out_size)),
        rows_of_tiles(ceil_div(shape.h, out_size)),
        tiles(in.n * rows_of_tiles * columns_of_tiles),
        stride(spread_stride(config.in_channels)) {
    const int64_t floats = planes * stride;
    block =
        std::min({ceil_div(tiles, threads), kThreadFloats / floats, kMaxRows});
    shared = block < kFewTiles;
    if (shared) {
      block = std::clamp<int64_t>(kSharedFloats / floats, 1, kMaxRows);
    }
    // Blocks of like size, as many for each thread.
    int64_t blocks = ceil_div(tiles, block);
    if (!shared) blocks = ceil_div(blocks, threads) * threads;
    block = ceil_div(tiles, blocks);
  }

  int64_t blocks() const { return ceil_div(tiles, block); }
  /// Between the planes of transformed tiles, and of their products.
  int64_t plane_stride() const { return spread_stride(block * stride); }
  int64_t product_stride() const {
    return spread_stride(block * product_columns());
  }
  /// Room for all channels, or for as many as are transformed back while they
  /// are in the cache.
  int64_t product_columns() const {
    return shared ? spread_stride(shape.c) : kWinogradColumns;
  }
  int64_t transformed_floats() const { return planes * plane_stride(); }
  int64_t product_floats() const { return planes * product_stride(); }

  int64_t out_size;
  int64_t size;
  int64_t planes;
  Shape in_shape;
  Shape shape;
  Padding padding;
  int64_t columns_of_tiles;
  int64_t rows_of_tiles;
  int64_t tiles;
  int64_t stride;  ///< between the channels of transformed tiles
  int64_t block;   ///< tiles
  bool shared;     ///< all threads work on one block
};

/// The filter's transform along one dimension, [out_size + 2][3].
std::vector<double> filter_transform(int64_t out_size) {
  if (out_size == 2) {
    return {1, 0, 0, 0.5, 0.5, 0.5, 0.5, -0.5, 0.5, 0, 0, 1};
  }
  // At a point x the filter's polynomial is (1, x, x^2), divided by the product
  // of x's distances to the other finite points.
  std::vector<double> rows = {1, 0, 0};
  const double p = std::sqrt(0.5);
  const double q = std::sqrt(2.0);
  for (double x : {p, -p, q, -q}) {
    const double other = std::abs(x) < 1 ? 2.0 : 0.5;
    const double scale = 2 * x * x * (x * x - other);
    for (double power : {1.0, x, x * x}) rows.push_back(power / scale);
  }
  rows.insert(rows.end(), {0, 0, 1});
  return rows;
}

/// The filters of a panel of output channels at one input channel, tap by tap.
using Lanes = std::array<double, kPanel>;
using FilterPanel = std::array<Lanes, 9>;

/// Writes the panel's lanes to every plane, `plane_stride` floats apart.
void transform_filters(const FilterPanel& filters,
                       const std::vector<double>& transform, float* out,
                       int64_t plane_stride) {
  const std::size_t size = transform.size() / 3;
  for (std::size_t y = 0; y < size; ++y) {
    const double* g = &transform[3 * y];
    Lanes half[3];
    for (std::size_t x = 0; x < 3; ++x) {
      for (std::size_t i = 0; i < kPanel; ++i) {
        half[x][i] = g[0] * filters[x][i] + g[1] * filters[3 + x][i] +
                     g[2] * filters[6 + x][i];
      }
    }
    for (std::size_t x = 0; x < size; ++x, out += plane_stride) {
      const double* h = &transform[3 * x];
      for (std::size_t i = 0; i < kPanel; ++i) {
        out[i] = static_cast<float>(h[0] * half[0][i] + h[1] * half[1][i] +
                                    h[2] * half[2][i]);
      }
    }
  }
}

/// Plane `plane` of the transformed weights.
PackedMatrix plane_of(const ConvConfig& config, const float* packed,
                      int64_t plane) {
  PackedMatrix matrix{config.in_channels, config.out_channels, nullptr};
  const int64_t panels = matrix.floats() - matrix.bias_floats();
  // Only the first plane has the bias before it.
  matrix.data = packed + plane * panels;
  return matrix;
}

class WinogradConv {
 public:
  WinogradConv(const ConvConfig& config, const float* packed, const float* in,
               const Epilogue& epilogue, float* out, const Tiling& tiling)
      : config_(config),
        packed_(packed),
        in_(in),
        epilogue_(epilogue),
        out_(out),
        tiling_(tiling),
        four_(tiling.out_size == 4),
        simd_(simd_kernels()) {}

  /// Transforms tile `first + i` of the block that begins at `first`.
  void transform(int64_t first, int64_t i, float* transformed) const;
  /// Multiplies the transformed tiles with `columns` channels of one plane of
  /// the weights, from `column` on.
  void multiply(int64_t plane, int64_t count, int64_t column, int64_t columns,
                const float* transformed, float* product) const;
  /// Transforms tile `first + i` back, for as many channels; `product` is that
  /// of the first of them.
  void transform_back(int64_t first, int64_t i, int64_t column, int64_t columns,
                      const float* product) const;

 private:
  const ConvConfig& config_;
  const float* packed_;
  const float* in_;
  const Epilogue& epilogue_;
  float* out_;
  const Tiling& tiling_;
  bool four_;
  const SimdKernels& simd_;
};

void WinogradConv::transform(int64_t first, int64_t i,
                             float* transformed) const {
  const Tiling& t = tiling_;
  const int64_t tile = first + i;
  const int64_t x = tile % t.columns_of_tiles * t.out_size - t.padding.left;
  const int64_t row = tile / t.columns_of_tiles;
  const int64_t y = row % t.rows_of_tiles * t.out_size - t.padding.top;
  const int64_t n = row / t.rows_of_tiles;
  WinogradInputArgs args;
  args.row_stride = t.in_shape.w * t.in_shape.c;
  args.in = in_ + (n * t.in_shape.h + y) * args.row_stride + x * t.in_shape.c;
  args.channels = t.in_shape.c;
  args.y_begin = std::max<int64_t>(-y, 0);
  args.y_end = std::min(t.in_shape.h - y, t.size);
  args.x_begin = std::max<int64_t>(-x, 0);
  args.x_end = std::min(t.in_shape.w - x, t.size);
  args.out = transformed + i * t.stride;
  args.plane_stride = t.plane_stride();
  (four_ ? simd_.winograd4_input : simd_.winograd2_input)(args);
}

void WinogradConv::multiply(int64_t plane, int64_t count, int64_t column,
                            int64_t columns, const float* transformed,
                            float* product) const {
  GemmArgs args;
  args.a = transformed + plane * tiling_.plane_stride();
  args.a_stride = tiling_.stride;
  args.rows = count;
  args.depth = config_.in_channels;
  args.b = plane_of(config_, packed_, plane).panel(column);
  args.columns = columns;
  args.b_stride = args.depth * kPanel;
  args.out = product + plane * tiling_.product_stride();
  args.out_stride = tiling_.product_columns();
  simd_.gemm(args);
}

void WinogradConv::transform_back(int64_t first, int64_t i, int64_t column,
                                  int64_t columns, const float* product) const {
  const Tiling& t = tiling_;
  const int64_t tile = first + i;
  const int64_t x = tile % t.columns_of_tiles * t.out_size;
  const int64_t row = tile / t.columns_of_tiles;
  const int64_t y = row % t.rows_of_tiles * t.out_size;
  const int64_t n = row / t.rows_of_tiles;
  const int64_t at = ((n * t.shape.h + y) * t.shape.w + x) * t.shape.c + column;
  WinogradOutputArgs args;
  args.in = product + i * t.product_columns();
  args.plane_stride = t.product_stride();
  args.bias = packed_ + column;
  args.out = out_ + at;
  args.row_stride = t.shape.w * t.shape.c;
  args.pixel_stride = t.shape.c;
  args.rows = std::min(t.out_size, t.shape.h - y);
  args.pixels = std::min(t.out_size, t.shape.w - x);
  args.columns = columns;
  args.epilogue = epilogue_;
  if (epilogue_.residual) args.epilogue.residual += at;
  (four_ ? simd_.winograd4_output : simd_.winograd2_output)(args);
}

/// Every thread works on tiles of its own.
void run_apart(const WinogradConv& conv, const Tiling& tiling, float* scratch,
               Threads& threads) {
  const int64_t floats = tiling.transformed_floats() + tiling.product_floats();
  threads.run(tiling.blocks(), [&](int64_t task, int thread) {
    float* transformed = scratch + thread * floats;
    float* product = transformed + tiling.transformed_floats();
    const int64_t first = task * tiling.block;
    const int64_t count = std::min(tiling.block, tiling.tiles - first);
    for (int64_t i = 0; i < count; ++i) conv.transform(first, i, transformed);
    for (int64_t c = 0; c < tiling.shape.c; c += kWinogradColumns) {
      const int64_t columns = std::min(kWinogradColumns, tiling.shape.c - c);
      for (int64_t plane = 0; plane < tiling.planes; ++plane) {
        conv.multiply(plane, count, c, columns, transformed, product);
      }
      for (int64_t i = 0; i < count; ++i) {
        conv.transform_back(first, i, c, columns, product);
      }
    }
  });
}

/// All threads work on one large block of tiles, first by tile, then by plane,
/// so that every weight is read once, then by tile again.
void run_together(const WinogradConv& conv, const Tiling& tiling,
                  float* scratch, Threads& threads) {
  const int64_t channels = tiling.shape.c;
  float* product = scratch + tiling.transformed_floats();
  for (int64_t first = 0; first < tiling.tiles; first += tiling.block) {
    const int64_t count = std::min(tiling.block, tiling.tiles - first);
    threads.run(count,
                [&](int64_t i, int) { conv.transform(first, i, scratch); });
    threads.run(tiling.planes, [&](int64_t plane, int) {
      conv.multiply(plane, count, 0, channels, scratch, product);
    });
    threads.run(count, [&](int64_t i, int) {
      conv.transform_back(first, i, 0, channels, product);
    });
  }
}

}  // namespace

int64_t winograd_packed_floats(const ConvConfig& config) {
  const int64_t size = config.algorithm == ConvAlgorithm::kWinograd4 ? 6 : 4;
  const PackedMatrix matrix{config.in_channels, config.out_channels};
  return matrix.bias_floats() * (1 + size * size * config.in_channels);
}

void winograd_pack(const ConvConfig& config, const float* weight,
                   const float* bias, float* packed) {
  const int64_t out_size =
      config.algorithm == ConvAlgorithm::kWinograd4 ? 4 : 2;
  const std::vector<double> transform = filter_transform(out_size);
  const int64_t width = align_floats(config.out_channels);
  std::fill_n(packed, width, 0.0F);
  if (bias) std::copy_n(bias, config.out_channels, packed);
  for (int64_t o = 0; o < config.out_channels; o += kPanel) {
    for (int64_t i = 0; i < config.in_channels; ++i) {
      FilterPanel filters{};
      const int64_t count = std::min(kPanel, config.out_channels - o);
      for (int64_t lane = 0; lane < count; ++lane) {
        const float* w = weight + ((o + lane) * config.in_channels + i) * 9;
        for (std::size_t tap = 0; tap < 9; ++tap) {
          filters[tap][static_cast<std::size_t>(lane)] = w[tap];
        }
      }
      const int64_t at = width + o * config.in_channels + i * kPanel;
      transform_filters(filters, transform, packed + at,
                        width * config.in_channels);
    }
  }
}

int64_t winograd_scratch_floats(const ConvConfig& config, const Shape& in,
                                int threads) {
  const Tiling tiling(config, in, threads);
  return (tiling.transformed_floats() + tiling.product_floats()) *
         (tiling.shared ? 1 : threads);
}

void winograd(const ConvConfig& config, const float* packed, const float* in,
              const Shape& in_shape, const Epilogue& epilogue, float* out,
              float* scratch, Threads& threads) {
  const Tiling tiling(config, in_shape, threads.count());
  const WinogradConv conv(config, packed, in, epilogue, out, tiling);
  auto* run = tiling.shared ? run_together : run_apart;
  run(conv, tiling, scratch, threads);
}

}  // namespace luximm::detail
