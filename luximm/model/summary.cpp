#include "luximm/model/summary.h"

#include <map>
#include <memory>
#include <numeric>
#include <ostream>
#include <string_view>
#include <utility>

#include <ATen/record_function.h>
#include <fmt/format.h>

#include "luximm/layers/shape_run.h"

namespace luximm {
namespace {

/// Which of the model's stages every tensor belongs to.
class Stages {
 public:
  explicit Stages(const ImageModelImpl& model) {
    stages_.push_back({.name = "stem"});
    for (const FeatureInfo& tap : model.feature_info()) {
      stages_.push_back({.name = tap.name});
    }
    stages_.push_back({.name = "head"});
    for (const auto& item : model.named_parameters()) {
      StageSummary& stage = add(item.key(), item.value());
      stage.parameters += item.value().numel();
    }
    reached_ = 0;  // in the order of the network again
    for (const auto& item : model.named_buffers()) {
      StageSummary& stage = add(item.key(), item.value());
      stage.buffers += item.value().numel();
    }
  }

  /// Stage of a tensor that is a parameter or buffer or a view of one, or -1.
  std::ptrdiff_t find(const torch::Tensor& tensor) const {
    if (!tensor.has_storage()) return -1;
    const auto found = owners_.find(tensor.storage().unsafeGetStorageImpl());
    return found == owners_.end() ? -1 : found->second;
  }

  std::vector<StageSummary>& all() { return stages_; }

 private:
  StageSummary& add(const std::string& key, const torch::Tensor& tensor) {
    // Registration is in the order of the network: what follows a stage and is
    // in none is the head's.
    std::ptrdiff_t index = reached_ == 0 ? 0 : std::ssize(stages_) - 1;
    for (std::size_t i = 1; i + 1 < stages_.size(); ++i) {
      if (key.starts_with(stages_[i].name + ".")) {
        index = static_cast<std::ptrdiff_t>(i);
        reached_ = index;
      }
    }
    const auto* storage = tensor.storage().unsafeGetStorageImpl();
    const auto known = owners_.find(storage);
    if (known == owners_.end()) owners_[storage] = index;
    StageSummary& stage = stages_[static_cast<std::size_t>(index)];
    stage.weight_bytes +=
        tensor.numel() * static_cast<int64_t>(tensor.element_size());
    return stage;
  }

  std::vector<StageSummary> stages_;
  std::map<const c10::StorageImpl*, std::ptrdiff_t> owners_;
  std::ptrdiff_t reached_ = 0;
};

/// What is counted while a network runs: what its layers report, and what it
/// computes without them, which LibTorch reports.
class Counter {
 public:
  explicit Counter(Stages& stages)
      : stages_(stages),
        layers_(
            [this](const torch::Tensor& weight, int64_t each, int64_t outputs) {
              use(weight);
              count(each, outputs);
            }),
        handle_(at::addThreadLocalCallback(
            at::RecordFunctionCallback(on_call, on_return)
                .needsInputs(true)
                .needsOutputs(true)
                .scopes({at::RecordScope::FUNCTION}))) {
    current = this;
  }
  ~Counter() {
    at::removeCallback(handle_);
    current = nullptr;
  }
  Counter(const Counter&) = delete;
  Counter& operator=(const Counter&) = delete;

 private:
  /// Multiply-adds per element that an operation puts out.
  struct Operation : at::ObserverContext {
    int64_t each = 0;
  };

  /// What follows is of the stage whose tensor was used last.
  void use(const torch::Tensor& tensor) {
    const std::ptrdiff_t stage = stages_.find(tensor);
    if (stage >= 0) stage_ = static_cast<std::size_t>(stage);
  }

  void count(int64_t each, int64_t outputs) {
    stages_.all()[stage_].multiply_adds += each * outputs;
    stages_.all()[stage_].activations += outputs;
  }

  static int64_t multiply_adds(std::string_view name,
                               c10::ArrayRef<const c10::IValue> inputs) {
    const auto last = [&](std::size_t input) {
      return inputs[input].toTensor().size(-1);
    };
    if (name == "aten::convolution") {
      const torch::Tensor weight = inputs[1].toTensor();
      return weight.numel() / weight.size(0);
    }
    if (name == "aten::mm" || name == "aten::bmm") return last(0);
    if (name == "aten::addmm" || name == "aten::baddbmm") return last(1);
    return 0;
  }

  static std::unique_ptr<at::ObserverContext> on_call(
      const at::RecordFunction& call) {
    const auto inputs = call.inputs();
    for (const c10::IValue& input : inputs) {
      if (input.isTensor() && input.toTensor().defined()) {
        current->use(input.toTensor());
      }
    }
    auto operation = std::make_unique<Operation>();
    operation->each = multiply_adds(call.name(), inputs);
    return operation;
  }

  static void on_return(const at::RecordFunction& call,
                        at::ObserverContext* context) {
    const int64_t each = static_cast<Operation*>(context)->each;
    if (each == 0) return;
    current->count(each, call.outputs().front().toTensor().numel());
  }

  // LibTorch's callbacks take no argument of ours, but run on our thread.
  static thread_local Counter* current;

  Stages& stages_;
  std::size_t stage_ = 0;
  detail::ShapeRun layers_;
  at::CallbackHandle handle_;
};

thread_local Counter* Counter::current = nullptr;

/// Lets its name reach what only a model's own class may call.
struct Access : ImageModelImpl {
  /// A network of the same structure, whose memory nothing is written to: it
  /// takes none, whatever its size.
  static ImageModel without_weights(const ImageModelImpl& model) {
    const c10::InferenceMode off(false);
    return ImageModel((model.*&Access::rebuild)());
  }
};

std::vector<int64_t> without_batch(const torch::Tensor& tensor) {
  return {tensor.sizes().begin() + 1, tensor.sizes().end()};
}

void run(ImageModel& model, const torch::Tensor& x, Stages& stages) {
  std::vector<int64_t> taps(model->feature_info().size());
  std::iota(taps.begin(), taps.end(), 0);
  const torch::NoGradGuard no_grad;
  const Counter counter(stages);
  const Intermediates found = model->forward_intermediates(x, taps);
  for (std::size_t i = 0; i < taps.size(); ++i) {
    stages.all()[i + 1].output = without_batch(found.taps[i]);
  }
  stages.all().back().output =
      without_batch(model->forward_head(found.features));
}

}  // namespace

ModelSummary summarize(const ImageModel& model, int64_t height, int64_t width) {
  const InputSize& own = model->config().input_size;
  ModelSummary summary{
      .name = model->model_name(),
      .input_size = {model->in_chans(), height > 0 ? height : own[1],
                     width > 0 ? width : own[2]},
      .head_hidden_size = model->head_hidden_size()};
  ImageModel shapes = Access::without_weights(*model);
  shapes->eval();
  const auto& [channels, rows, columns] = summary.input_size;
  const torch::Tensor x = torch::zeros({1, channels, rows, columns});
  Stages stages(*shapes);
  run(shapes, x, stages);
  summary.total.name = "total";
  for (StageSummary& stage : stages.all()) {
    summary.total.parameters += stage.parameters;
    summary.total.buffers += stage.buffers;
    summary.total.weight_bytes += stage.weight_bytes;
    summary.total.multiply_adds += stage.multiply_adds;
    summary.total.activations += stage.activations;
    summary.stages.push_back(std::move(stage));
  }
  return summary;
}

std::ostream& operator<<(std::ostream& out, const ModelSummary& summary) {
  constexpr double kMillion = 1e6;
  const auto line = [&](const StageSummary& stage) {
    const auto millions = [](int64_t count) {
      return static_cast<double>(count) / kMillion;
    };
    std::string shape;
    for (const int64_t side : stage.output) {
      shape += fmt::format("{}{}", shape.empty() ? "" : "x", side);
    }
    out << fmt::format(
        "{:<12} {:>14} {:>10.2f} {:>11.2f} {:>11.2f} {:>9.2f}\n", stage.name,
        shape, millions(stage.parameters), millions(stage.multiply_adds),
        millions(stage.activations), millions(stage.weight_bytes));
  };
  const auto& [channels, rows, columns] = summary.input_size;
  out << fmt::format("{} for one image of {}x{}x{}, in millions\n",
                     summary.name, channels, rows, columns);
  out << fmt::format("{:<12} {:>14} {:>10} {:>11} {:>11} {:>9}\n", "stage",
                     "output", "parameters", "mult.-adds", "activations",
                     "bytes");
  for (const StageSummary& stage : summary.stages) line(stage);
  line(summary.total);
  return out;
}

}  // namespace luximm
