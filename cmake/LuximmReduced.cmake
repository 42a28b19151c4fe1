# LUXIMM_REDUCED: a build that needs a compiler, CMake and LibTorch alone. fmt,
# nlohmann/json and xxHash are the headers of third_party/include; what needs a
# library besides is left out (no_network.cpp, no_hash.cpp, no_images.cpp).

if(LUXIMM_BUILD_PROGRAM OR LUXIMM_BUILD_TESTS OR LUXIMM_INSTALL OR LUXIMM_FUZZ)
  message(FATAL_ERROR "LUXIMM_REDUCED is for a library that is not installed: "
                      "set LUXIMM_BUILD_PROGRAM, LUXIMM_BUILD_TESTS, "
                      "LUXIMM_INSTALL and LUXIMM_FUZZ to OFF")
endif()
set(LUXIMM_BUNDLED_INCLUDE "${PROJECT_SOURCE_DIR}/third_party/include")

add_library(fmt::fmt INTERFACE IMPORTED GLOBAL)
target_include_directories(fmt::fmt SYSTEM
                           INTERFACE "${LUXIMM_BUNDLED_INCLUDE}")
target_compile_definitions(fmt::fmt INTERFACE FMT_HEADER_ONLY)

add_library(nlohmann_json::nlohmann_json INTERFACE IMPORTED GLOBAL)
target_include_directories(nlohmann_json::nlohmann_json SYSTEM
                           INTERFACE "${LUXIMM_BUNDLED_INCLUDE}")
set(LUXIMM_XXHASH_INCLUDE "${LUXIMM_BUNDLED_INCLUDE}")
