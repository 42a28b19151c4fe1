// What only a GPU can show. Without one these are skipped, and say why;
// tools/gpu_check.sh runs more of it beside timm.

#include <optional>
#include <thread>

#include <gtest/gtest.h>

#include "luximm/device.h"
#include "luximm/inference/optimize.h"
#include "luximm/model/factory.h"
#include "tests/models/family_cases.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::relative_error;

std::optional<torch::Device> gpu;
std::string why_not;

/// Before any test: LibTorch looks for CUDA once.
class OpenCuda : public ::testing::Environment {
  void SetUp() override {
    try {
      gpu = use_device("cuda");
    } catch (const Error& e) {
      why_not = e.what();
    }
  }
};

// Owned by GoogleTest.
const auto* const kOpenCuda = ::testing::AddGlobalTestEnvironment(new OpenCuda);

struct CudaNetwork : ::testing::Test {
  void SetUp() override {
    if (!gpu) GTEST_SKIP() << why_not;
  }

  torch::NoGradGuard no_grad;
};

ImageModel parity_model(const std::string& name) {
  ImageModel model = create_pretrained(name, {.num_classes = 7}).model;
  test::fill_parity_weights(*model);
  model->weights_arrived(/*with_classifier=*/true);
  model->eval();
  return model;
}

TEST_F(CudaNetwork, every_family_gives_the_modules_outputs) {
  const torch::Tensor x = test::parity_input({2, 3, 64, 96});
  for (const test::FamilyCases& family : test::all_family_cases()) {
    for (const char* name : family.optimized) {
      SCOPED_TRACE(name);
      ImageModel model = parity_model(name);
      const torch::Tensor expected = model->forward(x);
      const torch::Tensor map = model->forward_features(x);
      for (const auto& [dtype, tolerance] :
           {std::pair(torch::kFloat, 1e-4), std::pair(torch::kBFloat16, 2e-2),
            std::pair(torch::kHalf, 2e-2)}) {
        SCOPED_TRACE(c10::toString(dtype));
        const InferenceModel fast =
            optimize_for_inference(model, {.device = *gpu, .dtype = dtype});
        for (int call = 0; call < 3; ++call) {  // the third is a replay
          const torch::Tensor got = fast(x);
          EXPECT_TRUE(got.is_cuda());
          EXPECT_LT(relative_error(got.to(torch::kCPU), expected), tolerance)
              << call;
        }
        EXPECT_LT(relative_error(fast.forward_features(x.to(*gpu))
                                     .to(torch::kCPU, torch::kFloat),
                                 map),
                  tolerance);
      }
    }
  }
}

TEST_F(CudaNetwork, callers_at_once_get_their_own_results) {
  ImageModel model = parity_model("test_resnet.r160_in1k");
  const InferenceModel fast =
      optimize_for_inference(model, {.device = *gpu, .graphs = 2});
  std::vector<torch::Tensor> images, expected;
  for (int64_t n = 1; n <= 4; ++n) {
    images.push_back(torch::randn({n, 3, 64, 64}));
    expected.push_back(model->forward(images.back()));
  }
  std::vector<std::thread> callers;
  for (std::size_t caller = 0; caller < 4; ++caller) {
    callers.emplace_back([&, caller] {
      for (std::size_t call = 0; call < 40; ++call) {
        const std::size_t i = (caller + call) % images.size();
        torch::Tensor x = images[i].clone();
        if (call % 2 == 0) x = x.to(*gpu);
        const torch::Tensor got = fast(x);
        x.zero_();
        EXPECT_LT(relative_error(got.to(torch::kCPU), expected[i]), 1e-4);
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
}

}  // namespace
}  // namespace luximm
