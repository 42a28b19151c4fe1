#include "luximm/inference/kernels/inverted_residual.h"

#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

/// A map in double precision.
struct Map {
  Shape shape;
  std::vector<double> values;

  double& at(int64_t n, int64_t y, int64_t x, int64_t c) {
    return values[static_cast<std::size_t>(
        ((n * shape.h + y) * shape.w + x) * shape.c + c)];
  }
};

void activate(Nonlinearity kind, std::vector<double>& values) {
  for (double& x : values) x = testing::activation(kind, x);
}

Map pointwise(const Map& in, const LayerWeights& layer, int64_t channels) {
  Shape shape = in.shape;
  shape.c = channels;
  return {shape, testing::reference_linear(in.values, in.shape.c, layer.weight,
                                           layer.bias, channels)};
}

Map depthwise(const InvertedResidualConfig& config, Map in,
              const LayerWeights& layer) {
  Shape shape = inverted_residual_out_shape(config, in.shape);
  shape.c = in.shape.c;
  Map out{shape, std::vector<double>(static_cast<std::size_t>(shape.size()))};
  for (int64_t pixel = 0; pixel < shape.pixels(); ++pixel) {
    const int64_t n = pixel / (shape.h * shape.w);
    const int64_t y = pixel / shape.w % shape.h;
    const int64_t x = pixel % shape.w;
    for (int64_t c = 0; c < shape.c; ++c) {
      double sum = layer.bias ? layer.bias[c] : 0;
      for (int64_t tap = 0; tap < config.kernel.area(); ++tap) {
        const int64_t iy = y * config.stride - config.padding.top +
                           tap / config.kernel.w * config.dilation;
        const int64_t ix = x * config.stride - config.padding.left +
                           tap % config.kernel.w * config.dilation;
        if (iy < 0 || ix < 0 || iy >= in.shape.h || ix >= in.shape.w) continue;
        sum +=
            in.at(n, iy, ix, c) * layer.weight[c * config.kernel.area() + tap];
      }
      out.at(n, y, x, c) = sum;
    }
  }
  return out;
}

/// The mean of every image's channels.
Map mean(Map in) {
  const Shape shape = {in.shape.n, 1, 1, in.shape.c};
  Map out{shape, std::vector<double>(static_cast<std::size_t>(shape.size()))};
  const auto pixels = static_cast<double>(in.shape.h * in.shape.w);
  for (int64_t pixel = 0; pixel < in.shape.pixels(); ++pixel) {
    const int64_t n = pixel / (in.shape.h * in.shape.w);
    for (int64_t c = 0; c < shape.c; ++c) {
      out.at(n, 0, 0, c) += in.at(0, 0, pixel, c) / pixels;
    }
  }
  return out;
}

std::vector<double> reference(const InvertedResidualConfig& config,
                              const InvertedResidualWeights& weights,
                              const float* in, const Shape& shape,
                              const Epilogue& epilogue) {
  Map map{shape, {in, in + shape.size()}};
  if (config.expand) {
    map = pointwise(map, weights.expand, config.hidden_channels);
    activate(config.activation, map.values);
  }
  map = depthwise(config, std::move(map), weights.depthwise);
  activate(config.activation, map.values);
  if (config.squeezed_channels > 0) {
    Map gate = pointwise(mean(map), weights.squeeze, config.squeezed_channels);
    activate(config.squeeze_activation, gate.values);
    gate = pointwise(gate, weights.excite, config.hidden_channels);
    activate(config.gate, gate.values);
    for (int64_t pixel = 0; pixel < map.shape.pixels(); ++pixel) {
      const int64_t n = pixel / (map.shape.h * map.shape.w);
      for (int64_t c = 0; c < map.shape.c; ++c) {
        map.at(0, 0, pixel, c) *= gate.at(n, 0, 0, c);
      }
    }
  }
  std::vector<double> out =
      pointwise(map, weights.project, config.out_channels).values;
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = testing::finish(epilogue, i, out[i]);
  }
  return out;
}

/// The weights of a layer, in buffers of their size.
struct Layer {
  Layer(int64_t out, int64_t depth, unsigned seed)
      : weight(out * depth), bias(out) {
    weight.fill_random(seed);
    bias.fill_random(seed + 1);
    // Sums of the size of their terms, so that no activation is saturated.
    for (int64_t i = 0; i < weight.size(); ++i) {
      weight.data()[i] /= std::sqrt(static_cast<float>(depth));
    }
  }

  LayerWeights get() { return {weight.data(), bias.data()}; }

  Buffer weight;
  Buffer bias;
};

void check(const InvertedResidualConfig& config, Shape shape,
           Epilogue epilogue = {}, bool with_residual = false) {
  SCOPED_TRACE(::testing::Message()
               << config.in_channels << " to " << config.hidden_channels
               << " to " << config.out_channels << ", expand " << config.expand
               << ", kernel " << config.kernel.h << "x" << config.kernel.w
               << ", stride " << config.stride << ", dilation "
               << config.dilation << ", squeezed " << config.squeezed_channels
               << ", input " << shape.n << "x" << shape.h << "x" << shape.w);
  shape.c = config.in_channels;
  const Shape out_shape = inverted_residual_out_shape(config, shape);
  const int64_t hidden = config.hidden_channels;
  Buffer in(shape.size());
  in.fill_random(1);
  Buffer residual(out_shape.size());
  residual.fill_random(2);
  if (with_residual) epilogue.residual = residual.data();
  Layer expand(hidden, config.in_channels, 3);
  Layer filters(hidden, config.kernel.area(), 5);
  Layer squeeze(config.squeezed_channels, hidden, 7);
  Layer excite(hidden, config.squeezed_channels, 9);
  Layer project(config.out_channels, hidden, 11);
  InvertedResidualWeights weights;
  if (config.expand) weights.expand = expand.get();
  weights.depthwise = filters.get();
  if (config.squeezed_channels > 0) {
    weights.squeeze = squeeze.get();
    weights.excite = excite.get();
  }
  weights.project = project.get();
  Buffer packed(inverted_residual_packed_floats(config));
  inverted_residual_pack(config, weights, packed.data());
  EXPECT_TRUE(packed.guards_are_intact());
  expect_kernel({out_shape.size(),
                 [&](int threads) {
                   return inverted_residual_scratch_floats(config, shape,
                                                           threads);
                 },
                 [&](float* out, float* scratch, Threads& threads) {
                   inverted_residual(config, packed.data(), in.data(), shape,
                                     epilogue, out, scratch, threads);
                 }},
                reference(config, weights, in.data(), shape, epilogue), 3e-6);
}

InvertedResidualConfig block(int64_t in, int64_t hidden, int64_t out,
                             int64_t kernel = 3, int64_t stride = 1) {
  return {.in_channels = in,
          .hidden_channels = hidden,
          .out_channels = out,
          .expand = in != hidden,
          .kernel = kernel,
          .stride = stride,
          .padding = kernel / 2};
}

InvertedResidualConfig gated(InvertedResidualConfig config, int64_t squeezed) {
  config.squeezed_channels = squeezed;
  return config;
}

TEST(InvertedResidual, is_right_for_channels_around_every_panel) {
  for (int64_t hidden : {4, 16, 17, 24, 40, 88}) {
    for (int64_t out : {1, 16, 24, 33}) {
      check(block(12, hidden, out), {1, 6, 7, 0});
      check(gated(block(12, hidden, out), 5), {2, 6, 7, 0});
    }
    check(block(hidden, hidden, 8), {1, 6, 7, 0});
    check(gated(block(hidden, hidden, 8), 4), {2, 6, 7, 0});
  }
}

TEST(InvertedResidual, is_right_for_maps_narrow_and_wide) {
  for (int64_t w : {1, 2, 7, 13, 14, 23, 24, 25, 40, 200}) {
    for (int64_t stride : {1, 2}) {
      check(block(8, 24, 8, 3, stride), {1, 5, w, 0});
      check(gated(block(8, 24, 8, 5, stride), 6), {2, 4, w, 0});
    }
  }
}

TEST(InvertedResidual, is_right_where_a_map_takes_several_bands) {
  for (int64_t stride : {1, 2, 3}) {
    check(gated(block(4, 20, 8, 5, stride), 4), {1, 70, 66, 0});
    check(block(16, 16, 8, 3, stride), {2, 61, 130, 0});
  }
}

TEST(InvertedResidual, is_right_where_a_batch_takes_several_passes) {
  check(gated(block(4, 240, 8), 8), {5, 29, 28, 0});
  check(block(4, 240, 8, 3, 2), {5, 57, 56, 0});
}

TEST(InvertedResidual, is_right_for_every_kernel_stride_and_dilation) {
  for (int64_t kernel : {1, 2, 3, 5, 7, 9, 11}) {
    for (int64_t stride : {1, 2}) {
      for (int64_t dilation : {1, 2}) {
        InvertedResidualConfig config = block(8, 24, 8, kernel, stride);
        config.dilation = dilation;
        // The odd pixel behind the map, as TensorFlow pads.
        const int64_t all = (kernel - 1) * dilation;
        config.padding = {all / 2, all / 2, all - all / 2, all - all / 2};
        check(config, {1, 9, 8, 0});
        check(gated(config, 4), {1, 3, 26, 0});
      }
    }
  }
  InvertedResidualConfig lopsided = block(8, 24, 8, 3, 2);
  lopsided.padding = {0, 0, 1, 1};
  check(lopsided, {1, 8, 8, 0});
  check(lopsided, {1, 26, 28, 0});
  lopsided.kernel = Extent(1, 7);
  lopsided.padding = {0, 3, 0, 3};
  check(lopsided, {1, 9, 10, 0});
}

TEST(InvertedResidual, applies_every_activation_and_the_epilogue) {
  for (Nonlinearity kind :
       {Nonlinearity::kNone, Nonlinearity::kRelu, Nonlinearity::kGelu,
        Nonlinearity::kSilu, Nonlinearity::kRelu6, Nonlinearity::kHardSwish}) {
    InvertedResidualConfig config = gated(block(8, 40, 12), 8);
    config.activation = kind;
    config.squeeze_activation = kind;
    check(config, {1, 7, 7, 0});
    config.gate = Nonlinearity::kHardSigmoid;
    check(config, {1, 5, 30, 0}, {.activation = kind});
    check(config, {2, 7, 7, 0}, {}, true);
    check(config, {2, 7, 7, 0}, {.relu = true}, true);
  }
}

TEST(InvertedResidual, gives_the_residual_back_in_its_place) {
  const InvertedResidualConfig config = block(8, 24, 8);
  const Shape shape = {1, 9, 30, 8};
  Buffer in(shape.size());
  in.fill_random(1);
  Layer expand(24, 8, 3);
  Layer filters(24, 9, 5);
  Layer project(8, 24, 7);
  const InvertedResidualWeights weights = {.expand = expand.get(),
                                           .depthwise = filters.get(),
                                           .project = project.get()};
  Buffer packed(inverted_residual_packed_floats(config));
  inverted_residual_pack(config, weights, packed.data());
  std::vector<float> held(static_cast<std::size_t>(shape.size()), 0.5F);
  const std::vector<double> expected =
      reference(config, weights, in.data(), shape, {.residual = held.data()});
  SerialThreads threads;
  Buffer scratch(inverted_residual_scratch_floats(config, shape, 1));
  inverted_residual(config, packed.data(), in.data(), shape,
                    {.residual = held.data()}, held.data(), scratch.data(),
                    threads);
  for (std::size_t i = 0; i < held.size(); ++i) {
    EXPECT_NEAR(held[i], expected[i], 1e-5) << i;
  }
}

}  // namespace
}  // namespace luximm::detail
