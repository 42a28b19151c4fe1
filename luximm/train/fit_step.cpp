#include "luximm/train/fit_step.h"

#include <algorithm>
#include <vector>

#include "luximm/base/fail.h"
#include "luximm/train/amp.h"
#include "luximm/train/non_finite.h"

namespace luximm {

int64_t training_epochs(const FitOptions& options) {
  const Schedule& schedule = options.schedule;
  const auto length = static_cast<int64_t>(
      schedule.length(static_cast<double>(options.epochs)));
  return length + (schedule.has_cycles() ? options.cooldown_epochs : 0);
}

namespace detail {

void check_options(const FitOptions& options) {
  if (options.epochs < 1) {
    fail("fit", "epochs is {}, expected 1 or more", options.epochs);
  }
  // Written so that NaN fails too.
  if (!(options.smoothing >= 0.0 && options.smoothing < 1.0)) {
    fail("fit", "smoothing is {}, expected a value in [0, 1)",
         options.smoothing);
  }
  if (!(options.clip_grad >= 0.0)) {
    fail("fit", "clip_grad is {}, expected 0 or more", options.clip_grad);
  }
  if (options.grad_accum_steps < 1) {
    fail("fit", "grad_accum_steps is {}, expected 1 or more",
         options.grad_accum_steps);
  }
  if (options.cooldown_epochs < 0) {
    fail("fit", "cooldown_epochs is {}, expected 0 or more",
         options.cooldown_epochs);
  }
  if (options.resume && options.checkpoints.empty()) {
    fail("fit", "resume needs checkpoints: a folder");
  }
}

void check_labels(const ImageLoader& loader, int64_t num_classes) {
  for (const Sample& sample : loader.samples()) {
    if (sample.label < 0 || sample.label >= num_classes) {
      fail("fit", "'{}' has label {}, the model has {} outputs",
           sample.path.string(), sample.label, num_classes);
    }
  }
}

bool take_step(const torch::nn::Module& model,
               torch::optim::Optimizer& optimizer, GradScaler* scaler,
               const FitOptions& options, const std::string& step) {
  if (scaler != nullptr) scaler->unscale(optimizer);
  // A finite loss can have gradients that are not; the scaler looks itself.
  if (scaler == nullptr && options.non_finite == NonFinite::kSkip &&
      !finite_gradients(model)) {
    warn_left_out(
        fmt::format("[fit] left out {}: its gradients are not finite", step));
    return false;
  }
  if (options.clip_grad > 0.0) {
    std::vector<torch::Tensor> clipped = model.parameters();
    if (options.clip_mode == ClipMode::kAgc) {
      // Weight and bias of the classifier, as timm's train.py.
      clipped.resize(std::max<std::size_t>(clipped.size(), 2) - 2);
    }
    clip_grad(clipped, options.clip_grad, options.clip_mode);
  }
  if (scaler == nullptr) {
    optimizer.step();
    return true;
  }
  scaler->step(optimizer);
  scaler->update();
  return true;
}

}  // namespace detail
}  // namespace luximm
