#include "luximm/data/real_labels.h"

#include <fstream>
#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "tests/data/pictures.h"

namespace luximm {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct RealLabels : ::testing::Test {
  std::vector<std::vector<int64_t>> read(
      const std::string& text, const std::vector<std::string>& names) {
    std::ofstream(folder / "real.json") << text;
    std::vector<Sample> samples;
    for (const std::string& name : names) samples.push_back({name, 0});
    return read_real_labels(folder / "real.json", samples, 10);
  }
  std::string error(const std::string& text,
                    const std::vector<std::string>& names) {
    return test::text_of_error([&] { read(text, names); });
  }

  test::ScratchFolder folder;
};

TEST_F(RealLabels, are_found_by_an_images_number) {
  EXPECT_THAT(read("[[3], [], [1, 2], [9]]", {"b/ILSVRC2012_val_00000003.JPEG",
                                              "a/ILSVRC2012_val_00000002.JPEG",
                                              "a/ILSVRC2012_val_00000004.png"}),
              ElementsAre(ElementsAre(1, 2), IsEmpty(), ElementsAre(9)));
}

TEST_F(RealLabels, are_else_in_the_order_of_the_files_names) {
  EXPECT_THAT(read("[[0], [1], [2]]", {"a/z.png", "b/a.png", "a/m.png"}),
              ElementsAre(ElementsAre(2), ElementsAre(0), ElementsAre(1)));
}

TEST_F(RealLabels, that_do_not_fit_are_refused) {
  EXPECT_THAT(
      error("[[0]]", {"a.png", "b.png"}),
      HasSubstr("has labels of 1 images, there are 2, such as 'a.png'"));
  EXPECT_THAT(error("[[0]]", {"ILSVRC2012_val_00000002.JPEG"}),
              HasSubstr("labels of 1 images, none of 'ILSVRC2012"));
  EXPECT_THAT(error("[[0], [10]]", {"a.png"}),
              HasSubstr("image 2 has label 10, the model has 10 outputs"));
  for (const char* text : {"", "{}", "[1]", "[[-1]]", "[[0]] x", "[[0.5]]"}) {
    EXPECT_THAT(error(text, {"a.png"}), HasSubstr("real.json")) << text;
  }
  EXPECT_THAT(test::text_of_error(
                  [&] { read_real_labels(folder / "none.json", {}, 10); }),
              HasSubstr("[real_labels] cannot open '"));
}

}  // namespace
}  // namespace luximm
