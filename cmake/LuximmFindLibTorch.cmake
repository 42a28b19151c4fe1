# Finds LibTorch: sets LUXIMM_LIBTORCH_DIR (its root, with lib/ and include/)
# and LUXIMM_LIBTORCH_VERSION. Looked for, in this order:
#
#   1. the one that Torch_DIR or CMAKE_PREFIX_PATH points at;
#   2. the torch package of the active Python (python3 on the path);
#   3. the one tools/setup.sh fetched into the cache.
#
# What was found is kept in the CMake cache until it disappears or 1 changes.
# Also run as a script, `cmake -P`: prints one line, and fails if there is none.

set(LUXIMM_TORCH_OLDEST 2.11)
set(LUXIMM_TORCH_PINNED 2.15.0)

# Sets `out` to the version of the LibTorch at `root`, or to nothing.
function(_luximm_libtorch_version root out)
  set(version "")
  if(EXISTS "${root}/lib/libtorch_cpu.so" AND EXISTS "${root}/include/torch")
    set(version "unknown")
    foreach(file version.py build-version)
      if(EXISTS "${root}/${file}" AND version STREQUAL "unknown")
        file(STRINGS "${root}/${file}" line REGEX "[0-9]+\\.[0-9]+\\.[0-9]+")
        if(line MATCHES "[0-9]+\\.[0-9]+\\.[0-9]+")
          set(version "${CMAKE_MATCH_0}")
        endif()
      endif()
    endforeach()
  endif()
  set(${out} "${version}" PARENT_SCOPE)
endfunction()

# The first of the directories that holds a LibTorch that is new enough.
function(_luximm_try_libtorch how)
  foreach(root IN LISTS ARGN)
    if(LUXIMM_LIBTORCH_DIR OR NOT root)
      return()
    endif()
    get_filename_component(root "${root}" REALPATH)
    _luximm_libtorch_version("${root}" version)
    if(NOT version)
      continue()
    endif()
    if(version VERSION_LESS LUXIMM_TORCH_OLDEST AND NOT version STREQUAL
                                                    "unknown")
      message(STATUS "LibTorch ${version} at ${root} passed over: luximm needs "
                     "${LUXIMM_TORCH_OLDEST} or newer")
      continue()
    endif()
    message(STATUS "LibTorch ${version} (${how}): ${root}")
    set(LUXIMM_LIBTORCH_DIR "${root}" CACHE PATH "Root of the LibTorch in use"
                                            FORCE)
    set(LUXIMM_LIBTORCH_DIR "${root}" PARENT_SCOPE)
    return()
  endforeach()
endfunction()

function(_luximm_python_torch out)
  execute_process(
    COMMAND python3 -c "import importlib.util as u; s = u.find_spec('torch'); \
print(s.submodule_search_locations[0] if s else '')"
    OUTPUT_VARIABLE found OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

function(_luximm_cache_dir out)
  if(NOT "$ENV{LUXIMM_CACHE}" STREQUAL "")
    set(${out} "$ENV{LUXIMM_CACHE}" PARENT_SCOPE)
  elseif(NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
    set(${out} "$ENV{XDG_CACHE_HOME}/luximm" PARENT_SCOPE)
  else()
    set(${out} "$ENV{HOME}/.cache/luximm" PARENT_SCOPE)
  endif()
endfunction()

file(TO_CMAKE_PATH "$ENV{CMAKE_PREFIX_PATH}" _luximm_prefixes)
list(PREPEND _luximm_prefixes ${CMAKE_PREFIX_PATH})
set(_luximm_torch_dir "${Torch_DIR}")
if(NOT _luximm_torch_dir)
  set(_luximm_torch_dir "$ENV{Torch_DIR}")
endif()
set(_luximm_asked "${_luximm_torch_dir};${_luximm_prefixes}")
if((DEFINED LUXIMM_LIBTORCH_ASKED AND NOT LUXIMM_LIBTORCH_ASKED STREQUAL
                                      _luximm_asked)
   OR NOT EXISTS "${LUXIMM_LIBTORCH_DIR}/lib/libtorch_cpu.so")
  unset(LUXIMM_LIBTORCH_DIR)
  unset(LUXIMM_LIBTORCH_DIR CACHE)
endif()
set(LUXIMM_LIBTORCH_ASKED "${_luximm_asked}" CACHE INTERNAL "")

if(NOT LUXIMM_LIBTORCH_DIR AND _luximm_torch_dir)
  _luximm_try_libtorch("Torch_DIR" "${_luximm_torch_dir}/../../.."
                       "${_luximm_torch_dir}")
  if(NOT LUXIMM_LIBTORCH_DIR)
    message(FATAL_ERROR "Torch_DIR=${_luximm_torch_dir} leads to no LibTorch "
                        "${LUXIMM_TORCH_OLDEST} or newer; unset it or correct "
                        "it to .../torch/share/cmake/Torch")
  endif()
endif()
foreach(_luximm_prefix IN LISTS _luximm_prefixes)
  _luximm_try_libtorch("CMAKE_PREFIX_PATH" "${_luximm_prefix}"
                       "${_luximm_prefix}/../..")
endforeach()
if(NOT LUXIMM_LIBTORCH_DIR)
  _luximm_python_torch(_luximm_found)
  _luximm_try_libtorch("the active Python" "${_luximm_found}")
endif()
if(NOT LUXIMM_LIBTORCH_DIR)
  _luximm_cache_dir(_luximm_found)
  _luximm_try_libtorch(
    "fetched" "${_luximm_found}/libtorch-${LUXIMM_TORCH_PINNED}/torch")
endif()
if(NOT LUXIMM_LIBTORCH_DIR)
  message(
    FATAL_ERROR
      "LibTorch ${LUXIMM_TORCH_OLDEST} or newer was not found.\n"
      "Run tools/setup.sh, which fetches the pinned ${LUXIMM_TORCH_PINNED}, or "
      "point at one with -DCMAKE_PREFIX_PATH=/path/to/libtorch, or activate a "
      "Python that has torch installed.")
endif()
_luximm_libtorch_version("${LUXIMM_LIBTORCH_DIR}" LUXIMM_LIBTORCH_VERSION)
