#include "luximm/data/imagenet_classes.h"

#include <set>

#include <gtest/gtest.h>

namespace luximm {
namespace {

// From timm 1.0.31's ImageNetInfo: the first, 1000th and last class of each.
struct List {
  int64_t outputs;
  const char *first, *middle, *last;
};
constexpr List kLists[] = {
    {1000, "n01440764", "n15075141", "n15075141"},
    {11221, "n00005787", "n01855476", "n15102894"},
    {11821, "n00005787", "n01849863", "n15102894"},
    {21841, "n00004475", "n01665541", "n15102894"},
    {21842, "n01440764", "n15075141", "n15102894"},
    {21843, "n00004475", "n01665541", "n15102894"},
};

TEST(ImageNetClasses, every_list_has_its_order) {
  for (const List& list : kLists) {
    const auto classes = imagenet_classes(list.outputs);
    ASSERT_EQ(std::ssize(classes), list.outputs);
    EXPECT_EQ(classes.front().synset, list.first);
    EXPECT_EQ(classes[999].synset, list.middle);
    EXPECT_EQ(classes.back().synset, list.last);
    std::set<std::string_view> synsets;
    for (const ImageNetClass& entry : classes) {
      EXPECT_EQ(entry.synset.size(), 9U);
      EXPECT_TRUE(entry.description.starts_with(entry.name));
      EXPECT_FALSE(entry.name.empty());
      synsets.insert(entry.synset);
    }
    EXPECT_EQ(std::ssize(synsets), list.outputs);
  }
}

TEST(ImageNetClasses, names_are_the_first_words) {
  EXPECT_EQ(imagenet_classes()[1], "goldfish");
  EXPECT_EQ(imagenet_classes(1000)[1].description,
            "goldfish, Carassius auratus");
  EXPECT_EQ(imagenet_classes(21843)[1].name, "benthos");
}

TEST(ImageNetClasses, another_number_is_no_list) {
  EXPECT_TRUE(imagenet_classes(999).empty());
  EXPECT_TRUE(imagenet_classes(0).empty());
  EXPECT_TRUE(imagenet_classes(-1).empty());
}

}  // namespace
}  // namespace luximm
