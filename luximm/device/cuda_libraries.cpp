#include "luximm/device/cuda_libraries.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <link.h>

#include <fmt/format.h>

namespace luximm::detail {
namespace {

constexpr std::string_view kNotFound =
    ": cannot open shared object file: No such file or directory";

/// A library by its name up to ".so". The wheels of CUDA 12 all end in -cu12;
/// of those of CUDA 13, which have one folder for the toolkit, only some do.
struct Source {
  std::string_view stem;
  std::string_view wheel;
  bool has_suffix;  ///< -cu13 too
};

constexpr std::array kSources = {
    Source{"libcublas", "nvidia-cublas", false},
    Source{"libcublasLt", "nvidia-cublas", false},
    Source{"libcudart", "nvidia-cuda-runtime", false},
    Source{"libcudnn", "nvidia-cudnn", true},
    Source{"libcufft", "nvidia-cufft", false},
    Source{"libcufile", "nvidia-cufile", false},
    Source{"libcupti", "nvidia-cuda-cupti", false},
    Source{"libcurand", "nvidia-curand", false},
    Source{"libcusolver", "nvidia-cusolver", false},
    Source{"libcusparse", "nvidia-cusparse", false},
    Source{"libcusparseLt", "nvidia-cusparselt", true},
    Source{"libnccl", "nvidia-nccl", true},
    Source{"libnvJitLink", "nvidia-nvjitlink", false},
    Source{"libnvrtc", "nvidia-cuda-nvrtc", false},
    Source{"libnvrtc-builtins", "nvidia-cuda-nvrtc", false},
    Source{"libnvshmem_host", "nvidia-nvshmem", true},
    Source{"libnvToolsExt", "nvidia-nvtx", false},
};

/// Libraries that are the system's, not CUDA's.
struct Package {
  std::string_view library;
  std::string_view name;
};

constexpr std::array kPackages = {
    Package{"libcuda.so.1", "libcuda1"},
    Package{"libnvidia-ml.so.1", "libnvidia-ml1"},
    Package{"libgomp.so.1", "libgomp1"},
    Package{"libstdc++.so.6", "libstdc++6"},
    Package{"libgcc_s.so.1", "libgcc-s1"},
    Package{"libnuma.so.1", "libnuma1"},
};

/// cuDNN is one library that opens others: libcudnn_ops and so on.
std::string_view stem_of(std::string_view library) {
  const std::string_view stem = library.substr(0, library.find(".so"));
  return stem.starts_with("libcudnn_") ? "libcudnn" : stem;
}

}  // namespace

std::string missing_library(std::string_view message) {
  const std::size_t end = message.find(kNotFound);
  return std::string(
      message.substr(0, end == std::string_view::npos ? 0 : end));
}

std::string library_source(std::string_view library, int cuda) {
  for (const Package& package : kPackages) {
    if (package.library == library) {
      return fmt::format("Debian's package {}", package.name);
    }
  }
  constexpr int kFirstWithoutSuffix = 13;
  for (const Source& source : kSources) {
    if (source.stem != stem_of(library)) continue;
    const bool suffix = source.has_suffix || cuda < kFirstWithoutSuffix;
    return fmt::format("pip's wheel {}{}", source.wheel,
                       suffix ? fmt::format("-cu{}", cuda) : "");
  }
  return "";
}

std::optional<int> loaded_cuda_version() {
  std::optional<int> version;
  dl_iterate_phdr(
      [](dl_phdr_info* info, std::size_t, void* out) {
        constexpr std::string_view kName = "libcudart.so.";
        const std::string_view path = info->dlpi_name;
        const std::size_t at = path.rfind(kName);
        if (at == std::string_view::npos) return 0;
        *static_cast<std::optional<int>*>(out) =
            std::atoi(info->dlpi_name + at + kName.size());
        return 1;
      },
      &version);
  return version;
}

std::string explain_open_failure(std::string_view path,
                                 std::string_view message, int cuda) {
  const std::string missing = missing_library(message);
  if (missing == path) {
    return fmt::format(
        "this LibTorch has no CUDA: there is no {}; use \"cpu\", or build with "
        "a LibTorch that has it, as tools/setup.sh --cuda fetches it",
        path);
  }
  if (!missing.empty()) {
    const std::string source = library_source(missing, cuda);
    return fmt::format(
        "LibTorch's CUDA library needs {}, which is not found{}; "
        "tools/setup.sh --cuda fetches all that is needed; or use \"cpu\"",
        missing,
        source.empty() ? "" : fmt::format(" and which {} has", source));
  }
  return fmt::format(
      "LibTorch's CUDA library cannot be opened: {}; it or a library that it "
      "needs is damaged or of another version: take all of them from one "
      "LibTorch, as tools/setup.sh --cuda does; or use \"cpu\"",
      message);
}

}  // namespace luximm::detail
