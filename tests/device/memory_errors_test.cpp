#include "luximm/device/memory_errors.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(MemoryErrors, of_a_gpu_keep_need_and_free) {
  const std::string text = explain_memory_error(
      "CUDA out of memory. Tried to allocate 20.00 MiB. GPU 1 has a total "
      "capacity of 79.15 GiB of which 12.69 MiB is free. Process 4 has 79.13 "
      "GiB memory in use. Of the allocated memory 70.02 GiB is allocated by "
      "PyTorch.\nException raised from malloc");
  EXPECT_THAT(text, AllOf(HasSubstr("on GPU 1"), HasSubstr("20.00 MiB more"),
                          HasSubstr("12.69 MiB of 79.15 GiB are free"),
                          HasSubstr("batch size"), Not(HasSubstr("\n"))));
}

TEST(MemoryErrors, of_a_gpu_without_figures_keep_the_need) {
  EXPECT_EQ(
      explain_memory_error("CUDA out of memory. Tried to allocate 1.50 GiB. ")
          .find("too little memory on the GPU: 1.50 GiB more are needed;"),
      0U);
}

TEST(MemoryErrors, of_the_host_keep_the_need) {
  EXPECT_THAT(
      explain_memory_error(
          "[enforce fail at alloc_cpu.cpp:121] err == 0. DefaultCPUAllocator: "
          "can't allocate memory: you tried to allocate 3221225472 bytes. "
          "Error code 12 (Cannot allocate memory)"),
      AllOf(HasSubstr("3.00 GiB more are needed"), HasSubstr("are free")));
}

TEST(MemoryErrors, others_are_left_alone) {
  EXPECT_EQ(explain_memory_error("expected 3 channels"), "");
  EXPECT_EQ(explain_memory_error("CUDA error: an illegal memory access"), "");
  EXPECT_EQ(explain_memory_error(""), "");
}

TEST(MemoryErrors, bytes_are_written_as_libtorch_does) {
  EXPECT_EQ(format_bytes(17), "17 bytes");
  EXPECT_EQ(format_bytes(20.0 * 1024 * 1024), "20.00 MiB");
  EXPECT_EQ(format_bytes(1.5 * 1024 * 1024 * 1024), "1.50 GiB");
}

}  // namespace
}  // namespace luximm::detail
