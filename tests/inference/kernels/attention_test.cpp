#include "luximm/inference/kernels/attention.h"

#include "luximm/inference/kernels/simd.h"
#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

struct Case {
  AttentionConfig config;
  Shape queries;
  Shape keys;
};

/// Element by element, in double precision.
std::vector<double> reference(const Case& c, const float* queries,
                              const float* keys, const float* values) {
  const auto& [heads, kv_heads, key_dim, value_dim, scale] = c.config;
  const int64_t pixels = c.queries.h * c.queries.w;
  const int64_t count = c.keys.h * c.keys.w;
  std::vector<double> out;
  for (int64_t row = 0; row < c.queries.n * pixels * heads; ++row) {
    const int64_t image = row / heads / pixels;
    const int64_t head = kv_heads == 1 ? 0 : row % heads;
    std::vector<double> weights;
    double most = -INFINITY;
    for (int64_t j = 0; j < count; ++j) {
      const int64_t at = ((image * count + j) * kv_heads + head) * key_dim;
      double score = 0;
      for (int64_t k = 0; k < key_dim; ++k) {
        score += static_cast<double>(queries[row * key_dim + k]) * keys[at + k];
      }
      weights.push_back(score * scale);
      most = std::max(most, weights.back());
    }
    double sum = 0;
    for (double& weight : weights) sum += weight = std::exp(weight - most);
    for (int64_t k = 0; k < value_dim; ++k) {
      double mean = 0;
      for (int64_t j = 0; j < count; ++j) {
        const int64_t at = ((image * count + j) * kv_heads + head) * value_dim;
        mean += weights[static_cast<std::size_t>(j)] / sum * values[at + k];
      }
      out.push_back(mean);
    }
  }
  return out;
}

void expect_right(const Case& c, float size) {
  SCOPED_TRACE(::testing::Message()
               << c.config.heads << " heads, " << c.config.kv_heads
               << " of keys, " << c.config.key_dim << " and "
               << c.config.value_dim << " wide, " << c.queries.h << " x "
               << c.queries.w << " queries, " << c.keys.h << " x " << c.keys.w
               << " keys");
  Buffer queries(c.queries.size());
  Buffer keys(c.keys.size());
  Buffer values(c.keys.pixels() * c.config.kv_heads * c.config.value_dim);
  queries.fill_random(1);
  keys.fill_random(2);
  values.fill_random(3);
  for (int64_t i = 0; i < queries.size(); ++i) queries.data()[i] *= size;
  const auto scratch_floats = [&](int threads) {
    return attention_scratch_floats(c.config, c.queries, c.keys, threads);
  };
  expect_kernel(
      {c.queries.pixels() * c.config.heads * c.config.value_dim, scratch_floats,
       [&](float* out, float* scratch, Threads& threads) {
         attention(c.config, queries.data(), c.queries, keys.data(),
                   values.data(), c.keys, out, scratch, threads);
       }},
      reference(c, queries.data(), keys.data(), values.data()), 1e-5);
}

TEST(Attention, is_right_for_any_sizes_with_and_without_shared_keys) {
  for (int64_t heads : {1, 3, 4}) {
    for (int64_t kv_heads : {int64_t{1}, heads}) {
      for (int64_t key_dim : {5, 16, 48}) {
        for (const Extent& keys : {Extent{1, 1}, Extent{3, 5}, Extent{9, 11}}) {
          const int64_t value_dim = key_dim == 48 ? 20 : key_dim;
          expect_right({{heads, kv_heads, key_dim, value_dim,
                         1.0F / std::sqrt(static_cast<float>(key_dim))},
                        {2, 6, 7, heads * key_dim},
                        {2, keys.h, keys.w, kv_heads * key_dim}},
                       1.0F);
        }
      }
    }
  }
  // More keys than a block of a product's depth, and blocks of few rows.
  expect_right({{2, 1, 8, 8, 0.5F}, {1, 5, 9, 16}, {1, 70, 80, 8}}, 1.0F);
}

TEST(Attention, takes_scores_far_apart) {
  expect_right({{2, 1, 16, 16, 1.0F}, {1, 4, 4, 32}, {1, 5, 7, 16}}, 60.0F);
}

TEST(Attention, keeps_what_is_not_a_number_in_its_row_and_image) {
  const AttentionConfig config{.heads = 2, .key_dim = 8, .value_dim = 8};
  const Shape queries_shape{2, 3, 3, 16};
  const Shape keys_shape{2, 2, 3, 8};
  Buffer queries(queries_shape.size());
  Buffer keys(keys_shape.size());
  queries.fill_random(1);
  keys.fill_random(2);
  queries.data()[0] = testing::kNan;  // image 0, pixel 0, head 0
  const Isa before = current_isa();
  for (Isa isa : kIsas) {
    if (!set_isa(isa)) continue;
    SCOPED_TRACE(isa_name(isa));
    SerialThreads threads;
    Buffer out(queries_shape.size());
    Buffer scratch(
        attention_scratch_floats(config, queries_shape, keys_shape, 1));
    attention(config, queries.data(), queries_shape, keys.data(), keys.data(),
              keys_shape, out.data(), scratch.data(), threads);
    for (int64_t i = 0; i < out.size(); ++i) {
      EXPECT_EQ(std::isnan(out.data()[i]), i < 8) << i;
    }
  }
  set_isa(before);
}

TEST(Softmax, of_a_row_with_infinity_or_nan_is_not_a_number) {
  const Isa before = current_isa();
  for (Isa isa : kIsas) {
    if (!set_isa(isa)) continue;
    SCOPED_TRACE(isa_name(isa));
    for (int64_t count : {1, 3, 16, 37}) {
      for (float odd :
           {testing::kNan, std::numeric_limits<float>::infinity()}) {
        for (int64_t where : {int64_t{0}, count - 1}) {
          Buffer row(count);
          row.fill_random(1);
          row.data()[where] = odd;
          SoftmaxArgs args;
          args.rows = 1;
          args.count = count;
          args.out = row.data();
          simd_kernels().softmax(args);
          for (int64_t i = 0; i < count; ++i) {
            EXPECT_TRUE(std::isnan(row.data()[i])) << i << " of " << count;
          }
        }
      }
    }
  }
  set_isa(before);
}

}  // namespace
}  // namespace luximm::detail
