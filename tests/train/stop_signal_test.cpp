#include "luximm/train/stop_signal.h"

#include <csignal>

#include <gtest/gtest.h>

namespace luximm {
namespace {

/// Whoever runs the tests may have them ignore signals.
struct StopSignalTest : ::testing::Test {
  void SetUp() override {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
  }
};
using StopSignalDeathTest = StopSignalTest;

TEST_F(StopSignalTest, notes_the_first_signal) {
  StopSignal stop;
  EXPECT_FALSE(stop.received());
  EXPECT_STREQ(stop.name(), "");
  std::raise(SIGTERM);
  EXPECT_TRUE(stop.received());
  EXPECT_STREQ(stop.name(), "SIGTERM");
}

TEST_F(StopSignalTest, starts_anew_and_notes_the_other_signal_too) {
  {
    StopSignal before;
    std::raise(SIGTERM);
  }
  StopSignal stop;
  EXPECT_FALSE(stop.received());
  std::raise(SIGINT);
  EXPECT_STREQ(stop.name(), "SIGINT");
}

TEST_F(StopSignalDeathTest,
       lets_the_second_signal_and_those_after_its_end_kill) {
  ::testing::GTEST_FLAG(death_test_style) = "threadsafe";
  EXPECT_EXIT(
      {
        StopSignal stop;
        std::raise(SIGTERM);
        std::raise(SIGTERM);
      },
      ::testing::KilledBySignal(SIGTERM), "");
  EXPECT_EXIT(
      {
        { StopSignal stop; }
        std::raise(SIGINT);
      },
      ::testing::KilledBySignal(SIGINT), "");
}

TEST_F(StopSignalTest, leaves_an_ignored_signal_ignored) {
  std::signal(SIGINT, SIG_IGN);
  StopSignal stop;
  std::raise(SIGINT);
  EXPECT_FALSE(stop.received());
}

}  // namespace
}  // namespace luximm
