#include "tools/luximm/image_run.h"

#include "luximm/data/device_batches.h"
#include "luximm/data/folder_dataset.h"
#include "luximm/data/loader.h"
#include "luximm/data/transform.h"
#include "luximm/inference/optimize.h"
#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

std::vector<Sample> find_images(const std::vector<std::string>& paths,
                                BadImages& bad) {
  std::vector<Sample> samples;
  for (const std::string& path : paths) {
    try {
      for (Sample& sample : list_images(path)) {
        samples.push_back(std::move(sample));
      }
    } catch (const Error& e) {
      bad.add(e.what());  // a dangling link, a folder without images
    }
  }
  return samples;
}

}  // namespace

void ImageRunArgs::add_options(Options& command) {
  command.add_option("IMAGE", images, "JPEG or PNG files, or folders of them")
      ->required();
  source.add_options(command);
  command.add_option("--batch-size", batch_size, "Images at a time")
      ->check(positive_number())
      ->capture_default_str();
  command.add_option("--workers", workers, "Threads that decode images")
      ->check(positive_number())
      ->capture_default_str();
  bad.add_option(command);
  add_allow_truncated(command, allow_truncated);
  command.add_flag("--train-size", train_size,
                   "At the size of training, not of evaluation");
  command.add_flag("--eager", eager,
                   "Run the plain module, not the optimised path");
}

/// Outputs on the CPU of images [N, C, H, W] on the model's device.
using Network = std::function<torch::Tensor(const torch::Tensor&)>;

Network make_network(ImageModel model, const ImageRunArgs& args,
                     const ImageTransform& transform) {
  const torch::Device device = model->parameters().front().device();
  Network module = [model](const torch::Tensor& x) mutable {
    return model->forward(x).to(torch::kCPU);
  };
  if (args.eager) return module;
  try {
    const InferenceModel fast = optimize_for_inference(
        model, {.device = device,
                .batch_size = args.batch_size,
                .input_size = {transform.height(), transform.width()}});
    return [fast](const torch::Tensor& x) {
      return fast.forward(x).to(torch::kCPU);
    };
  } catch (const NoOptimizedPathError&) {
    return module;
  }
}

int64_t run_images(ImageRunArgs& args, const ImageModel& model,
                   const ImageRunResults& results) {
  torch::NoGradGuard no_grad;
  const ImageTransform transform(model->config(), args.train_size
                                                      ? InputSizeKind::kTrain
                                                      : InputSizeKind::kTest);
  std::vector<Sample> samples = find_images(args.images, args.bad);
  if (samples.empty() || args.bad.too_many()) return 0;
  LoaderOptions loading{.batch_size = args.batch_size, .workers = args.workers};
  loading.decode.allow_truncated = args.allow_truncated;
  args.bad.count_in(loading);
  const ImageLoader loader(std::move(samples), transform, loading);
  const Network network = make_network(model, args, transform);
  int64_t read = 0;
  const torch::Device device = model->parameters().front().device();
  for (Batch& batch : DeviceBatches(loader, device)) {
    const torch::Tensor outputs = network(batch.images);
    std::vector<std::string> paths;
    for (const std::size_t index : batch.indices) {
      paths.push_back(loader.samples()[index].path.string());
    }
    results(paths, outputs);
    read += outputs.size(0);
    if (args.bad.too_many()) break;
  }
  return read;
}

}  // namespace luximm::program
