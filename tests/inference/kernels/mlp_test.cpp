#include "luximm/inference/kernels/mlp.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

void apply_response_norm(const MlpConfig& config, const Shape& shape,
                         const float* gamma, std::vector<double>& hidden) {
  const auto channels = static_cast<std::size_t>(config.hidden_channels);
  const auto pixels = static_cast<std::size_t>(shape.h * shape.w);
  for (std::size_t n = 0; n < static_cast<std::size_t>(shape.n); ++n) {
    double* image = hidden.data() + n * pixels * channels;
    std::vector<double> norm(channels);
    double mean = 0;
    for (std::size_t c = 0; c < channels; ++c) {
      for (std::size_t p = 0; p < pixels; ++p) {
        norm[c] += image[p * channels + c] * image[p * channels + c];
      }
      norm[c] = std::sqrt(norm[c]);
      mean += norm[c] / static_cast<double>(channels);
    }
    for (std::size_t p = 0; p < pixels; ++p) {
      for (std::size_t c = 0; c < channels; ++c) {
        image[p * channels + c] *=
            1 + gamma[c] * norm[c] / (mean + config.grn_eps);
      }
    }
  }
}

void check_algorithm(const MlpConfig& config, const Shape& shape,
                     bool in_place) {
  SCOPED_TRACE(::testing::Message()
               << config.channels << " " << config.hidden_channels << " grn "
               << config.grn << " algorithm "
               << static_cast<int>(config.algorithm) << ", " << shape.n << "x"
               << shape.h << "x" << shape.w);
  const int64_t size = shape.pixels() * config.channels;
  Buffer in(size);
  Buffer residual(size);
  Buffer fc1(config.channels * config.hidden_channels);
  Buffer fc2(config.channels * config.hidden_channels);
  Buffer bias1(config.hidden_channels);
  Buffer bias2(config.channels);
  Buffer gamma(config.hidden_channels);
  unsigned seed = 0;
  for (Buffer* buffer : {&in, &residual, &fc1, &fc2, &bias1, &bias2, &gamma}) {
    buffer->fill_random(++seed);
  }
  const MlpWeights weights{fc1.data(), bias1.data(), fc2.data(), bias2.data(),
                           config.grn ? gamma.data() : nullptr};
  Buffer packed(mlp_packed_floats(config));
  mlp_pack(config, weights, packed.data());
  EXPECT_TRUE(packed.guards_are_intact());

  std::vector<double> hidden = testing::reference_linear(
      std::vector<double>(in.data(), in.data() + size), config.channels,
      fc1.data(), bias1.data(), config.hidden_channels);
  for (double& x : hidden) x = testing::activation(config.activation, x);
  if (config.grn) apply_response_norm(config, shape, gamma.data(), hidden);
  std::vector<double> expected =
      testing::reference_linear(hidden, config.hidden_channels, fc2.data(),
                                bias2.data(), config.channels);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    expected[i] += residual.data()[i];
  }
  expect_kernel(
      {size,
       [&](int threads) { return mlp_scratch_floats(config, shape, threads); },
       [&](float* out, float* scratch, Threads& threads) {
         const float* added = residual.data();
         if (in_place) {
           std::copy_n(residual.data(), size, out);
           added = out;
         }
         mlp(config, packed.data(), in.data(), shape, {.residual = added}, out,
             scratch, threads);
       }},
      expected, 4e-6);
}

void check(MlpConfig config, const Shape& shape, bool in_place = false) {
  for (MlpAlgorithm algorithm : mlp_candidates(config, shape)) {
    config.algorithm = algorithm;
    check_algorithm(config, shape, in_place);
  }
}

TEST(Mlp, is_right_in_tiles_and_in_passes) {
  for (bool grn : {false, true}) {
    check({.channels = 24, .hidden_channels = 96, .grn = grn}, {2, 14, 15, 24});
    check({.channels = 24, .hidden_channels = 96, .grn = grn}, {1, 2, 3, 24});
    check({.channels = 40, .hidden_channels = 160, .grn = grn}, {3, 1, 1, 40});
  }
}

TEST(Mlp, is_right_for_channels_that_fill_no_vector) {
  for (bool grn : {false, true}) {
    check({.channels = 5, .hidden_channels = 19, .grn = grn}, {2, 7, 9, 5});
    check({.channels = 1, .hidden_channels = 1, .grn = grn}, {1, 20, 20, 1});
  }
}

TEST(Mlp, is_right_for_many_channels) {
  for (bool grn : {false, true}) {
    check({.channels = 32, .hidden_channels = 1024, .grn = grn},
          {5, 10, 10, 32});
    check({.channels = 24, .hidden_channels = 2048, .grn = grn}, {2, 7, 7, 24});
  }
}

TEST(Mlp, is_right_where_strassens_algorithm_has_odd_rows_and_panels) {
  for (bool grn : {false, true}) {
    // 49 rows leave one of each image alone; half of 96 columns is 3 panels.
    check({.channels = 96, .hidden_channels = 384, .grn = grn}, {5, 7, 7, 96});
    check({.channels = 64, .hidden_channels = 1184, .grn = grn}, {1, 7, 7, 64});
    check({.channels = 32, .hidden_channels = 64, .grn = grn}, {60, 1, 1, 32});
    // Halves of 17 fill no vector.
    check({.channels = 34, .hidden_channels = 64, .grn = grn}, {2, 9, 11, 34});
  }
}

TEST(Mlp, keeps_what_is_not_a_number_within_its_image) {
  const Shape shape{4, 7, 7, 32};
  for (bool grn : {false, true}) {
    MlpConfig config{.channels = 32, .hidden_channels = 128, .grn = grn};
    for (MlpAlgorithm algorithm : mlp_candidates(config, shape)) {
      config.algorithm = algorithm;
      Buffer weights(32 * 128);
      weights.fill_random(1);
      Buffer in(shape.size());
      in.fill_random(2);
      const int64_t image = shape.size() / shape.n;
      std::fill_n(in.data() + image, image,
                  std::numeric_limits<float>::quiet_NaN());
      Buffer packed(mlp_packed_floats(config));
      mlp_pack(config,
               {weights.data(), weights.data(), weights.data(), weights.data(),
                weights.data()},
               packed.data());
      Buffer out(shape.size());
      Buffer scratch(mlp_scratch_floats(config, shape, 1));
      WorkerPool pool(1);
      WorkerPool::Lease threads(pool);
      mlp(config, packed.data(), in.data(), shape, {}, out.data(),
          scratch.data(), threads);
      for (int64_t i = 0; i < out.size(); ++i) {
        ASSERT_EQ(std::isnan(out.data()[i]), i / image == 1) << i;
      }
    }
  }
}

TEST(Mlp, adds_a_residual_that_is_its_output) {
  for (bool grn : {false, true}) {
    check({.channels = 24, .hidden_channels = 96, .grn = grn}, {2, 14, 15, 24},
          true);
    check({.channels = 24, .hidden_channels = 96, .grn = grn}, {1, 2, 3, 24},
          true);
  }
}

TEST(Mlp, has_every_activation) {
  for (Nonlinearity kind :
       {Nonlinearity::kRelu, Nonlinearity::kGeluTanh, Nonlinearity::kSilu}) {
    check({.channels = 24, .hidden_channels = 96, .activation = kind},
          {1, 9, 9, 24});
  }
}

}  // namespace
}  // namespace luximm::detail
