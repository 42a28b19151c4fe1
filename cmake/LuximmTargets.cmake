# luximm_flags: the flags of every unit of ours, in one place. A precompiled
# header can be shared only between targets whose flags are identical, so no
# target adds its own.

add_library(luximm_flags INTERFACE)
target_compile_features(luximm_flags INTERFACE cxx_std_20)
# -fPIC here and not the POSITION_INDEPENDENT_CODE property: that one gives
# programs -fPIE, and GCC refuses a header precompiled with -fPIC for them.
target_compile_options(
  luximm_flags INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra> -fPIC)
# The torch wheel carries headers of another fmt, which LibTorch's own headers
# do not use, and no library for them. Ours must come first: with the compiled
# fmt a unit takes 5 s less to compile than with a header-only one.
get_target_property(luximm_fmt_dirs fmt::fmt INTERFACE_INCLUDE_DIRECTORIES)
if(LUXIMM_REDUCED)  # not LibTorch's, which CMAKE_PREFIX_PATH leads to
  set(luximm_fmt_dir ${luximm_fmt_dirs})
else()
  find_path(luximm_fmt_dir fmt/format.h HINTS ${luximm_fmt_dirs} REQUIRED NO_CACHE)
endif()
file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/first")
file(CREATE_LINK "${luximm_fmt_dir}/fmt" "${CMAKE_CURRENT_BINARY_DIR}/first/fmt"
     SYMBOLIC)
target_include_directories(luximm_flags SYSTEM BEFORE
                           INTERFACE "${CMAKE_CURRENT_BINARY_DIR}/first")
if(LUXIMM_SANITIZE)
  target_compile_options(luximm_flags INTERFACE
    -fsanitize=${LUXIMM_SANITIZE} -fno-sanitize-recover=undefined
    -fno-omit-frame-pointer)
  target_link_options(luximm_flags INTERFACE -fsanitize=${LUXIMM_SANITIZE})
endif()
if(LUXIMM_FUZZ)
  target_compile_options(luximm_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(LUXIMM_CCACHE ccache)
if(LUXIMM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER AND PROJECT_IS_TOP_LEVEL)
  # The sloppiness is what ccache needs to cache units that use a
  # precompiled header; the base makes a clone elsewhere find what this one
  # compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}"
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${LUXIMM_CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(
      luximm_flags INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()

foreach(linker mold lld)
  find_program(LUXIMM_${linker} NAMES ${linker} ld.${linker})
  if(LUXIMM_${linker} AND PROJECT_IS_TOP_LEVEL)
    target_link_options(luximm_flags INTERFACE -fuse-ld=${linker})
    break()
  endif()
endforeach()

# luximm_add_test(target LIBRARIES lib... SOURCES file...)
#
# One GoogleTest executable. CTest runs it per test suite, not per case: a
# process that loads LibTorch takes 0.7 s to start.
function(luximm_add_test target)
  cmake_parse_arguments(arg "" "" "LIBRARIES;SOURCES" ${ARGN})
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE ${arg_LIBRARIES} luximm_flags
                                          GTest::gmock GTest::gtest_main)
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(
    ${target} PRIVATE LUXIMM_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                      LUXIMM_BINARY_DIR="${CMAKE_BINARY_DIR}")
endfunction()

# luximm_join_units(target): with LUXIMM_UNITY, compiles units of one folder
# five at a time. Each unit with LibTorch costs six seconds before its first
# line.
function(luximm_join_units target)
  if(NOT LUXIMM_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    get_source_file_property(
      without_torch ${source} TARGET_DIRECTORY ${target} SKIP_PRECOMPILE_HEADERS)
    if(without_torch)
      continue()
    endif()
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${PROJECT_SOURCE_DIR}"
               OUTPUT_VARIABLE folder)
    cmake_path(GET folder PARENT_PATH folder)
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    math(EXPR group "0${count_${folder}} / 5")
    math(EXPR count_${folder} "0${count_${folder}} + 1")
    set_source_files_properties(
      ${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP
                                                      ${folder}_${group})
  endforeach()
endfunction()
