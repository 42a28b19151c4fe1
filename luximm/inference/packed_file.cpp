#include "luximm/inference/packed_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <nlohmann/json.hpp>

#include "luximm/base/atomic_file.h"
#include "luximm/base/fail.h"

namespace luximm::detail {
namespace {

// Layout: a fixed start, a JSON text, zeros up to a page, the floats.
static_assert(std::endian::native == std::endian::little);

constexpr std::array<char, 8> kMagic = {'L', 'U', 'X', 'I', 'M', 'M', 'P', 'W'};
// Raised whenever a kernel's packed layout or this file's format changes.
constexpr uint32_t kVersion = 1;
constexpr uint64_t kPage = 4096;
constexpr uint64_t kBlock = uint64_t{1} << 20;

struct Start {
  std::array<char, 8> magic;
  uint32_t version;
  uint32_t header_bytes;
  uint64_t header_hash;
  uint64_t floats;
  uint64_t hash;  ///< of the floats, see hash_floats
};

uint64_t page_aligned(uint64_t bytes) {
  return (bytes + kPage - 1) / kPage * kPage;
}

/// Of blocks, several at a time, and then of their hashes.
uint64_t hash_floats(const float* data, uint64_t floats, Threads& threads) {
  const uint64_t bytes = floats * sizeof(float);
  std::vector<uint64_t> hashes((bytes + kBlock - 1) / kBlock);
  threads.run(static_cast<int64_t>(hashes.size()), [&](int64_t block,
                                                       int /*thread*/) {
    const uint64_t at = static_cast<uint64_t>(block) * kBlock;
    hashes[static_cast<std::size_t>(block)] = hash_bytes(
        reinterpret_cast<const char*>(data) + at, std::min(kBlock, bytes - at));
  });
  return hash_bytes(hashes.data(), hashes.size() * sizeof(hashes[0]));
}

std::string header_text(const PackedIdentity& identity) {
  return nlohmann::json{{"isa", identity.isa},
                        {"plan", identity.plan},
                        {"weights", identity.weights},
                        {"choices", identity.choices}}
      .dump();
}

[[noreturn]] void reject(const std::string& path, const std::string& what) {
  fail("packed_weights", "'{}' {}; delete it and pack again", path, what);
}

}  // namespace

uint64_t hash_bytes(const void* data, uint64_t bytes, uint64_t seed) {
  return XXH3_64bits_withSeed(data, bytes, seed);
}

void save_packed(const std::filesystem::path& path,
                 const PackedIdentity& identity, const float* data,
                 uint64_t floats, Threads& threads) {
  const std::string header = header_text(identity);
  const Start start = {kMagic,
                       kVersion,
                       static_cast<uint32_t>(header.size()),
                       hash_bytes(header.data(), header.size()),
                       floats,
                       hash_floats(data, floats, threads)};
  const uint64_t used = sizeof(Start) + header.size();
  const std::string zeros(page_aligned(used) - used, '\0');
  AtomicFile file("packed_weights", path.string());
  file.write(&start, sizeof(start));
  file.write(header.data(), header.size());
  file.write(zeros.data(), zeros.size());
  file.write(data, floats * sizeof(float));
  file.commit();
}

struct PackedFile::Mapping {
  explicit Mapping(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
      fail("packed_weights", "cannot open '{}': {}", path,
           std::strerror(errno));
    }
    struct stat info {};
    const bool regular = ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
    bytes = regular ? static_cast<uint64_t>(info.st_size) : 0;
    void* mapped = bytes == 0
                       ? MAP_FAILED
                       : ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, fd, 0);
    ::close(fd);
    if (mapped == MAP_FAILED) reject(path, "is empty or not a regular file");
    data = static_cast<const char*>(mapped);
    ::madvise(mapped, bytes, MADV_WILLNEED);
  }
  ~Mapping() { ::munmap(const_cast<char*>(data), bytes); }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;

  const char* data = nullptr;
  uint64_t bytes = 0;
};

PackedFile::PackedFile(const std::filesystem::path& path)
    : path_(path.string()), mapping_(std::make_shared<Mapping>(path_)) {
  Start start{};
  if (mapping_->bytes < sizeof(start)) reject(path_, "is too short");
  std::memcpy(&start, mapping_->data, sizeof(start));
  if (start.magic != kMagic) reject(path_, "holds no packed weights");
  if (start.version != kVersion) {
    reject(path_,
           fmt::format("has format {}, expected {}", start.version, kVersion));
  }
  const uint64_t used = sizeof(start) + uint64_t{start.header_bytes};
  const uint64_t begin = page_aligned(used);
  if (begin > mapping_->bytes ||
      start.floats != (mapping_->bytes - begin) / sizeof(float)) {
    reject(path_, fmt::format("has {} bytes, its header speaks of {} floats",
                              mapping_->bytes, start.floats));
  }
  const char* header = mapping_->data + sizeof(start);
  if (hash_bytes(header, start.header_bytes) != start.header_hash) {
    reject(path_, "has a damaged header");
  }
  try {
    const auto json =
        nlohmann::json::parse(header, header + start.header_bytes);
    identity_ = {json.at("isa"), json.at("plan"), json.at("weights"),
                 json.at("choices")};
  } catch (const nlohmann::json::exception&) {
    reject(path_, "has a header that cannot be read");
  }
  data_ = reinterpret_cast<const float*>(mapping_->data + begin);
  floats_ = start.floats;
  hash_ = start.hash;
}

void PackedFile::verify(Threads& threads) const {
  if (hash_floats(data_, floats_, threads) != hash_) {
    reject(path_, "is damaged: the weights are not those that were written");
  }
}

}  // namespace luximm::detail
