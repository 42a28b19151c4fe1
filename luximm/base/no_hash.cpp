// In the place of hash.cpp where luximm is built without OpenSSL
// (LUXIMM_REDUCED): only downloads are hashed, and it makes none.

#include "luximm/base/fail.h"
#include "luximm/base/hash.h"

namespace luximm::detail {
namespace {

[[noreturn]] void refuse() {
  fail("hub",
       "luximm was built without hashes of files (LUXIMM_REDUCED); "
       "build it with OpenSSL");
}

}  // namespace

struct ContentHash::Context {};

ContentHash::ContentHash(std::size_t /*etag_length*/, uint64_t /*size*/) {
  refuse();
}
ContentHash::~ContentHash() = default;
void ContentHash::update(std::string_view /*bytes*/) { refuse(); }
std::string ContentHash::hex() { refuse(); }

std::string file_hash(int /*descriptor*/, std::size_t /*etag_length*/) {
  refuse();
}
std::string file_hash(const std::filesystem::path& /*file*/,
                      std::size_t /*etag_length*/) {
  refuse();
}

}  // namespace luximm::detail
