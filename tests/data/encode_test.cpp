#include "luximm/data/encode.h"

#include <cstdlib>
#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "tests/data/pictures.h"

namespace luximm {
namespace {

using ::testing::HasSubstr;

Image gradient(int width, int height) {
  Image image{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      image.rgb.push_back(static_cast<uint8_t>(255 * x / width));
      image.rgb.push_back(static_cast<uint8_t>(255 * y / height));
      image.rgb.push_back(static_cast<uint8_t>(128));
    }
  }
  return image;
}

TEST(EncodeJpeg, gives_back_nearly_the_same_image) {
  for (const auto& [width, height] :
       {std::pair(1, 1), std::pair(130, 200), std::pair(97, 64)}) {
    const Image image = gradient(width, height);
    const auto bytes = encode_jpeg(image, 95);
    const Image back = decode_image(bytes);
    ASSERT_EQ(back.width, width);
    ASSERT_EQ(back.height, height);
    int64_t difference = 0;
    for (std::size_t i = 0; i < image.rgb.size(); ++i) {
      difference += std::abs(int{image.rgb[i]} - int{back.rgb[i]});
    }
    EXPECT_LT(
        static_cast<double>(difference) / static_cast<double>(image.rgb.size()),
        4.0)
        << width << " x " << height;
  }
  const Image image = gradient(97, 64);
  EXPECT_LT(encode_jpeg(image, 20).size(), encode_jpeg(image, 95).size());
}

TEST(EncodeJpeg, refuses_what_is_no_image) {
  const auto error = [](const Image& image, int quality = 75) {
    return test::text_of_error([&] { encode_jpeg(image, quality); });
  };
  EXPECT_THAT(error({}), HasSubstr("the image is 0 x 0"));
  EXPECT_THAT(error({70000, 1, std::vector<uint8_t>(210000)}),
              HasSubstr("expected 1 to 65500 a side"));
  EXPECT_THAT(error({2, 2, std::vector<uint8_t>(11)}),
              HasSubstr("has 11 bytes, expected 12"));
  EXPECT_THAT(error(gradient(2, 2), 0), HasSubstr("quality is 0"));
  EXPECT_THAT(error(gradient(2, 2), 101), HasSubstr("quality is 101"));
}

}  // namespace
}  // namespace luximm
