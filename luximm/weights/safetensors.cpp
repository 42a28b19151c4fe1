#include "luximm/weights/safetensors.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/ranges.h>

#include "luximm/fail.h"
#include "luximm/weights/atomic_file.h"
#include "luximm/weights/huge_pages.h"

namespace luximm {
namespace {

struct TypeName {
  std::string_view dtype;
  torch::ScalarType type;
};

constexpr std::array kTypes = {
    TypeName{"BOOL", torch::kBool},
    TypeName{"U8", torch::kByte},
    TypeName{"I8", torch::kChar},
    TypeName{"F8_E5M2", torch::kFloat8_e5m2},
    TypeName{"F8_E4M3", torch::kFloat8_e4m3fn},
    TypeName{"F8_E4M3FNUZ", c10::ScalarType::Float8_e4m3fnuz},
    TypeName{"F8_E5M2FNUZ", c10::ScalarType::Float8_e5m2fnuz},
    TypeName{"F8_E8M0", c10::ScalarType::Float8_e8m0fnu},
    TypeName{"I16", torch::kShort},
    TypeName{"U16", torch::kUInt16},
    TypeName{"F16", torch::kHalf},
    TypeName{"BF16", torch::kBFloat16},
    TypeName{"I32", torch::kInt},
    TypeName{"U32", torch::kUInt32},
    TypeName{"F32", torch::kFloat},
    TypeName{"C64", torch::kComplexFloat},
    TypeName{"F64", torch::kDouble},
    TypeName{"I64", torch::kLong},
    TypeName{"U64", torch::kUInt64},
};

std::string system_error() { return std::strerror(errno); }

/// Where `dtype` stands in the order that the format writes tensors in: wider
/// types first.
std::size_t alignment_rank(std::string_view dtype) {
  for (std::size_t i = 0; i < kSafetensorsDtypes.size(); ++i) {
    if (kSafetensorsDtypes[i].name == dtype) return i;
  }
  return 0;
}

}  // namespace

class SafetensorsFile::Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), path_(path) {
    if (fd_ < 0) {
      fail("safetensors", "cannot open '{}': {}", path, system_error());
    }
  }
  ~Descriptor() { ::close(fd_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int fd() const { return fd_; }

  uint64_t size() const {
    struct stat info {};
    if (::fstat(fd_, &info) != 0 || !S_ISREG(info.st_mode)) {
      fail("safetensors", "'{}' is not a regular file", path_);
    }
    return static_cast<uint64_t>(info.st_size);
  }

  void read(char* to, uint64_t count, uint64_t offset) const {
    while (count > 0) {
      const ssize_t got = ::pread(fd_, to, count, static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) {
        fail("safetensors", "{}: reading at byte {}: {}", path_, offset,
             got == 0 ? "the file became shorter" : system_error());
      }
      to += got;
      count -= static_cast<uint64_t>(got);
      offset += static_cast<uint64_t>(got);
    }
  }

 private:
  int fd_;
  std::string path_;
};

class SafetensorsFile::Mapping {
 public:
  Mapping(const Descriptor& file, uint64_t size, const std::string& path)
      : size_(size) {
    if (file.size() != size) {
      fail("safetensors", "{}: the size changed while it was open", path);
    }
    // Private and writable: training in place leaves the file as it is.
    data_ = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE,
                   file.fd(), 0);
    if (data_ == MAP_FAILED) {
      fail("safetensors", "cannot map '{}': {}", path, system_error());
    }
  }
  ~Mapping() { ::munmap(data_, size_); }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;

  char* data() const { return static_cast<char*>(data_); }

 private:
  uint64_t size_;
  void* data_;
};

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path)
    : path_(path.string()),
      descriptor_(std::make_shared<Descriptor>(path_)),
      size_(descriptor_->size()) {
  std::string start(std::min<uint64_t>(size_, 8), '\0');
  descriptor_->read(start.data(), start.size(), 0);
  std::string json(safetensors_header_length(start, size_, path_), '\0');
  descriptor_->read(json.data(), json.size(), 8);
  header_ = parse_safetensors_header(json, size_, path_);
  for (std::size_t i = 0; i < header_.tensors.size(); ++i) {
    index_[header_.tensors[i].name] = i;
  }
}

std::vector<std::string> SafetensorsFile::names() const {
  std::vector<std::string> names;
  for (const TensorInfo& info : header_.tensors) names.push_back(info.name);
  return names;
}

bool SafetensorsFile::contains(const std::string& name) const {
  return index_.contains(name);
}

const TensorInfo& SafetensorsFile::info(const std::string& name) const {
  const auto found = index_.find(name);
  if (found == index_.end()) {
    fail("safetensors", "{}: no tensor '{}'; the file has {}", path_, name,
         index_.size() == 1 ? "'" + header_.tensors[0].name + "' only"
                            : fmt::format("{} others", index_.size()));
  }
  return header_.tensors[found->second];
}

torch::ScalarType SafetensorsFile::scalar_type(const std::string& name) const {
  const std::string_view dtype = info(name).dtype;
  for (const TypeName& known : kTypes) {
    if (known.dtype == dtype) return known.type;
  }
  fail("safetensors", "{}: tensor '{}' is {}, which torch has no type for",
       path_, name, dtype);
}

const std::vector<int64_t>& SafetensorsFile::shape(
    const std::string& name) const {
  return info(name).shape;
}

torch::Tensor SafetensorsFile::tensor(const std::string& name) {
  const TensorInfo& tensor = info(name);
  const torch::ScalarType type = scalar_type(name);
  const uint64_t offset = header_.data_offset + tensor.begin;
  if (tensor.begin == tensor.end || offset % c10::elementSize(type) != 0) {
    return read(name);
  }
  if (!mapping_) {
    mapping_ = std::make_shared<Mapping>(*descriptor_, size_, path_);
  }
  return torch::from_blob(
      mapping_->data() + offset, tensor.shape,
      [mapping = mapping_](void*) { (void)mapping; }, torch::dtype(type));
}

torch::Tensor SafetensorsFile::read(const std::string& name) const {
  const TensorInfo& tensor = info(name);
  torch::Tensor copy =
      torch::empty(tensor.shape, torch::dtype(scalar_type(name)));
  detail::prefer_huge_pages(copy.data_ptr(), copy.nbytes());
  descriptor_->read(static_cast<char*>(copy.data_ptr()),
                    tensor.end - tensor.begin,
                    header_.data_offset + tensor.begin);
  return copy;
}

namespace {

/// One tensor on its way to a file.
struct Outgoing {
  std::string name;
  std::string_view dtype;
  torch::Tensor tensor;
};

/// As serde writes JSON: quotes, backslashes and control characters escaped,
/// everything else as it is.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\b':
        out += "\\b";
        break;
      case '\f':
        out += "\\f";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
        } else {
          out += c;
        }
    }
  }
  return out + '"';
}

std::vector<Outgoing> outgoing(
    const std::string& path,
    const std::vector<std::pair<std::string, torch::Tensor>>& tensors) {
  std::vector<Outgoing> items;
  for (const auto& [name, tensor] : tensors) {
    if (name == "__metadata__") {
      fail("save_safetensors", "{}: '{}' names the metadata, not a tensor",
           path, name);
    }
    std::string_view dtype;
    for (const TypeName& known : kTypes) {
      if (known.type == tensor.scalar_type()) dtype = known.dtype;
    }
    if (dtype.empty()) {
      fail("save_safetensors",
           "{}: tensor '{}' is {}, which the format has no "
           "name for; convert it first",
           path, name, c10::toString(tensor.scalar_type()));
    }
    items.push_back(
        {name, dtype, tensor.detach().to(torch::kCPU).contiguous()});
  }
  std::sort(items.begin(), items.end(),
            [](const Outgoing& a, const Outgoing& b) {
              const auto rank_a = alignment_rank(a.dtype);
              const auto rank_b = alignment_rank(b.dtype);
              return rank_a != rank_b ? rank_a > rank_b : a.name < b.name;
            });
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (items[i].name == items[i - 1].name) {
      fail("save_safetensors", "{}: two tensors are called '{}'", path,
           items[i].name);
    }
  }
  return items;
}

std::string header_text(const std::vector<Outgoing>& items,
                        const std::map<std::string, std::string>& metadata) {
  std::string json = "{";
  if (!metadata.empty()) {
    json += "\"__metadata__\":{";
    for (const auto& [key, value] : metadata) {
      if (json.back() != '{') json += ',';
      json += quoted(key) + ':' + quoted(value);
    }
    json += '}';
  }
  uint64_t at = 0;
  for (const Outgoing& item : items) {
    if (json.size() > 1) json += ',';
    const uint64_t end = at + item.tensor.nbytes();
    json += fmt::format(
        "{}:{{\"dtype\":\"{}\",\"shape\":[{}],\"data_offsets\":[{},{}]}}",
        quoted(item.name), item.dtype, fmt::join(item.tensor.sizes(), ","), at,
        end);
    at = end;
  }
  json += '}';
  json.resize((json.size() + 7) / 8 * 8, ' ');
  return json;
}

}  // namespace

void save_safetensors(
    const std::filesystem::path& path,
    const std::vector<std::pair<std::string, torch::Tensor>>& tensors,
    const std::map<std::string, std::string>& metadata) {
  const std::vector<Outgoing> items = outgoing(path.string(), tensors);
  const std::string json = header_text(items, metadata);
  if (json.size() > kMaxHeaderBytes) {
    fail("save_safetensors",
         "{}: the header would have {} bytes, at most {} "
         "can be read back",
         path.string(), json.size(), kMaxHeaderBytes);
  }
  uint64_t length = json.size();
  std::string start;
  for (int i = 0; i < 8; ++i, length >>= 8) {
    start.push_back(static_cast<char>(length & 0xFF));
  }
  detail::AtomicFile file("save_safetensors", path.string());
  file.write(start.data(), start.size());
  file.write(json.data(), json.size());
  for (const Outgoing& item : items) {
    file.write(static_cast<const char*>(item.tensor.data_ptr()),
               item.tensor.nbytes());
  }
  file.commit();
}

}  // namespace luximm
