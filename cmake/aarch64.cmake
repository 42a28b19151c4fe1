# Toolchain file: for 64-bit ARM with Debian's cross compiler, and the libraries
# of Debian's arm64 packages that `tools/setup.sh --cross` unpacked into
# LUXIMM_ARM64_ROOT (a variable of the environment). What is built runs under
# qemu-user. See tools/test_aarch64.sh.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(CMAKE_LIBRARY_ARCHITECTURE aarch64-linux-gnu)

set(luximm_arm64_libraries "$ENV{LUXIMM_ARM64_ROOT}/usr/lib/aarch64-linux-gnu")
if(NOT IS_DIRECTORY "${luximm_arm64_libraries}")
  message(FATAL_ERROR "LUXIMM_ARM64_ROOT is '$ENV{LUXIMM_ARM64_ROOT}', which "
                      "holds no libraries: use tools/test_aarch64.sh, or set "
                      "it to the folder that tools/setup.sh --cross prints")
endif()
set(CMAKE_FIND_ROOT_PATH "$ENV{LUXIMM_ARM64_ROOT}")
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# Where the linker finds what those libraries need themselves.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-Wl,-rpath-link,${luximm_arm64_libraries}")
set(CMAKE_CROSSCOMPILING_EMULATOR
    qemu-aarch64 -L "$ENV{LUXIMM_ARM64_ROOT}")
