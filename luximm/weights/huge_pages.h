#pragma once

#include <cstddef>
#include <cstdint>
#include <sys/mman.h>

namespace luximm::detail {

/// Asks for pages of 2 MB under fresh memory: touching 4 GB for the first time
/// takes seconds in faults of 4 kB. A hint, so it cannot fail.
inline void prefer_huge_pages(void* data, std::size_t size) {
#ifdef MADV_HUGEPAGE
  constexpr std::uintptr_t kHuge = 2 << 20;
  const auto first = reinterpret_cast<std::uintptr_t>(data);
  const std::uintptr_t begin = (first + kHuge - 1) / kHuge * kHuge;
  const std::uintptr_t end = (first + size) / kHuge * kHuge;
  if (begin < end) {
    ::madvise(static_cast<char*>(data) + (begin - first), end - begin,
              MADV_HUGEPAGE);
  }
#else
  (void)data, (void)size;
#endif
}

}  // namespace luximm::detail
