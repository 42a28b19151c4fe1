#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "luximm/device/transfer_queue.h"

// Internal: bytes on their way from a file to a device.
namespace luximm::detail {

/// Brings bytes to a device through two buffers of the host: while one is
/// copied from, the other is filled. However much is sent, the host holds no
/// more than the two.
///
///     StagedUpload upload(*queue);
///     upload.send(tensor, [&](char* to, uint64_t count, uint64_t offset) {
///       file.read(to, count, begin + offset);
///     });
///     upload.finish();
class StagedUpload {
 public:
  static constexpr int64_t kBufferBytes = 8 << 20;

  /// `queue` must outlive it.
  explicit StagedUpload(TransferQueue& queue,
                        int64_t buffer_bytes = kBufferBytes);
  /// Waits: the buffers must not go while they are copied from.
  ~StagedUpload();
  StagedUpload(const StagedUpload&) = delete;
  StagedUpload& operator=(const StagedUpload&) = delete;

  /// Writes `count` bytes, those from `offset` on, to `to`.
  using Source = std::function<void(char* to, uint64_t count, uint64_t offset)>;

  /// Fills `target`, one-dimensional and contiguous memory of the device. What
  /// `source` throws comes out, and `target` is then filled in part. The
  /// compute lane sees the bytes after `arrive`.
  void send(const torch::Tensor& target, const Source& source);

  /// Lets the compute lane wait for all that was sent.
  void arrive();
  /// Waits until all that was sent is there. Throws what a copy failed with.
  void finish();

 private:
  struct Buffer {
    torch::Tensor bytes = {};
    TransferQueue::Event copied = {};
  };

  TransferQueue& queue_;
  int64_t buffer_bytes_;
  std::array<Buffer, 2> buffers_;
  std::size_t next_ = 0;
};

}  // namespace luximm::detail
