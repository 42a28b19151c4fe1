#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "luximm/base/isa.h"
#include "luximm/inference/kernels/types.h"
#include "luximm/inference/worker_pool.h"

// How kernels are tested: on every instruction set of the machine and several
// numbers of threads, in buffers of exactly the size they ask for, with NaN in
// all memory that they must not read.
namespace luximm::detail::testing {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

/// `size` floats at a 64-byte boundary, with guards of NaN on both sides.
class Buffer {
 public:
  explicit Buffer(int64_t size)
      : size_(size),
        storage_(static_cast<std::size_t>(size + 3 * kGuard), kNan) {
    const auto address = reinterpret_cast<std::uintptr_t>(storage_.data());
    data_ = storage_.data() + kGuard + (64 - address % 64) % 64 / sizeof(float);
  }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  float* data() { return data_; }
  int64_t size() const { return size_; }

  void fill_random(unsigned seed) {
    std::mt19937 engine(seed);
    std::normal_distribution<float> normal(0.1F, 1.0F);
    std::generate_n(data_, size_, [&] { return normal(engine); });
  }

  bool guards_are_intact() const {
    auto is_nan = [](float x) { return std::isnan(x); };
    const float* end = storage_.data() + storage_.size();
    return std::all_of(storage_.data(), static_cast<const float*>(data_),
                       is_nan) &&
           std::all_of(static_cast<const float*>(data_ + size_), end, is_nan);
  }

 private:
  static constexpr int64_t kGuard = 32;

  int64_t size_;
  std::vector<float> storage_;
  float* data_;
};

/// One way to run a kernel on an output that holds NaN.
struct Call {
  int64_t out_floats;
  std::function<int64_t(int threads)> scratch_floats;
  std::function<void(float* out, float* scratch, Threads& threads)> run;
};

/// Checks that `call` gives `expected` within `tolerance` of its largest value
/// on every instruction set, and the same bits for 1, 2 and 3 threads.
inline void expect_kernel(const Call& call, const std::vector<double>& expected,
                          double tolerance) {
  double largest = 0;
  for (double x : expected) largest = std::max(largest, std::abs(x));
  const Isa before = current_isa();
  for (Isa isa : kIsas) {
    if (!set_isa(isa)) continue;
    SCOPED_TRACE(isa_name(isa));
    std::vector<float> first;
    for (int count : {1, 2, 3}) {
      SCOPED_TRACE(::testing::Message() << count << " threads");
      WorkerPool pool(count);
      WorkerPool::Lease threads(pool);
      Buffer out(call.out_floats);
      Buffer scratch(call.scratch_floats(count));
      call.run(out.data(), scratch.data(), threads);
      EXPECT_TRUE(out.guards_are_intact());
      EXPECT_TRUE(scratch.guards_are_intact());
      const std::vector<float> result(out.data(), out.data() + out.size());
      if (count == 1) {
        first = result;
        double worst = 0;
        for (std::size_t i = 0; i < result.size(); ++i) {
          const double error = std::abs(result[i] - expected[i]);
          worst = std::isnan(error) ? std::numeric_limits<double>::infinity()
                                    : std::max(worst, error);
        }
        EXPECT_LE(worst, tolerance * largest);
      } else {
        EXPECT_EQ(0, std::memcmp(result.data(), first.data(),
                                 result.size() * sizeof(float)));
      }
    }
  }
  set_isa(before);
}

inline double activation(Nonlinearity kind, double x) {
  switch (kind) {
    case Nonlinearity::kNone:
      break;
    case Nonlinearity::kRelu:
      return std::max(x, 0.0);
    case Nonlinearity::kGelu:
      return 0.5 * x * (1 + std::erf(x / std::sqrt(2.0)));
    case Nonlinearity::kGeluTanh:
      return 0.5 * x *
             (1 + std::tanh(std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x)));
    case Nonlinearity::kSilu:
      return x / (1 + std::exp(-x));
    case Nonlinearity::kRelu6:
      return std::clamp(x, 0.0, 6.0);
    case Nonlinearity::kHardSwish:
      return x * std::clamp(x + 3, 0.0, 6.0) / 6;
    case Nonlinearity::kSigmoid:
      return 1 / (1 + std::exp(-x));
    case Nonlinearity::kHardSigmoid:
      return std::clamp(x + 3, 0.0, 6.0) / 6;
  }
  return x;
}

/// The epilogue of element `i`.
inline double finish(const Epilogue& epilogue, std::size_t i, double x) {
  x = activation(epilogue.activation, x);
  if (epilogue.residual) x += epilogue.residual[i];
  return epilogue.relu ? std::max(x, 0.0) : x;
}

/// out [rows, columns] = in [rows, depth] * weight^T + bias.
inline std::vector<double> reference_linear(const std::vector<double>& in,
                                            int64_t depth, const float* weight,
                                            const float* bias,
                                            int64_t columns) {
  const int64_t rows = static_cast<int64_t>(in.size()) / depth;
  std::vector<double> out;
  for (int64_t r = 0; r < rows; ++r) {
    for (int64_t o = 0; o < columns; ++o) {
      double sum = bias ? bias[o] : 0;
      for (int64_t k = 0; k < depth; ++k) {
        sum +=
            in[static_cast<std::size_t>(r * depth + k)] * weight[o * depth + k];
      }
      out.push_back(sum);
    }
  }
  return out;
}

/// Normalises `x` in place; `weight` may be null.
inline void reference_layer_norm(double* x, int64_t count, double eps,
                                 const float* weight, const float* bias) {
  double mean = 0;
  double variance = 0;
  const auto size = static_cast<double>(count);
  for (int64_t i = 0; i < count; ++i) mean += x[i] / size;
  for (int64_t i = 0; i < count; ++i) {
    variance += (x[i] - mean) * (x[i] - mean) / size;
  }
  for (int64_t i = 0; i < count; ++i) {
    x[i] = (x[i] - mean) / std::sqrt(variance + eps);
    if (weight) x[i] = x[i] * weight[i] + bias[i];
  }
}

}  // namespace luximm::detail::testing
