#include "luximm/data/encode.h"

#include <csetjmp>
#include <cstdio>  // jpeglib.h needs FILE
#include <cstdlib>

#include <jpeglib.h>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

constexpr int kMaxSide = 65500;  // JPEG_MAX_DIMENSION

/// libjpeg behind setjmp, see jpeg.cpp: nothing with a destructor lives in the
/// frame of `run`.
class JpegWriter {
 public:
  JpegWriter() {
    info_.err = jpeg_std_error(&errors_);
    info_.client_data = this;
    errors_.error_exit = [](j_common_ptr info) {
      auto* self = static_cast<JpegWriter*>(info->client_data);
      info->err->format_message(info, self->message_);
      std::longjmp(self->jump_, 1);
    };
    errors_.output_message = [](j_common_ptr) {};
  }
  ~JpegWriter() {
    jpeg_destroy_compress(&info_);
    std::free(bytes_);
  }
  JpegWriter(const JpegWriter&) = delete;
  JpegWriter& operator=(const JpegWriter&) = delete;

  /// False on failure; see message().
  bool run(const Image& image, int quality) {
    if (setjmp(jump_) != 0) return false;
    jpeg_create_compress(&info_);
    jpeg_mem_dest(&info_, &bytes_, &size_);
    info_.image_width = static_cast<JDIMENSION>(image.width);
    info_.image_height = static_cast<JDIMENSION>(image.height);
    info_.input_components = 3;
    info_.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info_);
    jpeg_set_quality(&info_, quality, TRUE);
    jpeg_start_compress(&info_, TRUE);
    while (info_.next_scanline < info_.image_height) {
      auto* row = const_cast<JSAMPROW>(
          image.row(static_cast<int>(info_.next_scanline)));
      jpeg_write_scanlines(&info_, &row, 1);
    }
    jpeg_finish_compress(&info_);
    return true;
  }

  std::vector<std::byte> bytes() const {
    const auto* begin = reinterpret_cast<const std::byte*>(bytes_);
    return {begin, begin + size_};
  }
  const char* message() const { return message_; }

 private:
  jpeg_compress_struct info_{};
  jpeg_error_mgr errors_{};
  std::jmp_buf jump_{};
  unsigned char* bytes_ = nullptr;
  unsigned long size_ = 0;  // NOLINT(google-runtime-int): libjpeg's type
  char message_[JMSG_LENGTH_MAX] = {};
};

}  // namespace

std::vector<std::byte> encode_jpeg(const Image& image, int quality) {
  if (image.width < 1 || image.height < 1 || image.width > kMaxSide ||
      image.height > kMaxSide) {
    fail("encode_jpeg", "the image is {} x {}, expected 1 to {} a side",
         image.width, image.height, kMaxSide);
  }
  const std::size_t size = std::size_t{3} * image.width * image.height;
  if (image.rgb.size() != size) {
    fail("encode_jpeg", "the image has {} bytes, expected {} for {} x {}",
         image.rgb.size(), size, image.width, image.height);
  }
  if (quality < 1 || quality > 100) {
    fail("encode_jpeg", "quality is {}, expected 1 to 100", quality);
  }
  JpegWriter writer;
  if (!writer.run(image, quality)) {
    fail("encode_jpeg", "{}", writer.message());
  }
  return writer.bytes();
}

}  // namespace luximm
