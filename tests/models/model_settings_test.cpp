#include "luximm/model/model_settings.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <string>

#include <gtest/gtest.h>

#include "luximm/base/error.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kCommit = "abcdef0123456789abcdef0123456789abcdef01";

/// A folder of config.json files and a Hub cache without a network.
class ModelSettingsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern =
        (fs::temp_directory_path() / "luximm_XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    setenv("HF_HUB_OFFLINE", "1", 1);
  }
  void TearDown() override {
    unsetenv("HF_HUB_OFFLINE");
    fs::remove_all(folder_);
  }

  std::string with_config(const std::string& text) {
    std::ofstream(folder_ / "config.json") << text;
    return "local-dir:" + folder_.string();
  }

  void cache_repo(const std::string& text, const std::string& ref) {
    const fs::path repo = folder_ / "models--someone--animals";
    fs::create_directories(repo / "snapshots" / kCommit);
    fs::create_directories(repo / "refs");
    std::ofstream(repo / "refs" / ref) << kCommit;
    std::ofstream(repo / "snapshots" / kCommit / "config.json") << text;
  }

  static std::string error_of(const std::string& name,
                              const SettingsOptions& options = {}) {
    try {
      model_settings(name, options);
    } catch (const Error& e) {
      return e.what();
    }
    return "no error";
  }

  fs::path folder_;
};

constexpr const char* kAnimals =
    R"({"architecture":"resnet18","num_classes":2,"label_names":["cat","bee"],
        "label_descriptions":{"cat":"a cat","bee":"a bee"},
        "pretrained_cfg":{"tag":"mine","input_size":[1,32,32]}})";

TEST_F(ModelSettingsTest, a_released_name_is_its_row) {
  const ModelSettings settings = model_settings("resnet50");
  EXPECT_EQ(settings.name, "resnet50.a1_in1k");
  EXPECT_EQ(settings.config.hf_hub_id, "timm/resnet50.a1_in1k");
  EXPECT_THAT(settings.label_names, IsEmpty());
}

TEST_F(ModelSettingsTest, a_folder_gives_names_and_settings) {
  const ModelSettings settings = model_settings(with_config(kAnimals));
  EXPECT_EQ(settings.info->arch(), "resnet18");
  EXPECT_THAT(settings.label_names, ElementsAre("cat", "bee"));
  EXPECT_EQ(settings.label_descriptions.at("bee"), "a bee");
  EXPECT_EQ(settings.config.num_classes, 2);
  EXPECT_EQ(settings.config.input_size[0], 1);
  EXPECT_EQ(settings.config.classifier, "fc");
  EXPECT_EQ(settings.folder, folder_);
}

TEST_F(ModelSettingsTest, a_repository_gives_the_same_by_every_spelling) {
  cache_repo(kAnimals, "v2");
  for (const char* name :
       {"hf-hub:someone/animals@v2", "hf_hub:someone/animals@v2",
        "HF-HUB:someone/animals@v2"}) {
    const ModelSettings settings = model_settings(name, {.cache_dir = folder_});
    EXPECT_THAT(settings.label_names, ElementsAre("cat", "bee")) << name;
    EXPECT_EQ(settings.config.hf_hub_id, "someone/animals");
    EXPECT_EQ(settings.revision, "v2");
  }
  EXPECT_EQ(model_settings("hf-hub:someone/animals",
                           {.revision = "v2", .cache_dir = folder_})
                .revision,
            "v2");
}

TEST_F(ModelSettingsTest, a_name_that_leads_nowhere_says_what_to_write) {
  EXPECT_THAT(error_of("someone/animals"),
              HasSubstr("write hf-hub:someone/animals"));
  EXPECT_THAT(error_of("./saved"), HasSubstr("local-dir:./saved"));
  EXPECT_THAT(error_of("s3:bucket"), HasSubstr("there is no source 's3'"));
  EXPECT_THAT(error_of("hf-hub:"), HasSubstr("names no repository"));
  EXPECT_THAT(error_of("local-dir:"), HasSubstr("names no folder"));
  EXPECT_THAT(error_of("hf-hub:someone/animals@"), HasSubstr("@REVISION"));
  EXPECT_THAT(error_of("hf-hub:someone/animals@a@b"), HasSubstr("@REVISION"));
  EXPECT_THAT(error_of("hf-hub:someone/animals@v2", {.revision = "v3"}),
              HasSubstr("asks for revision 'v2', the options for 'v3'"));
  EXPECT_THAT(error_of("resnet5"), HasSubstr("did you mean"));
}

TEST_F(ModelSettingsTest, a_structure_that_the_family_lacks_is_refused) {
  const auto error_with = [&](const std::string& members) {
    return error_of(with_config(R"({"architecture":"resnet18",)" + members +
                                R"(,"pretrained_cfg":{}})"));
  };
  EXPECT_THAT(error_with(R"("global_pool":"catavgmax")"),
              HasSubstr("global_pool is 'catavgmax', but model_args build"));
  EXPECT_THAT(error_with(R"("model_args":{"img_size":[64,32]})"),
              HasSubstr("img_size 64 x 32"));
  EXPECT_THAT(error_with(R"("model_args":{"drop_rate":1.5})"),
              HasSubstr("drop_rate 1.5"));
  EXPECT_EQ(error_with(R"("model_args":{"output_stride":32})"), "no error");
}

TEST_F(ModelSettingsTest, model_args_say_how_the_network_is_built) {
  const ModelSettings settings = model_settings(with_config(
      R"({"architecture":"resnet18","pretrained_cfg":{},"model_args":)"
      R"({"global_pool":"max","output_stride":16}})"));
  EXPECT_EQ(settings.global_pool, "max");
  EXPECT_EQ(settings.output_stride, 16);
  EXPECT_EQ(model_settings(
                with_config(R"({"architecture":"resnet18","global_pool":"",)"
                            R"("model_args":{"global_pool":""}})"))
                .global_pool,
            "none");
}

TEST_F(ModelSettingsTest, a_checkpoint_is_its_folder) {
  EXPECT_EQ(checkpoint_name(folder_), "local-dir:" + folder_.string());
  EXPECT_EQ(checkpoint_name(folder_ / "model.safetensors"),
            "local-dir:" + folder_.string());
  EXPECT_EQ(checkpoint_name("model.safetensors"), "local-dir:.");
}

}  // namespace
}  // namespace luximm
