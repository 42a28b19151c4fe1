#pragma once

namespace luximm {

/// While it lives, the first SIGINT or SIGTERM is noted instead of ending the
/// process, so that a loop can finish what it writes; a second one ends it. A
/// signal that the process ignores stays ignored.
/// One at a time; the handlers that were there come back with its end.
///
///     luximm::StopSignal stop;
///     while (!stop.received()) { ... }
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  bool received() const;
  /// "SIGINT", "SIGTERM", or "" if none came.
  const char* name() const;
};

}  // namespace luximm
