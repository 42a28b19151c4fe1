#include "luximm/inference/kernels/mlp.h"

#include <algorithm>
#include <cmath>

#include "luximm/inference/kernels/gemm.h"
#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/strassen.h"

namespace luximm::detail {
namespace {

/// The hidden layer of one tile takes half of the second-level cache.
constexpr int64_t kTileFloats = int64_t{1} << 17;
/// All of it where pairs of rows share weights that are almost twice as many.
constexpr int64_t kStrassenTileFloats = int64_t{1} << 18;
constexpr int64_t kFewRows = 24;

/// The hidden layer that stands between two passes takes a part of the third.
constexpr int64_t kPassFloats = int64_t{1} << 21;

struct Matrices {
  PackedMatrix fc1;
  PackedMatrix fc2;
  const float* gamma;
};

PackedMatrix matrix_of(const MlpConfig& config, int64_t depth, int64_t columns,
                       const float* packed) {
  return {depth, columns, packed,
          config.algorithm == MlpAlgorithm::kStrassen &&
              fits_strassen(depth, columns)};
}

Matrices matrices_of(const MlpConfig& config, const float* packed = nullptr) {
  Matrices m{
      matrix_of(config, config.channels, config.hidden_channels, packed),
      matrix_of(config, config.hidden_channels, config.channels, nullptr),
      nullptr};
  if (!packed) return m;
  m.fc2.data = packed + m.fc1.floats();
  m.gamma = m.fc2.data + m.fc2.floats();
  return m;
}

/// How the rows are cut: into tiles, both layers of which one thread runs, or,
/// if there are too few rows for that or a response norm needs all of them,
/// into passes of whole images, one layer after the other.
struct Cut {
  Cut(const MlpConfig& config, const Shape& shape, int threads)
      : pixels(shape.h * shape.w), rows(shape.pixels()) {
    const int64_t tile_floats = config.algorithm == MlpAlgorithm::kStrassen
                                    ? kStrassenTileFloats
                                    : kTileFloats;
    const int64_t most = std::clamp(tile_floats / config.hidden_channels,
                                    kFewRows, kMaxRows - 1);
    tiles = {rows, pixels, ceil_div(rows, most)};
    if (threads > 1) tiles.count = ceil_div(tiles.count, threads) * threads;
    tiled = !config.grn && (threads == 1 || rows >= 2 * kFewRows * threads);
    images = std::clamp<int64_t>(
        kPassFloats / (pixels * config.hidden_channels), 1, shape.n);
    image_blocks = {pixels, pixels, ceil_div(pixels, kMaxRows / 2)};
  }

  int64_t pixels;  ///< of an image
  int64_t rows;    ///< of all
  bool tiled;
  RowBlocks tiles;
  int64_t images;          ///< of a pass
  RowBlocks image_blocks;  ///< that the squares of an image are summed in; the
                           ///< same for any number of threads
};

/// What a thread needs to run both layers of a tile.
struct TileScratch {
  TileScratch(const Matrices& m, const Cut& cut)
      : hidden_stride(gathered_stride(m.fc2.depth)),
        rows(align_floats(cut.tiles.most() * hidden_stride)),
        product(rows +
                align_floats(cut.tiles.most() *
                             DenseRows(nullptr, m.fc1.depth).buffer_stride())),
        total(product + std::max(block_scratch_floats(cut.tiles, m.fc1),
                                 block_scratch_floats(cut.tiles, m.fc2))) {}

  int64_t hidden_stride;
  int64_t rows;     ///< offset
  int64_t product;  ///< offset
  int64_t total;
};

void run_tiled(const Matrices& m, Nonlinearity activation, const Cut& cut,
               const float* in, const Epilogue& epilogue, float* out,
               float* scratch, Threads& threads) {
  const DenseRows source(in, m.fc1.depth);
  const TileScratch parts(m, cut);
  threads.run(cut.tiles.count, [&](int64_t task, int thread) {
    const int64_t row = cut.tiles.begin(task);
    float* hidden = scratch + thread * parts.total;
    ProductBlock block;
    block.count = cut.tiles.begin(task + 1) - row;
    block.image_row = row % cut.pixels;
    block.image = cut.pixels;
    block.rows = source.block(row, block.count, hidden + parts.rows);
    block.end = m.fc1.panel_columns();
    block.out = hidden;
    block.out_stride = parts.hidden_stride;
    block.scratch = hidden + parts.product;
    multiply_block(block, m.fc1, {.activation = activation});
    block.rows = {hidden, parts.hidden_stride};
    block.end = m.fc2.panel_columns();
    block.out = out + row * m.fc2.columns;
    block.out_stride = m.fc2.columns;
    Epilogue shifted = epilogue;
    if (epilogue.residual) shifted.residual += row * m.fc2.columns;
    multiply_block(block, m.fc2, shifted);
  });
}

/// Scratch of a thread for one block of rows of fc1.
struct BlockScratch {
  BlockScratch(const Matrices& m, const Cut& cut)
      : product(align_floats(cut.image_blocks.most() *
                             DenseRows(nullptr, m.fc1.depth).buffer_stride())),
        total(product + block_scratch_floats(cut.image_blocks, m.fc1)) {}

  int64_t product;  ///< offset
  int64_t total;
};

/// Zeros where a block of columns, of both halves with Strassen's algorithm,
/// adds its squares.
void clear_squares(const PackedMatrix& matrix, const Range& columns,
                   float* squares) {
  for (int64_t at = 0; at < matrix.columns; at += matrix.panel_columns()) {
    std::fill(squares + at + columns.begin, squares + at + columns.end, 0.0F);
  }
}

/// fc1 and the activation of some images, and the sums of squares of every
/// block of rows, [images, image_blocks, hidden].
void run_fc1_with_squares(const Matrices& m, Nonlinearity activation,
                          const Cut& cut, int64_t images, const float* in,
                          float* hidden, float* squares, float* buffers,
                          Threads& threads) {
  const DenseRows source(in, m.fc1.depth);
  const BlockScratch parts(m, cut);
  const int64_t blocks = images * cut.image_blocks.count;
  const int64_t column_blocks =
      blocks >= 2 * threads.count()
          ? 1
          : std::min<int64_t>(2 * threads.count(),
                              ceil_div(m.fc1.panel_columns(), 4 * kPanel));
  threads.run(blocks * column_blocks, [&](int64_t task, int thread) {
    const int64_t index = task / column_blocks;
    const int64_t image = index / cut.image_blocks.count;
    const int64_t part = index % cut.image_blocks.count;
    const int64_t begin = cut.image_blocks.begin(part);
    const int64_t row = image * cut.pixels + begin;
    const Range columns =
        column_range(m.fc1, task % column_blocks, column_blocks);
    float* buffer = buffers + thread * parts.total;
    ProductBlock block;
    block.count = cut.image_blocks.begin(part + 1) - begin;
    block.image_row = begin;
    block.image = cut.pixels;
    block.rows = source.block(row, block.count, buffer);
    block.begin = columns.begin;
    block.end = columns.end;
    block.out = hidden + row * m.fc1.columns;
    block.out_stride = m.fc1.columns;
    block.squares = squares + index * m.fc1.columns;
    block.scratch = buffer + parts.product;
    clear_squares(m.fc1, columns, block.squares);
    multiply_block(block, m.fc1, {.activation = activation});
  });
}

/// The response norm's scales of one image, over its first block of squares.
void response_scales(const MlpConfig& config, const Cut& cut,
                     const float* gamma, const float* squares, float* scales) {
  const int64_t hidden = config.hidden_channels;
  double mean = 0;
  for (int64_t c = 0; c < hidden; ++c) {
    double sum = 0;
    for (int64_t b = 0; b < cut.image_blocks.count; ++b)
      sum += squares[b * hidden + c];
    scales[c] = static_cast<float>(std::sqrt(sum));
    mean += scales[c];
  }
  mean /= static_cast<double>(hidden);
  for (int64_t c = 0; c < hidden; ++c) {
    scales[c] = static_cast<float>(
        1 + gamma[c] * (scales[c] / (mean + config.grn_eps)));
  }
}

/// Scratch of a pass, in its order.
struct PassScratch {
  PassScratch(const MlpConfig& config, const Cut& cut, int threads) {
    const Matrices m = matrices_of(config);
    const int64_t rows = cut.images * cut.pixels;
    hidden = align_floats(rows * config.hidden_channels);
    if (config.grn) {
      squares = align_floats(cut.images * cut.image_blocks.count *
                             config.hidden_channels);
      scales = align_floats(cut.images * config.hidden_channels);
    }
    const int64_t stride =
        config.grn
            ? ScaledRows(nullptr, m.fc2.depth, 1, nullptr).buffer_stride()
            : DenseRows(nullptr, m.fc2.depth).buffer_stride();
    // The last pass may have fewer images, and then fewer, larger blocks.
    for (int64_t images = 1; images <= cut.images; ++images) {
      const int64_t of_pass = images * cut.pixels;
      const int64_t fc1 =
          config.grn
              ? threads * BlockScratch(m, cut).total
              : multiply_scratch_floats(
                    of_pass, cut.pixels, m.fc1,
                    DenseRows(nullptr, m.fc1.depth).buffer_stride(), threads);
      const int64_t fc2 =
          multiply_scratch_floats(of_pass, cut.pixels, m.fc2, stride, threads);
      buffers = std::max({buffers, fc1, fc2});
    }
  }

  int64_t total() const { return hidden + squares + scales + buffers; }

  int64_t hidden = 0;
  int64_t squares = 0;
  int64_t scales = 0;
  int64_t buffers = 0;
};

}  // namespace

std::vector<MlpAlgorithm> mlp_candidates(const MlpConfig& config,
                                         const Shape& in) {
  // With fewer rows its larger weights are not read often enough to pay, and
  // with more channels a tile has fewer rows. As measured.
  constexpr int64_t kEnoughPixels = 128;
  constexpr int64_t kEnoughChannels = 2048;
  if (!fits_strassen(config.channels, config.hidden_channels) &&
      !fits_strassen(config.hidden_channels, config.channels)) {
    return {MlpAlgorithm::kGemm};
  }
  if (in.h * in.w >= kEnoughPixels &&
      config.hidden_channels <= kEnoughChannels) {
    return {MlpAlgorithm::kStrassen, MlpAlgorithm::kGemm};
  }
  return {MlpAlgorithm::kGemm, MlpAlgorithm::kStrassen};
}

int64_t mlp_packed_floats(const MlpConfig& config) {
  const Matrices m = matrices_of(config);
  return m.fc1.floats() + m.fc2.floats() +
         (config.grn ? align_floats(config.hidden_channels) : 0);
}

void mlp_pack(const MlpConfig& config, const MlpWeights& weights,
              float* packed) {
  const Matrices m = matrices_of(config, packed);
  pack_matrix(m.fc1, weights.fc1_weight, weights.fc1_bias, nullptr, packed);
  float* next = packed + m.fc1.floats();
  pack_matrix(m.fc2, weights.fc2_weight, weights.fc2_bias, nullptr, next);
  if (!config.grn) return;
  next += m.fc2.floats();
  std::fill_n(next, align_floats(config.hidden_channels), 0.0F);
  std::copy_n(weights.grn_gamma, config.hidden_channels, next);
}

int64_t mlp_scratch_floats(const MlpConfig& config, const Shape& in,
                           int threads) {
  const Cut cut(config, in, threads);
  if (!cut.tiled) return PassScratch(config, cut, threads).total();
  return threads * TileScratch(matrices_of(config), cut).total;
}

void mlp(const MlpConfig& config, const float* packed, const float* in,
         const Shape& shape, const Epilogue& epilogue, float* out,
         float* scratch, Threads& threads) {
  const Matrices m = matrices_of(config, packed);
  const Cut cut(config, shape, threads.count());
  if (cut.tiled) {
    return run_tiled(m, config.activation, cut, in, epilogue, out, scratch,
                     threads);
  }
  const PassScratch parts(config, cut, threads.count());
  float* squares = scratch + parts.hidden;
  float* scales = squares + parts.squares;
  float* buffers = scales + parts.scales;
  for (int64_t n = 0; n < shape.n; n += cut.images) {
    const int64_t images = std::min(cut.images, shape.n - n);
    const int64_t rows = images * cut.pixels;
    const int64_t at = n * cut.pixels * config.channels;
    Epilogue shifted = epilogue;
    if (epilogue.residual) shifted.residual += at;
    if (!config.grn) {
      multiply(DenseRows(in + at, config.channels), rows, cut.pixels, m.fc1,
               {.activation = config.activation}, scratch, buffers, threads);
      multiply(DenseRows(scratch, config.hidden_channels), rows, cut.pixels,
               m.fc2, shifted, out + at, buffers, threads);
      continue;
    }
    run_fc1_with_squares(m, config.activation, cut, images, in + at, scratch,
                         squares, buffers, threads);
    threads.run(images, [&](int64_t i, int) {
      response_scales(
          config, cut, m.gamma,
          squares + i * cut.image_blocks.count * config.hidden_channels,
          scales + i * config.hidden_channels);
    });
    multiply(ScaledRows(scratch, config.hidden_channels, cut.pixels, scales),
             rows, cut.pixels, m.fc2, shifted, out + at, buffers, threads);
  }
}

}  // namespace luximm::detail
