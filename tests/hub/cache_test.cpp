#include "luximm/hub/cache.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <string>

#include <gtest/gtest.h>

#include "luximm/hub/files.h"
#include "luximm/hub/hub.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kCommit(40, 'c');
const std::string kOther(40, 'd');
// git's sha1 of "hello\n", and sha256 of it.
const std::string kGit = "ce013625030ba8dba906f756967f9e9ca394464a";
const std::string kSha =
    "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";

/// A cache with one repository of two blobs and one commit on main.
class HubCacheTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "luximm-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    cache_ = name;
    repo_ = cache_ / "models--org--model";
    write(repo_ / "blobs" / kGit, "hello\n");
    write(repo_ / "blobs" / kSha, "hello\n");
    write(repo_ / "refs/main", kCommit);
    link(kCommit, "a.txt", kGit);
    link(kCommit, "folder/b.bin", kSha);
  }
  void TearDown() override { fs::remove_all(cache_); }

  static void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << text;
  }
  void link(const std::string& commit, const fs::path& name,
            const std::string& blob) const {
    const fs::path place = repo_ / "snapshots" / commit / name;
    fs::create_directories(place.parent_path());
    fs::create_symlink(
        fs::relative(repo_ / "blobs", place.parent_path()) / blob, place);
  }
  std::optional<fs::path> find(const std::string& file) const {
    return try_to_load_from_cache("org/model", file, {.cache_dir = cache_});
  }

  fs::path cache_, repo_;
};

TEST_F(HubCacheTest, list_tells_repositories_revisions_and_sizes) {
  write(cache_ / "CACHEDIR.TAG", "");
  write(cache_ / "blobs/ab/x", "the store that repositories share");
  link(kOther, "a.txt", kGit);
  const CacheListing listing = list_cache(cache_);
  EXPECT_THAT(listing.warnings, IsEmpty());
  ASSERT_THAT(listing.repos, SizeIs(1));
  const CachedRepo& repo = listing.repos[0];
  EXPECT_EQ(repo.id, "org/model");
  EXPECT_EQ(repo.type, "model");
  EXPECT_EQ(repo.size, 12u);
  ASSERT_THAT(repo.revisions, SizeIs(2));
  EXPECT_THAT(repo.revisions[0].refs, ElementsAre("main"));
  EXPECT_THAT(repo.revisions[0].files, ElementsAre("a.txt", "folder/b.bin"));
  EXPECT_THAT(repo.revisions[1].refs, IsEmpty());
}

TEST_F(HubCacheTest, list_warns_of_links_and_refs_to_nothing) {
  fs::remove(repo_ / "blobs" / kGit);
  write(repo_ / "refs/pr/1", kOther);
  EXPECT_THAT(list_cache(cache_).warnings, SizeIs(2));
}

TEST_F(HubCacheTest, verify_finds_nothing_wrong_with_a_good_cache) {
  const CacheVerification report = verify_cache(cache_);
  EXPECT_EQ(report.files, 2u);
  EXPECT_EQ(report.bytes, 12u);
  EXPECT_THAT(report.problems, IsEmpty());
}

TEST_F(HubCacheTest, verify_finds_changed_bytes_of_the_same_length) {
  write(repo_ / "blobs" / kSha, "jello\n");
  write(repo_ / "blobs" / kGit, "jello\n");
  const CacheVerification report = verify_cache(cache_);
  ASSERT_THAT(report.problems, SizeIs(2));
  EXPECT_EQ(report.problems[0].path, repo_ / "blobs" / kSha);
}

TEST_F(HubCacheTest, verify_finds_a_link_to_nothing) {
  fs::remove(repo_ / "blobs" / kGit);
  const CacheVerification report = verify_cache(cache_);
  ASSERT_THAT(report.problems, SizeIs(1));
  EXPECT_EQ(report.problems[0].what, "links to nothing");
}

TEST_F(HubCacheTest, verify_hashes_what_a_blob_in_the_shared_store_links_to) {
  write(cache_ / "blobs/ab/x", "hello\n");
  fs::remove(repo_ / "blobs" / kSha);
  fs::create_symlink("../../blobs/ab/x", repo_ / "blobs" / kSha);
  EXPECT_THAT(verify_cache(cache_).problems, IsEmpty());
  write(cache_ / "blobs/ab/x", "jello\n");
  EXPECT_THAT(verify_cache(cache_).problems, SizeIs(1));
}

TEST_F(HubCacheTest, verify_without_links_goes_by_the_listing) {
  fs::remove(repo_ / "snapshots" / kCommit / "a.txt");
  write(repo_ / "snapshots" / kCommit / "a.txt", "jello\n");
  EXPECT_EQ(verify_cache(cache_).unknown, 1u);
  write(repo_ / "trees" / (kCommit + ".json"),
        R"({"format_version": 1, "files": {"a.txt": {"size": 6, "blob_id": ")" +
            kGit + R"("}}})");
  const CacheVerification report = verify_cache(cache_);
  EXPECT_EQ(report.unknown, 0u);
  EXPECT_THAT(report.problems, SizeIs(1));
}

TEST_F(HubCacheTest, prune_takes_only_what_no_snapshot_needs) {
  fs::remove(repo_ / "snapshots" / kCommit / "a.txt");
  write(repo_ / "blobs" / (kSha + ".0123abcd.incomplete"), "hel");
  const PruneReport report = prune_cache(cache_);
  EXPECT_THAT(report.removed, SizeIs(2));
  EXPECT_EQ(report.bytes, 9u);
  EXPECT_FALSE(fs::exists(repo_ / "blobs" / kGit));
  EXPECT_TRUE(find("folder/b.bin"));
  EXPECT_THAT(prune_cache(cache_).removed, IsEmpty());
}

TEST_F(HubCacheTest, prune_leaves_alone_what_is_being_written) {
  const detail::TemporaryFile live(repo_ / "blobs" / kSha);
  EXPECT_THAT(prune_cache(cache_).removed, IsEmpty());
  EXPECT_TRUE(fs::exists(live.path()));
}

TEST_F(HubCacheTest, prune_leaves_alone_a_blob_that_is_locked) {
  fs::remove(repo_ / "snapshots" / kCommit / "a.txt");
  const detail::FileLock lock(cache_ / ".locks/models--org--model" /
                              (kGit + ".lock"));
  EXPECT_THAT(prune_cache(cache_).removed, IsEmpty());
}

TEST_F(HubCacheTest, prune_can_only_report) {
  fs::remove(repo_ / "snapshots" / kCommit / "a.txt");
  EXPECT_THAT(prune_cache(cache_, {.dry_run = true}).removed, SizeIs(1));
  EXPECT_TRUE(fs::exists(repo_ / "blobs" / kGit));
}

TEST_F(HubCacheTest, prune_takes_commits_without_a_name_if_asked) {
  const std::string blob(40, 'e');
  write(repo_ / "blobs" / blob, "old");
  link(kOther, "a.txt", blob);
  EXPECT_THAT(prune_cache(cache_).removed, IsEmpty());
  EXPECT_THAT(prune_cache(cache_, {.detached = true}).removed, SizeIs(2));
  EXPECT_FALSE(fs::exists(repo_ / "snapshots" / kOther));
  EXPECT_TRUE(find("a.txt"));
}

TEST_F(HubCacheTest, there_must_be_a_cache) {
  EXPECT_THROW(list_cache(cache_ / "absent"), HubError);
  EXPECT_THROW(verify_cache(cache_ / "absent"), HubError);
  EXPECT_THROW(prune_cache(cache_ / "absent"), HubError);
}

TEST_F(HubCacheTest, file_shorter_than_its_listing_is_absent) {
  const auto before = set_warning_handler({});
  EXPECT_TRUE(find("a.txt"));
  write(repo_ / "trees" / (kCommit + ".json"),
        R"({"format_version": 1, "files": {"a.txt": {"size": 7, "blob_id": ")" +
            kGit + R"("}}})");
  EXPECT_FALSE(find("a.txt"));
  set_warning_handler(before);
}

TEST_F(HubCacheTest, lookup_refuses_names_that_leave_the_folder) {
  EXPECT_THROW(find("../../../etc/passwd"), HubError);
  EXPECT_THROW(
      try_to_load_from_cache("org/model", "a.txt",
                             {.revision = "../../x", .cache_dir = cache_}),
      HubError);
}

TEST_F(HubCacheTest, lock_excludes_a_second_one_and_is_left_in_place) {
  const fs::path file = cache_ / ".locks/x.lock";
  {
    const detail::FileLock first(file);
    EXPECT_TRUE(first.held());
    EXPECT_FALSE(detail::FileLock(file, detail::FileLock::Wait::kNot).held());
  }
  EXPECT_TRUE(detail::FileLock(file, detail::FileLock::Wait::kNot).held());
  EXPECT_TRUE(fs::exists(file));
}

TEST_F(HubCacheTest, lock_on_a_planted_link_is_not_taken) {
  const fs::path file = cache_ / "x.lock";
  fs::create_symlink(cache_ / "elsewhere", file);
  EXPECT_FALSE(detail::FileLock(file).held());
  EXPECT_FALSE(fs::exists(cache_ / "elsewhere"));
}

TEST_F(HubCacheTest, temporary_file_vanishes_unless_it_is_moved) {
  fs::path path;
  {
    detail::TemporaryFile file(cache_ / "x");
    path = file.path();
    EXPECT_TRUE(fs::exists(path));
  }
  EXPECT_FALSE(fs::exists(path));
  detail::TemporaryFile file(cache_ / "x");
  file.write_at(0, "hello\n");
  EXPECT_EQ(file.hash(40), kGit);
  EXPECT_TRUE(file.move_to(cache_ / "x"));
  EXPECT_EQ(fs::file_size(cache_ / "x"), 6u);
}

TEST_F(HubCacheTest, temporary_file_that_was_taken_away_is_told) {
  detail::TemporaryFile file(cache_ / "x");
  fs::remove(file.path());
  EXPECT_FALSE(file.move_to(cache_ / "x"));
}

}  // namespace
}  // namespace luximm
