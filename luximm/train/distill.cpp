#include "luximm/train/distill.h"

#include <array>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

#include <torch/nn/functional/loss.h>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

namespace F = torch::nn::functional;

/// [1, C, 1, 1]: a figure for each channel, or that of red, green and blue;
/// other channels share the average of these, as in preprocessing.
torch::Tensor per_channel(const PretrainedConfig& config,
                          const std::vector<double>& each,
                          const std::array<double, 3>& colours) {
  const auto channels = static_cast<std::size_t>(config.input_size[0]);
  std::vector<float> figures(each.begin(), each.end());
  if (figures.size() != channels && channels == colours.size()) {
    figures.assign(colours.begin(), colours.end());
  } else if (figures.size() != channels) {
    const double sum = std::accumulate(colours.begin(), colours.end(), 0.0);
    figures.assign(channels, static_cast<float>(sum / colours.size()));
  }
  return torch::tensor(figures).view({1, -1, 1, 1});
}

}  // namespace

void DistillOptions::check() const {
  // Written so that NaN fails too.
  const auto expect = [](bool good, std::string_view name, double value,
                         std::string_view expected) {
    if (!good) fail("distill", "{} is {}, expected {}", name, value, expected);
  };
  if (!teacher) fail("distill", "there is no teacher");
  expect(temperature > 0, "temperature", temperature, "more than 0");
  expect(task_loss_weight >= 0, "task_loss_weight", task_loss_weight,
         "0 or more");
  expect(distill_loss_weight >= 0, "distill_loss_weight", distill_loss_weight,
         "0 or more");
}

torch::Tensor distillation_loss(const torch::Tensor& student,
                                const torch::Tensor& teacher,
                                double temperature, bool hard) {
  if (student.dim() != 2 || student.sizes() != teacher.sizes()) {
    fail("distill",
         "the student gives {}, the teacher {}; both must be [N, "
         "classes]",
         c10::str(student.sizes()), c10::str(teacher.sizes()));
  }
  const torch::Tensor target = teacher.detach();
  if (hard) return F::cross_entropy(student, target.argmax(1));
  return F::kl_div((student / temperature).log_softmax(-1),
                   (target / temperature).log_softmax(-1),
                   F::KLDivFuncOptions()
                       .reduction(torch::kBatchMean)
                       .log_target(true)) *
         (temperature * temperature);
}

Teacher make_teacher(ImageModel teacher, const PretrainedConfig& student) {
  const PretrainedConfig& own = teacher->config();
  if (student.input_size[0] != own.input_size[0]) {
    fail("distill", "the student has {} channels, the teacher {}",
         student.input_size[0], own.input_size[0]);
  }
  const auto mean = per_channel(student, student.channel_mean, student.mean);
  const auto deviation = per_channel(student, student.channel_std, student.std);
  const auto own_mean = per_channel(own, own.channel_mean, own.mean);
  const auto own_deviation = per_channel(own, own.channel_std, own.std);
  teacher->eval();
  // The same images on another scale.
  const torch::Tensor scale = deviation / own_deviation;
  const torch::Tensor shift = (mean - own_mean) / own_deviation;
  const bool same = mean.equal(own_mean) && deviation.equal(own_deviation);
  return [=](const torch::Tensor& images) mutable {
    torch::NoGradGuard no_grad;
    if (same) return teacher->forward(images);
    return teacher->forward(images * scale.to(images.device()) +
                            shift.to(images.device()));
  };
}

}  // namespace luximm
