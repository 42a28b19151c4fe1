#pragma once

#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

namespace luximm::test {

inline nlohmann::json read_golden(const std::string& name) {
  std::ifstream in(LUXIMM_SOURCE_DIR "/tests/train/data/" + name);
  return nlohmann::json::parse(in);
}

/// What tools/fixtures/dump_train.py wrote.
inline nlohmann::json read_train_golden() { return read_golden("train.json"); }

/// What tools/fixtures/dump_optim.py wrote.
inline nlohmann::json read_optim_golden() { return read_golden("optim.json"); }

}  // namespace luximm::test
