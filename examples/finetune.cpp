// Fine-tuning with a new head in mixed precision: finetune SOURCE DATA OUTPUT.
// SOURCE is the name of a model, "convnext_tiny.fb_in1k", or a saved one,
// "local-dir:FOLDER"; DATA has train/<class>/ and val/<class>/.

#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include <torch/torch.h>

#include "luximm/data/loader.h"
#include "luximm/model/factory.h"
#include "luximm/train/amp.h"
#include "luximm/train/evaluate.h"
#include "luximm/train/freeze.h"
#include "luximm/train/memory.h"
#include "luximm/train/optim.h"
#include "luximm/train/param_groups.h"
#include "luximm/train/schedule.h"

namespace F = torch::nn::functional;

void finetune(const std::string& source, const std::filesystem::path& root,
              const std::filesystem::path& output) {
  constexpr int64_t kEpochs = 6;
  torch::manual_seed(0);
  const auto data = luximm::list_image_folder(root / "train");
  const auto held_out = luximm::list_image_folder(root / "val", data.classes);

  // The file's classifier has other classes and is left out.
  auto [model, load] = luximm::create_pretrained(
      source, {.num_classes = static_cast<int64_t>(data.classes.size())});
  load(*model);
  luximm::freeze(*model, {"stem"});

  // Earlier layers learn more slowly; what is frozen is in no group.
  const auto optimizer = luximm::make_optimizer<luximm::FusedAdamW>(
      luximm::layer_decay_groups(*model, 0.05, 0.8),
      torch::optim::AdamWOptions(3e-3));
  luximm::LearningRate rate(*optimizer);
  const luximm::CosineSchedule schedule{
      .lr = 3e-3, .total = kEpochs, .warmup = 1};
  const luximm::ImageLoader loader(
      data.samples, luximm::TrainTransform(model->config(), {.hflip = 0.0}),
      {.batch_size = 8, .shuffle = true, .seed = 0});
  const luximm::ImageLoader val(held_out.samples,
                                luximm::ImageTransform(model->config()));

  for (int64_t epoch = 0; epoch < kEpochs; ++epoch) {
    model->train();
    for (luximm::Batch& batch : loader.epoch(epoch)) {
      rate.set(schedule.at(double(epoch) +
                           double(batch.number) / double(loader.batches())));
      torch::Tensor loss;
      {
        const luximm::Autocast autocast(torch::kCPU, torch::kBFloat16);
        const torch::Tensor logits = model->forward(batch.images);
        loss = F::cross_entropy(logits.to(torch::kFloat), batch.labels);
      }
      optimizer->zero_grad();
      loss.backward();
      torch::nn::utils::clip_grad_norm_(model->parameters(), 1.0);
      optimizer->step();
    }
    const luximm::Evaluation result = luximm::evaluate(model, val);
    std::printf("epoch %ld: %.1f %%\n", epoch + 1, 100 * result.top1());
  }
  luximm::save_pretrained(model, output, data.classes);
}

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: finetune SOURCE DATA OUTPUT\n";
    return 2;
  }
  luximm::keep_freed_memory();
  try {
    finetune(argv[1], argv[2], argv[3]);
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
