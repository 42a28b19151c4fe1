#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "luximm/inference/kernels/conv.h"
#include "luximm/inference/kernels/depthwise.h"
#include "luximm/inference/kernels/gate.h"
#include "luximm/inference/kernels/grouped_conv.h"
#include "luximm/inference/kernels/inverted_residual.h"
#include "luximm/base/isa.h"
#include "luximm/inference/kernels/linear.h"
#include "luximm/inference/kernels/mlp.h"
#include "luximm/inference/kernels/norm.h"
#include "luximm/inference/kernels/pool.h"
#include "luximm/inference/worker_pool.h"

// One function for each kernel, which times it on one shape and prints a line.
namespace luximm::detail {

struct Options {
  int threads = 2;
  int64_t batch = 1;
  std::string filter;
  int repeats = 9;
};

using Floats = std::unique_ptr<float[], void (*)(void*)>;

/// Random numbers at a 64-byte boundary.
Floats make_floats(int64_t count) {
  const auto bytes = static_cast<std::size_t>(align_floats(count) + 16) * 4;
  Floats floats(static_cast<float*>(std::aligned_alloc(64, bytes)), std::free);
  std::minstd_rand engine(1);
  std::uniform_real_distribution<float> uniform(-1, 1);
  std::generate_n(floats.get(), count, [&] { return uniform(engine); });
  return floats;
}

class Bench {
 public:
  explicit Bench(const Options& options)
      : options_(options), pool_(options.threads), threads_(pool_) {
    // A product whose operands stay in the caches is what the machine can do.
    const LinearConfig config{512, 512};
    const Shape shape{1, 1, 4096, 512};
    peak_ = measure_linear(config, shape, {});
    std::printf(
        "%s, %d threads, batch %lld; product of 4096x512x512: %.0f "
        "GFLOP/s\n",
        isa_name(current_isa()), options_.threads,
        static_cast<long long>(options_.batch), peak_);
  }

  void conv(int64_t in, int64_t out, int64_t kernel, int64_t stride,
            int64_t padding, int64_t size, bool residual = false,
            bool nchw = false) {
    ConvConfig config{.in_channels = in,
                      .out_channels = out,
                      .kernel = kernel,
                      .stride = stride,
                      .padding = padding,
                      .nchw_input = nchw};
    const Shape shape{options_.batch, size, size, in};
    const char* names[] = {"gemm", "winograd2", "winograd4", "strassen"};
    for (ConvAlgorithm algorithm : conv_candidates(config, shape)) {
      config.algorithm = algorithm;
      char name[96];
      std::snprintf(
          name, sizeof(name), "conv %lldx%lld/%lld %lld-%lld @%lld %s",
          static_cast<long long>(kernel), static_cast<long long>(kernel),
          static_cast<long long>(stride), static_cast<long long>(in),
          static_cast<long long>(out), static_cast<long long>(size),
          names[static_cast<int>(algorithm)]);
      if (skip(name)) continue;
      const Shape out_shape = conv_out_shape(config, shape);
      Floats x = make_floats(shape.size());
      Floats y = make_floats(out_shape.size());
      Floats extra = make_floats(residual ? out_shape.size() : 1);
      Floats weight = make_floats(in * out * kernel * kernel);
      Floats packed = make_floats(conv_packed_floats(config));
      conv_pack(config, weight.get(), nullptr, packed.get());
      Floats scratch =
          make_floats(conv_scratch_floats(config, shape, options_.threads));
      Epilogue epilogue{.residual = residual ? extra.get() : nullptr,
                        .relu = true};
      report(name,
             2.0 * static_cast<double>(out_shape.size() * in * kernel * kernel),
             [&] {
               detail::conv(config, packed.get(), x.get(), shape, epilogue,
                            y.get(), scratch.get(), threads_);
             });
    }
  }

  /// `size` channels per group; one: depthwise.
  void grouped(int64_t channels, int64_t size, int64_t kernel, int64_t stride,
               int64_t side) {
    const GroupedConvConfig config{.in_channels = channels,
                                   .out_channels = channels,
                                   .groups = channels / size,
                                   .kernel = kernel,
                                   .stride = stride,
                                   .padding = kernel / 2};
    const std::string name =
        "grouped " + std::to_string(kernel) + "x" + std::to_string(kernel) +
        "/" + std::to_string(stride) + " " + std::to_string(channels) + " by " +
        std::to_string(size) + " @" + std::to_string(side);
    if (skip(name)) return;
    const Shape shape{options_.batch, side, side, channels};
    const Shape out_shape = grouped_conv_out_shape(config, shape);
    const int64_t weights = size * kernel * kernel;
    Floats x = make_floats(shape.size());
    Floats y = make_floats(out_shape.size());
    Floats weight = make_floats(channels * weights);
    Floats packed = make_floats(grouped_conv_packed_floats(config));
    grouped_conv_pack(config, weight.get(), nullptr, packed.get());
    Floats scratch = make_floats(
        grouped_conv_scratch_floats(config, shape, options_.threads));
    report(name, 2.0 * static_cast<double>(out_shape.size() * weights), [&] {
      grouped_conv(config, packed.get(), x.get(), shape, {.relu = true},
                   y.get(), scratch.get(), threads_);
    });
  }

  void inverted_residual(const InvertedResidualConfig& config, int64_t side) {
    const std::string name = "inverted residual " +
                             std::to_string(config.kernel.h) + "/" +
                             std::to_string(config.stride) + " " +
                             std::to_string(config.in_channels) + "-" +
                             std::to_string(config.hidden_channels) + "-" +
                             std::to_string(config.out_channels) +
                             (config.squeezed_channels > 0 ? " gated" : "") +
                             " @" + std::to_string(side);
    if (skip(name)) return;
    const Shape shape{options_.batch, side, side, config.in_channels};
    const Shape out_shape = inverted_residual_out_shape(config, shape);
    Floats x = make_floats(shape.size());
    Floats y = make_floats(out_shape.size());
    Floats packed = make_floats(inverted_residual_packed_floats(config));
    Floats scratch = make_floats(
        inverted_residual_scratch_floats(config, shape, options_.threads));
    const int64_t products =
        config.hidden_channels *
        (shape.pixels() * config.in_channels +
         out_shape.pixels() * (config.kernel.area() + config.out_channels));
    report(name, 2.0 * static_cast<double>(products), [&] {
      detail::inverted_residual(config, packed.get(), x.get(), shape, {},
                                y.get(), scratch.get(), threads_);
    });
  }

  void gate(int64_t channels, int64_t size) {
    const std::string name = "gate+residual " + std::to_string(channels) +
                             " @" + std::to_string(size);
    if (skip(name)) return;
    const Shape shape{options_.batch, size, size, channels};
    Floats x = make_floats(shape.size());
    Floats y = make_floats(shape.size());
    Floats factors = make_floats(shape.n * channels);
    report(name, static_cast<double>(shape.size()), [&] {
      detail::gate(x.get(), shape, factors.get(),
                   {.residual = y.get(), .relu = true}, y.get(), threads_);
      std::memset(y.get(), 0, 64);
    });
  }

  void linear(int64_t in, int64_t out, int64_t rows) {
    const std::string name = "linear " + std::to_string(in) + "-" +
                             std::to_string(out) + " x" + std::to_string(rows);
    if (skip(name)) return;
    const Shape shape{1, 1, rows, in};
    measure_linear({in, out}, shape, name);
  }

  void mlp(int64_t channels, int64_t size, bool grn) {
    const MlpConfig config{
        .channels = channels, .hidden_channels = 4 * channels, .grn = grn};
    const Shape shape{options_.batch, size, size, channels};
    for (MlpAlgorithm algorithm : mlp_candidates(config, shape)) {
      mlp(config, shape, algorithm);
    }
  }

  void depthwise(int64_t channels, int64_t size) {
    const std::string name = "depthwise 7x7+norm " + std::to_string(channels) +
                             " @" + std::to_string(size);
    if (skip(name)) return;
    const DepthwiseConfig config{.channels = channels, .layer_norm = true};
    const Shape shape{options_.batch, size, size, channels};
    Floats x = make_floats(shape.size());
    Floats y = make_floats(shape.size());
    Floats weight = make_floats(49 * channels);
    Floats packed = make_floats(depthwise_packed_floats(config));
    depthwise_pack(config, {weight.get(), nullptr, nullptr, nullptr},
                   packed.get());
    Floats scratch =
        make_floats(depthwise_scratch_floats(config, shape, options_.threads));
    report(name, 98.0 * static_cast<double>(shape.size()), [&] {
      detail::depthwise(config, packed.get(), x.get(), shape, y.get(),
                        scratch.get(), threads_);
    });
  }

  void norms(int64_t channels, int64_t size) {
    const std::string suffix =
        std::to_string(channels) + " @" + std::to_string(size);
    const Shape shape{options_.batch, size, size, channels};
    Floats x = make_floats(shape.size());
    Floats y = make_floats(shape.size());
    Floats affine = make_floats(2 * align_floats(channels));
    const auto elements = static_cast<double>(shape.size());
    if (!skip("layer_norm " + suffix)) {
      report("layer_norm " + suffix, elements, [&] {
        layer_norm({channels, true, 1e-6F}, affine.get(), x.get(), shape,
                   y.get(), threads_);
      });
    }
    if (channels % 32 != 0 || skip("group_norm " + suffix)) return;
    const GroupNormConfig config{.channels = channels};
    Floats scratch =
        make_floats(group_norm_scratch_floats(config, shape, options_.threads));
    report("group_norm " + suffix, elements, [&] {
      group_norm(config, affine.get(), x.get(), shape, y.get(), scratch.get(),
                 threads_);
    });
  }

  void pools(int64_t channels, int64_t size) {
    const Shape shape{options_.batch, size, size, channels};
    Floats x = make_floats(shape.size());
    Floats y = make_floats(shape.size());
    const auto elements = static_cast<double>(shape.size());
    const std::string suffix =
        std::to_string(channels) + " @" + std::to_string(size);
    if (!skip("max_pool " + suffix)) {
      report("max_pool " + suffix, elements,
             [&] { max_pool({}, x.get(), shape, y.get(), threads_); });
    }
    if (!skip("average_pool " + suffix)) {
      report("average_pool " + suffix, elements,
             [&] { average_pool({}, x.get(), shape, y.get(), threads_); });
    }
    if (!skip("nhwc_to_nchw " + suffix)) {
      report("nhwc_to_nchw " + suffix, elements,
             [&] { nhwc_to_nchw(x.get(), shape, y.get(), threads_); });
    }
    if (!skip("global_average " + suffix)) {
      report("global_average " + suffix, elements,
             [&] { global_pool({}, x.get(), shape, y.get(), threads_); });
    }
  }

 private:
  void mlp(MlpConfig config, const Shape& shape, MlpAlgorithm algorithm) {
    const int64_t channels = config.channels;
    config.algorithm = algorithm;
    const std::string name =
        std::string(config.grn ? "mlp grn " : "mlp ") +
        std::to_string(channels) + " @" + std::to_string(shape.h) +
        (algorithm == MlpAlgorithm::kStrassen ? " strassen" : "");
    if (skip(name)) return;
    Floats x = make_floats(shape.size());
    Floats y = make_floats(shape.size());
    Floats weight = make_floats(4 * channels * channels);
    Floats bias = make_floats(4 * channels);
    Floats packed = make_floats(mlp_packed_floats(config));
    mlp_pack(config,
             {weight.get(), bias.get(), weight.get(), bias.get(), bias.get()},
             packed.get());
    Floats scratch =
        make_floats(mlp_scratch_floats(config, shape, options_.threads));
    report(name, 16.0 * static_cast<double>(shape.size() * channels), [&] {
      detail::mlp(config, packed.get(), x.get(), shape, {.residual = y.get()},
                  y.get(), scratch.get(), threads_);
      // What is added to itself would grow beyond the floats.
      std::memset(y.get(), 0, 64);
    });
  }

  bool skip(const std::string& name) const {
    return name.find(options_.filter) == std::string::npos;
  }

  double measure_linear(const LinearConfig& config, const Shape& shape,
                        const std::string& name) {
    Floats x = make_floats(shape.size());
    Floats y = make_floats(shape.pixels() * config.out_features);
    Floats weight = make_floats(config.in_features * config.out_features);
    Floats packed = make_floats(linear_packed_floats(config));
    linear_pack(config, weight.get(), nullptr, packed.get());
    Floats scratch =
        make_floats(linear_scratch_floats(config, shape, options_.threads));
    return report(name,
                  2.0 * static_cast<double>(shape.size() * config.out_features),
                  [&] {
                    detail::linear(config, packed.get(), x.get(), shape, {},
                                   y.get(), scratch.get(), threads_);
                  });
  }

  /// The best of some repeats; returns giga-operations per second.
  double report(const std::string& name, double operations,
                const std::function<void()>& run) {
    double best = 1e9;
    for (int i = 0; i < options_.repeats; ++i) {
      const auto begin = std::chrono::steady_clock::now();
      run();
      const std::chrono::duration<double> time =
          std::chrono::steady_clock::now() - begin;
      best = std::min(best, time.count());
    }
    const double rate = operations / best * 1e-9;
    if (!name.empty()) {
      std::printf("%-42s %8.3f ms %7.1f G/s %5.0f %%\n", name.c_str(),
                  best * 1e3, rate, 100 * rate / peak_);
    }
    return rate;
  }

  Options options_;
  WorkerPool pool_;
  WorkerPool::Lease threads_;
  double peak_ = 0;
};

}  // namespace luximm::detail
