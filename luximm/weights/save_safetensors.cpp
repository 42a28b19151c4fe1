#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/ranges.h>

#include "luximm/base/atomic_file.h"
#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/weights/dtypes.h"
#include "luximm/weights/safetensors.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "save_safetensors";
constexpr int64_t kMostDims = 64;  // the reader's limit

/// Where `dtype` stands in the order that the format writes tensors in: wider
/// types first.
std::size_t alignment_rank(std::string_view dtype) {
  for (std::size_t i = 0; i < kSafetensorsDtypes.size(); ++i) {
    if (kSafetensorsDtypes[i].name == dtype) return i;
  }
  return 0;
}

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

/// What a reader needs to find the tensor again by its name.
void check_text(const std::string& path, std::string_view what,
                const std::string& text) {
  if (!detail::is_utf8(text)) {
    fail(kWhere, "{}: {} '{}' is not UTF-8", path, what,
         detail::printable(text));
  }
}

Outgoing outgoing(const std::string& path, const std::string& name,
                  const torch::Tensor& tensor) {
  const std::string shown = detail::printable(name);
  check_text(path, "the name", name);
  if (name == "__metadata__") {
    fail(kWhere, "{}: '{}' names the metadata, not a tensor", path, name);
  }
  if (!tensor.defined() || tensor.layout() != torch::kStrided ||
      tensor.is_meta()) {
    fail(kWhere, "{}: tensor '{}' has no dense data to write", path, shown);
  }
  if (tensor.dim() > kMostDims) {
    fail(kWhere, "{}: tensor '{}' has {} dimensions, at most {} can be read",
         path, shown, tensor.dim(), kMostDims);
  }
  const auto dtype = detail::dtype_of(tensor.scalar_type());
  if (!dtype) {
    fail(kWhere,
         "{}: tensor '{}' is {}, which the format has no name for; convert it "
         "first",
         path, shown, c10::toString(tensor.scalar_type()));
  }
  // A conjugated or negated view is only marked so: its bytes are not.
  return {name, *dtype,
          tensor.detach()
              .to(torch::kCPU)
              .resolve_conj()
              .resolve_neg()
              .contiguous()};
}

/// In the order of the file: wider types first, then by name.
std::vector<Outgoing> outgoing(
    const std::string& path,
    const std::vector<std::pair<std::string, torch::Tensor>>& tensors) {
  std::vector<Outgoing> items;
  items.reserve(tensors.size());
  for (const auto& [name, tensor] : tensors) {
    items.push_back(outgoing(path, name, tensor));
  }
  std::sort(items.begin(), items.end(),
            [](const Outgoing& a, const Outgoing& b) {
              const auto rank_a = alignment_rank(a.dtype);
              const auto rank_b = alignment_rank(b.dtype);
              return rank_a != rank_b ? rank_a > rank_b : a.name < b.name;
            });
  // Equal names may be of two types, and so apart.
  std::set<std::string_view> names;
  for (const Outgoing& item : items) {
    if (!names.insert(item.name).second) {
      fail(kWhere, "{}: two tensors are called '{}'", path,
           detail::printable(item.name));
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
  for (const auto& [key, value] : metadata) {
    check_text(path.string(), "the metadata key", key);
    check_text(path.string(), "the metadata value", value);
  }
  const std::string json = header_text(items, metadata);
  if (json.size() > kMaxHeaderBytes) {
    fail(kWhere,
         "{}: the header would have {} bytes, at most {} can be read back",
         path.string(), json.size(), kMaxHeaderBytes);
  }
  uint64_t length = json.size();
  std::string start;
  for (int i = 0; i < 8; ++i, length >>= 8) {
    start.push_back(static_cast<char>(length & 0xFF));
  }
  detail::AtomicFile file(std::string(kWhere), path.string());
  file.write(start);
  file.write(json);
  for (const Outgoing& item : items) {
    file.write({static_cast<const char*>(item.tensor.data_ptr()),
                item.tensor.nbytes()});
  }
  file.commit();
}

}  // namespace luximm
