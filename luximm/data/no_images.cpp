// In the place of jpeg.cpp and png.cpp where luximm is built without their
// libraries (LUXIMM_REDUCED).

#include "luximm/base/fail.h"
#include "luximm/data/decode.h"

namespace luximm::detail {
namespace {

[[noreturn]] void refuse(std::string_view name, std::string_view library) {
  fail("decode_image",
       "{}: luximm was built without {} (LUXIMM_REDUCED); build it with it",
       name, library);
}

}  // namespace

Decoded decode_jpeg(std::span<const std::byte> /*data*/,
                    const DecodeOptions& /*options*/, std::string_view name) {
  refuse(name, "libjpeg");
}

Decoded decode_png(std::span<const std::byte> /*data*/,
                   const DecodeOptions& /*options*/, std::string_view name) {
  refuse(name, "libpng");
}

}  // namespace luximm::detail
