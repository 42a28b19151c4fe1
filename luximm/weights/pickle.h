#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "luximm/base/byte_source.h"

// Internal: Python's pickle format, protocols 0 to 5, as data. A pickle is a
// program that builds objects by calling what it names. Here nothing is called:
// a name stays a name, and what its call would give is an opaque value, unless
// the handler knows what it stands for.
namespace luximm::detail {

enum class PickleKind : uint8_t {
  kNone,
  kBool,
  kInt,
  kFloat,
  kBigInt,  ///< of over 64 bits
  kText,
  kBytes,
  kTuple,
  kList,
  kDict,
  kSet,
  kGlobal,   ///< a name, "collections.OrderedDict"
  kOpaque,   ///< what a call of that name would give
  kStorage,  ///< the handler's
  kTensor,   ///< the handler's
};

/// A value of 16 bytes; containers and texts are in the heap that it is of.
struct PickleValue {
  PickleKind kind = PickleKind::kNone;
  uint32_t length = 0;  ///< of a text
  uint64_t data = 0;    ///< the number's bits, the text's place, or an index
};

/// How much a pickle may build. A checkpoint of a thousand tensors has some ten
/// thousand objects; a hostile one of a few bytes may ask for any number.
inline constexpr std::size_t kMaxPickleObjects = 1'000'000;
inline constexpr std::size_t kMaxPickleItems = 4'000'000;

/// Texts and containers. Functions throw `Error` beyond the limits above.
class PickleHeap {
 public:
  explicit PickleHeap(std::string file) : file_(std::move(file)) {}

  PickleValue text(PickleKind kind, std::string_view bytes);
  PickleValue container(PickleKind kind);
  void add(PickleValue container, PickleValue item);

  /// Of texts, bytes, big integers, names and opaque values.
  std::string_view text_of(PickleValue value) const {
    return std::string_view(text_).substr(value.data, value.length);
  }
  /// Of containers; a dictionary's keys and values take turns.
  const std::vector<PickleValue>& items(PickleValue container) const {
    return containers_[container.data];
  }
  /// Copies of the first nine: more than any known call has, and few however
  /// often a long tuple is used.
  std::vector<PickleValue> first_items(PickleValue container) const;
  /// "a list", "'argparse.Namespace'": for messages.
  std::string describe(PickleValue value) const;

  const std::string& file() const { return file_; }

 private:
  std::string file_;
  std::string text_;
  std::vector<std::vector<PickleValue>> containers_;
  std::size_t items_ = 0;
};

/// What names and persistent identities mean.
class PickleHandler {
 public:
  virtual ~PickleHandler() = default;
  /// What calling `name` with `arguments` gives; opaque if it is not known.
  virtual PickleValue call(PickleValue name,
                           const std::vector<PickleValue>& arguments) = 0;
  /// What is stored outside of the pickle under this identity.
  virtual PickleValue persistent(PickleValue id) = 0;
};

/// Bytes of a source from front to back, through a small buffer.
class PickleInput {
 public:
  PickleInput(const ByteSource& source, uint64_t begin, uint64_t end,
              std::string file)
      : source_(source), end_(end), next_(begin), file_(std::move(file)) {}

  /// The place in the source of the next byte.
  uint64_t position() const { return next_ - (buffer_.size() - at_); }
  uint64_t left() const { return end_ - position(); }

  uint8_t byte();
  /// A little-endian number.
  template <typename Number>
  Number number() {
    Number value = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
      value |= static_cast<Number>(static_cast<Number>(byte()) << (8 * i));
    }
    return value;
  }
  /// Valid until the next call. Throws if there are not so many.
  std::string_view take(uint64_t count);
  /// Up to a newline, which is consumed; valid until the next call.
  std::string_view line();

  [[noreturn]] void error(std::string_view what) const;

 private:
  void fill();

  const ByteSource& source_;
  uint64_t end_, next_;
  std::string buffer_, taken_;
  std::size_t at_ = 0;
  std::string file_;
};

/// Reads one pickle, up to and with its last opcode. Throws `Error` with the
/// place for opcodes and names that no checkpoint needs (`os.system`), and for
/// malformed ones. Does not recurse, and takes memory within the limits above.
PickleValue read_pickle(PickleInput& input, PickleHeap& heap,
                        PickleHandler& handler);

}  // namespace luximm::detail
