#include "luximm/weights/weights_file.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "luximm/base/byte_source.h"
#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/weights/dtypes.h"
#include "luximm/weights/file_kind.h"
#include "luximm/weights/huge_pages.h"
#include "luximm/weights/safetensors.h"
#include "luximm/weights/shard_index.h"
#include "luximm/weights/torch_file.h"
#include "luximm/weights/weights_folder.h"
#include "luximm/weights/weights_source.h"

namespace luximm {
namespace {

using detail::printable;
using detail::StoredBytes;
using detail::WeightsSource;

std::optional<torch::ScalarType> scalar_type_of(std::string_view dtype) {
  if (dtype == "C128") return torch::kComplexDouble;
  if (dtype == "C32") return c10::ScalarType::ComplexHalf;
  return detail::type_of(dtype);
}

class SafetensorsWeights : public WeightsSource {
 public:
  explicit SafetensorsWeights(const std::string& path) : file_(path) {}

  std::string format() const override { return "safetensors"; }
  std::vector<std::string> names() const override { return file_.names(); }
  bool contains(const std::string& name) const override {
    return file_.contains(name);
  }
  std::string_view dtype(const std::string& name) const override {
    return file_.dtype(name);
  }
  const std::vector<int64_t>& shape(const std::string& name) const override {
    return file_.shape(name);
  }
  torch::Tensor read(const std::string& name) const override {
    return file_.read(name);
  }
  StoredBytes stored(const std::string& name) const override {
    const TensorInfo& info = file_.info(name);
    return {.size = info.end - info.begin};
  }
  void read_bytes(const std::string& name, char* to, uint64_t count,
                  uint64_t offset) const override {
    file_.read_bytes(name, to, count, offset);
  }
  Offsets data_offsets(const std::string& name) const override {
    const TensorInfo& info = file_.info(name);
    return std::pair{info.begin, info.end};
  }
  std::map<std::string, std::string> metadata() const override {
    return file_.header().metadata;
  }

 private:
  SafetensorsFile file_;
};

class TorchWeights : public WeightsSource {
 public:
  explicit TorchWeights(const std::string& path)
      : path_(path),
        input_("torch file", path),
        file_(detail::read_torch_file(input_, path)) {
    for (std::size_t i = 0; i < file_.tensors.size(); ++i) {
      by_name_.emplace(file_.tensors[i].name, i);
    }
  }

  std::string format() const override { return std::string(file_.format); }
  std::vector<std::string> names() const override {
    std::vector<std::string> names;
    for (const auto& tensor : file_.tensors) names.push_back(tensor.name);
    return names;
  }
  bool contains(const std::string& name) const override {
    return by_name_.contains(name);
  }
  std::string_view dtype(const std::string& name) const override {
    return find(name).dtype;
  }
  const std::vector<int64_t>& shape(const std::string& name) const override {
    return find(name).shape;
  }
  torch::Tensor read(const std::string& name) const override;
  StoredBytes stored(const std::string& name) const override {
    const detail::StoredTensor& tensor = find(name);
    return {.size = tensor.size, .strides = tensor.strides};
  }
  void read_bytes(const std::string& name, char* to, uint64_t count,
                  uint64_t offset) const override {
    input_.read(to, count, find(name).begin + offset);
  }
  std::string not_a_tensor(const std::string& name) const override {
    const auto found = file_.opaque.find(name);
    return found == file_.opaque.end() ? "" : found->second;
  }

 private:
  const detail::StoredTensor& find(const std::string& name) const {
    const auto found = by_name_.find(name);
    if (found == by_name_.end()) {
      fail("torch file", "{}: no tensor '{}'; the file has {} others", path_,
           printable(name), by_name_.size());
    }
    return file_.tensors[found->second];
  }

  std::string path_;
  detail::InputFile input_;
  detail::TorchFile file_;
  std::unordered_map<std::string, std::size_t> by_name_;
};

/// Reads the bytes from the first element to the last and looks at them through
/// the strides. A view with gaps, of which a small file may hold many, is
/// copied out of them; one that repeats itself stays as small as it is stored.
torch::Tensor TorchWeights::read(const std::string& name) const {
  const detail::StoredTensor& tensor = find(name);
  const auto type = scalar_type_of(tensor.dtype);
  if (!type) {
    fail("torch file", "{}: tensor '{}' is {}, which torch has no type for",
         path_, printable(name), tensor.dtype);
  }
  try {
    if (tensor.size == 0) return torch::empty(tensor.shape, *type);
    const auto count =
        static_cast<int64_t>(tensor.size / c10::elementSize(*type));
    torch::Tensor bytes = torch::empty({count}, torch::dtype(*type));
    detail::prefer_huge_pages(bytes.data_ptr(), tensor.size);
    char* to = static_cast<char*>(bytes.data_ptr());
    input_.read(to, tensor.size, tensor.begin);
    if (*type == torch::kBool) {
      std::for_each(to, to + tensor.size, [](char& c) { c = c != 0 ? 1 : 0; });
    }
    torch::Tensor view = bytes.as_strided(tensor.shape, tensor.strides);
    return view.numel() < count ? view.clone(torch::MemoryFormat::Contiguous)
                                : view;
  } catch (const c10::Error&) {
    fail("torch file", "{}: no memory for tensor '{}'", path_, printable(name));
  }
}

class ShardedWeights : public WeightsSource {
 public:
  ShardedWeights(const std::filesystem::path& index, std::string_view json);

  std::string format() const override {
    return fmt::format("{} shards of {}", shards_.size(),
                       shards_.front().format());
  }
  std::vector<std::string> names() const override { return names_; }
  bool contains(const std::string& name) const override {
    return shard_of_.contains(name);
  }
  std::string_view dtype(const std::string& name) const override {
    return shard(name).dtype(name);
  }
  const std::vector<int64_t>& shape(const std::string& name) const override {
    return shard(name).shape(name);
  }
  torch::Tensor read(const std::string& name) const override {
    return shard(name).read(name);
  }
  StoredBytes stored(const std::string& name) const override {
    return shard(name).source().stored(name);
  }
  void read_bytes(const std::string& name, char* to, uint64_t count,
                  uint64_t offset) const override {
    shard(name).source().read_bytes(name, to, count, offset);
  }
  std::string not_a_tensor(const std::string& name) const override {
    for (const WeightsFile& shard : shards_) {
      std::string what = shard.not_a_tensor(name);
      if (!what.empty()) return what;
    }
    return "";
  }
  std::map<std::string, std::string> metadata() const override {
    return shards_.front().metadata();
  }

 private:
  const WeightsFile& shard(const std::string& name) const {
    const auto found = shard_of_.find(name);
    if (found == shard_of_.end()) {
      fail("weights", "{}: no tensor '{}'; its shards have {} others", path_,
           printable(name), shard_of_.size());
    }
    return shards_[found->second];
  }

  std::string path_;
  std::vector<WeightsFile> shards_;
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::size_t> shard_of_;
};

std::shared_ptr<const WeightsSource> open_file(
    const std::filesystem::path& path, bool may_be_index);

/// The index and the shards must say the same: a tensor that one of them lacks
/// is of another version of the weights.
ShardedWeights::ShardedWeights(const std::filesystem::path& index,
                               std::string_view json)
    : path_(index.string()) {
  const auto weight_map = detail::read_shard_index(json, path_);
  std::set<std::string> files;
  for (const auto& [name, file] : weight_map) files.insert(file);
  for (const std::string& file : files) {
    const auto place = index.parent_path() / file;
    std::error_code ignored;
    if (!std::filesystem::exists(place, ignored)) {
      fail("weights", "{}: its shard '{}' is missing; {} shards belong to it",
           path_, printable(file), files.size());
    }
    shards_.emplace_back(open_file(place, /*may_be_index=*/false));
    for (std::string& name : shards_.back().names()) {
      const auto listed = weight_map.find(name);
      if (listed == weight_map.end() || listed->second != file) {
        fail("weights", "{}: tensor '{}' is in shard '{}', by the index {}",
             path_, printable(name), printable(file),
             listed == weight_map.end()
                 ? "in none"
                 : fmt::format("in '{}'", printable(listed->second)));
      }
      shard_of_.emplace(name, shards_.size() - 1);
      names_.push_back(std::move(name));
    }
  }
  for (const auto& [name, file] : weight_map) {
    if (!shard_of_.contains(name)) {
      fail("weights", "{}: tensor '{}' is not in shard '{}'", path_,
           printable(name), printable(file));
    }
  }
}

std::shared_ptr<const WeightsSource> open_file(
    const std::filesystem::path& path, bool may_be_index) {
  const std::string name = path.string();
  detail::FileContent content;
  {
    const detail::InputFile input("weights", name);
    if (input.size() == 0) {
      fail("weights", "{} is empty; download it again", name);
    }
    content = detail::recognize(detail::first_bytes(input));
    if (content.kind == detail::FileKind::kJson && may_be_index) {
      if (input.size() > detail::kMaxIndexBytes) {
        fail("weights", "{} is a JSON file of over 100 MB", name);
      }
      std::string json(input.size(), '\0');
      input.read(json.data(), json.size(), 0);
      return std::make_shared<ShardedWeights>(path, json);
    }
  }
  switch (content.kind) {
    case detail::FileKind::kSafetensors:
      return std::make_shared<SafetensorsWeights>(name);
    case detail::FileKind::kZip:
    case detail::FileKind::kPickle:
      return std::make_shared<TorchWeights>(name);
    case detail::FileKind::kJson:
    case detail::FileKind::kForeign:
      break;
  }
  detail::fail_foreign("weights", name, content);
}

}  // namespace

WeightsFile::WeightsFile(std::shared_ptr<const detail::WeightsSource> source)
    : source_(std::move(source)) {}

std::string WeightsFile::format() const { return source_->format(); }
std::vector<std::string> WeightsFile::names() const { return source_->names(); }
bool WeightsFile::contains(const std::string& name) const {
  return source_->contains(name);
}
std::string_view WeightsFile::dtype(const std::string& name) const {
  return source_->dtype(name);
}
std::optional<torch::ScalarType> WeightsFile::scalar_type(
    const std::string& name) const {
  return scalar_type_of(dtype(name));
}
const std::vector<int64_t>& WeightsFile::shape(const std::string& name) const {
  return source_->shape(name);
}
torch::Tensor WeightsFile::read(const std::string& name) const {
  return source_->read(name);
}
std::string WeightsFile::not_a_tensor(const std::string& name) const {
  return source_->not_a_tensor(name);
}
std::optional<std::pair<uint64_t, uint64_t>> WeightsFile::data_offsets(
    const std::string& name) const {
  return source_->data_offsets(name);
}
std::map<std::string, std::string> WeightsFile::metadata() const {
  return source_->metadata();
}

WeightsFile open_weights(const std::filesystem::path& path) {
  return WeightsFile(open_file(detail::find_weights(path), true));
}

}  // namespace luximm
