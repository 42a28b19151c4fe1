#include "luximm/weights/key_fit.h"

#include <gmock/gmock.h>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::vector<WantedTensor> kWanted = {
    {"conv1.weight"}, {"bn1.num_batches_tracked", true}, {"fc.bias"}};

std::vector<std::string> below(const std::string& prefix) {
  return {prefix + "conv1.weight", prefix + "fc.bias"};
}

std::vector<std::string> operator+(std::vector<std::string> a,
                                   const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

bool any_shape(const std::string&, const std::string&) { return true; }

KeyTranslation fit(const std::vector<std::string>& names,
                   const std::string& strip = {},
                   const FitsShape& fits = any_shape) {
  return fit_keys(names, kWanted, fits, {}, strip);
}

TEST(KeyFit, takes_off_a_prefix_that_only_one_reading_has) {
  for (const std::string prefix :
       {"backbone.", "model.backbone.", "encoder.", "state_dict.net.", "a.b.c.",
        "_fsdp_wrapped_module.backbone.",
        "backbone._fsdp_wrapped_module._checkpoint_wrapped_module."}) {
    const KeyTranslation keys = fit(below(prefix));
    EXPECT_THAT(keys.conflicts, IsEmpty()) << prefix;
    ASSERT_TRUE(keys.timm_to_file.contains("conv1.weight")) << prefix;
    EXPECT_EQ(keys.timm_to_file.at("conv1.weight"), prefix + "conv1.weight");
  }
}

TEST(KeyFit, names_outside_of_the_prefix_are_skipped) {
  const KeyTranslation keys =
      fit(below("backbone.") + std::vector<std::string>{"neck.weight"});
  EXPECT_EQ(keys.prefix, "backbone");
  EXPECT_THAT(keys.skipped, ElementsAre("neck.weight"));
  EXPECT_THAT(keys.timm_to_file, SizeIs(2));
}

TEST(KeyFit, two_readings_are_an_error_that_lists_them) {
  const auto names = below("student.") + below("teacher.");
  const KeyTranslation keys = fit(names);
  EXPECT_THAT(keys.conflicts,
              ElementsAre(HasSubstr("below 'student', 'teacher' all fit")));
  // Chosen, it is the one.
  const KeyTranslation chosen = fit(names, "teacher");
  EXPECT_THAT(chosen.conflicts, IsEmpty());
  EXPECT_EQ(chosen.timm_to_file.at("fc.bias"), "teacher.fc.bias");
  EXPECT_THAT(chosen.skipped, SizeIs(2));
  // Of another size than the model, it does not count.
  const KeyTranslation sized =
      fit(names, "", [](const std::string&, const std::string& file_key) {
        return file_key.starts_with("student.");
      });
  EXPECT_THAT(sized.conflicts, IsEmpty());
  EXPECT_EQ(sized.prefix, "student");
}

TEST(KeyFit, the_plain_names_are_preferred_to_a_prefix) {
  const KeyTranslation keys = fit(below("") + below("teacher."));
  EXPECT_EQ(keys.prefix, "");
  EXPECT_EQ(keys.timm_to_file.at("fc.bias"), "fc.bias");
  EXPECT_THAT(keys.timm_to_file, SizeIs(4));  // the rest is unexpected
}

TEST(KeyFit, a_prefix_may_be_chosen_within_a_wrapped_dictionary) {
  const auto names = below("state_dict.student.") + below("state_dict.ema.") +
                     std::vector<std::string>{"optimizer.state.0.exp_avg"};
  EXPECT_EQ(fit(names, "ema").timm_to_file.at("fc.bias"),
            "state_dict.ema.fc.bias");
  EXPECT_EQ(fit(names, "state_dict.ema").timm_to_file.at("fc.bias"),
            "state_dict.ema.fc.bias");
}

TEST(KeyFit, a_prefix_that_is_not_there_is_an_error_with_the_nearest) {
  EXPECT_THAT(
      fit(below("backbone."), "backbon").conflicts,
      ElementsAre(AllOf(HasSubstr("below 'backbon'"), HasSubstr("backbone"))));
}

TEST(KeyFit, a_shared_prefix_that_does_not_help_is_named) {
  EXPECT_THAT(fit({"encoder.a", "encoder.b"}).conflicts,
              ElementsAre(HasSubstr("all names in the file begin with "
                                    "'encoder.'")));
  EXPECT_THAT(fit({"fc.weight", "fc.bias"}).conflicts, IsEmpty());
}

TEST(KeyFit, two_names_that_differ_in_wrapping_alone_are_a_conflict) {
  EXPECT_THAT(
      fit(below("") + std::vector<std::string>{"fc._orig_mod.bias"}).conflicts,
      ElementsAre(HasSubstr("are both 'fc.bias'")));
}

TEST(KeyFit, many_prefixes_take_no_time) {
  std::vector<std::string> names;
  for (int i = 0; i < 20000; ++i) {
    names.push_back("m" + std::to_string(i) + ".conv1.weight");
  }
  EXPECT_THAT(shared_prefixes(names, 1), SizeIs(64));
  EXPECT_THAT(fit(names).timm_to_file, SizeIs(names.size()));
}

}  // namespace
}  // namespace luximm::detail
