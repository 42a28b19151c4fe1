#include "luximm/train/evaluate.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <torch/nn/functional/loss.h>

#include "luximm/base/fail.h"
#include "luximm/data/device_batches.h"
#include "luximm/train/fit_ranks.h"
#include "luximm/train/process_group.h"

namespace luximm {
namespace {

/// Puts a module in evaluation mode for as long as it lives; each of its layers
/// then has the mode that it had.
class EvalMode {
 public:
  explicit EvalMode(torch::nn::Module& module) : modules_(module.modules()) {
    for (const auto& one : modules_)
      was_training_.push_back(one->is_training());
    module.eval();
  }
  ~EvalMode() {
    // Parents stand before their children, whose modes theirs set too.
    for (std::size_t i = 0; i < modules_.size(); ++i) {
      modules_[i]->train(was_training_[i]);
    }
  }
  EvalMode(const EvalMode&) = delete;
  EvalMode& operator=(const EvalMode&) = delete;

 private:
  std::vector<std::shared_ptr<torch::nn::Module>> modules_;
  std::vector<bool> was_training_;
};

std::string name_of(const ImageLoader& loader, const Batch& batch, int64_t i) {
  return loader.samples()[batch.indices[static_cast<std::size_t>(i)]]
      .path.string();
}

void check(const torch::Tensor& logits, const Batch& batch,
           const ImageLoader& loader) {
  const int64_t count = batch.images.size(0);
  if (logits.dim() != 2 || logits.size(0) != count || logits.size(1) == 0) {
    fail("evaluate", "the model gives {}, expected logits [{}, classes]",
         c10::str(logits.sizes()), count);
  }
  const torch::Tensor bad_labels =
      batch.labels.lt(0).logical_or_(batch.labels.ge(logits.size(1)));
  if (bad_labels.any().item<bool>()) {
    const auto i = bad_labels.nonzero()[0].item<int64_t>();
    fail("evaluate", "'{}' has label {}, the model has {} outputs",
         name_of(loader, batch, i), batch.labels[i].item<int64_t>(),
         logits.size(1));
  }
  const torch::Tensor finite = torch::isfinite(logits).all(1);
  if (!finite.all().item<bool>()) {
    const auto i = finite.logical_not().nonzero()[0].item<int64_t>();
    fail("evaluate", "the logits of '{}' are not finite",
         name_of(loader, batch, i));
  }
}

using Forward = std::function<torch::Tensor(const torch::Tensor&)>;

Evaluation evaluate_on(torch::Device device, const Forward& forward,
                       const ImageLoader& loader,
                       const EvaluateOptions& options);

/// No image is counted twice, so ranks may have different numbers of batches:
/// nothing is exchanged but the sums at the end.
Evaluation evaluate_on_ranks(torch::Device device, const Forward& forward,
                             const ImageLoader& loader,
                             EvaluateOptions options) {
  ProcessGroup& group = *std::exchange(options.group, nullptr);
  Evaluation own;
  if (const auto share = detail::rank_loader(loader, group.rank(), group.size(),
                                             /*padded=*/false)) {
    own = evaluate_on(device, forward, *share, options);
  }
  torch::Tensor counts = torch::tensor(
      {own.pictures, own.correct, own.correct_top5}, torch::kLong);
  torch::Tensor loss = torch::full(
      {1}, own.loss * static_cast<double>(own.pictures), torch::kDouble);
  group.all_reduce(counts);
  group.all_reduce(loss);
  Evaluation all{.pictures = counts[0].item<int64_t>(),
                 .correct = counts[1].item<int64_t>(),
                 .correct_top5 = counts[2].item<int64_t>()};
  if (all.pictures > 0) {
    all.loss = loss.item<double>() / static_cast<double>(all.pictures);
  }
  return all;
}

/// With the images on `device`.
Evaluation evaluate_on(torch::Device device, const Forward& forward,
                       const ImageLoader& loader,
                       const EvaluateOptions& options) {
  if (options.group != nullptr && options.group->size() > 1) {
    return evaluate_on_ranks(device, forward, loader, options);
  }
  torch::NoGradGuard no_grad;
  Evaluation result;
  double loss_sum = 0.0;
  int64_t done = 0;
  for (Batch& batch : DeviceBatches(loader, device)) {
    const torch::Tensor logits =
        forward(batch.images).to(torch::kCPU, torch::kFloat);
    check(logits, batch, loader);
    const int64_t k = std::min<int64_t>(5, logits.size(1));
    const torch::Tensor hits =
        std::get<1>(logits.topk(k, 1)).eq(batch.labels.unsqueeze(1));
    result.pictures += logits.size(0);
    result.correct += hits.select(1, 0).sum().item<int64_t>();
    result.correct_top5 += hits.sum().item<int64_t>();
    loss_sum += torch::nn::functional::cross_entropy(
                    logits, batch.labels,
                    torch::nn::functional::CrossEntropyFuncOptions().reduction(
                        torch::kSum))
                    .item<double>();
    if (options.on_result) options.on_result(batch, logits);
    if (options.on_batch) options.on_batch(++done);
    if (options.should_stop && options.should_stop()) break;
  }
  if (result.pictures > 0) {
    result.loss = loss_sum / static_cast<double>(result.pictures);
  }
  return result;
}

}  // namespace

Evaluation evaluate(const Forward& forward, const ImageLoader& loader,
                    const EvaluateOptions& options) {
  return evaluate_on(torch::kCPU, forward, loader, options);
}

Evaluation evaluate(ImageModel& model, const ImageLoader& loader,
                    const EvaluateOptions& options) {
  const EvalMode eval_mode(*model);
  const torch::Device device = model->parameters().front().device();
  return evaluate_on(
      device,
      [&](const torch::Tensor& images) { return model->forward(images); },
      loader, options);
}

}  // namespace luximm
