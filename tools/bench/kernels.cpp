// How fast the inference kernels are, one by one, on the shapes of the networks
// that tools/bench/compare.py compares: milliseconds, GFLOP/s as a direct
// computation would take them, and the part of the machine's own peak.
//
//   luximm_kernel_bench [--threads T] [--batch-size B] [--filter TEXT]
//                       [--isa portable|avx2|avx512|neon] [--repeats N]

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

#include "tools/bench/kernel_bench.h"

namespace luximm::detail {
namespace {

void run(const Options& options) {
  Bench bench(options);
  const int64_t b = options.batch;
  bench.conv(3, 64, 7, 2, 3, 224, false, true);
  bench.conv(3, 96, 4, 4, 0, 224, false, true);
  for (auto [channels, size] :
       {std::pair<int64_t, int64_t>{64, 56}, {128, 28}, {256, 14}, {512, 7}}) {
    bench.conv(channels, channels, 3, 1, 1, size, true);
    if (size > 7) bench.conv(channels, 2 * channels, 3, 2, 1, size);
    if (size > 7) bench.conv(channels, 2 * channels, 1, 2, 0, size);
    if (size > 7) bench.conv(2 * channels, 2 * channels, 3, 2, 1, size);
    bench.conv(channels, 4 * channels, 1, 1, 0, size, true);
    bench.conv(4 * channels, channels, 1, 1, 0, size);
  }
  bench.linear(2048, 1000, b);
  for (auto [channels, size] : {std::pair<int64_t, int64_t>{96, 56},
                                {192, 28},
                                {384, 14},
                                {768, 7},
                                {40, 56},
                                {80, 28},
                                {160, 14},
                                {320, 7}}) {
    bench.depthwise(channels, size);
    bench.mlp(channels, size, false);
    bench.mlp(channels, size, true);
    if (size > 7) bench.conv(channels, 2 * channels, 2, 2, 0, size);
  }
  for (auto [channels, size] : {std::pair<int64_t, int64_t>{128, 56},
                                {256, 28},
                                {512, 14},
                                {1024, 7}}) {
    bench.grouped(channels, channels / 32, 3, 1, size);
    if (size < 56) bench.grouped(channels, channels / 32, 3, 2, 2 * size);
    bench.gate(2 * channels, size);
  }
  // As RegNet and EfficientNet have them.
  bench.grouped(144, 24, 3, 1, 28);
  bench.grouped(320, 64, 3, 1, 14);
  bench.grouped(32, 1, 3, 1, 112);
  bench.grouped(96, 1, 3, 2, 112);
  bench.grouped(144, 1, 5, 2, 56);
  bench.grouped(240, 1, 5, 1, 28);
  bench.grouped(672, 1, 5, 1, 14);
  for (auto [in, hidden, out, kernel, stride, squeezed, side] :
       {std::array<int64_t, 7>{16, 96, 24, 3, 2, 4, 112},
        {24, 144, 24, 3, 1, 6, 56},
        {40, 240, 40, 5, 1, 10, 28},
        {112, 672, 112, 5, 1, 28, 14},
        {192, 1152, 192, 5, 1, 48, 7}}) {
    for (bool gated : {true, false}) {
      bench.inverted_residual(
          {.in_channels = in,
           .hidden_channels = hidden,
           .out_channels = out,
           .activation = gated ? Nonlinearity::kSilu : Nonlinearity::kRelu6,
           .kernel = kernel,
           .stride = stride,
           .padding = kernel / 2,
           .squeezed_channels = gated ? squeezed : 0},
          side);
    }
  }
  bench.norms(96, 56);
  bench.norms(256, 56);
  bench.norms(1024, 14);
  bench.pools(64, 112);
  bench.pools(2048, 7);
}

}  // namespace
}  // namespace luximm::detail

int main(int argc, char** argv) {
  using luximm::detail::Isa;
  luximm::detail::Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    const std::string value = argv[i + 1];
    if (name == "--threads") options.threads = std::atoi(value.c_str());
    if (name == "--batch-size") options.batch = std::atoi(value.c_str());
    if (name == "--filter") options.filter = value;
    if (name == "--repeats") options.repeats = std::atoi(value.c_str());
    if (name == "--isa") {
      const Isa isa = value == "avx512" ? Isa::kAvx512
                      : value == "avx2" ? Isa::kAvx2
                      : value == "neon" ? Isa::kNeon
                                        : Isa::kPortable;
      if (!luximm::detail::set_isa(isa)) {
        std::fprintf(stderr, "this machine has no %s\n", value.c_str());
        return 1;
      }
    }
  }
  luximm::detail::run(options);
}
