#include "luximm/train/process_group.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <exception>
#include <functional>
#include <utility>

#include <fmt/ranges.h>

#include "luximm/base/fail.h"
#include "luximm/base/hash.h"
#include "luximm/train/rank_start.h"
#include "luximm/train/watch_times.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "ranks";
using WorkPtr = c10::intrusive_ptr<c10d::Work>;

enum class Operation : int64_t { kAllReduce, kBroadcast, kAllGather, kBarrier };

const char* name_of(int64_t operation) {
  switch (static_cast<Operation>(operation)) {
    case Operation::kAllReduce:
      return "all_reduce";
    case Operation::kBroadcast:
      return "broadcast";
    case Operation::kAllGather:
      return "all_gather";
    case Operation::kBarrier:
      return "barrier";
  }
  return "?";
}

/// What has to be the same on all ranks before an operation's data is sent:
/// number, operation, elements, type. Gloo aborts the process where sizes
/// differ.
using Signature = std::array<int64_t, 4>;

std::string text_of(const torch::Tensor& signature) {
  const auto* s = signature.const_data_ptr<int64_t>();
  return fmt::format("{} of {} {} as its operation {}", name_of(s[1]), s[2],
                     c10::toString(static_cast<torch::ScalarType>(s[3])), s[0]);
}

std::string joined(const ProcessGroup::Items& items) {
  std::string text;
  for (const auto& [name, value] : items) {
    text += fmt::format("{}\x1f{}\x1e", name, value);
  }
  return text;
}

ProcessGroup::Items split(const std::string& text) {
  ProcessGroup::Items items;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t middle = text.find('\x1f', at);
    const std::size_t end = text.find('\x1e', middle);
    items.emplace_back(text.substr(at, middle - at),
                       text.substr(middle + 1, end - middle - 1));
    at = end + 1;
  }
  return items;
}

/// The first item in which a rank differs from rank 0; "" if there is none.
std::string difference(const std::string& what, int64_t rank,
                       const ProcessGroup::Items& first,
                       const ProcessGroup::Items& own) {
  const auto item = [&](const ProcessGroup::Items& items, std::size_t i) {
    return i < items.size() ? fmt::format("{} '{}' = {}", what, items[i].first,
                                          items[i].second)
                            : fmt::format("no more of them");
  };
  for (std::size_t i = 0; i < std::max(first.size(), own.size()); ++i) {
    if (i < first.size() && i < own.size() && first[i] == own[i]) continue;
    return fmt::format("rank {} has {}, where rank 0 has {}", rank,
                       item(own, i), item(first, i));
  }
  return "";
}

torch::Tensor as_tensor(const std::string& text, std::size_t size) {
  torch::Tensor bytes =
      torch::zeros({static_cast<int64_t>(size)}, torch::kByte);
  std::memcpy(bytes.mutable_data_ptr(), text.data(),
              std::min(size, text.size()));
  return bytes;
}

std::string as_text(const torch::Tensor& bytes) {
  const auto* data = bytes.const_data_ptr<uint8_t>();
  std::string text(data, data + bytes.numel());
  text.resize(std::min(text.find('\0'), text.size()));
  return text;
}

}  // namespace

struct ProcessGroup::Impl {
  Impl(std::unique_ptr<detail::RankLinks> links, int64_t size,
       std::chrono::milliseconds timeout)
      : links(std::move(links)), size(size), timeout(timeout) {}

  [[noreturn]] void lose(const std::string& text) {
    broken = true;
    fail(kWhere, "{}", text);
  }
  /// The same where every rank ends with this text.
  [[noreturn]] void end_together(const std::string& text) {
    all_end = true;
    lose(text);
  }

  void check_usable() const {
    if (broken) {
      fail(kWhere,
           "a rank was lost before, or this one has left; end the process");
    }
  }

  /// Runs an operation of the general connections.
  void run(const std::function<WorkPtr(c10d::Backend&)>& start);
  std::vector<torch::Tensor> gather(const torch::Tensor& tensor);
  /// Throws on every rank if they do not call the same operation.
  void agree(Operation operation, const torch::Tensor& tensor);

  std::unique_ptr<detail::RankLinks> links;
  const int64_t size;
  const std::chrono::milliseconds timeout;
  int64_t operations = 0;
  bool all_end = false;
  std::atomic<bool> broken{false};
};

struct ProcessGroup::Pending::State {
  State(Impl& group, const std::function<WorkPtr()>& start) : group(group) {
    group.check_usable();
    group.links->watch->enter();
    try {
      work = start();
      // A callback instead of a wait with a timeout: the wait has to end, too,
      // when another rank is known to be lost.
      work->getFuture()->addCallback(
          [done = done,
           watch = std::weak_ptr(group.links->watch)](c10::ivalue::Future&) {
            *done = true;
            if (const auto shared = watch.lock()) shared->notify();
          });
    } catch (const std::exception& e) {
      lose(e);
    }
  }

  void wait() {
    const auto patience = group.timeout + std::chrono::seconds(2);
    if (!group.links->watch->wait([this] { return done->load(); }, patience)) {
      lose(Error("no answer within the timeout"));
    }
    try {
      work->wait();
    } catch (const std::exception& e) {
      lose(e);
    }
  }

  [[noreturn]] void lose(const std::exception& e) {
    group.lose(group.links->watch->diagnose(detail::first_line(e)).text);
  }

  Impl& group;
  WorkPtr work;
  std::shared_ptr<std::atomic<bool>> done =
      std::make_shared<std::atomic<bool>>(false);
};

void ProcessGroup::Impl::run(
    const std::function<WorkPtr(c10d::Backend&)>& start) {
  Pending::State(*this, [&] { return start(*links->general); }).wait();
}

std::vector<torch::Tensor> ProcessGroup::Impl::gather(
    const torch::Tensor& tensor) {
  std::vector<std::vector<torch::Tensor>> outputs(1);
  for (int64_t i = 0; i < size; ++i) {
    outputs[0].push_back(torch::empty_like(tensor));
  }
  std::vector<torch::Tensor> inputs = {tensor};
  run([&](c10d::Backend& backend) {
    return backend.allgather(outputs, inputs);
  });
  return outputs[0];
}

void ProcessGroup::Impl::agree(Operation operation,
                               const torch::Tensor& tensor) {
  const Signature own = {++operations, static_cast<int64_t>(operation),
                         tensor.numel(),
                         static_cast<int64_t>(tensor.scalar_type())};
  torch::Tensor mine = torch::empty({std::ssize(own)}, torch::kLong);
  std::copy(own.begin(), own.end(), mine.mutable_data_ptr<int64_t>());
  const auto all = gather(mine);
  for (int64_t rank = 1; rank < size; ++rank) {
    if (all[rank].equal(all[0])) continue;
    end_together(fmt::format(
        "rank {} calls {}, where rank 0 calls {}; all ranks have to call the "
        "same operations in the same order",
        rank, text_of(all[rank]), text_of(all[0])));
  }
}

ProcessGroup::ProcessGroup(const ProcessGroupOptions& options)
    : ProcessGroup(rank_environment().value_or(RankEnvironment{}), options) {}

ProcessGroup::ProcessGroup(const RankEnvironment& at,
                           const ProcessGroupOptions& options)
    : at_(at), options_(options), exceptions_(std::uncaught_exceptions()) {
  if (options.timeout < std::chrono::milliseconds(100)) {
    fail(kWhere, "timeout is {} ms, expected 100 or more",
         options.timeout.count());
  }
  if (at.world_size == 1) return;
  impl_ = std::make_unique<Impl>(detail::start_ranks(at, options),
                                 at.world_size, options.timeout);
}

ProcessGroup::~ProcessGroup() {
  if (!impl_) return;
  if (!impl_->broken && std::uncaught_exceptions() > exceptions_) {
    leave_with_error("an error, which its own output names");
  }
  if (!impl_->broken && !impl_->links->watch->leave(options_.timeout)) {
    impl_->broken = true;
  }
  if (!impl_->broken) return;
  // A rank that ends sooner would be what the others report.
  constexpr std::chrono::milliseconds kPatience{3000};
  if (impl_->all_end) impl_->links->watch->leave(kPatience);
  // Gloo's destructor waits for operations that never end.
  (void)impl_->links->general.release();
  (void)impl_->links->background.release();
  (void)impl_->links->store.release();
}

void ProcessGroup::all_reduce(torch::Tensor& tensor) {
  if (!impl_) return;
  impl_->agree(Operation::kAllReduce, tensor);
  std::vector<torch::Tensor> data = {tensor.contiguous()};
  impl_->run([&](c10d::Backend& all) { return all.allreduce(data); });
  if (!data[0].is_same(tensor)) tensor.copy_(data[0]);
}

void ProcessGroup::broadcast(const std::vector<torch::Tensor>& tensors) {
  if (!impl_) return;
  torch::NoGradGuard no_grad;
  for (const torch::Tensor& tensor : tensors) {
    if (tensor.numel() == 0) continue;
    impl_->agree(Operation::kBroadcast, tensor);
    std::vector<torch::Tensor> data = {tensor.detach().contiguous()};
    impl_->run([&](c10d::Backend& all) { return all.broadcast(data); });
    if (!is_first()) torch::Tensor(tensor).copy_(data[0]);
  }
}

std::vector<torch::Tensor> ProcessGroup::all_gather(
    const torch::Tensor& tensor) {
  if (!impl_) return {tensor};
  impl_->agree(Operation::kAllGather, tensor);
  return impl_->gather(tensor.contiguous());
}

void ProcessGroup::barrier() {
  if (!impl_) return;
  // All ranks' answers are a barrier.
  impl_->agree(Operation::kBarrier, torch::empty({0}, torch::kLong));
}

bool ProcessGroup::any(bool value) {
  if (!impl_) return value;
  torch::Tensor count = torch::full({1}, value ? 1 : 0, torch::kLong);
  all_reduce(count);
  return count.item<int64_t>() > 0;
}

void ProcessGroup::expect_same(const std::string& what, const Items& items) {
  if (!impl_) return;
  const std::string own = joined(items);
  detail::ContentHash hash(/*etag_length=*/64, 0);
  hash.update(own);
  const auto hashes = all_gather(as_tensor(hash.hex(), 64));
  if (std::all_of(hashes.begin(), hashes.end(), [&](const torch::Tensor& one) {
        return one.equal(hashes.front());
      })) {
    return;
  }
  constexpr std::size_t kMaxText = 1500;
  torch::Tensor length =
      torch::full({1}, static_cast<int64_t>(own.size()), torch::kLong);
  broadcast({length});
  torch::Tensor text =
      as_tensor(own, static_cast<std::size_t>(length.item<int64_t>()));
  broadcast({text});
  const auto* data = text.const_data_ptr<uint8_t>();
  const std::string first(data, data + text.numel());
  const auto found = all_gather(
      as_tensor(difference(what, rank(), split(first), items), kMaxText));
  for (const torch::Tensor& one : found) {
    if (std::string said = as_text(one); !said.empty()) {
      impl_->end_together(said);
    }
  }
}

void ProcessGroup::leave_with_error(const std::string& error) noexcept {
  if (!impl_ || impl_->broken) return;
  impl_->broken = true;
  try {
    impl_->links->watch->leave_with_error(error);
  } catch (...) {  // the error itself is what is reported
  }
}

ProcessGroup::Pending ProcessGroup::start_all_reduce(
    const torch::Tensor& tensor) {
  Pending pending;
  if (!impl_) return pending;
  if (!tensor.is_contiguous()) {
    fail(kWhere, "start_all_reduce wants a contiguous tensor");
  }
  std::vector<torch::Tensor> data = {tensor};
  pending.state_ = std::make_shared<Pending::State>(
      *impl_, [&] { return impl_->links->background->allreduce(data); });
  return pending;
}

void ProcessGroup::Pending::wait() {
  if (state_) state_->wait();
  state_.reset();
}

}  // namespace luximm
