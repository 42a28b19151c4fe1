#include "luximm/inference/kernels/linear.h"

#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

struct Case {
  int64_t rows;
  int64_t in;
  int64_t out;
};

void check(const Case& c, Epilogue epilogue, bool with_bias,
           bool residual_is_out) {
  SCOPED_TRACE(::testing::Message()
               << c.rows << "x" << c.in << "x" << c.out << ", activation "
               << static_cast<int>(epilogue.activation) << ", relu "
               << epilogue.relu << ", in place " << residual_is_out);
  const LinearConfig config{c.in, c.out};
  const Shape shape{1, 1, c.rows, c.in};
  Buffer in(c.rows * c.in);
  Buffer weight(c.in * c.out);
  Buffer bias(c.out);
  Buffer residual(c.rows * c.out);
  in.fill_random(1);
  weight.fill_random(2);
  bias.fill_random(3);
  residual.fill_random(4);
  const bool adds = epilogue.residual || residual_is_out;
  epilogue.residual = adds ? residual.data() : nullptr;
  const float* bias_data = with_bias ? bias.data() : nullptr;
  Buffer packed(linear_packed_floats(config));
  linear_pack(config, weight.data(), bias_data, packed.data());
  EXPECT_TRUE(packed.guards_are_intact());

  std::vector<double> expected = testing::reference_linear(
      std::vector<double>(in.data(), in.data() + in.size()), c.in,
      weight.data(), bias_data, c.out);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    expected[i] = testing::finish(epilogue, i, expected[i]);
  }
  expect_kernel({c.rows * c.out,
                 [&](int threads) {
                   return linear_scratch_floats(config, shape, threads);
                 },
                 [&](float* out, float* scratch, Threads& threads) {
                   Epilogue used = epilogue;
                   if (residual_is_out) {
                     std::copy_n(residual.data(), residual.size(), out);
                     used.residual = out;
                   }
                   linear(config, packed.data(), in.data(), shape, used, out,
                          scratch, threads);
                 }},
                expected, 2e-6);
}

TEST(Linear, is_right_for_sizes_around_every_tile) {
  for (int64_t rows : {1, 2, 5, 6, 7, 11, 12, 13, 25, 50}) {
    for (int64_t out : {1, 7, 8, 15, 16, 17, 32, 33, 40, 49}) {
      check({rows, 19, out}, {}, true, false);
    }
  }
}

TEST(Linear, is_right_for_depths_around_every_block) {
  for (int64_t depth : {1, 3, 8, 255, 256, 257, 513, 1024, 2048, 3000}) {
    check({13, depth, 37}, {}, false, false);
  }
}

TEST(Linear, is_right_for_more_rows_than_a_block_holds) {
  check({400, 33, 40}, {}, true, false);
  check({197, 1024, 24}, {}, true, false);
}

TEST(Linear, is_right_for_the_classifier_of_one_image) {
  check({1, 512, 1000}, {}, true, false);
}

TEST(Linear, applies_every_epilogue) {
  float marker = 0;  // replaced by check()
  for (Nonlinearity kind :
       {Nonlinearity::kNone, Nonlinearity::kRelu, Nonlinearity::kGelu,
        Nonlinearity::kGeluTanh, Nonlinearity::kSilu}) {
    for (bool relu : {false, true}) {
      check({14, 20, 45}, {.activation = kind, .relu = relu}, true, false);
      check({14, 20, 45},
            {.activation = kind, .residual = &marker, .relu = relu}, true,
            false);
    }
  }
}

TEST(Linear, adds_a_residual_that_is_its_output) {
  check({14, 20, 45}, {.relu = true}, true, true);
  check({50, 600, 45}, {}, true, true);
}

}  // namespace
}  // namespace luximm::detail
