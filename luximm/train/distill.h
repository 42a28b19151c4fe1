#pragma once

#include <functional>

#include "luximm/base/torch.h"
#include "luximm/model/image_model.h"

namespace luximm {

/// A teacher gives logits [N, K] of the images that the student gets.
using Teacher = std::function<torch::Tensor(const torch::Tensor& images)>;

/// Distillation from a teacher. Weights and temperature are those of timm's
/// `LogitDistillationTask`.
struct DistillOptions {
  Teacher teacher = {};
  double temperature = 1.0;
  double task_loss_weight = 1.0;     ///< of the loss on the labels
  double distill_loss_weight = 1.0;  ///< of the loss on the teacher's logits
  /// The teacher's best class is the label, as DeiT does
  /// (https://arxiv.org/abs/2012.12877); the temperature plays no part.
  bool hard = false;

  /// Throws `Error` naming a field that makes no sense.
  void check() const;
};

/// The divergence of the student's logits from the teacher's, both [N, K]
/// (https://arxiv.org/abs/1503.02531), or the cross-entropy with its best
/// classes. Gradients reach the student alone. Throws `Error` for shapes that
/// differ.
torch::Tensor distillation_loss(const torch::Tensor& student,
                                const torch::Tensor& teacher,
                                double temperature = 1.0, bool hard = false);

/// A model as a teacher, in evaluation mode and without gradients. Images that
/// are normalised for `student` are normalised again where the teacher has
/// another mean and deviation, as timm's `DistillationTeacher` does. Throws
/// `Error` if the channels differ.
///
///     options.distill = luximm::DistillOptions{
///         .teacher = luximm::make_teacher(teacher, model->config())};
Teacher make_teacher(ImageModel teacher, const PretrainedConfig& student);

}  // namespace luximm
