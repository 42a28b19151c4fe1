#include "luximm/train/process_group.h"

#include <atomic>
#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/base/error.h"
#include "tests/train/rank_threads.h"

namespace luximm {
namespace {

using std::chrono::milliseconds;
using test::expect_no_errors;
using test::on_ranks;
using ::testing::HasSubstr;

TEST(ProcessGroup, of_one_rank_does_nothing) {
  ProcessGroup group(RankEnvironment{}, {});
  torch::Tensor x = torch::arange(3.0);
  group.all_reduce(x);
  group.broadcast({x});
  group.start_all_reduce(x).wait();
  group.barrier();
  EXPECT_TRUE(x.equal(torch::arange(3.0)));
  EXPECT_EQ(group.all_gather(x).size(), 1);
  EXPECT_TRUE(group.any(true));
  EXPECT_FALSE(group.any(false));
  EXPECT_TRUE(group.is_first());
}

TEST(ProcessGroup, sums_gathers_and_broadcasts) {
  expect_no_errors(on_ranks(3, [](ProcessGroup& group) {
    const auto rank = static_cast<double>(group.rank());
    for (const auto type : {torch::kFloat, torch::kDouble, torch::kLong,
                            torch::kInt, torch::kBFloat16, torch::kHalf}) {
      torch::Tensor x = torch::full({2, 5}, rank + 1, type);
      group.all_reduce(x);
      EXPECT_TRUE(x.equal(torch::full({2, 5}, 6, type))) << type;
    }
    // Of another memory format.
    torch::Tensor t = torch::arange(6.0).view({2, 3}).t();
    group.all_reduce(t);
    EXPECT_TRUE(t.equal(3 * torch::arange(6.0).view({2, 3}).t()));

    torch::Tensor own = torch::full({4}, rank);
    group.broadcast({own, torch::empty({0})});
    EXPECT_TRUE(own.equal(torch::zeros({4})));

    const auto all = group.all_gather(torch::full({2}, rank));
    ASSERT_EQ(all.size(), 3);
    for (int i = 0; i < 3; ++i) {
      EXPECT_TRUE(all[i].equal(torch::full({2}, double(i))));
    }
    EXPECT_TRUE(group.any(group.rank() == 1));
    EXPECT_FALSE(group.any(false));
    group.barrier();

    torch::Tensor background = torch::full({1000}, rank);
    auto pending = group.start_all_reduce(background);
    group.barrier();
    pending.wait();
    EXPECT_TRUE(background.equal(torch::full({1000}, 3.0)));
  }));
}

TEST(ProcessGroup, names_the_rank_that_differs) {
  const auto errors = on_ranks(3, [](ProcessGroup& group) {
    group.expect_same("the setting", {{"a", "1"}, {"b", "2"}});
    group.expect_same("the setting",
                      {{"a", "1"}, {"b", group.rank() == 2 ? "3" : "2"}});
  });
  for (const std::string& error : errors) {
    EXPECT_EQ(error,
              "[ranks] rank 2 has the setting 'b' = 3, where rank 0 has "
              "the setting 'b' = 2");
  }
  const auto fewer = on_ranks(2, [](ProcessGroup& group) {
    ProcessGroup::Items items = {{"a", "1"}, {"b", "2"}};
    items.resize(group.rank() == 1 ? 1 : 2);
    group.expect_same("the setting", items);
  });
  EXPECT_EQ(fewer[0],
            "[ranks] rank 1 has no more of them, where rank 0 has "
            "the setting 'b' = 2");
  EXPECT_EQ(fewer[1], fewer[0]);
}

TEST(ProcessGroup, refuses_operations_that_differ) {
  const auto sizes = on_ranks(2, [](ProcessGroup& group) {
    torch::Tensor x = torch::zeros({group.rank() == 1 ? 7 : 5});
    group.all_reduce(x);
  });
  for (const std::string& error : sizes) {
    EXPECT_THAT(error, HasSubstr("rank 1 calls all_reduce of 7 Float as its "
                                 "operation 1, where rank 0 calls all_reduce "
                                 "of 5 Float"));
  }
  const auto kinds = on_ranks(2, [](ProcessGroup& group) {
    if (group.rank() == 1) {
      group.barrier();
    } else {
      group.any(true);
    }
  });
  for (const std::string& error : kinds) {
    EXPECT_THAT(error, HasSubstr("rank 1 calls barrier of 0 Long"));
  }
}

TEST(ProcessGroup, says_what_another_rank_ended_with) {
  const auto errors = on_ranks(3, [](ProcessGroup& group) {
    if (group.rank() == 1) throw Error("no space left");
    group.barrier();
  });
  EXPECT_EQ(errors[0], "[ranks] rank 1 ended: no space left");
  EXPECT_EQ(errors[1], "no space left");
  EXPECT_EQ(errors[2], errors[0]);
}

TEST(ProcessGroup, names_a_rank_that_hangs) {
  std::atomic<int> failed{0};
  const auto errors = on_ranks(
      3,
      [&](ProcessGroup& group) {
        if (group.rank() == 2) {
          while (failed < 2) std::this_thread::sleep_for(milliseconds(20));
          return;
        }
        try {
          group.barrier();
        } catch (const std::exception&) {
          ++failed;
          throw;
        }
      },
      milliseconds(1000));
  for (int rank : {0, 1}) {
    EXPECT_THAT(errors[rank], HasSubstr("rank 2 is alive and has not come to "
                                        "operation 1"));
  }
}

TEST(ProcessGroup, names_ranks_that_do_not_come) {
  const int port = test::free_port();
  std::vector<std::string> errors(2);
  std::vector<std::thread> threads;
  for (int64_t rank : {0, 1}) {
    threads.emplace_back([&, rank] {
      try {
        ProcessGroup group({.rank = rank,
                            .world_size = 4,
                            .master_addr = "127.0.0.1",
                            .master_port = port},
                           {.timeout = milliseconds(1500)});
      } catch (const Error& e) {
        errors[static_cast<std::size_t>(rank)] = e.what();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& error : errors) {
    EXPECT_EQ(error,
              "[ranks] ranks 2, 3 have not come within 1.5 s: 2 of 4 processes "
              "are here");
  }
}

TEST(ProcessGroup, names_the_place_where_rank_0_is_not) {
  try {
    ProcessGroup group({.rank = 1,
                        .world_size = 2,
                        .master_addr = "127.0.0.1",
                        .master_port = test::free_port()},
                       {.timeout = milliseconds(1000)});
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.what(),
                HasSubstr("rank 1 cannot reach rank 0 at 127.0.0.1:"));
  }
  EXPECT_THROW(ProcessGroup(RankEnvironment{}, {.timeout = milliseconds(0)}),
               Error);
}

}  // namespace
}  // namespace luximm
