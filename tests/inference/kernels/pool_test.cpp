#include "luximm/inference/kernels/pool.h"

#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

int64_t no_scratch(int) { return 0; }

std::vector<double> reference(const MaxPoolConfig& config, const float* in,
                              const Shape& in_shape) {
  const Shape shape = max_pool_out_shape(config, in_shape);
  std::vector<double> out;
  for (int64_t i = 0; i < shape.size(); ++i) {
    const int64_t c = i % shape.c;
    const int64_t pixel = i / shape.c;
    const int64_t n = pixel / shape.w / shape.h;
    double best = -std::numeric_limits<double>::infinity();
    for (int64_t tap = 0; tap < config.kernel * config.kernel; ++tap) {
      const int64_t y = pixel / shape.w % shape.h * config.stride -
                        config.padding + tap / config.kernel;
      const int64_t x = pixel % shape.w * config.stride - config.padding +
                        tap % config.kernel;
      if (y >= 0 && x >= 0 && y < in_shape.h && x < in_shape.w) {
        best = std::max<double>(
            best, in[((n * in_shape.h + y) * in_shape.w + x) * shape.c + c]);
      } else if (config.zero_padding) {
        best = std::max(best, 0.0);
      }
    }
    out.push_back(best);
  }
  return out;
}

TEST(MaxPool, is_exact_with_both_paddings) {
  for (bool zero_padding : {false, true}) {
    for (int64_t channels : {1, 7, 16, 40}) {
      for (int64_t size : {1, 2, 7, 12}) {
        SCOPED_TRACE(::testing::Message() << channels << " channels, " << size
                                          << ", zeros " << zero_padding);
        const MaxPoolConfig config{.zero_padding = zero_padding};
        const Shape shape{2, size, size + 1, channels};
        Buffer in(shape.size());
        in.fill_random(1);
        // Below zero, the two paddings differ.
        for (int64_t i = 0; i < in.size(); ++i) in.data()[i] -= 2;
        expect_kernel({max_pool_out_shape(config, shape).size(), no_scratch,
                       [&](float* out, float*, Threads& threads) {
                         max_pool(config, in.data(), shape, out, threads);
                       }},
                      reference(config, in.data(), shape), 0);
      }
    }
  }
}

TEST(GlobalAveragePool, is_the_mean_of_every_channel) {
  for (int64_t channels : {1, 5, 16, 37}) {
    const Shape shape{3, 7, 6, channels};
    Buffer in(shape.size());
    in.fill_random(1);
    std::vector<double> expected(static_cast<std::size_t>(3 * channels));
    for (int64_t i = 0; i < in.size(); ++i) {
      expected[static_cast<std::size_t>(i / (42 * channels) * channels +
                                        i % channels)] += in.data()[i] / 42.0;
    }
    expect_kernel({3 * channels, no_scratch,
                   [&](float* out, float*, Threads& threads) {
                     global_average_pool(in.data(), shape, out, threads);
                   }},
                  expected, 1e-6);
  }
}

TEST(Layout, changes_to_channels_last_and_back) {
  for (int64_t channels : {1, 3, 16, 37}) {
    const Shape shape{2, 17, 18, channels};
    const int64_t pixels = shape.h * shape.w;
    Buffer nchw(shape.size());
    Buffer nhwc(shape.size());
    nchw.fill_random(1);
    for (int64_t i = 0; i < shape.size(); ++i) {
      const int64_t n = i / channels / pixels;
      const int64_t p = i / channels % pixels;
      const int64_t c = i % channels;
      nhwc.data()[i] = nchw.data()[(n * channels + c) * pixels + p];
    }
    auto values = [](Buffer& b) {
      return std::vector<double>(b.data(), b.data() + b.size());
    };
    expect_kernel({shape.size(), no_scratch,
                   [&](float* out, float*, Threads& threads) {
                     nchw_to_nhwc(nchw.data(), shape, out, threads);
                   }},
                  values(nhwc), 0);
    expect_kernel({shape.size(), no_scratch,
                   [&](float* out, float*, Threads& threads) {
                     nhwc_to_nchw(nhwc.data(), shape, out, threads);
                   }},
                  values(nchw), 0);
  }
}

}  // namespace
}  // namespace luximm::detail
