#include "luximm/inference/packed_file.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <gmock/gmock.h>
#include <string>
#include <unistd.h>

#include <gtest/gtest.h>

#include "luximm/base/error.h"

namespace luximm::detail {
namespace {

using ::testing::HasSubstr;

class PackedFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    path_ = std::filesystem::temp_directory_path() /
            ("luximm_packed_" + std::to_string(::getpid()));
    for (std::size_t i = 0; i < data_.size(); ++i) {
      data_[i] = static_cast<float>(i);
    }
    save_packed(path_, identity_, data_.data(), data_.size(), threads_);
  }
  void TearDown() override { std::filesystem::remove(path_); }

  void overwrite(std::streamoff at, const std::string& bytes) {
    std::fstream file(path_, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(at);
    file << bytes;
  }

  std::string open_error() {
    try {
      PackedFile(path_).verify(threads_);
      return "no error";
    } catch (const Error& e) {
      return e.what();
    }
  }

  SerialThreads threads_;
  std::filesystem::path path_;
  PackedIdentity identity_ = {"avx2", 12345678901234567890U, "xxh3 1", {0, 2}};
  std::vector<float> data_ = std::vector<float>(300000);
};

TEST_F(PackedFiles, what_was_written_is_mapped_back) {
  const PackedFile file(path_);
  file.verify(threads_);
  EXPECT_EQ(file.identity(), identity_);
  ASSERT_EQ(file.floats(), data_.size());
  EXPECT_EQ(std::vector<float>(file.data(), file.data() + file.floats()),
            data_);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(file.data()) % 4096, 0U);
}

TEST_F(PackedFiles, a_changed_weight_is_noticed) {
  overwrite(4096 + 4 * 299999, "x");
  EXPECT_THAT(open_error(), HasSubstr("is damaged"));
}

TEST_F(PackedFiles, a_changed_header_is_noticed) {
  overwrite(45, "~");
  EXPECT_THAT(open_error(), HasSubstr("damaged header"));
}

TEST_F(PackedFiles, every_shorter_file_is_refused) {
  const auto size = std::filesystem::file_size(path_);
  for (std::uintmax_t bytes :
       {size - 1, size - 4, size / 2, std::uintmax_t{4097}, std::uintmax_t{100},
        std::uintmax_t{39}, std::uintmax_t{1}, std::uintmax_t{0}}) {
    std::filesystem::resize_file(path_, bytes);
    EXPECT_THAT(open_error(), HasSubstr("delete it and pack again")) << bytes;
  }
}

TEST_F(PackedFiles, other_files_are_refused) {
  overwrite(0, "PK");
  EXPECT_THAT(open_error(), HasSubstr("holds no packed weights"));
  EXPECT_THROW(PackedFile("/no/such/file"), Error);
  EXPECT_THROW(PackedFile(std::filesystem::temp_directory_path()), Error);
}

TEST_F(PackedFiles, a_file_in_use_is_replaced_and_not_overwritten) {
  const PackedFile before(path_);
  std::vector<float> other(data_.size(), 7.0F);
  save_packed(path_, identity_, other.data(), other.size(), threads_);
  before.verify(threads_);
  EXPECT_EQ(before.data()[1], 1.0F);
  EXPECT_EQ(PackedFile(path_).data()[1], 7.0F);
}

TEST_F(PackedFiles, a_place_that_cannot_be_written_is_an_error) {
  EXPECT_THROW(save_packed("/no/such/folder/file", identity_, data_.data(),
                           data_.size(), threads_),
               Error);
}

}  // namespace
}  // namespace luximm::detail
