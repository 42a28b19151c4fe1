#include "luximm/models/image_model.h"

#include <gtest/gtest.h>

#include "luximm/models/bit.h"
#include "luximm/models/convnext.h"
#include "luximm/models/resnet.h"

namespace luximm {
namespace {

TEST(ImageModel, runs) {
  ResNet model(RESNET_VARIANTS.at("resnet18"), ModelOptions{});
  model->init_weights();
  model->eval();
  EXPECT_EQ(model->forward(torch::rand({1, 3, 64, 64})).size(1), 1000);
}

}  // namespace
}  // namespace luximm
