#pragma once

#include <cstdint>
#include <functional>

#include "luximm/base/torch.h"
#include "luximm/data/loader.h"
#include "luximm/model/image_model.h"

namespace luximm {

class ProcessGroup;

/// How well labels are predicted; top-5 is top-k where there are k < 5 classes.
struct Evaluation {
  int64_t pictures = 0;
  int64_t correct = 0;       ///< the highest logit is the label's
  int64_t correct_top5 = 0;  ///< one of the five highest is
  double loss = 0.0;         ///< mean cross-entropy

  double top1() const { return fraction(correct); }       ///< in [0, 1]
  double top5() const { return fraction(correct_top5); }  ///< in [0, 1]

 private:
  double fraction(int64_t count) const {
    return pictures == 0 ? 0.0 : double(count) / double(pictures);
  }
};

struct EvaluateOptions {
  /// Called after each batch with how many are done.
  std::function<void(int64_t batches)> on_batch = {};
  /// Called after each batch with what was counted: the batch, as the loader
  /// gave it, and its logits [N, classes], float32 on the CPU. For whatever is
  /// to be known beside accuracy and loss; see `train/predictions.h`.
  std::function<void(const Batch& batch, const torch::Tensor& logits)>
      on_result = {};
  /// True: leave off; what has been counted is returned.
  std::function<bool()> should_stop = {};
  /// Each rank takes its share of the images; the result is that of all of
  /// them, each counted once, on every rank.
  ProcessGroup* group = nullptr;
};

/// Runs a model over one pass of a loader, in evaluation mode and without
/// gradients, on the model's device; the mode is as before afterwards. Throws
/// `Error` for a label that the model has no output for and for logits that are
/// not finite, naming the image, and what the loader throws.
///
///     luximm::Evaluation result = luximm::evaluate(model, val);
///     std::cout << result.top1();
Evaluation evaluate(ImageModel& model, const ImageLoader& loader,
                    const EvaluateOptions& options = {});

/// The same for anything that gives logits [N, K] of samples [N, C, H, W].
Evaluation evaluate(
    const std::function<torch::Tensor(const torch::Tensor&)>& forward,
    const ImageLoader& loader, const EvaluateOptions& options = {});

}  // namespace luximm
