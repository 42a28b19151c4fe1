#include "luximm/device/staged_upload.h"

#include <cstring>

#include <gtest/gtest.h>

#include "tests/device/late_queue.h"

namespace luximm::detail {
namespace {

using Lane = TransferQueue::Lane;
using Order = LateQueue::Order;

torch::Tensor numbers(int64_t count) {
  return torch::arange(count, torch::kInt).mul_(2654435761).to(torch::kInt);
}

StagedUpload::Source source_of(const torch::Tensor& tensor) {
  return [tensor](char* to, uint64_t count, uint64_t offset) {
    std::memcpy(to, static_cast<const char*>(tensor.const_data_ptr()) + offset,
                count);
  };
}

// Of no byte, of one buffer to the byte, of many with a rest; one after the
// other through the same buffers.
TEST(StagedUpload, everything_arrives_through_two_bounded_buffers) {
  constexpr int64_t kBuffer = 64;
  for (const Order order : {Order::kLate, Order::kEarlyCopies}) {
    LateQueue queue(order);
    {
      StagedUpload upload(queue, kBuffer);
      std::vector<torch::Tensor> sent;
      std::vector<torch::Tensor> arrived;
      for (const int64_t count : {0, 1, 16, 17, 1000, 3}) {
        sent.push_back(numbers(count));
        arrived.push_back(queue.device_memory({count}, torch::kInt));
        upload.send(arrived.back(), source_of(sent.back()));
      }
      upload.finish();
      for (std::size_t i = 0; i < sent.size(); ++i) {
        EXPECT_TRUE(torch::equal(sent[i], arrived[i])) << i;
      }
      EXPECT_LE(queue.most_host_bytes(), 2 * kBuffer);
    }
    EXPECT_EQ(queue.host_bytes(), 0);
  }
}

TEST(StagedUpload, computing_that_waits_sees_what_was_sent) {
  for (const Order order : {Order::kLate, Order::kEarlyCopies}) {
    LateQueue queue(order);
    StagedUpload upload(queue, 64);
    const torch::Tensor sent = numbers(100);
    const torch::Tensor there = queue.device_memory({100}, torch::kInt);
    upload.send(there, source_of(sent));
    upload.arrive();
    torch::Tensor seen;
    queue.compute([&] { seen = there.clone(); });
    queue.host_wait(queue.record(Lane::kCompute));
    EXPECT_TRUE(torch::equal(seen, sent));
  }
}

TEST(StagedUpload, the_waits_are_needed) {
  LateQueue queue(Order::kEarlyCopies);
  queue.forgets_waits = true;
  StagedUpload upload(queue, 64);
  const torch::Tensor sent = numbers(100);
  const torch::Tensor there = queue.device_memory({100}, torch::kInt);
  upload.send(there, source_of(sent));
  upload.finish();
  queue.finish();
  EXPECT_FALSE(torch::equal(there, sent));
}

TEST(StagedUpload, a_source_that_fails_leaves_nothing_in_flight) {
  LateQueue queue(Order::kLate);
  {
    StagedUpload upload(queue, 64);
    const torch::Tensor there = queue.device_memory({100}, torch::kInt);
    int pieces = 0;
    EXPECT_THROW(upload.send(there,
                             [&](char* to, uint64_t count, uint64_t) {
                               std::memset(to, 1, count);
                               if (++pieces == 4) throw std::runtime_error("x");
                             }),
                 std::runtime_error);
  }
  EXPECT_EQ(queue.host_bytes(), 0);
}

}  // namespace
}  // namespace luximm::detail
