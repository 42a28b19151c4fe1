#include "luximm/weights/safetensors_header.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <gmock/gmock.h>
#include <malloc.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "luximm/base/error.h"

namespace luximm {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

std::string from_hex(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

std::string to_hex(const std::string& bytes) {
  std::string hex;
  for (unsigned char c : bytes) hex += fmt::format("{:02x}", c);
  return hex;
}

std::string little_endian(uint64_t value) {
  std::string bytes(8, '\0');
  std::memcpy(bytes.data(), &value, 8);
  return bytes;
}

/// The parts of which tools/fixtures/dump_safetensors_cases.py tells.
std::string expand(const json& parts) {
  std::string bytes;
  for (const json& part : parts) {
    if (part.is_string()) {
      bytes += part.get<std::string>();
    } else if (part.is_array()) {
      bytes += expand(part);
    } else if (part.contains("hex")) {
      bytes += from_hex(part["hex"]);
    } else if (part.contains("text")) {
      const std::string text = part["text"];
      for (int i = 0; i < part["times"]; ++i) bytes += text;
    } else {
      const std::string text = part["numbered"];
      const auto at = text.find('#');
      for (int i = 0; i < part["times"]; ++i) {
        bytes += text.substr(0, at) + std::to_string(i) + text.substr(at + 1);
      }
    }
  }
  return bytes;
}

std::string file_of(const json& test) {
  if (test.contains("raw")) return expand(test["raw"]);
  const std::string header = expand(test["header"]);
  uint64_t length = header.size();
  if (test.contains("length")) {
    const json& given = test["length"];
    length = given.is_string() ? std::stoull(given.get<std::string>())
                               : given.get<uint64_t>();
  }
  return little_endian(length) + header + expand(test["data"]);
}

SafetensorsHeader parse(const std::string& file) {
  const uint64_t length = safetensors_header_length(
      std::string_view(file).substr(0, 8), file.size(), "f.safetensors");
  return parse_safetensors_header(std::string_view(file).substr(8, length),
                                  file.size(), "f.safetensors");
}

json rows(const SafetensorsHeader& header) {
  json result = json::array();
  for (const TensorInfo& t : header.tensors) {
    result.push_back(
        {to_hex(t.name), std::string(t.dtype), t.shape, t.begin, t.end});
  }
  return result;
}

json read_cases() {
  std::ifstream in(LUXIMM_SOURCE_DIR
                   "/tests/weights/data/safetensors_cases.json");
  return json::parse(in)["cases"];
}

TEST(SafetensorsHeader, gives_every_listed_file_the_listed_verdict) {
  const json cases = read_cases();
  ASSERT_GE(cases.size(), 200U);
  for (const json& test : cases) {
    SCOPED_TRACE(test["name"].get<std::string>());
    const std::string file = file_of(test);
    std::string error;
    try {
      const SafetensorsHeader header = parse(file);
      if (test.contains("tensors")) {
        EXPECT_EQ(rows(header), test["tensors"]);
      }
    } catch (const Error& e) {
      error = e.what();
      EXPECT_THAT(error, HasSubstr("[safetensors] f.safetensors: "));
      EXPECT_THAT(error, Not(HasSubstr("\n")));
      EXPECT_LT(error.size(), 400U);
    }
    EXPECT_EQ(error.empty() ? "accept" : "reject", test["verdict"]) << error;
  }
}

TEST(SafetensorsHeader, names_the_tensor_and_what_is_wrong_with_it) {
  const auto error_of = [](const std::string& header, std::size_t data) {
    try {
      parse(little_endian(header.size()) + header + std::string(data, '\0'));
    } catch (const Error& e) {
      return std::string(e.what());
    }
    return std::string("no error");
  };
  EXPECT_THAT(
      error_of(R"({"w":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8),
      HasSubstr("tensor 'w' has 8 bytes by its offsets, 12 by its shape"));
  EXPECT_THAT(
      error_of(R"({"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 7),
      HasSubstr("describes 8 bytes of data, the file has 7"));
  EXPECT_THAT(error_of("{\"a\\u001b[2J\\n\":{\"dtype\":\"F32\"}}", 0),
              HasSubstr(R"(tensor 'a\x1b[2J\x0a' needs dtype)"));
}

TEST(SafetensorsHeader, takes_many_dimensions_and_refuses_mostly_dimensions) {
  const auto tensors = [](int count, int rank) {
    std::string ones = "1";
    for (int i = 1; i < rank; ++i) ones += ",1";
    std::string header = "{";
    for (int i = 0; i < count; ++i) {
      header += fmt::format(
          R"({}"{}":{{"dtype":"U8","shape":[{}],"data_offsets":[{},{}]}})",
          i == 0 ? "" : ",", i, ones, i, i + 1);
    }
    header += "}";
    return little_endian(header.size()) + header + std::string(count, '\0');
  };
  EXPECT_NO_THROW(parse(tensors(1500, 64)));
  EXPECT_NO_THROW(parse(tensors(30'000, 9)));
  try {
    parse(tensors(3000, 64));
    ADD_FAILURE() << "accepted";
  } catch (const Error& e) {
    EXPECT_THAT(e.what(), HasSubstr("dimensions in all, too many"));
  }
}

TEST(SafetensorsHeader, every_cut_of_a_file_is_refused) {
  const std::string header =
      R"({"__metadata__":{"a":"b"},"w":{"dtype":"F32","shape":[2,1],)"
      R"("data_offsets":[0,8]},"v":{"dtype":"U8","shape":[3],)"
      R"("data_offsets":[8,11]}})";
  const std::string file =
      little_endian(header.size()) + header + std::string(11, '\1');
  EXPECT_NO_THROW(parse(file));
  for (std::size_t cut = 0; cut < file.size(); ++cut) {
    EXPECT_THROW(parse(file.substr(0, cut)), Error) << cut;
  }
  EXPECT_THROW(parse(file + '\1'), Error);
}

/// Peak memory and processor time of a call in a process of its own.
struct Cost {
  double seconds = 0;
  double megabytes = 0;
};

Cost cost_of(const std::function<void()>& call) {
  ::malloc_trim(0);  // what earlier tests freed would be used again unseen
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      call();
    } catch (const Error&) {
    }
    ::_exit(0);
  }
  int status = 0;
  rusage usage{};
  EXPECT_EQ(::wait4(child, &status, 0, &usage), child);
  EXPECT_EQ(status, 0);
  return {static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
              1e-6 * static_cast<double>(usage.ru_utime.tv_usec +
                                         usage.ru_stime.tv_usec),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

std::string repeat(const std::string& start, const std::string& unit,
                   const std::string& end, std::size_t bytes) {
  std::string text = start;
  text.reserve(bytes);
  while (text.size() + unit.size() + end.size() <= bytes) text += unit;
  return text + end;
}

/// Like `repeat`, with the digits "#######" of each unit counted up.
std::string numbered(const std::string& start, const std::string& unit,
                     const std::string& end, std::size_t bytes) {
  std::string text = start;
  text.reserve(bytes);
  const auto at = unit.find("#######");
  for (int i = 0; text.size() + unit.size() + end.size() <= bytes; ++i) {
    text.append(unit, 0, at);
    text += fmt::format("{:07d}", i);
    text.append(unit, at + 7);
  }
  return text + end;
}

// The release script asks for 100 MB, the longest header there may be.
std::size_t header_bytes() {
  const char* text = std::getenv("LUXIMM_TEST_HEADER_MB");
  return (text != nullptr ? std::stoul(text) : 10) * 1'000'000;
}

TEST(SafetensorsHeader, costs_memory_in_proportion_to_its_size_whatever_it_is) {
  const std::size_t bytes = header_bytes();
  const auto rank = [](int dimensions) {
    std::string zeros = "0";
    for (int i = 1; i < dimensions; ++i) zeros += ",0";
    return R"(:{"dtype":"U8","shape":[)" + zeros + R"(],"data_offsets":[0,0]})";
  };
  const std::string info = rank(1);
  const std::string last = "\"z\"" + info + "}";
  using Maker = std::function<std::string()>;
  const std::pair<const char*, Maker> makers[] = {
      {"brackets", [&] { return repeat("", "[", "", bytes); }},
      {"nested objects", [&] { return repeat("", "{\"a\":", "", bytes); }},
      {"spaces", [&] { return repeat("", " ", "", bytes); }},
      {"one name",
       [&] { return repeat("{\"", "n", "\"" + info + "}", bytes); }},
      {"one escaped name",
       [&] { return repeat("{\"", "\\n", "\"" + info + "}", bytes); }},
      {"names of no end", [&] { return repeat("{\"", "n", "", bytes); }},
      {"array of zeros",
       [&] { return repeat("{\"t\":{\"x\":[0", ",0", "", bytes); }},
      {"shape of ones",
       [&] { return repeat("{\"t\":{\"shape\":[1", ",1", "", bytes); }},
      {"metadata",
       [&] {
         return numbered("{\"__metadata__\":{", "\"#######\":\"\",",
                         "\"\":\"\"}}", bytes);
       }},
      {"one metadata value",
       [&] {
         return repeat("{\"__metadata__\":{\"k\":\"", "v", "\"}}", bytes);
       }},
      {"the same tensor",
       [&] { return repeat("{", "\"t\"" + info + ",", last, bytes); }},
      {"small tensors",
       [&] { return numbered("{", "\"#######\"" + info + ",", last, bytes); }},
      {"longer names",
       [&] {
         return numbered("{", "\"of 16 c. #######\"" + info + ",", last, bytes);
       }},
      {"tensors of 9 dimensions",
       [&] {
         return numbered("{", "\"#######\"" + rank(9) + ",", last, bytes);
       }},
      {"tensors of 33 dimensions",
       [&] {
         return numbered("{", "\"#######\"" + rank(33) + ",", last, bytes);
       }},
      {"tensors of 64 dimensions",
       [&] {
         return numbered("{", "\"#######\"" + rank(64) + ",", last, bytes);
       }},
  };
  double worst_memory = 0;
  double worst_time = 0;
  const double megabytes = static_cast<double>(bytes) / (1 << 20);
  for (const auto& [name, make] : makers) {
    const std::string header = make();
    // Forked, the child shares the header's pages until it reads them.
    const Cost base = cost_of([&] {
      volatile std::size_t sum = 0;
      for (char c : header) sum = sum + static_cast<unsigned char>(c);
    });
    const Cost cost = cost_of([&] {
      parse_safetensors_header(header, 8 + header.size(), "f.safetensors");
    });
    // The header itself is one of the four times its size.
    const double factor = 1 + (cost.megabytes - base.megabytes) / megabytes;
    std::printf("%-26s %5.2f s  %5.2f x\n", name, cost.seconds, factor);
    EXPECT_LT(factor, 4 + 16 / megabytes) << name;
    worst_memory = std::max(worst_memory, factor);
    worst_time = std::max(worst_time, cost.seconds);
  }
  std::printf(
      "{\"header_mb\": %zu, \"worst_seconds\": %.2f, "
      "\"worst_memory_factor\": %.2f}\n",
      bytes / 1'000'000, worst_time, worst_memory);
}

}  // namespace
}  // namespace luximm
