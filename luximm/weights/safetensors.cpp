#include "luximm/weights/safetensors.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <numeric>
#include <string_view>
#include <sys/mman.h>

#include "luximm/base/byte_source.h"
#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/weights/dtypes.h"
#include "luximm/weights/file_kind.h"
#include "luximm/weights/huge_pages.h"

namespace luximm {
namespace {

/// A bool of another value than 0 or 1 is undefined behaviour to read.
bool all_bools(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char c) { return c == 0 || c == 1; });
}

}  // namespace

class SafetensorsFile::Mapping {
 public:
  Mapping(const detail::InputFile& file, const std::string& path)
      : size_(file.size()) {
    // Private and writable: training in place leaves the file as it is.
    data_ = ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE,
                   file.descriptor(), 0);
    if (data_ == MAP_FAILED) {
      fail("safetensors", "cannot map '{}': {}", path, std::strerror(errno));
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
      input_(std::make_shared<detail::InputFile>("safetensors", path_)) {
  const uint64_t size = input_->size();
  const std::string start = detail::first_bytes(*input_);
  detail::expect_safetensors(start, path_);
  {
    std::string json(safetensors_header_length(
                         std::string_view(start).substr(0, 8), size, path_),
                     '\0');
    input_->read(json.data(), json.size(), 8);
    header_ = parse_safetensors_header(json, size, path_);
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
  if (input_->size_now() != input_->size()) {
    fail("safetensors", "{}: the size changed while it was open", path_);
  }
  const uint64_t offset = header_.data_offset + tensor.begin;
  if (tensor.begin == tensor.end || offset % c10::elementSize(type) != 0) {
    return read(name);
  }
  if (!mapping_) {
    mapping_ = std::make_shared<Mapping>(*input_, path_);
  }
  char* data = mapping_->data() + offset;
  if (type == torch::kBool && !all_bools({data, tensor.end - tensor.begin})) {
    return read(name);
  }
  return torch::from_blob(
      data, tensor.shape, [mapping = mapping_](void*) { (void)mapping; },
      torch::dtype(type));
}

void SafetensorsFile::read_bytes(const std::string& name, char* to,
                                 uint64_t count, uint64_t offset) const {
  const TensorInfo& tensor = info(name);
  const uint64_t size = tensor.end - tensor.begin;
  if (offset > size || count > size - offset) {
    fail("safetensors", "{}: bytes {} to {} of tensor '{}', which has {}",
         path_, offset, offset + count, detail::printable(name), size);
  }
  input_->read(to, count, header_.data_offset + tensor.begin + offset);
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
  input_->read(bytes, count, header_.data_offset + tensor.begin);
  if (type == torch::kBool) {
    std::for_each(bytes, bytes + count, [](char& c) { c = c != 0 ? 1 : 0; });
  }
  return copy;
}

}  // namespace luximm
