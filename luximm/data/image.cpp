#include "luximm/data/image.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <system_error>

#include <fmt/format.h>

#include "luximm/base/fail.h"
#include "luximm/data/decode.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "decode_image";
// Read whole, so not without bound: /dev/zero has no end.
constexpr size_t kMaxFileBytes = size_t{1} << 30;

struct Signature {
  size_t offset;
  std::string_view bytes;
  std::string_view format;
};

using namespace std::string_view_literals;

// Formats worth naming; the two that are read come first.
constexpr Signature kSignatures[] = {
    {0, "\xff\xd8\xff"sv, "JPEG"},
    {0, "\x89PNG\r\n\x1a\n"sv, "PNG"},
    {0, "GIF8"sv, "GIF"},
    {0, "BM"sv, "BMP"},
    {8, "WEBP"sv, "WebP"},
    {0, "II*\0"sv, "TIFF"},
    {0, "MM\0*"sv, "TIFF"},
    {0, "II+\0"sv, "TIFF"},
    {0, "MM\0+"sv, "TIFF"},
    {4, "ftypavif"sv, "AVIF"},
    {4, "ftyphei"sv, "HEIF"},
    {4, "ftypmif1"sv, "HEIF"},
    {0, "\0\0\0\x0cjP  "sv, "JPEG 2000"},
    {0, "\xff\x4f\xff\x51"sv, "JPEG 2000"},
    {0, "\0\0\0\x0cJXL "sv, "JPEG XL"},
    {0, "\xff\x0a"sv, "JPEG XL"},
    {0, "8BPS"sv, "Photoshop"},
    {0, "\0\0\1\0"sv, "icon"},
    {0, "qoif"sv, "QOI"},
    {0, "%PDF"sv, "PDF"},
};

std::string_view sniff(std::string_view data) {
  for (const Signature& signature : kSignatures) {
    if (data.size() >= signature.offset + signature.bytes.size() &&
        data.substr(signature.offset, signature.bytes.size()) ==
            signature.bytes) {
      return signature.format;
    }
  }
  return {};
}

std::string first_bytes(std::string_view data) {
  std::string text;
  for (unsigned char c : data.substr(0, 4)) {
    text += fmt::format("{}{:02x}", text.empty() ? "" : " ", c);
  }
  return text;
}

[[noreturn]] void refuse(std::string_view data, std::string_view name) {
  if (data.empty()) fail(kWhere, "'{}' is empty", name);
  if (auto format = sniff(data); !format.empty()) {
    throw UnsupportedFormatError(
        fmt::format("[{}] '{}' is a {} file, an unsupported format: convert it "
                    "to JPEG or PNG",
                    kWhere, name, format));
  }
  fail(kWhere,
       "'{}' is not an image: it begins with bytes {}, expected a JPEG or PNG "
       "file",
       name, first_bytes(data));
}

std::vector<std::byte> read_file(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    fail(kWhere, "'{}' is a folder, expected an image file", path.string());
  }
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) {
    fail(kWhere, "cannot open '{}': {}", path.string(), std::strerror(errno));
  }
  // The size is a hint: a pipe has none, and a file may grow.
  auto size = std::filesystem::file_size(path, ignored);
  if (ignored) size = 0;
  const auto check_bytes = [&](uintmax_t bytes) {
    if (bytes > kMaxFileBytes) {
      fail(kWhere, "'{}' has over {} bytes: no image has so many",
           path.string(), kMaxFileBytes);
    }
  };
  check_bytes(size);
  std::vector<std::byte> data(size);
  size_t used = 0;
  for (;;) {
    check_bytes(used);
    if (used == data.size()) data.resize(used + (size_t{1} << 16));
    size_t n =
        std::fread(data.data() + used, 1, data.size() - used, file.get());
    if (n == 0) break;
    used += n;
  }
  if (std::ferror(file.get()) != 0) {
    fail(kWhere, "cannot read '{}': {}", path.string(), std::strerror(errno));
  }
  data.resize(used);
  return data;
}

}  // namespace

namespace detail {

void check_size(int64_t width, int64_t height, const DecodeOptions& options,
                std::string_view name) {
  if (width <= 0 || height <= 0) {
    fail(kWhere, "'{}' has no pixels: {} x {}", name, width, height);
  }
  if (width > options.max_pixels / height) {
    fail(kWhere,
         "'{}' has {} x {} pixels, more than the limit of {}: raise "
         "DecodeOptions::max_pixels if the file is to be trusted",
         name, width, height, options.max_pixels);
  }
}

}  // namespace detail

Image decode_image(std::span<const std::byte> data,
                   const DecodeOptions& options, std::string_view name) {
  std::string_view text(reinterpret_cast<const char*>(data.data()),
                        data.size());
  auto format = sniff(text);
  detail::Decoded decoded;
  if (format == "JPEG") {
    decoded = detail::decode_jpeg(data, options, name);
  } else if (format == "PNG") {
    decoded = detail::decode_png(data, options, name);
  } else {
    refuse(text, name);
  }
  if (decoded.orientation == 1) return std::move(decoded.image);
  return detail::apply_orientation(std::move(decoded.image),
                                   decoded.orientation);
}

Image decode_image(const std::filesystem::path& path,
                   const DecodeOptions& options) {
  return decode_image(read_file(path), options, path.string());
}

Image to_grey(Image image) {
  uint8_t* pixel = image.rgb.data();
  for (size_t i = 0; i + 2 < image.rgb.size(); i += 3, pixel += 3) {
    const uint32_t luma =
        pixel[0] * 19595U + pixel[1] * 38470U + pixel[2] * 7471U + 0x8000U;
    const auto grey = static_cast<uint8_t>(luma >> 16);
    pixel[0] = pixel[1] = pixel[2] = grey;
  }
  return image;
}

}  // namespace luximm
