#include "luximm/inference/kernels/norm.h"

#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

void check_layer_norm(int64_t pixels, int64_t channels, bool affine,
                      float offset = 0) {
  SCOPED_TRACE(::testing::Message() << pixels << "x" << channels);
  const LayerNormConfig config{channels, affine, 1e-6F};
  const Shape shape{1, pixels, 1, channels};
  Buffer in(shape.size());
  Buffer weight(channels);
  Buffer bias(channels);
  in.fill_random(1);
  weight.fill_random(2);
  bias.fill_random(3);
  for (int64_t i = 0; i < in.size(); ++i) in.data()[i] += offset;
  Buffer packed(layer_norm_packed_floats(config));
  layer_norm_pack(config, weight.data(), bias.data(), packed.data());
  EXPECT_TRUE(packed.guards_are_intact());
  std::vector<double> expected(in.data(), in.data() + in.size());
  for (int64_t p = 0; p < pixels; ++p) {
    testing::reference_layer_norm(expected.data() + p * channels, channels,
                                  config.eps, affine ? weight.data() : nullptr,
                                  bias.data());
  }
  for (bool in_place : {false, true}) {
    expect_kernel({shape.size(), [](int) { return 0; },
                   [&](float* out, float*, Threads& threads) {
                     const float* from = in.data();
                     if (in_place) {
                       std::copy_n(in.data(), in.size(), out);
                       from = out;
                     }
                     layer_norm(config, packed.data(), from, shape, out,
                                threads);
                   }},
                  expected, offset == 0 ? 2e-6 : 1e-4);
  }
}

TEST(LayerNorm, is_right_for_channels_around_every_vector) {
  for (int64_t channels : {2, 7, 8, 16, 17, 63, 64, 65, 96, 768}) {
    for (bool affine : {false, true}) check_layer_norm(5, channels, affine);
  }
}

TEST(LayerNorm, is_right_for_more_pixels_than_a_task_has) {
  check_layer_norm(1000, 96, true);
}

TEST(LayerNorm, has_the_kinds_that_only_scale) {
  for (NormKind kind : {NormKind::kRms, NormKind::kSimple}) {
    for (int64_t channels : {2, 7, 16, 40}) {
      SCOPED_TRACE(::testing::Message()
                   << channels << ", kind " << static_cast<int>(kind));
      const LayerNormConfig config{channels, true, 1e-5F, kind};
      const Shape shape{1, 5, 1, channels};
      Buffer in(shape.size());
      Buffer weight(channels);
      in.fill_random(1);
      weight.fill_random(2);
      const std::vector<float> zeros(static_cast<std::size_t>(channels));
      Buffer packed(layer_norm_packed_floats(config));
      layer_norm_pack(config, weight.data(), zeros.data(), packed.data());
      std::vector<double> expected;
      for (int64_t p = 0; p < 5; ++p) {
        const float* x = in.data() + p * channels;
        const auto count = static_cast<double>(channels);
        double mean = 0;
        for (int64_t c = 0; c < channels; ++c) mean += x[c] / count;
        if (kind == NormKind::kRms) mean = 0;
        double squares = 0;
        for (int64_t c = 0; c < channels; ++c) {
          squares += (x[c] - mean) * (x[c] - mean);
        }
        const double over = kind == NormKind::kRms ? count : count - 1;
        for (int64_t c = 0; c < channels; ++c) {
          expected.push_back(x[c] / std::sqrt(squares / over + config.eps) *
                             weight.data()[c]);
        }
      }
      expect_kernel({shape.size(), [](int) { return 0; },
                     [&](float* out, float*, Threads& threads) {
                       layer_norm(config, packed.data(), in.data(), shape, out,
                                  threads);
                     }},
                    expected, 2e-6);
    }
  }
}

TEST(LayerNorm, keeps_its_digits_where_the_mean_is_large) {
  check_layer_norm(5, 40, true, 100);
}

TEST(LayerNorm, of_one_channel_is_its_shift) { check_layer_norm(3, 1, true); }

void check_group_norm(const GroupNormConfig& config, Shape shape,
                      float offset = 0) {
  SCOPED_TRACE(::testing::Message()
               << config.channels << " in " << config.groups << ", " << shape.n
               << "x" << shape.h << "x" << shape.w);
  shape.c = config.channels;
  const int64_t size = config.channels / config.groups;
  Buffer in(shape.size());
  Buffer weight(config.channels);
  Buffer bias(config.channels);
  in.fill_random(1);
  weight.fill_random(2);
  bias.fill_random(3);
  for (int64_t i = 0; i < in.size(); ++i) {
    in.data()[i] += offset * static_cast<float>(i % shape.c);
  }
  Buffer v(config.channels);
  v.fill_random(4);
  Buffer packed(group_norm_packed_floats(config));
  group_norm_pack(config, weight.data(), bias.data(),
                  config.evo ? v.data() : nullptr, packed.data());
  EXPECT_TRUE(packed.guards_are_intact());
  std::vector<double> expected(static_cast<std::size_t>(shape.size()));
  const int64_t pixels = shape.h * shape.w;
  for (int64_t group = 0; group < shape.n * config.groups; ++group) {
    const int64_t first = group % config.groups * size;
    const int64_t base = group / config.groups * pixels * shape.c + first;
    std::vector<double> values;
    for (int64_t p = 0; p < pixels; ++p) {
      for (int64_t c = 0; c < size; ++c) {
        values.push_back(in.data()[base + p * shape.c + c]);
      }
    }
    if (config.evo) {
      const auto count = static_cast<int64_t>(values.size());
      double mean = 0;
      for (double x : values) mean += x / static_cast<double>(count);
      double variance = 0;
      for (double x : values) {
        variance += (x - mean) * (x - mean) / static_cast<double>(count);
      }
      for (int64_t i = 0; i < count; ++i) {
        double& x = values[static_cast<std::size_t>(i)];
        x *= testing::activation(Nonlinearity::kSigmoid,
                                 x * v.data()[first + i % size]);
        x /= std::sqrt(variance + config.eps);
      }
    } else {
      testing::reference_layer_norm(values.data(),
                                    static_cast<int64_t>(values.size()),
                                    config.eps, nullptr, nullptr);
    }
    for (int64_t i = 0; i < pixels * size; ++i) {
      const int64_t c = first + i % size;
      const double y = values[static_cast<std::size_t>(i)] * weight.data()[c] +
                       bias.data()[c];
      expected[static_cast<std::size_t>(base + i / size * shape.c + i % size)] =
          config.relu ? std::max(y, 0.0) : y;
    }
  }
  for (bool in_place : {false, true}) {
    expect_kernel({shape.size(),
                   [&](int threads) {
                     return group_norm_scratch_floats(config, shape, threads);
                   },
                   [&](float* out, float* scratch, Threads& threads) {
                     const float* from = in.data();
                     if (in_place) {
                       std::copy_n(in.data(), in.size(), out);
                       from = out;
                     }
                     group_norm(config, packed.data(), from, shape, out,
                                scratch, threads);
                   }},
                  expected, offset == 0 ? 2e-6 : 1e-5);
  }
}

TEST(GroupNorm, has_the_evolved_norm) {
  for (int64_t channels : {4, 20, 32, 40}) {
    check_group_norm(
        {.channels = channels, .groups = 4, .relu = false, .evo = true},
        {2, 6, 7, 0});
  }
}

TEST(GroupNorm, is_right_for_groups_of_every_size) {
  check_group_norm({.channels = 64}, {2, 6, 7, 0});
  check_group_norm({.channels = 32}, {1, 6, 7, 0});
  check_group_norm({.channels = 256}, {2, 3, 3, 0});
  check_group_norm({.channels = 21, .groups = 3}, {2, 5, 5, 0});
  check_group_norm({.channels = 64, .relu = false}, {1, 6, 7, 0});
}

TEST(GroupNorm, is_right_where_an_image_has_several_blocks) {
  check_group_norm({.channels = 96}, {2, 40, 41, 0});
}

TEST(GroupNorm, is_right_for_one_pixel) {
  check_group_norm({.channels = 64}, {2, 1, 1, 0});
}

TEST(GroupNorm, keeps_its_digits_where_channels_have_different_means) {
  check_group_norm({.channels = 64}, {1, 20, 20, 0}, 10);
}

}  // namespace
}  // namespace luximm::detail
