// The stand-in itself: that it punishes what a GPU would punish.

#include "tests/device/late_queue.h"

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

using Lane = TransferQueue::Lane;
using Order = LateQueue::Order;

TEST(LateQueue, computing_without_a_wait_sees_memory_of_others) {
  for (const bool waits : {true, false}) {
    LateQueue queue(Order::kLate);
    const torch::Tensor here = queue.host_memory({4}, torch::kByte).fill_(7);
    const torch::Tensor there = queue.device_memory({4}, torch::kByte);
    queue.wait(Lane::kCopy, queue.record(Lane::kCompute));
    queue.copy(there, here);
    if (waits) queue.wait(Lane::kCompute, queue.record(Lane::kCopy));
    torch::Tensor seen;
    queue.compute([&] { seen = there.clone(); });
    queue.finish();
    EXPECT_EQ((seen == 7).all().item<bool>(), waits);
  }
}

TEST(LateQueue, copying_without_a_wait_is_written_over_by_earlier_work) {
  for (const bool waits : {true, false}) {
    LateQueue queue(Order::kEarlyCopies);
    const torch::Tensor here = queue.host_memory({4}, torch::kByte).fill_(7);
    const torch::Tensor there = queue.device_memory({4}, torch::kByte);
    if (waits) queue.wait(Lane::kCopy, queue.record(Lane::kCompute));
    queue.copy(there, here);
    queue.wait(Lane::kCompute, queue.record(Lane::kCopy));
    queue.finish();
    EXPECT_EQ((there == 7).all().item<bool>(), waits);
  }
}

TEST(LateQueue, host_memory_given_back_too_soon_is_not_what_arrives) {
  for (const bool waits : {true, false}) {
    LateQueue queue(Order::kLate);
    torch::Tensor here = queue.host_memory({4}, torch::kByte).fill_(7);
    const torch::Tensor there = queue.device_memory({4}, torch::kByte);
    queue.wait(Lane::kCopy, queue.record(Lane::kCompute));
    queue.copy(there, here);
    const auto copied = queue.record(Lane::kCopy);
    if (waits) queue.host_wait(copied);
    here = torch::Tensor();
    EXPECT_EQ(queue.host_bytes(), 0);
    queue.host_wait(copied);
    EXPECT_EQ((there == 7).all().item<bool>(), waits);
  }
}

}  // namespace
}  // namespace luximm::detail
