#include "luximm/train/event_record.h"

#include <array>
#include <bit>
#include <cstring>

namespace luximm::detail {
namespace {

// Numbers are little-endian in both formats, and on every machine that LibTorch
// runs on.
static_assert(std::endian::native == std::endian::little);

constexpr std::array<uint32_t, 256> crc_table() {
  std::array<uint32_t, 256> table{};
  for (uint32_t i = 0; i < 256; ++i) {
    uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit) {
      value = (value >> 1) ^ ((value & 1) != 0 ? 0x82f63b78U : 0U);
    }
    table[i] = value;
  }
  return table;
}

constexpr std::array<uint32_t, 256> kCrcTable = crc_table();

/// As TFRecord stores it: a CRC of bytes that hold CRCs would be weak.
uint32_t masked_crc(std::string_view bytes) {
  const uint32_t crc = crc32c(bytes);
  return ((crc >> 15) | (crc << 17)) + 0xa282ead8U;
}

template <typename T>
void put_raw(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

template <typename T>
T get_raw(std::string_view bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof(value));
  return value;
}

// Protocol buffers: a key is a field's number and the kind of its value.
enum Wire : uint32_t { kVarint = 0, kFixed64 = 1, kBytes = 2, kFixed32 = 5 };

void put_varint(std::string& out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) {
    out.push_back(static_cast<char>((value & 0x7f) | 0x80));
  }
  out.push_back(static_cast<char>(value));
}

void put_key(std::string& out, uint32_t field, Wire wire) {
  put_varint(out, (field << 3) | wire);
}

void put_bytes(std::string& out, uint32_t field, std::string_view bytes) {
  put_key(out, field, kBytes);
  put_varint(out, bytes.size());
  out.append(bytes);
}

// The fields of Event that are used.
constexpr uint32_t kWallTime = 1;
constexpr uint32_t kStep = 2;
constexpr uint32_t kFileVersion = 3;
constexpr uint32_t kSummary = 5;
constexpr uint32_t kSessionLog = 7;

std::string event_at(double wall_time, int64_t step) {
  std::string event;
  put_key(event, kWallTime, kFixed64);
  put_raw(event, wall_time);
  if (step != 0) {  // a field of proto3 that is 0 is left out
    put_key(event, kStep, kVarint);
    put_varint(event, static_cast<uint64_t>(step));
  }
  return event;
}

std::optional<uint64_t> get_varint(std::string_view bytes, std::size_t& at) {
  uint64_t value = 0;
  for (int shift = 0; shift < 64 && at < bytes.size(); shift += 7) {
    const auto byte = static_cast<uint8_t>(bytes[at++]);
    value |= static_cast<uint64_t>(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  return std::nullopt;
}

/// Calls `take` with each field's number, its value if that is a number and its
/// bytes if it has some. False if it is no message.
template <typename Take>
bool for_each_field(std::string_view message, const Take& take) {
  for (std::size_t at = 0; at < message.size();) {
    const auto key = get_varint(message, at);
    if (!key) return false;
    std::optional<uint64_t> number = 0;
    std::optional<uint64_t> size = 0;
    switch (static_cast<uint32_t>(*key & 7)) {
      case kVarint:
        number = get_varint(message, at);
        break;
      case kFixed64:
        size = 8;
        break;
      case kFixed32:
        size = 4;
        break;
      case kBytes:
        size = get_varint(message, at);
        break;
      default:
        return false;
    }
    if (!number || !size || *size > message.size() - at) return false;
    take(static_cast<uint32_t>(*key >> 3), *number, message.substr(at, *size));
    at += *size;
  }
  return true;
}

}  // namespace

uint32_t crc32c(std::string_view bytes) {
  uint32_t crc = 0xffffffffU;
  for (const char byte : bytes) {
    crc = (crc >> 8) ^ kCrcTable[(crc ^ static_cast<uint8_t>(byte)) & 0xff];
  }
  return ~crc;
}

std::string tf_record(std::string_view bytes) {
  std::string out;
  put_raw(out, static_cast<uint64_t>(bytes.size()));
  put_raw(out, masked_crc(out));
  out.append(bytes);
  put_raw(out, masked_crc(bytes));
  return out;
}

std::string version_event(double wall_time) {
  std::string event = event_at(wall_time, 0);
  put_bytes(event, kFileVersion, "brain.Event:2");
  return event;
}

std::string restart_event(double wall_time, int64_t step) {
  std::string event = event_at(wall_time, step);
  std::string session_log;
  put_key(session_log, 1, kVarint);  // status
  put_varint(session_log, 1);        // START
  put_bytes(event, kSessionLog, session_log);
  return event;
}

std::string scalar_event(double wall_time, int64_t step,
                         const std::vector<Scalar>& values) {
  std::string summary;
  for (const auto& [tag, number] : values) {
    std::string value;
    put_bytes(value, 1, tag);
    put_key(value, 2, kFixed32);  // simple_value, one of several: 0 stays
    put_raw(value, static_cast<float>(number));
    put_bytes(summary, 1, value);
  }
  std::string event = event_at(wall_time, step);
  put_bytes(event, kSummary, summary);
  return event;
}

std::optional<std::string_view> RecordReader::next() {
  constexpr std::size_t kHead = sizeof(uint64_t) + sizeof(uint32_t);
  const std::string_view rest = bytes_.substr(end_);
  if (rest.size() < kHead + sizeof(uint32_t)) return std::nullopt;
  const auto size = get_raw<uint64_t>(rest, 0);
  if (masked_crc(rest.substr(0, sizeof(size))) !=
          get_raw<uint32_t>(rest, sizeof(size)) ||
      size > rest.size() - kHead - sizeof(uint32_t)) {
    return std::nullopt;
  }
  const std::string_view bytes = rest.substr(kHead, size);
  if (masked_crc(bytes) != get_raw<uint32_t>(rest, kHead + size)) {
    return std::nullopt;
  }
  end_ += kHead + size + sizeof(uint32_t);
  return bytes;
}

std::optional<EventKey> key_of_event(std::string_view event) {
  EventKey key;
  std::string_view summary;
  std::string_view value;
  const bool sound =
      for_each_field(event,
                     [&](uint32_t field, uint64_t number, auto bytes) {
                       if (field == kStep)
                         key.step = static_cast<int64_t>(number);
                       if (field == kSummary) summary = bytes;
                     }) &&
      for_each_field(summary,
                     [&](uint32_t, uint64_t, auto bytes) {
                       if (value.empty()) value = bytes;
                     }) &&
      for_each_field(value, [&](uint32_t field, uint64_t, auto bytes) {
        if (field == 1) key.tag = bytes;
      });
  if (!sound) return std::nullopt;
  return key;
}

}  // namespace luximm::detail
