#include "luximm/model/tag.h"

#include <string>

namespace luximm::detail {

PretrainedConfig to_config(const Tag& tag) {
  constexpr std::string_view kSameName = "timm/";
  PretrainedConfig config;
  config.hf_hub_id = tag.hub == kSameName
                         ? std::string(tag.hub) + std::string(tag.arch) + "." +
                               std::string(tag.name)
                         : std::string(tag.hub);
  config.num_classes = tag.num_classes;
  config.input_size = {3, tag.input_size.height, tag.input_size.width};
  if (tag.test_input_size.height != 0) {
    config.test_input_size = {3, tag.test_input_size.height,
                              tag.test_input_size.width};
  }
  config.interpolation = tag.interpolation;
  config.crop_pct = tag.crop_pct;
  if (tag.test_crop_pct != 0) config.test_crop_pct = tag.test_crop_pct;
  config.crop_mode = tag.crop_mode;
  config.mean = tag.statistics.mean;
  config.std = tag.statistics.std;
  config.first_conv = tag.first_conv;
  config.classifier = tag.classifier;
  config.license = tag.license;
  return config;
}

}  // namespace luximm::detail
