#include "luximm/data/shard_dataset.h"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

#include <gtest/gtest.h>

#include "luximm/data/batch_reader.h"
#include "luximm/data/tar_index.h"
#include "tests/data/pictures.h"

namespace luximm {
namespace {

using test::make_picture;
using test::ScratchFolder;
using test::text_of_error;
using test::write_file;
using test::write_png;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// One file of a tar archive: header, data, padding.
std::string member(std::string name, const std::string& data, char type = '0',
                   const std::string& prefix = "") {
  std::string block(512, '\0');
  block.replace(0, name.size(), name);
  block.replace(124, 11, fmt::format("{:011o}", data.size()));
  block[156] = type;
  block.replace(257, 6, std::string("ustar\0", 6));
  block.replace(263, 2, "00");
  block.replace(345, prefix.size(), prefix);
  block.replace(148, 8, "        ");
  unsigned sum = 0;
  for (const char c : block) sum += static_cast<uint8_t>(c);
  block.replace(148, 7, fmt::format("{:06o}", sum) + '\0');
  const size_t padding = (512 - data.size() % 512) % 512;
  return block + data + std::string(padding, '\0');
}

const std::string kEnd(1024, '\0');

std::vector<std::string> listed(const std::string& tar) {
  std::vector<std::string> all;
  for (const auto& m : detail::list_tar("t", detail::MemorySource(tar), "x")) {
    all.push_back(m.name + "=" + tar.substr(m.offset, m.size));
  }
  return all;
}

std::string error_of(const std::string& tar) {
  return text_of_error([&] { listed(tar); });
}

std::string pax_record(const std::string& text) {
  size_t length = text.size() + 3;
  while (std::to_string(length).size() + 2 + text.size() != length) ++length;
  return fmt::format("{} {}\n", length, text);
}

TEST(TarIndex, finds_regular_files_of_every_kind_of_header) {
  const std::string long_name = "deep/" + std::string(150, 'n') + ".jpg";
  const std::string tar =
      member("folder/", "", '5') + member("a.cls", "7") +
      member("old", "old", '\0') + member("b", "bb", '0', "some/prefix") +
      member("link", "", '2') +
      member("pax", pax_record("mtime=1.5") + pax_record("path=" + long_name),
             'x') +
      member("cut name", "pax") +
      member("././@LongLink", long_name + '\0', 'L') + member("cut", "gnu") +
      member("global", pax_record("comment=x"), 'g') + member("last", "") +
      kEnd;
  EXPECT_THAT(listed(tar),
              ElementsAre("a.cls=7", "old=old", "some/prefix/b=bb",
                          long_name + "=pax", long_name + "=gnu", "last="));
  // Some writers leave the end out, or its padding.
  EXPECT_THAT(listed(member("a", "1")), ElementsAre("a=1"));
  EXPECT_THAT(listed(member("a", "1").substr(0, 513)), ElementsAre("a=1"));
}

TEST(TarIndex, refuses_damaged_and_foreign_files) {
  const std::string whole = member("a", std::string(600, 'x'));
  EXPECT_THAT(error_of(""), HasSubstr("'x' is empty"));
  EXPECT_THAT(error_of("hello"), HasSubstr("is no tar archive"));
  EXPECT_THAT(error_of(std::string("\x1f\x8b\x08", 3) + std::string(600, 'z')),
              HasSubstr("is compressed"));
  EXPECT_THAT(error_of(whole.substr(0, 700)), HasSubstr("is cut"));
  EXPECT_THAT(error_of(whole + whole.substr(0, 100)), HasSubstr("is cut"));
  std::string flipped = whole + member("b", "");
  flipped[1537] ^= 1;
  EXPECT_THAT(error_of(flipped), HasSubstr("at byte 1536 is no header"));
  EXPECT_THAT(error_of(member("p", "99 path=x\n", 'x')),
              HasSubstr("damaged pax header"));
  EXPECT_THAT(error_of(member("s", "", 'S')), HasSubstr("sparse"));
  // No file is taken to be longer than the archive.
  const std::string huge = pax_record("size=18446744073709551615");
  EXPECT_THAT(error_of(member("p", huge, 'x') + member("a", "1")),
              HasSubstr("is cut"));
}

struct ShardDatasetTest : ::testing::Test {
  std::string png(uint32_t seed) {
    write_png(folder / "scratch.png", make_picture(5, 4, seed));
    std::ifstream in(folder / "scratch.png", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::string sample(const std::string& key, uint32_t seed,
                     const std::string& label) {
    return member(key + ".png", png(seed)) + member(key + ".cls", label);
  }
  static std::vector<int64_t> labels(const ShardDataset& data) {
    std::vector<int64_t> all;
    for (const Sample& s : data.samples) all.push_back(s.label);
    return all;
  }
  std::string error(const std::string& tar) {
    write_file(folder / "bad.tar", tar);
    return text_of_error([&] { list_shards((folder / "bad.tar").string()); });
  }

  ScratchFolder folder;
};

TEST_F(ShardDatasetTest, lists_and_reads_samples_of_several_shards) {
  write_file(folder / "t-09.tar",
             sample("a/0", 1, "2\n") + member("a/0.json", "{}") + kEnd);
  write_file(folder / "t-10.tar",
             sample("b/./1", 2, "0") + member("notes.txt", "") +
                 member("c.cls", "1") + member("c.PNG", png(3)) + kEnd);
  const std::string pattern = (folder / "t-{09..10}.tar").string();
  for (const std::string& source : {pattern, folder.path().string()}) {
    const ShardDataset data = list_shards(source);
    EXPECT_THAT(data.classes, ElementsAre("0", "1", "2"));
    EXPECT_THAT(labels(data), ElementsAre(2, 0, 1));
    ASSERT_EQ(data.samples.size(), 3U);
    EXPECT_EQ(data.samples[2].path, folder / "t-10.tar/c.PNG");
    for (uint32_t i = 0; i < 3; ++i) {
      EXPECT_EQ(data.read_image(data.samples[i]), make_picture(5, 4, i + 1));
    }
  }
}

TEST_F(ShardDatasetTest, feeds_a_loader_and_names_a_bad_image) {
  write_file(folder / "t.tar", sample("a", 1, "cat") +
                                   member("b.jpg", "no image") +
                                   member("b.cls", "dog") + kEnd);
  const ShardDataset data = list_shards((folder / "t.tar").string());
  EXPECT_THAT(data.classes, ElementsAre("cat", "dog"));
  std::vector<std::string> bad;
  PretrainedConfig config;
  config.input_size = {3, 8, 8};
  BatchReader reader(
      std::make_shared<std::vector<Sample>>(data.samples),
      TrainTransform(config),
      {.max_bad_samples = 1,
       .read_image = data.read_image,
       .on_bad_sample = [&](const Sample&, std::string_view error) {
         bad.emplace_back(error);
       }});
  EXPECT_EQ(reader.next()->indices, std::vector<size_t>{0});
  EXPECT_EQ(reader.bad_samples(), 1);
  ASSERT_EQ(bad.size(), 1U);
  EXPECT_THAT(bad[0], HasSubstr("t.tar/b.jpg' is not an image"));
}

TEST_F(ShardDatasetTest, names_what_is_wrong) {
  EXPECT_THAT(error(member("a.png", png(1)) + member("b.cls", "1")),
              HasSubstr("bad.tar/a.png': there is no 'a.cls' beside it"));
  EXPECT_THAT(error(sample("a", 1, " \n")), HasSubstr("a.cls' is empty"));
  EXPECT_THAT(error(sample("a", 1, "-1")), HasSubstr("a.png': label -1"));
  EXPECT_THAT(
      error(sample("a", 1, "0") + sample("b", 1, "0") + sample("a", 1, "0")),
      HasSubstr("the archive has it twice"));
  EXPECT_THAT(error(kEnd), HasSubstr("has no JPEG or PNG file"));
  EXPECT_THAT(text_of_error([] { list_shards("x-{1..}.tar"); }),
              HasSubstr("is no pattern; expected one range, like {000..146}"));
  EXPECT_THAT(text_of_error([] { list_shards("none.tar"); }),
              HasSubstr("none.tar"));
  ScratchFolder empty;
  EXPECT_THAT(text_of_error([&] { list_shards(empty.path().string()); }),
              HasSubstr("has no file in .tar"));
  const ShardDataset data = [&] {
    write_file(folder / "ok.tar", sample("a", 1, "0"));
    return list_shards((folder / "ok.tar").string());
  }();
  EXPECT_THAT(text_of_error([&] { data.read_image({"elsewhere.png"}); }),
              HasSubstr("'elsewhere.png' is in none of the listed archives"));
}

}  // namespace
}  // namespace luximm
