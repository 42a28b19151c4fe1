# cmake --install: headers, libraries, the program and the package that
# find_package(luximm) finds.
include(CMakePackageConfigHelpers)

set(luximm_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/luximm")
set_target_properties(luximm_core PROPERTIES EXPORT_NAME core)
set(luximm_installed luximm_core)
if(LUXIMM_WITH_TORCH)
  list(APPEND luximm_installed luximm)
endif()

install(TARGETS ${luximm_installed} EXPORT luximm_targets)
install(EXPORT luximm_targets NAMESPACE luximm::
        DESTINATION "${luximm_package_dir}" FILE luximm-targets.cmake)
if(TARGET luximm_program)
  install(TARGETS luximm_program)
endif()
if(TARGET luximm_cuda)  # which programs open; nothing is linked with it
  install(TARGETS luximm_cuda)
endif()

# Which headers are public is read when they are installed.
install(CODE "
  set(source [[${PROJECT_SOURCE_DIR}]])
  set(to [[${CMAKE_INSTALL_INCLUDEDIR}]])"
  CODE [[
  include("${source}/cmake/LuximmPublicHeaders.cmake")
  luximm_public_headers("${source}" headers)
  foreach(header IN LISTS headers)
    cmake_path(GET header PARENT_PATH folder)
    file(INSTALL "${source}/${header}"
         DESTINATION "${CMAKE_INSTALL_PREFIX}/${to}/${folder}")
  endforeach()]])
# The paths that headers had before they moved.
install(DIRECTORY "${PROJECT_SOURCE_DIR}/compat/luximm/"
        DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/luximm")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE"
        DESTINATION "${CMAKE_INSTALL_DOCDIR}")

configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/luximm-config.cmake.in"
  "${PROJECT_BINARY_DIR}/luximm-config.cmake"
  INSTALL_DESTINATION "${luximm_package_dir}")
# Before 1.0 a minor version may change names.
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/luximm-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/luximm-config.cmake"
              "${PROJECT_BINARY_DIR}/luximm-config-version.cmake"
        DESTINATION "${luximm_package_dir}")
if(LUXIMM_WITH_TORCH)
  install(FILES "${CMAKE_CURRENT_LIST_DIR}/LuximmLibTorch.cmake"
                "${CMAKE_CURRENT_LIST_DIR}/LuximmFindLibTorch.cmake"
          DESTINATION "${luximm_package_dir}")
endif()
