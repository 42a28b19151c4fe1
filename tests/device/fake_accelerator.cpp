#include "tests/device/fake_accelerator.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <map>
#include <mutex>
#include <utility>

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/EmptyTensor.h>
#include <ATen/detail/PrivateUse1HooksInterface.h>
#include <ATen/native/CPUFallback.h>
#include <ATen/ops/_reshape_alias_native.h>
#include <ATen/ops/as_strided_native.h>
#include <ATen/ops/convolution.h>
#include <ATen/ops/convolution_backward.h>
#include <ATen/ops/resize_native.h>
#include <ATen/ops/set_native.h>
#include <ATen/ops/view_native.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <torch/library.h>

namespace luximm::test {
namespace {

constexpr auto kType = c10::DeviceType::PrivateUse1;
constexpr auto kKeys = c10::DispatchKeySet(c10::DispatchKey::PrivateUse1);

std::mutex mutex;
AcceleratorLog log_;
int64_t limit = std::numeric_limits<int64_t>::max();
int64_t used = 0;
std::map<const void*, int64_t> pinned;  // start and size
thread_local int64_t stream = 0;
thread_local bool computing = false;  // on the CPU, for the device

void note(const std::string& call) {
  const std::lock_guard lock(mutex);
  log_.calls.push_back(call);
}

bool is_pinned(const void* data) {
  const std::lock_guard lock(mutex);
  auto after = pinned.upper_bound(data);
  if (after == pinned.begin()) return false;
  const auto& [start, size] = *std::prev(after);
  return data < static_cast<const char*>(start) + size;
}

struct Guard final : c10::impl::DeviceGuardImplInterface {
  static constexpr c10::DeviceType static_type = kType;
  Guard() = default;
  explicit Guard(c10::DeviceType) {}

  c10::DeviceType type() const override { return kType; }
  c10::Device exchangeDevice(c10::Device) const override { return getDevice(); }
  c10::Device getDevice() const override { return {kType, 0}; }
  void setDevice(c10::Device) const override {}
  void uncheckedSetDevice(c10::Device) const noexcept override {}
  c10::Stream getStream(c10::Device device) const override {
    return c10::Stream(c10::Stream::UNSAFE, device, stream);
  }
  c10::Stream getDefaultStream(c10::Device device) const override {
    return c10::Stream(c10::Stream::UNSAFE, device, 0);
  }
  c10::Stream getStreamFromGlobalPool(c10::Device device, bool) const override {
    return c10::Stream(c10::Stream::UNSAFE, device, 1);
  }
  c10::Stream exchangeStream(c10::Stream next) const override {
    const int64_t before = stream;
    stream = next.id();
    return c10::Stream(c10::Stream::UNSAFE, next.device(), before);
  }
  c10::DeviceIndex deviceCount() const noexcept override { return 1; }

  void record(void** event, const c10::Stream& on, c10::DeviceIndex,
              c10::EventFlag) const override {
    static int made;
    *event = &made;
    note("record " + std::to_string(on.id()));
  }
  void block(void*, const c10::Stream& on) const override {
    note("stream " + std::to_string(on.id()) + " waits");
  }
  bool queryEvent(void*) const override { return true; }
  void synchronizeEvent(void*) const override { note("host waits"); }
  void synchronizeDevice(c10::DeviceIndex) const override {
    note("host waits for all");
  }
  void recordDataPtrOnStream(const c10::DataPtr&,
                             const c10::Stream& on) const override {
    note("kept for " + std::to_string(on.id()));
  }
};

struct DeviceMemory final : c10::Allocator {
  c10::DataPtr allocate(std::size_t bytes) override {
    {
      const std::lock_guard lock(mutex);
      TORCH_CHECK_WITH(
          OutOfMemoryError, used + static_cast<int64_t>(bytes) <= limit,
          "CUDA out of memory. Tried to allocate ", bytes / 1024.0 / 1024.0,
          " MiB. GPU 0 has a total capacity of ", limit / 1024.0 / 1024.0,
          " MiB of which ", (limit - used) / 1024.0 / 1024.0, " MiB is free. ");
      used += static_cast<int64_t>(bytes);
    }
    auto* block = static_cast<std::size_t*>(std::malloc(bytes + kHead));
    *block = bytes;
    return {reinterpret_cast<char*>(block) + kHead, block, &free_block,
            kAccelerator};
  }
  static void free_block(void* block) {
    const std::lock_guard lock(mutex);
    used -= static_cast<int64_t>(*static_cast<std::size_t*>(block));
    std::free(block);
  }
  c10::DeleterFnPtr raw_deleter() const override { return &free_block; }
  void copy_data(void* to, const void* from, std::size_t count) const override {
    std::memcpy(to, from, count);
  }
  static constexpr std::size_t kHead = 64;
};

struct PinnedMemory final : c10::Allocator {
  c10::DataPtr allocate(std::size_t bytes) override {
    void* data = std::malloc(std::max<std::size_t>(bytes, 1));
    const std::lock_guard lock(mutex);
    pinned[data] = static_cast<int64_t>(bytes);
    log_.pinned_bytes += static_cast<int64_t>(bytes);
    log_.most_pinned_bytes =
        std::max(log_.most_pinned_bytes, log_.pinned_bytes);
    return {data, data, &free_block, c10::Device(c10::DeviceType::CPU)};
  }
  static void free_block(void* data) {
    const std::lock_guard lock(mutex);
    log_.pinned_bytes -= pinned[data];
    pinned.erase(data);
    std::free(data);
  }
  c10::DeleterFnPtr raw_deleter() const override { return &free_block; }
  void copy_data(void* to, const void* from, std::size_t count) const override {
    std::memcpy(to, from, count);
  }
};

DeviceMemory device_memory;
PinnedMemory pinned_memory;

struct Hooks final : at::PrivateUse1HooksInterface {
  bool isBuilt() const override { return true; }
  bool isAvailable() const override { return true; }
  bool hasPrimaryContext(c10::DeviceIndex) const override { return true; }
  c10::DeviceIndex deviceCount() const override { return 1; }
  c10::DeviceIndex getCurrentDevice() const override { return 0; }
  void setCurrentDevice(c10::DeviceIndex) const override {}
  c10::DeviceIndex exchangeDevice(c10::DeviceIndex) const override { return 0; }
  c10::DeviceIndex maybeExchangeDevice(c10::DeviceIndex) const override {
    return 0;
  }
  bool isPinnedPtr(const void* data) const override { return is_pinned(data); }
  // It computes on the CPU, random numbers too.
  const at::Generator& getDefaultGenerator(c10::DeviceIndex) const override {
    return at::detail::getDefaultCPUGenerator();
  }
  c10::Allocator* getPinnedMemoryAllocator() const override {
    return &pinned_memory;
  }
};

/// The device's tensor as one of the CPU on the same memory.
torch::Tensor on_cpu(const torch::Tensor& tensor) {
  if (tensor.is_cpu()) return tensor;
  const c10::Storage& storage = tensor.storage();
  const auto count =
      static_cast<int64_t>(storage.nbytes() / tensor.element_size());
  return torch::from_blob(const_cast<void*>(storage.data()), {count},
                          torch::dtype(tensor.dtype()))
      .as_strided(tensor.sizes(), tensor.strides(), tensor.storage_offset());
}

torch::Tensor copy_from(const torch::Tensor& from, const torch::Tensor& to,
                        bool non_blocking) {
  if (!computing && from.is_cpu()) {
    note("copy to device on " + std::to_string(stream) +
         (is_pinned(from.const_data_ptr()) ? ", pinned" : "") +
         (non_blocking ? "" : ", blocking"));
  }
  if (!computing && to.is_cpu()) {
    const std::lock_guard lock(mutex);
    ++log_.looks;
  }
  const torch::NoGradGuard no_grad;
  on_cpu(to).copy_(on_cpu(from));
  return to;
}

torch::Tensor copy_and_resize(const torch::Tensor& from,
                              const torch::Tensor& to) {
  at::native::resize_(to, from.sizes());
  return copy_from(from, to, false);
}

torch::Tensor empty(c10::IntArrayRef size, std::optional<c10::ScalarType> type,
                    std::optional<c10::Layout>, std::optional<c10::Device>,
                    std::optional<bool>,
                    std::optional<c10::MemoryFormat> format) {
  return at::detail::empty_generic(size, &device_memory, kKeys,
                                   type.value_or(torch::kFloat), format);
}

torch::Tensor empty_strided(c10::IntArrayRef size, c10::IntArrayRef stride,
                            std::optional<c10::ScalarType> type,
                            std::optional<c10::Layout>,
                            std::optional<c10::Device>, std::optional<bool>) {
  return at::detail::empty_strided_generic(size, stride, &device_memory, kKeys,
                                           type.value_or(torch::kFloat));
}

c10::Scalar item(const torch::Tensor& tensor) {
  if (!computing) {
    const std::lock_guard lock(mutex);
    ++log_.looks;
  }
  return on_cpu(tensor).item();
}

torch::Tensor convolution(const torch::Tensor& x, const torch::Tensor& weight,
                          const std::optional<torch::Tensor>& bias,
                          c10::IntArrayRef stride, c10::IntArrayRef padding,
                          c10::IntArrayRef dilation, bool transposed,
                          c10::IntArrayRef output_padding, int64_t groups) {
  const auto there = bias && bias->defined() ? on_cpu(*bias) : torch::Tensor();
  const torch::Tensor y =
      at::convolution(on_cpu(x), on_cpu(weight), there, stride, padding,
                      dilation, transposed, output_padding, groups);
  torch::Tensor out = torch::empty_strided(y.sizes(), y.strides(), x.options());
  on_cpu(out).copy_(y);
  return out;
}

std::tuple<torch::Tensor, torch::Tensor, torch::Tensor> convolution_backward(
    const torch::Tensor& grad, const torch::Tensor& x,
    const torch::Tensor& weight, c10::IntArrayRef stride,
    c10::IntArrayRef padding, c10::IntArrayRef dilation, bool transposed,
    c10::IntArrayRef output_padding, int64_t groups,
    std::array<bool, 3> wanted) {
  const std::vector<int64_t> bias = {weight.size(0)};
  const auto parts = at::convolution_backward(
      on_cpu(grad), on_cpu(x), on_cpu(weight), c10::IntArrayRef(bias), stride,
      padding, dilation, transposed, output_padding, groups, wanted);
  const auto back = [&](const torch::Tensor& part) {
    if (!part.defined()) return part;
    torch::Tensor out =
        torch::empty_strided(part.sizes(), part.strides(), x.options());
    on_cpu(out).copy_(part);
    return out;
  };
  return {back(std::get<0>(parts)), back(std::get<1>(parts)),
          back(std::get<2>(parts))};
}

void fallback(const c10::OperatorHandle& op, torch::jit::Stack* stack) {
  struct Computing {
    bool before = std::exchange(computing, true);
    ~Computing() { computing = before; }
  } until_done;
  at::native::cpu_fallback(op, stack);
}

/// What lets `set_data` put a module's tensors here and back.
bool may_take_memory(const torch::Tensor&, const torch::Tensor&) {
  return true;
}

torch::Tensor& set_storage(torch::Tensor& tensor, c10::Storage storage,
                           int64_t offset, c10::IntArrayRef size,
                           c10::IntArrayRef stride) {
  return at::native::set_storage_cpu_(tensor, std::move(storage), offset, size,
                                      stride);
}

// Never destroyed, as LibTorch asks.
const c10::impl::DeviceGuardImplRegistrar guard_registered(kType, new Guard);
const bool registered = [] {
  c10::register_privateuse1_backend("standin");
  c10::SetAllocator(kType, &device_memory);
  at::RegisterPrivateUse1HooksInterface(new Hooks);
  return true;
}();

}  // namespace

TORCH_LIBRARY_IMPL(aten, PrivateUse1, m) {
  m.impl("empty.memory_format", &empty);
  m.impl("empty_strided", &empty_strided);
  m.impl("_copy_from", &copy_from);
  m.impl("_copy_from_and_resize", &copy_and_resize);
  m.impl("as_strided", &at::native::as_strided_tensorimpl);
  m.impl("view", &at::native::view);
  m.impl("_reshape_alias", &at::native::_reshape_alias);
  m.impl("resize_", &at::native::resize_);
  m.impl("set_.source_Storage_storage_offset", &set_storage);
  m.impl("_local_scalar_dense", &item);
  m.impl("_has_compatible_shallow_copy_type", &may_take_memory);
  m.impl("convolution_overrideable", &convolution);
  m.impl("convolution_backward_overrideable", &convolution_backward);
}

TORCH_LIBRARY_IMPL(_, PrivateUse1, m) {
  m.fallback(torch::CppFunction::makeFromBoxedFunction<&fallback>());
}

void AcceleratorLog::clear() {
  const std::lock_guard lock(mutex);
  calls.clear();
  looks = 0;
  most_pinned_bytes = pinned_bytes;
}

AcceleratorLog& accelerator_log() { return log_; }

void set_accelerator_memory(int64_t bytes) {
  const std::lock_guard lock(mutex);
  limit = bytes < 0 ? std::numeric_limits<int64_t>::max() : used + bytes;
}

int64_t accelerator_memory_in_use() {
  const std::lock_guard lock(mutex);
  return used;
}

}  // namespace luximm::test
