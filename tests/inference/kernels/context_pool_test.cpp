#include "luximm/inference/kernels/context_pool.h"

#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

std::vector<double> reference(const Shape& shape, const float* in,
                              const float* weight) {
  const int64_t pixels = shape.h * shape.w;
  std::vector<double> out;
  for (int64_t n = 0; n < shape.n; ++n) {
    const float* image = in + n * pixels * shape.c;
    std::vector<double> weights;
    double most = -INFINITY;
    for (int64_t p = 0; p < pixels; ++p) {
      double score = 0;
      for (int64_t c = 0; c < shape.c; ++c) {
        score += static_cast<double>(image[p * shape.c + c]) * weight[c];
      }
      weights.push_back(score);
      most = std::max(most, score);
    }
    double sum = 0;
    for (double& each : weights) sum += each = std::exp(each - most);
    for (int64_t c = 0; c < shape.c; ++c) {
      double mean = 0;
      for (int64_t p = 0; p < pixels; ++p) {
        mean +=
            weights[static_cast<std::size_t>(p)] / sum * image[p * shape.c + c];
      }
      out.push_back(mean);
    }
  }
  return out;
}

TEST(ContextPool, is_right_for_maps_and_channels_of_any_size) {
  for (const Shape& shape :
       {Shape{1, 1, 1, 1}, Shape{3, 5, 7, 5}, Shape{2, 9, 10, 16},
        Shape{3, 14, 15, 100}, Shape{2, 30, 31, 131}, Shape{1, 3, 2, 40000}}) {
    SCOPED_TRACE(::testing::Message()
                 << shape.h << " x " << shape.w << " x " << shape.c);
    const ContextPoolConfig config{shape.c};
    Buffer in(shape.size());
    Buffer weight(shape.c);
    in.fill_random(1);
    weight.fill_random(2);
    for (int64_t c = 0; c < shape.c; ++c) {
      weight.data()[c] /= std::sqrt(static_cast<float>(shape.c)) / 3;
    }
    Buffer packed(context_pool_packed_floats(config));
    context_pool_pack(config, weight.data(), packed.data());
    EXPECT_TRUE(packed.guards_are_intact());
    expect_kernel(
        {shape.n * shape.c,
         [&](int) { return context_pool_scratch_floats(config, shape); },
         [&](float* out, float* scratch, Threads& threads) {
           context_pool(config, packed.data(), in.data(), shape, out, scratch,
                        threads);
         }},
        reference(shape, in.data(), weight.data()), 5e-6);
  }
}

TEST(ContextPool, keeps_what_is_not_a_number_in_its_image) {
  const ContextPoolConfig config{20};
  const Shape shape{2, 40, 50, 20};  // in blocks
  Buffer in(shape.size());
  Buffer weight(shape.c);
  in.fill_random(1);
  weight.fill_random(2);
  in.data()[in.size() / 2 + 7] = testing::kNan;
  Buffer packed(context_pool_packed_floats(config));
  context_pool_pack(config, weight.data(), packed.data());
  Buffer scratch(context_pool_scratch_floats(config, shape));
  Buffer out(shape.n * shape.c);
  SerialThreads threads;
  context_pool(config, packed.data(), in.data(), shape, out.data(),
               scratch.data(), threads);
  for (int64_t i = 0; i < out.size(); ++i) {
    EXPECT_EQ(std::isnan(out.data()[i]), i >= 20) << i;
  }
}

}  // namespace
}  // namespace luximm::detail
