#include "luximm/base/isa.h"

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

class Isas : public ::testing::TestWithParam<Isa> {};

// One that the machine lacks is skipped by all tests of kernels; this one says
// so.
TEST_P(Isas, are_what_kernels_use_once_set) {
  const Isa before = current_isa();
  if (!set_isa(GetParam())) {
    EXPECT_EQ(current_isa(), before);
    GTEST_SKIP() << "this machine has no " << isa_name(GetParam());
  }
  EXPECT_EQ(current_isa(), GetParam());
  EXPECT_GE(best_isa(), GetParam());
  EXPECT_TRUE(set_isa(before));
}

INSTANTIATE_TEST_SUITE_P(Kernels, Isas, ::testing::ValuesIn(kIsas),
                         [](const auto& info) {
                           std::string name = isa_name(info.param);
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace luximm::detail
