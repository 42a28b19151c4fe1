#include "luximm/weights/safetensors.h"

#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/models/support.h"

namespace luximm {
namespace {

using test::error_of;
using test::TemporaryFolder;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string file_of(const std::string& header, const std::string& data) {
  std::string bytes;
  for (std::size_t length = header.size(); bytes.size() < 8; length >>= 8) {
    bytes += static_cast<char>(length & 0xFF);
  }
  return bytes + header + data;
}

std::string one_tensor(const std::string& dtype, const std::string& shape,
                       std::size_t size) {
  return R"({"t":{"dtype":")" + dtype + R"(","shape":)" + shape +
         R"(,"data_offsets":[0,)" + std::to_string(size) + "]}}";
}

NamedTensors some_tensors() {
  return {{"b", torch::arange(6, torch::kFloat).reshape({2, 3})},
          {"a", torch::tensor({1, 2}, torch::kLong)}};
}

/// A file of its own in a folder of its own.
struct Safetensors : ::testing::Test {
  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path.parent_path()), {}));
  }

  TemporaryFolder folder;
  fs::path path = folder / "f.safetensors";
};

TEST_F(Safetensors, saves_what_python_saves_byte_for_byte) {
  const fs::path python =
      LUXIMM_SOURCE_DIR "/tests/weights/data/saved_by_python.safetensors";
  SafetensorsFile file(python);
  EXPECT_EQ(file.names().size(), 25U);
  NamedTensors tensors;
  for (const std::string& name : file.names()) {
    tensors.emplace_back(name, file.tensor(name));
  }
  std::reverse(tensors.begin(), tensors.end());
  save_safetensors(path, tensors, file.header().metadata);
  EXPECT_EQ(contents(path), contents(python));

  EXPECT_EQ(file.read("scalar").item<float>(), 0.5F);
  EXPECT_EQ(file.shape("empty.half"), (std::vector<int64_t>{3, 0}));
  // Bytes 0 to 11, 12 to 23, ... as the generator counts them.
  EXPECT_EQ(file.read("type.int16")[1][2].item<int16_t>(), 10 + 11 * 256);
  EXPECT_EQ(file.read("type.bool")[0][1].item<bool>(), true);
  EXPECT_TRUE(file.contains("Größe \"quoted\" \\ \n\t\x01\x7f😀"));
}

TEST_F(Safetensors, a_view_shares_the_file_but_never_writes_to_it) {
  save_safetensors(path, some_tensors());
  const std::string before = contents(path);
  torch::Tensor view;
  {
    SafetensorsFile file(path);
    view = file.tensor("b");
    EXPECT_EQ(view.data_ptr(), file.tensor("b").data_ptr());
    EXPECT_NE(file.read("b").data_ptr(), file.read("b").data_ptr());
  }
  view.fill_(7);  // the mapping outlives the object
  EXPECT_EQ(view.sum().item<float>(), 42);
  EXPECT_EQ(contents(path), before);
}

TEST_F(Safetensors, data_at_an_odd_place_is_copied_to_an_aligned_one) {
  const float value = 1.5F;
  for (std::size_t shift = 0; shift < 8; ++shift) {
    const std::string header =
        one_tensor("F32", "[1]", 4) + std::string(shift, ' ');
    write(path, file_of(header,
                        std::string(reinterpret_cast<const char*>(&value), 4)));
    SafetensorsFile file(path);
    const torch::Tensor tensor = file.tensor("t");
    EXPECT_EQ(reinterpret_cast<uintptr_t>(tensor.data_ptr()) % 4, 0U);
    EXPECT_EQ(tensor.item<float>(), value) << shift;
  }
}

TEST_F(Safetensors, bools_of_other_bytes_are_made_zero_and_one) {
  write(path, file_of(one_tensor("BOOL", "[3]", 3),
                      "\x02\xff" + std::string(1, '\0')));
  SafetensorsFile file(path);
  for (const torch::Tensor& tensor : {file.tensor("t"), file.read("t")}) {
    const auto* bytes = static_cast<const char*>(tensor.data_ptr());
    EXPECT_EQ(std::string(bytes, 3), std::string("\1\1\0", 3));
  }
}

TEST_F(Safetensors, a_type_that_torch_lacks_is_named) {
  write(path, file_of(one_tensor("F6_E2M3", "[4]", 3), "abc"));
  SafetensorsFile file(path);
  EXPECT_EQ(file.dtype("t"), "F6_E2M3");
  EXPECT_THAT(error_of([&] { file.read("t"); }),
              HasSubstr("tensor 't' is F6_E2M3, which torch has no type for"));
  EXPECT_THAT(error_of([&] { file.tensor("t"); }), HasSubstr("F6_E2M3"));
}

TEST_F(Safetensors, a_file_that_shrinks_is_an_error) {
  save_safetensors(path, {{"a", torch::ones({5000})}, {"b", torch::ones(1)}});
  SafetensorsFile file(path);
  file.tensor("b");  // maps it
  fs::resize_file(path, fs::file_size(path) - 10000);
  EXPECT_THAT(error_of([&] { file.read("b"); }),
              HasSubstr("the file became shorter"));
  EXPECT_THAT(error_of([&] { file.tensor("b"); }),
              HasSubstr("the size changed while it was open"));
}

TEST_F(Safetensors, what_is_not_a_file_is_an_error) {
  EXPECT_THAT(error_of([&] { SafetensorsFile file(folder / "none"); }),
              HasSubstr("cannot open"));
  EXPECT_THAT(error_of([&] { SafetensorsFile file(path.parent_path()); }),
              HasSubstr("is not a regular file"));
  EXPECT_THAT(error_of([&] { SafetensorsFile file("/dev/zero"); }),
              HasSubstr("is not a regular file"));
  const fs::path pipe = folder / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_THAT(error_of([&] { SafetensorsFile file(pipe); }),
              HasSubstr("is not a regular file"));
  write(path, "");
  EXPECT_THAT(error_of([&] { SafetensorsFile file(path); }),
              HasSubstr("0 bytes, too short"));
}

TEST_F(Safetensors, a_missing_tensor_is_named_without_its_control_characters) {
  save_safetensors(path, some_tensors());
  SafetensorsFile file(path);
  EXPECT_THAT(error_of([&] { file.read("c\n"); }),
              HasSubstr("no tensor 'c\\x0a'; the file has 2 others"));
}

TEST_F(Safetensors, refuses_to_save_what_could_not_be_read_back) {
  write(path, "the old file");
  const torch::Tensor one = torch::ones(1);
  const std::pair<NamedTensors, const char*> refused[] = {
      {{{"__metadata__", one}}, "names the metadata"},
      {{{"a", one}, {"a", one}}, "two tensors are called 'a'"},
      {{{"a", one}, {"b", one}, {"a", one.to(torch::kHalf)}},
       "two tensors are called 'a'"},
      {{{"\xff", one}}, "'\\xff' is not UTF-8"},
      {{{"a", torch::Tensor()}}, "has no dense data"},
      {{{"a", one.to_sparse()}}, "has no dense data"},
      {{{"a", torch::ones(1, torch::kMeta)}}, "has no dense data"},
      {{{"a", one.reshape(std::vector<int64_t>(65, 1))}}, "65 dimensions"},
      {{{"a", one.to(torch::kComplexDouble)}}, "has no name for"},
  };
  for (const auto& [tensors, message] : refused) {
    EXPECT_THAT(
        error_of([&, &list = tensors] { save_safetensors(path, list); }),
        HasSubstr(message));
  }
  EXPECT_THAT(error_of([&] {
                save_safetensors(path, {}, {{"k", "\xc3("}});
              }),
              HasSubstr("the metadata value '\\xc3(' is not UTF-8"));
  EXPECT_EQ(contents(path), "the old file");
  EXPECT_EQ(files(), 1U);
}

TEST_F(Safetensors, saves_views_as_the_numbers_they_show) {
  const torch::Tensor grid = torch::arange(12, torch::kFloat).reshape({3, 4});
  const torch::Tensor z = torch::complex(grid, grid + 1);
  save_safetensors(path, {{"turned", grid.t()},
                          {"part", grid.narrow(1, 1, 2)},
                          {"spread", torch::ones({1}).expand({3})},
                          {"conjugate", z.conj()},
                          {"negative", torch::imag(z.conj())}});
  SafetensorsFile file(path);
  EXPECT_TRUE(file.read("turned").equal(grid.t()));
  EXPECT_TRUE(file.read("part").equal(grid.narrow(1, 1, 2)));
  EXPECT_TRUE(file.read("spread").equal(torch::ones({3})));
  EXPECT_TRUE(file.read("conjugate").equal(torch::complex(grid, -(grid + 1))));
  EXPECT_TRUE(file.read("negative").equal(-(grid + 1)));
}

TEST_F(Safetensors, a_save_that_fails_leaves_the_old_file_and_nothing_else) {
  save_safetensors(path, some_tensors());
  const std::string before = contents(path);
  // As a full disk: what exceeds the limit is not written.
  const auto previous = ::signal(SIGXFSZ, SIG_IGN);
  rlimit old{};
  ::getrlimit(RLIMIT_FSIZE, &old);
  const rlimit small{4096, old.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &small);
  const std::string error = error_of([&] {
    save_safetensors(path, {{"big", torch::ones({5000})}});
  });
  ::setrlimit(RLIMIT_FSIZE, &old);
  ::signal(SIGXFSZ, previous);
  EXPECT_THAT(error, HasSubstr("cannot write"));
  EXPECT_EQ(contents(path), before);
  EXPECT_EQ(files(), 1U);
  EXPECT_THAT(
      error_of([&] { save_safetensors(folder / "no/f", some_tensors()); }),
      HasSubstr("cannot create a file beside"));
  EXPECT_THAT(
      error_of([&] { save_safetensors(path.parent_path(), some_tensors()); }),
      HasSubstr("cannot replace"));
}

TEST_F(Safetensors, a_file_that_is_replaced_keeps_its_permissions) {
  const auto mode = [&] {
    struct stat info {};
    EXPECT_EQ(::stat(path.c_str(), &info), 0);
    return info.st_mode & 0777;
  };
  const mode_t umask = ::umask(027);
  save_safetensors(path, some_tensors());
  ::umask(umask);
  EXPECT_EQ(mode(), 0640U);
  fs::permissions(path, fs::perms(0600));
  save_safetensors(path, some_tensors());
  EXPECT_EQ(mode(), 0600U);
}

}  // namespace
}  // namespace luximm
