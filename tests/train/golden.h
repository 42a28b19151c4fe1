#pragma once

#include <fstream>

#include <nlohmann/json.hpp>

namespace luximm::test {

/// What tools/fixtures/dump_train.py wrote.
inline nlohmann::json read_train_golden() {
  std::ifstream in(LUXIMM_SOURCE_DIR "/tests/train/data/train.json");
  return nlohmann::json::parse(in);
}

}  // namespace luximm::test
