#include "luximm/inference/float_buffer.h"

#include <cstdlib>
#include <new>
#include <sys/mman.h>

namespace luximm::detail {
namespace {

constexpr std::size_t kLine = 64;
constexpr std::size_t kLargePage = std::size_t{1} << 21;

}  // namespace

FloatBuffer::FloatBuffer(std::size_t floats) : size_(floats) {
  if (floats == 0) return;
  const std::size_t bytes = floats * sizeof(float);
  const std::size_t alignment = bytes < kLargePage ? kLine : kLargePage;
  const std::size_t rounded = (bytes + alignment - 1) / alignment * alignment;
  void* data = std::aligned_alloc(alignment, rounded);
  if (data == nullptr) throw std::bad_alloc();
  if (alignment == kLargePage) ::madvise(data, rounded, MADV_HUGEPAGE);
  data_.reset(static_cast<float*>(data));
}

void FloatBuffer::Free::operator()(float* data) const { std::free(data); }

}  // namespace luximm::detail
