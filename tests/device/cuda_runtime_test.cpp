#include "luximm/device/cuda_runtime.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/base/error.h"

namespace luximm::detail {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string fake(const std::string& name) {
  return std::string(LUXIMM_BINARY_DIR) + "/fake_cuda/" + name + ".so";
}

std::string error_of(const CudaLibraries& libraries) {
  try {
    CudaRuntime::open("use_device", libraries);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

std::string error_of(const std::string& torch) {
  return error_of({.driver = fake("driver"), .torch = fake(torch)});
}

TEST(CudaRuntime, gpus_are_counted_and_say_their_memory) {
  const CudaRuntime runtime = CudaRuntime::open(
      "use_device", {.driver = fake("driver"), .torch = fake("two_gpus")});
  EXPECT_EQ(runtime.devices(), 2);
  const auto memory = runtime.memory(1);
  ASSERT_TRUE(memory);
  EXPECT_EQ(memory->free, uint64_t{2} << 30);
  EXPECT_EQ(memory->total, uint64_t{80} << 30);
  EXPECT_EQ(runtime.memory(0)->free, uint64_t{1} << 30);
  EXPECT_FALSE(runtime.memory(2));
}

TEST(CudaRuntime, without_a_driver) {
  const std::string missing = fake("no_such_driver");
  EXPECT_THAT(error_of({.driver = missing, .torch = fake("two_gpus")}),
              AllOf(StartsWith("[use_device] there is no NVIDIA driver"),
                    HasSubstr(missing), HasSubstr("use \"cpu\""),
                    HasSubstr("nvidia-driver"), Not(HasSubstr("\n"))));
}

TEST(CudaRuntime, a_libtorch_without_cuda) {
  EXPECT_THAT(error_of("no_such_torch"),
              AllOf(HasSubstr("this LibTorch has no CUDA"),
                    HasSubstr(fake("no_such_torch")),
                    HasSubstr("tools/setup.sh --cuda")));
}

// Linked with a libcudnn.so.99 that no path leads to.
TEST(CudaRuntime, a_library_that_is_missing_is_named_with_its_wheel) {
  EXPECT_THAT(error_of("incomplete"),
              AllOf(HasSubstr("needs libcudnn.so.99, which is not found"),
                    HasSubstr("nvidia-cudnn-cu"),
                    HasSubstr("tools/setup.sh --cuda"), Not(HasSubstr("\n"))));
}

TEST(CudaRuntime, a_library_of_another_version) {
  EXPECT_THAT(error_of("other_version"),
              AllOf(HasSubstr("cudaOfAnotherVersion"),
                    HasSubstr("of another version")));
}

TEST(CudaRuntime, a_damaged_library) {
  const std::filesystem::path path =
      std::filesystem::path(testing::TempDir()) / "libtorch_cuda.so";
  std::ofstream(path) << "half a download";
  EXPECT_THAT(error_of({.driver = fake("driver"), .torch = path.string()}),
              AllOf(HasSubstr(path.string()), HasSubstr("damaged")));
  std::filesystem::remove(path);
}

TEST(CudaRuntime, a_library_without_cudas_runtime) {
  EXPECT_THAT(error_of("without_runtime"), HasSubstr("brings no CUDA runtime"));
}

TEST(CudaRuntime, a_driver_that_is_too_old_is_named_with_both_versions) {
  EXPECT_THAT(error_of("old_driver"),
              AllOf(HasSubstr("serves CUDA 12.4"), HasSubstr("needs CUDA 13.2"),
                    HasSubstr("update the driver")));
}

TEST(CudaRuntime, a_machine_without_a_gpu) {
  unsetenv("CUDA_VISIBLE_DEVICES");
  for (const char* name : {"no_gpu", "none_counted"}) {
    EXPECT_THAT(error_of(name), AllOf(HasSubstr("there is no NVIDIA GPU"),
                                      Not(HasSubstr("VISIBLE"))));
  }
  setenv("CUDA_VISIBLE_DEVICES", "7", 1);
  EXPECT_THAT(error_of("no_gpu"), HasSubstr("CUDA_VISIBLE_DEVICES is '7'"));
  unsetenv("CUDA_VISIBLE_DEVICES");
}

TEST(CudaRuntime, another_error_is_said_with_cudas_own_words) {
  EXPECT_THAT(error_of("mismatched"),
              AllOf(HasSubstr("error 803"), HasSubstr("unsupported display")));
}

}  // namespace
}  // namespace luximm::detail
