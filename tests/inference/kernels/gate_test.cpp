#include "luximm/inference/kernels/gate.h"

#include <memory>

#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

int64_t no_scratch(int) { return 0; }

TEST(Gate, multiplies_every_image_with_its_own_numbers) {
  for (int64_t channels : {1, 5, 16, 37, 2048}) {
    for (bool residual : {false, true}) {
      for (bool relu : {false, true}) {
        const Shape shape{3, 5, 7, channels};
        Buffer in(shape.size());
        Buffer factors(shape.n * channels);
        Buffer added(shape.size());
        in.fill_random(1);
        factors.fill_random(2);
        added.fill_random(3);
        const Epilogue epilogue{.residual = residual ? added.data() : nullptr,
                                .relu = relu};
        std::vector<double> expected;
        for (int64_t i = 0; i < in.size(); ++i) {
          const int64_t n = i / (35 * channels);
          const double product = static_cast<double>(in.data()[i]) *
                                 factors.data()[n * channels + i % channels];
          expected.push_back(
              testing::finish(epilogue, expected.size(), product));
        }
        expect_kernel({shape.size(), no_scratch,
                       [&](float* out, float*, Threads& threads) {
                         gate(in.data(), shape, factors.data(), epilogue, out,
                              threads);
                       }},
                      expected, 1e-6);
        // In place, over either.
        expect_kernel({shape.size(), no_scratch,
                       [&](float* out, float*, Threads& threads) {
                         std::copy_n(in.data(), in.size(), out);
                         gate(out, shape, factors.data(), epilogue, out,
                              threads);
                       }},
                      expected, 1e-6);
        if (!residual) continue;
        expect_kernel({shape.size(), no_scratch,
                       [&](float* out, float*, Threads& threads) {
                         std::copy_n(added.data(), in.size(), out);
                         gate(in.data(), shape, factors.data(),
                              {.residual = out, .relu = relu}, out, threads);
                       }},
                      expected, 1e-6);
      }
    }
  }
}

TEST(ChannelConv, is_right_for_kernels_and_channels_of_any_size) {
  for (int64_t kernel : {1, 3, 5, 9}) {
    for (int64_t channels : {1, 2, 7, 16, 100}) {
      for (bool with_bias : {false, true}) {
        SCOPED_TRACE(::testing::Message()
                     << kernel << " taps, " << channels << " channels");
        const ChannelConvConfig config{.kernel = kernel,
                                       .activation = Nonlinearity::kSigmoid};
        const Shape shape{3, 1, 1, channels};
        Buffer in(shape.size());
        Buffer weight(kernel);
        Buffer bias(1);
        in.fill_random(1);
        weight.fill_random(2);
        bias.fill_random(3);
        std::vector<double> expected;
        for (int64_t i = 0; i < in.size(); ++i) {
          double sum = with_bias ? bias.data()[0] : 0;
          for (int64_t k = 0; k < kernel; ++k) {
            const int64_t c = i % channels + k - kernel / 2;
            if (c < 0 || c >= channels) continue;
            sum += static_cast<double>(in.data()[i - i % channels + c]) *
                   weight.data()[k];
          }
          expected.push_back(testing::activation(config.activation, sum));
        }
        Buffer packed(channel_conv_packed_floats(config));
        channel_conv_pack(config, weight.data(),
                          with_bias ? bias.data() : nullptr, packed.data());
        EXPECT_TRUE(packed.guards_are_intact());
        expect_kernel({shape.size(), no_scratch,
                       [&](float* out, float*, Threads& threads) {
                         channel_conv(config, packed.data(), in.data(), shape,
                                      out, threads);
                       }},
                      expected, 1e-6);
      }
    }
  }
}

TEST(Concat, puts_channels_side_by_side) {
  const std::vector<Shape> shapes = {{2, 3, 4, 5}, {2, 3, 4, 16}, {2, 3, 4, 1}};
  std::vector<std::unique_ptr<Buffer>> maps;
  std::vector<const float*> inputs;
  for (const Shape& shape : shapes) {
    maps.push_back(std::make_unique<Buffer>(shape.size()));
    maps.back()->fill_random(static_cast<unsigned>(maps.size()));
    inputs.push_back(maps.back()->data());
  }
  std::vector<double> expected;
  for (int64_t pixel = 0; pixel < 24; ++pixel) {
    for (std::size_t i = 0; i < maps.size(); ++i) {
      for (int64_t c = 0; c < shapes[i].c; ++c) {
        expected.push_back(inputs[i][pixel * shapes[i].c + c]);
      }
    }
  }
  expect_kernel({static_cast<int64_t>(expected.size()), no_scratch,
                 [&](float* out, float*, Threads& threads) {
                   concat({}, nullptr, inputs, shapes, out, threads);
                 }},
                expected, 0);
  for (bool relu : {false, true}) {
    const ConcatConfig config{.affine_channels = 22, .relu = relu};
    Buffer scale(22);
    Buffer shift(22);
    Buffer packed(concat_packed_floats(config));
    scale.fill_random(7);
    shift.fill_random(8);
    concat_pack(config, scale.data(), shift.data(), packed.data());
    EXPECT_TRUE(packed.guards_are_intact());
    std::vector<double> affine;
    for (double value : expected) {
      const std::size_t c = affine.size() % 22;
      const double y = value * scale.data()[c] + shift.data()[c];
      affine.push_back(relu ? std::max(y, 0.0) : y);
    }
    expect_kernel({static_cast<int64_t>(affine.size()), no_scratch,
                   [&](float* out, float*, Threads& threads) {
                     concat(config, packed.data(), inputs, shapes, out,
                            threads);
                   }},
                  affine, 1e-6);
  }
}

}  // namespace
}  // namespace luximm::detail
