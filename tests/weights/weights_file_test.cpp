#include "luximm/weights/weights_file.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <ATen/core/Dict.h>
#include <gtest/gtest.h>
#include <torch/serialize.h>

#include "luximm/model/factory.h"
#include "luximm/weights/safetensors.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::error_of;
using test::TemporaryFolder;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
namespace fs = std::filesystem;

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

constexpr const char* kSmall = "test_convnext2.r160_in1k";

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// As `torch.save`: LibTorch's own writer of the format.
void save_torch(const fs::path& path, const NamedTensors& tensors) {
  c10::Dict<std::string, torch::Tensor> dict;
  for (const auto& [name, tensor] : tensors) {
    dict.insert(name, tensor.detach());
  }
  const std::vector<char> bytes = torch::pickle_save(dict);
  write(path, {bytes.begin(), bytes.end()});
}

struct Weights : ::testing::Test {
  void SetUp() override {
    before_ = set_warning_handler(
        [this](std::string_view text) { warnings.emplace_back(text); });
    test::fill_parity_weights(*donor);
  }
  void TearDown() override { set_warning_handler(before_); }

  /// The donor's tensors, their names after `prefix`.
  NamedTensors weights(const std::string& prefix = "") const {
    NamedTensors tensors;
    for (const auto& [key, tensor] : state_dict(*donor)) {
      tensors.emplace_back(prefix + key, tensor.detach().clone());
    }
    return tensors;
  }

  /// Loads a file as that of the small model and compares it with the donor.
  LoadReport loads(const fs::path& path, const std::string& prefix = "") {
    auto [model, load] = create_pretrained(kSmall, {.weights_file = path,
                                                    .accept_license = true,
                                                    .weights_prefix = prefix});
    LoadReport report = load(*model);
    const auto got = state_dict(*model);
    const auto expected = state_dict(*donor);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_TRUE(got[i].second.equal(expected[i].second)) << got[i].first;
    }
    return report;
  }

  std::string refused(const fs::path& path, const std::string& prefix = "") {
    return error_of([&] { loads(path, prefix); });
  }

  /// Two shards and their index; the index's text is returned.
  std::string write_shards() {
    const NamedTensors all = weights();
    const auto middle =
        all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    save_safetensors(folder / "model-00001-of-00002.safetensors",
                     {all.begin(), middle});
    save_safetensors(folder / "model-00002-of-00002.safetensors",
                     {middle, all.end()});
    std::string map;
    for (const auto& [name, tensor] : all) {
      const bool first = std::any_of(all.begin(), middle,
                                     [&, &wanted = name](const auto& item) {
                                       return item.first == wanted;
                                     });
      map += (map.empty() ? "\"" : ", \"") + name + "\": \"model-0000" +
             (first ? "1" : "2") + "-of-00002.safetensors\"";
    }
    const std::string json =
        R"({"metadata": {"total_size": 1}, "weight_map": {)" + map + "}}";
    write(index, json);
    return json;
  }

  TemporaryFolder folder;
  fs::path index = folder / "model.safetensors.index.json";
  ImageModel donor = create_pretrained(kSmall).model;
  std::vector<std::string> warnings;
  WarningHandler before_;
};

TEST_F(Weights, a_file_of_torch_save_fills_a_model_whatever_it_is_called) {
  for (const char* name : {"w.pth", "w.pt", "w.bin", "w.safetensors", "w"}) {
    save_torch(folder / name, weights());
    EXPECT_EQ(loads(folder / name).loaded.size(), weights().size());
  }
  save_torch(folder / "w.pth", weights("state_dict.module."));
  loads(folder / "w.pth");
  EXPECT_THAT(warnings, IsEmpty());
}

TEST_F(Weights, tensors_of_any_layout_and_type_are_read_as_they_look) {
  const torch::Tensor grid = torch::arange(24, torch::kFloat).reshape({4, 6});
  const NamedTensors tensors = {
      {"plain", grid},
      {"turned", grid.t()},
      {"part", grid.narrow(0, 1, 2).narrow(1, 2, 3)},
      {"spread", torch::ones({1, 3}).expand({5, 3})},
      {"half", grid.to(torch::kHalf)},
      {"brain", grid.to(torch::kBFloat16)},
      {"long", grid.to(torch::kLong)},
      {"bool", grid > 5},
      {"complex", torch::complex(grid, grid).to(torch::kComplexDouble)},
      {"scalar", torch::tensor(2.5)},
      {"empty", torch::zeros({3, 0, 2})}};
  save_torch(folder / "w.pth", tensors);
  const WeightsFile file = open_weights(folder / "w.pth");
  EXPECT_EQ(file.format(), "a file of torch.save");
  EXPECT_EQ(file.names().size(), tensors.size());
  for (const auto& [name, tensor] : tensors) {
    EXPECT_TRUE(file.read(name).equal(tensor)) << name;
    EXPECT_EQ(file.scalar_type(name), tensor.scalar_type()) << name;
    EXPECT_EQ(file.shape(name), tensor.sizes().vec()) << name;
  }
  EXPECT_EQ(file.dtype("brain"), "BF16");
  EXPECT_EQ(file.dtype("complex"), "C128");
  EXPECT_THAT(error_of([&] { file.read("none\n"); }),
              HasSubstr("no tensor 'none\\x0a'"));
}

TEST_F(Weights, a_small_view_of_a_large_storage_takes_little_memory) {
  const torch::Tensor large = torch::zeros({1 << 20});
  save_torch(folder / "w.pth", {{"ends", large.slice(0, 0, 1 << 20, 500000)}});
  const torch::Tensor read = open_weights(folder / "w.pth").read("ends");
  EXPECT_EQ(read.numel(), 3);
  EXPECT_LE(read.storage().nbytes(), 64U);
}

TEST_F(Weights, a_file_that_shrinks_is_an_error) {
  save_torch(folder / "w.pth", {{"w", torch::ones({50000})}});
  const WeightsFile file = open_weights(folder / "w.pth");
  fs::resize_file(folder / "w.pth", 10000);
  EXPECT_THAT(error_of([&] { file.read("w"); }),
              HasSubstr("the file became shorter"));
}

TEST_F(Weights, shards_are_one_file) {
  write_shards();
  EXPECT_EQ(open_weights(index).format(), "2 shards of safetensors");
  EXPECT_EQ(loads(index).loaded.size(), weights().size());
  loads(index.parent_path());  // found by its name
  EXPECT_THAT(error_of([&] { open_weights(index).read("none"); }),
              HasSubstr("its shards have"));
}

TEST_F(Weights, shards_and_index_that_differ_are_an_error) {
  const std::string json = write_shards();
  const std::string name = weights().front().first;
  const fs::path first = folder / "model-00001-of-00002.safetensors";
  const auto index_with = [&](const std::string& from, const std::string& to) {
    std::string changed = json;
    changed.replace(changed.find(from), from.size(), to);
    write(index, changed);
    return refused(index);
  };
  EXPECT_THAT(index_with("\"" + name + "\"", "\"stranger\""),
              HasSubstr("tensor '" + name + "' is in shard"));
  EXPECT_THAT(index_with("model-00001-of-00002", "model-00002-of-00002"),
              HasSubstr("by the index in 'model-00002-of-00002.safetensors'"));
  write(index, json);
  write(first, "{}");
  EXPECT_THAT(refused(index), HasSubstr("too short"));
  fs::remove(first);
  EXPECT_THAT(refused(index),
              HasSubstr("its shard 'model-00001-of-00002.safetensors' is "
                        "missing; 2 shards"));
  // An index is no shard of another.
  write(folder / "inner.json", json);
  write(index, R"({"weight_map": {"a": "inner.json"}})");
  EXPECT_THAT(refused(index), HasSubstr("is a JSON file"));
}

TEST_F(Weights, a_prefix_is_found_said_and_chosen) {
  NamedTensors tensors = weights("backbone.");
  save_safetensors(folder / "w.safetensors", tensors);
  EXPECT_EQ(loads(folder / "w.safetensors").loaded.size(), weights().size());
  EXPECT_THAT(warnings, IsEmpty());
  tensors.emplace_back("neck.weight", torch::ones(1));
  save_safetensors(folder / "w.safetensors", tensors);
  EXPECT_THAT(loads(folder / "w.safetensors").skipped,
              ElementsAre("neck.weight"));
  EXPECT_THAT(warnings,
              ElementsAre(HasSubstr("1 tensors outside of 'backbone' are "
                                    "passed over")));
  for (const auto& [name, tensor] : weights()) {
    tensors.emplace_back("teacher." + name, torch::zeros_like(tensor));
  }
  save_safetensors(folder / "w.safetensors", tensors);
  EXPECT_THAT(refused(folder / "w.safetensors"),
              HasSubstr("the names below 'backbone', 'teacher' all fit"));
  loads(folder / "w.safetensors", "backbone");
  EXPECT_THAT(refused(folder / "w.safetensors", "backbones"),
              HasSubstr("no name in the file is below 'backbones'"));
}

TEST_F(Weights, a_head_of_other_classes_is_said_in_classes) {
  NamedTensors tensors = weights();
  for (auto& [name, tensor] : tensors) {
    if (name == "head.fc.weight") tensor = torch::ones({37, tensor.size(1)});
    if (name == "head.fc.bias") tensor = torch::ones({37});
  }
  save_torch(folder / "w.pth", tensors);
  EXPECT_THAT(refused(folder / "w.pth"),
              HasSubstr("the file's classifier has 37 classes, the model 1000; "
                        "set num_classes = 37"));
}

TEST_F(Weights, files_of_other_kinds_are_named) {
  const std::pair<std::string, const char*> kinds[] = {
      {"version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 4\n",
       "a Git LFS pointer"},
      {"<!doctype html>\n<title>Sign in</title>", "an HTML page"},
      {std::string("\x1f\x8b\x08\0\0\0\0\0", 8), "compressed with gzip"},
      {R"({"detail": "not found"})", "a JSON file without 'weight_map'"},
      {"", "is empty"},
      {"short", "too short"}};
  for (const auto& [bytes, words] : kinds) {
    write(folder / "model.safetensors", bytes);
    EXPECT_THAT(refused(folder / "model.safetensors"), HasSubstr(words));
  }
  // Where safetensors alone will do, all else is named.
  save_torch(folder / "w.pth", weights());
  EXPECT_THAT(error_of([&] { SafetensorsFile file(folder / "w.pth"); }),
              HasSubstr("not a safetensors file but a zip archive"));
}

// 128 is also the byte that a pickle begins with.
TEST_F(Weights, headers_of_128_bytes_after_space_are_safetensors) {
  std::string header =
      R"({"x":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}})";
  header = "\r" + header + std::string(127 - header.size(), ' ');
  write(folder / "w.safetensors",
        std::string("\x80\0\0\0\0\0\0\0", 8) + header + "ab");
  EXPECT_EQ(SafetensorsFile(folder / "w.safetensors").read("x")[1].item<int>(),
            'b');
}

TEST(Counters, of_whole_floats_are_counters) {
  TemporaryFolder folder;
  const fs::path path = folder / "w.safetensors";
  ImageModel model = create_model("resnet18.a1_in1k", {.num_classes = 2});
  NamedTensors tensors;
  for (const auto& [key, tensor] : state_dict(*model)) {
    tensors.emplace_back(key, tensor.detach().clone());
  }
  const auto counter = std::find_if(
      tensors.begin(), tensors.end(),
      [](const auto& item) { return item.first == "bn1.num_batches_tracked"; });
  counter->second = torch::tensor(12.0F);
  save_safetensors(path, tensors);
  load_checkpoint(*model, path);
  for (const auto& [key, tensor] : state_dict(*model)) {
    if (key != counter->first) continue;
    EXPECT_EQ(tensor.scalar_type(), torch::kLong);
    EXPECT_EQ(tensor.item<int64_t>(), 12);
  }
  for (float value : {0.5F, std::numeric_limits<float>::infinity(),
                      std::numeric_limits<float>::quiet_NaN()}) {
    counter->second = torch::tensor(value);
    save_safetensors(path, tensors);
    EXPECT_THAT(error_of([&] { load_checkpoint(*model, path); }),
                AllOf(HasSubstr("bn1.num_batches_tracked"),
                      HasSubstr("holds no whole number")));
  }
}

}  // namespace
}  // namespace luximm
