#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "luximm/model/image_model.h"

namespace luximm {

/// What a part of a network has and costs, for one image.
struct StageSummary {
  std::string name = {};      ///< a tap's, or "stem" and "head" around them
  int64_t parameters = 0;     ///< elements of parameters
  int64_t buffers = 0;        ///< elements of running statistics
  int64_t weight_bytes = 0;   ///< of both
  int64_t multiply_adds = 0;  ///< of convolutions and matrix products
  int64_t activations = 0;    ///< elements that those put out
  std::vector<int64_t> output = {};  ///< [C, H, W] of a tap, [K] of the head
};

/// A network's parts in order, and their sums.
struct ModelSummary {
  std::string name = {};
  std::array<int64_t, 3> input_size = {};  ///< [C, H, W] it was counted at
  int64_t head_hidden_size = 0;            ///< inputs of the classifier
  std::vector<StageSummary> stages = {};
  StageSummary total = {};
};

/// Counts parameters, multiply-adds and activations of a model as it was built,
/// as fvcore and timm's benchmark do. Convolutions and linear layers are not
/// computed and weights are not needed: it takes the time and the memory of the
/// rest. Sides of 0 mean the size that it was trained at. Throws `Error` if the
/// input cannot pass the network.
///
///     auto summary = luximm::summarize(luximm::create_model("resnet50"));
///     summary.total.multiply_adds;  // 4089184256
ModelSummary summarize(const ImageModel& model, int64_t height = 0,
                       int64_t width = 0);

/// A table with a line per stage.
///
///     std::cout << luximm::summarize(model);
std::ostream& operator<<(std::ostream& out, const ModelSummary& summary);

}  // namespace luximm
