#include "luximm/weights/torch_file.h"

#include <cstdint>
#include <fstream>
#include <gmock/gmock.h>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "luximm/base/error.h"
#include "tests/base/base64.h"

namespace luximm {
namespace {

using detail::MemorySource;
using detail::StoredTensor;
using detail::TorchFile;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

/// The parts of which tools/fixtures/dump_pickle_cases.py tells.
std::string file_of(const json& test) {
  std::string bytes;
  for (const json& part : test["file"]) {
    if (part.is_string()) {
      bytes += test::from_base64(part.get<std::string>());
    } else {
      bytes.append(part[1].get<std::size_t>(),
                   static_cast<char>(part[0].get<int>()));
    }
  }
  return bytes;
}

std::string to_hex(std::string_view bytes) {
  std::string hex;
  for (unsigned char c : bytes) hex += fmt::format("{:02x}", c);
  return hex;
}

std::size_t element_size(const StoredTensor& tensor) {
  const auto bits = tensor.dtype.find_first_of("123468");
  if (bits == std::string_view::npos) return 1;  // BOOL
  if (tensor.dtype.starts_with("F8")) return 1;
  return std::stoul(std::string(tensor.dtype.substr(bits))) / 8;
}

/// The elements in order, through the strides.
std::string elements(const StoredTensor& tensor, const std::string& file) {
  const std::size_t size = element_size(tensor);
  std::string bytes;
  std::vector<int64_t> index(tensor.shape.size(), 0);
  for (int64_t dim : tensor.shape) {
    if (dim == 0) return bytes;
  }
  for (;;) {
    uint64_t at = 0;
    for (std::size_t d = 0; d < index.size(); ++d) {
      at += static_cast<uint64_t>(index[d] * tensor.strides[d]);
    }
    EXPECT_LE((at + 1) * size, tensor.size);
    bytes += file.substr(tensor.begin + at * size, size);
    std::size_t d = index.size();
    while (d > 0 && ++index[d - 1] == tensor.shape[d - 1]) index[--d] = 0;
    if (d == 0) return bytes;
  }
}

json read_cases() {
  std::ifstream in(LUXIMM_SOURCE_DIR "/tests/weights/data/pickle_cases.json");
  return json::parse(in)["cases"];
}

void expect_tensors(const TorchFile& read, const std::string& file,
                    const json& expected) {
  ASSERT_EQ(read.tensors.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const StoredTensor& tensor = read.tensors[i];
    const json& row = expected[i];
    EXPECT_EQ(to_hex(tensor.name), row[0].get<std::string>());
    EXPECT_EQ(json(tensor.shape), row[2]);
    EXPECT_LE(tensor.begin + tensor.size, file.size());
    if (!row[3].is_null()) {
      EXPECT_EQ(to_hex(elements(tensor, file)), row[3].get<std::string>())
          << tensor.name;
    }
  }
}

TEST(TorchFile, gives_every_listed_file_the_listed_verdict) {
  const json cases = read_cases();
  ASSERT_GE(cases.size(), 200U);
  for (const json& test : cases) {
    SCOPED_TRACE(test["name"].get<std::string>());
    const std::string file = file_of(test);
    // Found out before a pickle is looked for, see weights_file.cpp.
    const std::string words = test.value("words", "");
    if (words == "is empty" || words == "weight_map") continue;
    std::string error;
    try {
      const TorchFile read =
          detail::read_torch_file(MemorySource(file), "w.pth");
      ASSERT_EQ(test["verdict"], "accept");
      expect_tensors(read, file, test["tensors"]);
    } catch (const Error& e) {
      error = e.what();
      EXPECT_THAT(error, HasSubstr("[torch file] w.pth"));
      EXPECT_THAT(error, HasSubstr(words));
      EXPECT_THAT(error, Not(HasSubstr("\n")));
      EXPECT_LT(error.size(), 400U);
    }
    EXPECT_EQ(error.empty() ? "accept" : "reject", test["verdict"]) << error;
  }
}

TEST(TorchFile, every_cut_of_a_file_is_refused) {
  std::size_t tried = 0;
  for (const json& test : read_cases()) {
    const std::string name = test["name"];
    if (name != "state dict" && name != "state dict, before 1.6") continue;
    const std::string file = file_of(test);
    for (std::size_t size = 0; size < file.size(); ++size) {
      EXPECT_THROW(
          detail::read_torch_file(MemorySource(file.substr(0, size)), "w.pth"),
          Error)
          << name << " cut at " << size;
      ++tried;
    }
  }
  EXPECT_GT(tried, 2000U);
}

TEST(TorchFile, what_is_no_tensor_is_kept_by_name) {
  for (const json& test : read_cases()) {
    if (test["name"] != "sparse") continue;
    const std::string file = file_of(test);
    const TorchFile read = detail::read_torch_file(MemorySource(file), "w.pth");
    EXPECT_THAT(read.opaque.at("s"), HasSubstr("_rebuild_sparse_tensor"));
    return;
  }
  FAIL() << "no such case";
}

TEST(TorchFile, numbers_of_bits_and_bytes_are_those_of_torch) {
  for (const json& test : read_cases()) {
    const std::string name = test["name"];
    if (!name.starts_with("type torch.") || name.ends_with("1.6")) continue;
    const std::string file = file_of(test);
    const TorchFile read = detail::read_torch_file(MemorySource(file), "w.pth");
    EXPECT_EQ(read.tensors.at(0).size, 6 * element_size(read.tensors[0]))
        << name;
  }
}

}  // namespace
}  // namespace luximm
