#include <chrono>
#include <optional>
#include <utility>

#include <ATen/Context.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "luximm/base/fail.h"
#include "luximm/inference/device/device_engine.h"
#include "luximm/inference/device/device_kernels.h"
#include "luximm/inference/device/graph_executor.h"
#include "luximm/inference/device/math_settings.h"
#include "luximm/inference/device/operators.h"
#include "luximm/inference/network.h"

namespace luximm::detail {
namespace {

constexpr const char* kWhere = "optimize_for_inference";

bool is_floating(torch::ScalarType type) {
  return type == torch::kFloat || type == torch::kBFloat16 ||
         type == torch::kHalf;
}

/// The device with its number. Throws `Error` if LibTorch cannot use it.
torch::Device usable_device(const torch::Device& device) {
  if (device.is_cpu()) return torch::kCPU;
  if (device.is_meta()) {
    fail(kWhere, "the device 'meta' holds no numbers to compute with");
  }
  if (device.is_cuda() && !at::hasCUDA()) {
    fail(kWhere,
         "the device '{}' cannot be used: LibTorch's CUDA half is not open; "
         "call use_device(\"cuda\") before any other function of LibTorch's",
         device.str());
  }
  try {
    return torch::empty({1}, torch::TensorOptions().device(device)).device();
  } catch (const c10::Error& e) {
    fail(kWhere, "the device '{}' cannot be used: {}", device.str(),
         first_line(e));
  }
}

/// Waits until the device has done its work.
void synchronize(const torch::Device& device) {
  if (device.is_cpu()) return;
  const c10::impl::VirtualGuardImpl guard(device.type());
  guard.synchronizeDevice(device.index());
}

class DeviceNetwork : public InferenceNetwork {
 public:
  DeviceNetwork(const ImageModelImpl& model, const PlanBuilder& builder,
                const DeviceTarget& target, int64_t graphs,
                std::vector<int64_t> out_indices)
      : InferenceNetwork(model, std::move(out_indices)),
        engine_(std::make_shared<const DeviceEngine>(
            builder.plan(), builder.sources(), target)) {
    // The weights were written on this thread's stream; calls have others.
    synchronize(target.device);
    if (auto runtime = device_runtime(target.device)) {
      executor_.emplace(engine_, std::move(runtime), graphs);
    }
  }

  using InferenceNetwork::run;
  const Plan& plan() const override { return engine_->plan(); }
  std::vector<torch::Tensor> run(
      const torch::Tensor& x, const std::vector<Value>& values) const override;
  std::vector<InferenceStep> profile(const torch::Tensor& x) const override;
  void save(const std::filesystem::path& path) const override {
    fail("inference",
         "{}: there are no packed weights to write to '{}': LibTorch's "
         "operators run the model",
         name(), path.string());
  }

 private:
  void check_input(const torch::Tensor& x) const;
  torch::Tensor on_device(const torch::Tensor& x) const {
    const DeviceTarget& target = engine_->target();
    return x.detach().to(target.device, target.dtype, /*non_blocking=*/false,
                         /*copy=*/false, torch::MemoryFormat::ChannelsLast);
  }
  std::vector<torch::Tensor> empty_results(
      const torch::Tensor& x, const std::vector<Value>& values) const;
  std::vector<torch::Tensor> compute(const torch::Tensor& x,
                                     const std::vector<Value>& values) const;

  std::shared_ptr<const DeviceEngine> engine_;
  std::optional<GraphExecutor> executor_;
};

void DeviceNetwork::check_input(const torch::Tensor& x) const {
  check_sizes(x);
  const torch::Device& own = engine_->target().device;
  if ((!x.is_cpu() && x.device() != own) || !is_floating(x.scalar_type())) {
    fail("inference",
         "{}: input is {} on {}, expected Float, BFloat16 or Half on cpu or "
         "{}; convert it with to()",
         name(), c10::toString(x.scalar_type()), x.device().str(), own.str());
  }
}

std::vector<torch::Tensor> DeviceNetwork::empty_results(
    const torch::Tensor& x, const std::vector<Value>& values) const {
  std::vector<torch::Tensor> results;
  for (Value value : values) {
    results.push_back(torch::empty(
        engine_->shape_of(value, x.sizes()),
        torch::dtype(engine_->type_of(value)).device(engine_->target().device),
        torch::MemoryFormat::ChannelsLast));
  }
  return results;
}

std::vector<torch::Tensor> DeviceNetwork::compute(
    const torch::Tensor& x, const std::vector<Value>& values) const {
  const DeviceTarget& target = engine_->target();
  std::optional<MathSettings> settings;
  if (target.device.is_cuda()) settings.emplace(target.tf32, target.benchmark);
  if (executor_) return executor_->run(x.detach(), values);
  engine_->shape_of(values.back(), x.sizes());  // throws if x is too small
  return engine_->run(on_device(x), values);
}

std::vector<torch::Tensor> DeviceNetwork::run(
    const torch::Tensor& x, const std::vector<Value>& values) const {
  check_input(x);
  torch::NoGradGuard no_grad;
  std::vector<torch::Tensor> results;
  try {
    results = x.size(0) == 0 ? empty_results(x, values) : compute(x, values);
  } catch (const c10::Error& e) {  // of memory, for example
    fail("inference", "{}: an input {} cannot be computed on {}: {}", name(),
         c10::str(x.sizes()), engine_->target().device.str(), first_line(e));
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (is_vector(values[i])) {
      results[i] = results[i].flatten(1).to(torch::kFloat);
    }
  }
  return results;
}

std::vector<InferenceStep> DeviceNetwork::profile(
    const torch::Tensor& x) const {
  using Clock = std::chrono::steady_clock;
  check_input(x);
  if (x.size(0) == 0) return {};
  torch::NoGradGuard no_grad;
  const torch::Tensor input = on_device(x);
  const Shape shape = {x.size(0), x.size(2), x.size(3), x.size(1)};
  const std::vector<Shape> shapes = value_shapes(plan(), shape);
  const torch::Device device = engine_->target().device;
  std::vector<InferenceStep> steps;
  Clock::time_point start;
  const auto lap = [&] {
    synchronize(device);
    return Clock::now();
  };
  const auto after = [&](std::size_t number) {
    const Clock::time_point now = lap();
    const Step& step = plan().steps[number];
    const std::vector<Shape> in = input_shapes(step, shapes);
    const Shape& out = shapes[static_cast<std::size_t>(step.output)];
    steps.push_back(
        {.name = fmt::format("{} @ {}x{}x{}", describe(step.config), in[0].n,
                             in[0].h, in[0].w),
         .milliseconds =
             std::chrono::duration<double, std::milli>(now - start).count(),
         .multiplications = std::visit(
             [&](const auto& op) { return op.multiplications(in, out); },
             step.config)});
    start = Clock::now();
  };
  const Value wanted = result();
  start = lap();
  engine_->run(input, {&wanted, 1}, after);
  return steps;
}

}  // namespace

std::shared_ptr<const InferenceNetwork> make_device_network(
    const ImageModelImpl& model, const PlanBuilder& plan,
    const InferenceOptions& options, std::vector<int64_t> out_indices) {
  if (!is_floating(options.dtype)) {
    fail(kWhere, "dtype is {}, expected Float, BFloat16 or Half",
         c10::toString(options.dtype));
  }
  DeviceTarget target = {.device = usable_device(options.device),
                         .dtype = options.dtype,
                         .tf32 = options.tf32,
                         .benchmark = options.measure};
  target.float_products = !has_half_products(target.device);
  try {
    target.kernels = device_kernels(target.device, target.dtype);
    return std::make_shared<const DeviceNetwork>(
        model, plan, target, options.graphs, std::move(out_indices));
  } catch (const c10::Error& e) {  // of memory, for example
    fail(kWhere, "{}: the weights cannot be put on {}: {}", model.model_name(),
         target.device.str(), first_line(e));
  }
}

}  // namespace luximm::detail
