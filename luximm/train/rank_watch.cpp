#include "luximm/train/rank_watch.h"

#include <algorithm>
#include <deque>
#include <poll.h>
#include <sstream>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/train/line_socket.h"
#include "luximm/train/watch_times.h"

namespace luximm::detail {
namespace {

constexpr std::string_view kWhere = "ranks";

/// One line of at most 2000 bytes: a verdict travels as one.
std::string one_line(std::string text) {
  constexpr std::size_t kMaxBytes = 2000;
  text.resize(std::min(text.find('\n'), text.size()));
  return printable(text, kMaxBytes);
}

struct Connection {
  LineSocket socket;
  std::vector<std::string> lines;  ///< that came with the welcome
};

/// Says hello and waits for the welcome. Nothing if it is another server.
std::optional<Connection> greet(LineSocket socket, int64_t rank,
                                const std::string& token,
                                Clock::time_point until) {
  socket.send(fmt::format("hello {} {}", token, rank));
  Connection connection{.socket = std::move(socket), .lines = {}};
  while (Clock::now() < until) {
    pollfd wait{.fd = connection.socket.fd(), .events = POLLIN, .revents = 0};
    ::poll(&wait, 1, 50);
    const bool open = connection.socket.receive(connection.lines);
    if (!connection.lines.empty()) {
      const std::string first = connection.lines.front();
      connection.lines.erase(connection.lines.begin());
      if (first == "welcome") return connection;
      if (first.starts_with("refused ")) {
        fail(kWhere, "{}", first.substr(first.find(' ') + 1));
      }
      return {};
    }
    if (!open) return {};
  }
  return {};
}

Connection connect(int64_t rank, const WatchOptions& options,
                   const std::vector<std::string>& addresses, int port) {
  constexpr std::chrono::milliseconds kPatience{2000};
  const auto until = Clock::now() + options.timeout;
  do {
    for (const std::string& address : addresses) {
      auto socket = connect_line_socket(address, port,
                                        std::min(kPatience, options.timeout));
      if (!socket) continue;
      auto found = greet(std::move(*socket), rank, options.token,
                         Clock::now() + kPatience);
      if (found) return std::move(*found);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  } while (Clock::now() < until);
  std::string tried;
  for (const std::string& address : addresses) {
    tried += (tried.empty() ? "" : ", ") + address;
  }
  fail(kWhere,
       "rank {} cannot reach rank 0 at port {} of {}; the ports of rank 0's "
       "host have to be open to the others",
       rank, port, tried);
}

}  // namespace

class RankWatch::Loop {
 public:
  Loop(const WatchOptions& options, Connection connection)
      : timeout_(options.timeout),
        interval_(beat_interval(options.timeout)),
        socket_(std::move(connection.socket)),
        wake_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    heard_ = last_tick_ = Clock::now();
    for (const std::string& line : connection.lines) take(line);
  }

  void run() {
    auto next_beat = Clock::now();
    std::optional<Clock::time_point> end_by;
    while (true) {
      if (end_by && (!socket_.has_unsent() || Clock::now() > *end_by)) break;
      wait_for_something();
      const auto now = Clock::now();
      read(now);
      send_queue();
      if (now >= next_beat && !is_over()) {
        socket_.send(fmt::format("beat {}", entered_.load()));
        next_beat = now + interval_;
      }
      if (stopped_ && !end_by) end_by = now + std::chrono::seconds(1);
    }
    socket_.finish_sending();
  }

  void stop() {
    stopped_ = true;
    wake();
  }

  int64_t enter() { return ++entered_; }
  int64_t entered() const { return entered_; }
  std::chrono::milliseconds interval() const { return interval_; }

  void say(std::string line) {
    {
      std::lock_guard lock(mutex_);
      queue_.push_back(std::move(line));
    }
    wake();
  }

  bool wait(const std::function<bool()>& done,
            std::chrono::milliseconds patience, bool until_ended) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, patience, [&] {
      return lost_ || (until_ended && ended_) || (done && done());
    });
    if (until_ended) return ended_ && !lost_;
    return done && done();
  }

  void notify() {
    { std::lock_guard lock(mutex_); }
    changed_.notify_all();
  }

  std::optional<LostRank> lost() const {
    std::lock_guard lock(mutex_);
    return lost_;
  }

 private:
  void wake() {
    const uint64_t one = 1;
    (void)!::write(wake_.get(), &one, sizeof(one));
  }

  bool is_over() const {
    std::lock_guard lock(mutex_);
    return closed_;
  }

  void wait_for_something() {
    const bool closed = is_over();
    const short out = socket_.has_unsent() ? POLLOUT : 0;
    pollfd all[] = {{.fd = closed ? -1 : socket_.fd(),
                     .events = static_cast<short>(POLLIN | out),
                     .revents = 0},
                    {.fd = wake_.get(), .events = POLLIN, .revents = 0}};
    ::poll(all, 2, static_cast<int>(interval_.count()) / 2);
    uint64_t ignored = 0;
    (void)!::read(wake_.get(), &ignored, sizeof(ignored));
  }

  void read(Clock::time_point now) {
    if (is_over()) return;
    std::vector<std::string> lines;
    const bool open = socket_.receive(lines) && socket_.flush();
    if (!lines.empty() || now - last_tick_ > timeout_ / 2) heard_ = now;
    last_tick_ = now;
    for (const std::string& line : lines) take(line);
    if (!open) {
      close(
          "rank 0 ended without a word: it was killed, or crashed; see its "
          "output");
    } else if (now - heard_ > timeout_) {
      close(
          fmt::format("rank 0 has said nothing for {}: it is stopped, or its "
                      "host or network is down",
                      seconds_text(now - heard_)));
    }
  }

  /// Nothing more comes from rank 0; its loss, if nothing else was lost.
  void close(const std::string& text) {
    std::lock_guard lock(mutex_);
    closed_ = true;
    if (!ended_ && !lost_) lost_ = LostRank{.rank = 0, .text = text};
    changed_.notify_all();
  }

  void take(const std::string& line) {
    std::lock_guard lock(mutex_);
    std::istringstream words(line);
    std::string word;
    words >> word;
    if (word == "lost" && !lost_) {
      LostRank lost;
      words >> lost.rank;
      std::getline(words >> std::ws, lost.text);
      lost_ = lost;
    } else if (word == "end") {
      ended_ = true;
    } else {
      return;
    }
    changed_.notify_all();
  }

  void send_queue() {
    std::deque<std::string> lines;
    {
      std::lock_guard lock(mutex_);
      lines.swap(queue_);
    }
    for (const std::string& line : lines) socket_.send(line);
  }

  const std::chrono::milliseconds timeout_;
  const std::chrono::milliseconds interval_;
  LineSocket socket_;
  Descriptor wake_;
  Clock::time_point heard_, last_tick_;
  std::atomic<int64_t> entered_{0};
  std::atomic<bool> stopped_{false};

  mutable std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  std::deque<std::string> queue_;
  std::optional<LostRank> lost_;
  bool ended_ = false;
  bool closed_ = false;
};

RankWatch::RankWatch(int64_t rank, const WatchOptions& options,
                     const std::vector<std::string>& addresses, int port)
    : loop_(std::make_shared<Loop>(options,
                                   connect(rank, options, addresses, port))),
      thread_([loop = loop_] { loop->run(); }) {}

RankWatch::~RankWatch() {
  loop_->stop();
  thread_.join();
}

int64_t RankWatch::enter() { return loop_->enter(); }

bool RankWatch::wait(const std::function<bool()>& done,
                     std::chrono::milliseconds patience) {
  return loop_->wait(done, patience, /*until_ended=*/false);
}

void RankWatch::notify() { loop_->notify(); }

std::optional<LostRank> RankWatch::lost() const { return loop_->lost(); }

LostRank RankWatch::diagnose(const std::string& error) {
  // A rank that was killed is known of at once, one that reports its own error
  // a little later.
  loop_->wait({},
              std::max(2 * loop_->interval(), std::chrono::milliseconds(1000)),
              false);
  if (auto found = lost()) return *found;
  loop_->say(fmt::format("stuck {} {}", loop_->entered(), one_line(error)));
  loop_->wait({}, 6 * loop_->interval() + std::chrono::seconds(2), false);
  if (auto found = lost()) return *found;
  return {.rank = 0,
          .text = fmt::format("rank 0 does not say who was lost; here: {}",
                              one_line(error))};
}

void RankWatch::leave_with_error(const std::string& error) {
  if (lost()) return;
  loop_->say("fail " + one_line(error));
}

bool RankWatch::leave(std::chrono::milliseconds patience) {
  loop_->say("bye");
  return loop_->wait({}, patience, /*until_ended=*/true);
}

}  // namespace luximm::detail
