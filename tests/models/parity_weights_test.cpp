#include "tests/models/parity_weights.h"

#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace luximm {
namespace {

nlohmann::json goldens() {
  std::ifstream file(LUXIMM_SOURCE_DIR
                     "/tests/models/data/parity_weights.json");
  return nlohmann::json::parse(file);
}

void expect_same_bits(const nlohmann::json& row,
                      const std::vector<float>& values) {
  const std::vector<float> head = row["head"];
  ASSERT_GE(values.size(), head.size());
  for (size_t i = 0; i < head.size(); ++i) {
    EXPECT_EQ(values[i], head[i]) << "element " << i;
  }
  EXPECT_NEAR(parity::probe<float>(values), row["probe"].get<double>(), 1e-9);
}

TEST(ParityWeights, are_the_same_bits_as_the_python_recipe) {
  const nlohmann::json all = goldens();  // items() only refers to it
  for (const auto& [key, row] : all["tensors"].items()) {
    SCOPED_TRACE(key);
    const std::vector<int64_t> shape = row["shape"];
    int64_t size = 1;
    for (int64_t extent : shape) {
      size *= extent;
    }
    std::vector<float> values(static_cast<size_t>(size));
    parity::fill(key, shape, values);
    expect_same_bits(row, values);
  }
}

TEST(ParityWeights, inputs_are_the_same_bits_as_the_python_recipe) {
  const nlohmann::json all = goldens();
  for (const auto& [key, row] : all["inputs"].items()) {
    SCOPED_TRACE(key);
    const std::array<int64_t, 4> shape = row["shape"];
    expect_same_bits(row, parity::make_input(shape, key));
  }
}

}  // namespace
}  // namespace luximm
