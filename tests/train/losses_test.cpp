#include "luximm/train/losses.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/model/factory.h"
#include "luximm/train/clip_grad.h"
#include "luximm/train/distill.h"
#include "tests/data/pictures.h"
#include "tests/train/golden.h"

namespace luximm {
namespace {

using nlohmann::json;
using test::text_of_error;
using ::testing::HasSubstr;

torch::Tensor matrix_of(const json& rows) {
  std::vector<torch::Tensor> all;
  for (const json& row : rows) {
    all.push_back(torch::tensor(row.get<std::vector<float>>()));
  }
  return torch::stack(all);
}

torch::Tensor loss_of(const json& item, const torch::Tensor& logits,
                      const torch::Tensor& targets) {
  const json& o = item["options"];
  if (item["loss"] == "label_smoothing") {
    return label_smoothing_cross_entropy(logits, targets, o["smoothing"]);
  }
  if (item["loss"] == "soft_target") {
    return soft_target_cross_entropy(logits, targets);
  }
  if (item["loss"] == "bce") {
    BceOptions options{.smoothing = o["smoothing"],
                       .sum_classes = o.value("sum_classes", false)};
    if (o.contains("target_threshold")) {
      options.target_threshold = o["target_threshold"].get<double>();
    }
    return binary_cross_entropy(logits, targets, options);
  }
  return jsd_cross_entropy(logits, targets,
                           {.num_splits = o["num_splits"],
                            .alpha = o["alpha"],
                            .smoothing = o["smoothing"]});
}

TEST(Losses, give_timms_values_and_gradients) {
  const json golden = test::read_optim_golden()["losses"];
  const torch::Tensor labels =
      torch::tensor(golden["labels"].get<std::vector<int64_t>>());
  ASSERT_EQ(golden["cases"].size(), 11U);
  for (const json& item : golden["cases"]) {
    SCOPED_TRACE(item["loss"].dump() + item["options"].dump());
    const torch::Tensor logits = matrix_of(golden["logits"]).requires_grad_();
    const torch::Tensor loss = loss_of(
        item, logits, item["soft"] ? matrix_of(golden["soft"]) : labels);
    loss.backward();
    EXPECT_NEAR(loss.item<double>(), item["value"].get<double>(), 1e-5);
    EXPECT_TRUE(logits.grad().allclose(matrix_of(item["grad"]), 1e-5, 1e-6));
  }
}

TEST(Losses, refuse_targets_that_do_not_fit) {
  const torch::Tensor logits = torch::zeros({4, 3});
  const torch::Tensor labels = torch::zeros({4}, torch::kLong);
  EXPECT_THAT(
      text_of_error([&] {
        label_smoothing_cross_entropy(logits, torch::zeros({4, 3}), 0.1);
      }),
      HasSubstr("targets are Float [4, 3] for logits [4, 3], expected one "
                "int64 label for each row"));
  EXPECT_THAT(text_of_error([&] { soft_target_cross_entropy(logits, labels); }),
              HasSubstr("expected one number for each logit"));
  EXPECT_THAT(text_of_error([&] {
                binary_cross_entropy(logits, labels, {.smoothing = 1.0});
              }),
              HasSubstr("smoothing is 1, expected a value in [0, 1)"));
  EXPECT_THAT(text_of_error([&] { jsd_cross_entropy(logits, labels, {}); }),
              HasSubstr("a batch of 4 cannot be split into 3 views"));
}

TEST(ClipGrad, gives_timms_gradients) {
  const std::vector<std::vector<int64_t>> shapes = {{3, 4}, {5}, {2, 3, 2, 2}};
  const json golden = test::read_optim_golden();
  const auto tensors = [&](const json& values) {
    std::vector<torch::Tensor> all;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      all.push_back(torch::tensor(values[i].get<std::vector<float>>())
                        .view(shapes[i])
                        .clone());
    }
    return all;
  };
  ASSERT_EQ(golden["clipping"].size(), 4U);
  for (const json& item : golden["clipping"]) {
    SCOPED_TRACE(item["mode"]);
    auto params = tensors(golden["optimizers"]["init"]);
    const auto grads = tensors(golden["optimizers"]["target"]);
    for (std::size_t i = 0; i < params.size(); ++i) {
      params[i].requires_grad_().mutable_grad() = grads[i];
    }
    params.push_back(torch::zeros({2}).requires_grad_());  // without gradient
    const ClipMode mode = clip_mode(item["mode"]);
    EXPECT_EQ(to_string(mode), item["mode"]);
    clip_grad(params, item["value"], mode);
    const auto expected = tensors(item["grads"]);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_TRUE(params[i].grad().allclose(expected[i], 1e-5, 1e-7)) << i;
    }
  }
  EXPECT_THAT(text_of_error([] { clip_mode("l2"); }),
              HasSubstr("mode is 'l2', expected norm, value or agc"));
  EXPECT_THAT(text_of_error([] { clip_grad({}, 0.0, ClipMode::kNorm); }),
              HasSubstr("value is 0"));
}

TEST(Distill, gives_the_losses_of_timm_and_deit) {
  const json golden = test::read_optim_golden()["distill"];
  const torch::Tensor student = matrix_of(golden["student"]).requires_grad_();
  const torch::Tensor teacher = matrix_of(golden["teacher"]).requires_grad_();
  for (const json& item : golden["soft"]) {
    EXPECT_NEAR(distillation_loss(student, teacher, item[0]).item<double>(),
                item[1].get<double>(), 1e-5);
  }
  const torch::Tensor hard = distillation_loss(student, teacher, 3.0, true);
  EXPECT_NEAR(hard.item<double>(), golden["hard"].get<double>(), 1e-5);
  (hard + distillation_loss(student, teacher)).backward();
  EXPECT_TRUE(student.grad().defined());
  EXPECT_FALSE(teacher.grad().defined());
  EXPECT_THAT(text_of_error([&] {
                distillation_loss(student, torch::zeros({4, 2}));
              }),
              HasSubstr("the student gives [4, 5], the teacher [4, 2]"));
  DistillOptions options{.teacher = [](const torch::Tensor& x) { return x; }};
  options.check();
  options.temperature = 0;
  EXPECT_THAT(text_of_error([&] { options.check(); }),
              HasSubstr("temperature is 0"));
  EXPECT_THAT(text_of_error([] { DistillOptions().check(); }),
              HasSubstr("there is no teacher"));
}

TEST(Distill, teachers_get_images_as_they_were_trained_on) {
  torch::manual_seed(0);
  ImageModel model =
      create_model("test_convnext2.r160_in1k", {.num_classes = 3});
  const PretrainedConfig own = model->config();
  PretrainedConfig student = own;
  for (auto& value : student.mean) value = 0.5;
  for (auto& value : student.std) value = 0.25;
  const torch::Tensor images = torch::rand({2, 3, 32, 32});
  const auto normalised = [&](const PretrainedConfig& config) {
    const auto channels = [](const auto& values) {
      return torch::tensor(std::vector<float>(values.begin(), values.end()))
          .view({1, -1, 1, 1});
    };
    return (images - channels(config.mean)) / channels(config.std);
  };
  const Teacher teacher = make_teacher(model, student);
  const torch::Tensor logits = teacher(normalised(student));
  EXPECT_FALSE(logits.requires_grad());
  EXPECT_FALSE(model->is_training());
  EXPECT_TRUE(
      logits.allclose(model->forward(normalised(own)).detach(), 1e-4, 1e-5));
  student.input_size[0] = 1;
  EXPECT_THAT(text_of_error([&] { make_teacher(model, student); }),
              HasSubstr("the student has 1 channels, the teacher 3"));
}

}  // namespace
}  // namespace luximm
