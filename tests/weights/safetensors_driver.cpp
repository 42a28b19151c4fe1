// Reads files as tools/reliability/safetensors_diff.py and pickle_diff.py send
// them and says what luximm makes of each: many in one process, since starting
// one takes longer than thousands of files.
//
// A record on standard input: one byte, 'r' to read as safetensors, 's' to save
// it again as well, 'w' to read as weights of any format; the length (4 bytes,
// little-endian); the file. The answer on standard output is one line of JSON:
// {"error": text}, or {"tensors": [[name, dtype, shape, bytes], ...],
// "metadata": {...}} with names and bytes in hexadecimal ("bytes" is null where
// torch has no such type, or there are very many), and for 's' also "saved".
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>
#include <torch/types.h>

#include "luximm/base/error.h"
#include "luximm/weights/dtypes.h"
#include "luximm/weights/safetensors.h"
#include "luximm/weights/weights_file.h"

namespace luximm {
namespace {

std::string hex(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (unsigned char c : bytes) {
    text += kDigits[c >> 4];
    text += kDigits[c & 15];
  }
  return text;
}

std::string_view bytes_of(const torch::Tensor& tensor) {
  if (tensor.numel() == 0) return {};
  return {static_cast<const char*>(tensor.data_ptr()), tensor.nbytes()};
}

nlohmann::json answer(const std::string& path, bool save_again) {
  SafetensorsFile file(path);
  nlohmann::json tensors = nlohmann::json::array();
  std::vector<std::pair<std::string, torch::Tensor>> read;
  for (const std::string& name : file.names()) {
    nlohmann::json bytes;
    if (detail::type_of(file.dtype(name))) {
      const torch::Tensor copy = file.read(name);
      const torch::Tensor view = file.tensor(name);
      if (bytes_of(copy) != bytes_of(view)) {
        return {{"error", "the view and the copy of a tensor differ"}};
      }
      bytes = hex(bytes_of(copy));
      read.emplace_back(name, view);
    }
    tensors.push_back(
        {hex(name), std::string(file.dtype(name)), file.shape(name), bytes});
  }
  nlohmann::json result = {{"tensors", tensors}};
  for (const auto& [key, value] : file.header().metadata) {
    result["metadata"][key] = value;
  }
  if (save_again) {
    save_safetensors(path + ".again", read, file.header().metadata);
    std::ifstream again(path + ".again", std::ios::binary);
    result["saved"] =
        hex(std::string(std::istreambuf_iterator<char>(again), {}));
  }
  return result;
}

/// As load_checkpoint would read it.
nlohmann::json weights(const std::string& path) {
  constexpr int64_t kMaxShown = 1 << 20;
  const WeightsFile file = open_weights(path);
  nlohmann::json tensors = nlohmann::json::array();
  for (const std::string& name : file.names()) {
    nlohmann::json bytes;
    const torch::Tensor tensor = file.read(name);
    if (tensor.numel() <= kMaxShown) {
      bytes = hex(bytes_of(tensor.contiguous()));
    }
    tensors.push_back(
        {hex(name), std::string(file.dtype(name)), file.shape(name), bytes});
  }
  return {{"tensors", tensors}};
}

nlohmann::json answer_or_error(const std::string& path, char verb) {
  try {
    return verb == 'w' ? weights(path) : answer(path, verb == 's');
  } catch (const Error& e) {
    return {{"error", e.what()}};
  }
}

}  // namespace
}  // namespace luximm

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: luximm_safetensors_driver SCRATCH-FILE\n");
    return 2;
  }
  const std::string path = argv[1];
  for (char verb = 0; std::cin.get(verb);) {
    uint32_t length = 0;
    std::cin.read(reinterpret_cast<char*>(&length), sizeof(length));
    std::string bytes(length, '\0');
    std::cin.read(bytes.data(), length);
    if (!std::cin) return 1;
    std::ofstream(path, std::ios::binary) << bytes;
    std::cout << luximm::answer_or_error(path, verb).dump() << std::endl;
  }
}
