// A training loop of one's own: train DATA OUTPUT [DEVICE], with
// DATA/train/<class>/ and DATA/val/<class>/; DEVICE is cpu, cuda or cuda:N.

#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include <torch/torch.h>

#include "luximm/data/device_batches.h"
#include "luximm/data/loader.h"
#include "luximm/device.h"
#include "luximm/model/factory.h"
#include "luximm/train/checkpoint.h"
#include "luximm/train/ema.h"
#include "luximm/train/evaluate.h"
#include "luximm/train/memory.h"
#include "luximm/train/param_groups.h"
#include "luximm/train/schedule.h"

namespace F = torch::nn::functional;

void train(const std::filesystem::path& root,
           const std::filesystem::path& output,
           const std::string& device_name = "cpu") {
  const torch::Device device = luximm::use_device(device_name);
  constexpr int64_t kEpochs = 8;
  constexpr std::size_t kBatch = 32;
  torch::manual_seed(0);
  const auto data = luximm::list_image_folder(root / "train");
  const auto held_out = luximm::list_image_folder(root / "val", data.classes);

  // The released weights: create_pretrained(...) and its load function.
  luximm::ImageModel model = luximm::create_model(
      "resnet18.a1_in1k",
      {.num_classes = static_cast<int64_t>(data.classes.size())});
  luximm::PretrainedConfig config = model->config();
  config.input_size = {3, 32, 32};
  config.test_input_size.reset();
  model->set_config(config);  // images are prepared by it from now on
  model->to(device);

  const luximm::ImageLoader loader(
      data.samples, luximm::TrainTransform(config, {.hflip = 0.0}),
      {.batch_size = kBatch,
       .shuffle = true,
       .drop_last = data.samples.size() >= kBatch,  // no last batch of one
       .seed = 0});
  const luximm::ImageLoader val(held_out.samples,
                                luximm::ImageTransform(config));

  const auto optimizer = luximm::make_optimizer<torch::optim::AdamW>(
      luximm::weight_decay_groups(*model, 0.05),
      torch::optim::AdamWOptions(1e-3));
  const luximm::CosineSchedule schedule{
      .lr = 1e-3, .total = kEpochs, .warmup = 1};
  luximm::LearningRate rate(*optimizer);
  luximm::ModelEma ema(*model, {.decay = 0.998, .use_warmup = true});
  luximm::ImageModel averaged = luximm::clone(model);

  const luximm::CheckpointStore store(output / "checkpoints");
  luximm::TrainState state{
      .model = *model, .optimizer = *optimizer, .ema = &ema};
  store.restore(state);  // goes on where an earlier run ended, if there was one

  for (auto& at = state.progress; at.epoch < kEpochs;
       ++at.epoch, at.batch = 0) {
    model->train();
    for (luximm::Batch& batch :
         luximm::DeviceBatches(loader, device, at.epoch, at.batch)) {
      const double done = double(batch.number) / double(loader.batches());
      rate.set(schedule.at(double(at.epoch) + done));
      optimizer->zero_grad();
      const torch::Tensor loss =
          F::cross_entropy(model->forward(batch.images),
                           batch.labels.to(device, /*non_blocking=*/true),
                           F::CrossEntropyFuncOptions().label_smoothing(0.1));
      loss.backward();
      torch::nn::utils::clip_grad_norm_(model->parameters(), 1.0);
      optimizer->step();
      ema.update(*model, ++at.step);
      at.batch = batch.number + 1;
    }
    store.save(state);
    ema.copy_to(*averaged);
    const luximm::Evaluation result = luximm::evaluate(averaged, val);
    std::printf("epoch %ld: %.1f %%\n", at.epoch + 1, 100 * result.top1());
  }
  ema.copy_to(*averaged);
  luximm::save_pretrained(averaged, output, data.classes);
}

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) {
    std::cerr << "usage: train DATA OUTPUT [DEVICE]\n";
    return 2;
  }
  luximm::keep_freed_memory();
  try {
    train(argv[1], argv[2], argc == 4 ? argv[3] : "cpu");
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
