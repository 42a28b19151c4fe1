#include "luximm/inference/kernels/mlp.h"

#include <algorithm>
#include <cmath>

#include "luximm/inference/kernels/gemm.h"
#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// The hidden layer of one tile takes half of the second-level cache.
constexpr int64_t kTileFloats = int64_t{1} << 17;
constexpr int64_t kFewRows = 24;

/// The hidden layer that stands between two passes takes a part of the third.
constexpr int64_t kPassFloats = int64_t{1} << 21;

struct Matrices {
  PackedMatrix fc1;
  PackedMatrix fc2;
  const float* gamma;
};

Matrices matrices_of(const MlpConfig& config, const float* packed = nullptr) {
  Matrices m{{config.channels, config.hidden_channels, packed},
             {config.hidden_channels, config.channels, nullptr},
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
    const int64_t most =
        std::clamp(kTileFloats / config.hidden_channels, kFewRows, kMaxRows);
    tiles = ceil_div(rows, most);
    if (threads > 1) tiles = ceil_div(tiles, threads) * threads;
    tiled = !config.grn && (threads == 1 || rows >= 2 * kFewRows * threads);
    images = std::clamp<int64_t>(
        kPassFloats / (pixels * config.hidden_channels), 1, shape.n);
    image_blocks = ceil_div(pixels, kMaxRows / 2);
  }

  int64_t tile_rows() const { return ceil_div(rows, tiles); }

  int64_t pixels;  ///< of an image
  int64_t rows;    ///< of all
  bool tiled;
  int64_t tiles;
  int64_t images;        ///< of a pass
  int64_t image_blocks;  ///< that the squares of an image are summed in; the
                         ///< same for any number of threads
};

void run_tiled(const Matrices& m, Nonlinearity activation, const Cut& cut,
               const float* in, const Epilogue& epilogue, float* out,
               float* scratch, Threads& threads) {
  const DenseRows source(in, m.fc1.depth);
  const int64_t hidden_stride = gathered_stride(m.fc2.depth);
  const int64_t floats =
      cut.tile_rows() * (hidden_stride + source.buffer_stride());
  threads.run(cut.tiles, [&](int64_t task, int thread) {
    const int64_t row = cut.rows * task / cut.tiles;
    const int64_t count = cut.rows * (task + 1) / cut.tiles - row;
    float* hidden = scratch + thread * floats;
    ProductBlock block;
    block.rows =
        source.block(row, count, hidden + cut.tile_rows() * hidden_stride);
    block.count = count;
    block.end = m.fc1.columns;
    block.out = hidden;
    block.out_stride = hidden_stride;
    multiply_block(block, m.fc1, {.activation = activation});
    block.rows = {hidden, hidden_stride};
    block.end = m.fc2.columns;
    block.out = out + row * m.fc2.columns;
    block.out_stride = m.fc2.columns;
    Epilogue shifted = epilogue;
    if (epilogue.residual) shifted.residual += row * m.fc2.columns;
    multiply_block(block, m.fc2, shifted);
  });
}

/// Rows whose channels are scaled, differently in every image.
class ScaledRows : public RowSource {
 public:
  ScaledRows(const float* data, int64_t depth, int64_t pixels,
             const float* scales)
      : data_(data), depth_(depth), pixels_(pixels), scales_(scales) {}

  Block block(int64_t first, int64_t count, float* buffer) const override {
    for (int64_t i = 0; i < count; ++i) {
      const int64_t row = first + i;
      simd_kernels().scale(data_ + row * depth_,
                           scales_ + row / pixels_ * depth_, depth_,
                           buffer + i * buffer_stride());
    }
    return {buffer, buffer_stride()};
  }

  int64_t buffer_stride() const override { return gathered_stride(depth_); }

 private:
  const float* data_;
  int64_t depth_;
  int64_t pixels_;
  const float* scales_;
};

/// fc1 and the activation of some images, and the sums of squares of every
/// block of rows, [images, image_blocks, hidden].
void run_fc1_with_squares(const Matrices& m, Nonlinearity activation,
                          const Cut& cut, int64_t images, const float* in,
                          float* hidden, float* squares, float* buffers,
                          Threads& threads) {
  const DenseRows source(in, m.fc1.depth);
  const int64_t buffer_floats =
      ceil_div(cut.pixels, cut.image_blocks) * source.buffer_stride();
  const int64_t blocks = images * cut.image_blocks;
  const int64_t column_blocks =
      blocks >= 2 * threads.count()
          ? 1
          : std::min<int64_t>(2 * threads.count(),
                              ceil_div(m.fc1.columns, 4 * kPanel));
  threads.run(blocks * column_blocks, [&](int64_t task, int thread) {
    const int64_t index = task / column_blocks;
    const int64_t image = index / cut.image_blocks;
    const int64_t part = index % cut.image_blocks;
    const int64_t begin = cut.pixels * part / cut.image_blocks;
    const int64_t end = cut.pixels * (part + 1) / cut.image_blocks;
    const int64_t row = image * cut.pixels + begin;
    const Range columns =
        column_range(m.fc1, task % column_blocks, column_blocks);
    ProductBlock block;
    block.rows =
        source.block(row, end - begin, buffers + thread * buffer_floats);
    block.count = end - begin;
    block.begin = columns.begin;
    block.end = columns.end;
    block.out = hidden + row * m.fc1.columns;
    block.out_stride = m.fc1.columns;
    block.squares = squares + index * m.fc1.columns;
    std::fill(block.squares + columns.begin, block.squares + columns.end, 0.0F);
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
    for (int64_t b = 0; b < cut.image_blocks; ++b)
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
    const DenseRows in(nullptr, m.fc1.depth);
    const DenseRows plain(nullptr, m.fc2.depth);
    const ScaledRows scaled(nullptr, m.fc2.depth, 1, nullptr);
    hidden = align_floats(rows * config.hidden_channels);
    if (config.grn) {
      squares =
          align_floats(cut.images * cut.image_blocks * config.hidden_channels);
      scales = align_floats(cut.images * config.hidden_channels);
    }
    const int64_t fc1 =
        config.grn
            ? threads * ceil_div(cut.pixels, cut.image_blocks) *
                  in.buffer_stride()
            : multiply_scratch_floats(rows, m.fc1, in.buffer_stride(), threads);
    const int64_t stride =
        config.grn ? scaled.buffer_stride() : plain.buffer_stride();
    // The last pass may have fewer images, and then fewer, larger blocks.
    int64_t fc2 = 0;
    for (int64_t images = 1; images <= cut.images; ++images) {
      fc2 = std::max(fc2, multiply_scratch_floats(images * cut.pixels, m.fc2,
                                                  stride, threads));
    }
    buffers = std::max(fc1, fc2);
  }

  int64_t total() const { return hidden + squares + scales + buffers; }

  int64_t hidden = 0;
  int64_t squares = 0;
  int64_t scales = 0;
  int64_t buffers = 0;
};

}  // namespace

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
  const DenseRows source(nullptr, config.channels);
  return threads * cut.tile_rows() *
         (gathered_stride(config.hidden_channels) + source.buffer_stride());
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
      multiply(DenseRows(in + at, config.channels), rows, m.fc1,
               {.activation = config.activation}, scratch, buffers, threads);
      multiply(DenseRows(scratch, config.hidden_channels), rows, m.fc2, shifted,
               out + at, buffers, threads);
      continue;
    }
    run_fc1_with_squares(m, config.activation, cut, images, in + at, scratch,
                         squares, buffers, threads);
    threads.run(images, [&](int64_t i, int) {
      response_scales(config, cut, m.gamma,
                      squares + i * cut.image_blocks * config.hidden_channels,
                      scales + i * config.hidden_channels);
    });
    multiply(ScaledRows(scratch, config.hidden_channels, cut.pixels, scales),
             rows, m.fc2, shifted, out + at, buffers, threads);
  }
}

}  // namespace luximm::detail
