#include "luximm/train/optimizer_state.h"

#include <memory>
#include <string_view>

#include <torch/optim/adam.h>
#include <torch/optim/adamw.h>
#include <torch/optim/sgd.h>

#include "luximm/base/fail.h"
#include "luximm/train/optim.h"

namespace luximm::detail {
namespace {

using torch::optim::OptimizerParamState;

/// Where a state's fields come from, by the parameter's name.
class FieldReader {
 public:
  FieldReader(const std::map<std::string, torch::Tensor>& tensors,
              std::string name, const torch::Tensor& param)
      : tensors_(tensors), name_(std::move(name)), param_(param) {}

  /// A tensor of the parameter's shape on its device; undefined if absent.
  torch::Tensor tensor(std::string_view field) {
    torch::Tensor found = find(field);
    if (!found.defined()) return found;
    if (found.sizes() != param_.sizes()) {
      fail("optimizer", "{}.{} is {}, expected {} as the parameter", name_,
           field, c10::str(found.sizes()), c10::str(param_.sizes()));
    }
    return found.to(param_.device());
  }

  int64_t integer(std::string_view field) {
    const torch::Tensor found = find(field);
    if (!found.defined() || found.numel() != 1) {
      fail("optimizer", "{}.{} is missing or no number", name_, field);
    }
    return found.item<int64_t>();
  }

  double real(std::string_view field) {
    const torch::Tensor found = find(field);
    if (!found.defined() || found.numel() != 1) {
      fail("optimizer", "{}.{} is missing or no number", name_, field);
    }
    return found.item<double>();
  }

  std::size_t used() const { return used_; }

 private:
  torch::Tensor find(std::string_view field) {
    const auto found = tensors_.find(name_ + "." + std::string(field));
    if (found == tensors_.end()) return {};
    ++used_;
    return found->second;
  }

  const std::map<std::string, torch::Tensor>& tensors_;
  std::string name_;
  torch::Tensor param_;
  std::size_t used_ = 0;
};

void add(NamedTensors& out, const std::string& name, const char* field,
         const torch::Tensor& tensor) {
  if (tensor.defined()) out.emplace_back(name + "." + field, tensor);
}

// How each kind of optimiser keeps its state.
struct SgdFields {
  using State = torch::optim::SGDParamState;
  static void write(const State& s, const std::string& name,
                    NamedTensors& out) {
    add(out, name, "momentum_buffer", s.momentum_buffer());
  }
  static void read(State& s, FieldReader& from) {
    s.momentum_buffer(from.tensor("momentum_buffer"));
  }
};

template <typename S>
struct AdamFields {
  using State = S;
  static void write(const State& s, const std::string& name,
                    NamedTensors& out) {
    add(out, name, "step", torch::tensor(s.step(), torch::kLong));
    add(out, name, "exp_avg", s.exp_avg());
    add(out, name, "exp_avg_sq", s.exp_avg_sq());
    add(out, name, "max_exp_avg_sq", s.max_exp_avg_sq());
  }
  static void read(State& s, FieldReader& from) {
    s.step(from.integer("step"));
    s.exp_avg(from.tensor("exp_avg"));
    s.exp_avg_sq(from.tensor("exp_avg_sq"));
    s.max_exp_avg_sq(from.tensor("max_exp_avg_sq"));
  }
};

struct LambFields {
  using State = LambParamState;
  static void write(const State& s, const std::string& name,
                    NamedTensors& out) {
    add(out, name, "step", torch::tensor(s.step(), torch::kLong));
    add(out, name, "exp_avg", s.exp_avg());
    add(out, name, "exp_avg_sq", s.exp_avg_sq());
  }
  static void read(State& s, FieldReader& from) {
    s.step(from.integer("step"));
    s.exp_avg(from.tensor("exp_avg"));
    s.exp_avg_sq(from.tensor("exp_avg_sq"));
  }
};

struct LionFields {
  using State = LionParamState;
  static void write(const State& s, const std::string& name,
                    NamedTensors& out) {
    add(out, name, "exp_avg", s.exp_avg());
  }
  static void read(State& s, FieldReader& from) {
    s.exp_avg(from.tensor("exp_avg"));
  }
};

struct NAdamFields {
  using State = NAdamParamState;
  static void write(const State& s, const std::string& name,
                    NamedTensors& out) {
    add(out, name, "step", torch::tensor(s.step(), torch::kLong));
    add(out, name, "mu_product", torch::tensor(s.mu_product(), torch::kDouble));
    add(out, name, "exp_avg", s.exp_avg());
    add(out, name, "exp_avg_sq", s.exp_avg_sq());
  }
  static void read(State& s, FieldReader& from) {
    s.step(from.integer("step"));
    s.mu_product(from.real("mu_product"));
    s.exp_avg(from.tensor("exp_avg"));
    s.exp_avg_sq(from.tensor("exp_avg_sq"));
  }
};

struct Kind {
  const char* name;
  bool (*is)(const torch::optim::Optimizer&);
  void (*write)(const OptimizerParamState&, const std::string&, NamedTensors&);
  std::unique_ptr<OptimizerParamState> (*read)(FieldReader&);
};

template <typename Optimizer, typename Fields>
constexpr Kind kind(const char* name) {
  using State = typename Fields::State;
  return {name,
          [](const torch::optim::Optimizer& optimizer) {
            return dynamic_cast<const Optimizer*>(&optimizer) != nullptr;
          },
          [](const OptimizerParamState& state, const std::string& param,
             NamedTensors& out) {
            Fields::write(static_cast<const State&>(state), param, out);
          },
          [](FieldReader& from) -> std::unique_ptr<OptimizerParamState> {
            auto state = std::make_unique<State>();
            Fields::read(*state, from);
            return state;
          }};
}

const Kind kKinds[] = {
    kind<torch::optim::SGD, SgdFields>("SGD"),
    kind<torch::optim::Adam, AdamFields<torch::optim::AdamParamState>>("Adam"),
    kind<torch::optim::AdamW, AdamFields<torch::optim::AdamWParamState>>(
        "AdamW"),
    kind<Lamb, LambFields>("LAMB"),
    kind<Lion, LionFields>("Lion"),
    kind<NAdam, NAdamFields>("NAdam"),
};

const Kind& kind_of(const torch::optim::Optimizer& optimizer) {
  for (const Kind& kind : kKinds) {
    if (kind.is(optimizer)) return kind;
  }
  fail("optimizer",
       "the state of this kind of optimiser cannot be saved; use SGD, Adam or "
       "AdamW of torch::optim or one of luximm/train/optim.h");
}

/// Every parameter of the optimiser with its name in the module.
std::vector<std::pair<std::string, torch::Tensor>> named_params(
    const torch::optim::Optimizer& optimizer, const torch::nn::Module& module) {
  std::map<const void*, std::string> names;
  for (const auto& item : module.named_parameters()) {
    names[item.value().unsafeGetTensorImpl()] = item.key();
  }
  std::vector<std::pair<std::string, torch::Tensor>> params;
  for (const auto& group : optimizer.param_groups()) {
    for (const torch::Tensor& param : group.params()) {
      const auto name = names.find(param.unsafeGetTensorImpl());
      if (name == names.end()) {
        fail("optimizer",
             "the optimiser holds a parameter {} that is not {}'s; make it "
             "from the module's parameters, after changes of the module",
             c10::str(param.sizes()), module.name());
      }
      params.emplace_back(name->second, param);
    }
  }
  return params;
}

}  // namespace

std::string optimizer_kind(const torch::optim::Optimizer& optimizer) {
  return kind_of(optimizer).name;
}

NamedTensors optimizer_state(const torch::optim::Optimizer& optimizer,
                             const torch::nn::Module& module) {
  const Kind& kind = kind_of(optimizer);
  NamedTensors tensors;
  for (const auto& [name, param] : named_params(optimizer, module)) {
    const auto state = optimizer.state().find(param.unsafeGetTensorImpl());
    if (state == optimizer.state().end()) continue;
    kind.write(*state->second, name, tensors);
  }
  return tensors;
}

OptimizerRestore::OptimizerRestore(
    torch::optim::Optimizer& optimizer, const torch::nn::Module& module,
    const std::map<std::string, torch::Tensor>& tensors)
    : optimizer_(&optimizer) {
  const Kind& kind = kind_of(optimizer);
  std::size_t used = 0;
  for (const auto& [name, param] : named_params(optimizer, module)) {
    // A parameter that never had a gradient has no state.
    const auto next = tensors.lower_bound(name + ".");
    if (next == tensors.end() || !next->first.starts_with(name + ".")) continue;
    FieldReader fields(tensors, name, param);
    states_.emplace_back(param.unsafeGetTensorImpl(), kind.read(fields));
    used += fields.used();
  }
  if (used != tensors.size()) {
    fail("optimizer",
         "{} of {} saved tensors belong to no parameter of the optimiser",
         tensors.size() - used, tensors.size());
  }
}

void OptimizerRestore::apply() {
  optimizer_->state().clear();
  for (auto& [param, state] : states_) {
    optimizer_->state()[param] = std::move(state);
  }
}

}  // namespace luximm::detail
