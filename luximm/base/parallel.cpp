#include "luximm/base/parallel.h"

#include <ATen/Functions.h>
#include <ATen/TensorIterator.h>

namespace luximm::detail {

void parallel_for(int64_t count,
                  const std::function<void(int64_t, int64_t)>& body) {
  if (count <= 1) {
    if (count == 1) body(0, 1);
    return;
  }
  // LibTorch's compiled loops over a tensor, whose elements are not touched:
  // their addresses are the indices.
  const at::Tensor indices = at::empty({count}, at::kByte);
  const auto* begin = static_cast<const char*>(indices.const_data_ptr());
  at::TensorIterator iterator =
      at::TensorIterator::borrowing_nullary_op(indices);
  iterator.for_each(
      [&](char** data, const int64_t* /*strides*/, int64_t n) {
        const int64_t first = data[0] - begin;
        body(first, first + n);
      },
      /*grain_size=*/1);
}

}  // namespace luximm::detail
