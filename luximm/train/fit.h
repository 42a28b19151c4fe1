#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include <torch/optim/optimizer.h>

#include "luximm/base/torch.h"
#include "luximm/data/loader.h"
#include "luximm/model/image_model.h"
#include "luximm/train/amp.h"
#include "luximm/train/clip_grad.h"
#include "luximm/train/distill.h"
#include "luximm/train/ema.h"
#include "luximm/train/evaluate.h"
#include "luximm/train/losses.h"
#include "luximm/train/mixup.h"
#include "luximm/train/schedule.h"

namespace luximm {

class ProcessGroup;

/// Where a run is after a step.
struct StepReport {
  int64_t epoch = 0;  ///< from 0
  int64_t batch = 0;  ///< done in the epoch
  int64_t batches = 0;
  int64_t step = 0;  ///< done in all
  int64_t batches_in_step = 1;
  int64_t images = 0;  ///< in the step, without those left out
  double loss = 0.0;   ///< mean over the images of the step, or of those that
                       ///< `loss_interval` had read last; NaN before them
  double lr = 0.0;
};

/// What came of an epoch.
struct EpochReport {
  int64_t epoch = 0;        ///< from 0
  double train_loss = 0.0;  ///< mean over the epoch's images
  double lr = 0.0;          ///< of its last step
  int64_t skipped = 0;      ///< batches left out for a loss that is not finite
  std::optional<Evaluation> validation = {};
  // What follows is of this process: a resumed epoch is in part another's.
  int64_t images = 0;           ///< trained with
  double train_seconds = 0.0;   ///< without validation
  double loader_seconds = 0.0;  ///< of these, waiting for batches
  double validation_seconds = 0.0;
  double seconds = 0.0;  ///< of the epoch in all; set for `on_epoch`
};

/// What `fit` does about a loss that is not finite.
enum class NonFinite {
  kStop,  ///< throws `Error`, naming step, rate and files
  /// Leaves the batch out, as if it had not been, or the step where only the
  /// gradients are not finite; warns and counts. Throws `Error` at the end of
  /// an epoch of which nothing is left.
  kSkip
};

struct FitOptions {
  /// Length of the schedule, or of its first cycle, as timm's `--epochs`;
  /// `training_epochs` gives the whole.
  int64_t epochs = 10;
  /// In epochs; its `total` is set to `epochs`. A plateau schedule goes by the
  /// validation's top-1, or its loss where a lower metric is better.
  Schedule schedule = {};
  int64_t cooldown_epochs = 0;   ///< at the lowest rate, after all cycles
  bool sched_on_updates = true;  ///< a rate for each step, not each epoch

  double smoothing = 0.0;  ///< label smoothing, [0, 1)
  /// Binary cross-entropy; its `smoothing` is set to the one above.
  std::optional<BceOptions> bce_loss = {};
  /// `label_smoothing` and `num_classes` are set to those of the run. The draws
  /// depend on the seed of `train`, the epoch and the batch.
  std::optional<MixupOptions> mixup = {};
  std::optional<DistillOptions> distill = {};

  int64_t grad_accum_steps = 1;  ///< batches whose gradients make one step
  double clip_grad = 0.0;        ///< 0: gradients stay as they are
  ClipMode clip_mode = ClipMode::kNorm;

  /// kBFloat16 or kHalf: forward and loss run in `Autocast`; kHalf with a
  /// `GradScaler`.
  std::optional<torch::ScalarType> amp_dtype = {};
  GradScalerOptions grad_scaler = {};
  bool channels_last = false;  ///< memory format of weights and images
  NonFinite non_finite = NonFinite::kStop;
  /// Batches between two looks at the loss; 0: 1 on a CPU and 50 on a GPU,
  /// which the host must wait for to see one. A loss that is not finite is then
  /// found up to so many batches late, and the weights with it are lost; the
  /// last checkpoint is not. `NonFinite::kSkip` looks at each.
  int64_t loss_interval = 0;

  /// The ranks that train together; null: this process alone. Each rank's
  /// loaders have all images and the seed of the others, and `fit` takes the
  /// rank's share: `batch_size` is one rank's. Gradients, losses, reports and
  /// validation are those of all ranks. Rank 0 writes the checkpoints, which
  /// all ranks read. They can be resumed by another number of ranks whose
  /// batches together are as large.
  ProcessGroup* group = nullptr;
  /// Of several ranks: a parameter may be without a gradient in some steps.
  bool find_unused_parameters = false;

  /// Averages the weights too; validation and the result are then the average.
  std::optional<EmaOptions> ema = {};

  /// Where checkpoints go, after every epoch and when stopped; empty: nowhere.
  std::filesystem::path checkpoints = {};
  /// Goes on from the newest of them, if there is one. All that changes numbers
  /// must be as it was: model, optimizer, loaders and these options. `epochs`
  /// alone may be larger; the schedule is then that of the larger number, and a
  /// warning says what becomes of the learning rate.
  bool resume = false;
  /// Settings of your own that a resumed run must share too, by name.
  std::map<std::string, std::string> settings = {};

  std::function<void(const StepReport&)> on_step = {};
  std::function<void(const EpochReport&)> on_epoch = {};
  /// Called with the weights that were validated, before the epoch's
  /// checkpoint: what it writes is written again if the epoch is.
  std::function<void(const EpochReport&, const ImageModel&)> on_weights = {};
  /// Called with how many batches of the validation are done.
  std::function<void(int64_t)> on_validation_batch = {};
  /// See `EvaluateOptions::on_result`, of the validation.
  std::function<void(const Batch&, const torch::Tensor& logits)>
      on_validation_result = {};
  /// True: write a checkpoint and return; asked after every step.
  std::function<bool()> should_stop = {};
};

struct FitResult {
  bool finished = true;     ///< false: `should_stop` said so
  int64_t first_epoch = 0;  ///< where a resumed run went on
  EpochReport last = {};    ///< of the last epoch this call finished
  ImageModel model = {};    ///< the average if there is one, else the model
};

/// How many epochs `fit` trains: all cycles of the schedule, a warm-up that
/// comes before it and the cool-down of those that have cycles, as timm's
/// train.py.
int64_t training_epochs(const FitOptions& options);

/// Trains a classifier: cross-entropy on every batch of `train`, the schedule's
/// rate, the optimiser's step; after each epoch `validation` (if not null) and
/// a checkpoint. Plain enough to be written out where more is wanted; see
/// docs/training.md. A step is `grad_accum_steps` batches, of which an epoch's
/// last may have fewer.
///
/// Throws `Error` if a loss is not finite, naming step, rate and files, if a
/// batch does not fit the model, naming step and batch, if a label has no
/// output, if a resumed run had another setting, naming it and both values, and
/// what loaders and checkpoints throw. The model is then as the last step left
/// it. Of several ranks, all throw: the others what the group says of the
/// first.
///
///     auto optimizer = luximm::make_optimizer<luximm::FusedAdamW>(
///         luximm::weight_decay_groups(*model, 0.05),
///         torch::optim::AdamWOptions(1e-3));
///     luximm::fit(model, *optimizer, train, &val,
///                 {.epochs = 10,
///                  .schedule = luximm::CosineSchedule{.lr = 1e-3, .warmup =
///                  1}});
FitResult fit(ImageModel& model, torch::optim::Optimizer& optimizer,
              const ImageLoader& train, const ImageLoader* validation,
              const FitOptions& options);

}  // namespace luximm
