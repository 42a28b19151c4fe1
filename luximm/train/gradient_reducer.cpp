#include "luximm/train/gradient_reducer.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <numeric>
#include <optional>
#include <utility>

#include <ATen/core/LegacyTypeDispatch.h>
#include <fmt/ranges.h>
#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/variable.h>

#include "luximm/base/fail.h"
#include "luximm/layers/norm.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "gradient_reducer";
using torch::autograd::variable_list;
// A pointer of another kind in LibTorch 2.11 than in 2.15.
using AccumulatorPtr = decltype(torch::autograd::impl::grad_accumulator(
    std::declval<const torch::Tensor&>()));

std::string text_of(const torch::Tensor& tensor) {
  return fmt::format("{} {}", c10::toString(tensor.scalar_type()),
                     c10::str(tensor.sizes()));
}

/// Called by autograd when a parameter's gradient of one backward is whole.
class Hook : public torch::autograd::FunctionPostHook {
 public:
  explicit Hook(std::function<void()> run) : run_(std::move(run)) {}
  variable_list operator()(const variable_list& outputs,
                           const variable_list& /*inputs*/) override {
    run_();
    return outputs;
  }

 private:
  std::function<void()> run_;
};

/// Some gradients, one after the other in memory, which travel together.
struct Bucket {
  std::vector<std::size_t> parameters;
  torch::Tensor data;
  std::size_t waiting = 0;  ///< parameters whose gradient is not there yet
  ProcessGroup::Pending pending;
};

struct Parameter {
  std::string name;
  torch::Tensor tensor;
  std::size_t bucket = 0;
  torch::Tensor view = {};  ///< its place in the bucket, with its strides
  bool ready = false;
  bool used = false;
  AccumulatorPtr accumulator = {};
  uintptr_t hook = 0;
};

/// A part of a bucket that has the shape and, where it has no gaps, the memory
/// format of a tensor: a channels-last weight has a channels-last gradient.
torch::Tensor view_like(const torch::Tensor& flat, int64_t offset,
                        const torch::Tensor& tensor) {
  // Of which autograd knows nothing: `zero_grad` refuses gradients that it
  // takes for views.
  const at::AutoDispatchBelowADInplaceOrView no_autograd;
  const torch::Tensor part = flat.narrow(0, offset, tensor.numel());
  return tensor.is_non_overlapping_and_dense()
             ? part.as_strided(tensor.sizes(), tensor.strides(), offset)
             : part.view(tensor.sizes());
}

}  // namespace

struct GradientReducer::Impl {
  Impl(torch::nn::Module& module, ProcessGroup& group,
       const GradientReducerOptions& options)
      : group(group), options(options) {
    if (options.bucket_bytes < 1 || options.first_bucket_bytes < 1) {
      fail(kWhere, "buckets of {} and {} bytes, expected 1 or more",
           options.bucket_bytes, options.first_bucket_bytes);
    }
    compare(module);
    std::vector<torch::Tensor> all = module.parameters();
    for (const torch::Tensor& buffer : module.buffers()) all.push_back(buffer);
    group.broadcast(all);
    if (group.size() == 1) return;  // gradients are what they are to be
    for (const auto& item : module.named_parameters()) {
      if (!item.value().requires_grad()) continue;
      parameters.push_back({.name = item.key(), .tensor = item.value()});
    }
    if (options.average_buffers) find_buffers(module);
    fill_buckets();
    for (std::size_t i = 0; i < parameters.size(); ++i) add_hook(i);
  }

  ~Impl() {
    for (Parameter& one : parameters) {
      if (one.accumulator) one.accumulator->del_post_hook(one.hook);
    }
  }

  void compare(const torch::nn::Module& module) {
    ProcessGroup::Items items;
    for (const auto& item : module.named_parameters()) {
      items.emplace_back(item.key(),
                         text_of(item.value()) +
                             (item.value().requires_grad() ? "" : ", frozen"));
    }
    for (const auto& item : module.named_buffers()) {
      items.emplace_back(item.key(), text_of(item.value()) + ", a buffer");
    }
    group.expect_same("the tensor", items);
    group.expect_same(
        "the option",
        {{"bucket_bytes", std::to_string(options.bucket_bytes)},
         {"first_bucket_bytes", std::to_string(options.first_bucket_bytes)},
         {"allow_unused", fmt::format("{}", options.allow_unused)},
         {"average_buffers", fmt::format("{}", options.average_buffers)}});
  }

  void find_buffers(const torch::nn::Module& module) {
    std::vector<torch::Tensor> equal;
    for (const auto& child : module.modules(/*include_self=*/false)) {
      const auto* norm = child->as<BatchNorm2dImpl>();
      if (norm == nullptr || !norm->sync_group) continue;
      equal.push_back(norm->running_mean);
      equal.push_back(norm->running_var);
    }
    for (const torch::Tensor& buffer : module.buffers()) {
      const bool left_out = std::any_of(
          equal.begin(), equal.end(),
          [&](const torch::Tensor& one) { return one.is_same(buffer); });
      if (buffer.is_floating_point() && !left_out) buffers.push_back(buffer);
    }
  }

  void fill_buckets() {
    int64_t bytes = 0;
    int64_t limit = options.first_bucket_bytes;
    for (std::size_t i = parameters.size(); i-- > 0;) {
      const torch::Tensor& tensor = parameters[i].tensor;
      if (buckets.empty() || bytes >= limit ||
          tensor.options().type_equal(front_of(buckets.back()).options()) ==
              false ||
          tensor.device() != front_of(buckets.back()).device()) {
        if (!buckets.empty()) limit = options.bucket_bytes;
        buckets.emplace_back();
        bytes = 0;
      }
      parameters[i].bucket = buckets.size() - 1;
      buckets.back().parameters.push_back(i);
      bytes += static_cast<int64_t>(tensor.nbytes());
    }
    for (Bucket& bucket : buckets) {
      int64_t size = 0;
      for (std::size_t i : bucket.parameters)
        size += parameters[i].tensor.numel();
      bucket.data =
          torch::zeros({size}, front_of(bucket).options().requires_grad(false));
      int64_t offset = 0;
      for (std::size_t i : bucket.parameters) {
        parameters[i].view =
            view_like(bucket.data, offset, parameters[i].tensor);
        offset += parameters[i].tensor.numel();
      }
      bucket.waiting = bucket.parameters.size();
    }
  }

  const torch::Tensor& front_of(const Bucket& bucket) const {
    return parameters[bucket.parameters.front()].tensor;
  }

  void add_hook(std::size_t i) {
    Parameter& one = parameters[i];
    // autograd holds the node weakly, and the hook goes with it.
    one.accumulator = torch::autograd::impl::grad_accumulator(one.tensor);
    one.hook = one.accumulator->add_post_hook(
        std::make_unique<Hook>([this, i] { arrived(i); }));
  }

  void arrived(std::size_t i) {
    if (!syncs) return;
    std::lock_guard lock(mutex);
    if (parameters[i].ready) {
      fail(kWhere,
           "a second gradient of '{}' has come before finish(); call finish() "
           "after the backward of each step, and put all its backwards but the "
           "last under no_sync()",
           parameters[i].name);
    }
    take(i);
    launch();
  }

  /// Puts the gradient that a parameter has into its bucket.
  void take(std::size_t i) {
    torch::NoGradGuard no_grad;
    Parameter& one = parameters[i];
    torch::Tensor& grad = one.tensor.mutable_grad();
    one.used = grad.defined();
    if (one.used) {
      if (grad.is_sparse()) {
        fail(kWhere, "the gradient of '{}' is sparse, which is not supported",
             one.name);
      }
      torch::mul_out(
          one.view, grad,
          torch::scalar_tensor(1.0 / double(group.size()), one.view.options()));
      grad = one.view;
    } else {
      one.view.zero_();
    }
    one.ready = true;
    --buckets[one.bucket].waiting;
  }

  /// Sends what is whole; in the order of the buckets, which is the same on all
  /// ranks, whatever the order in which gradients come.
  void launch() {
    while (next < buckets.size() && buckets[next].waiting == 0) {
      buckets[next].pending = group.start_all_reduce(buckets[next].data);
      ++next;
    }
  }

  void finish() {
    if (!syncs) {
      fail(kWhere, "finish() is called under no_sync()");
    }
    {
      std::lock_guard lock(mutex);
      if (!options.allow_unused) check_all_used();
      for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (!parameters[i].ready) take(i);
      }
      launch();
    }
    for (Bucket& bucket : buckets) bucket.pending.wait();
    if (options.allow_unused) drop_unused();
    average();
    next = 0;
    for (Bucket& bucket : buckets) bucket.waiting = bucket.parameters.size();
    for (Parameter& one : parameters) one.ready = one.used = false;
  }

  void check_all_used() const {
    constexpr std::size_t kNamed = 4;
    std::vector<std::string> names;
    std::size_t count = 0;
    for (const Parameter& one : parameters) {
      if (one.ready) continue;
      ++count;
      if (names.size() < kNamed) names.push_back(one.name);
    }
    if (count == 0) return;
    fail(kWhere,
         "the backward gave no gradient for {} of {} parameters: {}{}; freeze "
         "them, or set allow_unused",
         count, parameters.size(), fmt::join(names, ", "),
         count > kNamed ? ", ..." : "");
  }

  /// Who has no gradient on any rank keeps none; who has one on another rank
  /// gets it here too.
  void drop_unused() {
    torch::Tensor uses =
        torch::zeros({static_cast<int64_t>(parameters.size())}, torch::kInt);
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      uses[static_cast<int64_t>(i)] = parameters[i].used ? 1 : 0;
    }
    group.all_reduce(uses);
    const auto* counts = uses.const_data_ptr<int32_t>();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      Parameter& one = parameters[i];
      if (one.used) continue;
      one.tensor.mutable_grad() = counts[i] > 0 ? one.view : torch::Tensor();
    }
  }

  void average() {
    torch::NoGradGuard no_grad;
    if (buffers.empty() || group.size() == 1) return;
    std::vector<torch::Tensor> flat;
    for (const torch::Tensor& buffer : buffers) {
      flat.push_back(buffer.detach().reshape({-1}).to(torch::kFloat));
    }
    torch::Tensor all = torch::cat(flat);
    all.div_(static_cast<double>(group.size()));
    group.all_reduce(all);
    int64_t offset = 0;
    for (torch::Tensor& buffer : buffers) {
      buffer.copy_(all.narrow(0, offset, buffer.numel()).view(buffer.sizes()));
      offset += buffer.numel();
    }
  }

  ProcessGroup& group;
  const GradientReducerOptions options;
  std::vector<Parameter> parameters;
  std::vector<Bucket> buckets;
  std::vector<torch::Tensor> buffers;
  bool syncs = true;

  std::mutex mutex;  // guards `ready`, `waiting` and what follows
  std::size_t next = 0;
};

GradientReducer::GradientReducer(torch::nn::Module& module, ProcessGroup& group,
                                 const GradientReducerOptions& options)
    : impl_(std::make_unique<Impl>(module, group, options)) {}
GradientReducer::~GradientReducer() = default;

void GradientReducer::finish() { impl_->finish(); }

GradientReducer::NoSync::NoSync(bool& syncs)
    : syncs_(&syncs), before_(std::exchange(syncs, false)) {}
GradientReducer::NoSync::NoSync(NoSync&& other) noexcept
    : syncs_(std::exchange(other.syncs_, nullptr)), before_(other.before_) {}
GradientReducer::NoSync::~NoSync() {
  if (syncs_ != nullptr) *syncs_ = before_;
}

GradientReducer::NoSync GradientReducer::no_sync() {
  return NoSync(impl_->syncs);
}

int64_t GradientReducer::buckets() const {
  return static_cast<int64_t>(impl_->buckets.size());
}

}  // namespace luximm
