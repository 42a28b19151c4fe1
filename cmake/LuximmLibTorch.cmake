# luximm_libtorch: LibTorch as an imported target of our own.
#
# Found, in this order:
#   1. the one that Torch_DIR or CMAKE_PREFIX_PATH points at;
#   2. the torch package of the active Python (python3 on the path);
#   3. the one tools/setup.sh fetched into the cache.
#
# torch's own TorchConfig.cmake is not used: it asks for a CUDA toolkit of the
# version the wheel was built with, and links libtorch_cuda into every program.
# Here a program links libtorch_cpu and libc10 alone; luximm opens libtorch_cuda
# at run time when a CUDA device is asked for. One program serves both, and a
# CPU run starts 0.3 s sooner.

set(LUXIMM_TORCH_OLDEST 2.11)
set(LUXIMM_TORCH_PINNED 2.15.0)

function(_luximm_try_libtorch root how)
  if(LUXIMM_LIBTORCH_DIR OR NOT root)
    return()
  endif()
  get_filename_component(root "${root}" REALPATH)
  if(NOT EXISTS "${root}/lib/libtorch_cpu.so" OR NOT EXISTS
                                                "${root}/include/torch")
    return()
  endif()
  set(version "")
  if(EXISTS "${root}/version.py")
    file(STRINGS "${root}/version.py" line REGEX "^__version__")
    string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" version "${line}")
  elseif(EXISTS "${root}/build-version")
    file(STRINGS "${root}/build-version" line)
    string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" version "${line}")
  endif()
  if(version AND version VERSION_LESS LUXIMM_TORCH_OLDEST)
    message(STATUS "LibTorch ${version} at ${root} passed over: luximm needs "
                   "${LUXIMM_TORCH_OLDEST} or newer")
    return()
  endif()
  message(STATUS "LibTorch ${version} (${how}): ${root}")
  set(LUXIMM_LIBTORCH_DIR "${root}" CACHE PATH "Root of the LibTorch in use")
  set(LUXIMM_LIBTORCH_VERSION "${version}" CACHE STRING "Its version")
endfunction()

if(LUXIMM_LIBTORCH_DIR AND NOT EXISTS
                           "${LUXIMM_LIBTORCH_DIR}/lib/libtorch_cpu.so")
  unset(LUXIMM_LIBTORCH_DIR CACHE)
endif()
if(Torch_DIR)
  _luximm_try_libtorch("${Torch_DIR}/../../.." "Torch_DIR")
endif()
foreach(prefix IN LISTS CMAKE_PREFIX_PATH)
  _luximm_try_libtorch("${prefix}" "CMAKE_PREFIX_PATH")
  _luximm_try_libtorch("${prefix}/../.." "CMAKE_PREFIX_PATH")
endforeach()
if(NOT LUXIMM_LIBTORCH_DIR)
  execute_process(
    COMMAND python3 -c "import importlib.util as u; s = u.find_spec('torch'); \
print(s.submodule_search_locations[0] if s else '')"
    OUTPUT_VARIABLE python_torch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  _luximm_try_libtorch("${python_torch}" "the active Python")
endif()
if(NOT LUXIMM_LIBTORCH_DIR)
  if(DEFINED ENV{LUXIMM_CACHE})
    set(luximm_cache "$ENV{LUXIMM_CACHE}")
  elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(luximm_cache "$ENV{XDG_CACHE_HOME}/luximm")
  else()
    set(luximm_cache "$ENV{HOME}/.cache/luximm")
  endif()
  _luximm_try_libtorch("${luximm_cache}/libtorch-${LUXIMM_TORCH_PINNED}/torch"
                       "fetched")
endif()
if(NOT LUXIMM_LIBTORCH_DIR)
  message(
    FATAL_ERROR
      "LibTorch ${LUXIMM_TORCH_OLDEST} or newer was not found.\n"
      "Run tools/setup.sh, which fetches the pinned ${LUXIMM_TORCH_PINNED}, or "
      "point at one with -DCMAKE_PREFIX_PATH=/path/to/libtorch, or activate a "
      "Python that has torch installed.")
endif()

# The wheel's libraries need two small CUDA ones beside them, even on a CPU.
set(luximm_torch_rpath "${LUXIMM_LIBTORCH_DIR}/lib")
foreach(sub cu13/lib cuda_runtime/lib cuda_cupti/lib)
  if(EXISTS "${LUXIMM_LIBTORCH_DIR}/../nvidia/${sub}")
    get_filename_component(
      nvidia_lib "${LUXIMM_LIBTORCH_DIR}/../nvidia/${sub}" REALPATH)
    list(APPEND luximm_torch_rpath "${nvidia_lib}")
  endif()
endforeach()

add_library(luximm_libtorch INTERFACE)
target_include_directories(
  luximm_libtorch SYSTEM
  INTERFACE "$<BUILD_INTERFACE:${LUXIMM_LIBTORCH_DIR}/include>"
            "$<BUILD_INTERFACE:${LUXIMM_LIBTORCH_DIR}/include/torch/csrc/api/include>")
target_link_options(luximm_libtorch INTERFACE "LINKER:--allow-shlib-undefined")
# --no-as-needed: libtorch_cpu registers its operators when it is loaded, so it
# must be kept even where no symbol of it is named.
target_link_libraries(
  luximm_libtorch
  INTERFACE -Wl,--no-as-needed "${LUXIMM_LIBTORCH_DIR}/lib/libtorch_cpu.so"
            "${LUXIMM_LIBTORCH_DIR}/lib/libc10.so" -Wl,--as-needed)
foreach(dir IN LISTS luximm_torch_rpath)
  target_link_options(luximm_libtorch INTERFACE "LINKER:-rpath,${dir}"
                      "LINKER:-rpath-link,${dir}")
endforeach()
