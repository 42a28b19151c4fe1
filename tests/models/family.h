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

  static const FamilyCases& cases() {
    return cases_of(find_model(GetParam()).family);
  }

  /// The variant, filled by its family's recipe.
  static ImageModel fresh_model(ModelOptions options = {}) {
    options.model_args = cases().variant_args;
    return create_model(GetParam(), options);
  }

  /// The variant without its released weights, which it awaits.
  static ImageModel awaiting_model(PretrainedOptions options = {}) {
    options.model_args = cases().variant_args;
    return create_pretrained(GetParam(), options).model;
  }

  static ImageModel parity_model(const ModelOptions& options = {
                                     .num_classes = 7}) {
    ImageModel model = fresh_model(options);
    fill_parity_weights(*model);
    model->eval();
    return model;
  }

  /// A map of `x` has its reduction's share of the pixels; a few less where
  /// convolutions do not pad.
  static void expect_share(const torch::Tensor& map, int64_t reduction) {
    const int64_t share = cases().side / reduction;
    EXPECT_EQ(map.size(2), map.size(3));
    EXPECT_LE(map.size(2), share);
    EXPECT_GE(map.size(2), cases().pads ? share : share - 4);
  }

  /// A folder with the model's weights, as `create_pretrained` takes it.
  std::string saved(const ImageModel& model) {
    save_pretrained(model, folder / "saved");
    return "local-dir:" + (folder / "saved").string();
  }

  torch::Tensor x = parity_input({2, 3, cases().side, cases().side});
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
