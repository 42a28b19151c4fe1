#include "tools/luximm/image_run.h"

#include "luximm/data/folder_dataset.h"
#include "luximm/data/loader.h"
#include "luximm/data/transform.h"
#include "luximm/inference/optimize.h"
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
  command.add_flag("--eager", eager,
                   "Run the plain module, not the optimised path of the CPU");
}

/// Outputs on the CPU of pictures [N, 3, H, W] there.
using Network = std::function<torch::Tensor(const torch::Tensor&)>;

Network make_network(ImageModel model, const ImageRunArgs& args,
                     const ImageTransform& transform) {
  const torch::Device device = model->parameters().front().device();
  Network module = [model, device](const torch::Tensor& x) mutable {
    return model->forward(x.to(device)).to(torch::kCPU);
  };
  if (!device.is_cpu() || args.eager) return module;
  try {
    return optimize_for_inference(
        model, {.batch_size = args.batch_size,
                .input_size = {transform.height(), transform.width()}});
  } catch (const NoOptimizedPathError&) {
    return module;
  }
}

void run_images(const ImageRunArgs& args, const ImageModel& model,
                const ImageRunResults& results) {
  torch::NoGradGuard no_grad;
  const ImageTransform transform(model->config(), args.train_size
                                                      ? InputSizeKind::kTrain
                                                      : InputSizeKind::kTest);
  const ImageLoader loader(
      find_images(args.images), transform,
      {.batch_size = args.batch_size, .workers = args.workers});
  const Network network = make_network(model, args, transform);
  for (Batch& batch : loader.epoch()) {
    const torch::Tensor outputs = network(batch.images);
    std::vector<std::string> paths;
    for (const std::size_t index : batch.indices) {
      paths.push_back(loader.samples()[index].path.string());
    }
    results(paths, outputs);
  }
}

}  // namespace luximm::program
