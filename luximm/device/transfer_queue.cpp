#include "luximm/device/transfer_queue.h"

#include <c10/core/DeviceGuard.h>
#include <c10/core/Event.h>
#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

namespace luximm::detail {
namespace {

/// Of a CPU: all is done when a call returns.
class ImmediateQueue : public TransferQueue {
 public:
  explicit ImmediateQueue(torch::Device device) : device_(device) {}

  torch::Tensor host_memory(at::IntArrayRef sizes,
                            torch::ScalarType type) override {
    return torch::empty(sizes, torch::dtype(type));
  }
  torch::Tensor device_memory(at::IntArrayRef sizes,
                              torch::ScalarType type) override {
    return torch::empty(sizes, torch::dtype(type).device(device_));
  }
  void copy(const torch::Tensor& to, const torch::Tensor& from) override {
    const torch::NoGradGuard no_grad;
    to.copy_(from);
  }
  void compute(const std::function<void()>& work) override { work(); }
  Event record(Lane) override { return nullptr; }
  void wait(Lane, const Event&) override {}
  void host_wait(const Event&) override {}

 private:
  torch::Device device_;
};

/// Of a GPU, by what LibTorch has for streams of any device: no header and no
/// library of CUDA is needed to compile or link it.
class StreamQueue : public TransferQueue {
 public:
  explicit StreamQueue(torch::Device device)
      : device_(device),
        streams_(device.type()),
        copies_(streams_.getStreamFromGlobalPool(device)) {}

  torch::Tensor host_memory(at::IntArrayRef sizes,
                            torch::ScalarType type) override {
    return torch::empty(sizes, torch::dtype(type).pinned_memory(true));
  }
  torch::Tensor device_memory(at::IntArrayRef sizes,
                              torch::ScalarType type) override {
    return torch::empty(sizes, torch::dtype(type).device(device_));
  }
  void copy(const torch::Tensor& to, const torch::Tensor& from) override {
    const torch::NoGradGuard no_grad;
    const c10::StreamGuard on_copies(copies_);
    to.copy_(from, /*non_blocking=*/true);
    // Its memory is the compute lane's: not given to others while it is copied
    // to, even if nobody holds it any more.
    streams_.recordDataPtrOnStream(to.storage().data_ptr(), copies_);
  }
  void compute(const std::function<void()>& work) override {
    const c10::DeviceGuard on_device(device_);
    work();
  }
  Event record(Lane lane) override {
    auto event = std::make_shared<c10::Event>(device_.type());
    event->record(stream(lane));
    return event;
  }
  void wait(Lane lane, const Event& event) override {
    if (event) of(event).block(stream(lane));
  }
  void host_wait(const Event& event) override {
    if (event) of(event).synchronize();
  }

 private:
  static const c10::Event& of(const Event& event) {
    return *static_cast<const c10::Event*>(event.get());
  }
  c10::Stream stream(Lane lane) const {
    return lane == Lane::kCopy ? copies_ : streams_.getStream(device_);
  }

  torch::Device device_;
  c10::impl::VirtualGuardImpl streams_;
  c10::Stream copies_;
};

}  // namespace

std::unique_ptr<TransferQueue> make_transfer_queue(torch::Device device) {
  if (device.is_cpu()) return std::make_unique<ImmediateQueue>(device);
  if (!device.has_index()) {
    device = c10::impl::VirtualGuardImpl(device.type()).getDevice();
  }
  return std::make_unique<StreamQueue>(device);
}

}  // namespace luximm::detail
