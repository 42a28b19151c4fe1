#include "luximm/train/rank_watch.h"

#include <chrono>
#include <gmock/gmock.h>
#include <memory>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "luximm/base/error.h"
#include "luximm/train/line_socket.h"

namespace luximm::detail {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;

/// A server and the watches of some ranks, in one process.
struct Watched {
  explicit Watched(int64_t size, milliseconds timeout = milliseconds(1000))
      : options{.size = size, .timeout = timeout, .token = "secret"},
        server(std::make_unique<WatchServer>(options)) {}

  std::unique_ptr<RankWatch> join(int64_t rank) {
    return std::make_unique<RankWatch>(
        rank, options, std::vector<std::string>{"127.0.0.1"}, server->port());
  }

  WatchOptions options;
  std::unique_ptr<WatchServer> server;
};

std::string lost_text(RankWatch& watch) {
  watch.wait({}, milliseconds(5000));
  const auto lost = watch.lost();
  return lost ? lost->text : "nobody is lost";
}

TEST(RankWatch, ends_when_all_have_left) {
  Watched watched(2);
  auto first = watched.join(0);
  auto second = watched.join(1);
  EXPECT_FALSE(first->leave(milliseconds(50)));
  std::thread other([&] { EXPECT_TRUE(second->leave(milliseconds(5000))); });
  EXPECT_TRUE(first->leave(milliseconds(5000)));
  other.join();
  EXPECT_FALSE(first->lost());
}

TEST(RankWatch, says_what_a_rank_ended_with) {
  Watched watched(3);
  auto first = watched.join(0);
  auto second = watched.join(1);
  auto third = watched.join(2);
  third->leave_with_error("no space left\nand a second line");
  EXPECT_EQ(lost_text(*first), "rank 2 ended: no space left");
  EXPECT_EQ(lost_text(*second), "rank 2 ended: no space left");
  // What follows from it is not reported.
  second->leave_with_error("a connection broke");
  std::this_thread::sleep_for(milliseconds(100));
  EXPECT_EQ(first->lost()->rank, 2);
}

TEST(RankWatch, knows_at_once_of_a_rank_that_is_gone) {
  Watched watched(3, milliseconds(60000));
  auto first = watched.join(0);
  auto second = watched.join(1);
  {
    // As a process that is killed: its connection ends without a word.
    auto socket = connect_line_socket("127.0.0.1", watched.server->port(),
                                      milliseconds(1000));
    ASSERT_TRUE(socket);
    socket->send("hello secret 2");
    std::this_thread::sleep_for(milliseconds(200));
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_THAT(lost_text(*second), HasSubstr("rank 2 ended without a word"));
  EXPECT_LT(std::chrono::steady_clock::now() - start, milliseconds(2000));
}

TEST(RankWatch, names_a_rank_that_is_silent) {
  Watched watched(2, milliseconds(500));
  auto first = watched.join(0);
  auto socket = connect_line_socket("127.0.0.1", watched.server->port(),
                                    milliseconds(1000));
  ASSERT_TRUE(socket);
  socket->send("hello secret 1");
  EXPECT_THAT(lost_text(*first), HasSubstr("rank 1 has said nothing for 0."));
}

TEST(RankWatch, names_a_rank_that_has_not_come) {
  Watched watched(2, milliseconds(300));
  auto first = watched.join(0);
  EXPECT_THAT(lost_text(*first), HasSubstr("rank 1 has not come in 0."));
}

TEST(RankWatch, names_the_rank_that_another_waits_for) {
  Watched watched(3, milliseconds(2000));
  auto first = watched.join(0);
  auto second = watched.join(1);
  auto third = watched.join(2);
  for (RankWatch* one : {first.get(), second.get(), third.get()}) one->enter();
  first->enter();
  third->enter();
  const LostRank lost = first->diagnose("timed out");
  EXPECT_EQ(lost.rank, 1);
  EXPECT_THAT(lost.text, HasSubstr("rank 1 is alive and has not come to "
                                   "operation 2, where rank 0 has waited"));
  EXPECT_EQ(lost_text(*third), lost.text);
}

TEST(RankWatch, names_the_rank_that_finished_too_soon) {
  Watched watched(2, milliseconds(1000));
  auto first = watched.join(0);
  auto second = watched.join(1);
  EXPECT_FALSE(second->leave(milliseconds(0)));
  first->enter();
  EXPECT_THAT(first->diagnose("timed out").text,
              HasSubstr("rank 1 has finished, and rank 0 waits for it in "
                        "operation 1"));
}

TEST(RankWatch, knows_of_the_end_of_rank_0) {
  Watched watched(2, milliseconds(60000));
  auto first = watched.join(0);
  auto second = watched.join(1);
  first.reset();
  watched.server.reset();
  EXPECT_THAT(lost_text(*second), HasSubstr("rank 0 ended without a word"));
}

TEST(RankWatch, refuses_a_rank_that_is_there_and_strangers) {
  Watched watched(2, milliseconds(500));
  auto first = watched.join(0);
  EXPECT_THROW(watched.join(0), Error);
  watched.options.token = "another";
  EXPECT_THROW(watched.join(1), Error);
  // What is no line of ours ends the connection, not the server.
  auto socket = connect_line_socket("127.0.0.1", watched.server->port(),
                                    milliseconds(1000));
  ASSERT_TRUE(socket);
  socket->send("GET / HTTP/1.1");
  std::vector<std::string> lines;
  for (int i = 0; i < 100 && socket->receive(lines); ++i) {
    std::this_thread::sleep_for(milliseconds(20));
  }
  EXPECT_FALSE(socket->receive(lines));
}

}  // namespace
}  // namespace luximm::detail
