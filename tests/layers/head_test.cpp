// The head of image models against its definition.

#include "luximm/layers/head.h"

#include <gmock/gmock.h>

#include "tests/layers/support.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using ::testing::HasSubstr;

struct Head : test::LayerTest {
  struct Model : torch::nn::Module {};

  /// The head of a fresh model with every tensor filled.
  ClassifierHead build(const HeadConfig& config, int64_t num_classes = 5) {
    model = std::make_shared<Model>();
    ClassifierHead head(*model, "mine", config, 64, num_classes);
    torch::NoGradGuard no_grad;
    model->to(torch::kDouble);
    for (torch::Tensor& p : model->parameters()) p.uniform_(0.5, 1.5);
    return head;
  }

  static torch::Tensor run(const ClassifierHead& head, const torch::Tensor& x,
                           bool pre_logits = false) {
    return head.forward(x, /*drop_rate=*/0.0, /*training=*/false, pre_logits);
  }

  std::shared_ptr<Model> model;
  torch::Tensor x = map();
};

TEST_F(Head, pools_by_name) {
  const torch::Tensor mean = x.mean({2, 3}), most = x.amax({2, 3});
  expect_close(run(build({.global_pool = "avg"}), x, true), mean);
  expect_close(run(build({.global_pool = "max"}), x, true), most);
  expect_close(run(build({.global_pool = "avgmax"}), x, true),
               (mean + most) / 2);
  ClassifierHead both = build({.global_pool = "catavgmax"});
  expect_close(run(both, x, true), torch::cat({mean, most}, 1));
  EXPECT_EQ(both.hidden_size(), 128);
  EXPECT_EQ(run(both, x).size(1), 5);
}

TEST_F(Head, norms_the_pooled_features_and_has_a_hidden_layer) {
  const ClassifierHead head = build({.norm = true, .hidden_size = 24});
  EXPECT_EQ(head.hidden_size(), 24);
  const auto p = model->named_parameters();
  EXPECT_EQ(p["head.pre_logits.fc.weight"].sizes(),
            (std::vector<int64_t>{24, 64}));
  EXPECT_EQ(p["head.fc.weight"].sizes(), (std::vector<int64_t>{5, 24}));
  const torch::Tensor mean = x.mean({2, 3});
  const torch::Tensor centred = mean - mean.mean(1, true);
  const torch::Tensor normed =
      centred / (centred.square().mean(1, true) + 1e-6).sqrt() *
          p["head.norm.weight"] +
      p["head.norm.bias"];
  const torch::Tensor z = normed.matmul(p["head.pre_logits.fc.weight"].t()) +
                          p["head.pre_logits.fc.bias"];
  const torch::Tensor hidden = z * 0.5 * (1 + torch::erf(z / std::sqrt(2.0)));
  expect_close(run(head, x, true), hidden);
  expect_close(run(head, x),
               hidden.matmul(p["head.fc.weight"].t()) + p["head.fc.bias"]);
}

TEST_F(Head, without_pooling_gives_maps_of_the_same_function) {
  ClassifierHead head = build({.norm = true, .hidden_size = 24});
  const torch::Tensor pixel = x.narrow(2, 1, 1).narrow(3, 2, 1).contiguous();
  const torch::Tensor expected = run(head, pixel);
  const torch::Tensor classifier = head.classifier()->weight.detach().clone();
  const torch::Tensor bias = head.classifier()->bias.detach().clone();
  head.reset(5, "none");
  torch::NoGradGuard no_grad;
  Linear fresh = head.classifier();
  fresh->to(torch::kDouble);
  fresh->weight.copy_(classifier.view({5, 24, 1, 1}));
  fresh->bias.copy_(bias);
  const torch::Tensor maps = run(head, x);
  ASSERT_EQ(maps.sizes(), (std::vector<int64_t>{2, 5, 5, 7}));
  expect_close(maps.select(2, 1).select(2, 2), expected);
}

TEST_F(Head, keeps_its_layers_when_what_is_asked_for_makes_no_sense) {
  using test::error_of;
  EXPECT_THAT(error_of([&] { build({.global_pool = "mean"}); }),
              HasSubstr("mine: global_pool is 'mean'; give avg"));
  EXPECT_THAT(
      error_of([&] { build({.global_pool = "catavgmax", .norm = true}); }),
      HasSubstr("doubles the width"));
  EXPECT_THAT(error_of([&] { build({.global_pool = "none"}); }),
              HasSubstr("without pooling there is no classifier"));
  ClassifierHead head = build({});
  EXPECT_THAT(error_of([&] { head.reset(7, "none"); }),
              HasSubstr("without pooling"));
  EXPECT_EQ(head.config().global_pool, "avg");
  EXPECT_EQ(run(head, x).size(1), 5);
  head.reset(0, "none");
  EXPECT_TRUE(run(head, x).equal(x));
}

}  // namespace
}  // namespace luximm
