#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "luximm/base/torch.h"
#include "luximm/data/loader.h"

namespace luximm {

/// One pass of a loader with the images on a device. On a CPU it is
/// `loader.epoch`. For a GPU workers decode into page-locked memory, the next
/// batch is copied while the present one is computed, and the device
/// normalises: a quarter of the bytes is copied. The values are those of the
/// CPU.
///
///     for (luximm::Batch& batch : luximm::DeviceBatches(loader, device)) {
///       auto logits = model->forward(batch.images);
///     }
///
/// `batch.labels` stay on the host, in memory from which
/// `labels.to(device, /*non_blocking=*/true)` does not wait. The loader must
/// outlive the pass. Throws `Error` as the loader does.
class DeviceBatches {
 public:
  class Iterator;

  /// Pass number `epoch`, from batch `first_batch` of it on. Throws `Error` if
  /// the device cannot be opened or has too little memory for two batches.
  DeviceBatches(const ImageLoader& loader, torch::Device device,
                int64_t epoch = 0, int64_t first_batch = 0);
  ~DeviceBatches();
  DeviceBatches(DeviceBatches&&) noexcept;
  DeviceBatches& operator=(DeviceBatches&&) noexcept;

  /// The next batch, nothing at the end.
  std::optional<Batch> next();
  /// Samples left out so far because they could not be read.
  int64_t bad_samples() const;
  Iterator begin();
  std::nullptr_t end() const { return nullptr; }

 private:
  class Pass;
  std::unique_ptr<Pass> pass_;
};

/// For range loops only: holds the batch that `next` gave last.
class DeviceBatches::Iterator {
 public:
  explicit Iterator(DeviceBatches& pass) : pass_(&pass), batch_(pass.next()) {}
  Batch& operator*() { return *batch_; }
  Batch* operator->() { return &*batch_; }
  Iterator& operator++() {
    batch_.reset();  // before the next is waited for
    batch_ = pass_->next();
    return *this;
  }
  bool operator==(std::nullptr_t) const { return !batch_; }

 private:
  DeviceBatches* pass_;
  std::optional<Batch> batch_;
};

inline DeviceBatches::Iterator DeviceBatches::begin() {
  return Iterator(*this);
}

}  // namespace luximm
