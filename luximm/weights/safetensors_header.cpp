#include "luximm/weights/safetensors_header.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "luximm/fail.h"
#include "luximm/weights/header_json.h"

namespace luximm {
namespace {

constexpr std::size_t kMaxRank = 64;
constexpr std::string_view kMetadata = "__metadata__";

class HeaderParser {
 public:
  HeaderParser(std::string_view json, uint64_t file_size,
               const std::string& file)
      : reader_(json, file), file_(file) {
    header_.data_offset = 8 + json.size();
    data_size_ = file_size - header_.data_offset;
  }

  SafetensorsHeader run() {
    reader_.object([&](const std::string& key) {
      if (!seen_.insert(key).second) {
        reader_.error(fmt::format("'{}' is there twice", key));
      }
      if (key == kMetadata) {
        read_metadata();
      } else {
        read_tensor(key);
      }
    });
    reader_.end();
    check_layout();
    return std::move(header_);
  }

 private:
  void read_metadata() {
    if (reader_.null()) return;
    reader_.object([&](const std::string& key) {
      if (!header_.metadata.emplace(key, reader_.string()).second) {
        reader_.error(fmt::format("'{}' is there twice in the metadata", key));
      }
    });
  }

  void read_tensor(const std::string& name) {
    TensorInfo info{.name = name};
    bool has_shape = false;
    std::vector<uint64_t> offsets;
    bool has_offsets = false;
    const auto once = [&](bool& has, const std::string& key) {
      if (has)
        reader_.error(fmt::format("tensor '{}' has {} twice", name, key));
      has = true;
    };
    bool has_dtype = false;
    reader_.object([&](const std::string& key) {
      if (key == "dtype") {
        once(has_dtype, key);
        info.dtype = read_dtype(name);
      } else if (key == "shape") {
        once(has_shape, key);
        read_shape(info);
      } else if (key == "data_offsets") {
        once(has_offsets, key);
        reader_.array([&] {
          if (offsets.size() == 2)
            tensor_error(name, "has more than 2 offsets");
          offsets.push_back(reader_.unsigned_integer());
        });
      } else {
        reader_.skip();
      }
    });
    if (!has_dtype || !has_shape || offsets.size() != 2) {
      tensor_error(name, "needs dtype, shape and two data_offsets");
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
    tensor_error(name, fmt::format("has the unknown dtype '{}'", dtype));
  }

  void read_shape(TensorInfo& info) {
    reader_.array([&] {
      const uint64_t dim = reader_.unsigned_integer();
      if (dim > std::numeric_limits<int64_t>::max()) {
        tensor_error(info.name, "has a dimension above 2^63 - 1");
      }
      if (info.shape.size() == kMaxRank) {
        tensor_error(info.name, "has more than 64 dimensions");
      }
      info.shape.push_back(static_cast<int64_t>(dim));
    });
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
    fail("safetensors", "{}: tensor '{}' {}", file_, name, what);
  }

  detail::JsonReader reader_;
  const std::string& file_;
  SafetensorsHeader header_;
  uint64_t data_size_ = 0;
  std::set<std::string> seen_;
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
