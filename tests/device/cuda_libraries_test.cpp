#include "luximm/device/cuda_libraries.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kNoFile =
    ": cannot open shared object file: No such file or directory";

TEST(CudaLibraries, the_missing_library_is_read_from_the_message) {
  EXPECT_EQ(missing_library(std::string("libcudnn.so.9") + kNoFile),
            "libcudnn.so.9");
  EXPECT_EQ(missing_library(std::string("/a b/libtorch_cuda.so") + kNoFile),
            "/a b/libtorch_cuda.so");
  EXPECT_EQ(missing_library("/x/libtorch_cuda.so: undefined symbol: cudaFoo"),
            "");
  EXPECT_EQ(missing_library("libx.so: file too short"), "");
  EXPECT_EQ(missing_library(""), "");
}

// By CUDA 12's and 13's names of the wheels; cuDNN and NCCL carry the version
// in both, the toolkit's own in one.
TEST(CudaLibraries, what_brings_a_library_depends_on_the_cuda) {
  EXPECT_EQ(library_source("libcublasLt.so.13", 13),
            "pip's wheel nvidia-cublas");
  EXPECT_EQ(library_source("libcublas.so.12", 12),
            "pip's wheel nvidia-cublas-cu12");
  EXPECT_EQ(library_source("libcudnn.so.9", 13),
            "pip's wheel nvidia-cudnn-cu13");
  EXPECT_EQ(library_source("libcudnn_graph.so.9", 12),
            "pip's wheel nvidia-cudnn-cu12");
  EXPECT_EQ(library_source("libnccl.so.2", 13), "pip's wheel nvidia-nccl-cu13");
  EXPECT_EQ(library_source("libnvshmem_host.so.3", 13),
            "pip's wheel nvidia-nvshmem-cu13");
  EXPECT_EQ(library_source("libcufile.so.0", 13), "pip's wheel nvidia-cufile");
  EXPECT_EQ(library_source("libcusparse.so.12", 13),
            "pip's wheel nvidia-cusparse");
  EXPECT_EQ(library_source("libcusparseLt.so.0", 13),
            "pip's wheel nvidia-cusparselt-cu13");
  EXPECT_EQ(library_source("libnvrtc-builtins.so.13.2", 13),
            "pip's wheel nvidia-cuda-nvrtc");
  EXPECT_EQ(library_source("libcuda.so.1", 13), "Debian's package libcuda1");
  EXPECT_EQ(library_source("libgomp.so.1", 13), "Debian's package libgomp1");
  EXPECT_EQ(library_source("libsomething.so.1", 13), "");
}

TEST(CudaLibraries, each_reason_has_its_own_advice) {
  const std::string path = "/opt/torch/lib/libtorch_cuda.so";
  EXPECT_THAT(explain_open_failure(path, path + kNoFile, 13),
              AllOf(HasSubstr("has no CUDA"), HasSubstr(path),
                    HasSubstr("tools/setup.sh --cuda")));
  EXPECT_THAT(
      explain_open_failure(path, std::string("libcufft.so.12") + kNoFile, 13),
      AllOf(HasSubstr("needs libcufft.so.12"),
            HasSubstr("pip's wheel nvidia-cufft has"),
            HasSubstr("tools/setup.sh --cuda")));
  EXPECT_THAT(
      explain_open_failure(path, std::string("libodd.so.1") + kNoFile, 13),
      AllOf(HasSubstr("needs libodd.so.1"), Not(HasSubstr("wheel"))));
  const std::string undefined = path + ": undefined symbol: cudaFoo";
  EXPECT_THAT(
      explain_open_failure(path, undefined, 13),
      AllOf(HasSubstr(undefined), HasSubstr("damaged or of another version")));
}

}  // namespace
}  // namespace luximm::detail
