// RegNet, VGG, DenseNet and Inception v3 on networks of one's own: what the
// fields of their variants do, as modules and on the optimised path.

#include <cmath>
#include <functional>
#include <gmock/gmock.h>
#include <map>
#include <numeric>

#include <gtest/gtest.h>

#include "luximm/inference/optimize.h"
#include "luximm/model/factory.h"
#include "luximm/models/densenet/densenet.h"
#include "luximm/models/inception_v3/inception_v3.h"
#include "luximm/models/regnet/regnet.h"
#include "luximm/models/vgg/vgg.h"
#include "luximm/weights/safetensors.h"
#include "tests/models/support.h"
#include "tests/models/training.h"

namespace luximm {
namespace {

using test::error_of;
using test::expect_trains;
using test::parity_input;
using test::relative_error;
using test::TemporaryFolder;
using ::testing::HasSubstr;

/// Four stages of one, one, one and two blocks.
RegNetVariant tiny_regnet() {
  return {.name = "mine",
          .depth = 5,
          .w0 = 16,
          .wa = 12.0,
          .wm = 1.6,
          .group_size = 8,
          .se_ratio = 0.25};
}

RegNetVariant tiny_regnetv(RegNetShortcut downsample) {
  RegNetVariant v = tiny_regnet();
  v.preact = true;
  v.downsample = downsample;
  v.act_layer = Activation::kSilu;
  v.config.first_conv = "stem";
  return v;
}

RegNetVariant tiny_regnetz(int64_t num_features) {
  RegNetVariant v = tiny_regnet();
  v.bottle_ratio = 2.0;
  v.downsample = RegNetShortcut::kNone;
  v.linear_out = true;
  v.num_features = num_features;
  v.act_layer = Activation::kSilu;
  return v;
}

VGGVariant tiny_vgg(bool norm) {
  return {.name = "mine",
          .depths = {1, 2, 1, 1, 1},
          .widths = {8, 16, 16, 24, 32},
          .norm = norm,
          .hidden_size = 40};
}

DenseNetVariant tiny_densenet(bool deep_and_blurred) {
  return {.name = "mine",
          .growth_rate = 8,
          .block_config = {2, 3, 1, 2},
          .deep_stem = deep_and_blurred,
          .blur_stem = deep_and_blurred};
}

constexpr double kLimit = 1e-4;

using Maker = std::function<ImageModel(const ModelOptions&, int64_t last_tap)>;

template <typename Network, typename Variant>
Maker maker(const Variant& variant) {
  return [variant](const ModelOptions& options, int64_t last_tap) {
    ImageModel model = Network(variant, options, last_tap);
    test::fill_parity_weights(*model);
    model->eval();
    return model;
  };
}

/// A network of every kind of block that the families have.
const std::map<std::string, Maker>& networks() {
  static const std::map<std::string, Maker> all = [] {
    RegNetVariant silu = tiny_regnet();
    silu.act_layer = Activation::kSilu;
    RegNetVariant pooled = tiny_regnet();
    pooled.downsample = RegNetShortcut::kAvg;
    RegNetVariant gateless = tiny_regnetv(RegNetShortcut::kConv);
    gateless.se_ratio = 0.0;
    const InceptionV3Variant inception = {.name = "mine"};
    const InceptionV3Variant fid = {.name = "fid", .fid_pools = true};
    return std::map<std::string, Maker>{
        {"RegNet-Y", maker<RegNet>(tiny_regnet())},
        {"with SiLU", maker<RegNet>(silu)},
        {"with pools", maker<RegNet>(pooled)},
        {"RegNet-V", maker<RegNet>(tiny_regnetv(RegNetShortcut::kConv))},
        {"RegNet-V with pools",
         maker<RegNet>(tiny_regnetv(RegNetShortcut::kAvg))},
        {"RegNet-V without gates", maker<RegNet>(gateless)},
        {"RegNet-Z", maker<RegNet>(tiny_regnetz(0))},
        {"RegNet-Z with a convolution last", maker<RegNet>(tiny_regnetz(72))},
        {"VGG", maker<VGG>(tiny_vgg(false))},
        {"VGG with norms", maker<VGG>(tiny_vgg(true))},
        {"DenseNet", maker<DenseNet>(tiny_densenet(false))},
        {"DenseNet with blur", maker<DenseNet>(tiny_densenet(true))},
        {"Inception v3", maker<InceptionV3>(inception)},
        {"Inception v3 of FID", maker<InceptionV3>(fid)}};
  }();
  return all;
}

TEST(ConvolutionalFamilies, train_with_checkpoints_and_without) {
  expect_trains(RegNet(tiny_regnet()));
  expect_trains(RegNet(tiny_regnetv(RegNetShortcut::kAvg)));
  expect_trains(RegNet(tiny_regnetz(72)));
  expect_trains(VGG(tiny_vgg(true)));
  expect_trains(DenseNet(tiny_densenet(true)));
  expect_trains(InceptionV3(InceptionV3Variant{.name = "mine"}), {96, 128});
}

TEST(ConvolutionalFamilies, optimised_are_the_modules_at_any_size) {
  torch::NoGradGuard no_grad;
  for (const auto& [name, make] : networks()) {
    SCOPED_TRACE(name);
    const ImageModel model =
        make({.in_chans = 2, .num_classes = 7}, detail::kAllTaps);
    const InferenceModel fast = optimize_for_inference(model);
    const int64_t side = std::max<int64_t>(model->min_input_size(), 32);
    for (const auto& shape :
         std::vector<std::array<int64_t, 4>>{{1, 2, side, side},
                                             {3, 2, side + 43, side + 2},
                                             {2, 2, 256, 96}}) {
      const torch::Tensor x = parity_input(shape);
      ImageModel plain = model;
      const torch::Tensor features = plain->forward_features(x);
      const torch::Tensor got = fast.forward_features(x);
      ASSERT_EQ(got.sizes(), features.sizes());
      EXPECT_LT(relative_error(got, features), kLimit);
      EXPECT_LT(relative_error(fast(x), plain->forward(x)), kLimit);
      EXPECT_LT(relative_error(fast.forward_pre_logits(x),
                               plain->forward_head(features, true)),
                kLimit);
    }
  }
}

TEST(ConvolutionalFamilies, a_network_that_ends_early_has_the_same_maps) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = parity_input({1, 3, 96, 128});
  for (const auto& [name, make] : networks()) {
    ImageModel whole = make({.num_classes = 0}, detail::kAllTaps);
    const std::vector<FeatureInfo> taps = whole->feature_info();
    std::vector<int64_t> all(taps.size());
    std::iota(all.begin(), all.end(), 0);
    const auto expected = whole->forward_intermediates(x, all).taps;
    for (std::size_t i = 0; i < taps.size(); ++i) {
      SCOPED_TRACE(name + " up to " + taps[i].name);
      ImageModel part = make({}, static_cast<int64_t>(i));
      const torch::Tensor map = part->forward_features(x);
      EXPECT_EQ(map.size(1), taps[i].channels);
      EXPECT_TRUE(map.equal(expected[i]));
      const FeatureModel last(part, std::vector<int64_t>{-1});
      EXPECT_LT(relative_error(optimize_for_inference(last)(x)[0], map),
                kLimit);
    }
  }
}

TEST(ConvolutionalFamilies, take_images_down_to_their_smallest) {
  torch::NoGradGuard no_grad;
  for (const auto& [name, make] : networks()) {
    const auto taps =
        static_cast<int64_t>(make({}, detail::kAllTaps)->feature_info().size());
    for (int64_t last = 0; last < taps; ++last) {
      SCOPED_TRACE(name + " up to tap " + std::to_string(last));
      ImageModel part = make({}, last);
      const int64_t side = part->min_input_size();
      const torch::Tensor map =
          part->forward_features(torch::rand({1, 3, side, side}));
      EXPECT_GE(map.size(2), 1);
      if (side == 1) continue;
      EXPECT_THAT(
          error_of([&] {
            part->forward_features(torch::rand({1, 3, side - 1, side - 1}));
          }),
          HasSubstr("must be at least " + std::to_string(side)));
    }
  }
  const auto smallest = [](const char* name) {
    return networks().at(name)({}, detail::kAllTaps)->min_input_size();
  };
  EXPECT_EQ(smallest("VGG"), 32);
  EXPECT_EQ(smallest("DenseNet"), 29);
  EXPECT_EQ(smallest("Inception v3"), 75);
}

TEST(ConvolutionalFamilies, refuse_what_makes_no_sense) {
  const auto regnet = [](const RegNetVariant& v) {
    return error_of([&] { RegNet model(v); });
  };
  EXPECT_THAT(regnet({.name = "mine", .depth = 2}),
              HasSubstr("mine: depth, w0, wa and wm give 1 stages"));
  EXPECT_THAT(regnet({.name = "mine", .w0 = 20}),
              HasSubstr("w0 is 20, wa 42.63, wm 2.66; give a multiple of 8"));
  EXPECT_THAT(regnet({.name = "mine", .bottle_ratio = 0.0}),
              HasSubstr("bottle_ratio is 0"));
  EXPECT_THAT(regnet({.name = "mine", .se_ratio = 2.0}),
              HasSubstr("se_ratio is 2; give a value in [0, 1]"));
  EXPECT_THAT(regnet({.name = "mine", .linear_out = true, .preact = true}),
              HasSubstr("exclude each other"));
  EXPECT_THAT(error_of([] {
                VGG model(VGGVariant{.name = "mine", .widths = {8, 0}});
              }),
              HasSubstr("widths has 0"));
  EXPECT_THAT(
      error_of([] {
        DenseNet model(DenseNetVariant{.name = "mine", .growth_rate = 0});
      }),
      HasSubstr("growth_rate or bn_size has 0"));
  for (const char* name : {"VGG", "DenseNet", "Inception v3"}) {
    const Maker& make = networks().at(name);
    EXPECT_THAT(
        error_of([&] { make({.drop_path_rate = 0.1}, detail::kAllTaps); }),
        HasSubstr("drop_path_rate is 0.1, but the network has no residual"));
    EXPECT_THAT(error_of([&] { make({.output_stride = 8}, detail::kAllTaps); }),
                HasSubstr("output_stride is 8, but the network has 32 only"));
  }
}

TEST(ConvolutionalFamilies, regnet_drops_paths_more_from_block_to_block) {
  const RegNet model(tiny_regnet(), ModelOptions{.drop_path_rate = 0.4});
  std::vector<double> rates;
  for (const auto& stage : model->stages) {
    for (const RegNetBlock& block : stage->blocks) {
      rates.push_back(block->drop_path_rate);
    }
  }
  EXPECT_THAT(rates, ::testing::ElementsAre(0.0, ::testing::DoubleEq(0.1),
                                            ::testing::DoubleEq(0.2),
                                            ::testing::DoubleEq(0.3),
                                            ::testing::DoubleEq(0.4)));
}

TEST(ConvolutionalFamilies, vgg_is_filled_by_timm_s_recipe) {
  torch::manual_seed(0);
  VGGVariant v = tiny_vgg(true);
  v.widths = {64, 64, 64, 64, 64};
  v.hidden_size = 64;
  VGG model(v);
  model->init_weights();
  for (const auto& [key, tensor] : state_dict(*model)) {
    if (tensor.dim() < 2) continue;
    // Of the convolutions sqrt(2 / fan_out).
    const bool is_classifier = key == "head.fc.weight";
    const double expected =
        is_classifier ? 0.01
                      : std::sqrt(2.0 * static_cast<double>(tensor.size(1)) /
                                  static_cast<double>(tensor.numel()));
    EXPECT_NEAR(tensor.std().item<double>() / expected, 1.0, 0.1) << key;
    EXPECT_NEAR(tensor.mean().item<double>() / expected, 0.0, 0.1) << key;
  }
  for (const auto& item : model->named_parameters()) {
    if (!item.key().ends_with(".bias")) continue;
    EXPECT_TRUE(item.value().eq(0).all().item<bool>()) << item.key();
  }
}

/// Saves the tensors and loads them into a fresh model.
LoadReport reload(
    ImageModel& model,
    const std::vector<std::pair<std::string, torch::Tensor>>& tensors,
    const LoadOptions& options = {}) {
  const TemporaryFolder folder;
  save_safetensors(folder / "w.safetensors", tensors);
  return load_checkpoint(*model, folder / "w.safetensors", options);
}

TEST(ConvolutionalFamilies, vgg_loads_torchvision_s_matrices) {
  const Maker& make = networks().at("VGG with norms");
  ImageModel donor = make({.num_classes = 5}, detail::kAllTaps);
  const std::vector<std::pair<std::string, std::string>> renamed = {
      {"pre_logits.fc1", "classifier.0"},
      {"pre_logits.fc2", "classifier.3"},
      {"head.fc", "classifier.6"}};
  auto theirs = state_dict(*donor);
  for (auto& [key, tensor] : theirs) {
    for (const auto& [timm, torchvision] : renamed) {
      if (!key.starts_with(timm + ".")) continue;
      key = torchvision + key.substr(timm.size());
      if (tensor.dim() == 4) tensor = tensor.flatten(1);
    }
  }
  ImageModel model = VGG(tiny_vgg(true), ModelOptions{.num_classes = 5});
  model->expect_weights();
  const LoadReport report = reload(model, theirs);
  EXPECT_EQ(report.loaded.size(), theirs.size());
  EXPECT_THAT(report.adapted,
              ::testing::UnorderedElementsAre("classifier.0.weight",
                                              "classifier.3.weight"));
  const auto expected = state_dict(*donor);
  const auto got = state_dict(*model);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_TRUE(got[i].second.equal(expected[i].second)) << got[i].first;
  }
  // A kernel that no dialect has as a matrix is not guessed at.
  auto others = state_dict(*donor);
  for (auto& [key, tensor] : others) {
    if (key == "features.0.weight") tensor = tensor.flatten(1);
  }
  EXPECT_THAT(error_of([&] { reload(model, others); }),
              HasSubstr("'features.0.weight' (for features.0.weight) has shape "
                        "[8, 27], the model [8, 3, 3, 3]"));
}

TEST(ConvolutionalFamilies, inception_passes_the_auxiliary_classifier_over) {
  ImageModel donor = create_model("inception_v3.tv_in1k");
  auto tensors = state_dict(*donor);
  tensors.emplace_back("AuxLogits.conv0.conv.weight",
                       torch::zeros({128, 768, 1, 1}));
  tensors.emplace_back("AuxLogits.fc.weight", torch::zeros({1000, 768}));
  const TemporaryFolder folder;
  save_safetensors(folder / "w.safetensors", tensors);
  const PretrainedOptions file = {.weights_file = folder / "w.safetensors"};
  auto model = create_pretrained("inception_v3.tv_in1k").model;
  const LoadReport report =
      load_pretrained(*model, "inception_v3.tv_in1k", file);
  EXPECT_THAT(report.skipped,
              ::testing::UnorderedElementsAre("AuxLogits.conv0.conv.weight",
                                              "AuxLogits.fc.weight"));
  EXPECT_TRUE(report.unexpected.empty());
  EXPECT_FALSE(model->awaiting_weights());
}

TEST(ConvolutionalFamilies, fid_s_inception_has_pools_of_its_own) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = parity_input({2, 3, 96, 128});
  const InceptionBlock average =
      make_inception_e(8, InceptionPool::kAverageInside);
  const InceptionBlock largest = make_inception_e(8, InceptionPool::kMax);
  const torch::Tensor map = torch::randn({2, 8, 5, 6});
  for (InceptionBlock block : {average, largest}) {
    block->eval();
    test::fill_parity_weights(*block);
    const torch::Tensor pooled =
        block->branches.back().pool == InceptionPool::kMax
            ? torch::max_pool2d(map, 3, 1, 1)
            : torch::avg_pool2d(map, 3, 1, 1, /*ceil_mode=*/false,
                                /*count_include_pad=*/false);
    const torch::Tensor expected =
        block->branches.back().convs[0]->forward(pooled);
    EXPECT_TRUE(block->forward(map).slice(1, -192).equal(expected));
  }
  ImageModel plain =
      networks().at("Inception v3")({.num_classes = 0}, detail::kAllTaps);
  ImageModel fid = networks().at("Inception v3 of FID")({.num_classes = 0},
                                                        detail::kAllTaps);
  const nlohmann::json golden = test::read_json("../inception_v3/fid.json");
  const auto expected = golden["features"].get<std::vector<float>>();
  const torch::Tensor features = fid->forward(x);
  ASSERT_EQ(features.sizes(), (std::vector<int64_t>{2, 2048}));
  EXPECT_LT(relative_error(features[0], torch::tensor(expected)), kLimit);
  EXPECT_GT(relative_error(fid->forward(x), plain->forward(x)), 1e-3);
}

}  // namespace
}  // namespace luximm
