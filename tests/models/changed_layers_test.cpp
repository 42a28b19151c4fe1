// Models of which layers were exchanged: those that a clone can say and those
// that it refuses.

#include <gmock/gmock.h>

#include <gtest/gtest.h>
#include <torch/nn.h>

#include "luximm/inference/optimize.h"
#include "luximm/model/factory.h"
#include "luximm/models/resnet/resnet.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::error_of;
using ::testing::HasSubstr;

TEST(ChangedLayers, of_other_strides_and_shapes_are_cloned) {
  ResNet net(RESNET_VARIANTS.at("resnet18.a1_in1k"),
             ModelOptions{.num_classes = 7});
  net->init_weights();
  test::fill_parity_weights(*net);
  net->eval();
  const torch::Tensor x = test::parity_input({2, 3, 64, 64});
  // A stem for small images, and another norm: both set twice, as it is done.
  net->stem[0].conv = net->replace_module(
      "conv1", Conv2d(3, 64, 3, Conv2dOptions{.stride = 1, .padding = 1}));
  BatchNorm2d norm(64);
  norm->eps = 0.2;
  net->stem[0].norm = net->replace_module("bn1", norm);
  norm = BatchNorm2d(nullptr);
  test::fill_parity_weights(*net);
  net->eval();  // what is new trains
  const ImageModel model = net;
  const torch::Tensor expected = net->forward(x);
  EXPECT_EQ(net->forward_intermediates(x, {0}).taps[0].size(2), 64);
  ImageModel copy = clone(model);
  copy->eval();
  EXPECT_TRUE(copy->forward(x).equal(expected));
  torch::NoGradGuard no_grad;
  EXPECT_LT(
      test::relative_error(optimize_for_inference(model).forward(x), expected),
      1e-4);
}

TEST(ChangedLayers, that_no_variant_describes_are_named) {
  const auto fresh = [] {
    ResNet net(RESNET_VARIANTS.at("resnet18.a1_in1k"));
    net->init_weights();
    return net;
  };
  ResNet biased = fresh();
  biased->stem[0].conv = biased->replace_module(
      "conv1",
      Conv2d(3, 64, 7, Conv2dOptions{.stride = 2, .padding = 3, .bias = true}));
  EXPECT_THAT(error_of([&] { clone(ImageModel(biased)); }),
              HasSubstr("the parameter 'conv1.bias' is not of its variant"));
  ResNet assigned = fresh();
  assigned->stem[0].norm->weight = torch::ones({64});
  EXPECT_THAT(error_of([&] { clone(ImageModel(assigned)); }),
              HasSubstr("'bn1.weight' is not the tensor that the layer has "
                        "registered"));
  struct OwnConvImpl : Conv2dImpl {
    using Conv2dImpl::Conv2dImpl;
    torch::Tensor forward(const torch::Tensor& x) override {
      return Conv2dImpl::forward(x) * 2;
    }
  };
  ResNet own = fresh();
  auto conv = std::make_shared<OwnConvImpl>(
      3, 64, 7, Conv2dOptions{.stride = 2, .padding = 3});
  own->replace_module("conv1", conv);
  own->stem[0].conv = Conv2d(std::shared_ptr<Conv2dImpl>(conv));
  EXPECT_THAT(error_of([&] { clone(ImageModel(own)); }),
              HasSubstr("'conv1' is "));
  EXPECT_THAT(error_of([&] { optimize_for_inference(ImageModel(own)); }),
              HasSubstr("there is no kernel for"));
  // One below another, and both at once.
  ResNet deep = fresh();
  deep->stem[0].norm = deep->replace_module("bn1", BatchNorm2d(64));
  deep->layers[1]->blocks[0]->replace_module("bn2", BatchNorm2d(128));
  EXPECT_THAT(error_of([&] { clone(ImageModel(deep)); }),
              HasSubstr("the child 'layer2.0.bn2' was replaced"));
}

TEST(FeatureModels, of_which_a_child_was_replaced_are_refused) {
  FeatureModel pyramid = create_feature_model("resnet18.a1_in1k");
  pyramid->replace_module("conv1", Conv2d(3, 64, 3));
  const std::string expected = "a child was replaced or removed";
  EXPECT_THAT(error_of([&] {
                pyramid->forward(torch::rand({1, 3, 64, 64}));
              }),
              HasSubstr(expected));
  EXPECT_THAT(error_of([&] { pyramid->clone(); }), HasSubstr(expected));
  EXPECT_THAT(error_of([&] { optimize_for_inference(pyramid); }),
              HasSubstr(expected));
}

}  // namespace
}  // namespace luximm
