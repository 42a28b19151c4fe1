#include "luximm/weights/file_kind.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "luximm/base/byte_source.h"
#include "luximm/base/fail.h"

namespace luximm::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kFirstBytes = 512;
constexpr std::size_t kTarMagic = 257;
constexpr std::string_view kDownload = "download the file itself";
constexpr std::string_view kUnpack = "unpack it first";
constexpr std::string_view kConvert =
    "save the state_dict() in Python, as safetensors or with torch.save";

struct Signature {
  std::string_view begin;
  FileContent content;
};

const std::array kSignatures = {
    Signature{"version https://git-lfs.github.com/spec/"sv,
              {FileKind::kForeign, "a Git LFS pointer and not the file",
               "run `git lfs pull`, or download the file itself"}},
    Signature{"PK\x03\x04"sv, {FileKind::kZip, "a zip archive", kConvert}},
    Signature{"PK\x05\x06"sv, {FileKind::kZip, "an empty zip archive", ""}},
    Signature{"\x80"sv, {FileKind::kPickle, "a pickle", kConvert}},
    // The magic number of torch.save without the protocol before it.
    Signature{"\x8a\x0al\xfc\x9c\x46"sv,
              {FileKind::kPickle, "a pickle", kConvert}},
    // The same as text: pickle protocol 0 and 1.
    Signature{"L119547037146038801333356L\n"sv,
              {FileKind::kPickle, "a pickle", kConvert}},
    Signature{"\x1f\x8b"sv,
              {FileKind::kForeign, "compressed with gzip", kUnpack}},
    Signature{"BZh"sv, {FileKind::kForeign, "compressed with bzip2", kUnpack}},
    Signature{"\xfd"
              "7zXZ\0"sv,
              {FileKind::kForeign, "compressed with xz", kUnpack}},
    Signature{"\x28\xb5\x2f\xfd"sv,
              {FileKind::kForeign, "compressed with zstd", kUnpack}},
    Signature{"\x93NUMPY"sv, {FileKind::kForeign, "a NumPy array", kConvert}},
    Signature{"\x89HDF\r\n"sv, {FileKind::kForeign, "an HDF5 file", kConvert}},
    Signature{"GGUF"sv, {FileKind::kForeign, "a GGUF file", kConvert}},
};

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r' || c == '\t';
  });
}

/// HTML, XML and JSON, which begin with text.
FileContent recognize_text(std::string_view start) {
  constexpr std::size_t kEnough = 8;
  FileContent content;
  if (start.size() < kEnough || !is_printable(start.substr(0, kEnough))) {
    return content;
  }
  std::string text(start);
  text.erase(0, text.find_first_not_of(" \t\r\n"));
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  if (text.starts_with('{')) return {FileKind::kJson, "a JSON file", kDownload};
  if (text.starts_with("<!doctype html") || text.starts_with("<html")) {
    return {FileKind::kForeign, "an HTML page, of a login or an error",
            kDownload};
  }
  if (text.starts_with('<')) {
    return {FileKind::kForeign, "an XML or HTML file", kDownload};
  }
  return content;
}

}  // namespace

std::string first_bytes(const ByteSource& source) {
  std::string start(std::min<uint64_t>(source.size(), kFirstBytes), '\0');
  source.read(start.data(), start.size(), 0);
  return start;
}

FileContent recognize(std::string_view start) {
  // The length of a header is at most 100 MB, so its upper half is zero; that
  // of no other format here is, but for zip files that nobody writes. Space may
  // stand before the header's brace.
  constexpr std::string_view kZeros("\0\0\0\0", 4);
  if (start.size() > 8 && start.substr(4, 4) == kZeros) {
    const std::size_t brace = start.find_first_not_of(" \t\r\n", 8);
    if (brace != std::string_view::npos && start[brace] == '{') return {};
  }
  for (const Signature& signature : kSignatures) {
    if (start.starts_with(signature.begin)) return signature.content;
  }
  if (start.size() > kTarMagic && start.substr(kTarMagic, 5) == "ustar") {
    return {FileKind::kForeign,
            "a tar archive, as torch before 0.1.10 saved or of several files",
            "load it in an old torch and save the state_dict() again, or "
            "unpack it"};
  }
  return recognize_text(start);
}

void fail_foreign(std::string_view where, const std::string& file,
                  const FileContent& content) {
  fail(where, "{} is {}{}{}", file, content.description,
       content.advice.empty() ? "" : "; ", content.advice);
}

void expect_safetensors(std::string_view start, const std::string& file) {
  FileContent content = recognize(start);
  if (content.kind == FileKind::kSafetensors) return;
  if (content.kind == FileKind::kJson) {
    content.advice = "give the file that holds the tensors";
  }
  fail("safetensors", "{}: not a safetensors file but {}{}{}", file,
       content.description, content.advice.empty() ? "" : "; ", content.advice);
}

}  // namespace luximm::detail
