#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "luximm/train/event_writer.h"

// Internal: the bytes of an event file. What is written is what `EventWriter`
// needs of tensorflow/core/util/event.proto and of the TFRecord framing.
namespace luximm::detail {

/// CRC-32 with Castagnoli's polynomial.
uint32_t crc32c(std::string_view bytes);

/// A record of a TFRecord file: length, its masked CRC32C, the bytes, theirs.
std::string tf_record(std::string_view bytes);

/// The `Event` that a file begins with. `wall_time`: seconds since 1970.
std::string version_event(double wall_time);
/// The one that tells a reader to forget what it has of `step` and later ones.
std::string restart_event(double wall_time, int64_t step);
std::string scalar_event(double wall_time, int64_t step,
                         const std::vector<Scalar>& values);

/// Takes the records of a file's bytes one after the other.
class RecordReader {
 public:
  explicit RecordReader(std::string_view bytes) : bytes_(bytes) {}
  /// The next record's bytes; nothing at the end, and at what is no whole,
  /// undamaged record.
  std::optional<std::string_view> next();
  /// Where the record that `next` gave last ends.
  std::size_t end() const { return end_; }

 private:
  std::string_view bytes_;
  std::size_t end_ = 0;
};

/// What tells events apart.
struct EventKey {
  int64_t step = 0;
  std::string_view tag;  ///< of its first value; "" without values
};

/// Of an `Event`'s bytes; nothing if they are no message.
std::optional<EventKey> key_of_event(std::string_view event);

}  // namespace luximm::detail
