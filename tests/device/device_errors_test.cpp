// What LibTorch's errors of devices become, on a machine as it is.

#include <dlfcn.h>
#include <gmock/gmock.h>
#include <string>

#include <gtest/gtest.h>

#include "luximm/data/device_batches.h"
#include "luximm/device.h"
#include "luximm/device/open_device.h"
#include "luximm/model/factory.h"
#include "tests/data/pictures.h"

namespace luximm {
namespace {

using test::text_of_error;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kModel = "test_convnext2.r160_in1k";

TEST(Device, names_that_are_none) {
  for (const char* name : {"gpu", "cuda:", "cuda:x", "", "cuda:-1"}) {
    EXPECT_THAT(text_of_error([&] { use_device(name); }),
                HasSubstr("is no device; give \"cpu\""))
        << name;
  }
  for (const char* name : {"mps", "xpu:0"}) {
    EXPECT_THAT(text_of_error([&] { use_device(name); }),
                HasSubstr("is not supported"));
  }
  EXPECT_EQ(use_device("cpu"), torch::Device(torch::kCPU));
}

TEST(Device, numbers_that_are_too_high) {
  EXPECT_THAT(text_of_error([] {
                detail::check_index("use_device", {torch::kCUDA, 1}, 1);
              }),
              HasSubstr("there is no 'cuda:1': this machine has one GPU"));
  EXPECT_THAT(text_of_error([] {
                detail::check_index("use_device", {torch::kCUDA, 5}, 4);
              }),
              HasSubstr("'cuda:5': this machine has 4 GPUs, cuda:0 to cuda:3"));
}

/// Everything that asks for a GPU says the same where there is no driver.
struct NoDriver : ::testing::Test {
  void SetUp() override {
    if (dlopen("libcuda.so.1", RTLD_NOW) != nullptr) {
      GTEST_SKIP() << "this machine has an NVIDIA driver";
    }
  }
};

TEST_F(NoDriver, every_way_to_a_gpu_says_what_to_do) {
  ImageModel model = create_model(kModel);
  const auto told =
      AllOf(HasSubstr("there is no NVIDIA driver"), HasSubstr("libcuda.so.1"),
            HasSubstr("use \"cpu\""), Not(HasSubstr("\n")));
  EXPECT_THAT(text_of_error([] { use_device("cuda"); }), told);
  EXPECT_THAT(text_of_error([&] { model->to(torch::kCUDA); }), told);
  EXPECT_THAT(text_of_error([&] { model->to(torch::kCUDA, torch::kBFloat16); }),
              told);
  EXPECT_THAT(text_of_error([&] { clone(model, torch::Device("cuda:0")); }),
              told);
  EXPECT_THAT(text_of_error([] {
                create_pretrained(kModel, {.device = torch::Device("cuda")});
              }),
              told);
  EXPECT_THAT(text_of_error([&] {
                load_checkpoint(*model, "none.safetensors",
                                {.device = torch::Device("cuda")});
              }),
              told);
  // Nothing has moved.
  for (const torch::Tensor& parameter : model->parameters()) {
    EXPECT_TRUE(parameter.is_cpu());
  }
  model->eval();
  EXPECT_EQ(model->forward(torch::zeros({1, 3, 64, 64})).size(0), 1);
}

// LibTorch's own error of an allocation that no machine can serve.
TEST(Device, too_little_memory_is_said_with_need_and_free) {
  EXPECT_THAT(text_of_error([] {
                detail::with_device_errors(
                    "bench", [] { return torch::empty({int64_t{1} << 50}); });
              }),
              AllOf(HasSubstr("[bench] too little memory: 4.00 PiB"),
                    HasSubstr("are free"), HasSubstr("batch size"),
                    Not(HasSubstr("\n"))));
}

TEST(Device, other_errors_of_libtorch_stay_as_they_are) {
  EXPECT_THROW(detail::with_device_errors(
                   "bench", [] { return torch::ones({2}).view({3}); }),
               c10::Error);
}

}  // namespace
}  // namespace luximm
