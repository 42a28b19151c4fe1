#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/models/family_cases.h"

namespace luximm::test {

/// Runs once per family, with warnings collected; `GetParam()` is a variant.
class FamilyTest : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    before_ = set_warning_handler(
        [this](std::string_view text) { warnings.emplace_back(text); });
    torch::manual_seed(1);
  }
  void TearDown() override { set_warning_handler(before_); }

  static ImageModel parity_model(const ModelOptions& options = {
                                     .num_classes = 7}) {
    ImageModel model = create_model(GetParam(), options);
    fill_parity_weights(*model);
    model->eval();
    return model;
  }

  /// A folder with the model's weights, as `create_pretrained` takes it.
  std::string saved(const ImageModel& model) {
    save_pretrained(model, folder / "saved");
    return "local-dir:" + (folder / "saved").string();
  }

  torch::Tensor x = parity_input({2, 3, 64, 64});
  std::vector<std::string> warnings;
  TemporaryFolder folder;

 private:
  WarningHandler before_;
};

inline std::string family_name(
    const ::testing::TestParamInfo<const char*>& info) {
  return find_model(info.param).family;
}

}  // namespace luximm::test
