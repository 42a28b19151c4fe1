// Two backbones in one model, each with weights of its own, and a head that is
// trained while they are frozen: two_backbones DATA FIRST SECOND OUTPUT, with
// DATA/train/<class>/ and DATA/val/<class>/. FIRST and SECOND are names of
// models, "resnet50.a1_in1k", or saved ones, "local-dir:FOLDER".

#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include <torch/torch.h>

#include "luximm/data/loader.h"
#include "luximm/model/factory.h"
#include "luximm/train/evaluate.h"
#include "luximm/train/freeze.h"
#include "luximm/train/memory.h"
#include "luximm/train/optim.h"
#include "luximm/train/param_groups.h"
#include "luximm/weights/load.h"
#include "luximm/weights/safetensors.h"

namespace F = torch::nn::functional;

/// Joins the embeddings of two networks. The names in its file are
/// "encoders.first.…", "encoders.second.…" and "head.…".
struct TwoBackbonesImpl : torch::nn::Module {
  luximm::ImageModel first, second;
  torch::nn::Linear head{nullptr};

  TwoBackbonesImpl(luximm::ImageModel one, luximm::ImageModel other,
                   int64_t classes)
      : first(std::move(one)), second(std::move(other)) {
    auto encoders =
        register_module("encoders", std::make_shared<torch::nn::Module>());
    encoders->register_module("first", first.ptr());
    encoders->register_module("second", second.ptr());
    head = register_module(
        "head",
        torch::nn::Linear(
            first->head_hidden_size() + second->head_hidden_size(), classes));
  }

  torch::Tensor forward(const torch::Tensor& x) {
    return head->forward(
        torch::cat({first->forward(x), second->forward(x)}, 1));
  }
};
TORCH_MODULE(TwoBackbones);

void train(const std::filesystem::path& root, const std::string& first_name,
           const std::string& second_name,
           const std::filesystem::path& output) {
  torch::manual_seed(0);
  const auto data = luximm::list_image_folder(root / "train");
  const auto held_out = luximm::list_image_folder(root / "val", data.classes);

  // Built first, put into the model, then filled where they are.
  auto [first, load_first] = luximm::create_pretrained(
      first_name, {.num_classes = 0, .prefix = "encoders.first"});
  auto [second, load_second] = luximm::create_pretrained(
      second_name, {.num_classes = 0, .prefix = "encoders.second"});
  const luximm::PretrainedConfig config = first->config();
  TwoBackbones model(first, second, static_cast<int64_t>(data.classes.size()));
  load_first(*model);
  load_second(*model);

  luximm::freeze(*model, {"encoders"});
  const auto optimizer = luximm::make_optimizer<luximm::FusedAdamW>(
      luximm::weight_decay_groups(*model, 0.05),
      torch::optim::AdamWOptions(1e-2));
  const luximm::ImageLoader loader(
      data.samples, luximm::TrainTransform(config, {.hflip = 0.0}),
      {.batch_size = 8, .shuffle = true, .seed = 0});
  const luximm::ImageLoader val(held_out.samples,
                                luximm::ImageTransform(config));
  for (int64_t epoch = 0; epoch < 8; ++epoch) {
    model->train();
    for (luximm::Batch& batch : loader.epoch(epoch)) {
      optimizer->zero_grad();
      F::cross_entropy(model->forward(batch.images), batch.labels).backward();
      optimizer->step();
    }
    model->eval();
    const luximm::Evaluation result = luximm::evaluate(
        [&](const torch::Tensor& x) { return model->forward(x); }, val);
    std::printf("epoch %ld: %.1f %%\n", epoch + 1, 100 * result.top1());
  }
  luximm::save_safetensors(output, luximm::state_dict(*model));
}

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: two_backbones DATA FIRST SECOND OUTPUT\n";
    return 2;
  }
  luximm::keep_freed_memory();
  try {
    train(argv[1], argv[2], argv[3], argv[4]);
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
