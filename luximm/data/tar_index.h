#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "luximm/base/byte_source.h"

// Internal: where the files lie in a tar archive.
namespace luximm::detail {

struct TarMember {
  std::string name;
  uint64_t offset = 0;  ///< of its bytes in the archive
  uint64_t size = 0;
};

/// The regular files of an archive, in its order: ustar, pax ("path", "size")
/// and GNU's long names. Folders, links and devices are passed over. Throws
/// `Error`, beginning with `where`, for what is no tar archive, a compressed or
/// a cut one, and sparse files.
std::vector<TarMember> list_tar(std::string_view where, const ByteSource& file,
                                std::string_view name);

}  // namespace luximm::detail
