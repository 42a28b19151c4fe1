#include "luximm/layers/checkpoint.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <ATen/autocast_mode.h>

namespace luximm {
namespace {

using Block = std::function<torch::Tensor(const torch::Tensor&)>;

thread_local bool is_recomputing = false;
thread_local bool is_first_run = false;

class FlagGuard {
 public:
  explicit FlagGuard(bool& flag)
      : flag_(flag), before_(std::exchange(flag, true)) {}
  ~FlagGuard() { flag_ = before_; }
  FlagGuard(const FlagGuard&) = delete;
  FlagGuard& operator=(const FlagGuard&) = delete;

 private:
  bool& flag_;
  bool before_;
};

/// The generator that draws for tensors on `device`.
at::Generator generator_of(const torch::Device& device) {
  return at::globalContext().defaultGenerator(device);
}

torch::Tensor random_state(const torch::Device& device) {
  at::Generator generator = generator_of(device);
  std::lock_guard lock(generator.mutex());
  return generator.get_state();
}

void set_random_state(const torch::Device& device, const torch::Tensor& state) {
  at::Generator generator = generator_of(device);
  std::lock_guard lock(generator.mutex());
  generator.set_state(state);
}

/// Draws from `state` for as long as it lives, then from where it was.
class RandomStateGuard {
 public:
  RandomStateGuard(const torch::Device& device, const torch::Tensor& state)
      : device_(device), before_(random_state(device)) {
    set_random_state(device_, state);
  }
  ~RandomStateGuard() { set_random_state(device_, before_); }
  RandomStateGuard(const RandomStateGuard&) = delete;
  RandomStateGuard& operator=(const RandomStateGuard&) = delete;

 private:
  torch::Device device_;
  torch::Tensor before_;
};

/// A thread's autocast settings for the device types that a block may use.
class Autocast {
 public:
  static Autocast current(const torch::Device& device) {
    Autocast all;
    all.add(torch::kCPU);
    if (!device.is_cpu()) all.add(device.type());
    all.cache_ = at::autocast::is_autocast_cache_enabled();
    return all;
  }

  void set() const {
    for (const auto& [type, enabled, dtype] : types_) {
      at::autocast::set_autocast_enabled(type, enabled);
      at::autocast::set_autocast_dtype(type, dtype);
    }
    at::autocast::set_autocast_cache_enabled(cache_);
  }

  Autocast without_cache() const {
    Autocast other = *this;
    other.cache_ = false;
    return other;
  }

 private:
  struct Type {
    at::DeviceType type;
    bool enabled;
    at::ScalarType dtype;
  };

  void add(at::DeviceType type) {
    // Types without autocast throw when asked for their dtype.
    if (!at::autocast::is_autocast_available(type)) return;
    types_.push_back({type, at::autocast::is_autocast_enabled(type),
                      at::autocast::get_autocast_dtype(type)});
  }

  std::vector<Type> types_;
  bool cache_ = true;
};

class AutocastGuard {
 public:
  AutocastGuard(const Autocast& wanted, const torch::Device& device)
      : before_(Autocast::current(device)) {
    wanted.set();
  }
  ~AutocastGuard() { before_.set(); }
  AutocastGuard(const AutocastGuard&) = delete;
  AutocastGuard& operator=(const AutocastGuard&) = delete;

 private:
  Autocast before_;
};

/// The modules of a block, and which of them train.
class Modes {
 public:
  static Modes current(const std::shared_ptr<torch::nn::Module>& owner) {
    Modes modes;
    if (owner == nullptr) return modes;
    modes.modules_ = owner->modules();
    for (const auto& module : modes.modules_) {
      modes.training_.push_back(module->is_training());
    }
    return modes;
  }

  /// Whether any of them has another mode by now.
  bool changed() const {
    for (std::size_t i = 0; i < modules_.size(); ++i) {
      if (modules_[i]->is_training() != training_[i]) return true;
    }
    return false;
  }

  void set() const {
    // The owner stands before its children, whose modes its own sets too.
    for (std::size_t i = 0; i < modules_.size(); ++i) {
      modules_[i]->train(training_[i]);
    }
  }

  Modes now() const {
    Modes modes = *this;
    for (std::size_t i = 0; i < modules_.size(); ++i) {
      modes.training_[i] = modules_[i]->is_training();
    }
    return modes;
  }

 private:
  std::vector<std::shared_ptr<torch::nn::Module>> modules_;
  std::vector<bool> training_;
};

class ModesGuard {
 public:
  explicit ModesGuard(const Modes& wanted) {
    if (!wanted.changed()) return;
    before_ = wanted.now();
    wanted.set();
  }
  ~ModesGuard() { before_.set(); }
  ModesGuard(const ModesGuard&) = delete;
  ModesGuard& operator=(const ModesGuard&) = delete;

 private:
  Modes before_;
};

/// What the backward needs besides tensors.
struct Recipe : torch::CustomClassHolder {
  Recipe(Block block, Autocast autocast, Modes modes)
      : block(std::move(block)),
        autocast(std::move(autocast)),
        modes(std::move(modes)) {}
  Block block;
  Autocast autocast;
  Modes modes;
};

class Checkpoint : public torch::autograd::Function<Checkpoint> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* ctx,
                               const torch::Tensor& x,
                               const torch::Tensor& /*anchor*/,
                               const Block& block, const Modes& modes) {
    ctx->save_for_backward({x, random_state(x.device())});
    // Without autocast's cache of weights: what this run put there would have
    // no gradient, and the run in the backward would find it.
    const Autocast autocast = Autocast::current(x.device()).without_cache();
    ctx->saved_data["recipe"] = c10::IValue::make_capsule(
        c10::make_intrusive<Recipe>(block, autocast, modes));
    const AutocastGuard autocast_guard(autocast, x.device());
    const torch::NoGradGuard no_grad;
    const FlagGuard first_run(is_first_run);
    return block(x);
  }

  static torch::autograd::variable_list backward(
      torch::autograd::AutogradContext* ctx,
      torch::autograd::variable_list grads) {
    const auto saved = ctx->get_saved_variables();
    auto recipe = c10::static_intrusive_pointer_cast<Recipe>(
        ctx->saved_data["recipe"].toCapsule());
    const torch::Tensor x =
        saved[0].detach().set_requires_grad(saved[0].requires_grad());
    const torch::Tensor y = recompute(*recipe, x, saved[1]);
    if (y.requires_grad()) torch::autograd::backward({y}, {grads[0]});
    return {x.grad(), torch::Tensor(), torch::Tensor(), torch::Tensor()};
  }

 private:
  static torch::Tensor recompute(const Recipe& recipe, const torch::Tensor& x,
                                 const torch::Tensor& state) {
    const c10::InferenceMode inference(false);
    const torch::AutoGradMode enable(true);
    const AutocastGuard autocast(recipe.autocast, x.device());
    const FlagGuard recomputing(is_recomputing);
    const RandomStateGuard random(x.device(), state);
    const ModesGuard modes(recipe.modes);
    return recipe.block(x);
  }
};

bool needs_gradients(const torch::Tensor& x, const torch::nn::Module& owner) {
  if (x.requires_grad()) return true;
  const auto parameters = owner.parameters();
  return std::any_of(parameters.begin(), parameters.end(),
                     [](const auto& p) { return p.requires_grad(); });
}

}  // namespace

torch::Tensor checkpoint(const Block& block, const torch::Tensor& x,
                         const std::shared_ptr<torch::nn::Module>& owner) {
  if (!torch::GradMode::is_enabled()) return block(x);
  // A frozen block keeps nothing for a backward anyway.
  if (owner != nullptr && !needs_gradients(x, *owner)) return block(x);
  // autograd skips a function none of whose inputs needs a gradient, and with
  // it the parameters inside the block; the anchor is an input that does.
  const torch::Tensor anchor =
      torch::zeros({}, x.options()).set_requires_grad(true);
  return Checkpoint::apply(x, anchor, block, Modes::current(owner));
}

bool recomputing() { return is_recomputing; }

bool runs_checkpointed() { return is_first_run; }

}  // namespace luximm
