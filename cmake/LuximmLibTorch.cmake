# luximm::libtorch: LibTorch as an imported target of our own.
#
# torch's own TorchConfig.cmake is not used: it asks for a CUDA toolkit of the
# version the wheel was built with, and links libtorch_cuda into every program.
# Here a program links libtorch_cpu and libc10 alone; luximm opens libtorch_cuda
# at run time when a CUDA device is asked for. One program serves both, and a
# CPU run starts 0.3 s sooner.

include("${CMAKE_CURRENT_LIST_DIR}/LuximmFindLibTorch.cmake")
if(TARGET luximm::libtorch)
  return()
endif()

# The wheel's libraries need two small CUDA ones beside them, even on a CPU.
set(_luximm_torch_rpath "${LUXIMM_LIBTORCH_DIR}/lib")
foreach(_luximm_sub cu13/lib cuda_runtime/lib cuda_cupti/lib)
  if(EXISTS "${LUXIMM_LIBTORCH_DIR}/../nvidia/${_luximm_sub}")
    get_filename_component(
      _luximm_nvidia "${LUXIMM_LIBTORCH_DIR}/../nvidia/${_luximm_sub}" REALPATH)
    list(APPEND _luximm_torch_rpath "${_luximm_nvidia}")
  endif()
endforeach()

add_library(luximm::libtorch INTERFACE IMPORTED GLOBAL)
target_include_directories(
  luximm::libtorch SYSTEM
  INTERFACE "${LUXIMM_LIBTORCH_DIR}/include"
            "${LUXIMM_LIBTORCH_DIR}/include/torch/csrc/api/include")
target_link_options(luximm::libtorch INTERFACE "LINKER:--allow-shlib-undefined")
# --no-as-needed: libtorch_cpu registers its operators when it is loaded, so it
# must be kept even where no symbol of it is named.
target_link_libraries(
  luximm::libtorch
  INTERFACE -Wl,--no-as-needed "${LUXIMM_LIBTORCH_DIR}/lib/libtorch_cpu.so"
            "${LUXIMM_LIBTORCH_DIR}/lib/libc10.so" -Wl,--as-needed)
foreach(_luximm_dir IN LISTS _luximm_torch_rpath)
  target_link_options(luximm::libtorch INTERFACE "LINKER:-rpath,${_luximm_dir}"
                      "LINKER:-rpath-link,${_luximm_dir}")
endforeach()
