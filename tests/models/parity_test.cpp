// Outputs of every architecture that has a golden against timm's, on
// weights where every tensor matters and through a real file.

#include <set>

#include <gtest/gtest.h>

#include "luximm/model/factory.h"
#include "luximm/weights/safetensors.h"
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

const ModelInfo& variant_of(const std::string& arch) {
  for (const ModelInfo& model : all_models()) {
    if (model.arch() == arch) return model;
  }
  throw Error("no variant of " + arch);
}

/// Parity weights of the 3-channel network, as a file.
void write_weights(const ModelInfo& variant, int64_t num_classes,
                   const std::filesystem::path& file) {
  ImageModel donor = create_model(variant.name, {.num_classes = num_classes});
  test::fill_parity_weights(*donor);
  save_safetensors(file, state_dict(*donor));
}

LoadOptions load_options(const ModelInfo& variant) {
  return {.classifier = variant.config.classifier,
          .first_conv = variant.config.first_conv};
}

void check_case(const std::string& name, const json& golden) {
  SCOPED_TRACE(name);
  torch::NoGradGuard no_grad;
  const ModelInfo& variant = variant_of(golden["arch"]);
  const int64_t num_classes = golden["num_classes"];
  const int64_t in_chans = golden["in_chans"];
  TemporaryFolder folder;
  write_weights(variant, num_classes, folder / "w.safetensors");
  const torch::Tensor x =
      test::parity_input(golden["shape"].get<std::array<int64_t, 4>>());

  auto model = create_pretrained(variant.name, {.in_chans = in_chans,
                                                .num_classes = num_classes})
                   .model;
  LoadReport report =
      load_checkpoint(*model, folder / "w.safetensors", load_options(variant));
  EXPECT_EQ(report.loaded.size(), state_dict(*model).size());
  EXPECT_EQ(report.adapted.size(), in_chans == 3 ? 0U : 1U);
  model->eval();
  const auto& outputs = golden["outputs"];
  expect_matches("logits", model->forward(x), outputs["logits"]);
  expect_matches("pooled",
                 model->forward_head(model->forward_features(x), true),
                 outputs["pooled"]);
  if (!outputs.contains("features.0")) return;

  FeatureModel pyramid =
      create_feature_model(variant.name, {.in_chans = in_chans});
  load_pretrained(
      *pyramid, variant.name,
      {.weights_file = folder / "w.safetensors", .accept_license = true});
  pyramid->eval();
  const auto maps = pyramid->forward(x);
  ASSERT_EQ(maps.size(), variant.taps.size());
  for (std::size_t i = 0; i < maps.size(); ++i) {
    const std::string tap = "features." + std::to_string(i);
    expect_matches(tap, maps[i], outputs[tap]);
  }
}

void check_arch(const std::string& arch) {
  const json goldens = test::read_json("goldens.json");
  int checked = 0;
  for (const auto& [name, golden] : goldens["cases"].items()) {
    if (golden["arch"] != arch) continue;
    check_case(name, golden);
    ++checked;
  }
  EXPECT_GT(checked, 0) << "no golden for " << arch;
}

class Parity : public ::testing::TestWithParam<std::string> {};

TEST_P(Parity, outputs_and_every_tap_equal_timm) { check_arch(GetParam()); }

/// Every architecture that a golden was made of.
std::vector<std::string> architectures() {
  const json goldens = test::read_json("goldens.json");
  std::set<std::string> archs;
  for (const auto& item : goldens["cases"].items()) {
    archs.insert(item.value()["arch"].get<std::string>());
  }
  return {archs.begin(), archs.end()};
}

INSTANTIATE_TEST_SUITE_P(Architectures, Parity,
                         ::testing::ValuesIn(architectures()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace luximm
