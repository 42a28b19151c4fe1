#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>
#include <png.h>

#include "luximm/base/error.h"
#include "luximm/data/image.h"

// Folders of small images for tests; torch-free.
namespace luximm::test {

/// A folder that is removed with the object.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string path =
        (std::filesystem::temp_directory_path() / "luximm_XXXXXX").string();
    path_ = ::mkdtemp(path.data());
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const {
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

/// An image whose pixels all differ, and from those of other seeds.
inline Image make_picture(int width, int height, uint32_t seed) {
  Image image{width, height, {}};
  image.rgb.resize(static_cast<size_t>(width) * height * 3);
  uint32_t value = seed * 2654435761U + 1;
  for (uint8_t& byte : image.rgb) {
    value = value * 1664525U + 1013904223U;
    byte = static_cast<uint8_t>(value >> 24);
  }
  return image;
}

/// An image with slopes and little noise, of values from 40 to 199.
inline Image make_scene(int width, int height, uint32_t seed) {
  Image image = make_picture(width, height, seed);
  for (int y = 0; y < height; ++y) {
    uint8_t* row = image.row(y);
    for (int i = 0; i < 3 * width; ++i) {
      const int slope = 2 * (i / 3) + y + 30 * (i % 3);
      row[i] = static_cast<uint8_t>(40 + (slope + (row[i] >> 5)) % 160);
    }
  }
  return image;
}

/// FNV-1a of an image's bytes or a tensor's, in hexadecimal.
template <typename T>
std::string hash_of(const std::vector<T>& values) {
  uint64_t hash = 0xcbf29ce484222325;
  const auto* bytes = reinterpret_cast<const uint8_t*>(values.data());
  for (size_t i = 0; i < values.size() * sizeof(T); ++i) {
    hash = (hash ^ bytes[i]) * 0x100000001b3;
  }
  return fmt::format("{:016x}", hash);
}

/// Writes a PNG file and the folders above it.
inline void write_png(const std::filesystem::path& path, const Image& image) {
  std::filesystem::create_directories(path.parent_path());
  png_image png = {};
  png.version = PNG_IMAGE_VERSION;
  png.width = static_cast<png_uint_32>(image.width);
  png.height = static_cast<png_uint_32>(image.height);
  png.format = PNG_FORMAT_RGB;
  if (png_image_write_to_file(&png, path.c_str(), 0, image.rgb.data(), 0,
                              nullptr) == 0) {
    throw Error("cannot write " + path.string());
  }
}

inline void write_file(const std::filesystem::path& path,
                       const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

/// What a call throws, "no error" if nothing.
inline std::string text_of_error(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& e) {
    return e.what();
  }
  return "no error";
}

}  // namespace luximm::test
