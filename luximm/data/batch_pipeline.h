#pragma once

#include <array>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/data/loader.h"
#include "luximm/device/transfer_queue.h"

// Internal: a loader's batches on their way to a device.
namespace luximm::detail {

/// Normalises bytes [N, H, W, C] on their device: float32 [N, C, H, W] with the
/// values of `ImageTransform::normalize`. `mean` and `std` are [1, C, 1, 1].
void normalize_bytes(const torch::Tensor& out, const torch::Tensor& bytes,
                     const torch::Tensor& mean, const torch::Tensor& std);

/// One pass of a loader, for a device: workers decode into memory that the
/// device copies from, as bytes where the transform allows it; the next batch
/// is copied while the present one is computed; the device normalises.
///
/// Two slots of the device's memory take turns. What holds: a slot is written
/// to only when the batch before in it was read (event `used`), is read only
/// when it was written (`copied`), and the host's memory of a batch is kept
/// until then.
class BatchPipeline {
 public:
  /// `loader` must outlive it.
  BatchPipeline(const ImageLoader& loader, std::unique_ptr<TransferQueue> queue,
                int64_t epoch, int64_t first_batch);
  ~BatchPipeline();
  BatchPipeline(const BatchPipeline&) = delete;
  BatchPipeline& operator=(const BatchPipeline&) = delete;

  /// The images are float32 on the device, the labels in memory that can be
  /// copied without waiting. Nothing at the end.
  std::optional<Batch> next();
  int64_t bad_samples() const { return reader_.bad_samples(); }

 private:
  struct Slot {
    torch::Tensor memory = {};   ///< of a full batch, on the device
    torch::Tensor part = {};     ///< what of it the batch takes
    PictureBatch pictures = {};  ///< holds the host's memory
    TransferQueue::Event copied = {};
    TransferQueue::Event used = {};
  };

  BatchMemory batch_memory();
  void send();
  void try_to_send();
  Batch receive(Slot& slot);

  const ImageLoader& loader_;
  std::unique_ptr<TransferQueue> queue_;
  bool as_bytes_ = false;
  torch::Tensor mean_, std_;
  BatchReader reader_;
  std::array<Slot, 2> slots_;
  std::size_t next_slot_ = 0;
  std::optional<std::size_t> sent_;  ///< the slot of the next batch
  std::exception_ptr error_;         ///< of the batch after that
};

}  // namespace luximm::detail
