#include "luximm/model/pretrained_config.h"

namespace luximm {

std::string to_string(Interpolation interpolation) {
  return interpolation == Interpolation::kBilinear ? "bilinear" : "bicubic";
}

std::string to_string(CropMode crop_mode) {
  switch (crop_mode) {
    case CropMode::kSquash:
      return "squash";
    case CropMode::kBorder:
      return "border";
    default:
      return "center";
  }
}

}  // namespace luximm
