#include "luximm/hub/names.h"

#include <string>

#include <gtest/gtest.h>

#include "luximm/hub/hub.h"
#include "luximm/hub/url.h"

namespace luximm::detail {
namespace {

TEST(HubNames, repositories_are_what_huggingface_hub_takes_for_one) {
  for (const char* good : {"resnet", "timm/resnet50.a1_in1k", "a/B-c_d.e"}) {
    EXPECT_TRUE(is_repo_id(good)) << good;
  }
  for (const char* bad :
       {"", "/", "a/", "/a", "a/b/c", "a--b", "a/b--c", "a..b", "a.git", "-a",
        "a-", ".a", "a b", "a/\xc3\xa9", "../a", "a\nb"}) {
    EXPECT_FALSE(is_repo_id(bad)) << bad;
  }
  EXPECT_TRUE(is_repo_id(std::string(96, 'a')));
  EXPECT_FALSE(is_repo_id(std::string(97, 'a')));
}

TEST(HubNames, relative_paths_cannot_leave_their_folder) {
  for (const char* good : {"config.json", "a/b/c", ".gitattributes", "ab:c",
                           "refs/pr/1", "a..b"}) {
    EXPECT_TRUE(is_safe_relative(good)) << good;
  }
  for (const char* bad :
       {"", "/a", "..", "../a", "a/../b", "a/..", ".", "a/./b", "a//b", "a/",
        "C:\\a", "C:a", "a/D:b", "\\\\host\\share", "a\\..\\b", "a\nb"}) {
    EXPECT_FALSE(is_safe_relative(bad)) << bad;
  }
  EXPECT_FALSE(is_safe_relative(std::string("a\0b", 3)));
}

TEST(HubNames, etags_and_commits_are_lower_case_hexadecimal) {
  EXPECT_TRUE(is_commit(std::string(40, 'a')));
  EXPECT_FALSE(is_commit(std::string(64, 'a')));
  EXPECT_FALSE(is_commit(std::string(40, 'A')));
  EXPECT_TRUE(is_content_etag(std::string(40, '0')));
  EXPECT_TRUE(is_content_etag(std::string(64, 'f')));
  EXPECT_FALSE(is_content_etag(std::string(63, 'f')));
  EXPECT_FALSE(is_content_etag("../../../x"));
}

TEST(HubUrl, origins_are_equal_with_and_without_the_default_port) {
  EXPECT_EQ(url_origin("https://HuggingFace.co/a/b"),
            url_origin("https://huggingface.co:443"));
  EXPECT_NE(url_origin("https://huggingface.co"),
            url_origin("http://huggingface.co"));
  EXPECT_NE(url_origin("http://a:1"), url_origin("http://a:2"));
  EXPECT_NE(url_origin("http://huggingface.co@evil.org"),
            url_origin("http://huggingface.co"));
}

TEST(HubUrl, what_is_no_web_address_has_no_origin) {
  for (const char* bad :
       {"", "file:///etc/passwd", "ftp://a", "a b", "http://"}) {
    EXPECT_EQ(url_origin(bad), "") << bad;
  }
}

TEST(HubUrl, locations_are_resolved_against_the_address_asked) {
  EXPECT_EQ(url_join("http://a/b/c", "/d"), "http://a/d");
  EXPECT_EQ(url_join("http://a/b/c", "d"), "http://a/b/d");
  EXPECT_EQ(url_join("http://a/b", "//c/d"), "http://c/d");
  EXPECT_EQ(url_join("http://a/b", "http://c/d"), "http://c/d");
  EXPECT_EQ(url_join("no url", "/d"), "");
}

TEST(HubUrl, quoting_leaves_only_unreserved_characters) {
  EXPECT_EQ(url_quote("refs/pr/1"), "refs%2Fpr%2F1");
  EXPECT_EQ(url_quote("a b/c?d", "/"), "a%20b/c%3Fd");
  EXPECT_EQ(url_quote("\xc3\xa9-._~"), "%C3%A9-._~");
}

}  // namespace
}  // namespace luximm::detail
