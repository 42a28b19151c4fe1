#include "luximm/train/predictions.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "luximm/base/fail.h"

namespace luximm {

void Predictions::add(const Batch& batch, const torch::Tensor& logits) {
  const auto count = static_cast<int64_t>(batch.indices.size());
  if (logits.dim() != 2 || logits.size(0) != count || logits.size(1) == 0) {
    fail("predictions", "the logits are {}, expected [{}, classes]",
         c10::str(logits.sizes()), count);
  }
  if (classes_ != 0 && logits.size(1) != classes_) {
    fail("predictions", "the logits have {} classes, those before had {}",
         logits.size(1), classes_);
  }
  torch::NoGradGuard no_grad;
  const torch::Tensor log_prob =
      torch::log_softmax(logits.to(torch::kCPU, torch::kDouble), 1);
  const auto [highest, predicted] = log_prob.contiguous().max(1);
  classes_ = logits.size(1);
  const auto log_probs = log_prob.accessor<double, 2>();
  const auto highest_of = highest.accessor<double, 1>();
  const auto predicted_of = predicted.accessor<int64_t, 1>();
  const auto label_of = batch.labels.accessor<int64_t, 1>();
  for (int64_t i = 0; i < count; ++i) {
    const int64_t label = label_of[i];
    if (label < 0 || label >= classes_) {
      fail("predictions", "a label is {}, there are {} classes", label,
           classes_);
    }
    all_.push_back(
        {.sample = batch.indices[static_cast<std::size_t>(i)],
         .label = label,
         .predicted = predicted_of[i],
         .probability = static_cast<float>(std::exp(highest_of[i])),
         .label_probability = static_cast<float>(std::exp(log_probs[i][label])),
         .loss = static_cast<float>(-log_probs[i][label])});
  }
}

void Predictions::clear() {
  all_.clear();
  classes_ = 0;
}

std::vector<Prediction> Predictions::worst(std::size_t count) const {
  std::vector<Prediction> found = all_;
  count = std::min(count, found.size());
  std::partial_sort(
      found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count),
      found.end(), [](const Prediction& a, const Prediction& b) {
        return std::tuple(-a.loss, a.sample) < std::tuple(-b.loss, b.sample);
      });
  found.resize(count);
  return found;
}

std::vector<Prediction> Predictions::best(std::size_t count) const {
  std::vector<Prediction> found;
  std::copy_if(all_.begin(), all_.end(), std::back_inserter(found),
               [](const Prediction& p) { return p.label == p.predicted; });
  count = std::min(count, found.size());
  std::partial_sort(
      found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count),
      found.end(), [](const Prediction& a, const Prediction& b) {
        return std::tuple(a.loss, a.sample) < std::tuple(b.loss, b.sample);
      });
  found.resize(count);
  return found;
}

std::vector<ClassCount> Predictions::by_class() const {
  std::vector<ClassCount> counts(static_cast<std::size_t>(classes_));
  for (const Prediction& p : all_) {
    ClassCount& count = counts[static_cast<std::size_t>(p.label)];
    ++count.images;
    if (p.label == p.predicted) ++count.correct;
  }
  return counts;
}

std::map<std::pair<int64_t, int64_t>, int64_t> Predictions::confusion() const {
  std::map<std::pair<int64_t, int64_t>, int64_t> counts;
  for (const Prediction& p : all_) ++counts[{p.label, p.predicted}];
  return counts;
}

}  // namespace luximm
