// A backbone inside a larger model: a feature pyramid that says of each pixel
// which digit it belongs to. segment DIGITS OUTPUT [BACKBONE_WEIGHTS], with the
// folder that tools/unpack_digits.py writes.

#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <vector>

#include <torch/torch.h>

#include "luximm/data/loader.h"
#include "luximm/model/factory.h"
#include "luximm/train/memory.h"
#include "luximm/train/optim.h"
#include "luximm/train/param_groups.h"
#include "luximm/weights/load.h"
#include "luximm/weights/safetensors.h"

namespace F = torch::nn::functional;

/// Lateral 1x1 convolutions on the backbone's maps, added from the smallest
/// map up (https://arxiv.org/abs/1612.03144), and a classifier of pixels.
struct SegmenterImpl : torch::nn::Module {
  luximm::FeatureModel backbone;
  torch::nn::ModuleList laterals;
  torch::nn::Conv2d smooth{nullptr}, classifier{nullptr};

  explicit SegmenterImpl(int64_t classes)
      : backbone(luximm::create_feature_model("resnet10t.c3_in1k",
                                              {.out_indices = {0, 1, 2, 3}})) {
    constexpr int64_t kWidth = 32;
    register_module("backbone", backbone);
    for (const luximm::FeatureInfo& tap : backbone->feature_info()) {
      laterals->push_back(
          torch::nn::Conv2d(torch::nn::Conv2dOptions(tap.channels, kWidth, 1)));
    }
    register_module("laterals", laterals);
    smooth = register_module(
        "smooth", torch::nn::Conv2d(
                      torch::nn::Conv2dOptions(kWidth, kWidth, 3).padding(1)));
    classifier = register_module(
        "classifier",
        torch::nn::Conv2d(torch::nn::Conv2dOptions(kWidth, classes, 1)));
  }

  static torch::Tensor resize(const torch::Tensor& x, int64_t h, int64_t w) {
    return F::interpolate(x, F::InterpolateFuncOptions()
                                 .size(std::vector<int64_t>{h, w})
                                 .mode(torch::kBilinear)
                                 .align_corners(false));
  }

  /// [N, classes, H, W] of images [N, 3, H, W].
  torch::Tensor forward(const torch::Tensor& x) {
    const std::vector<torch::Tensor> maps = backbone->forward(x);
    torch::Tensor y;
    for (std::size_t i = maps.size(); i-- > 0;) {
      const torch::Tensor lateral =
          laterals[i]->as<torch::nn::Conv2d>()->forward(maps[i]);
      y = y.defined() ? lateral + resize(y, lateral.size(2), lateral.size(3))
                      : lateral;
    }
    y = classifier->forward(smooth->forward(y).relu());
    return resize(y, x.size(2), x.size(3));
  }
};
TORCH_MODULE(Segmenter);

/// Ink has the digit's label, paper the one behind the last.
torch::Tensor pixel_labels(const luximm::Batch& batch, int64_t paper) {
  const torch::Tensor grey = batch.images.mean(1);
  const torch::Tensor ink = grey > grey.mean({1, 2}, /*keepdim=*/true);
  return torch::where(ink, batch.labels.view({-1, 1, 1}), paper);
}

double pixel_accuracy(Segmenter& model, const luximm::ImageLoader& loader,
                      int64_t paper) {
  const torch::NoGradGuard no_grad;
  model->eval();
  double right = 0.0, all = 0.0;
  for (luximm::Batch& batch : loader.epoch()) {
    const torch::Tensor found = model->forward(batch.images).argmax(1);
    right += found.eq(pixel_labels(batch, paper)).sum().item<double>();
    all += static_cast<double>(found.numel());
  }
  return right / all;
}

void segment(const std::filesystem::path& root,
             const std::filesystem::path& output,
             const std::filesystem::path& backbone_weights) {
  torch::manual_seed(0);
  const auto data = luximm::list_image_folder(root / "train");
  const auto held_out = luximm::list_image_folder(root / "val", data.classes);
  const auto paper = static_cast<int64_t>(data.classes.size());
  Segmenter model(paper + 1);
  if (!backbone_weights.empty()) {
    // A released file's names are the backbone's own.
    luximm::load_checkpoint(*model->backbone, backbone_weights);
  }
  luximm::PretrainedConfig config;
  config.input_size = {3, 32, 32};
  config.crop_pct = 1.0;
  const luximm::ImageTransform transform(config);
  const luximm::ImageLoader loader(
      data.samples, transform,
      {.batch_size = 32, .shuffle = true, .drop_last = true, .seed = 0});
  const luximm::ImageLoader val(held_out.samples, transform);

  // Rates fall towards the backbone's first layers; the rest has the full one.
  const auto optimizer = luximm::make_optimizer<luximm::FusedAdamW>(
      luximm::layer_decay_groups(*model, 0.05, 0.8),
      torch::optim::AdamWOptions(2e-3));
  for (int64_t epoch = 0; epoch < 3; ++epoch) {
    model->train();
    for (luximm::Batch& batch : loader.epoch(epoch)) {
      optimizer->zero_grad();
      F::cross_entropy(model->forward(batch.images), pixel_labels(batch, paper))
          .backward();
      optimizer->step();
    }
    std::printf("epoch %ld: %.1f %% of the pixels\n", epoch + 1,
                100 * pixel_accuracy(model, val, paper));
  }
  luximm::save_safetensors(output, luximm::state_dict(*model));
}

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) {
    std::cerr << "usage: segment DIGITS OUTPUT [BACKBONE_WEIGHTS]\n";
    return 2;
  }
  luximm::keep_freed_memory();
  try {
    segment(argv[1], argv[2], argc == 4 ? argv[3] : "");
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
