#include "luximm/weights/safetensors.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <numeric>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/weights/dtypes.h"
#include "luximm/weights/huge_pages.h"

namespace luximm {
namespace {

std::string system_error() { return std::strerror(errno); }

/// A bool of another value than 0 or 1 is undefined behaviour to read.
bool all_bools(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char c) { return c == 0 || c == 1; });
}

}  // namespace

class SafetensorsFile::Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      // Non-blocking: a pipe that nobody writes to is refused, not waited for.
      : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)),
        path_(path) {
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
  {
    std::string json(safetensors_header_length(start, size_, path_), '\0');
    descriptor_->read(json.data(), json.size(), 8);
    header_ = parse_safetensors_header(json, size_, path_);
  }
  by_name_.resize(header_.tensors.size());
  std::iota(by_name_.begin(), by_name_.end(), std::size_t{0});
  std::sort(by_name_.begin(), by_name_.end(), [&](auto a, auto b) {
    return header_.tensors[a].name < header_.tensors[b].name;
  });
}

std::vector<std::string> SafetensorsFile::names() const {
  std::vector<std::string> names;
  for (const TensorInfo& info : header_.tensors) names.push_back(info.name);
  return names;
}

const TensorInfo* SafetensorsFile::find(const std::string& name) const {
  const auto found = std::lower_bound(by_name_.begin(), by_name_.end(), name,
                                      [&](auto i, const auto& wanted) {
                                        return header_.tensors[i].name < wanted;
                                      });
  if (found == by_name_.end()) return nullptr;
  const TensorInfo& info = header_.tensors[*found];
  return info.name == name ? &info : nullptr;
}

bool SafetensorsFile::contains(const std::string& name) const {
  return find(name) != nullptr;
}

const TensorInfo& SafetensorsFile::info(const std::string& name) const {
  const TensorInfo* info = find(name);
  if (info == nullptr) {
    fail("safetensors", "{}: no tensor '{}'; the file has {}", path_,
         detail::printable(name),
         header_.tensors.size() == 1
             ? fmt::format("'{}' only",
                           detail::printable(header_.tensors[0].name))
             : fmt::format("{} others", header_.tensors.size()));
  }
  return *info;
}

std::string_view SafetensorsFile::dtype(const std::string& name) const {
  return info(name).dtype;
}

torch::ScalarType SafetensorsFile::scalar_type(const std::string& name) const {
  if (const auto type = detail::type_of(dtype(name))) return *type;
  fail("safetensors", "{}: tensor '{}' is {}, which torch has no type for",
       path_, detail::printable(name), dtype(name));
}

const std::vector<int64_t>& SafetensorsFile::shape(
    const std::string& name) const {
  return info(name).shape;
}

torch::Tensor SafetensorsFile::tensor(const std::string& name) {
  const TensorInfo& tensor = info(name);
  const torch::ScalarType type = scalar_type(name);
  if (descriptor_->size() != size_) {
    fail("safetensors", "{}: the size changed while it was open", path_);
  }
  const uint64_t offset = header_.data_offset + tensor.begin;
  if (tensor.begin == tensor.end || offset % c10::elementSize(type) != 0) {
    return read(name);
  }
  if (!mapping_) {
    mapping_ = std::make_shared<Mapping>(*descriptor_, size_, path_);
  }
  char* data = mapping_->data() + offset;
  if (type == torch::kBool && !all_bools({data, tensor.end - tensor.begin})) {
    return read(name);
  }
  return torch::from_blob(
      data, tensor.shape, [mapping = mapping_](void*) { (void)mapping; },
      torch::dtype(type));
}

torch::Tensor SafetensorsFile::read(const std::string& name) const {
  const TensorInfo& tensor = info(name);
  const torch::ScalarType type = scalar_type(name);
  const uint64_t count = tensor.end - tensor.begin;
  torch::Tensor copy;
  try {
    copy = torch::empty(tensor.shape, torch::dtype(type));
  } catch (const c10::Error&) {
    fail("safetensors", "{}: no memory for the {} bytes of tensor '{}'", path_,
         count, detail::printable(name));
  }
  detail::prefer_huge_pages(copy.data_ptr(), count);
  char* bytes = static_cast<char*>(copy.data_ptr());
  descriptor_->read(bytes, count, header_.data_offset + tensor.begin);
  if (type == torch::kBool) {
    std::for_each(bytes, bytes + count, [](char& c) { c = c != 0 ? 1 : 0; });
  }
  return copy;
}

}  // namespace luximm
