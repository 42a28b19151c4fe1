#include "luximm/data/real_labels.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "luximm/base/fail.h"
#include "luximm/base/json_reader.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kWhere = "real_labels";
constexpr uintmax_t kMaxFileBytes = uintmax_t{64} << 20;

std::vector<std::vector<int64_t>> read_lists(const fs::path& file,
                                             int64_t outputs) {
  std::error_code error;
  const uintmax_t size = fs::file_size(file, error);
  if (error) {
    fail(kWhere, "cannot open '{}': {}", file.string(), error.message());
  }
  if (size > kMaxFileBytes) {
    fail(kWhere, "'{}' has {} bytes: no list of labels has so many",
         file.string(), size);
  }
  std::ifstream in(file, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in.is_open() || in.bad()) {
    fail(kWhere, "cannot read '{}': {}", file.string(), std::strerror(errno));
  }
  detail::JsonReader reader(text, file.string(), kWhere, "labels", 0);
  std::vector<std::vector<int64_t>> lists;
  reader.array([&] {
    std::vector<int64_t>& labels = lists.emplace_back();
    reader.array([&] {
      const uint64_t label = reader.unsigned_integer();
      if (label >= static_cast<uint64_t>(outputs)) {
        fail(kWhere, "'{}': image {} has label {}, the model has {} outputs",
             file.string(), lists.size(), label, outputs);
      }
      labels.push_back(static_cast<int64_t>(label));
    });
  });
  reader.end();
  return lists;
}

/// The number in ILSVRC2012_val_00000001.JPEG, from 1.
std::optional<std::size_t> number_in(const fs::path& path) {
  constexpr std::string_view kStem = "ILSVRC2012_val_";
  const std::string name = path.stem().string();
  if (!name.starts_with(kStem)) return {};
  std::size_t number = 0;
  const char* end = name.data() + name.size();
  const auto [stopped, code] =
      std::from_chars(name.data() + kStem.size(), end, number);
  if (code != std::errc() || stopped != end || number == 0) return {};
  return number;
}

}  // namespace

std::vector<std::vector<int64_t>> read_real_labels(
    const fs::path& file, const std::vector<Sample>& samples, int64_t outputs) {
  std::vector<std::vector<int64_t>> lists = read_lists(file, outputs);
  std::vector<std::vector<int64_t>> labels(samples.size());
  const bool are_numbered = std::all_of(
      samples.begin(), samples.end(),
      [](const Sample& sample) { return number_in(sample.path).has_value(); });
  if (are_numbered) {
    for (std::size_t i = 0; i < samples.size(); ++i) {
      const std::size_t number = *number_in(samples[i].path);
      if (number > lists.size()) {
        fail(kWhere, "'{}' has labels of {} images, none of '{}'",
             file.string(), lists.size(), samples[i].path.string());
      }
      labels[i] = lists[number - 1];
    }
    return labels;
  }
  if (lists.size() != samples.size()) {
    fail(kWhere,
         "'{}' has labels of {} images, there are {}, such as '{}'; images "
         "named ILSVRC2012_val_00000001.JPEG and so on may be fewer",
         file.string(), lists.size(), samples.size(),
         samples.front().path.string());
  }
  std::vector<std::size_t> order(samples.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) {
                     return samples[a].path.filename().native() <
                            samples[b].path.filename().native();
                   });
  for (std::size_t i = 0; i < order.size(); ++i) {
    labels[order[i]] = std::move(lists[i]);
  }
  return labels;
}

}  // namespace luximm
