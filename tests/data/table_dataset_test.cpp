#include "luximm/data/table_dataset.h"

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

struct TableDatasetTest : ::testing::Test {
  FolderDataset list(const std::string& text, const TableOptions& options = {},
                     const std::string& name = "t.csv") {
    write_file(folder / name, text);
    return list_table(folder / name, options);
  }
  std::string error(const std::string& text, const TableOptions& options = {}) {
    return text_of_error([&] { list(text, options); });
  }
  static std::vector<int64_t> labels(const FolderDataset& data) {
    std::vector<int64_t> all;
    for (const Sample& sample : data.samples) all.push_back(sample.label);
    return all;
  }

  ScratchFolder folder;
};

TEST_F(TableDatasetTest, numbers_names_in_natural_order) {
  const auto data = list("a.jpg,dog 10\nb/c.png,dog 2\r\n\n/abs.jpg,cat\n");
  EXPECT_THAT(data.classes, ElementsAre("cat", "dog 2", "dog 10"));
  EXPECT_THAT(labels(data), ElementsAre(2, 1, 0));
  EXPECT_EQ(data.samples[0].path, folder / "a.jpg");
  EXPECT_EQ(data.samples[1].path, folder / "b/c.png");
  EXPECT_EQ(data.samples[2].path, "/abs.jpg");
}

TEST_F(TableDatasetTest, takes_numbers_as_they_are) {
  const auto data = list("a.jpg,3\nb.jpg,0\n");
  EXPECT_THAT(data.classes, ElementsAre("0", "1", "2", "3"));
  EXPECT_THAT(labels(data), ElementsAre(3, 0));
}

TEST_F(TableDatasetTest, finds_columns_by_usual_and_by_given_names) {
  const auto usual = list(
      "\xef\xbb\xbf"
      "Image\tid\tClass\na.jpg\t1\tx\n",
      {}, "t.tsv");
  EXPECT_THAT(usual.classes, ElementsAre("x"));
  EXPECT_EQ(usual.samples[0].path, folder / "a.jpg");
  const auto given =
      list("kind;where;path\nx;a.jpg;1\n", {.path_column = "where",
                                            .label_column = "kind",
                                            .root = "/data",
                                            .separator = ';'});
  EXPECT_THAT(given.classes, ElementsAre("x"));
  EXPECT_EQ(given.samples[0].path, "/data/a.jpg");
}

TEST_F(TableDatasetTest, knows_classes_by_name_and_by_number) {
  const TableOptions options{.classes = {"x", "7", "z"}};
  EXPECT_THAT(labels(list("a,z\nb,0\nc,7\n", options)), ElementsAre(2, 0, 1));
  EXPECT_THAT(error("a,z\nb,zz\n", options),
              HasSubstr("t.csv' line 2: label 'zz' is none of the 3 classes"));
  EXPECT_THAT(error("a,3\n", options), HasSubstr("line 1: label '3'"));
}

TEST_F(TableDatasetTest, reads_quoted_fields) {
  const auto data = list("\"a, b.jpg\",\"say \"\"hi\"\"\"\n");
  EXPECT_EQ(data.samples[0].path, folder / "a, b.jpg");
  EXPECT_THAT(data.classes, ElementsAre("say \"hi\""));
}

TEST_F(TableDatasetTest, names_the_line_that_is_bad) {
  EXPECT_THAT(error("a.jpg,1\nb.jpg\n"),
              HasSubstr("line 2 has 1 of 2 fields; is ',' what separates"));
  EXPECT_THAT(error("a.jpg,1\n\n,2\n"), HasSubstr("line 3 has no path"));
  EXPECT_THAT(error("a.jpg,\n"), HasSubstr("line 1 has no label"));
  EXPECT_THAT(error("a.jpg,\"1\n"), HasSubstr("line 1: a quote is not closed"));
  EXPECT_THAT(error("a.jpg,-1\nb.jpg,0\n"), HasSubstr("line 1: label -1"));
  EXPECT_THAT(error("path,label\n"), HasSubstr("has no sample"));
  EXPECT_THAT(error("\n \n"), HasSubstr("is empty"));
  EXPECT_THAT(error("path,kind\na,b\n"),
              HasSubstr("no column 'label' or 'class' or 'target' for the "
                        "label; its columns are path, kind"));
  EXPECT_THAT(error("a,b\n", {.path_column = "p"}), HasSubstr("no column 'p'"));
  EXPECT_THAT(text_of_error([&] { list_table(folder / "none.csv"); }),
              HasSubstr("cannot read '"));
}

}  // namespace
}  // namespace luximm
