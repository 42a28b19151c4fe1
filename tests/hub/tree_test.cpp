#include "luximm/hub/tree.h"

#include <string>

#include <gtest/gtest.h>

#include "luximm/base/error.h"

namespace luximm::detail {
namespace {

const std::string kSha1(40, 'a');
const std::string kSha256(64, 'b');

TEST(HubTree, page_gives_files_and_leaves_folders_out) {
  RepoTree tree;
  read_tree_page(R"([{"type":"directory","path":"d","oid":"x","size":0},)"
                 R"({"type":"file","path":"d/a.json","oid":")" +
                     kSha1 + R"(","size":3,"extra":[1,{}]},)" +
                     R"({"type":"file","path":"w","oid":")" + kSha1 +
                     R"(","size":9,"xetHash":")" + kSha256 +
                     R"(","lfs":{"oid":")" + kSha256 +
                     R"(","size":9,"pointerSize":134}}])",
                 tree);
  ASSERT_EQ(tree.size(), 2u);
  EXPECT_EQ(tree.at("d/a.json").etag(), kSha1);
  EXPECT_EQ(tree.at("d/a.json").file_size(), 3u);
  EXPECT_EQ(tree.at("w").etag(), kSha256);
}

TEST(HubTree, listing_is_written_as_python_writes_it_and_read_back) {
  const RepoTree tree = {{"\xc3\xa9",
                          {.size = 3,
                           .blob_id = kSha1,
                           .lfs_sha256 = {},
                           .lfs_size = {},
                           .xet_hash = {}}},
                         {"w",
                          {.size = 9,
                           .blob_id = kSha1,
                           .lfs_sha256 = kSha256,
                           .lfs_size = 9,
                           .xet_hash = kSha256}}};
  const std::string text = format_tree(tree);
  EXPECT_EQ(text,
            "{\n \"format_version\": 1,\n \"files\": {\n  \"w\": {\n"
            "   \"size\": 9,\n   \"blob_id\": \"" +
                kSha1 + "\",\n   \"lfs_sha256\": \"" + kSha256 +
                "\",\n   \"lfs_size\": 9,\n   \"xet_hash\": \"" + kSha256 +
                "\"\n  },\n  \"\\u00e9\": {\n   \"size\": 3,\n"
                "   \"blob_id\": \"" +
                kSha1 + "\"\n  }\n }\n}");
  const auto read = parse_tree(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(format_tree(*read), text);
}

TEST(HubTree, listing_of_another_version_or_cut_short_is_nothing) {
  EXPECT_FALSE(parse_tree(R"({"format_version": 2, "files": {}})"));
  EXPECT_FALSE(parse_tree(R"({"format_version": 1, "files": {)"));
  EXPECT_FALSE(parse_tree(""));
  EXPECT_TRUE(parse_tree(R"({"format_version": 1, "files": {}})"));
}

TEST(HubTree, paths_that_leave_the_folder_are_refused) {
  for (const char* path : {"../a", "/a", "a/../../b", ""}) {
    RepoTree tree;
    const std::string page = R"([{"type":"file","path":")" + std::string(path) +
                             R"(","oid":")" + kSha1 + R"(","size":3}])";
    EXPECT_THROW(read_tree_page(page, tree), Error) << path;
  }
}

TEST(HubTree, malformed_pages_are_errors) {
  RepoTree tree;
  for (const char* page : {"", "{}", "[", "[1]", "[{}] x",
                           R"([{"type":"file","path":"a","size":-1}])"}) {
    EXPECT_THROW(read_tree_page(page, tree), Error) << page;
  }
  EXPECT_THROW(read_tree_page(std::string(1 << 20, '['), tree), Error);
}

TEST(HubTree, commit_is_the_sha_of_the_revision) {
  EXPECT_EQ(read_commit(R"({"id":"a/b","sha":"c","siblings":[]})"), "c");
  EXPECT_EQ(read_commit("{}"), "");
}

}  // namespace
}  // namespace luximm::detail
