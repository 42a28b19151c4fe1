# Makes a unit of every header that luximm installs. Each is compiled alone; the
# ones with LibTorch share a precompiled header of the part of LibTorch that
# they all begin with, as each would take half a minute otherwise.

get_target_property(include_dir luximm::core INTERFACE_INCLUDE_DIRECTORIES)
file(GLOB_RECURSE headers RELATIVE "${include_dir}" "${include_dir}/luximm/*.h")
list(LENGTH headers count)
if(count LESS 40)
  message(FATAL_ERROR "${count} headers in ${include_dir}, expected 40 or more")
endif()

# Whether `header` reaches LibTorch, through any number of headers.
function(reaches_torch header out)
  set(seen)
  set(waiting "${header}")
  set(${out} FALSE PARENT_SCOPE)
  while(waiting)
    list(POP_FRONT waiting next)
    if(next MATCHES "^torch/")
      set(${out} TRUE PARENT_SCOPE)
      return()
    elseif(next IN_LIST seen)
      continue()
    endif()
    list(APPEND seen "${next}")
    file(STRINGS "${include_dir}/${next}" lines
         REGEX "^#include [\"<](luximm|torch)/")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^#include [\"<]([^\">]+).*" "\\1" name "${line}")
      list(APPEND waiting "${name}")
    endforeach()
  endwhile()
endfunction()

set(units_core)
set(units_torch)
foreach(header IN LISTS headers)
  file(STRINGS "${include_dir}/${header}" internal
       REGEX "^namespace luximm::detail|^// Internal|^#include <(fmt|nlohmann)/")
  # What public classes have members or bases of must be there too.
  set(needed luximm/layers/settings.h luximm/model/pending_weights.h
      luximm/model/structure_record.h)
  if(internal AND NOT header IN_LIST needed)
    message(FATAL_ERROR "${header} is installed but internal: ${internal}")
  endif()
  string(REPLACE "/" "_" unit "${header}")
  set(unit "${CMAKE_CURRENT_BINARY_DIR}/headers/${unit}.cpp")
  # Twice: the second must be empty.
  file(WRITE "${unit}" "#include <${header}>\n#include <${header}>\n")
  reaches_torch("${header}" torch)
  if(torch)
    list(APPEND units_torch "${unit}")
  else()
    list(APPEND units_core "${unit}")
  endif()
endforeach()
list(LENGTH units_core core_count)
list(LENGTH units_torch torch_count)
message(STATUS "Compiling ${core_count} headers without LibTorch and "
               "${torch_count} with it, each alone")

add_library(headers_core OBJECT ${units_core})
target_link_libraries(headers_core PRIVATE luximm::core)
add_library(headers_torch OBJECT ${units_torch})
target_link_libraries(headers_torch PRIVATE luximm::luximm)
target_precompile_headers(headers_torch PRIVATE <luximm/base/torch.h>)
foreach(target headers_core headers_torch)
  target_compile_options(${target} PRIVATE -O0 -Wall -Wextra -Werror)
endforeach()
