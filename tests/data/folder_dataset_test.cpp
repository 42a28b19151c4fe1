#include "luximm/data/folder_dataset.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "tests/data/pictures.h"

namespace luximm {
namespace {

using test::ScratchFolder;
using test::text_of_error;
using test::write_file;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> names_below(const std::vector<Sample>& samples,
                                     const std::filesystem::path& root) {
  std::vector<std::string> names;
  for (const Sample& sample : samples) {
    names.push_back(sample.path.lexically_relative(root).string() + ":" +
                    std::to_string(sample.label));
  }
  return names;
}

TEST(FolderDataset, orders_classes_and_pictures_as_timm_does) {
  ScratchFolder root;
  for (const char* name : {"10/a.png", "9/b.jpg", "B/x.png", "a/img10.png",
                           "a/img9.PNG", "a/img09b.jpeg"}) {
    write_file(root / name, "");
  }
  const FolderDataset data = list_image_folder(root.path());
  EXPECT_THAT(data.classes, ElementsAre("9", "10", "a", "B"));
  EXPECT_THAT(names_below(data.samples, root.path()),
              ElementsAre("9/b.jpg:0", "10/a.png:1", "a/img9.PNG:2",
                          "a/img09b.jpeg:2", "a/img10.png:2", "B/x.png:3"));
}

TEST(FolderDataset, takes_nested_folders_and_links_and_no_hidden_files) {
  ScratchFolder root;
  write_file(root / "cat/2020/a.png", "");
  write_file(root / "cat/.cache/b.png", "");
  write_file(root / "cat/._a.png", "");
  write_file(root / "cat/notes.txt", "");
  write_file(root / ".git/c.png", "");
  // A link that leads round, and one that leads elsewhere.
  std::filesystem::create_directory_symlink(root / "cat", root / "cat/again");
  ScratchFolder elsewhere;
  write_file(elsewhere / "d.png", "");
  std::filesystem::create_directory_symlink(elsewhere.path(), root / "dog");
  const FolderDataset data = list_image_folder(root.path());
  EXPECT_THAT(names_below(data.samples, root.path()),
              ElementsAre("cat/2020/a.png:0", "dog/d.png:1"));
}

TEST(FolderDataset, labels_by_the_given_classes) {
  ScratchFolder root;
  write_file(root / "dog/a.png", "");
  write_file(root / "cat/b.png", "");
  const FolderDataset data =
      list_image_folder(root.path(), {"horse", "dog", "cat"});
  EXPECT_THAT(data.classes, ElementsAre("horse", "dog", "cat"));
  EXPECT_THAT(names_below(data.samples, root.path()),
              ElementsAre("cat/b.png:2", "dog/a.png:1"));
  write_file(root / "cow/c.png", "");
  EXPECT_THAT(
      text_of_error([&] {
        list_image_folder(root.path(), {"dog", "cat"});
      }),
      HasSubstr("cow' is none of the 2 known classes (dog, cat); rename it"));
}

TEST(FolderDataset, says_what_is_wrong_with_a_folder) {
  ScratchFolder root;
  const auto error = [](const std::filesystem::path& path) {
    return text_of_error([&] { list_image_folder(path); });
  };
  EXPECT_THAT(error(root / "none"), HasSubstr("there is no folder '"));
  write_file(root / "file", "");
  EXPECT_THAT(error(root / "file"), HasSubstr("file' is not a folder"));
  std::filesystem::create_directory(root / "empty");
  EXPECT_THAT(error(root / "empty"), HasSubstr("empty' has no classes"));
  write_file(root / "loose/a.png", "");
  EXPECT_THAT(error(root / "loose"),
              HasSubstr("its images lie in no folder"));
  write_file(root / "set/cat/a.png", "");
  write_file(root / "set/dog/a.gif", "");
  EXPECT_THAT(error(root / "set"),
              HasSubstr("class 'dog' has no JPEG or PNG file in '"));
}

TEST(ListImages, finds_pictures_below_a_folder_and_takes_a_file_as_it_is) {
  ScratchFolder root;
  write_file(root / "b/2.png", "");
  write_file(root / "b/10.png", "");
  write_file(root / "a.jpg", "");
  EXPECT_THAT(names_below(list_images(root.path()), root.path()),
              ElementsAre("a.jpg:-1", "b/2.png:-1", "b/10.png:-1"));
  EXPECT_EQ(list_images(root / "b/2.png").size(), 1U);
  EXPECT_THAT(text_of_error([&] { list_images(root / "c"); }),
              HasSubstr("there is no file or folder"));
  std::filesystem::create_directory(root / "empty");
  EXPECT_THAT(text_of_error([&] { list_images(root / "empty"); }),
              HasSubstr("has no JPEG or PNG file"));
}

}  // namespace
}  // namespace luximm
