#include "luximm/data/batch_pipeline.h"

#include <algorithm>
#include <utility>

#include "luximm/data/byte_transform.h"

namespace luximm::detail {

using Lane = TransferQueue::Lane;

void normalize_bytes(const torch::Tensor& out, const torch::Tensor& bytes,
                     const torch::Tensor& mean, const torch::Tensor& std) {
  constexpr float kWhite = 255.0F;
  out.copy_(bytes.permute({0, 3, 1, 2}));
  // By tensors: LibTorch's kernels multiply by the inverse of a number, which
  // is another value in the last place.
  out.div_(torch::full({1}, kWhite, out.options())).sub_(mean).div_(std);
}

BatchPipeline::BatchPipeline(const ImageLoader& loader,
                             std::unique_ptr<TransferQueue> queue,
                             int64_t epoch, int64_t first_batch)
    : loader_(loader),
      queue_(std::move(queue)),
      reader_(loader.shared_samples(), loader.transform(), loader.options(),
              epoch, first_batch, batch_memory()) {
  const SampleTransform& transform = loader.transform();
  const int64_t channels = transform.channels;
  const auto* bytes =
      transform.read ? nullptr : transform.apply.target<ByteTransform>();
  as_bytes_ = bytes != nullptr;
  if (as_bytes_) {
    const Normalization numbers = bytes->normalize.normalization();
    const auto send = [&](const std::array<float, 3>& values) {
      torch::Tensor there =
          queue_->device_memory({1, channels, 1, 1}, torch::kFloat);
      torch::Tensor here = torch::empty({1, channels, 1, 1}, torch::kFloat);
      std::copy_n(values.begin(), channels, here.data_ptr<float>());
      queue_->compute([there, here] { there.copy_(here); });
      return there;
    };
    mean_ = send(numbers.mean);
    std_ = send(numbers.std);
  }
  for (Slot& slot : slots_) {
    slot.memory = as_bytes_ ? queue_->device_memory(
                                  {loader.options().batch_size,
                                   transform.height, transform.width, channels},
                                  torch::kByte)
                            : queue_->device_memory(
                                  {loader.options().batch_size, channels,
                                   transform.height, transform.width},
                                  torch::kFloat);
    slot.used = queue_->record(Lane::kCompute);
  }
}

BatchPipeline::~BatchPipeline() {
  for (const Slot& slot : slots_) {
    try {
      queue_->host_wait(slot.copied);
    } catch (...) {  // NOLINT(bugprone-empty-catch): nobody asks for the batch
    }
  }
}

BatchMemory BatchPipeline::batch_memory() {
  return {.allocate = [this](std::size_t bytes) -> std::shared_ptr<void> {
            auto memory = std::make_shared<torch::Tensor>(queue_->host_memory(
                {static_cast<int64_t>(bytes)}, torch::kByte));
            return {memory, memory->data_ptr()};
          },
          .as_bytes = true};
}

std::optional<Batch> BatchPipeline::next() {
  if (!sent_) {
    if (error_) std::rethrow_exception(std::exchange(error_, nullptr));
    send();
    if (!sent_) return std::nullopt;
  }
  Slot& slot = slots_[*std::exchange(sent_, std::nullopt)];
  try_to_send();
  return receive(slot);
}

/// Copies the next batch if it is decoded: the caller is not kept waiting, and
/// an image that cannot be read is the next call's.
void BatchPipeline::try_to_send() {
  if (error_ || !reader_.ready()) return;
  try {
    send();
  } catch (...) {
    error_ = std::current_exception();
  }
}

void BatchPipeline::send() {
  std::optional<PictureBatch> pictures = reader_.next();
  if (!pictures) return;
  Slot& slot = slots_[next_slot_];
  // Of the batch before the last: done long ago where the device keeps up.
  queue_->host_wait(slot.copied);
  slot.pictures = *std::move(pictures);
  const auto count = static_cast<int64_t>(slot.pictures.indices.size());
  slot.part = slot.memory.narrow(0, 0, count);
  void* memory = as_bytes_ ? static_cast<void*>(slot.pictures.bytes.get())
                           : static_cast<void*>(slot.pictures.pixels.get());
  const torch::Tensor host = torch::from_blob(
      memory, slot.part.sizes(), torch::dtype(slot.part.scalar_type()));
  queue_->wait(Lane::kCopy, slot.used);
  queue_->copy(slot.part, host);
  slot.copied = queue_->record(Lane::kCopy);
  sent_ = next_slot_;
  next_slot_ = (next_slot_ + 1) % slots_.size();
}

Batch BatchPipeline::receive(Slot& slot) {
  const SampleTransform& transform = loader_.transform();
  const auto count = static_cast<int64_t>(slot.pictures.indices.size());
  Batch batch{.number = slot.pictures.number, .indices = slot.pictures.indices};
  batch.labels = queue_->host_memory({count}, torch::kLong);
  auto* labels = batch.labels.data_ptr<int64_t>();
  for (std::size_t index : batch.indices) {
    *labels++ = loader_.samples()[index].label;
  }
  batch.images = queue_->device_memory(
      {count, transform.channels, transform.height, transform.width},
      torch::kFloat);
  queue_->wait(Lane::kCompute, slot.copied);
  queue_->compute([out = batch.images, in = slot.part, mean = mean_, std = std_,
                   as_bytes = as_bytes_] {
    const torch::NoGradGuard no_grad;
    if (as_bytes) {
      normalize_bytes(out, in, mean, std);
    } else {
      out.copy_(in);
    }
  });
  slot.used = queue_->record(Lane::kCompute);
  return batch;
}

}  // namespace luximm::detail
