#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "tools/luximm/bad_images.h"
#include "tools/luximm/model_source.h"
#include "tools/luximm/options.h"

namespace luximm::program {

/// Options of the commands that send images through a model.
struct ImageRunArgs {
  std::vector<std::string> images;  ///< files, or folders that are searched
  ModelSource source;
  int64_t batch_size = 8;
  int64_t workers = 2;
  BadImages bad;
  bool allow_truncated = false;
  bool train_size = false;
  bool eager = false;  ///< the plain module, also on a CPU

  /// Declares the options above.
  void add_options(Options& command);
};

/// Receives the outputs [N, C] of N images, in the order given.
using ImageRunResults = std::function<void(
    const std::vector<std::string>& paths, const torch::Tensor& outputs)>;

/// Reads every image as the model was evaluated on and hands over what
/// `model` says of it, batch by batch; the next batch is decoded meanwhile. On
/// a CPU by the optimised path, unless `eager` or if the family has none.
/// Images that cannot be read are left out and counted in `args.bad`, whose
/// `finish` the caller calls when the results are out. Returns how many images
/// were read.
int64_t run_images(ImageRunArgs& args, const ImageModel& model,
                   const ImageRunResults& results);

}  // namespace luximm::program
