#include "luximm/device/staged_upload.h"

#include <algorithm>

namespace luximm::detail {

using Lane = TransferQueue::Lane;

StagedUpload::StagedUpload(TransferQueue& queue, int64_t buffer_bytes)
    : queue_(queue), buffer_bytes_(buffer_bytes) {}

StagedUpload::~StagedUpload() {
  try {
    finish();
  } catch (...) {  // NOLINT(bugprone-empty-catch): who cared called finish
  }
}

void StagedUpload::send(const torch::Tensor& target, const Source& source) {
  const torch::Tensor bytes = target.view(torch::kByte);
  // The memory may be that of work which is still computed.
  queue_.wait(Lane::kCopy, queue_.record(Lane::kCompute));
  const int64_t size = bytes.size(0);
  for (int64_t offset = 0; offset < size; offset += buffer_bytes_) {
    const int64_t count = std::min(buffer_bytes_, size - offset);
    Buffer& buffer = buffers_[next_];
    next_ = (next_ + 1) % buffers_.size();
    queue_.host_wait(buffer.copied);
    buffer.copied = nullptr;
    if (!buffer.bytes.defined() || buffer.bytes.size(0) < count) {
      // As small as what is sent, for the many models of a few megabytes.
      buffer.bytes = torch::Tensor();
      buffer.bytes = queue_.host_memory({count}, torch::kByte);
    }
    source(static_cast<char*>(buffer.bytes.data_ptr()),
           static_cast<uint64_t>(count), static_cast<uint64_t>(offset));
    queue_.copy(bytes.narrow(0, offset, count),
                buffer.bytes.narrow(0, 0, count));
    buffer.copied = queue_.record(Lane::kCopy);
  }
}

void StagedUpload::arrive() {
  for (const Buffer& buffer : buffers_) {
    queue_.wait(Lane::kCompute, buffer.copied);
  }
}

void StagedUpload::finish() {
  for (Buffer& buffer : buffers_) {
    queue_.host_wait(buffer.copied);
    buffer.copied = nullptr;
  }
}

}  // namespace luximm::detail
