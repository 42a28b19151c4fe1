#include "tests/device/late_queue.h"

#include <algorithm>
#include <cstring>

namespace luximm::detail {
namespace {

constexpr int kGivenBack = 0xEE;
constexpr int kOfOthers = 0xCD;

}  // namespace

LateQueue::LateQueue(Order order) : order_(order) {}

LateQueue::~LateQueue() { finish(); }

torch::Tensor LateQueue::host_memory(at::IntArrayRef sizes,
                                     torch::ScalarType type) {
  calls_.emplace_back("host_memory");
  const auto bytes =
      static_cast<std::size_t>(c10::multiply_integers(sizes) *
                               static_cast<int64_t>(c10::elementSize(type)));
  host_->live += static_cast<int64_t>(bytes);
  host_->most = std::max(host_->most, host_->live);
  // Kept until the test ends: copies that come too late read what it holds.
  auto memory = std::make_shared<std::vector<char>>(bytes);
  static std::vector<std::shared_ptr<std::vector<char>>> all;
  all.push_back(memory);
  return torch::from_blob(
      memory->data(), sizes,
      [memory, count = host_](void*) {
        std::memset(memory->data(), kGivenBack, memory->size());
        count->live -= static_cast<int64_t>(memory->size());
      },
      torch::dtype(type));
}

torch::Tensor LateQueue::device_memory(at::IntArrayRef sizes,
                                       torch::ScalarType type) {
  calls_.emplace_back("device_memory");
  if (device_pieces == 0) {
    TORCH_CHECK_WITH(OutOfMemoryError, false,
                     "CUDA out of memory. Tried to allocate 2.00 MiB. GPU 0 "
                     "has a total capacity of 8.00 GiB of which 1.00 MiB is "
                     "free. ");
  }
  if (device_pieces > 0) --device_pieces;
  torch::Tensor tensor = torch::empty(sizes, torch::dtype(type));
  push(Lane::kCompute, {.run = [tensor] {
         std::memset(tensor.data_ptr(), kOfOthers, tensor.nbytes());
       }});
  return tensor;
}

void LateQueue::copy(const torch::Tensor& to, const torch::Tensor& from) {
  calls_.emplace_back("copy");
  TORCH_CHECK(to.nbytes() == from.nbytes() && to.is_contiguous() &&
              from.is_contiguous() && to.dtype() == from.dtype());
  // A device holds no host memory: the address alone.
  push(Lane::kCopy, {.run = [to, address = from.data_ptr()] {
         std::memcpy(to.data_ptr(), address, to.nbytes());
       }});
  if (order_ == Order::kEarlyCopies) {
    run_until(Lane::kCopy,
              lanes_[Lane::kCopy].done + lanes_[Lane::kCopy].left.size());
  }
}

void LateQueue::compute(const std::function<void()>& work) {
  calls_.emplace_back("compute");
  push(Lane::kCompute, {.run = work});
}

TransferQueue::Event LateQueue::record(Lane lane) {
  calls_.emplace_back(lane == Lane::kCopy ? "record copy" : "record compute");
  const Queue& queue = lanes_[lane];
  return std::make_shared<const Point>(
      Point{lane, queue.done + queue.left.size()});
}

void LateQueue::wait(Lane lane, const Event& event) {
  calls_.emplace_back(lane == Lane::kCopy ? "copy waits" : "compute waits");
  if (!event || forgets_waits) return;
  push(lane, {.waits_for = std::static_pointer_cast<const Point>(event)});
}

void LateQueue::host_wait(const Event& event) {
  calls_.emplace_back("host waits");
  if (!event) return;
  const auto point = std::static_pointer_cast<const Point>(event);
  run_until(point->lane, point->position);
}

void LateQueue::push(Lane lane, Work work) {
  lanes_[lane].left.push_back(std::move(work));
}

void LateQueue::run_until(Lane lane, std::size_t position) {
  Queue& queue = lanes_[lane];
  while (queue.done < position) {
    Work work = std::move(queue.left.front());
    queue.left.pop_front();
    if (work.waits_for) {
      run_until(work.waits_for->lane, work.waits_for->position);
    } else {
      work.run();
    }
    ++queue.done;
  }
}

void LateQueue::finish() {
  for (const Lane lane : {Lane::kCompute, Lane::kCopy}) {
    run_until(lane, lanes_[lane].done + lanes_[lane].left.size());
  }
}

}  // namespace luximm::detail
