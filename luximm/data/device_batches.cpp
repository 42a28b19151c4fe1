#include "luximm/data/device_batches.h"

#include "luximm/data/batch_pipeline.h"
#include "luximm/device/open_device.h"

namespace luximm {

/// Either of the two ways.
class DeviceBatches::Pass {
 public:
  Pass(const ImageLoader& loader, torch::Device device, int64_t epoch,
       int64_t first_batch) {
    if (device.is_cpu()) {
      host_.emplace(loader.epoch(epoch, first_batch));
      return;
    }
    device = detail::open_device("DeviceBatches", device);
    detail::with_device_errors("DeviceBatches", [&] {
      pipeline_ = std::make_unique<detail::BatchPipeline>(
          loader, detail::make_transfer_queue(device), epoch, first_batch);
    });
  }

  std::optional<Batch> next() {
    if (host_) return host_->next();
    return detail::with_device_errors("DeviceBatches",
                                      [&] { return pipeline_->next(); });
  }

  int64_t bad_samples() const {
    return host_ ? host_->bad_samples() : pipeline_->bad_samples();
  }

 private:
  std::optional<ImageLoader::Epoch> host_;
  std::unique_ptr<detail::BatchPipeline> pipeline_;
};

DeviceBatches::DeviceBatches(const ImageLoader& loader, torch::Device device,
                             int64_t epoch, int64_t first_batch)
    : pass_(std::make_unique<Pass>(loader, device, epoch, first_batch)) {}
DeviceBatches::~DeviceBatches() = default;
DeviceBatches::DeviceBatches(DeviceBatches&&) noexcept = default;
DeviceBatches& DeviceBatches::operator=(DeviceBatches&&) noexcept = default;

std::optional<Batch> DeviceBatches::next() { return pass_->next(); }
int64_t DeviceBatches::bad_samples() const { return pass_->bad_samples(); }

}  // namespace luximm
