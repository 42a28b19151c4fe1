#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace luximm {

enum class Interpolation { kBilinear, kBicubic };

/// How an image is brought to the input size: `kCenter` resizes the shorter
/// side to size/crop_pct and cuts the middle out; `kSquash` resizes both sides,
/// changing the aspect ratio; `kBorder` resizes the longer side and pads.
enum class CropMode { kCenter, kSquash, kBorder };

/// [channels, height, width]
using InputSize = std::array<int64_t, 3>;

/// What was true of the images and the head when a checkpoint was trained,
/// with the meaning of timm's `PretrainedCfg`
/// (https://huggingface.co/docs/timm/reference/models).
///
///     auto config = luximm::pretrained_config("resnet50.a1_in1k");
///     config.test_input_size;  // {3, 288, 288}
struct PretrainedConfig {
  std::string hf_hub_id = {};            ///< "timm/resnet50.a1_in1k"
  int64_t num_classes = 1000;            ///< 0: shipped without a head
  InputSize input_size = {3, 224, 224};  ///< trained at
  std::optional<InputSize> test_input_size =
      {};  ///< evaluated at, if different
  Interpolation interpolation = Interpolation::kBicubic;
  double crop_pct = 0.875;  ///< at input_size
  std::optional<double> test_crop_pct =
      {};  ///< at test_input_size, if different
  CropMode crop_mode = CropMode::kCenter;
  std::array<double, 3> mean = {0.485, 0.456, 0.406};  ///< of RGB in [0, 1]
  std::array<double, 3> std = {0.229, 0.224, 0.225};
  std::string first_conv = {};  ///< module path, "conv1"
  std::string classifier = {};  ///< module path, "fc"
  std::string license = {};     ///< of the weights, "apache-2.0"
  /// The network takes images of `input_size` only.
  bool fixed_input_size = false;
  /// One value per channel of a network whose input is not of three channels,
  /// where the checkpoint names them; `mean` and `std` then are their average.
  std::vector<double> channel_mean = {}, channel_std = {};
};

/// timm's spelling: "bicubic", "center", …
std::string to_string(Interpolation interpolation);
std::string to_string(CropMode crop_mode);

}  // namespace luximm
