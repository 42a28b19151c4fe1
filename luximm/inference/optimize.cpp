#include "luximm/inference/optimize.h"

#include <optional>
#include <span>
#include <sys/stat.h>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/base/isa.h"
#include "luximm/inference/algorithms.h"
#include "luximm/inference/engine.h"
#include "luximm/inference/network.h"
#include "luximm/inference/plan_builder.h"
#include "luximm/weights/weights_folder.h"

namespace luximm {
namespace detail {

/// A network that the kernels of luximm run.
class KernelNetwork : public InferenceNetwork {
 public:
  KernelNetwork(const ImageModelImpl& model, Plan plan, PackedWeights weights,
                PackedIdentity identity, std::shared_ptr<WorkerPool> workers,
                std::vector<int64_t> out_indices)
      : InferenceNetwork(model, std::move(out_indices)),
        identity_(std::move(identity)),
        engine_(std::move(plan), std::move(weights), std::move(workers)) {}

  using InferenceNetwork::run;
  const Plan& plan() const override { return engine_.plan(); }
  std::vector<torch::Tensor> run(
      const torch::Tensor& x, const std::vector<Value>& values) const override;
  std::vector<InferenceStep> profile(const torch::Tensor& x) const override;
  void save(const std::filesystem::path& path) const override {
    SerialThreads threads;
    save_packed(path, identity_, engine_.weights().data(),
                engine_.weights().floats(), threads);
  }

 private:
  void check_input(const torch::Tensor& x) const;

  PackedIdentity identity_;
  Engine engine_;
};

void InferenceNetwork::check_sizes(const torch::Tensor& x) const {
  if (x.dim() != 4 || x.size(1) != plan().in_channels) {
    fail("inference", "{}: got input {}, expected [N, {}, H, W]", name_,
         c10::str(x.sizes()), plan().in_channels);
  }
  if (x.size(2) < min_input_size_ || x.size(3) < min_input_size_) {
    fail("inference",
         "{}: got input {}; height and width must be at least {} to pass the "
         "network",
         name_, c10::str(x.sizes()), min_input_size_);
  }
  if (x.requires_grad() && torch::GradMode::is_enabled()) {
    fail("inference",
         "{}: the input asks for a gradient, and none flows through the "
         "optimised path; use the module, or detach() the input",
         name_);
  }
}

void KernelNetwork::check_input(const torch::Tensor& x) const {
  check_sizes(x);
  if (!x.is_cpu() || x.scalar_type() != torch::kFloat) {
    fail("inference",
         "{}: input is {} on {}, expected Float on cpu; convert it with to()",
         name(), c10::toString(x.scalar_type()), x.device().str());
  }
}

std::vector<torch::Tensor> KernelNetwork::run(
    const torch::Tensor& x, const std::vector<Value>& values) const {
  check_input(x);
  const torch::Tensor input = x.detach().contiguous();
  const Shape shape = {x.size(0), x.size(2), x.size(3), x.size(1)};
  std::vector<torch::Tensor> results;
  std::vector<WantedValue> wanted;
  for (Value value : values) {
    const Shape out = engine_.shape_of(value, shape);
    results.push_back(is_vector(value)
                          ? torch::empty({out.n, out.c}, torch::kFloat)
                          : torch::empty({out.n, out.c, out.h, out.w},
                                         torch::kFloat,
                                         torch::MemoryFormat::ChannelsLast));
    wanted.push_back({value, results.back().data_ptr<float>()});
  }
  if (shape.n > 0) engine_.run(input.data_ptr<float>(), shape, wanted);
  return results;
}

std::vector<InferenceStep> KernelNetwork::profile(
    const torch::Tensor& x) const {
  check_input(x);
  if (x.size(0) == 0) return {};
  const torch::Tensor input = x.detach().contiguous();
  const Shape shape = {x.size(0), x.size(2), x.size(3), x.size(1)};
  std::vector<float> result(
      static_cast<std::size_t>(engine_.shape_of(this->result(), shape).size()));
  const WantedValue wanted = {this->result(), result.data()};
  std::vector<InferenceStep> steps;
  for (StepTime& step :
       engine_.profile(input.data_ptr<float>(), shape, {&wanted, 1})) {
    steps.push_back(
        {std::move(step.name), step.milliseconds, step.multiplications});
  }
  return steps;
}

namespace {

constexpr const char* kWhere = "optimize_for_inference";

Shape nominal_input(const ImageModelImpl& model,
                    const InferenceOptions& options) {
  const InputSize& own =
      model.config().test_input_size.value_or(model.config().input_size);
  const auto side = [&](std::size_t i) {
    return options.input_size[i] > 0 ? options.input_size[i] : own[i + 1];
  };
  return {options.batch_size, side(0), side(1), model.in_chans()};
}

bool uses_operators(const InferenceOptions& options) {
  if (options.engine != InferenceEngine::kAuto) {
    return options.engine == InferenceEngine::kOperators;
  }
  return !options.device.is_cpu() || options.dtype != torch::kFloat;
}

void check_options(const InferenceOptions& options) {
  constexpr int64_t kMaxThreads = 1024;
  if (options.threads < 0 || options.threads > kMaxThreads) {
    fail(kWhere, "threads is {}; give 0 for torch's number, or up to {}",
         options.threads, kMaxThreads);
  }
  if (options.batch_size < 1 || options.input_size[0] < 0 ||
      options.input_size[1] < 0) {
    fail(kWhere, "kernels cannot be chosen for a batch of {} and {} x {}",
         options.batch_size, options.input_size[0], options.input_size[1]);
  }
  if (options.graphs < 0) {
    fail(kWhere, "graphs is {}; give 0 for none, or how many to keep",
         options.graphs);
  }
  if (uses_operators(options)) {
    if (!options.packed_file.empty()) {
      fail(kWhere,
           "packed_file holds weights for the kernels of a CPU in float32; "
           "leave it out for {} on {}",
           c10::toString(options.dtype), options.device.str());
    }
  } else if (!options.device.is_cpu() || options.dtype != torch::kFloat) {
    fail(kWhere,
         "the kernels compute Float on cpu, not {} on {}; set engine to kAuto",
         c10::toString(options.dtype), options.device.str());
  }
}

/// Prepares one model, from its packed file or from its weights.
class Preparation {
 public:
  /// `holder` is what a load fills: the model, or the feature model around it.
  Preparation(const ImageModelImpl& model, torch::nn::Module& holder,
              const InferenceOptions& options)
      : model_(model), holder_(holder), options_(options) {
    check_options(options);
    check_structure();
    if (options.weights_identity.empty() || uses_operators(options)) load();
    write_plan();
    if (uses_operators(options)) return;
    const auto threads = static_cast<int>(
        options.threads > 0 ? options.threads : torch::get_num_threads());
    workers_ = WorkerPool::shared(threads);
  }

  std::shared_ptr<const InferenceNetwork> run(
      std::vector<int64_t> out_indices) {
    if (uses_operators(options_)) {
      return make_device_network(model_, *builder_, options_,
                                 std::move(out_indices));
    }
    WorkerPool::Lease threads(*workers_);
    PackedIdentity identity = {
        .isa = isa_name(current_isa()),
        .plan = hash_plan(plan_),
        .weights = options_.weights_identity.empty()
                       ? fmt::format("xxh3 {:016x}",
                                     hash_sources(builder_->sources(), threads))
                       : options_.weights_identity};
    std::optional<PackedWeights> weights = read(identity, threads);
    const bool fresh = !weights;
    if (fresh) {
      if (model_.awaiting_weights()) {
        load();
        write_plan();  // what was folded into it were not weights yet
      }
      choose_algorithms(plan_, nominal_input(model_, options_),
                        options_.measure, threads);
      identity.choices = choices(plan_);
      weights.emplace(plan_, builder_->sources(), threads);
    }
    auto network = std::make_shared<const KernelNetwork>(
        model_, std::move(plan_), std::move(*weights), std::move(identity),
        workers_, std::move(out_indices));
    if (fresh && !options_.packed_file.empty()) keep(*network);
    return network;
  }

 private:
  void check_structure() const {
    model_.check_structure(kWhere);
    if (const auto* features = dynamic_cast<FeatureModelImpl*>(&holder_)) {
      features->check_structure(kWhere);
    }
  }

  void load() {
    if (model_.awaiting_weights() && options_.load) options_.load(holder_);
    model_.check_loaded(kWhere);
  }

  void write_plan() {
    builder_.emplace(model_.in_chans(),
                     uses_operators(options_)
                         ? PlanBuilder::Weights::kAny
                         : PlanBuilder::Weights::kFloatOnCpu);
    model_.write_plan(*builder_);
    plan_ = builder_->plan();
  }

  /// The weights of the packed file, if there is one that fits.
  std::optional<PackedWeights> read(PackedIdentity& identity,
                                    Threads& threads) {
    const auto& path = options_.packed_file;
    std::error_code ignored;  // said when the file is to be written
    if (path.empty() || !std::filesystem::exists(path, ignored)) {
      return std::nullopt;
    }
    try {
      PackedFile file(path);
      const PackedIdentity& found = file.identity();
      if (found.isa != identity.isa || found.plan != identity.plan ||
          found.weights != identity.weights) {
        warn(
            fmt::format("'{}' was packed from other weights or for another "
                        "network or machine; packing again",
                        path.string()));
        return std::nullopt;
      }
      Plan plan = plan_;
      if (!apply_choices(plan, found.choices)) {
        fail("packed_weights", "'{}' chooses kernels that there are not",
             path.string());
      }
      PackedWeights weights(plan, file, threads);
      identity.choices = found.choices;
      plan_ = std::move(plan);
      return weights;
    } catch (const Error& e) {
      warn(fmt::format("{}; packing again", e.what()));
      return std::nullopt;
    }
  }

  /// The file only saves time: a service on a read-only disk runs without it.
  void keep(const KernelNetwork& network) const {
    try {
      network.save(options_.packed_file);
    } catch (const Error& e) {
      warn(fmt::format("the packed weights are not kept: {}", e.what()));
    }
  }

  const ImageModelImpl& model_;
  torch::nn::Module& holder_;
  const InferenceOptions& options_;
  std::optional<PlanBuilder> builder_;
  Plan plan_;
  std::shared_ptr<WorkerPool> workers_;
};

const InferenceNetwork& get(
    const std::shared_ptr<const InferenceNetwork>& network) {
  if (network == nullptr) {
    fail("inference",
         "the model is empty; assign what optimize_for_inference returned");
  }
  return *network;
}

}  // namespace
}  // namespace detail

torch::Tensor InferenceModel::forward(const torch::Tensor& x) const {
  const auto& network = detail::get(network_);
  return network.run(x, network.result());
}

torch::Tensor InferenceModel::forward_features(const torch::Tensor& x) const {
  const auto& network = detail::get(network_);
  return network.run(x, network.plan().features);
}

torch::Tensor InferenceModel::forward_pre_logits(const torch::Tensor& x) const {
  const auto& network = detail::get(network_);
  return network.run(x, network.plan().pre_logits);
}

void InferenceModel::save(const std::filesystem::path& path) const {
  detail::get(network_).save(path);
}

std::vector<InferenceStep> InferenceModel::profile(
    const torch::Tensor& x) const {
  return detail::get(network_).profile(x);
}

std::vector<torch::Tensor> InferenceFeatureModel::forward(
    const torch::Tensor& x) const {
  return detail::get(network_).run_taps(x);
}

void InferenceFeatureModel::save(const std::filesystem::path& path) const {
  detail::get(network_).save(path);
}

InferenceModel optimize_for_inference(const ImageModel& model,
                                      const InferenceOptions& options) {
  return InferenceModel(
      detail::Preparation(*model, *model.ptr(), options).run({}));
}

InferenceFeatureModel optimize_for_inference(const FeatureModel& model,
                                             const InferenceOptions& options) {
  return InferenceFeatureModel(
      detail::Preparation(*model->backbone(), *model.ptr(), options)
          .run(model->out_indices()));
}

std::string checkpoint_identity(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) {
    fail("checkpoint_identity", "there is no '{}'", file.string());
  }
  std::string identity;
  for (const auto& part : detail::weights_files(file)) {
    struct stat info {};
    if (::stat(part.c_str(), &info) != 0) {
      fail("checkpoint_identity", "there is no '{}'", part.string());
    }
    identity +=
        fmt::format("{}{} {} bytes {}.{:09}", identity.empty() ? "" : ", ",
                    std::filesystem::canonical(part).filename().string(),
                    info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec);
  }
  return identity;
}

}  // namespace luximm
