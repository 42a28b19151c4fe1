#include "luximm/inference/device/graph_executor.h"

#include <gmock/gmock.h>
#include <thread>

#include <gtest/gtest.h>

#include "luximm/base/error.h"
#include "tests/inference/device/late_device.h"
#include "tests/inference/networks.h"

namespace luximm::detail {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::LateDevice;

std::shared_ptr<const DeviceEngine> small_engine() {
  static const testing::AttentionNetwork network;
  static const auto engine = std::make_shared<const DeviceEngine>(
      network.plan(), network.sources(), DeviceTarget{});
  return engine;
}

torch::Tensor image(int64_t n, int64_t side) {
  return torch::rand({n, 3, side, side}) - 0.5;
}

/// What the engine gives at once.
torch::Tensor expected(const torch::Tensor& x) {
  const Value wanted = small_engine()->plan().logits;
  return small_engine()
      ->run(x.contiguous(torch::MemoryFormat::ChannelsLast), {&wanted, 1})
      .front();
}

struct GraphExecutorTest : ::testing::Test {
  void TearDown() override {
    device->finish();
    EXPECT_THAT(device->violations, IsEmpty());
  }

  GraphExecutor executor(int64_t graphs = 2) const {
    return {small_engine(), device, graphs};
  }

  torch::NoGradGuard no_grad;
  std::shared_ptr<LateDevice> device = std::make_shared<LateDevice>();
  std::vector<Value> logits = {small_engine()->plan().logits};
};

TEST_F(GraphExecutorTest, a_shape_is_recorded_at_its_second_call) {
  const GraphExecutor run = executor();
  const torch::Tensor x = image(2, 16);
  for (int call = 0; call < 4; ++call) {
    const torch::Tensor got = run.run(x, logits).front();
    EXPECT_TRUE(device->download(got).equal(expected(x))) << call;
    EXPECT_EQ(device->graphs_alive, call == 0 ? 0 : 1);
  }
  EXPECT_EQ(std::count(device->calls.begin(), device->calls.end(), "capture 1"),
            1);
  EXPECT_EQ(std::count(device->calls.begin(), device->calls.end(), "replay 1"),
            3);
}

TEST_F(GraphExecutorTest, a_replay_is_ordered_by_events) {
  const GraphExecutor run = executor();
  for (int call = 0; call < 2; ++call) run.run(image(1, 16), logits);
  device->calls.clear();
  run.run(image(1, 16), logits);
  // Host to staging to device; behind the last replay; input, graph, output;
  // and the caller's stream waits.
  EXPECT_THAT(
      device->calls,
      ElementsAre("copy 1", "record 1", "wait 1", "copy 1", "replay 1",
                  "copy 1", "record 1", "record 1", "wait 0", "keep 0"));
}

TEST_F(GraphExecutorTest, an_input_of_the_device_waits_for_its_writer) {
  const GraphExecutor run = executor();
  for (int call = 0; call < 3; ++call) {
    const torch::Tensor x = image(1, 16);
    // Freed by the caller while the network still has to read it.
    const torch::Tensor got = run.run(device->upload(x), logits).front();
    EXPECT_TRUE(device->download(got).equal(expected(x))) << call;
  }
  EXPECT_EQ(device->pinned_made, 0);
}

TEST_F(GraphExecutorTest, an_input_may_change_as_soon_as_the_call_returns) {
  const GraphExecutor run = executor();
  std::vector<torch::Tensor> results, wanted;
  torch::Tensor x = image(1, 16);
  for (int call = 0; call < 9; ++call) {
    x.copy_(image(1, 16));
    wanted.push_back(expected(x));
    results.push_back(run.run(x, logits).front());
  }
  x.zero_();
  for (std::size_t i = 0; i < results.size(); ++i) {
    EXPECT_TRUE(device->download(results[i]).equal(wanted[i])) << i;
  }
  EXPECT_LE(device->pinned_made, 4);  // the others were used again
}

TEST_F(GraphExecutorTest, values_keep_their_types_and_maps_their_layout) {
  const GraphExecutor run = executor();
  const Plan& plan = small_engine()->plan();
  const torch::Tensor x = image(2, 24);
  const std::vector<Value> wanted = {plan.features, plan.logits,
                                     plan.pre_logits};
  const auto direct = small_engine()->run(
      x.contiguous(torch::MemoryFormat::ChannelsLast), wanted);
  for (int call = 0; call < 3; ++call) {
    const auto got = run.run(x, wanted);
    ASSERT_EQ(got.size(), 3U);
    EXPECT_TRUE(got[0].is_contiguous(torch::MemoryFormat::ChannelsLast));
    for (std::size_t i = 0; i < got.size(); ++i) {
      EXPECT_TRUE(device->download(got[i]).equal(direct[i])) << call;
    }
  }
  // Other wanted values are another graph.
  run.run(x, logits);
  run.run(x, logits);
  EXPECT_EQ(device->graphs_alive, 2);
}

TEST_F(GraphExecutorTest, graphs_are_few_and_the_unused_go_first) {
  const GraphExecutor run = executor(/*graphs=*/2);
  std::vector<torch::Tensor> results, wanted;
  const auto call = [&](int64_t side) {
    const torch::Tensor x = image(1, side);
    wanted.push_back(expected(x));
    results.push_back(run.run(x, logits).front());
    EXPECT_LE(device->graphs_alive, 2);
  };
  for (int64_t side : {8, 8, 12, 12, 8, 16, 16}) call(side);  // 12 goes
  device->calls.clear();
  for (int64_t side : {8, 16}) call(side);
  EXPECT_THAT(device->calls, ::testing::Not(::testing::Contains("capture 1")));
  call(12);  // as if never seen
  EXPECT_THAT(device->calls, ::testing::Not(::testing::Contains("capture 1")));
  call(12);
  EXPECT_THAT(device->calls, ::testing::Contains("capture 1"));
  for (std::size_t i = 0; i < results.size(); ++i) {
    EXPECT_TRUE(device->download(results[i]).equal(wanted[i])) << i;
  }
}

TEST_F(GraphExecutorTest, a_hundred_shapes_that_come_once_push_no_graph_out) {
  const GraphExecutor run = executor(/*graphs=*/1);
  run.run(image(1, 8), logits);
  run.run(image(1, 8), logits);
  for (int64_t side = 9; side < 109; ++side) run.run(image(1, side), logits);
  device->calls.clear();
  run.run(image(1, 8), logits);
  EXPECT_THAT(device->calls, ::testing::Contains("replay 1"));
  EXPECT_EQ(device->graphs_alive, 1);
}

TEST_F(GraphExecutorTest, without_graphs_it_has_streams_and_staging) {
  const GraphExecutor run = executor(/*graphs=*/0);
  const torch::Tensor x = image(1, 16);
  for (int call = 0; call < 3; ++call) {
    const torch::Tensor got = run.run(x, logits).front();
    EXPECT_TRUE(device->download(got).equal(expected(x)));
  }
  EXPECT_EQ(std::count(device->calls.begin(), device->calls.end(), "run 1"), 3);
  EXPECT_EQ(device->graphs_alive, 0);
}

TEST_F(GraphExecutorTest, what_cannot_be_recorded_runs_and_says_so_once) {
  std::vector<std::string> warnings;
  const auto before = set_warning_handler(
      [&](std::string_view text) { warnings.emplace_back(text); });
  const GraphExecutor run = executor();
  device->fails_to_capture = true;
  const torch::Tensor x = image(1, 16);
  for (int call = 0; call < 4; ++call) {
    const torch::Tensor got = run.run(x, logits).front();
    EXPECT_TRUE(device->download(got).equal(expected(x))) << call;
  }
  set_warning_handler(before);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_THAT(warnings[0], HasSubstr("[1, 3, 16, 16]"));
  EXPECT_THAT(warnings[0], HasSubstr("this cannot be recorded"));
}

TEST_F(GraphExecutorTest, a_callers_own_recording_is_left_to_it) {
  const GraphExecutor run = executor();
  device->is_capturing = true;
  const torch::Tensor x = image(1, 16);
  EXPECT_TRUE(run.run(x, logits).front().equal(expected(x)));
  EXPECT_THAT(device->calls, IsEmpty());
}

TEST_F(GraphExecutorTest, a_map_too_small_is_an_error_and_leaves_no_trace) {
  testing::Network network;
  const GraphExecutor run(
      std::make_shared<const DeviceEngine>(network.plan(), network.sources(),
                                           DeviceTarget{}),
      device, 2);
  const std::vector<Value> wanted = {network.plan().logits};
  for (int call = 0; call < 3; ++call) {
    EXPECT_THROW(run.run(torch::rand({1, 3, 1, 1}), wanted), Error);
  }
  run.run(torch::rand({1, 3, 16, 16}), wanted);
}

TEST_F(GraphExecutorTest, it_may_go_while_its_work_has_not_run) {
  torch::Tensor got, wanted;
  {
    const GraphExecutor run = executor();
    for (int call = 0; call < 3; ++call) {
      const torch::Tensor x = image(1, 16);
      wanted = expected(x);
      got = run.run(x, logits).front();
    }
  }
  EXPECT_EQ(device->graphs_alive, 0);
  EXPECT_TRUE(device->download(got).equal(wanted));
}

TEST(GraphExecutorThreads, callers_at_once_get_their_own_results) {
  torch::NoGradGuard no_grad;
  for (unsigned seed = 1; seed <= 6; ++seed) {
    auto device = std::make_shared<LateDevice>(seed);
    std::vector<c10::Stream> streams;
    for (int i = 0; i < 5; ++i) streams.push_back(device->create_stream());
    {
      const GraphExecutor run(small_engine(), device, /*graphs=*/2);
      const std::vector<Value> logits = {small_engine()->plan().logits};
      std::vector<std::thread> callers;
      for (unsigned caller = 0; caller < 5; ++caller) {
        callers.emplace_back([&, caller] {
          torch::NoGradGuard no_grad;
          LateDevice::current_id() = streams[caller].id();
          std::mt19937 random(seed * 100 + caller);
          std::vector<std::pair<torch::Tensor, torch::Tensor>> pending;
          for (int call = 0; call < 20; ++call) {
            torch::Tensor x = image(1, 8 + 4 * (random() % 3));
            const torch::Tensor wanted = expected(x);
            const bool on_device = random() % 2 == 0;
            pending.emplace_back(
                run.run(on_device ? device->upload(x) : x, logits).front(),
                wanted);
            x.zero_();
            if (random() % 4 == 0) pending.erase(pending.begin());
            if (random() % 3 != 0 || pending.empty()) continue;
            EXPECT_TRUE(device->download(pending.back().first)
                            .equal(pending.back().second));
          }
          for (const auto& [got, wanted] : pending) {
            EXPECT_TRUE(device->download(got).equal(wanted));
          }
        });
      }
      for (std::thread& caller : callers) caller.join();
      EXPECT_LE(device->graphs_alive, 2);
    }
    device->finish();
    EXPECT_EQ(device->graphs_alive, 0);
    EXPECT_THAT(device->violations, IsEmpty());
  }
}

// The stand-in finds what it is there to find.

TEST(LateDeviceTest, finds_memory_that_is_freed_too_early) {
  LateDevice device;
  const c10::Stream other = device.create_stream();
  const torch::Tensor to =
      device.empty(other, {4}, torch::kFloat, torch::MemoryFormat::Contiguous);
  {
    const torch::Tensor from = device.upload(torch::ones({4}));
    device.wait(other, device.record(device.current()));
    device.copy(other, to, from);
  }
  device.finish();
  ASSERT_EQ(device.violations.size(), 1U);
  EXPECT_THAT(device.violations[0], HasSubstr("freed before it ran"));
  device.violations.clear();
  {
    const torch::Tensor from = device.upload(torch::ones({4}));
    device.wait(other, device.record(device.current()));
    device.keep(from, other);
    device.copy(other, to, from);
  }
  device.finish();
  EXPECT_THAT(device.violations, IsEmpty());
  EXPECT_EQ(to.sum().item<float>(), 4.0F);
}

TEST(LateDeviceTest, finds_streams_that_do_not_wait_for_each_other) {
  LateDevice device;
  const c10::Stream other = device.create_stream();
  const torch::Tensor from = device.upload(torch::ones({4}));
  const torch::Tensor to =
      device.empty(other, {4}, torch::kFloat, torch::MemoryFormat::Contiguous);
  device.keep(from, other);
  device.copy(other, to, from);
  ASSERT_EQ(device.violations.size(), 1U);
  EXPECT_THAT(device.violations[0], HasSubstr("races with stream 0"));
}

}  // namespace
}  // namespace luximm::detail
