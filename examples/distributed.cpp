// A training loop of one's own on several processes: distributed DATA OUTPUT,
// with DATA/train/<class>/ and DATA/val/<class>/.
//
//     torchrun --no-python --nproc-per-node 2 distributed DATA OUTPUT

#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>

#include <torch/torch.h>

#include "luximm/data/loader.h"
#include "luximm/model/factory.h"
#include "luximm/train/evaluate.h"
#include "luximm/train/gradient_reducer.h"
#include "luximm/train/memory.h"
#include "luximm/train/param_groups.h"
#include "luximm/train/process_group.h"
#include "luximm/train/sync_batch_norm.h"

namespace F = torch::nn::functional;

void train(const std::filesystem::path& root,
           const std::filesystem::path& output) {
  constexpr int64_t kEpochs = 4;
  constexpr int64_t kBatch = 6;  // of all ranks
  luximm::ProcessGroup group({.timeout = std::chrono::seconds(60)});
  torch::manual_seed(0);
  const auto data = luximm::list_image_folder(root / "train");
  const auto held_out = luximm::list_image_folder(root / "val", data.classes);

  luximm::ImageModel model = luximm::create_model(
      "resnet10t.c3_in1k",
      {.num_classes = static_cast<int64_t>(data.classes.size())});
  luximm::PretrainedConfig config = model->config();
  config.input_size = {3, 32, 32};
  config.test_input_size.reset();
  model->set_config(config);

  const luximm::ImageLoader loader(
      data.samples, luximm::TrainTransform(config, {.hflip = 0.0}),
      {.batch_size = kBatch / group.size(),
       .drop_last = true,
       .sampler = luximm::distributed_sampler(
           std::ssize(data.samples),
           {.rank = group.rank(), .world_size = group.size()})});
  // All images: evaluate() gives each rank its share.
  const luximm::ImageLoader val(held_out.samples,
                                luximm::ImageTransform(config));

  luximm::sync_batch_norm(*model, group);
  luximm::GradientReducer reducer(*model, group);  // all ranks as rank 0
  const auto optimizer = luximm::make_optimizer<torch::optim::AdamW>(
      luximm::weight_decay_groups(*model, 0.05),
      torch::optim::AdamWOptions(1e-3));

  for (int64_t epoch = 0; epoch < kEpochs; ++epoch) {
    model->train();
    for (luximm::Batch& batch : loader.epoch(epoch)) {
      optimizer->zero_grad();
      F::cross_entropy(model->forward(batch.images), batch.labels).backward();
      reducer.finish();
      optimizer->step();
    }
    const luximm::Evaluation result =
        luximm::evaluate(model, val, {.group = &group});
    if (group.is_first()) {
      std::printf("epoch %ld: loss %.6f, %.1f %% of %ld\n", epoch + 1,
                  result.loss, 100 * result.top1(), result.pictures);
    }
  }
  if (group.is_first()) {
    luximm::save_pretrained(model, output, data.classes);
  }
}

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: distributed DATA OUTPUT\n";
    return 2;
  }
  luximm::keep_freed_memory();
  try {
    train(argv[1], argv[2]);
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
