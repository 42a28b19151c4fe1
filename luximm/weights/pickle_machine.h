#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "luximm/base/printable.h"
#include "luximm/weights/pickle.h"

// Internal to read_pickle, see pickle.h.
namespace luximm::detail {

/// The stack, the marks and the memo; one function for each kind of opcode,
/// which returns false for another kind.
class PickleMachine {
 public:
  PickleMachine(PickleInput& input, PickleHeap& heap, PickleHandler& handler)
      : input_(input), heap_(heap), handler_(handler) {}

  PickleValue run() {
    for (;;) {
      const uint8_t op = input_.byte();
      if (op == '.') return pop();
      if (!number(op) && !text(op) && !container(op) && !stack(op) &&
          !object(op)) {
        input_.error(fmt::format(
            "pickle opcode 0x{:02x} is not one that a checkpoint needs", op));
      }
    }
  }

 private:
  void push(PickleValue value) {
    if (stack_.size() == kMaxPickleObjects) {
      input_.error(
          fmt::format("the pickle stacks over {} values", kMaxPickleObjects));
    }
    stack_.push_back(value);
  }
  void push(PickleKind kind, uint64_t data = 0) { push({kind, 0, data}); }

  std::size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }

  void need(std::size_t count) const {
    if (stack_.size() - floor() < count) {
      input_.error("the pickle takes more values than there are");
    }
  }
  PickleValue pop() {
    need(1);
    const PickleValue value = stack_.back();
    stack_.pop_back();
    return value;
  }
  PickleValue& top() {
    need(1);
    return stack_.back();
  }
  std::vector<PickleValue> pop_marked() {
    if (marks_.empty()) input_.error("the pickle wants a mark that is not set");
    std::vector<PickleValue> values(
        stack_.begin() + static_cast<std::ptrdiff_t>(floor()), stack_.end());
    stack_.resize(floor());
    marks_.pop_back();
    return values;
  }

  bool number(uint8_t op);
  bool decimal(uint8_t op);
  bool text(uint8_t op);
  bool old_text(uint8_t op);
  bool container(uint8_t op);
  bool stack(uint8_t op);
  bool object(uint8_t op);
  bool memo(uint8_t op);

  void push_text(PickleKind kind, uint64_t length) {
    const std::string_view bytes = input_.take(length);
    if (kind == PickleKind::kText && !is_utf8(bytes)) {
      input_.error("a text of the pickle is not UTF-8");
    }
    push(heap_.text(kind, bytes));
  }
  /// Python 2 had one type for text and bytes.
  void push_old_text(std::string_view bytes) {
    push(heap_.text(is_utf8(bytes) ? PickleKind::kText : PickleKind::kBytes,
                    bytes));
  }
  void push_long(std::string_view little_endian);
  void push_decimal(std::string_view digits);
  void push_container(PickleKind kind, const std::vector<PickleValue>& values) {
    const PickleValue value = heap_.container(kind);
    for (PickleValue item : values) heap_.add(value, item);
    push(value);
  }
  void push_global(const std::string& module, std::string_view name);
  void call(PickleValue callable, PickleValue arguments);
  void extend(const std::vector<PickleValue>& values, std::string_view what);
  void put(uint64_t key, PickleValue value) {
    if (memo_.size() == kMaxPickleObjects && !memo_.contains(key)) {
      input_.error(
          fmt::format("the pickle keeps over {} values", kMaxPickleObjects));
    }
    memo_[key] = value;
  }
  void get(uint64_t key) {
    const auto found = memo_.find(key);
    if (found == memo_.end()) {
      input_.error("the pickle refers to a value that it never made");
    }
    push(found->second);
  }
  uint64_t line_number() {
    const std::string_view line = input_.line();
    uint64_t value = 0;
    const auto [end, error] =
        std::from_chars(line.data(), line.data() + line.size(), value);
    if (error != std::errc() || end != line.data() + line.size()) {
      input_.error("the pickle has a malformed number");
    }
    return value;
  }

  PickleInput& input_;
  PickleHeap& heap_;
  PickleHandler& handler_;
  std::vector<PickleValue> stack_;
  std::vector<std::size_t> marks_;  // places in the stack
  std::unordered_map<uint64_t, PickleValue> memo_;
};

}  // namespace luximm::detail
