#include <algorithm>
#include <poll.h>
#include <sstream>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/train/line_socket.h"
#include "luximm/train/rank_watch.h"
#include "luximm/train/watch_times.h"

namespace luximm::detail {

/// What rank 0 knows of all ranks, and the verdict: who was lost first.
class WatchServer::Loop {
 public:
  explicit Loop(const WatchOptions& options)
      : options_(options),
        interval_(beat_interval(options.timeout)),
        ranks_(static_cast<std::size_t>(options.size)),
        listener_(listen_anywhere(port_)),
        wake_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    const auto now = Clock::now();
    for (Rank& rank : ranks_) rank.heard = now;
    last_tick_ = next_beat_ = now;
  }

  int port() const { return port_; }

  void stop() {
    stopped_ = true;
    const uint64_t one = 1;
    (void)!::write(wake_.get(), &one, sizeof(one));
  }

  void run() {
    while (true) {
      wait_for_something();
      const auto now = Clock::now();
      forgive_own_pause(now);
      accept_all();
      read_all(now);
      judge(now);
      if (now >= next_beat_) {
        tell_all("beat");
        next_beat_ = now + interval_;
      }
      if (!stopped_) continue;
      if (!drain_until_) drain_until_ = now + kDrain;
      if (peers_.empty() || now >= *drain_until_) return;
    }
  }

 private:
  struct Rank {
    enum class State { kExpected, kRunning, kFinished, kLost };
    State state = State::kExpected;
    Clock::time_point heard;
    int64_t entered = 0;
  };
  struct Peer {
    LineSocket socket;
    int64_t rank = -1;  ///< -1: has not said hello
    bool open = true;
  };
  /// A rank that waits for others in its operation number `entered`.
  struct Stuck {
    int64_t rank;
    int64_t entered;
    std::string error;
    Clock::time_point judge_at;
  };

  void wait_for_something() {
    std::vector<pollfd> all = {
        {.fd = listener_.get(), .events = POLLIN, .revents = 0},
        {.fd = wake_.get(), .events = POLLIN, .revents = 0}};
    for (const Peer& peer : peers_) {
      const short out = peer.socket.has_unsent() ? POLLOUT : 0;
      all.push_back({.fd = peer.socket.fd(),
                     .events = static_cast<short>(POLLIN | out),
                     .revents = 0});
    }
    ::poll(all.data(), all.size(), static_cast<int>(interval_.count()) / 2);
    uint64_t ignored = 0;
    (void)!::read(wake_.get(), &ignored, sizeof(ignored));
  }

  /// A host that slept has heard nobody, and nobody is to blame for it.
  void forgive_own_pause(Clock::time_point now) {
    if (now - last_tick_ > options_.timeout / 2) {
      for (Rank& rank : ranks_) rank.heard = now;
    }
    last_tick_ = now;
  }

  void accept_all() {
    while (auto socket = accept_line_socket(listener_)) {
      peers_.push_back({.socket = std::move(*socket)});
    }
  }

  void read_all(Clock::time_point now) {
    for (Peer& peer : peers_) {
      std::vector<std::string> lines;
      const bool open = peer.socket.receive(lines);
      for (const std::string& line : lines) take(peer, line, now);
      if (!open || !peer.socket.flush()) {
        peer.open = false;
        ended(peer);
      }
    }
    std::erase_if(peers_, [](const Peer& peer) { return !peer.open; });
  }

  void take(Peer& peer, const std::string& line, Clock::time_point now) {
    std::istringstream words(line);
    std::string word;
    words >> word;
    if (word == "hello") {
      welcome(peer, words, now);
      return;
    }
    if (peer.rank < 0) {
      peer.open = false;
      return;
    }
    Rank& rank = ranks_[static_cast<std::size_t>(peer.rank)];
    rank.heard = now;
    if (word == "beat") {
      words >> rank.entered;
    } else if (word == "fail") {
      rank.state = Rank::State::kLost;
      lose(peer.rank,
           fmt::format("rank {} ended: {}", peer.rank, rest_of(words)));
    } else if (word == "stuck") {
      words >> rank.entered;
      stuck_.push_back({.rank = peer.rank,
                        .entered = rank.entered,
                        .error = rest_of(words),
                        .judge_at = now + 2 * interval_});
    } else if (word == "bye") {
      rank.state = Rank::State::kFinished;
      if (std::all_of(ranks_.begin(), ranks_.end(), [](const Rank& one) {
            return one.state == Rank::State::kFinished;
          })) {
        tell_all("end");
      }
    }
  }

  static std::string rest_of(std::istringstream& words) {
    std::string rest;
    std::getline(words >> std::ws, rest);
    return rest;
  }

  void welcome(Peer& peer, std::istringstream& words, Clock::time_point now) {
    std::string token;
    int64_t number = -1;
    words >> token >> number;
    if (token != options_.token || number < 0 || number >= options_.size) {
      peer.open = false;
      return;
    }
    Rank& rank = ranks_[static_cast<std::size_t>(number)];
    if (rank.state != Rank::State::kExpected) {
      peer.socket.send(fmt::format(
          "refused there is a rank {} already; give every process another RANK",
          number));
      return;
    }
    rank.state = Rank::State::kRunning;
    rank.heard = now;
    peer.rank = number;
    peer.socket.send("welcome");
    if (verdict_) peer.socket.send(*verdict_);
  }

  /// A connection is at its end.
  void ended(const Peer& peer) {
    if (peer.rank < 0) return;
    Rank& rank = ranks_[static_cast<std::size_t>(peer.rank)];
    if (rank.state != Rank::State::kRunning) return;
    rank.state = Rank::State::kLost;
    lose(peer.rank,
         fmt::format("rank {} ended without a word: it was killed, or crashed; "
                     "see its output",
                     peer.rank));
  }

  void lose(int64_t rank, const std::string& text) {
    if (verdict_) return;
    verdict_ = fmt::format("lost {} {}", rank, text);
    tell_all(*verdict_);
  }

  void tell_all(const std::string& line) {
    for (Peer& peer : peers_) {
      if (peer.rank >= 0 && peer.open) peer.socket.send(line);
    }
  }

  void judge(Clock::time_point now) {
    for (std::size_t i = 0; i < ranks_.size() && !verdict_; ++i) {
      const Rank& rank = ranks_[i];
      if (rank.state == Rank::State::kFinished ||
          now - rank.heard <= options_.timeout) {
        continue;
      }
      const auto number = static_cast<int64_t>(i);
      lose(number, rank.state == Rank::State::kExpected
                       ? fmt::format("rank {} has not come in {}", number,
                                     seconds_text(now - rank.heard))
                       : silent_text(number, now));
    }
    for (const Stuck& stuck : stuck_) {
      if (now >= stuck.judge_at) judge_stuck(stuck, now);
    }
    std::erase_if(stuck_, [now](const Stuck& s) { return now >= s.judge_at; });
  }

  /// Names the rank that another waits for: one that is silent, else one that
  /// has not come to the same operation.
  void judge_stuck(const Stuck& stuck, Clock::time_point now) {
    const auto is_silent = [&](const Rank& rank) {
      return rank.state != Rank::State::kFinished &&
             now - rank.heard > 4 * interval_;
    };
    const Rank* behind = nullptr;
    for (const Rank& rank : ranks_) {
      const bool worse = behind == nullptr || rank.entered < behind->entered;
      if (rank.entered < stuck.entered && worse) behind = &rank;
    }
    const auto silent = std::find_if(ranks_.begin(), ranks_.end(), is_silent);
    if (silent != ranks_.end()) behind = &*silent;
    if (behind == nullptr) {
      lose(stuck.rank, fmt::format("rank {} lost a connection: {}", stuck.rank,
                                   stuck.error));
      return;
    }
    const int64_t number = behind - ranks_.data();
    if (is_silent(*behind)) {
      lose(number, silent_text(number, now));
    } else if (behind->state == Rank::State::kFinished) {
      lose(number,
           fmt::format("rank {} has finished, and rank {} waits for it in "
                       "operation {}; all ranks have to do as many steps",
                       number, stuck.rank, stuck.entered));
    } else {
      lose(number,
           fmt::format("rank {} is alive and has not come to operation {}, "
                       "where rank {} has waited {} for it: it hangs, or does "
                       "something else than the others",
                       number, stuck.entered, stuck.rank,
                       seconds_text(options_.timeout)));
    }
  }

  std::string silent_text(int64_t rank, Clock::time_point now) const {
    return fmt::format(
        "rank {} has said nothing for {}: it is stopped, or its host or "
        "network is down",
        rank, seconds_text(now - ranks_[static_cast<std::size_t>(rank)].heard));
  }

  static constexpr std::chrono::seconds kDrain{2};

  const WatchOptions options_;
  const std::chrono::milliseconds interval_;
  std::vector<Rank> ranks_;
  int port_ = 0;
  Descriptor listener_;
  Descriptor wake_;
  std::vector<Peer> peers_;
  std::vector<Stuck> stuck_;
  std::optional<std::string> verdict_;
  Clock::time_point last_tick_, next_beat_;
  std::optional<Clock::time_point> drain_until_;
  std::atomic<bool> stopped_{false};
};

WatchServer::WatchServer(const WatchOptions& options)
    : loop_(std::make_unique<Loop>(options)),
      port_(loop_->port()),
      thread_([this] { loop_->run(); }) {}

WatchServer::~WatchServer() {
  loop_->stop();
  thread_.join();
}

}  // namespace luximm::detail
