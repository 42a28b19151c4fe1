#include <algorithm>
#include <csetjmp>
#include <cstdio>  // jpeglib.h needs FILE
#include <cstring>
#include <string>

#include <jpeglib.h>
// After it: the two do not stand alone.
#include <jerror.h>

#include "luximm/base/fail.h"
#include "luximm/data/decode.h"

namespace luximm::detail {
namespace {

// A progressive file may hold any number of scans over the whole image: a
// few kB that take minutes. Encoders write about ten.
constexpr int kMaxScans = 500;
constexpr int kExifMarker = JPEG_APP0 + 1;

/// Product of two values in [0, 255], scaled back and rounded, in Pillow's
/// arithmetic.
int multiply_255(int a, int b) {
  int t = a * b + 128;
  return ((t >> 8) + t) >> 8;
}

/// One row of Adobe's inverted CMYK to RGB, as Pillow converts it.
void cmyk_to_rgb(const uint8_t* in, uint8_t* out, int width) {
  for (int x = 0; x < width; ++x, in += 4, out += 3) {
    int light = in[3];
    for (int c = 0; c < 3; ++c) {
      out[c] = static_cast<uint8_t>(
          std::max(0, light - multiply_255(255 - in[c], light)));
    }
  }
}

/// Warnings about a header that says something odd and means nothing by it;
/// cameras and editors write such files.
bool harmless(int message) {
  return message == JWRN_JFIF_MAJOR || message == JWRN_ADOBE_XFORM ||
         message == JWRN_NOT_SEQUENTIAL;
}

/// The coding process of a start-of-frame marker that libjpeg does not decode.
std::string_view unread_process(int marker) {
  switch (marker) {
    case 0xc3:
    case 0xcb:
      return "lossless";
    case 0xc5:
    case 0xc6:
    case 0xc7:
    case 0xcd:
    case 0xce:
    case 0xcf:
      return "hierarchical";
    case 0xc9:
    case 0xca:
      return "arithmetic-coded";
    case 0xf7:
      return "JPEG-LS";
    default:
      return {};
  }
}

/// libjpeg behind setjmp. libjpeg reports errors by a callback that must not
/// return; the callback jumps to the innermost guarded method below. Nothing
/// with a destructor lives in those methods' frames, so nothing leaks: what
/// must be freed belongs to this object.
class JpegReader {
 public:
  JpegReader(std::span<const std::byte> data, bool strict)
      : data_(data), strict_(strict) {
    info_.err = jpeg_std_error(&errors_);
    info_.client_data = this;
    errors_.error_exit = [](j_common_ptr info) { self(info)->jump(); };
    errors_.emit_message = [](j_common_ptr info, int level) {
      self(info)->on_message(level);
    };
    errors_.output_message = [](j_common_ptr) {};
    progress_.progress_monitor = [](j_common_ptr info) {
      auto* decompress = reinterpret_cast<j_decompress_ptr>(info);
      if (decompress->input_scan_number > kMaxScans) {
        self(info)->too_many_scans_ = true;
        std::longjmp(self(info)->jump_, 1);
      }
    };
  }
  JpegReader(const JpegReader&) = delete;
  JpegReader& operator=(const JpegReader&) = delete;
  ~JpegReader() { jpeg_destroy_decompress(&info_); }

  /// False on failure; see message().
  bool read_header(bool keep_exif) {
    if (setjmp(jump_) != 0) return false;
    jpeg_create_decompress(&info_);
    info_.progress = &progress_;
    if (keep_exif) jpeg_save_markers(&info_, kExifMarker, 0xffff);
    jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(data_.data()),
                 data_.size());
    jpeg_read_header(&info_, TRUE);
    header_read_ = true;
    return true;
  }

  /// Fills `image` row by row, within the capacity its buffer already has, so
  /// that a short file with a large header touches no memory. False on
  /// failure, with the rows so far in `image`.
  bool read_pixels(Image& image, std::vector<uint8_t>& cmyk_row) {
    if (setjmp(jump_) != 0) return false;
    bool cmyk = info_.num_components == 4;
    info_.out_color_space = cmyk ? JCS_CMYK : JCS_RGB;
    jpeg_start_decompress(&info_);
    if (strict_ && !complete()) {
      incomplete_ = true;
      return false;
    }
    size_t stride = static_cast<size_t>(image.width) * 3;
    while (info_.output_scanline < info_.output_height) {
      size_t used = info_.output_scanline * stride;
      image.rgb.resize(used + stride);
      uint8_t* row = cmyk ? cmyk_row.data() : image.rgb.data() + used;
      jpeg_read_scanlines(&info_, &row, 1);
      if (cmyk) cmyk_to_rgb(row, image.rgb.data() + used, image.width);
    }
    // Reads on to the end marker, so that a cut file is noticed.
    jpeg_finish_decompress(&info_);
    return true;
  }

  int width() const { return static_cast<int>(info_.image_width); }
  int height() const { return static_cast<int>(info_.image_height); }
  int components() const { return info_.num_components; }

  int orientation() const {
    constexpr std::string_view kPrefix("Exif\0\0", 6);
    for (auto* m = info_.marker_list; m != nullptr; m = m->next) {
      std::span<const uint8_t> bytes(m->data, m->data_length);
      if (m->marker == kExifMarker && bytes.size() > kPrefix.size() &&
          std::memcmp(bytes.data(), kPrefix.data(), kPrefix.size()) == 0) {
        return exif_orientation(bytes.subspan(kPrefix.size()));
      }
    }
    return 1;
  }

  /// What kind of JPEG file this is, if it is one that libjpeg does not decode
  /// and that need not be damaged; call after a failure.
  std::string unsupported() const {
    const int parameter = errors_.msg_parm.i[0];
    std::string_view process;
    // Behind the header such a marker is a fault.
    if (header_read_ && errors_.msg_code != JERR_ARITH_NOTIMPL) return {};
    switch (errors_.msg_code) {
      case JERR_SOF_UNSUPPORTED:
      case JERR_UNKNOWN_MARKER:
        process = unread_process(parameter);
        break;
      case JERR_ARITH_NOTIMPL:
        process = "arithmetic-coded";
        break;
      case JERR_BAD_PRECISION:
        if (parameter == 12 || parameter == 16) {
          return fmt::format("JPEG of {} bits per channel", parameter);
        }
        break;
      default:
        break;
    }
    if (process.empty() || process.starts_with("JPEG")) {
      return std::string(process);
    }
    return fmt::format("{} JPEG", process);
  }

  std::string message() {
    if (too_many_scans_) {
      return fmt::format("more than {} progressive scans", kMaxScans);
    }
    if (incomplete_) return "some of its scans are missing";
    char text[JMSG_LENGTH_MAX];
    errors_.format_message(reinterpret_cast<j_common_ptr>(&info_), text);
    return text;
  }

 private:
  static JpegReader* self(j_common_ptr info) {
    return static_cast<JpegReader*>(info->client_data);
  }
  [[noreturn]] void jump() { std::longjmp(jump_, 1); }

  /// A warning means damage: libjpeg would go on with grey or noise. Not so
  /// bytes between header segments, and padding behind the last block: no pixel
  /// comes of them. Bytes before a restart marker that belongs to the scan are
  /// lost blocks; libjpeg tells those apart only by the trace message that
  /// follows.
  void on_message(int level) {
    if (!strict_) return;
    const int code = errors_.msg_code;
    if (level >= 0) {
      if (code == JTRC_RST && skipped_bytes_ > 0) {
        errors_.msg_code = JWRN_EXTRANEOUS_DATA;
        errors_.msg_parm.i[1] = JPEG_RST0 + errors_.msg_parm.i[0];
        errors_.msg_parm.i[0] = skipped_bytes_;
        jump();
      }
      skipped_bytes_ = 0;
    } else if (code == JWRN_EXTRANEOUS_DATA) {
      skipped_bytes_ = errors_.msg_parm.i[0];
      if (header_read_ && !skipped_padding()) jump();
    } else if (!harmless(code)) {
      jump();
    }
  }

  /// Whether the bytes skipped behind a scan are filling, of one value or two
  /// in turn. Others may be coded blocks that a damaged bit cut off: where a
  /// code is misread, blocks end too early or too late from there on.
  bool skipped_padding() const {
    const auto* begin = reinterpret_cast<const unsigned char*>(data_.data());
    // libjpeg stands behind the last byte that it skipped.
    const unsigned char* end = info_.src->next_input_byte;
    const unsigned char* at =
        end - std::min<std::ptrdiff_t>(skipped_bytes_, end - begin);
    const unsigned char first = at == end ? 0 : *at;
    const auto* other =
        std::find_if(at, end, [=](unsigned char c) { return c != first; });
    return std::all_of(
        other, end, [=](unsigned char c) { return c == first || c == *other; });
  }

  /// Whether the scans that were read give every component all its bits. Where
  /// some of the lower frequencies are missing, libjpeg smooths the blocks, and
  /// its versions do so differently.
  bool complete() const {
    for (int c = 0; c < info_.num_components; ++c) {
      // Set by the first scan of the component.
      if (info_.comp_info[c].quant_table == nullptr) return false;
      if (info_.coef_bits == nullptr) continue;
      const int* bits = info_.coef_bits[c];
      // -1: never sent; above 0: so many low bits are missing.
      if (std::any_of(bits, bits + DCTSIZE2, [](int b) { return b != 0; })) {
        return false;
      }
    }
    return true;
  }

  std::span<const std::byte> data_;
  bool strict_;
  bool too_many_scans_ = false;
  bool incomplete_ = false;
  bool header_read_ = false;
  int skipped_bytes_ = 0;  // before the marker that is read now
  jpeg_decompress_struct info_ = {};
  jpeg_error_mgr errors_ = {};
  jpeg_progress_mgr progress_ = {};
  std::jmp_buf jump_ = {};
};

[[noreturn]] void fail_damaged(JpegReader& reader, std::string_view name) {
  if (const std::string kind = reader.unsupported(); !kind.empty()) {
    throw UnsupportedFormatError(
        fmt::format("[decode_image] '{}' is a {} file, which luximm does not "
                    "read: convert it to a baseline JPEG or PNG file of 8 bits",
                    name, kind));
  }
  fail("decode_image",
       "'{}' is a damaged or cut JPEG file: {}; fetch it again, or set "
       "DecodeOptions::allow_truncated",
       name, reader.message());
}

}  // namespace

Decoded decode_jpeg(std::span<const std::byte> data,
                    const DecodeOptions& options, std::string_view name) {
  JpegReader reader(data, !options.allow_truncated);
  if (!reader.read_header(options.exif_orientation)) fail_damaged(reader, name);
  check_size(reader.width(), reader.height(), options, name);
  if (int n = reader.components(); n != 1 && n != 3 && n != 4) {
    fail("decode_image",
         "'{}' is a JPEG file with {} components, expected 1, 3 or 4", name, n);
  }
  Decoded decoded;
  Image& image = decoded.image;
  image.width = reader.width();
  image.height = reader.height();
  size_t stride = static_cast<size_t>(image.width) * 3;
  image.rgb.reserve(stride * image.height);
  std::vector<uint8_t> cmyk_row;
  if (reader.components() == 4) {
    cmyk_row.resize(static_cast<size_t>(image.width) * 4);
  }
  if (!reader.read_pixels(image, cmyk_row) && !options.allow_truncated) {
    fail_damaged(reader, name);
  }
  image.rgb.resize(stride * image.height);
  decoded.orientation = reader.orientation();
  return decoded;
}

}  // namespace luximm::detail
