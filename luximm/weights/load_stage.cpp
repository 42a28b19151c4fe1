#include "luximm/weights/load_stage.h"

#include <algorithm>
#include <utility>

#include "luximm/device/open_device.h"
#include "luximm/weights/adapt.h"
#include "luximm/weights/finite.h"
#include "luximm/weights/weights_source.h"

namespace luximm::detail {
namespace {

constexpr const char* kNotFinite = "holds NaN or infinity";

/// Elements from the first to the last of a tensor.
int64_t extent(const torch::Tensor& tensor) {
  if (tensor.numel() == 0) return 0;
  int64_t last = 0;
  for (int64_t d = 0; d < tensor.dim(); ++d) {
    last += (tensor.size(d) - 1) * tensor.stride(d);
  }
  return last + 1;
}

}  // namespace

bool is_counter(const std::string& key) {
  return key.ends_with("num_batches_tracked");
}

LoadStage::LoadStage(const WeightsFile& file, const LoadOptions& options,
                     MakeQueue make_queue)
    : file_(file), options_(options), make_queue_(std::move(make_queue)) {}

torch::Device LoadStage::device_of(const torch::Tensor& target) const {
  return options_.device.value_or(target.device());
}

bool LoadStage::goes_through_queue(torch::Device device) const {
  return !device.is_cpu() || make_queue_ != nullptr;
}

LoadStage::Lanes& LoadStage::lanes(torch::Device device) {
  Lanes& lanes = lanes_[device.str()];
  if (!lanes.queue) {
    lanes.queue =
        make_queue_ ? make_queue_(device) : make_transfer_queue(device);
    lanes.upload = std::make_unique<StagedUpload>(*lanes.queue);
  }
  return lanes;
}

torch::Tensor LoadStage::stage(const StageRequest& request,
                               std::string& problem) {
  const torch::NoGradGuard no_grad;
  const torch::Device device = device_of(request.target);
  if (request.file_key.empty()) {
    // Goes where the others go; nothing to do where they stay.
    if (device == request.target.device()) return {};
    return with_device_errors(
        "load", [&] { return request.target.detach().to(device); });
  }
  if (!goes_through_queue(device)) return on_host(request, problem);
  try {
    return on_device(request, device, problem);
  } catch (const c10::OutOfMemoryError& error) {
    if (request.target.device() != device) rethrow_device_error("load", error);
  }
  // A module that fills its device keeps its memory and is copied to.
  problem.clear();
  return on_host(request, problem);
}

torch::Tensor LoadStage::on_host(const StageRequest& request,
                                 std::string& problem) {
  torch::Tensor read = file_.read(request.file_key);
  if (options_.check_finite && !all_finite(read)) problem = kNotFinite;
  // Converted with the rest by who saved the model as half, say.
  if (is_counter(request.key) && c10::isFloatingType(read.scalar_type())) {
    read = read.to(torch::kDouble);
    // Beyond 2^53 the count itself may be another.
    const auto whole = (read == read.floor()) & (read.abs() < 0x1p53);
    if (!whole.all().item<bool>()) {
      problem = "counts batches and holds no whole number";
    }
  }
  if (request.adapted) {
    read = read.numel() == request.target.numel()
               ? read.reshape(request.target.sizes())
               : adapt_input_conv(read, request.target.size(1));
  }
  return read;
}

torch::Tensor LoadStage::on_device(const StageRequest& request,
                                   torch::Device device, std::string& problem) {
  Lanes& lanes = this->lanes(device);
  // Few and small: what is computed before it is sent.
  const bool by_host = request.adapted || is_counter(request.key);
  torch::Tensor sent;
  if (by_host) {
    sent = on_host(request, problem).contiguous();
    const torch::Tensor bytes = sent.view({-1}).view(torch::kByte);
    sent = lanes.queue->device_memory(sent.sizes(), sent.scalar_type());
    lanes.upload->send(
        sent.view({-1}), [&](char* to, uint64_t count, uint64_t offset) {
          std::copy_n(static_cast<const char*>(bytes.const_data_ptr()) + offset,
                      count, to);
        });
  } else {
    sent = upload(request, device, problem);
  }
  const torch::Tensor& target = request.target;
  if (sent.scalar_type() == target.scalar_type() &&
      sent.strides() == target.strides() &&
      sent.nbytes() == sent.storage().nbytes()) {
    return sent;
  }
  // In the type and the layout of the module's own.
  torch::Tensor staged =
      lanes.queue->device_memory({extent(target)}, target.scalar_type())
          .as_strided(target.sizes(), target.strides());
  lanes.upload->arrive();
  lanes.queue->compute([staged, sent] {
    const torch::NoGradGuard no_grad;
    staged.copy_(sent);
  });
  return staged;
}

torch::Tensor LoadStage::upload(const StageRequest& request,
                                torch::Device device, std::string& problem) {
  const std::string& name = request.file_key;
  const WeightsSource& source = file_.source();
  const torch::ScalarType type = *file_.scalar_type(name);
  const StoredBytes stored = source.stored(name);
  const auto size = static_cast<uint64_t>(c10::elementSize(type));
  const auto count = static_cast<int64_t>(stored.size / size);
  Lanes& lanes = this->lanes(device);
  torch::Tensor flat = lanes.queue->device_memory({count}, type);
  const auto read = [&](char* to, uint64_t bytes, uint64_t offset) {
    source.read_bytes(name, to, bytes, offset);
    if (type == torch::kBool) {
      // Another value than 0 or 1 is undefined behaviour to read.
      std::for_each(to, to + bytes, [](char& c) { c = c != 0 ? 1 : 0; });
    }
    if (options_.check_finite && problem.empty() &&
        !all_finite(torch::from_blob(to, {static_cast<int64_t>(bytes / size)},
                                     torch::dtype(type)))) {
      problem = kNotFinite;
    }
  };
  lanes.upload->send(flat, read);
  if (stored.strides.empty()) return flat.view(file_.shape(name));
  return flat.as_strided(file_.shape(name), stored.strides);
}

void LoadStage::finish() {
  for (auto& [name, lanes] : lanes_) {
    lanes.upload->arrive();
    lanes.upload->finish();
    // A conversion that failed is an error of the load, not of what comes next.
    lanes.queue->host_wait(lanes.queue->record(TransferQueue::Lane::kCompute));
  }
}

void LoadStage::put(const StageRequest& request,
                    const torch::Tensor& staged) const {
  if (!staged.defined()) return;
  torch::Tensor target = request.target;
  const bool moves = target.device() != device_of(target);
  const bool is_alone = target.storage().use_count() == 1;
  const bool fits = target.scalar_type() == staged.scalar_type() &&
                    target.strides() == staged.strides();
  if (fits && (moves || (is_alone && target.device() == staged.device()))) {
    target.set_data(staged);
    // Who waits for weights knows them by the count of writes.
    if (moves && !request.file_key.empty()) {
      target.unsafeGetTensorImpl()->bump_version();
    }
    return;
  }
  // Tensors that were made inside InferenceMode change only there.
  const c10::InferenceMode same_mode(target.is_inference());
  const torch::NoGradGuard no_grad;  // the line above switches it
  target.copy_(staged);
}

}  // namespace luximm::detail
