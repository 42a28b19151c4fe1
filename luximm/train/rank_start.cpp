#include "luximm/train/rank_start.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <random>
#include <sstream>
#include <thread>
#include <utility>

#include <fmt/ranges.h>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include "luximm/base/fail.h"
#include "luximm/train/gloo_backend.h"
#include "luximm/train/line_socket.h"
#include "luximm/train/watch_times.h"

namespace luximm::detail {
namespace {

constexpr std::string_view kWhere = "ranks";
using StorePtr = c10::intrusive_ptr<c10d::Store>;
using std::chrono::milliseconds;

std::vector<uint8_t> bytes_of(const std::string& text) {
  return {text.begin(), text.end()};
}

std::string text_of(const std::vector<uint8_t>& bytes) {
  return {bytes.begin(), bytes.end()};
}

/// The value of a key; nothing if it is not there in time.
std::optional<std::string> value_of(c10d::Store& store, const std::string& key,
                                    Clock::time_point until) {
  const auto left =
      std::chrono::duration_cast<milliseconds>(until - Clock::now());
  try {
    store.wait({key}, std::max(left, milliseconds(1)));
  } catch (const c10::Error&) {
    return {};
  }
  return text_of(store.get(key));
}

/// LibTorch writes a warning each time it finds nobody at the port.
void await_store(const RankEnvironment& at, milliseconds timeout) {
  const auto until = Clock::now() + timeout;
  while (!connect_line_socket(at.master_addr, static_cast<int>(at.master_port),
                              milliseconds(1000))) {
    if (Clock::now() >= until) {
      fail(kWhere,
           "rank {} cannot reach rank 0 at {}:{} within {}; is it started, and "
           "its port open?",
           at.rank, at.master_addr, at.master_port, seconds_text(timeout));
    }
    std::this_thread::sleep_for(milliseconds(50));
  }
}

StorePtr connect_store(const RankEnvironment& at, milliseconds timeout) {
  c10d::TCPStoreOptions options;
  options.port = static_cast<uint16_t>(at.master_port);
  options.isServer = at.rank == 0 && !at.agent_store;
  options.waitWorkers = false;
  options.timeout = timeout;
  if (!options.isServer) await_store(at, timeout);
  try {
    // torchrun's store has what its first start, or an earlier group of this
    // process, has left there.
    static std::atomic<int> groups{0};
    return c10::make_intrusive<c10d::PrefixStore>(
        fmt::format("luximm/{}/{}", at.restart, at.agent_store ? groups++ : 0),
        c10::make_intrusive<c10d::TCPStore>(at.master_addr, options));
  } catch (const std::exception& e) {
    if (options.isServer) {
      fail(kWhere,
           "rank 0 cannot keep the store at {}:{}; give the address of this "
           "host and a free port by MASTER_ADDR and MASTER_PORT: {}",
           at.master_addr, at.master_port, first_line(e));
    }
    fail(kWhere, "rank {} found no store of rank 0 at {}:{}: {}", at.rank,
         at.master_addr, at.master_port, first_line(e));
  }
}

/// The address that other ranks reach this one at.
std::string own_address(const RankEnvironment& at) {
  std::string address = local_address_towards(at.master_addr);
  if (address.empty() ||
      (is_loopback(address) && !is_loopback(at.master_addr))) {
    // A host's own name often leads to its loopback.
    const auto others = interface_addresses();
    if (!others.empty()) return others.front();
  }
  return address.empty() ? "127.0.0.1" : address;
}

std::string new_token() {
  std::random_device random;
  std::string token;
  for (int i = 0; i < 4; ++i) token += fmt::format("{:08x}", random());
  return token;
}

std::string key_of(int64_t rank) { return fmt::format("here/{}", rank); }

/// What rank 0 tells the others once all are here: where its watch is.
struct Meeting {
  std::string token;
  int port = 0;
  std::vector<std::string> addresses;
};

/// Waits for every rank; throws naming those that do not come.
void await_all(const RankEnvironment& at, c10d::Store& store,
               milliseconds timeout) {
  const auto until = Clock::now() + timeout;
  std::vector<int64_t> missing;
  for (int64_t rank = 0; rank < at.world_size; ++rank) {
    if (!value_of(store, key_of(rank), until)) missing.push_back(rank);
  }
  if (missing.empty()) return;
  const std::string text = fmt::format(
      "{} {} not come within {}: {} of {} processes are here",
      missing.size() == 1 ? "rank" : "ranks",
      fmt::format("{} {}", fmt::join(missing, ", "),
                  missing.size() == 1 ? "has" : "have"),
      seconds_text(timeout),
      at.world_size - static_cast<int64_t>(missing.size()), at.world_size);
  store.set("go", bytes_of("error " + text));
  // The store ends with this process; the others are to read it first.
  std::this_thread::sleep_for(milliseconds(300));
  fail(kWhere, "{}", text);
}

Meeting read_meeting(const RankEnvironment& at, c10d::Store& store,
                     milliseconds timeout) {
  const auto go =
      value_of(store, "go", Clock::now() + timeout + milliseconds(2000));
  if (!go) {
    fail(kWhere, "rank 0 at {}:{} has not gathered the ranks within {}",
         at.master_addr, at.master_port, seconds_text(timeout));
  }
  std::istringstream words(*go);
  std::string word;
  words >> word;
  if (word == "error") {
    std::getline(words >> std::ws, word);
    fail(kWhere, "{}", word);
  }
  Meeting meeting;
  words >> meeting.token >> meeting.port;
  while (words >> word) meeting.addresses.push_back(word);
  return meeting;
}

/// What is done in a thread of its own: the store's replies have no timeout.
class Start {
 public:
  Start(RankEnvironment at, ProcessGroupOptions options)
      : at_(std::move(at)),
        options_(options),
        links_(std::make_unique<RankLinks>()) {}

  void run() {
    std::exception_ptr error;
    try {
      meet();
    } catch (...) {
      error = std::current_exception();
    }
    std::lock_guard lock(mutex_);
    error_ = error;
    is_over_ = true;
    changed_.notify_all();
  }

  std::unique_ptr<RankLinks> wait() {
    const auto until =
        Clock::now() + 2 * options_.timeout + std::chrono::seconds(5);
    std::unique_lock lock(mutex_);
    while (!is_over_ && Clock::now() < until) {
      changed_.wait_for(lock, milliseconds(100));
      if (is_over_ || watch_ == nullptr) continue;
      if (const auto lost = watch_->lost()) fail(kWhere, "{}", lost->text);
    }
    if (!is_over_) {
      fail(kWhere, "rank 0 at {}:{} does not answer", at_.master_addr,
           at_.master_port);
    }
    if (error_) std::rethrow_exception(error_);
    return std::move(links_);
  }

 private:
  void meet() {
    RankLinks& links = *links_;
    links.store = connect_store(at_, options_.timeout);
    const std::string address = own_address(at_);
    links.store->set(key_of(at_.rank), bytes_of(address));
    WatchOptions watching{.size = at_.world_size, .timeout = options_.timeout};
    Meeting meeting;
    if (at_.rank == 0) {
      await_all(at_, *links.store, options_.timeout);
      meeting.token = watching.token = new_token();
      links.server = std::make_unique<WatchServer>(watching);
      meeting.port = links.server->port();
      meeting.addresses = interface_addresses();
      meeting.addresses.insert(meeting.addresses.begin(),
                               {address, at_.master_addr});
      links.store->set(
          "go", bytes_of(fmt::format("ok {} {} {}", meeting.token, meeting.port,
                                     fmt::join(meeting.addresses, " "))));
    } else {
      meeting = read_meeting(at_, *links.store, options_.timeout);
      watching.token = meeting.token;
    }
    links.watch = std::make_shared<RankWatch>(at_.rank, watching,
                                              meeting.addresses, meeting.port);
    {
      std::lock_guard lock(mutex_);
      watch_ = links.watch;
    }
    links.general = connect_gloo("general", address, 1);
    links.background = connect_gloo("background", address, 2);
  }

  c10::intrusive_ptr<c10d::Backend> connect_gloo(const std::string& name,
                                                 const std::string& address,
                                                 int threads) {
    const char* interfaces = std::getenv("GLOO_SOCKET_IFNAME");
    std::string interface = interfaces == nullptr ? "" : interfaces;
    interface.resize(std::min(interface.find(','), interface.size()));
    try {
      return make_gloo_backend(
          c10::make_intrusive<c10d::PrefixStore>(name, links_->store),
          static_cast<int>(at_.rank), static_cast<int>(at_.world_size),
          interface, address, threads, options_.timeout);
    } catch (const Error&) {
      throw;
    } catch (const std::exception& e) {
      const LostRank lost = links_->watch->diagnose(first_line(e));
      fail(kWhere, "{}", lost.text);
    }
  }

  const RankEnvironment at_;
  const ProcessGroupOptions options_;
  std::unique_ptr<RankLinks> links_;

  std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  std::shared_ptr<RankWatch> watch_;
  std::exception_ptr error_;
  bool is_over_ = false;
};

}  // namespace

std::string first_line(const std::exception& e) {
  const auto* error = dynamic_cast<const c10::Error*>(&e);
  std::string text =
      error == nullptr ? e.what() : error->what_without_backtrace();
  text.resize(std::min(text.find('\n'), text.size()));
  return text;
}

std::unique_ptr<RankLinks> start_ranks(const RankEnvironment& at,
                                       const ProcessGroupOptions& options) {
  if (!has_gloo()) {
    fail(kWhere,
         "{} processes are to work together, and luximm was built without "
         "Gloo's headers; install libgloo-dev and build it again",
         at.world_size);
  }
  const auto start = std::make_shared<Start>(at, options);
  std::thread([start] { start->run(); }).detach();
  return start->wait();
}

}  // namespace luximm::detail
