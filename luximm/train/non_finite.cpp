#include "luximm/train/non_finite.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <string_view>

#include <fmt/ranges.h>

#include "luximm/base/fail.h"

namespace luximm::detail {

std::string file_names(const Batch& batch, const std::vector<Sample>& samples) {
  constexpr std::size_t kNamed = 8;
  const std::size_t count = std::min(batch.indices.size(), kNamed);
  std::vector<std::string> files;
  for (std::size_t i = 0; i < count; ++i) {
    files.push_back(samples[batch.indices[i]].path.string());
  }
  const std::size_t more = batch.indices.size() - count;
  return fmt::format("{}{}", fmt::join(files, ", "),
                     more > 0 ? fmt::format(" and {} more", more) : "");
}

std::string step_name(int64_t steps_done, int64_t epoch, double lr) {
  return fmt::format("step {} (epoch {}) with learning rate {}", steps_done + 1,
                     epoch + 1, lr);
}

void stop_at_loss(double loss, const std::string& step,
                  const std::string& files, bool has_checkpoints) {
  fail("fit",
       "the loss is {} at {}; lower the rate, lengthen the warm-up or clip "
       "gradients, or look at the batch: {}{}",
       std::isnan(loss) ? "nan" : "infinite", step, files,
       has_checkpoints ? "; the last checkpoint is kept" : "");
}

bool finite_gradients(const torch::nn::Module& module) {
  torch::NoGradGuard no_grad;
  std::vector<torch::Tensor> gradients;
  for (const torch::Tensor& parameter : module.parameters()) {
    if (parameter.grad().defined()) gradients.push_back(parameter.grad());
  }
  if (gradients.empty()) return true;
  // Sums of absolute values overflow later than those of squares.
  return torch::stack(at::_foreach_norm(gradients, 1))
      .isfinite()
      .all()
      .item<bool>();
}

void warn_left_out(const std::string& text) {
  constexpr int kShown = 20;
  static std::atomic<int> warnings = 0;
  const int before = warnings++;
  if (before > kShown) return;
  warn(before < kShown ? text
                       : "[fit] more batches are left out; they are counted "
                         "and no longer named");
}

}  // namespace luximm::detail
