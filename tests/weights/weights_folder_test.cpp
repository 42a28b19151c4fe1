#include "luximm/weights/weights_folder.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <gmock/gmock.h>
#include <string>

#include <gtest/gtest.h>

#include "luximm/base/error.h"
#include "luximm/weights/shard_index.h"

namespace luximm::detail {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

std::string error_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& e) {
    return e.what();
  }
  return "no error";
}

std::string choice(const std::vector<std::string>& names) {
  return choose_weights(names, "'here'");
}

TEST(WeightsFolder, the_usual_names_come_first_in_their_order) {
  EXPECT_EQ(choice({"pytorch_model.bin", "a.safetensors", "model.safetensors"}),
            "model.safetensors");
  EXPECT_EQ(choice({"pytorch_model.bin", "model.safetensors.index.json",
                    "model-00001-of-00001.safetensors"}),
            "model.safetensors.index.json");
  EXPECT_EQ(choice({"pytorch_model.bin", "training_args.bin"}),
            "pytorch_model.bin");
  EXPECT_EQ(choice({"pytorch_model.bin.index.json", "x-1.bin", "x-2.bin"}),
            "pytorch_model.bin.index.json");
}

TEST(WeightsFolder, a_file_that_is_alone_is_taken_by_any_name) {
  EXPECT_EQ(choice({"config.json", "resnet.safetensors", "resnet.pth"}),
            "resnet.safetensors");
  EXPECT_EQ(choice({"README.md", "resnet50-0676ba61.pth"}),
            "resnet50-0676ba61.pth");
  EXPECT_EQ(choice({"last.pth.tar", "other/model.safetensors"}),
            "last.pth.tar");
}

TEST(WeightsFolder, several_or_none_are_an_error_that_lists_them) {
  EXPECT_THAT(error_of([] {
                choice({"b.pth", "a.pt", "c.txt"});
              }),
              AllOf(HasSubstr("'here' has several files"),
                    HasSubstr(": a.pt, b.pth; name one")));
  EXPECT_THAT(error_of([] { choice({"config.json"}); }),
              HasSubstr("'here' has no weights, only config.json"));
  EXPECT_THAT(error_of([] { choice({}); }), HasSubstr("and nothing else"));
  std::vector<std::string> many;
  for (int i = 0; i < 500; ++i) many.push_back(std::to_string(i) + ".txt\n");
  EXPECT_THAT(error_of([&] { choice(many); }),
              AllOf(HasSubstr("and 480 more"), HasSubstr("\\x0a")));
}

TEST(WeightsFolder, a_folder_is_searched_and_a_file_is_itself) {
  std::string path = (fs::temp_directory_path() / "luximm_XXXXXX").string();
  const fs::path folder = ::mkdtemp(path.data());
  fs::create_directory(folder / "deeper.pth");
  EXPECT_THAT(error_of([&] { find_weights(folder); }), HasSubstr("no weights"));
  std::ofstream(folder / "w.pth") << "x";
  EXPECT_EQ(find_weights(folder), folder / "w.pth");
  EXPECT_EQ(find_weights(folder / "none"), folder / "none");
  std::ofstream(folder / "model.safetensors.index.json")
      << R"({"weight_map": {"a": "w.pth", "b": "v.pth"}})";
  EXPECT_THAT(weights_files(folder),
              ::testing::ElementsAre(folder / "model.safetensors.index.json",
                                     folder / "v.pth", folder / "w.pth"));
  fs::remove_all(folder);
}

std::string refused_index(const std::string& json) {
  return error_of([&] { read_shard_index(json, "i.json"); });
}

TEST(ShardIndex, gives_the_file_of_each_tensor) {
  const auto map = read_shard_index(
      R"({"metadata": {"total_size": 8}, "weight_map": {"a": "1.safetensors",
      "b": "2.safetensors"}})",
      "i.json");
  EXPECT_EQ(map.at("a"), "1.safetensors");
  EXPECT_EQ(map.at("b"), "2.safetensors");
}

TEST(ShardIndex, refuses_what_is_not_beside_it_or_is_there_twice) {
  for (const std::string file : {"../secret", "/etc/passwd", "a/b", "a\\\\b",
                                 "..", ".", "", "c:d", "a\\u0000b"}) {
    EXPECT_THAT(refused_index(R"({"weight_map": {"a": ")" + file + R"("}})"),
                HasSubstr("which is no file beside the index"))
        << file;
  }
  EXPECT_THAT(refused_index(R"({"weight_map": {"a": "x", "a": "y"}})"),
              HasSubstr("tensor 'a' is there twice"));
  EXPECT_THAT(refused_index(R"({"weight_map": {}, "weight_map": {}})"),
              HasSubstr("'weight_map' is there twice"));
  EXPECT_THAT(refused_index(R"({"weight_map": {}})"),
              HasSubstr("lists no tensors"));
  EXPECT_THAT(refused_index(R"({"error": "not found"})"),
              HasSubstr("without 'weight_map'"));
  EXPECT_THAT(refused_index(R"({"weight_map": {"a": 3}})"),
              HasSubstr("malformed index at byte"));
  EXPECT_THAT(refused_index(R"({"weight_map": {"a": "x"})"),
              HasSubstr("malformed index at byte"));
}

}  // namespace
}  // namespace luximm::detail
