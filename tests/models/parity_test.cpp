// Outputs of every architecture that the goldens have against timm's, on
// weights where every tensor matters and through a real file.

#include <gtest/gtest.h>

#include "luximm/model/feature_model.h"
#include "luximm/weights/safetensors.h"
#include "tests/models/family_cases.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using nlohmann::json;
using test::TemporaryFolder;

constexpr double kTolerance = 1e-4;

void expect_matches(const std::string& name, const torch::Tensor& got,
                    const json& golden) {
  ASSERT_EQ(got.sizes().vec(), golden["shape"].get<std::vector<int64_t>>())
      << name;
  const torch::Tensor flat = got.contiguous().flatten();
  const double limit = kTolerance * golden["max"].get<double>();
  const auto& samples = golden["samples"];
  for (std::size_t j = 0; j < samples.size(); ++j) {
    const int64_t at =
        parity::sample_position(static_cast<int64_t>(j), flat.numel());
    ASSERT_NEAR(flat[at].item<double>(), samples[j].get<double>(), limit)
        << name << " at " << at;
  }
  EXPECT_NEAR(flat.norm().item<double>(), golden["l2"].get<double>(),
              kTolerance * golden["l2"].get<double>())
      << name;
  // The checksum sees the elements between the samples: errors of the limit's
  // size add up as their root.
  const double probe = parity::probe(std::span<const float>(
      flat.data_ptr<float>(), static_cast<std::size_t>(flat.numel())));
  EXPECT_NEAR(probe, golden["probe"].get<double>(),
              limit * std::sqrt(static_cast<double>(flat.numel())))
      << name;
}

ModelOptions options_of(const json& golden) {
  return {.in_chans = golden["in_chans"].get<int64_t>(),
          .num_classes = golden["num_classes"].get<int64_t>(),
          .global_pool = golden.value("global_pool", std::string()),
          .output_stride = golden.value("output_stride", int64_t{32}),
          .model_args = test::model_args_of(golden)};
}

/// Parity weights of the 3-channel network, as a file.
void write_weights(const std::string& arch, ModelOptions options,
                   const std::filesystem::path& file) {
  options.in_chans = 3;
  ImageModel donor = test::build_architecture(arch, options);
  test::fill_parity_weights(*donor);
  save_safetensors(file, state_dict(*donor));
}

/// Returns how many outputs of the goldens it compared.
std::size_t check_pyramid(const json& golden, const ModelOptions& options,
                          LoadOptions load, const std::filesystem::path& file,
                          const torch::Tensor& x) {
  const auto& outputs = golden["outputs"];
  std::vector<int64_t> indices;
  while (outputs.contains("features." + std::to_string(indices.size()))) {
    indices.push_back(static_cast<int64_t>(indices.size()));
  }
  const std::string arch = golden["arch"];
  ImageModel backbone =
      test::build_architecture(arch,
                               {.in_chans = options.in_chans,
                                .output_stride = options.output_stride,
                                .model_args = options.model_args},
                               indices.back());
  const auto skipped =
      find_family(test::cases_of_architecture(arch).family)->head_modules;
  load.skip_modules.assign(skipped.begin(), skipped.end());
  load_checkpoint(*backbone, file, load);
  FeatureModel pyramid(backbone, indices);
  pyramid->eval();
  const auto maps = pyramid->forward(x);
  EXPECT_EQ(maps.size(), backbone->feature_info().size());
  for (std::size_t i = 0; i < maps.size(); ++i) {
    const std::string tap = "features." + std::to_string(i);
    expect_matches(tap, maps[i], outputs[tap]);
  }
  return maps.size();
}

void check_case(const std::string& name, const json& golden) {
  SCOPED_TRACE(name);
  torch::NoGradGuard no_grad;
  const ModelOptions options = options_of(golden);
  TemporaryFolder folder;
  write_weights(golden["arch"], options, folder / "w.safetensors");
  const torch::Tensor x =
      test::parity_input(golden["shape"].get<std::array<int64_t, 4>>());

  ImageModel model = test::build_architecture(golden["arch"], options);
  const LoadOptions load = {.classifier = model->config().classifier,
                            .first_conv = model->config().first_conv};
  LoadReport report = load_checkpoint(*model, folder / "w.safetensors", load);
  EXPECT_EQ(report.loaded.size(), state_dict(*model).size());
  EXPECT_EQ(report.adapted.size(), options.in_chans == 3 ? 0U : 1U);
  model->eval();
  const auto& outputs = golden["outputs"];
  expect_matches("logits", model->forward(x), outputs["logits"]);
  expect_matches("pooled",
                 model->forward_head(model->forward_features(x), true),
                 outputs["pooled"]);
  std::size_t compared = 2;
  if (outputs.contains("features.0")) {
    compared +=
        check_pyramid(golden, options, load, folder / "w.safetensors", x);
  }
  EXPECT_EQ(compared, outputs.size()) << "some output is never compared";
}

const json& goldens() {
  // A family whose networks are all too large has none.
  static const json all = test::read_families_json("goldens.json", "cases",
                                                   /*optional=*/true);
  return all;
}

std::vector<std::string> golden_architectures() {
  std::vector<std::string> archs;
  for (const json& golden : goldens()) {
    const std::string arch = golden["arch"];
    if (archs.empty() || archs.back() != arch) archs.push_back(arch);
  }
  return archs;
}

class Parity : public ::testing::TestWithParam<std::string> {};

TEST_P(Parity, outputs_and_every_tap_equal_timm) {
  int checked = 0;
  for (const auto& [name, golden] : goldens().items()) {
    if (golden["arch"] != GetParam()) continue;
    check_case(name, golden);
    ++checked;
  }
  EXPECT_GT(checked, 0);
}

INSTANTIATE_TEST_SUITE_P(Architectures, Parity,
                         ::testing::ValuesIn(golden_architectures()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace luximm
