// Files that readers of pictures meet, each with Pillow's verdict and bytes,
// and tensors with timm's: see tools/fixtures/dump_image_cases.py.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <gmock/gmock.h>
#include <malloc.h>
#include <span>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <gtest/gtest.h>
// jpeglib.h needs FILE.
#include <jpeglib.h>
#include <nlohmann/json.hpp>

#include "luximm/base/hash.h"
#include "luximm/data/image.h"
#include "luximm/data/transform.h"
#include "tests/base/base64.h"
#include "tests/data/pictures.h"

namespace luximm {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

const json& cases() {
  static const json all = json::parse(
      std::ifstream(LUXIMM_SOURCE_DIR "/tests/data/data/image_cases.json"));
  return all;
}

std::vector<std::byte> file_of(const json& test) {
  const std::string file =
      test::from_base64(test["data"].get_ref<const std::string&>());
  const auto* bytes = reinterpret_cast<const std::byte*>(file.data());
  return {bytes, bytes + file.size()};
}

std::string sha256(const void* data, std::size_t size) {
  constexpr std::size_t kDigits = 64;
  detail::ContentHash hash(kDigits, size);
  hash.update({static_cast<const char*>(data), size});
  return hash.hex();
}

TEST(ImageCases, get_the_listed_verdict_and_pillow_s_bytes) {
  ASSERT_GE(cases()["decode"].size(), 53U + 40U);
  for (const json& test : cases()["decode"]) {
    SCOPED_TRACE(test["name"].get<std::string>() +
                 ", Pillow: " + test["pillow"].get<std::string>());
    const std::vector<std::byte> data = file_of(test);
    std::string verdict = "ok";
    std::string error;
    try {
      const Image image = decode_image(data, {}, "f");
      if (test.contains("size")) {
        EXPECT_EQ(image.width, test["size"][0]);
        EXPECT_EQ(image.height, test["size"][1]);
        EXPECT_EQ(sha256(image.rgb.data(), image.rgb.size()), test["sha256"]);
      }
    } catch (const UnsupportedFormatError& e) {
      verdict = "unsupported";
      error = e.what();
    } catch (const Error& e) {
      verdict = "error";
      error = e.what();
    }
    EXPECT_EQ(verdict, test["verdict"]) << error;
    EXPECT_THAT(error, Not(HasSubstr("\n")));
    if (verdict != "ok") {
      EXPECT_THAT(error, HasSubstr("[decode_image] 'f' "));
    }
  }
}

TEST(ImageCases, damaged_ones_are_read_as_far_as_they_go_where_allowed) {
  std::size_t read = 0;
  for (const json& test : cases()["decode"]) {
    const std::vector<std::byte> data = file_of(test);
    for (bool exif : {false, true}) {
      const DecodeOptions options{.max_pixels = 1 << 20,
                                  .allow_truncated = true,
                                  .exif_orientation = exif};
      try {
        const Image image = decode_image(data, options);
        ++read;
        EXPECT_EQ(image.rgb.size(),
                  static_cast<std::size_t>(image.width) * image.height * 3)
            << test["name"];
        // What is whole stays as it is.
        if (test["pillow"] == "ok" && test["verdict"] == "ok" && !exif) {
          EXPECT_EQ(sha256(image.rgb.data(), image.rgb.size()), test["sha256"])
              << test["name"];
        }
      } catch (const Error&) {
        EXPECT_NE(test["verdict"], "ok") << test["name"];
      }
    }
  }
  EXPECT_GT(read, 100U);
}

PretrainedConfig config_of(const json& test) {
  PretrainedConfig config;
  const json& c = test["config"];
  config.input_size = c["input_size"];
  if (c.contains("test_input_size")) {
    config.test_input_size = c["test_input_size"].get<InputSize>();
    config.test_crop_pct = c["test_crop_pct"].get<double>();
  }
  config.crop_pct = c["crop_pct"];
  if (config.input_size[0] == 1) {
    config.mean.fill(c["mean"][0].get<double>());
    config.std.fill(c["std"][0].get<double>());
  } else {
    config.mean = c["mean"];
    config.std = c["std"];
  }
  for (auto mode : {CropMode::kCenter, CropMode::kSquash, CropMode::kBorder}) {
    if (to_string(mode) == c["crop_mode"]) config.crop_mode = mode;
  }
  config.interpolation = c["interpolation"] == "bilinear"
                             ? Interpolation::kBilinear
                             : Interpolation::kBicubic;
  return config;
}

TEST(ImageCases, become_timm_s_tensor_bit_for_bit) {
  ASSERT_GE(cases()["transform"].size(), 20U);
  for (const json& test : cases()["transform"]) {
    SCOPED_TRACE(test["name"].get<std::string>());
    const ImageTransform transform(config_of(test), test["train_size"]
                                                        ? InputSizeKind::kTrain
                                                        : InputSizeKind::kTest);
    EXPECT_EQ(
        json({transform.channels(), transform.height(), transform.width()}),
        test["shape"]);
    std::vector<float> x(transform.size());
    transform(decode_image(file_of(test)), x);
    EXPECT_EQ(sha256(x.data(), x.size() * sizeof(float)), test["sha256"]);
  }
}

TEST(ImageCases, a_coding_that_is_not_read_is_named) {
  std::size_t named = 0;
  for (const auto& [name, text] :
       {std::pair{"jpeg baseline that says lossless",
                  "is a lossless JPEG file"},
        {"jpeg baseline that says hierarchical", "is a hierarchical JPEG file"},
        {"jpeg JPEG-LS", "is a JPEG-LS file"},
        {"jpeg header with 12 bits", "is a JPEG of 12 bits per channel file"},
        {"jpeg progressive 4:2:0, 1 of 10 scans",
         "some of its scans are missing"}}) {
    for (const json& test : cases()["decode"]) {
      if (test["name"] != name) continue;
      ++named;
      const std::string error =
          test::text_of_error([&] { decode_image(file_of(test), {}, "f"); });
      EXPECT_THAT(error, HasSubstr(text));
      // What to do.
      EXPECT_THAT(error, ::testing::AnyOf(HasSubstr("convert it"),
                                          HasSubstr("allow_truncated")));
    }
  }
  EXPECT_EQ(named, 5U);
}

TEST(ImageCases, a_file_that_lacks_scans_is_read_where_allowed) {
  std::size_t read = 0;
  for (const json& test : cases()["decode"]) {
    if (!test["name"].get<std::string>().ends_with(" of 10 scans")) continue;
    const Image image = decode_image(file_of(test), {.allow_truncated = true});
    EXPECT_EQ(image.width, 23);
    ++read;
  }
  EXPECT_EQ(read, 18U);
}

TEST(ImageCases, grey_is_pillow_s_luma) {
  // Pillow 13.0.0: Image.new("RGB", (1, 1), rgb).convert("L").
  const std::vector<std::pair<std::array<uint8_t, 3>, int>> pixels = {
      {{255, 0, 0}, 76},      {{0, 255, 0}, 150}, {{0, 0, 255}, 29},
      {{255, 255, 255}, 255}, {{1, 2, 3}, 2},     {{200, 100, 50}, 124},
      {{17, 17, 17}, 17},     {{3, 250, 9}, 149}};
  for (const auto& [rgb, grey] : pixels) {
    const Image image =
        to_grey({1, 1, std::vector<uint8_t>(rgb.begin(), rgb.end())});
    EXPECT_EQ(image.rgb, std::vector<uint8_t>(3, static_cast<uint8_t>(grey)));
  }
}

TEST(ImageCases, channels_that_no_image_has_are_an_error) {
  for (const int64_t channels : {0, 2, 4, 12}) {
    PretrainedConfig config;
    config.input_size[0] = channels;
    EXPECT_THAT(test::text_of_error([&] { ImageTransform transform(config); }),
                HasSubstr("expected 3 (RGB) or 1 (grey)"));
  }
}

TEST(ImageCases, what_is_no_file_of_a_sensible_size_is_an_error) {
  test::ScratchFolder folder;
  test::write_file(folder / "huge.jpg", "\xff\xd8\xff");
  std::filesystem::resize_file(folder / "huge.jpg", uintmax_t{1} << 40);
  const auto error_of = [](const std::filesystem::path& path) {
    return test::text_of_error([&] { decode_image(path); });
  };
  EXPECT_THAT(error_of(folder / "huge.jpg"), HasSubstr("no image has so many"));
  EXPECT_THAT(error_of(folder.path()), HasSubstr("is a folder"));
  EXPECT_THAT(error_of(folder / "none.png"), HasSubstr("cannot open"));
}

/// How a JPEG file of this test is written.
struct JpegWriting {
  int horizontal = 1;  ///< sampling factors of the first component
  int vertical = 1;
  bool arithmetic = false;
  bool progressive = false;
};

std::vector<std::byte> write_jpeg(const Image& image,
                                  const JpegWriting& writing) {
  jpeg_compress_struct info = {};
  jpeg_error_mgr errors = {};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* memory = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &memory, &size);
  info.image_width = static_cast<JDIMENSION>(image.width);
  info.image_height = static_cast<JDIMENSION>(image.height);
  info.input_components = 3;
  info.in_color_space = JCS_RGB;
  jpeg_set_defaults(&info);
  info.comp_info[0].h_samp_factor = writing.horizontal;
  info.comp_info[0].v_samp_factor = writing.vertical;
  info.arith_code = writing.arithmetic ? TRUE : FALSE;
  if (writing.progressive) jpeg_simple_progression(&info);
  jpeg_start_compress(&info, TRUE);
  while (info.next_scanline < info.image_height) {
    JSAMPROW row =
        const_cast<JSAMPROW>(image.row(static_cast<int>(info.next_scanline)));
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  const auto* bytes = reinterpret_cast<const std::byte*>(memory);
  std::vector<std::byte> file(bytes, bytes + size);
  std::free(memory);
  return file;
}

TEST(ImageCases, one_picture_is_the_same_in_every_coding) {
  const Image picture = test::make_picture(37, 29, 4);
  for (const auto& [horizontal, vertical] :
       {std::pair{1, 1}, {2, 1}, {2, 2}, {1, 2}, {4, 1}, {4, 2}}) {
    JpegWriting writing{.horizontal = horizontal, .vertical = vertical};
    const Image plain = decode_image(write_jpeg(picture, writing));
    EXPECT_EQ(plain.width, 37);
    for (bool arithmetic : {false, true}) {
      for (bool progressive : {false, true}) {
        writing.arithmetic = arithmetic;
        writing.progressive = progressive;
        EXPECT_EQ(decode_image(write_jpeg(picture, writing)), plain)
            << horizontal << vertical << arithmetic << progressive;
      }
    }
  }
}

/// Peak resident memory, in bytes, that a call adds in a process of its own.
double peak_of(const std::function<void()>& call) {
  ::malloc_trim(0);  // what earlier tests freed would be used again unseen
  const auto run = [](const std::function<void()>& body) {
    const pid_t child = ::fork();
    if (child == 0) {
      body();
      ::_exit(0);
    }
    int status = 0;
    rusage usage{};
    EXPECT_EQ(::wait4(child, &status, 0, &usage), child);
    EXPECT_EQ(status, 0);
    return static_cast<double>(usage.ru_maxrss) * 1024;
  };
  return run(call) - run([] {});
}

TEST(ImageCases, decoding_takes_little_more_memory_than_the_picture) {
  const Image picture = test::make_picture(3000, 2000, 9);
  const auto bytes = static_cast<double>(picture.rgb.size());
  const auto factor = [&](const std::vector<std::byte>& file) {
    return peak_of([&] { decode_image(file); }) / bytes;
  };
  test::ScratchFolder folder;
  test::write_png(folder / "p.png", picture);
  std::ifstream in(folder / "p.png", std::ios::binary);
  std::vector<std::byte> png(std::filesystem::file_size(folder / "p.png"));
  in.read(reinterpret_cast<char*>(png.data()),
          static_cast<std::streamsize>(png.size()));
  const double of_png = factor(png);
  const double of_jpeg = factor(write_jpeg(picture, {}));
  // The codec itself keeps two bytes for each of a progressive file's
  // coefficients: twice the picture, or once where colour has half the rows and
  // columns, beside the picture.
  const double of_progressive =
      factor(write_jpeg(picture, {.progressive = true}));
  const double of_progressive_420 = factor(write_jpeg(
      picture, {.horizontal = 2, .vertical = 2, .progressive = true}));
  std::printf(
      "{\"png_memory\": %.2f, \"jpeg_memory\": %.2f, "
      "\"progressive_jpeg_memory\": %.2f, "
      "\"progressive_420_memory\": %.2f}\n",
      of_png, of_jpeg, of_progressive, of_progressive_420);
  EXPECT_LT(of_png, 1.2);
  EXPECT_LT(of_jpeg, 1.2);
  EXPECT_LT(of_progressive, 3.2);
  EXPECT_LT(of_progressive_420, 2.2);
}

/// A grey file of one bit a pixel, whose rows are black and white in turn.
void write_striped_png(const std::filesystem::path& path, int side) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  png_structp png =
      png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_init_io(png, file);
  png_set_IHDR(png, info, side, side, 1, PNG_COLOR_TYPE_GRAY,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  for (int y = 0; y < side; ++y) {
    const std::vector<png_byte> row((side + 7) / 8, y % 2 == 0 ? 0 : 0xFF);
    png_write_row(png, row.data());
  }
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  std::fclose(file);
}

TEST(ImageCases,
     memory_for_twelve_thousand_pixels_squared_is_within_the_limit) {
  constexpr int kSide = 12'000;
  test::ScratchFolder folder;
  write_striped_png(folder / "large.png", kSide);
  EXPECT_LT(std::filesystem::file_size(folder / "large.png"), 100'000U);
  const double peak = peak_of([&] {
    const Image image = decode_image(folder / "large.png");
    const bool right = image.width == kSide && image.height == kSide &&
                       image.row(0)[0] == 0 && image.row(1)[0] == 0xFF &&
                       image.row(kSide - 1)[3 * kSide - 1] == 0xFF;
    if (!right) std::abort();
  });
  EXPECT_LT(peak / (3.0 * kSide * kSide), 1.05);
  write_striped_png(folder / "larger.png", 13'500);
  const double refused = peak_of([&] {
    const std::string error =
        test::text_of_error([&] { decode_image(folder / "larger.png"); });
    if (error.find("pixels") == std::string::npos) std::abort();
  });
  EXPECT_LT(refused, 8e6);
}

TEST(ImageCases, a_file_of_a_few_bytes_takes_no_memory_for_what_it_promises) {
  // 13,377 x 13,377 is just below the limit: 537 MB of pixels, none of them
  // there.
  std::vector<std::byte> jpeg = write_jpeg(test::make_picture(8, 8, 1), {});
  for (std::size_t i = 0; i + 9 < jpeg.size(); ++i) {
    if (jpeg[i] == std::byte{0xFF} && jpeg[i + 1] == std::byte{0xC0}) {
      for (std::size_t k : {5, 7}) {
        jpeg[i + k] = std::byte{13377 >> 8};
        jpeg[i + k + 1] = std::byte{13377 & 0xFF};
      }
    }
  }
  const double peak = peak_of([&] {
    if (test::text_of_error([&] { decode_image(jpeg); }) == "no error") {
      std::abort();
    }
  });
  EXPECT_LT(peak, 8e6);
}

}  // namespace
}  // namespace luximm
