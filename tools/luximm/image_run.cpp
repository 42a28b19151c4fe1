#include "tools/luximm/image_run.h"

#include "luximm/data/folder_dataset.h"
#include "luximm/data/loader.h"
#include "luximm/data/transform.h"
#include "luximm/device.h"
#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

std::vector<Sample> find_images(const std::vector<std::string>& paths) {
  std::vector<Sample> samples;
  for (const std::string& path : paths) {
    for (Sample& sample : list_images(path)) {
      samples.push_back(std::move(sample));
    }
  }
  return samples;
}

}  // namespace

void ImageRunArgs::add_options(CLI::App& command) {
  command.add_option("IMAGE", images, "JPEG or PNG files, or folders of them")
      ->required();
  source.add_options(command);
  command.add_option("--batch-size", batch_size, "Pictures at a time")
      ->check(positive_number())
      ->capture_default_str();
  command.add_option("--workers", workers, "Threads that decode pictures")
      ->check(positive_number())
      ->capture_default_str();
  command.add_flag("--train-size", train_size,
                   "At the size of training, not of evaluation");
}

void run_images(const ImageRunArgs& args, const ImageModel& model,
                const ImageRunResults& results) {
  torch::NoGradGuard no_grad;
  const ImageLoader loader(
      find_images(args.images),
      ImageTransform(model->config(), args.train_size ? InputSizeKind::kTrain
                                                      : InputSizeKind::kTest),
      {.batch_size = args.batch_size, .workers = args.workers});
  ImageModel network = model;
  const torch::Device device = network->parameters().front().device();
  for (Batch& batch : loader.epoch()) {
    const torch::Tensor outputs =
        network->forward(batch.images.to(device)).to(torch::kCPU);
    std::vector<std::string> paths;
    for (const std::size_t index : batch.indices) {
      paths.push_back(loader.samples()[index].path.string());
    }
    results(paths, outputs);
  }
}

}  // namespace luximm::program
