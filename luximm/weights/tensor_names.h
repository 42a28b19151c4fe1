#pragma once

#include <cstddef>
#include <vector>

#include "luximm/weights/pickle.h"
#include "luximm/weights/torch_file.h"
#include "luximm/weights/torch_objects.h"

// Internal: the tensors of nested dictionaries by name.
namespace luximm::detail {

/// Adds the tensors below `root`, a dictionary, to `result` under dotted names,
/// and what no tensor can be made of to `opaque`. Returns the storage of each
/// tensor, from whose begin the tensor's own is counted. Throws `Error` for
/// names that are there twice and for more of them than a file can want.
std::vector<std::size_t> name_tensors(const PickleHeap& heap,
                                      const TorchObjects& objects,
                                      PickleValue root, TorchFile& result);

}  // namespace luximm::detail
