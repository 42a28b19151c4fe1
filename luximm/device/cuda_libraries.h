#pragma once

#include <optional>
#include <string>
#include <string_view>

// Internal: what dlopen's messages about CUDA's libraries mean.
namespace luximm::detail {

/// The library that dlopen could not find, by its message: "libcudnn.so.9" of
/// "libcudnn.so.9: cannot open shared object file: No such file or directory";
/// a path where that was asked for. "" if the message says something else.
std::string missing_library(std::string_view message);

/// What brings a library of NVIDIA's that LibTorch's CUDA half needs: "pip's
/// wheel nvidia-cudnn-cu13", "Debian's package libcuda1". "" for a library that
/// is not known. Wheels are called otherwise for each CUDA, whose major version
/// is `cuda`.
std::string library_source(std::string_view library, int cuda);

/// The major version of the CUDA runtime that this process has loaded with
/// LibTorch, 13 of "libcudart.so.13"; nothing if there is none.
std::optional<int> loaded_cuda_version();

/// Why LibTorch's CUDA library at `path` could not be opened and what to do, in
/// one line, by dlopen's message.
std::string explain_open_failure(std::string_view path,
                                 std::string_view message, int cuda);

}  // namespace luximm::detail
