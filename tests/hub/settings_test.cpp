#include "luximm/hub/settings.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

/// Sets variables, or takes them away, for one test.
class HubSettingsTest : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* name :
         {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME",
          "HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_TOKEN_PATH",
          "HF_HUB_DISABLE_IMPLICIT_TOKEN", "HF_ENDPOINT", "HF_HUB_OFFLINE",
          "TRANSFORMERS_OFFLINE", "HF_HUB_ETAG_TIMEOUT",
          "HF_HUB_DOWNLOAD_TIMEOUT"}) {
      set(name, std::nullopt);
    }
    set("HOME", "/home/someone");
  }

  void TearDown() override {
    for (const auto& [name, value] : before_) assign(name, value);
  }

  void set(const std::string& name, std::optional<std::string> value) {
    before_.try_emplace(name, environment(name.c_str()));
    assign(name, value);
  }

  static HubErrorKind kind_of_failure() {
    try {
      hub_settings({});
    } catch (const HubError& error) {
      return error.kind();
    }
    ADD_FAILURE() << "accepted";
    return {};
  }

 private:
  static void assign(const std::string& name,
                     const std::optional<std::string>& value) {
    if (value) {
      ::setenv(name.c_str(), value->c_str(), 1);
    } else {
      ::unsetenv(name.c_str());
    }
  }

  std::map<std::string, std::optional<std::string>> before_;
};

TEST_F(HubSettingsTest, cache_dir_is_what_the_nearest_variable_says) {
  EXPECT_EQ(hf_hub_cache_dir(), "/home/someone/.cache/huggingface/hub");
  set("XDG_CACHE_HOME", "/xdg");
  EXPECT_EQ(hf_hub_cache_dir(), "/xdg/huggingface/hub");
  set("HF_HOME", "/hf");
  EXPECT_EQ(hf_hub_cache_dir(), "/hf/hub");
  set("HUGGINGFACE_HUB_CACHE", "/old");
  EXPECT_EQ(hf_hub_cache_dir(), "/old");
  set("HF_HUB_CACHE", "/new");
  EXPECT_EQ(hf_hub_cache_dir(), "/new");
}

TEST_F(HubSettingsTest, variables_set_to_nothing_count_as_set) {
  set("XDG_CACHE_HOME", "");
  EXPECT_EQ(hf_hub_cache_dir(), "huggingface/hub");
  set("HF_HOME", "");
  EXPECT_EQ(hf_hub_cache_dir(), "hub");
  set("HF_HUB_CACHE", "");
  EXPECT_EQ(hub_settings({}).cache_dir, std::filesystem::current_path());
}

TEST_F(HubSettingsTest, paths_are_expanded_as_python_expands_them) {
  set("PLACE", "there");
  EXPECT_EQ(expand_path("~/a"), "/home/someone/a");
  EXPECT_EQ(expand_path("a~"), "a~");
  EXPECT_EQ(expand_path("$PLACE/${PLACE}x"), "there/therex");
  EXPECT_EQ(expand_path("$NOT_SET_1/${PLACE"), "$NOT_SET_1/${PLACE");
  EXPECT_EQ(expand_path("$"), "$");
}

TEST_F(HubSettingsTest, token_is_the_first_that_is_not_empty) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / "luximm_settings_test_token";
  std::ofstream(file) << " hf_file\n";
  set("HF_TOKEN_PATH", file.string());
  EXPECT_EQ(hub_settings({}).token, "hf_file");
  set("HUGGING_FACE_HUB_TOKEN", "hf_old");
  EXPECT_EQ(hub_settings({}).token, "hf_old");
  set("HF_TOKEN", "\thf_new\r\n");
  EXPECT_EQ(hub_settings({}).token, "hf_new");
  EXPECT_EQ(hub_settings({.token = "hf_own"}).token, "hf_own");
  set("HF_TOKEN", "  ");
  EXPECT_EQ(hub_settings({}).token, "hf_file");
  set("HF_HUB_DISABLE_IMPLICIT_TOKEN", "yes");
  EXPECT_EQ(hub_settings({}).token, "");
  EXPECT_EQ(hub_settings({.token = "hf_own"}).token, "hf_own");
  std::filesystem::remove(file);
}

TEST_F(HubSettingsTest, token_that_would_break_a_header_is_refused_unprinted) {
  set("HF_TOKEN", "hf_a\x01");
  try {
    hub_settings({});
    FAIL() << "accepted";
  } catch (const HubError& error) {
    EXPECT_EQ(error.kind(), HubErrorKind::kRequest);
    EXPECT_EQ(std::string(error.what()).find("hf_a"), std::string::npos);
  }
}

TEST_F(HubSettingsTest, token_goes_to_the_endpoint_and_nowhere_else) {
  set("HF_ENDPOINT", "https://mirror.example/");
  const HubSettings settings = hub_settings({.token = "hf_x"});
  EXPECT_EQ(settings.endpoint, "https://mirror.example");
  EXPECT_EQ(token_for(settings, "https://mirror.example:443/a"), "hf_x");
  EXPECT_EQ(token_for(settings, "http://mirror.example/a"), "");
  EXPECT_EQ(token_for(settings, "https://mirror.example:444/a"), "");
  EXPECT_EQ(token_for(settings, "https://huggingface.co/a"), "");
  EXPECT_EQ(token_for(settings, ""), "");
  EXPECT_TRUE(is_hub_url(settings, "https://huggingface.co/a"));
  EXPECT_FALSE(is_hub_url(settings, "https://huggingface.co.evil.org/a"));
}

TEST_F(HubSettingsTest, offline_is_decided_by_the_hubs_own_variable_first) {
  EXPECT_FALSE(hub_settings({}).offline);
  set("TRANSFORMERS_OFFLINE", "on");
  EXPECT_TRUE(hub_settings({}).offline);
  set("HF_HUB_OFFLINE", "");
  EXPECT_TRUE(hub_settings({}).offline);
  set("HF_HUB_OFFLINE", "0");
  EXPECT_FALSE(hub_settings({}).offline);
  set("HF_HUB_OFFLINE", "True");
  EXPECT_TRUE(hub_settings({}).offline);
}

TEST_F(HubSettingsTest, timeouts_are_numbers_and_0_is_the_default) {
  EXPECT_EQ(hub_settings({}).etag_timeout, 10);
  set("HF_HUB_ETAG_TIMEOUT", "0");
  set("HF_HUB_DOWNLOAD_TIMEOUT", "1.5");
  EXPECT_EQ(hub_settings({}).etag_timeout, 10);
  EXPECT_EQ(hub_settings({}).download_timeout, 1.5);
  for (const char* bad : {"x", "-1", "1s", "nan", "inf"}) {
    set("HF_HUB_ETAG_TIMEOUT", bad);
    EXPECT_EQ(kind_of_failure(), HubErrorKind::kRequest) << bad;
  }
}

TEST_F(HubSettingsTest, endpoint_must_be_a_web_address) {
  for (const char* bad : {"ftp://a", "huggingface", "file:///etc"}) {
    set("HF_ENDPOINT", bad);
    EXPECT_EQ(kind_of_failure(), HubErrorKind::kRequest) << bad;
  }
  set("HF_ENDPOINT", "");
  EXPECT_EQ(hub_settings({}).endpoint, "https://huggingface.co");
}

}  // namespace
}  // namespace luximm::detail
