#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "luximm/base/printable.h"
#include "luximm/weights/safetensors.h"
#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

int64_t elements(const TensorInfo& tensor) {
  int64_t count = 1;
  for (int64_t dim : tensor.shape) count *= dim;
  return count;
}

nlohmann::ordered_json describe(const std::string& path,
                                const SafetensorsHeader& header) {
  nlohmann::ordered_json json = {{"file", path},
                                 {"metadata", header.metadata},
                                 {"tensors", nlohmann::json::array()}};
  for (const TensorInfo& tensor : header.tensors) {
    json["tensors"].push_back({{"name", tensor.name},
                               {"dtype", std::string(tensor.dtype)},
                               {"shape", tensor.shape},
                               {"data_offsets", {tensor.begin, tensor.end}}});
  }
  return json;
}

void print(const SafetensorsHeader& header) {
  constexpr std::size_t kWidest = 60;
  std::size_t width = 0;
  std::size_t dtype_width = 0;
  int64_t total = 0;
  for (const TensorInfo& tensor : header.tensors) {
    width = std::max(width, detail::printable(tensor.name).size());
    dtype_width = std::max(dtype_width, tensor.dtype.size());
    total += elements(tensor);
  }
  width = std::min(width, kWidest);
  for (const TensorInfo& tensor : header.tensors) {
    fmt::print("{:{}}  {:{}}  [{}]\n", detail::printable(tensor.name), width,
               tensor.dtype, dtype_width, fmt::join(tensor.shape, ", "));
  }
  for (const auto& [key, value] : header.metadata) {
    fmt::print("metadata {}: {}\n", detail::printable(key),
               detail::printable(value));
  }
  const std::size_t count = header.tensors.size();
  fmt::print("{} tensor{}, {} elements, {} bytes\n", count,
             count == 1 ? "" : "s", total,
             count == 0 ? 0 : header.tensors.back().end);
}

}  // namespace

void add_inspect(CLI::App& app) {
  static std::string path;
  static bool json = false;
  auto* command = app.add_subcommand(
      "inspect", "Show the tensors of a safetensors file, checking it");
  command->add_option("FILE", path, "Safetensors file")->required();
  command->add_flag("--json", json, "Print one JSON object");
  command->callback([] {
    const SafetensorsFile file(path);
    if (json) {
      std::puts(
          describe(path, file.header())
              .dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
              .c_str());
    } else {
      print(file.header());
    }
  });
}

}  // namespace luximm::program
