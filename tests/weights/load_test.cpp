#include "luximm/weights/load.h"

#include <gmock/gmock.h>
#include <limits>
#include <map>
#include <sstream>

#include <gtest/gtest.h>
#include <torch/optim.h>

#include "luximm/model/factory.h"
#include "luximm/weights/key_rules.h"
#include "luximm/weights/safetensors.h"
#include "tests/models/family_cases.h"

namespace luximm {
namespace {

using test::error_of;
using test::TemporaryFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kSmall = "test_convnext2.r160_in1k";

using Tensors = std::vector<std::pair<std::string, torch::Tensor>>;

struct Load : ::testing::Test {
  void SetUp() override {
    before_ = set_warning_handler(
        [this](std::string_view text) { warnings.emplace_back(text); });
  }
  void TearDown() override { set_warning_handler(before_); }

  static ImageModel parity_model(const std::string& name,
                                 const ModelOptions& options = {}) {
    ImageModel model =
        create_pretrained(name, {.in_chans = options.in_chans,
                                 .num_classes = options.num_classes})
            .model;
    test::fill_parity_weights(*model);
    return model;
  }

  /// Writes the tensors to a file and loads them as those of `name`.
  LoadReport load(const std::string& name, const Tensors& tensors,
                  torch::nn::Module& module) {
    save_safetensors(folder / "w.safetensors", tensors);
    return load_pretrained(
        module, name,
        {.weights_file = folder / "w.safetensors", .accept_license = true});
  }

  /// Loads what must not fit; returns the error, having checked that the module
  /// was left as it was.
  std::string refusal(const Tensors& tensors) {
    ImageModel model = parity_model(kSmall);
    const std::string error = error_of([&] { load(kSmall, tensors, *model); });
    expect_equal(state_dict(*model), state_dict(*parity_model(kSmall)));
    return error;
  }

  static void expect_equal(const Tensors& got, const Tensors& expected) {
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
      EXPECT_EQ(got[i].first, expected[i].first);
      EXPECT_TRUE(got[i].second.equal(expected[i].second)) << got[i].first;
    }
  }

  TemporaryFolder folder;
  std::vector<std::string> warnings;
  WarningHandler before_;
};

/// The checkpoints of other projects, "arch/project".
const nlohmann::json& dialects() {
  static const nlohmann::json all = test::read_families_json(
      "dialects.json", "checkpoints", /*optional=*/true);
  return all;
}

/// The tensors of a model under the names and in the shapes of another project.
Tensors in_dialect(const std::string& checkpoint, const ImageModel& model) {
  std::map<std::string, torch::Tensor> ours;
  for (auto& [key, tensor] : state_dict(*model)) ours[key] = tensor;
  Tensors theirs;
  std::istringstream lines(
      dialects().at(checkpoint)["tensors"].get<std::string>());
  for (std::string line; std::getline(lines, line, ';');) {
    std::istringstream words(line);
    std::string key, shape, timm_key;
    words >> key >> shape >> timm_key;
    std::vector<int64_t> dims;
    std::istringstream sizes(shape == "-" ? "" : shape);
    for (std::string size; std::getline(sizes, size, 'x');) {
      dims.push_back(std::stoll(size));
    }
    theirs.emplace_back(key, ours.at(timm_key).reshape(dims));
  }
  return theirs;
}

std::vector<std::string> whole_checkpoints() {
  std::vector<std::string> names;
  for (const auto& [name, checkpoint] : dialects().items()) {
    if (checkpoint["whole"].get<bool>()) names.push_back(name);
  }
  return names;
}

struct Dialects : Load, ::testing::WithParamInterface<std::string> {};

TEST_P(Dialects, fill_the_model_with_the_same_values) {
  const std::string arch = GetParam().substr(0, GetParam().find('/'));
  const std::string name = find_model(arch).name;
  const ImageModel donor = parity_model(name);
  auto model = create_pretrained(name).model;
  const LoadReport report = load(name, in_dialect(GetParam(), donor), *model);
  EXPECT_EQ(report.loaded.size(), state_dict(*donor).size());
  EXPECT_TRUE(report.missing.empty());
  EXPECT_TRUE(report.unexpected.empty());
  expect_equal(state_dict(*model), state_dict(*donor));
}

INSTANTIATE_TEST_SUITE_P(Load, Dialects,
                         ::testing::ValuesIn(whole_checkpoints()),
                         [](const auto& info) {
                           std::string name = info.param;
                           for (char& c : name) c = c == '/' ? '_' : c;
                           return name;
                         });

TEST_F(Load, an_encoder_published_without_its_last_norm_gets_a_fresh_one) {
  const ImageModel donor = parity_model("convnextv2_atto.fcmae");
  auto model = create_pretrained("convnextv2_atto.fcmae").model;
  const LoadReport report =
      load("convnextv2_atto.fcmae",
           in_dialect("convnextv2_atto/original_encoder", donor), *model);
  EXPECT_THAT(report.missing, ::testing::UnorderedElementsAre(
                                  "head.norm.weight", "head.norm.bias"));
  for (const auto& [key, tensor] : state_dict(*model)) {
    if (key == "head.norm.weight") {
      EXPECT_TRUE(tensor.eq(1).all().item<bool>());
    }
  }
  // Of a checkpoint that has one, it is asked for.
  auto tuned = create_pretrained("convnextv2_atto.fcmae_ft_in1k").model;
  EXPECT_THAT(error_of([&] {
                load("convnextv2_atto.fcmae_ft_in1k",
                     in_dialect("convnextv2_atto/original_encoder", donor),
                     *tuned);
              }),
              AllOf(HasSubstr("'norm.weight' is missing"),
                    HasSubstr("(its names are the original ConvNeXt's)")));
}

TEST_F(Load, a_partial_dialect_is_an_error_in_its_own_names) {
  const ImageModel donor = parity_model("convnext_tiny.fb_in1k");
  Tensors tensors = in_dialect("convnext_tiny/torchvision", donor);
  std::erase_if(tensors, [](const auto& item) {
    return item.first == "features.1.0.layer_scale";
  });
  auto model = create_pretrained("convnext_tiny.fb_in1k").model;
  EXPECT_THAT(
      error_of([&] { load("convnext_tiny.fb_in1k", tensors, *model); }),
      AllOf(HasSubstr("(its names are torchvision's ConvNeXt's)"),
            HasSubstr("'features.1.0.layer_scale' is missing from the file "
                      "(for stages.0.blocks.0.gamma)")));
}

TEST_F(Load, two_names_for_one_tensor_are_an_error_that_gives_both) {
  const ImageModel donor = parity_model("convnext_tiny.fb_in1k");
  Tensors tensors = in_dialect("convnext_tiny/original", donor);
  tensors.emplace_back("stem.0.weight", torch::zeros({96, 3, 4, 4}));
  auto model = create_pretrained("convnext_tiny.fb_in1k").model;
  EXPECT_THAT(error_of([&] { load("convnext_tiny.fb_in1k", tensors, *model); }),
              HasSubstr("'downsample_layers.0.0.weight' and 'stem.0.weight' "
                        "are both 'stem.0.weight'"));
}

TEST_F(Load, wrapped_dictionaries_are_unwrapped) {
  const ImageModel donor = parity_model(kSmall);
  for (const std::string wrapper :
       {"model.", "module.", "state_dict.", "model_ema.", "state_dict_ema.",
        "_orig_mod.", "state_dict.module.", "model.module._orig_mod."}) {
    SCOPED_TRACE(wrapper);
    Tensors tensors;
    for (auto& [key, tensor] : state_dict(*donor)) {
      tensors.emplace_back(wrapper + key, tensor);
    }
    auto model = create_pretrained(kSmall).model;
    const LoadReport report = load(kSmall, tensors, *model);
    EXPECT_TRUE(report.loaded[0].starts_with(wrapper));
    expect_equal(state_dict(*model), state_dict(*donor));
  }
}

TEST_F(Load, averaged_weights_are_preferred_to_the_ones_beside_them) {
  const ImageModel donor = parity_model(kSmall);
  Tensors tensors;
  for (auto& [key, tensor] : state_dict(*donor)) {
    tensors.emplace_back("state_dict." + key, torch::zeros_like(tensor));
    tensors.emplace_back("state_dict_ema." + key, tensor);
  }
  tensors.emplace_back("epoch", torch::zeros({}));
  auto model = create_pretrained(kSmall).model;
  const LoadReport report = load(kSmall, tensors, *model);
  EXPECT_EQ(report.skipped.size(), state_dict(*donor).size() + 1);
  expect_equal(state_dict(*model), state_dict(*donor));
}

TEST_F(Load, names_with_and_without_a_wrapper_are_ambiguous) {
  Tensors tensors;
  for (auto& [key, tensor] : state_dict(*parity_model(kSmall))) {
    tensors.emplace_back(key, tensor);
    tensors.emplace_back("model." + key, torch::zeros_like(tensor));
  }
  EXPECT_THAT(refusal(tensors), HasSubstr("'head.fc.bias' and "
                                          "'model.head.fc.bias' are both "
                                          "'head.fc.bias'"));
}

TEST_F(Load, lists_ten_problems_and_counts_the_rest) {
  const std::string error = refusal({{"surprise", torch::zeros({1})}});
  const auto tensors = state_dict(*parity_model(kSmall)).size();
  EXPECT_THAT(error, HasSubstr("is missing from the file (for "));
  EXPECT_THAT(error,
              HasSubstr("and " + std::to_string(tensors + 1 - 10) + " more"));
  EXPECT_THAT(error, Not(HasSubstr("\n")));
}

TEST_F(Load, refuses_what_cannot_be_weights) {
  Tensors tensors = state_dict(*parity_model(kSmall));
  Tensors integers = tensors, complex = tensors, shapes = tensors;
  integers[0].second = torch::ones_like(tensors[0].second, torch::kInt);
  EXPECT_THAT(refusal(integers), HasSubstr("holds Int, the model Float"));
  complex[0].second = tensors[0].second.detach().to(torch::kComplexFloat);
  EXPECT_THAT(refusal(complex), HasSubstr("is complex, the model Float"));
  shapes[0].second = tensors[0].second.detach().transpose(0, 1).contiguous();
  EXPECT_THAT(refusal(shapes),
              AllOf(HasSubstr("'stem.0.weight' (for stem.0.weight) has shape "
                              "[3, 32, 4, 4], the model [32, 3, 4, 4]")));
}

TEST_F(Load, refuses_values_that_are_not_finite_when_asked_to) {
  Tensors tensors = state_dict(*parity_model(kSmall));
  tensors[3].second = tensors[3].second.detach().clone();
  tensors[3].second.flatten()[0] = std::numeric_limits<float>::quiet_NaN();
  save_safetensors(folder / "nan.safetensors", tensors);
  ImageModel model = parity_model(kSmall);
  EXPECT_THAT(error_of([&] {
                load_checkpoint(*model, folder / "nan.safetensors",
                                {.check_finite = true});
              }),
              HasSubstr("holds NaN or infinity"));
  expect_equal(state_dict(*model), state_dict(*parity_model(kSmall)));
}

TEST_F(Load, converts_floating_types_and_says_when_that_loses_something) {
  const ImageModel donor = parity_model(kSmall);
  for (torch::Dtype dtype : {torch::kBFloat16, torch::kHalf, torch::kDouble}) {
    Tensors tensors;
    for (auto& [key, tensor] : state_dict(*donor)) {
      tensors.emplace_back(key, tensor.detach().to(dtype));
    }
    warnings.clear();
    auto model = create_pretrained(kSmall).model;
    load(kSmall, tensors, *model);
    EXPECT_EQ(warnings.size(), dtype == torch::kDouble ? 1U : 0U);
    for (std::size_t i = 0; i < tensors.size(); ++i) {
      EXPECT_TRUE(state_dict(*model)[i].second.equal(
          tensors[i].second.to(torch::kFloat)));
    }
  }
}

TEST_F(Load, keeps_the_module_s_own_type_layout_and_shared_memory) {
  const ImageModel donor = parity_model(kSmall);
  ImageModel model = create_model(kSmall);
  for (auto& p : model->parameters()) {
    if (p.dim() == 4) {
      p.set_data(p.detach().contiguous(torch::MemoryFormat::ChannelsLast));
    }
  }
  torch::Tensor bias = model->named_parameters()["head.fc.bias"];
  const torch::Tensor alias = bias.detach();  // as a flat buffer would be
  load(kSmall, state_dict(*donor), *model);
  EXPECT_TRUE(alias.equal(bias));
  EXPECT_TRUE(model->named_parameters()["stem.0.weight"].is_contiguous(
      torch::MemoryFormat::ChannelsLast));
  expect_equal(state_dict(*model), state_dict(*donor));

  ImageModel half = create_model(kSmall);
  half->to(torch::kBFloat16);
  load(kSmall, state_dict(*donor), *half);
  EXPECT_EQ(half->parameters()[0].scalar_type(), torch::kBFloat16);
}

TEST_F(Load, an_optimiser_made_before_the_load_trains_what_was_loaded) {
  auto model = create_pretrained(kSmall).model;
  torch::optim::SGD optimiser(model->parameters(), /*lr=*/0.5);
  load(kSmall, state_dict(*parity_model(kSmall)), *model);
  model->forward(torch::ones({1, 3, 32, 32})).sum().backward();
  optimiser.step();
  const torch::Tensor bias = model->named_parameters()["head.fc.bias"];
  const torch::Tensor loaded =
      parity_model(kSmall)->named_parameters()["head.fc.bias"];
  EXPECT_TRUE(torch::allclose(bias, loaded - 0.5));
}

TEST_F(Load, adapts_the_first_convolution_as_timm_does) {
  const ImageModel donor = parity_model(kSmall);
  const torch::Tensor released =
      donor->named_parameters()["stem.0.weight"].detach();
  for (int64_t in_chans : {1, 2, 3, 4, 7}) {
    auto model = create_pretrained(kSmall, {.in_chans = in_chans}).model;
    const LoadReport report = load(kSmall, state_dict(*donor), *model);
    EXPECT_EQ(report.adapted.size(), in_chans == 3 ? 0U : 1U);
    const torch::Tensor got = model->named_parameters()["stem.0.weight"];
    for (int64_t c = 0; c < in_chans; ++c) {
      const torch::Tensor expected =
          in_chans == 1 ? released.sum(1)
                        : released.select(1, c % 3) *
                              (3.0 / static_cast<double>(in_chans));
      EXPECT_TRUE(torch::allclose(got.select(1, c), expected)) << in_chans;
    }
  }
}

TEST_F(Load, takes_a_first_convolution_of_the_model_s_own_width_as_it_is) {
  const ImageModel donor = parity_model(kSmall, {.in_chans = 4});
  auto model = create_pretrained(kSmall, {.in_chans = 4}).model;
  EXPECT_TRUE(load(kSmall, state_dict(*donor), *model).adapted.empty());
  expect_equal(state_dict(*model), state_dict(*donor));
}

TEST_F(Load, a_missing_batch_counter_is_no_fault) {
  const ImageModel donor = parity_model("resnet18.a1_in1k");
  Tensors tensors = state_dict(*donor);
  std::erase_if(tensors, [](const auto& item) {
    return item.first.ends_with("num_batches_tracked");
  });
  auto model = create_pretrained("resnet18.a1_in1k").model;
  EXPECT_EQ(load("resnet18.a1_in1k", tensors, *model).missing.size(), 20U);
}

TEST_F(Load, a_truncated_or_absent_file_leaves_the_module_unchanged) {
  ImageModel model = parity_model(kSmall);
  save_safetensors(folder / "w.safetensors", state_dict(*model));
  const auto size = std::filesystem::file_size(folder / "w.safetensors");
  for (const auto cut : {size - 1, size / 2, uintmax_t{100}, uintmax_t{3}}) {
    std::filesystem::resize_file(folder / "w.safetensors", cut);
    EXPECT_THAT(
        error_of([&] { load_checkpoint(*model, folder / "w.safetensors"); }),
        HasSubstr("w.safetensors"));
  }
  EXPECT_THAT(error_of([&] { load_checkpoint(*model, folder / "none"); }),
              HasSubstr("No such file"));
  expect_equal(state_dict(*model), state_dict(*parity_model(kSmall)));
}

}  // namespace
}  // namespace luximm
