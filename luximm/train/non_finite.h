#pragma once

#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/data/loader.h"

// Internal: what `fit` says and does about numbers that are not finite.
namespace luximm::detail {

/// The files of a batch, the first eight by name: "a.png, b.png and 3 more".
std::string file_names(const Batch& batch, const std::vector<Sample>& samples);

/// "step 7 (epoch 2) with learning rate 0.1" of the step that is being made.
std::string step_name(int64_t steps_done, int64_t epoch, double lr);

/// Throws the `Error` of a loss that is not finite; `step` is that of
/// `step_name`, `files` those of the batch.
[[noreturn]] void stop_at_loss(double loss, const std::string& step,
                               const std::string& files, bool has_checkpoints);

/// Whether every gradient that there is, is finite.
bool finite_gradients(const torch::nn::Module& module);

/// Warns of what was left out; after twenty times in a process only that more
/// is counted, since a run that has diverged leaves out every batch.
void warn_left_out(const std::string& text);

}  // namespace luximm::detail
