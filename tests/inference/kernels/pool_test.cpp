#include "luximm/inference/kernels/pool.h"

#include <array>

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
  for (const auto& [kernel, stride, padding] :
       std::vector<std::array<int64_t, 3>>{
           {3, 2, 1}, {3, 1, 1}, {2, 2, 0}, {3, 2, 0}, {5, 1, 2}}) {
    for (bool zero_padding : {false, true}) {
      for (int64_t channels : {1, 7, 16, 40}) {
        for (int64_t size : {3, 7, 12}) {
          SCOPED_TRACE(::testing::Message()
                       << kernel << "x" << kernel << "/" << stride << ", "
                       << channels << " channels, " << size << ", zeros "
                       << zero_padding);
          const MaxPoolConfig config{.kernel = kernel,
                                     .stride = stride,
                                     .padding = padding,
                                     .zero_padding = zero_padding};
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
}

TEST(MaxPool, is_exact_on_maps_smaller_than_its_window) {
  for (int64_t size : {1, 2}) {
    const Shape shape{2, size, size + 1, 7};
    Buffer in(shape.size());
    in.fill_random(1);
    expect_kernel({max_pool_out_shape({}, shape).size(), no_scratch,
                   [&](float* out, float*, Threads& threads) {
                     max_pool({}, in.data(), shape, out, threads);
                   }},
                  reference(MaxPoolConfig{}, in.data(), shape), 0);
  }
}

/// Every pixel of padding is looked at one by one.
std::vector<double> reference(const AveragePoolConfig& config, const float* in,
                              const Shape& in_shape) {
  const Shape shape = average_pool_out_shape(config, in_shape);
  std::vector<double> out;
  for (int64_t i = 0; i < shape.size(); ++i) {
    const int64_t pixel = i / shape.c;
    double sum = 0;
    double count = 0;
    for (int64_t tap = 0; tap < config.kernel * config.kernel; ++tap) {
      const int64_t y = pixel / shape.w % shape.h * config.stride -
                        config.padding + tap / config.kernel;
      const int64_t x = pixel % shape.w * config.stride - config.padding +
                        tap % config.kernel;
      const bool inside = y >= 0 && x >= 0 && y < in_shape.h && x < in_shape.w;
      const bool padded =
          y < in_shape.h + config.padding && x < in_shape.w + config.padding;
      if (inside || (config.count_include_pad && padded)) count += 1;
      if (!inside) continue;
      const int64_t n = pixel / shape.w / shape.h;
      sum +=
          in[((n * in_shape.h + y) * in_shape.w + x) * shape.c + i % shape.c];
    }
    out.push_back(sum / count);
  }
  return out;
}

TEST(AveragePool, is_right_for_windows_at_and_over_the_edge) {
  for (const auto& [kernel, stride, padding] :
       std::vector<std::array<int64_t, 3>>{
           {2, 2, 0}, {2, 1, 0}, {3, 1, 1}, {3, 2, 1}, {5, 3, 2}}) {
    for (bool ceil_mode : {false, true}) {
      for (bool count_include_pad : {false, true}) {
        for (int64_t size : {5, 6, 8}) {
          for (int64_t channels : {1, 16, 21}) {
            SCOPED_TRACE(::testing::Message()
                         << kernel << "x" << kernel << "/" << stride
                         << " padding " << padding << ", " << size << ", ceil "
                         << ceil_mode << ", include " << count_include_pad);
            const AveragePoolConfig config{
                .kernel = kernel,
                .stride = stride,
                .padding = padding,
                .ceil_mode = ceil_mode,
                .count_include_pad = count_include_pad};
            const Shape shape{2, size, size + 1, channels};
            Buffer in(shape.size());
            in.fill_random(1);
            expect_kernel(
                {average_pool_out_shape(config, shape).size(), no_scratch,
                 [&](float* out, float*, Threads& threads) {
                   average_pool(config, in.data(), shape, out, threads);
                 }},
                reference(config, in.data(), shape), 1e-6);
          }
        }
      }
    }
  }
}

// From torch.nn.functional.avg_pool2d, torch 2.15.
TEST(AveragePool, has_as_many_windows_as_torch) {
  const auto side = [](int64_t size, const AveragePoolConfig& config) {
    return average_pool_out_shape(config, {1, size, size, 1}).h;
  };
  EXPECT_EQ(side(7, {.ceil_mode = true}), 4);
  EXPECT_EQ(side(7, {}), 3);
  EXPECT_EQ(side(1, {.ceil_mode = true}), 1);
  EXPECT_EQ(side(1, {}), 0);
  EXPECT_EQ(side(1, {.kernel = 3, .stride = 2, .ceil_mode = true}), 0);
  EXPECT_EQ(side(4, {.kernel = 3, .stride = 4, .padding = 1}), 1);
  EXPECT_EQ(
      side(4, {.kernel = 3, .stride = 4, .padding = 1, .ceil_mode = true}), 2);
  EXPECT_EQ(
      side(3, {.kernel = 3, .stride = 4, .padding = 1, .ceil_mode = true}), 1);
}

// A window of torch's adaptive pool reaches from floor(i * in / out) to
// ceil((i + 1) * in / out).
TEST(GrowPool, stretches_what_is_short_and_keeps_what_is_not) {
  const GrowPoolConfig config{.smallest = 7};
  for (const auto& [height, width] : std::vector<std::array<int64_t, 2>>{
           {1, 1}, {2, 3}, {6, 9}, {7, 7}, {8, 5}}) {
    for (int64_t channels : {1, 16, 21}) {
      const Shape shape{2, height, width, channels};
      const Shape out_shape = grow_pool_out_shape(config, shape);
      EXPECT_EQ(out_shape, (Shape{2, std::max<int64_t>(height, 7),
                                  std::max<int64_t>(width, 7), channels}));
      Buffer in(shape.size());
      in.fill_random(1);
      std::vector<double> expected;
      for (int64_t i = 0; i < out_shape.size(); ++i) {
        const int64_t pixel = i / channels;
        const int64_t oy = pixel / out_shape.w % out_shape.h;
        const int64_t ox = pixel % out_shape.w;
        double sum = 0;
        int64_t count = 0;
        for (int64_t y = 0; y < height; ++y) {
          for (int64_t x = 0; x < width; ++x) {
            // Pixel y of the input reaches over that part of the output.
            const bool inside = (y + 1) * out_shape.h > oy * height &&
                                y * out_shape.h < (oy + 1) * height &&
                                (x + 1) * out_shape.w > ox * width &&
                                x * out_shape.w < (ox + 1) * width;
            if (!inside) continue;
            const int64_t n = pixel / out_shape.w / out_shape.h;
            sum += in.data()[((n * height + y) * width + x) * channels +
                             i % channels];
            ++count;
          }
        }
        expected.push_back(sum / static_cast<double>(count));
      }
      expect_kernel({out_shape.size(), no_scratch,
                     [&](float* out, float*, Threads& threads) {
                       grow_pool(config, in.data(), shape, out, threads);
                     }},
                    expected, 1e-6);
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
                     global_pool({}, in.data(), shape, out, threads);
                   }},
                  expected, 1e-6);
  }
}

TEST(GlobalPool, takes_the_largest_and_both_ways_of_having_both) {
  for (int64_t channels : {1, 5, 16, 300}) {
    const Shape shape{3, 7, 6, channels};
    Buffer in(shape.size());
    in.fill_random(1);
    const auto image = [&](int64_t n, bool largest) {
      std::vector<double> values;
      for (int64_t c = 0; c < channels; ++c) {
        double sum = 0;
        double best = -1e9;
        for (int64_t p = 0; p < 42; ++p) {
          const double x = in.data()[(n * 42 + p) * channels + c];
          sum += x / 42;
          best = std::max(best, x);
        }
        values.push_back(largest ? best : sum);
      }
      return values;
    };
    std::vector<double> largest;
    std::vector<double> half;
    std::vector<double> both;
    for (int64_t n = 0; n < shape.n; ++n) {
      const std::vector<double> mean = image(n, false);
      const std::vector<double> best = image(n, true);
      largest.insert(largest.end(), best.begin(), best.end());
      both.insert(both.end(), mean.begin(), mean.end());
      both.insert(both.end(), best.begin(), best.end());
      for (std::size_t c = 0; c < best.size(); ++c) {
        half.push_back((mean[c] + best[c]) / 2);
      }
    }
    const auto check = [&](GlobalPoolKind kind,
                           const std::vector<double>& expected) {
      const GlobalPoolConfig config{kind};
      expect_kernel({global_pool_out_shape(config, shape).size(), no_scratch,
                     [&](float* out, float*, Threads& threads) {
                       global_pool(config, in.data(), shape, out, threads);
                     }},
                    expected, 1e-6);
    };
    check(GlobalPoolKind::kMax, largest);
    check(GlobalPoolKind::kAverageMax, half);
    check(GlobalPoolKind::kConcatAverageMax, both);
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
