#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <torch/nn.h>

#include "luximm/weights/load.h"
#include "luximm/weights/safetensors.h"
#include "tests/models/family_cases.h"

namespace luximm {
namespace {

using test::error_of;
using test::FamilyCases;
using test::TemporaryFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

NamedTensors copied(const NamedTensors& tensors) {
  NamedTensors copies;
  for (const auto& [name, tensor] : tensors) {
    copies.emplace_back(name, tensor.detach().clone());
  }
  return copies;
}

/// Bit for bit: also NaN equals NaN, and 0 is not -0.
bool same_bits(const NamedTensors& a, const NamedTensors& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        const torch::Tensor left = x.second.detach().contiguous();
        const torch::Tensor right = y.second.detach().contiguous();
        return x.first == y.first && left.sizes() == right.sizes() &&
               left.scalar_type() == right.scalar_type() &&
               std::memcmp(left.data_ptr(), right.data_ptr(), left.nbytes()) ==
                   0;
      });
}

struct LoadFaults : ::testing::TestWithParam<FamilyCases> {
  void SetUp() override {
    before_ = set_warning_handler(
        [this](std::string_view text) { warnings.emplace_back(text); });
    torch::manual_seed(3);
  }
  void TearDown() override { set_warning_handler(before_); }

  /// Another model's weights, in a file that fits.
  NamedTensors weights() const {
    return copied(state_dict(*GetParam().filled_tiny()));
  }

  torch::Tensor& tensor(NamedTensors& tensors, const std::string& key) const {
    const auto found =
        std::find_if(tensors.begin(), tensors.end(),
                     [&](const auto& item) { return item.first == key; });
    return found->second;
  }

  std::string read_bytes() const {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write_bytes(const std::string& bytes) const {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  }

  /// The error of loading `path`, which must change nothing.
  std::string refused(LoadOptions options = {}) {
    const NamedTensors now = copied(state_dict(*model));
    std::string error =
        error_of([&] { load_checkpoint(*model, path, options); });
    EXPECT_NE(error, "no error");
    EXPECT_THAT(error, Not(HasSubstr("\n")));
    EXPECT_TRUE(same_bits(state_dict(*model), now)) << error;
    return error;
  }

  std::string refused(const NamedTensors& tensors, LoadOptions options = {}) {
    save_safetensors(path, tensors);
    return refused(std::move(options));
  }

  TemporaryFolder folder;
  std::filesystem::path path = folder / "w.safetensors";
  ImageModel model = GetParam().tiny({.num_classes = 5});
  std::string conv = model->config().first_conv + ".weight";
  std::string head = model->config().classifier + ".weight";
  std::vector<std::string> warnings;
  WarningHandler before_;
};

INSTANTIATE_TEST_SUITE_P(Families, LoadFaults,
                         ::testing::ValuesIn(test::families_with_tiny()),
                         [](const auto& info) {
                           return std::string(info.param.family);
                         });

TEST_P(LoadFaults, fills_every_tensor_and_says_so) {
  save_safetensors(path, weights());
  const LoadReport report = load_checkpoint(*model, path);
  EXPECT_TRUE(same_bits(state_dict(*model), weights()));
  EXPECT_EQ(report.loaded.size(), weights().size());
  EXPECT_THAT(report.adapted, IsEmpty());
  EXPECT_THAT(report.skipped, IsEmpty());
  EXPECT_THAT(report.missing, IsEmpty());
  EXPECT_THAT(report.unexpected, IsEmpty());
  EXPECT_THAT(warnings, IsEmpty());
}

// With the damages of the next two tests, over fifty per family.
TEST_P(LoadFaults, a_file_cut_anywhere_changes_nothing) {
  save_safetensors(path, weights());
  const std::string whole = read_bytes();
  constexpr std::size_t kCuts = 25;
  for (std::size_t i = 0; i < kCuts; ++i) {
    write_bytes(whole.substr(0, whole.size() * i / kCuts));
    refused();
  }
  write_bytes(whole.substr(0, whole.size() - 1));
  EXPECT_THAT(refused(), HasSubstr("the download may be incomplete"));
}

TEST_P(LoadFaults, a_header_with_any_byte_flipped_changes_nothing) {
  save_safetensors(path, weights());
  const std::string whole = read_bytes();
  uint64_t length = 0;
  std::memcpy(&length, whole.data(), sizeof(length));
  constexpr std::size_t kFlips = 30;
  for (std::size_t i = 0; i < kFlips; ++i) {
    const std::size_t at = (8 + length) * i / kFlips;
    for (char bit : {1, 4}) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ bit);
      write_bytes(damaged);
      refused();
    }
  }
}

TEST_P(LoadFaults, wants_finite_numbers_where_that_is_asked_for) {
  for (const auto& [key, unused] : weights()) {
    NamedTensors tensors = weights();
    torch::Tensor& damaged = tensor(tensors, key);
    if (!damaged.is_floating_point()) continue;
    damaged.view(-1)[damaged.numel() - 1] =
        std::numeric_limits<float>::quiet_NaN();
    EXPECT_THAT(
        refused(tensors, {.check_finite = true}),
        HasSubstr("'" + key + "' (for " + key + ") holds NaN or infinity"));
  }
  load_checkpoint(*model, path);  // not asked for, it is taken as it is
}

TEST_P(LoadFaults, wants_every_tensor_and_no_other) {
  NamedTensors tensors = weights();
  tensors.front().first = "surprise";
  EXPECT_THAT(refused(tensors),
              AllOf(HasSubstr("'" + weights().front().first +
                              "' is missing from the file"),
                    HasSubstr("'surprise' in the file has no place")));
}

TEST_P(LoadFaults, wants_the_shape_that_the_model_has) {
  NamedTensors tensors = weights();
  torch::Tensor& weight = tensor(tensors, head);
  weight = torch::ones({weight.size(0) + 1, weight.size(1)});
  EXPECT_THAT(refused(tensors),
              HasSubstr("'" + head + "' (for " + head + ") has shape [6, "));
}

TEST_P(LoadFaults, takes_numbers_only_for_what_they_are) {
  const std::pair<torch::ScalarType, const char*> types[] = {
      {torch::kLong, "holds Long, the model Float: not weights"},
      {torch::kByte, "holds Byte, the model Float: not weights"},
      {torch::kBool, "holds Bool, the model Float: not weights"},
      {torch::kComplexFloat, "is complex, the model Float"},
  };
  for (const auto& [type, message] : types) {
    NamedTensors tensors = weights();
    tensor(tensors, head) = tensor(tensors, head).to(type);
    EXPECT_THAT(refused(tensors), HasSubstr(message));
  }
  for (auto& [key, value] : state_dict(*model)) {
    if (value.is_floating_point()) continue;
    NamedTensors tensors = weights();
    tensor(tensors, key) = torch::full({}, 1.5, torch::kFloat);
    EXPECT_THAT(refused(tensors), HasSubstr("holds no whole number"));
    return;  // one counter stands for all
  }
}

TEST_P(LoadFaults, widens_silently_and_narrows_with_a_warning) {
  NamedTensors half;
  for (const auto& [key, value] : weights()) {
    half.emplace_back(
        key, value.is_floating_point() ? value.to(torch::kHalf) : value);
  }
  save_safetensors(path, half);
  load_checkpoint(*model, path);
  EXPECT_THAT(warnings, IsEmpty());
  EXPECT_EQ(model->parameters().front().scalar_type(), torch::kFloat);
  for (const auto& [key, value] : state_dict(*model)) {
    EXPECT_TRUE(value.equal(tensor(half, key).to(value.scalar_type()))) << key;
  }
  const auto loads_into = [&](torch::ScalarType type, NamedTensors tensors) {
    warnings.clear();
    model->to(type);
    save_safetensors(path, tensors);
    load_checkpoint(*model, path);
    return warnings;
  };
  EXPECT_THAT(loads_into(torch::kHalf, weights()),
              ElementsAre(HasSubstr(
                  "lose precision: stored as Float, the model is Half")));
  EXPECT_THAT(loads_into(torch::kBFloat16, half),
              ElementsAre(HasSubstr("stored as Half, the model is BFloat16")));
}

TEST_P(LoadFaults,
       adapts_only_the_first_convolution_and_the_head_that_it_is_told_of) {
  save_safetensors(path, weights());
  const LoadOptions swapped{.classifier = model->config().classifier,
                            .first_conv = model->config().first_conv,
                            .skip_classifier = true};
  model = GetParam().tiny({.in_chans = 4, .num_classes = 2});
  EXPECT_THAT(refused(),
              HasSubstr("'" + conv + "' (for " + conv + ") has shape ["));
  const torch::Tensor own_head = state_dict(*model).back().second.clone();
  const LoadReport report = load_checkpoint(*model, path, swapped);
  EXPECT_THAT(report.adapted, ElementsAre(conv));
  EXPECT_EQ(report.skipped.size(), 2U);
  EXPECT_EQ(report.missing.size(), 2U);
  NamedTensors file = weights();
  NamedTensors now = copied(state_dict(*model));
  const torch::Tensor from = tensor(file, conv);
  EXPECT_TRUE(tensor(now, conv).equal(
      torch::cat({from, from.narrow(1, 0, 1)}, 1) * 0.75));

  // The head and the first convolution excuse nothing else.
  NamedTensors damaged = weights();
  damaged.erase(std::find_if(damaged.begin(), damaged.end(), [&](auto& item) {
    return item.first.ends_with("weight") && item.first != conv &&
           item.first != head;
  }));
  EXPECT_THAT(refused(damaged, swapped), HasSubstr("is missing from the file"));
}

TEST_P(LoadFaults, shows_ten_problems_and_counts_the_rest) {
  NamedTensors tensors = weights();
  std::size_t count = 0;
  for (auto& [key, value] : tensors) {
    if (!value.is_floating_point()) continue;
    value = torch::ones({7, 7, 7});
    ++count;
  }
  for (int i = 0; i < 20; ++i) {
    tensors.emplace_back("bogus\n" + std::to_string(i), torch::ones(1));
  }
  const std::string error = refused(tensors);
  std::size_t separators = 0;
  for (auto at = error.find("; "); at != std::string::npos;
       at = error.find("; ", at + 1)) {
    ++separators;
  }
  EXPECT_EQ(separators, 11U) << error;  // 9 between, the count, the advice
  EXPECT_THAT(error, HasSubstr("; and " + std::to_string(count + 10) +
                               " more. The module is unchanged;"));
}

TEST_P(LoadFaults, a_model_whose_load_failed_still_waits_for_its_weights) {
  NamedTensors tensors = weights();
  save_safetensors(path, {{tensors[0].first, tensors[0].second}});
  model->expect_weights();
  refused();
  EXPECT_THAT(error_of([&] {
                model->forward(torch::zeros({1, 3, 64, 64}));
              }),
              HasSubstr("weights have not been loaded"));
}

TEST(LoadTypes, one_that_torch_lacks_is_one_of_the_problems) {
  TemporaryFolder folder;
  const std::string header =
      R"({"weight":{"dtype":"F4","shape":[1,2],"data_offsets":[0,1]}})";
  std::string bytes(8, '\0');
  bytes[0] = static_cast<char>(header.size());
  std::ofstream(folder / "f", std::ios::binary) << bytes + header + "a";
  torch::nn::Linear linear(2, 1);
  const std::string error =
      error_of([&] { load_checkpoint(*linear, folder / "f"); });
  EXPECT_THAT(error, HasSubstr("'weight' (for weight) is F4"));
  EXPECT_THAT(error, HasSubstr("'bias' is missing from the file"));
}

}  // namespace
}  // namespace luximm
