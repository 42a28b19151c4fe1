#include "luximm/train/event_writer.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <limits>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "luximm/train/event_record.h"
#include "tests/data/pictures.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string from_hex(const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    bytes.push_back(
        static_cast<char>(std::stoi(text.substr(i, 2), nullptr, 16)));
  }
  return bytes;
}

/// "train/loss 3" for each event that has values.
std::vector<std::string> events_of(const fs::path& path) {
  const std::string bytes = bytes_of(path);
  detail::RecordReader reader(bytes);
  std::vector<std::string> events;
  while (const auto record = reader.next()) {
    const auto key = detail::key_of_event(*record);
    EXPECT_TRUE(key);
    if (!key->tag.empty()) {
      events.push_back(std::string(key->tag) + " " + std::to_string(key->step));
    }
  }
  EXPECT_EQ(reader.end(), bytes.size()) << path;
  return events;
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

struct EventWriterTest : ::testing::Test {
  test::ScratchFolder folder;
};

TEST(EventRecord, has_the_bytes_that_tensorboard_writes) {
  std::ifstream in(LUXIMM_SOURCE_DIR "/tests/train/data/events.json");
  const auto golden = nlohmann::json::parse(in);
  for (const auto& crc : golden.at("crc32c")) {
    EXPECT_EQ(detail::crc32c(from_hex(crc.at("bytes"))), crc.at("crc"));
  }
  std::size_t seen = 0;
  for (const auto& record : golden.at("records")) {
    const double time = record.at("wall_time");
    const int64_t step = record.value("step", int64_t{0});
    std::string event;
    std::vector<std::string> tags;
    if (record.at("kind") == "version") {
      event = detail::version_event(time);
    } else if (record.at("kind") == "restart") {
      event = detail::restart_event(time, step);
    } else {
      for (const auto& [tag, value] : record.at("values").items()) {
        tags.push_back(tag);
      }
      std::vector<Scalar> values;
      for (const std::string& tag : tags) {
        const auto& value = record.at("values").at(tag);
        values.emplace_back(tag, value.is_string()
                                     ? std::stod(value.get<std::string>())
                                     : value.get<double>());
      }
      event = detail::scalar_event(time, step, values);
    }
    EXPECT_EQ(detail::tf_record(event), from_hex(record.at("bytes")))
        << record.dump();
    const auto key = detail::key_of_event(event);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->step, step);
    EXPECT_EQ(key->tag, tags.empty() ? "" : tags.front());
    ++seen;
  }
  EXPECT_EQ(seen, golden.at("count"));
}

TEST(EventRecord, tells_whole_records_from_damaged_ones) {
  const std::string one = detail::tf_record("one");
  const std::string two = detail::tf_record("the second");
  const std::string both = one + two;
  for (std::size_t size = 0; size <= both.size(); ++size) {
    detail::RecordReader reader(std::string_view(both).substr(0, size));
    std::size_t count = 0;
    while (reader.next()) ++count;
    EXPECT_EQ(count, size == both.size() ? 2U : size >= one.size() ? 1U : 0U);
  }
  for (std::size_t i = 0; i < both.size(); ++i) {
    std::string damaged = both;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    detail::RecordReader reader(damaged);
    std::size_t count = 0;
    while (reader.next()) ++count;
    EXPECT_EQ(count, i < one.size() ? 0U : 1U) << i;
  }
  for (const std::string_view event :
       {"\x07", "\x0d\x01", "\x12\xff", "\x2a\x05\x0a", "\x80"}) {
    EXPECT_FALSE(detail::key_of_event(event)) << event;
  }
}

TEST_F(EventWriterTest, writes_a_file_of_its_own) {
  {
    EventWriter first(folder / "run");
    first.add({{"train/loss", 1.5}, {"train/lr", 0.1}}, 1);
    EventWriter second(folder / "run");
    second.add({{"train/loss", 2.5}}, 2);
    EXPECT_NE(first.path(), second.path());
    EXPECT_THAT(first.path().filename().string(),
                ::testing::StartsWith("events.out.tfevents."));
    first.flush();
    EXPECT_THAT(events_of(first.path()), ElementsAre("train/loss 1"));
  }
  const auto files = files_in(folder / "run");
  ASSERT_EQ(files.size(), 2U);
  EXPECT_THAT(events_of(files[1]), ElementsAre("train/loss 2"));
}

TEST_F(EventWriterTest, goes_on_without_what_is_done_again) {
  const fs::path run = folder / "run";
  fs::path file;
  {
    EventWriter events(run);
    file = events.path();
    for (int64_t step = 1; step <= 4; ++step) {
      events.add({{"train/loss", 1.0}}, step);
      if (step % 2 == 0) events.add({{"epoch/loss", 1.0}}, step / 2 - 1);
    }
  }
  std::ofstream(run / "events.out.tfevents.9999999999.other") << "of others";
  {  // A process that was killed while it wrote.
    std::ofstream out(file, std::ios::app | std::ios::binary);
    out << std::string("\x05\0\0", 3);
  }
  { EventWriter(run, {{"train/", 4}, {"epoch/", 1}}); }
  EXPECT_THAT(events_of(file), ElementsAre("train/loss 1", "train/loss 2",
                                           "epoch/loss 0", "train/loss 3"));
  {
    EventWriter events(run, {{"train/", 4}, {"epoch/", 1}});
    events.add({{"train/loss", 1.0}}, 4);
    EXPECT_NE(events.path(), file);
  }
  {  // The validation of the first epoch again.
    EventWriter events(
        run, {{"train/", std::numeric_limits<int64_t>::max()}, {"epoch/", 0}});
  }
  EXPECT_THAT(events_of(file), ElementsAre("train/loss 1", "train/loss 2"));
  std::size_t later = 0;
  for (const fs::path& other : files_in(run)) {
    if (other == file || other.extension() == ".other") continue;
    ++later;
    EXPECT_THAT(events_of(other), ::testing::IsEmpty());
  }
  EXPECT_EQ(later, 1U);  // the one that was written last
  EXPECT_EQ(bytes_of(run / "events.out.tfevents.9999999999.other"),
            "of others");
}

TEST_F(EventWriterTest, says_where_it_cannot_write) {
  std::ofstream(folder / "file") << "";
  EXPECT_THAT(test::text_of_error([&] { EventWriter(folder / "file/run"); }),
              HasSubstr("[events] cannot make the folder '"));
  EXPECT_THAT(test::text_of_error([&] { EventWriter("/proc"); }),
              HasSubstr("[events] cannot make '/proc/events.out.tfevents."));
}

}  // namespace
}  // namespace luximm
