#include "tests/fuzz/fuzz_image.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  return luximm::fuzz::decode_all_ways(luximm::detail::decode_png, data, size);
}
