#include "luximm/weights/safetensors_header.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "luximm/base/fail.h"
#include "luximm/base/json_reader.h"
#include "luximm/base/printable.h"

namespace luximm {
namespace {

constexpr std::size_t kMaxRank = 64;
constexpr std::string_view kMetadata = "__metadata__";
// Ten bytes of a hostile header make one entry of over a hundred in memory.
constexpr std::size_t kMostMetadata = 100'000;
// Two bytes, "0,", make one dimension of eight in memory. So many may be in a
// header, and one more for every eight bytes: all there are up to rank 9.
constexpr std::size_t kManyDimensions = 100'000;
// No tensor can be described in less.
constexpr std::size_t kShortestTensor = 48;

class HeaderParser {
 public:
  HeaderParser(std::string_view json, uint64_t file_size,
               const std::string& file)
      : reader_(json, file), file_(file) {
    header_.data_offset = 8 + json.size();
    if (file_size < header_.data_offset) {
      fail("safetensors", "{}: {} bytes, too short for its header", file,
           file_size);
    }
    data_size_ = file_size - header_.data_offset;
    most_dimensions_ = kManyDimensions + json.size() / 8;
    // Growing would take three times the memory for a moment.
    header_.tensors.reserve(
        std::min<std::size_t>(std::count(json.begin(), json.end(), '{'),
                              json.size() / kShortestTensor + 1));
  }

  SafetensorsHeader run() {
    bool has_metadata = false;
    reader_.object([&](std::string& key) {
      if (key == kMetadata) {
        if (has_metadata) reader_.error("'__metadata__' is there twice");
        has_metadata = true;
        read_metadata();
      } else {
        read_tensor(std::move(key));
      }
    });
    reader_.end();
    check_names();
    check_layout();
    return std::move(header_);
  }

 private:
  void read_metadata() {
    if (reader_.null()) return;
    reader_.object([&](std::string& key) {
      if (header_.metadata.size() == kMostMetadata) {
        reader_.error(fmt::format("over {} metadata entries", kMostMetadata));
      }
      std::string value = reader_.string();
      const auto [entry, added] =
          header_.metadata.emplace(std::move(key), std::move(value));
      if (!added) {
        reader_.error(fmt::format("'{}' is there twice in the metadata",
                                  detail::printable(entry->first)));
      }
    });
  }

  void read_tensor(std::string name) {
    TensorInfo info{.name = std::move(name)};
    bool has_dtype = false;
    bool has_shape = false;
    bool has_offsets = false;
    std::vector<uint64_t> offsets;
    const auto once = [&](bool& has, const std::string& key) {
      if (has) tensor_error(info.name, fmt::format("has {} twice", key));
      has = true;
    };
    reader_.object([&](const std::string& key) {
      if (key == "dtype") {
        once(has_dtype, key);
        info.dtype = read_dtype(info.name);
      } else if (key == "shape") {
        once(has_shape, key);
        read_shape(info);
      } else if (key == "data_offsets") {
        once(has_offsets, key);
        reader_.array([&] {
          if (offsets.size() == 2) {
            tensor_error(info.name, "has more than 2 offsets");
          }
          offsets.push_back(reader_.unsigned_integer());
        });
      } else {
        reader_.skip();
      }
    });
    if (!has_dtype || !has_shape || offsets.size() != 2) {
      tensor_error(info.name, "needs dtype, shape and two data_offsets");
    }
    info.begin = offsets[0];
    info.end = offsets[1];
    check_size(info);
    header_.tensors.push_back(std::move(info));
  }

  std::string_view read_dtype(const std::string& name) {
    const std::string dtype = reader_.string();
    for (const SafetensorsDtype& known : kSafetensorsDtypes) {
      if (known.name == dtype) return known.name;
    }
    tensor_error(name, fmt::format("has the unknown dtype '{}'",
                                   detail::printable(dtype)));
  }

  void read_shape(TensorInfo& info) {
    // Read aside: a vector that grows takes up to twice what it holds.
    std::array<int64_t, kMaxRank> shape;
    std::size_t rank = 0;
    reader_.array([&] {
      const uint64_t dim = reader_.unsigned_integer();
      if (dim > std::numeric_limits<int64_t>::max()) {
        tensor_error(info.name, "has a dimension above 2^63 - 1");
      }
      if (rank == kMaxRank) {
        tensor_error(info.name, "has more than 64 dimensions");
      }
      shape[rank++] = static_cast<int64_t>(dim);
    });
    dimensions_ += rank;
    if (dimensions_ > most_dimensions_) {
      reader_.error(
          fmt::format("over {} dimensions in all, too many for a "
                      "header of its size",
                      most_dimensions_));
    }
    info.shape.assign(shape.begin(), shape.begin() + rank);
  }

  /// The size that shape and dtype give is the size that the offsets give.
  void check_size(const TensorInfo& info) {
    uint64_t bits = 0;
    for (const SafetensorsDtype& known : kSafetensorsDtypes) {
      if (known.name == info.dtype) bits = static_cast<uint64_t>(known.bits);
    }
    // Zeros are left out of the product, so that it is checked for overflow
    // whatever their order.
    bool empty = false;
    for (int64_t dim : info.shape) {
      if (dim == 0) {
        empty = true;
      } else if (__builtin_mul_overflow(bits, static_cast<uint64_t>(dim),
                                        &bits)) {
        tensor_error(info.name, "has a shape whose size overflows");
      }
    }
    if (empty) bits = 0;
    if (bits % 8 != 0) tensor_error(info.name, "does not end at a whole byte");
    if (info.end < info.begin) {
      tensor_error(info.name, "ends before it begins");
    }
    if (info.end - info.begin != bits / 8) {
      tensor_error(info.name,
                   fmt::format("has {} bytes by its offsets, {} by its shape",
                               info.end - info.begin, bits / 8));
    }
  }

  /// No two tensors have one name.
  void check_names() const {
    std::vector<const TensorInfo*> sorted;
    sorted.reserve(header_.tensors.size());
    for (const TensorInfo& info : header_.tensors) sorted.push_back(&info);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* a, const auto* b) { return a->name < b->name; });
    const auto twin = std::adjacent_find(
        sorted.begin(), sorted.end(),
        [](const auto* a, const auto* b) { return a->name == b->name; });
    if (twin != sorted.end()) tensor_error((*twin)->name, "is there twice");
  }

  /// Tensors follow each other without holes and fill the file.
  void check_layout() {
    std::sort(header_.tensors.begin(), header_.tensors.end(),
              [](const TensorInfo& a, const TensorInfo& b) {
                return std::tie(a.begin, a.end, a.name) <
                       std::tie(b.begin, b.end, b.name);
              });
    uint64_t at = 0;
    for (const TensorInfo& info : header_.tensors) {
      if (info.begin != at) {
        tensor_error(info.name,
                     fmt::format("begins at {}, the one before it ends at {}",
                                 info.begin, at));
      }
      at = info.end;
    }
    if (at != data_size_) {
      fail("safetensors",
           "{}: the header describes {} bytes of data, the file has {}; the "
           "download may be incomplete",
           file_, at, data_size_);
    }
  }

  [[noreturn]] void tensor_error(const std::string& name,
                                 const std::string& what) const {
    fail("safetensors", "{}: tensor '{}' {}", file_, detail::printable(name),
         what);
  }

  detail::JsonReader reader_;
  const std::string& file_;
  SafetensorsHeader header_;
  uint64_t data_size_ = 0;
  std::size_t dimensions_ = 0;
  std::size_t most_dimensions_ = 0;
};

}  // namespace

uint64_t safetensors_header_length(std::string_view first_bytes,
                                   uint64_t file_size,
                                   const std::string& file) {
  if (first_bytes.size() < 8 || file_size < 8) {
    fail("safetensors", "{}: {} bytes, too short for a safetensors file", file,
         file_size);
  }
  uint64_t length = 0;
  for (int i = 7; i >= 0; --i) {
    length = (length << 8) | static_cast<unsigned char>(first_bytes[i]);
  }
  if (length > kMaxHeaderBytes) {
    fail("safetensors",
         "{}: header of {} bytes, at most {} are read: not a "
         "safetensors file?",
         file, length, kMaxHeaderBytes);
  }
  if (length > file_size - 8) {
    fail("safetensors",
         "{}: header of {} bytes in a file of {}; the download "
         "may be incomplete",
         file, length, file_size);
  }
  return length;
}

SafetensorsHeader parse_safetensors_header(std::string_view json,
                                           uint64_t file_size,
                                           const std::string& file) {
  return HeaderParser(json, file_size, file).run();
}

}  // namespace luximm
