#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

// Internal: which rank of a run is gone. Gloo reports a broken or a silent
// connection by its address and never says which rank is at fault; of several
// that fail one after another, it blames the neighbour. So every rank keeps one
// more connection to rank 0, says there that it is alive and what it is doing,
// and is told which rank was lost first.
namespace luximm::detail {

/// What is told of the rank that was lost first.
struct LostRank {
  int64_t rank = -1;
  std::string text = {};  ///< "rank 1 ended: ...", one line
};

struct WatchOptions {
  int64_t size = 1;
  /// A rank that says nothing for so long is lost.
  std::chrono::milliseconds timeout{0};
  std::string token = {};  ///< a secret of the run
};

/// Rank 0's side, with a thread of its own.
class WatchServer {
 public:
  /// Throws `Error` if it cannot listen.
  explicit WatchServer(const WatchOptions& options);
  /// Waits until the ranks have read what they were told, two seconds at most.
  ~WatchServer();
  int port() const { return port_; }

 private:
  class Loop;
  std::unique_ptr<Loop> loop_;
  int port_ = 0;
  std::thread thread_;
};

/// Every rank's side, with a thread of its own.
class RankWatch {
 public:
  /// Connects to the server of rank 0 at the first of the addresses that is it.
  /// Throws `Error` if none is.
  RankWatch(int64_t rank, const WatchOptions& options,
            const std::vector<std::string>& addresses, int port);
  ~RankWatch();
  RankWatch(const RankWatch&) = delete;
  RankWatch& operator=(const RankWatch&) = delete;

  /// Says that this rank has come to its next collective operation; returns its
  /// number.
  int64_t enter();

  /// Waits until `done` is true, asked after every `notify`, or a rank is lost,
  /// or `patience` is over. True: `done` was.
  bool wait(const std::function<bool()>& done,
            std::chrono::milliseconds patience);
  void notify();

  /// Which rank was lost, as far as known.
  std::optional<LostRank> lost() const;

  /// After an operation has failed with `error`: waits for the verdict. Ranks
  /// that have not come to this rank's operation are named if none is lost.
  LostRank diagnose(const std::string& error);

  /// Tells the others that this rank ends, and why. Not after a verdict.
  void leave_with_error(const std::string& error);

  /// Tells the others that this rank has finished, and waits until all have;
  /// false if a rank was lost meanwhile or `patience` is over.
  bool leave(std::chrono::milliseconds patience);

 private:
  class Loop;
  std::shared_ptr<Loop> loop_;
  std::thread thread_;
};

}  // namespace luximm::detail
