#include <mutex>
#include <utility>

#include <ATen/cuda/CUDAGraph.h>
#include <c10/core/Event.h>
#include <c10/cuda/CUDAGraphsC10Utils.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

#include "luximm/inference/device/device_runtime.h"

// A library of its own, libluximm_cuda.so, that `device_runtime` opens. It is
// the only unit that names CUDA, and it uses nothing of luximm's but the
// interface.
namespace luximm::detail {
namespace {

using c10::cuda::CUDAStream;
using c10::cuda::CUDAStreamGuard;

class CudaGraph : public DeviceGraph {
 public:
  at::cuda::CUDAGraph graph;
};

class CudaRuntime : public DeviceRuntime {
 public:
  explicit CudaRuntime(int device)
      : device_(static_cast<c10::DeviceIndex>(device)) {}

  c10::Stream current() const override {
    return c10::cuda::getCurrentCUDAStream(device_).unwrap();
  }

  bool capturing() const override {
    const c10::cuda::CUDAGuard guard(device_);
    return c10::cuda::currentStreamCaptureStatusMayInitCtx() !=
           c10::cuda::CaptureStatus::None;
  }

  bool holds(const torch::Tensor& tensor) const override {
    return tensor.is_cuda() && tensor.get_device() == device_;
  }

  c10::Stream create_stream() override {
    return c10::cuda::getStreamFromPool(/*isHighPriority=*/false, device_)
        .unwrap();
  }

  DeviceEvent record(c10::Stream stream) override {
    auto event = std::make_shared<c10::Event>(c10::DeviceType::CUDA);
    event->record(stream);
    return event;
  }

  void wait(c10::Stream stream, const DeviceEvent& event) override {
    if (event != nullptr) as_event(event).block(stream);
  }

  bool finished(const DeviceEvent& event) const override {
    return event == nullptr || as_event(event).query();
  }

  void synchronize(const DeviceEvent& event) override {
    if (event != nullptr) as_event(event).synchronize();
  }

  torch::Tensor pinned(int64_t bytes) override {
    return torch::empty({bytes},
                        torch::dtype(torch::kByte).pinned_memory(true));
  }

  torch::Tensor empty(c10::Stream stream, at::IntArrayRef sizes,
                      torch::ScalarType dtype,
                      torch::MemoryFormat format) override {
    const CUDAStreamGuard guard{CUDAStream(stream)};
    return torch::empty(
        sizes, torch::dtype(dtype).device(torch::Device(torch::kCUDA, device_)),
        format);
  }

  void keep(const torch::Tensor& tensor, c10::Stream stream) override {
    tensor.record_stream(stream);
  }

  void copy(c10::Stream stream, const torch::Tensor& to,
            const torch::Tensor& from) override {
    const CUDAStreamGuard guard{CUDAStream(stream)};
    to.copy_(from, /*non_blocking=*/true);
  }

  void run(c10::Stream stream, const DeviceWork& work,
           const torch::Tensor& input,
           const std::vector<torch::Tensor>& outputs) override {
    const CUDAStreamGuard guard{CUDAStream(stream)};
    const std::vector<torch::Tensor> results = work(input);
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      outputs[i].copy_(results.at(i), /*non_blocking=*/true);
    }
  }

  std::unique_ptr<DeviceGraph> capture(c10::Stream stream,
                                       const DeviceWork& work,
                                       const torch::Tensor& input) override {
    // One at a time in the process: the allocator is told of each capture.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const CUDAStreamGuard guard{CUDAStream(stream)};
    // cuDNN chooses its algorithms and cuBLAS takes its workspace in a first
    // run: neither can be recorded. Its results are dropped before the graph
    // takes memory.
    work(input);
    auto graph = std::make_unique<CudaGraph>();
    // Other threads go on allocating and copying meanwhile.
    graph->graph.capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
    try {
      graph->outputs = work(input);
    } catch (...) {
      end_failed_capture(graph->graph);
      throw;
    }
    graph->graph.capture_end();
    return graph;
  }

  void replay(c10::Stream stream, DeviceGraph& graph) override {
    const CUDAStreamGuard guard{CUDAStream(stream)};
    dynamic_cast<CudaGraph&>(graph).graph.replay();
  }

 private:
  static c10::Event& as_event(const DeviceEvent& event) {
    return *static_cast<c10::Event*>(event.get());
  }

  /// The stream must not stay in the state of a capture. What went wrong is
  /// already being thrown.
  static void end_failed_capture(at::cuda::CUDAGraph& graph) noexcept {
    try {
      graph.capture_end();
    } catch (...) {
    }
    cudaGetLastError();  // clears it, or the next call would report it
  }

  c10::DeviceIndex device_;
};

}  // namespace
}  // namespace luximm::detail

extern "C" __attribute__((visibility("default"))) luximm::detail::DeviceRuntime*
luximm_make_cuda_runtime(int device_index) {
  return new luximm::detail::CudaRuntime(device_index);
}
