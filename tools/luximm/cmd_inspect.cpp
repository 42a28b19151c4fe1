#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "luximm/base/printable.h"
#include "luximm/weights/safetensors_header.h"
#include "luximm/weights/weights_file.h"
#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

int64_t elements(const std::vector<int64_t>& shape) {
  int64_t count = 1;
  for (int64_t dim : shape) count *= dim;
  return count;
}

/// Bits of an element, by safetensors' name of the type.
int bits(std::string_view dtype) {
  if (dtype == "C128") return 128;
  if (dtype == "C32") return 32;
  for (const SafetensorsDtype& known : kSafetensorsDtypes) {
    if (known.name == dtype) return known.bits;
  }
  return 0;
}

nlohmann::ordered_json describe(const std::string& path,
                                const WeightsFile& file) {
  nlohmann::ordered_json json = {{"file", path},
                                 {"format", file.format()},
                                 {"metadata", file.metadata()},
                                 {"tensors", nlohmann::json::array()}};
  for (const std::string& name : file.names()) {
    json["tensors"].push_back({{"name", name},
                               {"dtype", std::string(file.dtype(name))},
                               {"shape", file.shape(name)}});
    if (const auto place = file.data_offsets(name)) {
      json["tensors"].back()["data_offsets"] = {place->first, place->second};
    }
  }
  return json;
}

void print(const WeightsFile& file) {
  constexpr std::size_t kWidest = 60;
  const std::vector<std::string> names = file.names();
  std::size_t width = 0;
  std::size_t dtype_width = 0;
  int64_t total = 0;
  int64_t total_bits = 0;
  for (const std::string& name : names) {
    width = std::max(width, detail::printable(name).size());
    dtype_width = std::max(dtype_width, file.dtype(name).size());
    const int64_t count = elements(file.shape(name));
    total += count;
    total_bits += count * bits(file.dtype(name));
  }
  width = std::min(width, kWidest);
  for (const std::string& name : names) {
    fmt::print("{:{}}  {:{}}  [{}]\n", detail::printable(name), width,
               file.dtype(name), dtype_width,
               fmt::join(file.shape(name), ", "));
  }
  for (const auto& [key, value] : file.metadata()) {
    fmt::print("metadata {}: {}\n", detail::printable(key),
               detail::printable(value));
  }
  fmt::print("{} tensor{}, {} elements, {} bytes\n", names.size(),
             names.size() == 1 ? "" : "s", total, total_bits / 8);
}

}  // namespace

void add_inspect(Options& app) {
  static std::string path;
  static bool json = false;
  auto* command = app.add_subcommand(
      "inspect", "Show the tensors of a file of weights, checking it");
  command
      ->add_option(
          "FILE", path,
          "Safetensors, a file of torch.save (.pth, .pt, .bin; nothing "
          "in it is run), the index of shards, or a folder with one")
      ->required();
  command->add_flag("--json", json, "Print one JSON object");
  command->callback([] {
    const WeightsFile file = open_weights(path);
    if (json) {
      std::puts(
          describe(path, file)
              .dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
              .c_str());
    } else {
      print(file);
    }
  });
}

}  // namespace luximm::program
