#include "luximm/model/config_json.h"

#include <algorithm>
#include <array>
#include <exception>
#include <fstream>
#include <initializer_list>
#include <numeric>
#include <optional>
#include <set>
#include <vector>

#include <nlohmann/json.hpp>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/model/config_labels.h"
#include "luximm/model/json_fields.h"

namespace luximm {
namespace {

using detail::check_integers;
using detail::check_number;
using detail::find;
using detail::json;
using detail::printable;
using detail::read;
using detail::reject;

constexpr std::size_t kMaxBytes = 4 << 20;

/// Fields of timm's PretrainedCfg. Those that no reader here asks for say
/// where the weights came from, or change nothing in the networks there are.
const std::set<std::string, std::less<>> kPretrainedFields = {
    "url",           "file",
    "state_dict",    "hf_hub_id",
    "source",        "hf_hub_filename",
    "architecture",  "tag",
    "custom_load",   "input_size",
    "crop_pct",      "test_input_size",
    "mean",          "min_input_size",
    "std",           "fixed_input_size",
    "interpolation", "test_crop_pct",
    "crop_mode",     "num_classes",
    "label_offset",  "label_names",
    "pool_size",     "label_descriptions",
    "first_conv",    "test_pool_size",
    "classifier",    "license",
    "description",   "origin_url",
    "paper_name",    "paper_ids",
    "notes"};

/// Fields beside `pretrained_cfg`; they are also known in the flat form.
const std::set<std::string, std::less<>> kRootFields = {
    "architecture", "num_classes", "num_features",
    "global_pool",  "label_names", "label_descriptions",
    "labels",       "model_args",  "pretrained_cfg"};

void check_size(const InputSize& size, const char* key) {
  if (*std::min_element(size.begin(), size.end()) < 1) {
    reject(fmt::format("{} is [{}, {}, {}], wants numbers above 0", key,
                       size[0], size[1], size[2]));
  }
}

/// timm allows several modules; luximm's families have one.
void read_module(const json& cfg, const char* key, std::string& value) {
  const json* found = find(cfg, key);
  if (found == nullptr) return;
  if (!found->is_array()) return read(cfg, key, value);
  if (found->size() != 1) {
    reject(
        fmt::format("{} names {} modules, expected one", key, found->size()));
  }
  value = found->front().get<std::string>();
}

/// Sets `value` to the one of `known` that the file spells out. Another word is
/// no reason to guess: the numbers would differ a little and nobody notice.
template <typename T>
void read_enum(const json& cfg, const char* key, std::initializer_list<T> known,
               T& value) {
  std::string text;
  read(cfg, key, text);
  if (text.empty()) return;
  std::string words;
  for (T candidate : known) {
    const std::string word = to_string(candidate);
    if (word == text) {
      value = candidate;
      return;
    }
    words += (words.empty() ? "" : ", ") + word;
  }
  reject(fmt::format("{} '{}' is not known; luximm has {}", key,
                     printable(text), words));
}

/// Reads one config.json; the members are its parts in the order of reading.
class Reader {
 public:
  explicit Reader(const json& root)
      : root_(root),
        is_flat_(!root.contains("pretrained_cfg")),
        cfg_(is_flat_ ? root : root["pretrained_cfg"]) {}

  ConfigJson run() {
    if (!cfg_.is_object()) reject("pretrained_cfg wants an object");
    read_name();
    read_pretrained_cfg();
    read_model_args();
    read_num_classes();
    // What depends on the number of channels or classes.
    PretrainedConfig& config = result_.config;
    read_channels("mean", config.mean, config.channel_mean);
    read_channels("std", config.std, config.channel_std);
    detail::read_labels(root_, cfg_, result_);
    warn_of_the_rest();
    return std::move(result_);
  }

 private:
  void warning(std::string text) {
    result_.warnings.push_back(std::move(text));
  }

  void read_name() {
    result_.architecture = root_.at("architecture").get<std::string>();
    // A name with its tag, as people write it by hand.
    const auto dot = result_.architecture.find('.');
    if (dot != std::string::npos) {
      result_.tag = result_.architecture.substr(dot + 1);
      result_.architecture.resize(dot);
    }
    read(cfg_, "tag", result_.tag);
  }

  void read_pretrained_cfg() {
    PretrainedConfig& config = result_.config;
    read(cfg_, "hf_hub_id", config.hf_hub_id);
    read(cfg_, "hf_hub_filename", result_.weights_name);
    read(cfg_, "input_size", config.input_size);
    read(cfg_, "test_input_size", config.test_input_size);
    check_size(config.input_size, "input_size");
    if (config.test_input_size) {
      check_size(*config.test_input_size, "test_input_size");
    }
    read(cfg_, "fixed_input_size", config.fixed_input_size);
    read(cfg_, "crop_pct", config.crop_pct);
    read(cfg_, "test_crop_pct", config.test_crop_pct);
    if (!(config.crop_pct > 0.0 && config.test_crop_pct.value_or(1.0) > 0.0)) {
      reject("crop_pct and test_crop_pct want numbers above 0");
    }
    read_module(cfg_, "first_conv", config.first_conv);
    read_module(cfg_, "classifier", config.classifier);
    read(cfg_, "license", config.license);
    read_enum(cfg_, "interpolation",
              {Interpolation::kBilinear, Interpolation::kBicubic},
              config.interpolation);
    read_enum(cfg_, "crop_mode",
              {CropMode::kCenter, CropMode::kSquash, CropMode::kBorder},
              config.crop_mode);
    refuse_foreign_weights();
  }

  /// What timm does to weights while it loads them, and luximm does not.
  void refuse_foreign_weights() {
    int64_t label_offset = 0;
    read(cfg_, "label_offset", label_offset);
    if (label_offset != 0) {
      reject(
          fmt::format("label_offset is {}: the classifier has classes "
                      "before the first, which luximm does not remove",
                      label_offset));
    }
    const json* custom = find(cfg_, "custom_load");
    if (custom != nullptr && custom->is_string() &&
        !custom->get_ref<const std::string&>().empty()) {
      reject(
          fmt::format("custom_load is '{}': the weights are in a format "
                      "of their own",
                      printable(custom->get<std::string>())));
    }
  }

  void read_model_args() {
    ConfigModelArgs& to = result_.model_args;
    const json* args = find(root_, "model_args");
    if (args != nullptr && !args->is_object()) {
      reject("model_args wants an object");
    }
    if (args != nullptr) read(*args, "global_pool", to.global_pool);
    check_stated_pooling(to.global_pool.value_or("avg"));
    // timm's word for no pooling.
    if (to.global_pool && to.global_pool->empty()) to.global_pool = "none";
    if (args == nullptr) return;
    read(*args, "drop_rate", to.drop_rate);
    read(*args, "drop_path_rate", to.drop_path_rate);
    read(*args, "output_stride", to.output_stride);
    read_img_size(*args);
    static const std::set<std::string, std::less<>> known = {
        "in_chans",      "num_classes", "drop_rate",   "drop_path_rate",
        "output_stride", "img_size",    "global_pool", "pretrained"};
    for (const auto& item : args->items()) {
      // Anything else changes the architecture: its family says what it takes.
      if (!known.contains(item.key()) && !item.value().is_null()) {
        to.other[item.key()] = item.value().dump();
      }
    }
    std::optional<int64_t> in_chans;
    read(*args, "in_chans", in_chans);
    if (!in_chans) return;
    result_.config.input_size[0] = *in_chans;
    check_size(result_.config.input_size, "in_chans: input_size");
    if (auto& test = result_.config.test_input_size) (*test)[0] = *in_chans;
  }

  /// timm writes the pooling at the top for information, and builds by
  /// `model_args` alone.
  void check_stated_pooling(const std::string& built) {
    std::string stated = built;
    read(root_, "global_pool", stated);
    if (stated != built) {
      reject(fmt::format("global_pool is '{}', but model_args build '{}'",
                         printable(stated), printable(built)));
    }
  }

  void read_img_size(const json& args) {
    const json* found = find(args, "img_size");
    if (found == nullptr) return;
    check_integers(*found, "img_size");
    auto& size = result_.model_args.img_size.emplace();
    if (found->is_array()) {
      size = found->get<std::array<int64_t, 2>>();
    } else {
      size.fill(found->get<int64_t>());
    }
    if (size[0] < 1 || size[1] < 1) reject("img_size wants numbers above 0");
    if (result_.config.fixed_input_size) {
      std::copy(size.begin(), size.end(),
                result_.config.input_size.begin() + 1);
    }
  }

  /// timm puts the model's own count at the top: it wins.
  void read_num_classes() {
    std::optional<int64_t> stated, built;
    read(cfg_, "num_classes", stated);
    read(root_, "num_classes", stated);
    if (const json* args = find(root_, "model_args")) {
      read(*args, "num_classes", built);
    }
    // timm would build the one and throw the classifier of the other away.
    if (stated && built && *stated != *built) {
      reject(fmt::format("num_classes is {} in model_args and {} elsewhere",
                         *built, *stated));
    }
    if (!stated) stated = built;
    if (stated) result_.config.num_classes = *stated;
    if (result_.config.num_classes < 0) {
      reject(fmt::format("num_classes is {}, wants 0 or more",
                         result_.config.num_classes));
    }
  }

  /// One value for all channels or one for each; like timm, other counts share
  /// their average.
  void read_channels(const char* key, std::array<double, 3>& rgb,
                     std::vector<double>& channels) {
    const json* found = find(cfg_, key);
    if (found == nullptr) return;
    std::vector<double> values;
    const json list = found->is_array() ? *found : json::array({*found});
    for (const json& value : list) {
      check_number(value, key);
      values.push_back(value.get<double>());
    }
    if (values.empty()) return;
    if (values.size() == rgb.size()) {
      std::copy(values.begin(), values.end(), rgb.begin());
      return;
    }
    rgb.fill(std::accumulate(values.begin(), values.end(), 0.0) /
             static_cast<double>(values.size()));
    if (values.size() == 1) return;
    const int64_t in_chans = result_.config.input_size[0];
    if (static_cast<int64_t>(values.size()) == in_chans) {
      channels = values;
    } else {
      warning(
          fmt::format("{} has {} values for {} channels: their average is "
                      "used for each",
                      key, values.size(), in_chans));
    }
  }

  /// Names that timm, or a later timm, may have meant something by.
  void warn_of_the_rest() {
    for (const auto& item : cfg_.items()) {
      const bool known = kPretrainedFields.contains(item.key()) ||
                         item.key() == "labels" ||
                         (is_flat_ && kRootFields.contains(item.key()));
      if (!known && !item.value().is_null()) {
        warning(fmt::format("'{}' is not known and has no effect",
                            printable(item.key())));
      }
    }
    if (is_flat_) return;
    for (const auto& item : root_.items()) {
      if (kPretrainedFields.contains(item.key()) &&
          !kRootFields.contains(item.key())) {
        warning(fmt::format("'{}' has no effect outside of pretrained_cfg",
                            item.key()));
      }
    }
  }

  const json& root_;
  bool is_flat_;  ///< timm's older form: all fields at the top
  const json& cfg_;
  ConfigJson result_;
};

}  // namespace

ConfigJson parse_config_json(std::string_view text, const std::string& file) {
  try {
    const json root = json::parse(text);
    if (!root.is_object()) reject("wants an object");
    return Reader(root).run();
  } catch (const std::exception& e) {
    fail("config", "'{}' is not a timm config.json that luximm reads: {}", file,
         printable(e.what(), 2 * detail::kMostPrinted));
  }
}

ConfigJson read_config_json(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    fail("config",
         "cannot read '{}'; a timm-format folder has config.json "
         "beside model.safetensors",
         file.string());
  }
  std::string text(kMaxBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > kMaxBytes) {
    fail("config", "'{}' is larger than {} bytes: not a config.json",
         file.string(), kMaxBytes);
  }
  ConfigJson config = parse_config_json(text, file.string());
  for (const std::string& warning : config.warnings) {
    warn_once(file.string() + '\n' + warning,
              fmt::format("{}: {}", file.string(), warning));
  }
  return config;
}

}  // namespace luximm
