#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "luximm/base/error.h"
#include "luximm/base/torch.h"
#include "luximm/weights/load.h"
#include "tests/models/parity_weights.h"

namespace luximm::test {

/// A folder that is removed with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string path =
        (std::filesystem::temp_directory_path() / "luximm_XXXXXX").string();
    path_ = ::mkdtemp(path.data());
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::filesystem::path operator/(const std::string& name) const {
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

/// Fills every tensor with values that matter, see parity_weights.h.
inline void fill_parity_weights(const torch::nn::Module& module) {
  torch::NoGradGuard no_grad;
  for (auto& [key, tensor] : state_dict(module)) {
    if (!tensor.is_floating_point()) {
      tensor.zero_();
      continue;
    }
    parity::fill(
        key, {tensor.sizes().data(), tensor.sizes().size()},
        {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())});
  }
}

inline torch::Tensor parity_input(const std::array<int64_t, 4>& shape) {
  std::vector<float> values = parity::make_input(shape);
  return torch::tensor(values).reshape(shape);
}

inline nlohmann::json read_json(const std::string& name) {
  std::ifstream in(std::string(LUXIMM_SOURCE_DIR) + "/tests/models/data/" +
                   name);
  return nlohmann::json::parse(in);
}

inline std::string error_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& e) {
    return e.what();
  }
  return "no error";
}

inline double relative_error(const torch::Tensor& got,
                             const torch::Tensor& expected) {
  return ((got - expected).abs().max() / expected.abs().max()).item<double>();
}

}  // namespace luximm::test
