#include <csetjmp>
#include <cstring>
#include <string>

#include <png.h>

#include "luximm/base/fail.h"
#include "luximm/data/decode.h"

namespace luximm::detail {
namespace {

constexpr size_t kMaxMessage = 160;

/// libpng behind setjmp: as in jpeg.cpp, nothing with a destructor lives in
/// the frames that are jumped out of.
class PngReader {
 public:
  explicit PngReader(std::span<const std::byte> data) : rest_(data) {
    // The callbacks may run from here on; nothing is guarded yet, but
    // creation reports failure by a null pointer.
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, on_error,
                                  [](png_structp, png_const_charp) {});
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) {
      png_destroy_read_struct(&png_, &info_, nullptr);
      fail("decode_image", "libpng cannot be initialised: out of memory");
    }
  }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;
  ~PngReader() { png_destroy_read_struct(&png_, &info_, nullptr); }

  /// False on failure; see message().
  bool read_header(bool keep_exif) {
    if (setjmp(jump_) != 0) return false;
    png_set_read_fn(png_, this, on_read);
    // The pixel limit is checked by the caller.
    png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
#ifdef PNG_MAXIMUM_INFLATE_WINDOW
    // Some encoders claim a smaller window than their data reaches back.
    png_set_option(png_, PNG_MAXIMUM_INFLATE_WINDOW, PNG_OPTION_ON);
#endif
    // Pillow too wants every checksum right.
    png_set_crc_action(png_, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    if (!keep_exif) {
      // Skips texts, profiles and the like: no bomb in them unfolds.
      png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
    }
    png_read_info(png_, info_);
    width_ = static_cast<int>(png_get_image_width(png_, info_));
    height_ = static_cast<int>(png_get_image_height(png_, info_));
    int type = png_get_color_type(png_, info_);
    wide_grey_ =
        type == PNG_COLOR_TYPE_GRAY && png_get_bit_depth(png_, info_) == 16;
    if (wide_grey_) {
      interlaced_ = png_set_interlace_handling(png_) > 1;
      return true;
    }
    if (type == PNG_COLOR_TYPE_PALETTE) png_set_palette_to_rgb(png_);
    if (type == PNG_COLOR_TYPE_GRAY) png_set_expand_gray_1_2_4_to_8(png_);
    png_set_strip_16(png_);
    png_set_strip_alpha(png_);
    if ((type & PNG_COLOR_MASK_COLOR) == 0) png_set_gray_to_rgb(png_);
    interlaced_ = png_set_interlace_handling(png_) > 1;
    return true;
  }

  /// Bytes of one row as read_pixels() receives it.
  size_t row_bytes() const {
    return static_cast<size_t>(width_) * (wide_grey_ ? 2 : 3);
  }
  bool wide_grey() const { return wide_grey_; }
  bool interlaced() const { return interlaced_; }
  int width() const { return width_; }
  int height() const { return height_; }

  /// Appends the rows to `pixels`, within its capacity. False on failure, with
  /// what was read so far in `pixels`.
  bool read_pixels(std::vector<uint8_t>& pixels) {
    if (setjmp(jump_) != 0) return false;
    png_read_update_info(png_, info_);
    if (png_get_rowbytes(png_, info_) != row_bytes()) {
      png_error(png_, "unexpected row size");
    }
    if (interlaced_) pixels.resize(row_bytes() * height_);
    int passes = interlaced_ ? PNG_INTERLACE_ADAM7_PASSES : 1;
    for (int pass = 0; pass < passes; ++pass) {
      for (int y = 0; y < height_; ++y) {
        size_t offset = row_bytes() * y;
        if (!interlaced_) pixels.resize(offset + row_bytes());
        png_read_row(png_, pixels.data() + offset, nullptr);
      }
    }
    // What follows the pixels is not read: Pillow accepts a missing IEND.
    return true;
  }

  int orientation() {
    png_uint_32 size = 0;
    png_bytep tiff = nullptr;
    if (png_get_eXIf_1(png_, info_, &size, &tiff) == 0) return 1;
    return exif_orientation({tiff, size});
  }

  const char* message() const { return message_; }

 private:
  [[noreturn]] static void on_error(png_structp png, png_const_charp text) {
    auto* self = static_cast<PngReader*>(png_get_error_ptr(png));
    std::strncpy(self->message_, text, kMaxMessage - 1);
    std::longjmp(self->jump_, 1);
  }

  static void on_read(png_structp png, png_bytep out, size_t size) {
    auto* self = static_cast<PngReader*>(png_get_io_ptr(png));
    if (size > self->rest_.size()) png_error(png, "the file ends too early");
    std::memcpy(out, self->rest_.data(), size);
    self->rest_ = self->rest_.subspan(size);
  }

  std::span<const std::byte> rest_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  int width_ = 0;
  int height_ = 0;
  bool wide_grey_ = false;
  bool interlaced_ = false;
  char message_[kMaxMessage] = {};
  std::jmp_buf jump_ = {};
};

/// Big-endian 16-bit grey to RGB. Pillow clips: everything above 255 is white.
std::vector<uint8_t> clip_wide_grey(const std::vector<uint8_t>& in) {
  std::vector<uint8_t> rgb;
  rgb.reserve(in.size() / 2 * 3);
  for (size_t i = 0; i + 1 < in.size(); i += 2) {
    uint8_t value = in[i] == 0 ? in[i + 1] : 255;
    rgb.insert(rgb.end(), 3, value);
  }
  return rgb;
}

[[noreturn]] void fail_damaged(const PngReader& reader, std::string_view name) {
  fail("decode_image",
       "'{}' is a damaged or cut PNG file: {}; fetch it again, or set "
       "DecodeOptions::allow_truncated",
       name, reader.message());
}

}  // namespace

Decoded decode_png(std::span<const std::byte> data,
                   const DecodeOptions& options, std::string_view name) {
  PngReader reader(data);
  if (!reader.read_header(options.exif_orientation)) fail_damaged(reader, name);
  check_size(reader.width(), reader.height(), options, name);
  std::vector<uint8_t> pixels;
  size_t total = reader.row_bytes() * reader.height();
  pixels.reserve(total);
  if (!reader.read_pixels(pixels) && !options.allow_truncated) {
    fail_damaged(reader, name);
  }
  pixels.resize(total);
  Decoded decoded;
  decoded.image.width = reader.width();
  decoded.image.height = reader.height();
  decoded.image.rgb =
      reader.wide_grey() ? clip_wide_grey(pixels) : std::move(pixels);
  if (options.exif_orientation) decoded.orientation = reader.orientation();
  return decoded;
}

}  // namespace luximm::detail
