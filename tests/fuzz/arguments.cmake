# fuzz_arguments: built on demand (tools/fuzz.sh arguments) beside the program,
# whose objects it takes as they are. Only the parsing, which is all in headers,
# is compiled with clang for libFuzzer: LibTorch's half would take half an hour.
find_program(LUXIMM_CLANGXX clang++)
if(LUXIMM_CLANGXX AND TARGET luximm_program)
  set(objects "$<TARGET_OBJECTS:luximm_program>")
  get_target_property(torch_link luximm::libtorch INTERFACE_LINK_LIBRARIES)
  add_custom_target(
    fuzz_arguments
    COMMAND
      "${LUXIMM_CLANGXX}" -std=c++20 -g -O1
      -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined
      "-I${PROJECT_SOURCE_DIR}" "-DLUXIMM_VERSION=\"fuzz\""
      "${CMAKE_CURRENT_LIST_DIR}/fuzz_arguments.cpp"
      "$<FILTER:${objects},EXCLUDE,/(main|options|cmake_pch)\\.(cpp|hxx)>"
      "$<TARGET_FILE:luximm>" "$<TARGET_FILE:luximm_core>" ${torch_link}
      "-Wl,--allow-shlib-undefined,-rpath,${LUXIMM_LIBTORCH_DIR}/lib"
      -lfmt -lyaml-cpp -lcurl -lcrypto -ljpeg -lpng -lz -ldl -pthread
      -o "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/fuzz_arguments"
    DEPENDS luximm_program luximm luximm_core
    COMMENT "Building fuzz_arguments with clang"
    VERBATIM COMMAND_EXPAND_LISTS)
endif()
