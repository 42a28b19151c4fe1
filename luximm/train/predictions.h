#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/data/loader.h"

namespace luximm {

/// What a model said of an image.
struct Prediction {
  std::size_t sample = 0;  ///< index in the loader's samples
  int64_t label = 0;
  int64_t predicted = 0;           ///< the highest logit's
  float probability = 0.0F;        ///< of `predicted`
  float label_probability = 0.0F;  ///< of `label`
  float loss = 0.0F;               ///< cross-entropy
};

struct ClassCount {
  int64_t images = 0;
  int64_t correct = 0;
};

/// Keeps what an evaluation says of each image, 40 bytes of it, for whatever is
/// to be known beside accuracy and loss:
///
///     luximm::Predictions predictions;
///     luximm::evaluate(model, val,
///                      {.on_result = [&](const auto& batch, const auto&
///                      logits) {
///                         predictions.add(batch, logits);
///                       }});
///     for (const auto& p : predictions.worst(10)) {
///       std::cout << val.samples()[p.sample].path << '\n';
///     }
class Predictions {
 public:
  /// The results of a batch: logits [N, classes] on the CPU. Throws `Error` if
  /// they do not fit the batch, or a label is none of the classes.
  void add(const Batch& batch, const torch::Tensor& logits);
  void clear();

  const std::vector<Prediction>& all() const { return all_; }
  int64_t classes() const { return classes_; }

  /// At most `count`: those of the highest loss, the highest first; and of the
  /// lowest among those that are right. Ties in the order of the samples.
  std::vector<Prediction> worst(std::size_t count) const;
  std::vector<Prediction> best(std::size_t count) const;

  /// By label, `classes()` of them.
  std::vector<ClassCount> by_class() const;
  /// How many images of a label were taken for a class, {label, predicted}.
  /// Only pairs that occur: there may be ten thousand classes.
  std::map<std::pair<int64_t, int64_t>, int64_t> confusion() const;

 private:
  std::vector<Prediction> all_;
  int64_t classes_ = 0;
};

}  // namespace luximm
