#include "luximm/train/batch_loss.h"

#include "luximm/base/fail.h"

namespace luximm::detail {

// Draws that are not those of the images' augmentation.
constexpr uint64_t kMixupStream = 0x6d69787570ULL;

BatchLoss::BatchLoss(ImageModel& model, const FitOptions& options,
                     uint64_t seed)
    : model_(model), options_(options), seed_(seed ^ kMixupStream) {
  if (options.mixup) {
    MixupOptions mixing = *options.mixup;
    mixing.label_smoothing = options.smoothing;
    mixing.num_classes = model->num_classes();
    mixup_.emplace(mixing);
  }
  if (options.distill) options.distill->check();
}

torch::Tensor BatchLoss::task_loss(const torch::Tensor& logits,
                                   const torch::Tensor& targets) const {
  if (options_.bce_loss) {
    BceOptions bce = *options_.bce_loss;
    bce.smoothing = options_.smoothing;
    return binary_cross_entropy(logits, targets, bce);
  }
  if (mixup_) return soft_target_cross_entropy(logits, targets);
  return label_smoothing_cross_entropy(logits, targets, options_.smoothing);
}

torch::Tensor BatchLoss::operator()(const Batch& batch, int64_t epoch) {
  const torch::Device device = model_->parameters().front().device();
  // Both come in memory that a GPU copies from while the host goes on.
  torch::Tensor images = batch.images.to(device, /*non_blocking=*/true);
  torch::Tensor targets = batch.labels.to(device, /*non_blocking=*/true);
  if (options_.channels_last) {
    images = images.contiguous(torch::MemoryFormat::ChannelsLast);
  }
  if (mixup_) {
    SampleRandom random(seed_, static_cast<uint64_t>(epoch),
                        static_cast<uint64_t>(batch.number));
    auto mixed = (*mixup_)(images, targets, random);
    images = mixed.images;
    targets = mixed.targets;
  }
  std::optional<Autocast> autocast;
  if (options_.amp_dtype) autocast.emplace(device.type(), *options_.amp_dtype);
  const torch::Tensor logits = model_->forward(images).to(torch::kFloat);
  torch::Tensor loss = task_loss(logits, targets);
  if (options_.distill) {
    const DistillOptions& distill = *options_.distill;
    torch::Tensor wanted;
    {
      torch::NoGradGuard no_grad;
      wanted = distill.teacher(images).to(torch::kFloat);
    }
    loss = distill.task_loss_weight * loss +
           distill.distill_loss_weight * distillation_loss(logits, wanted,
                                                           distill.temperature,
                                                           distill.hard);
  }
  return loss;
}

SavedBuffers::SavedBuffers(const torch::nn::Module& module) {
  for (const torch::Tensor& buffer : module.buffers()) {
    buffers_.emplace_back(buffer, buffer.clone());
  }
}

void SavedBuffers::restore() const {
  torch::NoGradGuard no_grad;
  for (auto [buffer, saved] : buffers_) buffer.copy_(saved);
}

}  // namespace luximm::detail
