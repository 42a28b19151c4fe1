#pragma once

#include <string>
#include <string_view>

// Internal: what a file is by its first bytes, whatever its name says.
namespace luximm::detail {

class ByteSource;

enum class FileKind {
  kSafetensors,  ///< or damaged beyond recognition
  kZip,          ///< of torch.save since torch 1.6, or any other
  kPickle,       ///< of torch.save before torch 1.6, or any other
  kJson,         ///< the index of shards, or any other
  kForeign,      ///< of no use as weights
};

struct FileContent {
  FileKind kind = FileKind::kSafetensors;
  /// "a Git LFS pointer": what it is, for a message.
  std::string_view description = "a safetensors file";
  std::string_view advice = "";  ///< what to do about it
};

/// The bytes that `recognize` wants: 512, or as many as there are.
std::string first_bytes(const ByteSource& source);

/// A safetensors file is never taken for something else.
FileContent recognize(std::string_view first_bytes);

/// Throws `Error` that says what the file is and what to do, in `where`.
[[noreturn]] void fail_foreign(std::string_view where, const std::string& file,
                               const FileContent& content);

/// Throws `Error` if the file is clearly of another format.
void expect_safetensors(std::string_view first_bytes, const std::string& file);

}  // namespace luximm::detail
