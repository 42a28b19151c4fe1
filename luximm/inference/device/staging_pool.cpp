#include "luximm/inference/device/staging_pool.h"

#include <algorithm>
#include <utility>

namespace luximm::detail {

StagingPool::~StagingPool() {
  for (const Used& used : used_) runtime_->synchronize(used.done);
}

torch::Tensor StagingPool::take(int64_t bytes) {
  Used taken;
  {
    std::lock_guard lock(mutex_);
    const auto free =
        std::find_if(used_.begin(), used_.end(), [&](const Used& used) {
          return used.buffer.numel() >= bytes && runtime_->finished(used.done);
        });
    if (free != used_.end()) {
      torch::Tensor buffer = std::move(free->buffer);
      used_.erase(free);
      return buffer;
    }
    if (used_.size() >= max_buffers_) {
      taken = std::move(used_.front());
      used_.pop_front();
    }
  }
  // Not under the lock: others may find a buffer meanwhile.
  if (taken.buffer.defined()) runtime_->synchronize(taken.done);
  if (taken.buffer.defined() && taken.buffer.numel() >= bytes) {
    return taken.buffer;
  }
  taken = {};
  return runtime_->pinned(bytes);
}

void StagingPool::give_back(torch::Tensor buffer, DeviceEvent done) {
  Used oldest;
  {
    std::lock_guard lock(mutex_);
    used_.push_back({std::move(buffer), std::move(done)});
    if (used_.size() > max_buffers_) {
      oldest = std::move(used_.front());
      used_.pop_front();
    }
  }
  if (oldest.buffer.defined()) runtime_->synchronize(oldest.done);
}

}  // namespace luximm::detail
