#pragma once

// Internal: libluximm_cuda.so, which names CUDA, so that nothing else does. It
// is opened when it is first asked for: it needs LibTorch's CUDA half.
namespace luximm::detail {

/// A function that it exports; null, with one warning, without the library.
void* cuda_plugin_function(const char* name);

}  // namespace luximm::detail
