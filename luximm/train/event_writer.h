#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace luximm {

/// A curve's point: its name and its value.
using Scalar = std::pair<std::string_view, double>;

/// Events whose first curve's name begins with `prefix`, of `step` and later.
struct EventCut {
  std::string prefix;
  int64_t step = 0;
};

/// Writes scalars as TensorBoard reads them: a file
/// `events.out.tfevents.<seconds>.<host>.<process>.<n>.luximm` in a folder, of
/// TFRecords with masked CRC32C that hold `Event` messages of
/// tensorflow/core/util/event.proto, as `torch.utils.tensorboard.SummaryWriter`
/// leaves. Needs no LibTorch.
///
///     luximm::EventWriter events("runs/1");
///     events.add({{"train/loss", loss}, {"train/lr", lr}}, step);
///     events.flush();
///
/// Values are kept until `flush`, the destructor, or until they are 64 kB, and
/// then appended in one write, so that a process that dies leaves whole
/// records. Not thread-safe.
class EventWriter {
 public:
  /// Makes the folder if need be, and a file in it. Throws `Error` if that
  /// cannot be done.
  explicit EventWriter(const std::filesystem::path& folder);
  /// For a run that goes on: first takes off what this class has written in
  /// that folder from the first event on, in the order of writing, that one of
  /// `cuts` is about, and tells readers that are watching. Files of others stay
  /// as they are.
  EventWriter(const std::filesystem::path& folder,
              const std::vector<EventCut>& cuts);
  /// Flushes; what cannot be written is a warning.
  ~EventWriter();
  EventWriter(const EventWriter&) = delete;
  EventWriter& operator=(const EventWriter&) = delete;

  /// A point of each curve, at a step. Values are stored as float32. Throws
  /// `Error` if it writes and that fails.
  void add(const std::vector<Scalar>& values, int64_t step);

  /// Throws `Error` if it cannot be written.
  void flush();

  const std::filesystem::path& path() const { return path_; }

 private:
  void open(const std::filesystem::path& folder);
  void append(const std::string& event);

  std::filesystem::path path_;
  std::string pending_;
  int fd_ = -1;
};

}  // namespace luximm
