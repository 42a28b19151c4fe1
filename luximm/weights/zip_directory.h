#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "luximm/base/byte_source.h"

// Internal: the files in a zip archive that are stored as they are, which all
// files of torch.save's archives are.
namespace luximm::detail {

/// Where the bytes of one file of an archive are.
struct ZipEntry {
  uint64_t begin = 0;
  uint64_t size = 0;
};

/// Reads the central directory and the header before each file. Throws `Error`
/// that names the file: for compressed or encrypted ones, for a name that is
/// there twice, for bytes outside of the archive, for headers that contradict
/// each other. Takes memory in proportion to the directory.
std::map<std::string, ZipEntry> read_zip_directory(const ByteSource& source,
                                                   const std::string& file);

}  // namespace luximm::detail
