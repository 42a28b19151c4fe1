#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/weights/pickle.h"

namespace luximm::detail {
namespace {

constexpr std::size_t kBuffer = 1 << 16;

}  // namespace

PickleValue PickleHeap::text(PickleKind kind, std::string_view bytes) {
  if (bytes.size() > std::numeric_limits<uint32_t>::max()) {
    fail("torch file", "{}: the pickle has a text of {} bytes", file_,
         bytes.size());
  }
  const PickleValue value{kind, static_cast<uint32_t>(bytes.size()),
                          text_.size()};
  text_ += bytes;
  return value;
}

PickleValue PickleHeap::container(PickleKind kind) {
  if (containers_.size() == kMaxPickleObjects) {
    fail("torch file", "{}: the pickle builds over {} objects", file_,
         kMaxPickleObjects);
  }
  containers_.emplace_back();
  return {kind, 0, containers_.size() - 1};
}

void PickleHeap::add(PickleValue container, PickleValue item) {
  if (++items_ > kMaxPickleItems) {
    fail("torch file", "{}: the pickle builds over {} items", file_,
         kMaxPickleItems);
  }
  containers_[container.data].push_back(item);
}

std::vector<PickleValue> PickleHeap::first_items(PickleValue container) const {
  constexpr std::size_t kFirst = 9;
  const std::vector<PickleValue>& all = items(container);
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(
                                         std::min(all.size(), kFirst))};
}

std::string PickleHeap::describe(PickleValue value) const {
  switch (value.kind) {
    case PickleKind::kNone:
      return "None";
    case PickleKind::kBool:
      return "a bool";
    case PickleKind::kInt:
    case PickleKind::kBigInt:
      return "an integer";
    case PickleKind::kFloat:
      return "a number";
    case PickleKind::kText:
      return "a text";
    case PickleKind::kBytes:
      return "bytes";
    case PickleKind::kTuple:
      return "a tuple";
    case PickleKind::kList:
      return "a list";
    case PickleKind::kDict:
      return "a dictionary";
    case PickleKind::kSet:
      return "a set";
    case PickleKind::kStorage:
      return "a storage";
    case PickleKind::kTensor:
      return "a tensor";
    case PickleKind::kGlobal:
    case PickleKind::kOpaque:
      break;
  }
  return fmt::format("'{}'", printable(text_of(value)));
}

void PickleInput::fill() {
  if (next_ >= end_) error("the pickle ends too early");
  const auto count = std::min<uint64_t>(kBuffer, end_ - next_);
  buffer_.resize(count);
  source_.read(buffer_.data(), count, next_);
  next_ += count;
  at_ = 0;
}

uint8_t PickleInput::byte() {
  if (at_ == buffer_.size()) fill();
  return static_cast<uint8_t>(buffer_[at_++]);
}

std::string_view PickleInput::take(uint64_t count) {
  if (count > left()) error("the pickle ends too early");
  if (buffer_.size() - at_ >= count) {
    const std::string_view view = std::string_view(buffer_).substr(at_, count);
    at_ += count;
    return view;
  }
  taken_.assign(buffer_, at_);
  at_ = buffer_.size();
  const std::size_t have = taken_.size();
  taken_.resize(count);
  source_.read(taken_.data() + have, count - have, next_);
  next_ += count - have;
  return taken_;
}

std::string_view PickleInput::line() {
  taken_.clear();
  for (;;) {
    if (at_ == buffer_.size()) fill();
    const std::size_t end = buffer_.find('\n', at_);
    if (end != std::string::npos) {
      taken_.append(buffer_, at_, end - at_);
      at_ = end + 1;
      return taken_;
    }
    taken_.append(buffer_, at_);
    at_ = buffer_.size();
  }
}

void PickleInput::error(std::string_view what) const {
  fail("torch file", "{}: at byte {}: {}", file_, position(), what);
}

}  // namespace luximm::detail
