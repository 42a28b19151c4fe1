#include "luximm/train/device_losses.h"

#include "luximm/base/fail.h"

namespace luximm::detail {

DeviceLosses::DeviceLosses(int64_t interval, torch::Device device)
    : interval_(interval) {
  constexpr int64_t kOnGpu = 50;
  if (interval_ < 0) {
    fail("fit", "loss_interval is {}, expected 0 or more", interval_);
  }
  if (interval_ == 0) interval_ = device.is_cpu() ? 1 : kOnGpu;
}

void DeviceLosses::add(const torch::Tensor& loss, int64_t images) {
  const torch::NoGradGuard no_grad;
  const torch::Tensor value = loss.detach().to(torch::kDouble);
  if (sum_.defined()) {
    sum_.add_(value, static_cast<double>(images));
  } else {
    sum_ = value * static_cast<double>(images);
  }
  images_ += images;
  ++count_;
}

double DeviceLosses::read(const std::string& where, const std::string& advice) {
  if (!sum_.defined()) return 0.0;
  const double sum = sum_.item<double>();
  const int64_t count = count_;
  mean_ = sum / static_cast<double>(images_);
  sum_ = torch::Tensor();
  images_ = count_ = 0;
  if (!std::isfinite(sum)) {
    fail("fit",
         "a loss is {} in the {} batches up to {}; lower the rate, lengthen "
         "the warm-up or clip gradients; a loss interval of 1 names the "
         "batch{}",
         std::isnan(sum) ? "nan" : "infinite", count, where, advice);
  }
  return sum;
}

}  // namespace luximm::detail
