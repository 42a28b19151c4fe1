#include "luximm/train/fit_ranks.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <vector>

#include <gtest/gtest.h>

#include "luximm/train/evaluate.h"
#include "tests/train/fit_fixture.h"
#include "tests/train/rank_threads.h"

namespace luximm {
namespace {

using detail::rank_loader;

using Batches = std::vector<std::vector<std::size_t>>;

Batches batches_of(const ImageLoader& loader, int64_t epoch) {
  Batches all;
  for (Batch& batch : loader.epoch(epoch)) all.push_back(batch.indices);
  return all;
}

struct FitRanksTest : test::Fit {
  ImageLoader loader(LoaderOptions options) const {
    return {samples,
            TensorReader{.channels = 1,
                         .height = 1,
                         .width = 1,
                         .read =
                             [](const Sample&, SampleRandom&) {
                               return torch::zeros({1, 1, 1});
                             }},
            options};
  }
};

TEST_F(FitRanksTest, batches_of_all_ranks_are_those_of_one_process) {
  for (const int64_t count : {9, 10, 12}) {
    samples.resize(static_cast<std::size_t>(count));
    for (const bool drop_last : {false, true}) {
      const Batches whole = batches_of(loader({.batch_size = 4,
                                               .shuffle = true,
                                               .drop_last = drop_last,
                                               .seed = 3}),
                                       2);
      for (const int64_t ranks : {2, 4}) {
        std::vector<Batches> shares;
        for (int64_t rank = 0; rank < ranks; ++rank) {
          const auto share = rank_loader(loader({.batch_size = 4 / ranks,
                                                 .shuffle = true,
                                                 .drop_last = drop_last,
                                                 .seed = 3}),
                                         rank, ranks, /*padded=*/true);
          ASSERT_TRUE(share);
          shares.push_back(batches_of(*share, 2));
          ASSERT_EQ(shares.back().size(), whole.size());
          EXPECT_EQ(share->batches(), std::ssize(whole));
        }
        for (std::size_t b = 0; b < whole.size(); ++b) {
          std::vector<std::size_t> all;
          for (const Batches& share : shares) {
            // Every rank has as many images as the others.
            ASSERT_EQ(share[b].size(), shares[0][b].size());
            all.insert(all.end(), share[b].begin(), share[b].end());
          }
          for (const std::size_t index : whole[b]) {
            EXPECT_THAT(all, ::testing::Contains(index));
          }
          EXPECT_LT(all.size(), whole[b].size() + ranks);
        }
      }
    }
  }
}

TEST_F(FitRanksTest, shares_of_a_validation_have_each_image_once) {
  for (const int64_t count : {1, 3, 10}) {
    samples.resize(static_cast<std::size_t>(count));
    std::vector<std::size_t> all;
    for (int64_t rank = 0; rank < 4; ++rank) {
      const auto share =
          rank_loader(loader({.batch_size = 2}), rank, 4, /*padded=*/false);
      EXPECT_EQ(share.has_value(), rank < count);
      if (!share) continue;
      for (const auto& batch : batches_of(*share, 0)) {
        all.insert(all.end(), batch.begin(), batch.end());
      }
    }
    std::sort(all.begin(), all.end());
    ASSERT_EQ(std::ssize(all), count);
    for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(all[i], i);
  }
}

TEST_F(FitRanksTest, evaluates_on_ranks_as_on_one) {
  const auto forward = [](const torch::Tensor& images) {
    return torch::stack({images.mean({1, 2, 3}), images.amax({1, 2, 3}),
                         images.amin({1, 2, 3})},
                        1);
  };
  ImageModel model = make_model();
  // 12 images: 5 ranks have 3, 3, 2, 2 and 2.
  const ImageLoader val(samples, ImageTransform(model->config()),
                        {.batch_size = 2});
  const Evaluation expected = evaluate(forward, val);
  test::expect_no_errors(test::on_ranks(5, [&](ProcessGroup& group) {
    const Evaluation got = evaluate(forward, val, {.group = &group});
    EXPECT_EQ(got.pictures, 12);
    EXPECT_EQ(got.correct, expected.correct);
    EXPECT_EQ(got.correct_top5, expected.correct_top5);
    EXPECT_NEAR(got.loss, expected.loss, 1e-6);
  }));
}

}  // namespace
}  // namespace luximm
