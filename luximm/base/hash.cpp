#include "luximm/base/hash.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include "luximm/base/fail.h"

namespace luximm::detail {

struct ContentHash::Context {
  std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> evp{EVP_MD_CTX_new(),
                                                         EVP_MD_CTX_free};
};

ContentHash::ContentHash(std::size_t etag_length, uint64_t size)
    : context_(std::make_unique<Context>()) {
  const bool git = etag_length == 40;
  if (EVP_DigestInit_ex(context_->evp.get(), git ? EVP_sha1() : EVP_sha256(),
                        nullptr) != 1) {
    fail("hub", "OpenSSL offers no {}", git ? "sha1" : "sha256");
  }
  if (git) {
    update(fmt::format("blob {}", size));
    update(std::string_view("\0", 1));
  }
}

ContentHash::~ContentHash() = default;

void ContentHash::update(std::string_view bytes) {
  EVP_DigestUpdate(context_->evp.get(), bytes.data(), bytes.size());
}

std::string ContentHash::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  EVP_DigestFinal_ex(context_->evp.get(), digest.data(), &length);
  std::string text;
  for (unsigned int i = 0; i < length; ++i) {
    text += fmt::format("{:02x}", digest[i]);
  }
  return text;
}

std::string file_hash(int descriptor, std::size_t etag_length) {
  struct stat info {};
  if (::fstat(descriptor, &info) != 0) return "";
  ContentHash hash(etag_length, static_cast<uint64_t>(info.st_size));
  std::string buffer(1 << 20, '\0');
  for (off_t at = 0;;) {
    const ssize_t count = ::pread(descriptor, buffer.data(), buffer.size(), at);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return "";
    if (count == 0) return hash.hex();
    hash.update({buffer.data(), static_cast<std::size_t>(count)});
    at += count;
  }
}

std::string file_hash(const std::filesystem::path& file,
                      std::size_t etag_length) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return "";
  std::string hash = file_hash(descriptor, etag_length);
  ::close(descriptor);
  return hash;
}

}  // namespace luximm::detail
