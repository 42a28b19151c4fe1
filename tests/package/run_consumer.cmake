# Configures, builds and runs the consumer project in `work`, outside luximm's
# tree, against `prefix` (an installed luximm) or `tree` (its sources).

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

if(NOT work)
  set(temporary "$ENV{TMPDIR}")
  if(NOT temporary)
    set(temporary /tmp)
  endif()
  string(RANDOM LENGTH 8 suffix)
  set(work "${temporary}/luximm-consumer-${suffix}")
  set(remove TRUE)
endif()

file(COPY "${CMAKE_CURRENT_LIST_DIR}/consumer/" DESTINATION "${work}/source")
run("${CMAKE_COMMAND}" -S "${work}/source" -B "${work}/build" -G "${generator}"
    "-DCMAKE_CXX_COMPILER=${compiler}" "-DCMAKE_PREFIX_PATH=${prefix}"
    "-DLUXIMM_TREE=${tree}" ${options})
run("${CMAKE_COMMAND}" --build "${work}/build" --parallel 2)
run("${work}/build/list_models")
run("${work}/build/train")
if(remove)
  file(REMOVE_RECURSE "${work}")
endif()
