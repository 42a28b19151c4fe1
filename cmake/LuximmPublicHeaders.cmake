# Which headers are public, and so installed: luximm/luximm.h, the ones below
# that it leaves out, the former paths in compat/, and whatever they include.
# Nothing else has to be listed: a header is made public by including it from a
# public one, and internal ones (namespace luximm::detail, fail.h with its need
# of fmt) must not be reached. tests/package compiles each one alone.

cmake_minimum_required(VERSION 3.25)  # an install script has no policies

set(LUXIMM_PUBLIC_HEADERS_BESIDE
    luximm/layers/drop_path.h luximm/layers/init.h luximm/model/config_json.h
    luximm/model/license.h luximm/weights/key_rules.h)

# Internal ones that public classes have members or bases of.
set(LUXIMM_PUBLIC_HEADERS_NEED
    luximm/layers/settings.h luximm/model/pending_weights.h
    luximm/model/structure_record.h)

# Sets `out` to the headers of the tree `root` that `ARGN` and what they include
# with "luximm/..." are; headers that are not in it are an error.
function(luximm_included_headers root out)
  set(found)
  set(waiting ${ARGN})
  while(waiting)
    list(POP_FRONT waiting header)
    if(header IN_LIST found)
      continue()
    endif()
    if(NOT EXISTS "${root}/${header}")
      message(FATAL_ERROR "a public header includes ${header}, which is not in "
                          "${root}")
    endif()
    list(APPEND found "${header}")
    file(STRINGS "${root}/${header}" lines REGEX "^#include [\"<]luximm/")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^#include [\"<]([^\">]+).*" "\\1" next "${line}")
      list(APPEND waiting "${next}")
    endforeach()
  endwhile()
  list(SORT found)
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# Sets `out` to the public headers of luximm's sources at `root`, without those
# in compat/.
function(luximm_public_headers root out)
  luximm_included_headers("${root}" headers luximm/luximm.h
                          ${LUXIMM_PUBLIC_HEADERS_BESIDE})
  foreach(header IN LISTS headers)
    file(STRINGS "${root}/${header}" internal
         REGEX "^namespace luximm::detail|^#include <(fmt|nlohmann)/")
    if(internal AND NOT header IN_LIST LUXIMM_PUBLIC_HEADERS_NEED)
      message(FATAL_ERROR "${header} is internal (${internal}) and is reached "
                          "from a public header")
    endif()
  endforeach()
  set(${out} "${headers}" PARENT_SCOPE)
endfunction()
