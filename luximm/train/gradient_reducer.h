#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/train/process_group.h"

namespace luximm {

struct GradientReducerOptions {
  int64_t bucket_bytes = 25 << 20;       ///< as DDP's `bucket_cap_mb`
  int64_t first_bucket_bytes = 1 << 20;  ///< the first is small to start early
  /// False: a parameter without a gradient is an error that names it. True:
  /// it counts as zero, and has no gradient if it has none on any rank, as with
  /// DDP's `find_unused_parameters`.
  bool allow_unused = false;
  /// Running statistics become the mean over the ranks in every `finish`, which
  /// is what timm's `--dist-bn reduce` makes of them at the end of an epoch.
  /// Those of a synchronised batch norm are equal anyway.
  bool average_buffers = true;
};

/// Makes gradients the mean over the ranks of a group, for any module and
/// optimiser: what PyTorch's `DistributedDataParallel` does. Gradients travel
/// in buckets while the backward still computes those of earlier layers.
///
///     luximm::ProcessGroup group;
///     luximm::GradientReducer reducer(*model, group);
///     for (...) {
///       optimizer->zero_grad();
///       loss_of(model, batch).backward();
///       reducer.finish();
///       optimizer->step();
///     }
///
/// The loss is the mean over the rank's own samples. Each step has one backward
/// that sends; the others of an accumulated step are under `no_sync`:
///
///     {
///       auto guard = reducer.no_sync();
///       loss_of(model, first_half).backward();
///     }
///     loss_of(model, second_half).backward();
///     reducer.finish();
///
/// Buckets are filled in the order of registration from its end and stay as
/// they are, so that sums are made in the same order in every step, whenever a
/// run was resumed. That is why `c10d::Reducer` is not used, which rearranges
/// its buckets after the first step.
class GradientReducer {
 public:
  /// Compares names, shapes, types and what trains with the other ranks, and
  /// takes parameters and buffers over from rank 0. `module` has its place, on
  /// its device, and what is frozen is; it and `group` must outlive this.
  ///
  /// Throws `Error` if a rank's module differs, naming the rank and the first
  /// difference, and what the group throws.
  GradientReducer(torch::nn::Module& module, ProcessGroup& group,
                  const GradientReducerOptions& options = {});
  ~GradientReducer();
  GradientReducer(const GradientReducer&) = delete;
  GradientReducer& operator=(const GradientReducer&) = delete;

  /// After the backward and before the optimiser's step: waits until every
  /// gradient is the mean over the ranks. Gradients then lie in memory of the
  /// reducer, up to the next backward.
  ///
  /// Throws `Error` for a parameter without a gradient, unless `allow_unused`,
  /// and what the group throws.
  void finish();

  /// While it lives, gradients are added up on this rank alone.
  class NoSync {
   public:
    ~NoSync();
    NoSync(NoSync&& other) noexcept;
    NoSync& operator=(NoSync&&) = delete;

   private:
    friend class GradientReducer;
    explicit NoSync(bool& syncs);
    bool* syncs_;
    bool before_;
  };
  [[nodiscard]] NoSync no_sync();

  int64_t buckets() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace luximm
