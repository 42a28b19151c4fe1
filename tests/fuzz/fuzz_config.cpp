// config.json: an Error, or a configuration that can be written, read again
// and used.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "luximm/base/error.h"
#include "luximm/data/transform.h"
#include "luximm/model/config_json.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  luximm::ConfigJson config;
  try {
    config = luximm::parse_config_json(text, "f");
  } catch (const luximm::Error&) {
    return 0;
  }
  const std::string written = luximm::to_config_json(config, 1);
  const luximm::ConfigJson again = luximm::parse_config_json(written, "f");
  if (again.architecture != config.architecture ||
      again.label_names != config.label_names ||
      again.label_descriptions != config.label_descriptions ||
      again.config.channel_mean != config.config.channel_mean ||
      again.config.input_size != config.config.input_size ||
      again.config.crop_mode != config.config.crop_mode) {
    std::abort();
  }
  try {
    luximm::ImageTransform transform(config.config);
    if (transform.size() == 0) std::abort();
  } catch (const luximm::Error&) {
  }
  return 0;
}
