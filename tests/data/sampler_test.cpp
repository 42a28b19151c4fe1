#include "luximm/data/sampler.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/data/pictures.h"

namespace luximm {
namespace {

using test::text_of_error;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::size_t> indices(const Sampler& sampler, int64_t epoch = 0) {
  std::vector<std::size_t> all;
  for (const SampleDraw& draw : sampler.order(epoch)) all.push_back(draw.index);
  return all;
}

TEST(Sampler, ranks_share_an_epoch_and_none_has_more) {
  // As PyTorch's DistributedSampler(range(7), 3, rank, shuffle=False).
  const auto plain = [](int64_t rank) {
    return indices(distributed_sampler(
        7, {.rank = rank, .world_size = 3, .shuffle = false}));
  };
  EXPECT_THAT(plain(0), ElementsAre(0, 3, 6));
  EXPECT_THAT(plain(1), ElementsAre(1, 4, 0));
  EXPECT_THAT(plain(2), ElementsAre(2, 5, 1));
  std::multiset<std::size_t> seen;
  for (int64_t rank = 0; rank < 4; ++rank) {
    const auto part =
        indices(distributed_sampler(20, {.rank = rank, .world_size = 4}), 3);
    seen.insert(part.begin(), part.end());
  }
  EXPECT_EQ(seen.size(), 20U);
  EXPECT_EQ(std::set<std::size_t>(seen.begin(), seen.end()).size(), 20U);
}

TEST(Sampler, shuffles_otherwise_in_each_epoch_and_alike_on_each_call) {
  const Sampler sampler = distributed_sampler(50, {.seed = 3});
  EXPECT_EQ(indices(sampler, 1), indices(sampler, 1));
  EXPECT_NE(indices(sampler, 1), indices(sampler, 2));
  EXPECT_NE(indices(sampler, 1),
            indices(distributed_sampler(50, {.seed = 4}), 1));
}

TEST(Sampler, repeats_go_to_neighbouring_ranks_with_draws_of_their_own) {
  // As timm's RepeatAugSampler(range(4), 2, rank, shuffle=False, 3).
  const auto of_rank = [](int64_t rank) {
    return repeat_augment_sampler(
               4, 3.0, {.rank = rank, .world_size = 2, .shuffle = false})
        .order(0);
  };
  EXPECT_THAT(of_rank(0), ElementsAre(SampleDraw{0, 0}, SampleDraw{0, 2}));
  EXPECT_THAT(of_rank(1), ElementsAre(SampleDraw{0, 1}, SampleDraw{1, 0}));
  // repeats 1.5 of range(4) on one rank: 0 0 1 2 2 3, of which 4 are taken.
  EXPECT_THAT(repeat_augment_sampler(4, 1.5, {.shuffle = false}).order(0),
              ElementsAre(SampleDraw{0, 0}, SampleDraw{0, 1}, SampleDraw{1, 0},
                          SampleDraw{2, 0}));
  EXPECT_EQ(repeat_augment_sampler(1000, 3.0).size, 768);
  EXPECT_EQ(repeat_augment_sampler(1000, 3.0, {.world_size = 2}).size, 384);
  EXPECT_EQ(repeat_augment_sampler(100, 3.0).size, 100);
}

TEST(Sampler, gives_ranks_their_shares_of_any_order) {
  const Sampler all{.size = 5,
                    .order =
                        [](int64_t epoch) {
                          std::vector<SampleDraw> draws;
                          for (std::size_t i = 0; i < 5; ++i) {
                            draws.push_back({10 * i, uint64_t(epoch)});
                          }
                          return draws;
                        },
                    .settings = {{"sampler", "mine"}}};
  const auto indices = [&](int64_t rank, bool padded) {
    const Sampler share = rank_sampler(all, rank, 3, padded);
    EXPECT_EQ(share.settings, all.settings);
    std::vector<std::size_t> found;
    for (const SampleDraw& draw : share.order(7)) {
      EXPECT_EQ(draw.repeat, 7U);
      found.push_back(draw.index);
    }
    EXPECT_EQ(std::ssize(found), share.size);
    return found;
  };
  EXPECT_THAT(indices(0, true), ElementsAre(0, 30));
  EXPECT_THAT(indices(1, true), ElementsAre(10, 40));
  EXPECT_THAT(indices(2, true), ElementsAre(20, 0));
  EXPECT_THAT(indices(1, false), ElementsAre(10, 40));
  EXPECT_THAT(indices(2, false), ElementsAre(20));
  EXPECT_THROW(rank_sampler(all, 3, 3), Error);
}

TEST(Sampler, draws_by_weight_and_never_what_weighs_nothing) {
  const Sampler sampler = weighted_sampler({0.0, 1.0, 0.0, 3.0, 0.0}, 8000, 1);
  std::map<std::size_t, int> counts;
  std::set<std::pair<std::size_t, uint64_t>> draws;
  for (const SampleDraw& draw : sampler.order(0)) {
    ++counts[draw.index];
    draws.emplace(draw.index, draw.repeat);
  }
  EXPECT_EQ(counts.size(), 2U);
  EXPECT_NEAR(counts[1], 2000, 150);
  EXPECT_NEAR(counts[3], 6000, 150);
  EXPECT_EQ(draws.size(), 8000U);
  EXPECT_THAT(class_balanced_weights({{"a", 0}, {"b", 1}, {"c", 1}}),
              ElementsAre(1.0, 0.5, 0.5));
}

TEST(Sampler, refuses_what_makes_no_sense) {
  EXPECT_THAT(text_of_error([] { distributed_sampler(0, {}); }),
              HasSubstr("no samples"));
  EXPECT_THAT(text_of_error(
                  [] { distributed_sampler(5, {.rank = 2, .world_size = 2}); }),
              HasSubstr("rank 2 of 2"));
  EXPECT_THAT(text_of_error([] { repeat_augment_sampler(5, 0.5); }),
              HasSubstr("0.5 repeats"));
  EXPECT_THAT(text_of_error([] {
                weighted_sampler({1, -1}, 2, 0);
              }),
              HasSubstr("weight -1 of sample 1"));
  EXPECT_THAT(text_of_error([] {
                weighted_sampler({0, 0}, 2, 0);
              }),
              HasSubstr("2 weights of sum 0"));
  EXPECT_THAT(text_of_error([] { weighted_sampler({NAN}, 2, 0); }),
              HasSubstr("weight nan"));
  EXPECT_THAT(text_of_error([] { weighted_sampler({1}, 0, 0); }),
              HasSubstr("0 draws"));
}

}  // namespace
}  // namespace luximm
