#include "luximm/layers/checkpoint.h"

#include <utility>

namespace luximm {
namespace {

using Block = std::function<torch::Tensor(const torch::Tensor&)>;

thread_local bool is_recomputing = false;

class RecomputingGuard {
 public:
  RecomputingGuard() : before_(std::exchange(is_recomputing, true)) {}
  ~RecomputingGuard() { is_recomputing = before_; }
  RecomputingGuard(const RecomputingGuard&) = delete;
  RecomputingGuard& operator=(const RecomputingGuard&) = delete;

 private:
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

/// What the backward needs besides tensors.
struct Recipe : torch::CustomClassHolder {
  explicit Recipe(Block block) : block(std::move(block)) {}
  Block block;
};

class Checkpoint : public torch::autograd::Function<Checkpoint> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* ctx,
                               const torch::Tensor& x,
                               const torch::Tensor& /*anchor*/,
                               const Block& block) {
    ctx->save_for_backward({x, random_state(x.device())});
    ctx->saved_data["recipe"] =
        c10::IValue::make_capsule(c10::make_intrusive<Recipe>(block));
    torch::NoGradGuard no_grad;
    return block(x);
  }

  static torch::autograd::variable_list backward(
      torch::autograd::AutogradContext* ctx,
      torch::autograd::variable_list grads) {
    const auto saved = ctx->get_saved_variables();
    const torch::Device device = saved[0].device();
    auto recipe = c10::static_intrusive_pointer_cast<Recipe>(
        ctx->saved_data["recipe"].toCapsule());
    const torch::Tensor x = saved[0].detach().set_requires_grad(true);
    const torch::Tensor state_now = random_state(device);
    torch::Tensor y;
    {
      torch::AutoGradMode enable(true);
      RecomputingGuard recomputing;
      set_random_state(device, saved[1]);
      y = recipe->block(x);
    }
    set_random_state(device, state_now);
    torch::autograd::backward({y}, {grads[0]});
    return {x.grad(), torch::Tensor(), torch::Tensor()};
  }
};

}  // namespace

torch::Tensor checkpoint(const Block& block, const torch::Tensor& x) {
  if (!torch::GradMode::is_enabled()) return block(x);
  // autograd skips a function none of whose inputs needs a gradient, and with
  // it the parameters inside the block; the anchor is an input that does.
  const torch::Tensor anchor =
      torch::zeros({}, x.options()).set_requires_grad(true);
  return Checkpoint::apply(x, anchor, block);
}

bool recomputing() { return is_recomputing; }

}  // namespace luximm
