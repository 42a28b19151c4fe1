#include "luximm/data/class_map.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "tests/data/pictures.h"

namespace luximm {
namespace {

using test::ScratchFolder;
using test::text_of_error;
using test::write_file;
using ::testing::HasSubstr;

struct ClassMapTest : ::testing::Test {
  ClassMap read(const std::string& text, const std::string& name = "map.txt") {
    write_file(folder / name, text);
    return read_class_map(folder / name);
  }
  std::string error(const std::string& text,
                    const std::string& name = "map.txt") {
    return text_of_error([&] { read(text, name); });
  }
  ScratchFolder folder;
};

TEST_F(ClassMapTest, numbers_the_lines_as_timm_does) {
  EXPECT_EQ(read("tench\ngreat white shark\r\n  hen  \n\n"),
            (ClassMap{{"tench", 0}, {"great white shark", 1}, {"hen", 2}}));
  EXPECT_EQ(read("\xef\xbb\xbf"
                 "a\n\nb"),
            (ClassMap{{"a", 0}, {"b", 2}}));
}

TEST_F(ClassMapTest, reads_names_with_numbers_and_json) {
  const ClassMap expected = {{"n01440764", 0}, {"n02102040", 217}};
  EXPECT_EQ(read("n01440764 0\nn02102040\t217\n"), expected);
  EXPECT_EQ(read(R"({"n01440764": 0, "n02102040": 217})", "m.json"), expected);
  EXPECT_EQ(read(R"(["hen", "cock"])", "m.json"),
            (ClassMap{{"hen", 0}, {"cock", 1}}));
  // Numbers on some lines only belong to the names.
  EXPECT_EQ(read("boeing 747\nglider\n"),
            (ClassMap{{"boeing 747", 0}, {"glider", 1}}));
}

TEST_F(ClassMapTest, says_what_is_wrong_and_where) {
  EXPECT_THAT(error("a 0\nb 1\na 2\n"),
              HasSubstr("map.txt' line 3: class 'a' occurs twice, as output 0 "
                        "and 2"));
  EXPECT_THAT(error(""), HasSubstr("names no classes"));
  EXPECT_THAT(error("a -1\nb 2\n"), HasSubstr("output -1"));
  EXPECT_THAT(error("a 99999999999\nb 2\n"), HasSubstr("output 99999999999"));
  EXPECT_THAT(error(R"({"a": 1, "a": 2})", "m.json"), HasSubstr("twice"));
  EXPECT_THAT(error(R"({"a": 1.5})", "m.json"), HasSubstr("m.json"));
  EXPECT_THAT(error(R"({"a": 1)", "m.json"), HasSubstr("m.json"));
  EXPECT_THAT(error("", "m.pkl"), HasSubstr("pickle"));
  EXPECT_THAT(text_of_error([&] { read_class_map(folder / "none.txt"); }),
              HasSubstr("cannot open"));
  EXPECT_THAT(text_of_error([&] { read_class_map(folder.path()); }),
              HasSubstr("cannot"));
}

TEST_F(ClassMapTest, labels_a_part_of_the_classes) {
  write_file(folder / "data/n02102040/a.png", "");
  write_file(folder / "data/n01440764/b.png", "");
  const ClassMap map = read("n01440764 0\nn02102040 217\nn00000000 5\n");
  const auto samples = list_mapped_images(folder / "data", map);
  ASSERT_EQ(samples.size(), 2U);
  EXPECT_EQ(samples[0].path.filename(), "b.png");
  EXPECT_EQ(samples[0].label, 0);
  EXPECT_EQ(samples[1].label, 217);
  write_file(folder / "data/n5/c.png", "");
  EXPECT_THAT(text_of_error([&] { list_mapped_images(folder / "data", map); }),
              HasSubstr("data/n5' is none of the 3 classes"));
}

TEST_F(ClassMapTest, a_name_listed_twice_is_an_error_where_it_is_used) {
  const ClassMap map = read("crane\nhen\ncrane\n");
  EXPECT_EQ(map, (ClassMap{{"crane", kAmbiguousClass}, {"hen", 1}}));
  write_file(folder / "data/hen/a.png", "");
  EXPECT_EQ(list_mapped_images(folder / "data", map)[0].label, 1);
  write_file(folder / "data/crane/a.png", "");
  EXPECT_THAT(text_of_error([&] { list_mapped_images(folder / "data", map); }),
              HasSubstr("data/crane' has a name that the map lists twice"));
}

}  // namespace
}  // namespace luximm
