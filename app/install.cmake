# SPDX-License-Identifier: GPL-3.0-or-later
# Says which files `cmake --install` puts where, and makes the Debian package (app/package) of the same files.
include(GNUInstallDirs)
set(desktop ${CMAKE_CURRENT_SOURCE_DIR}/resources/desktop)
set(id org.posiscope.posiscope)

if(BUILD_SHARED_LIBS)  # the layers are shared for tests only: the program finds them where they were built
  set_target_properties(posiscope PROPERTIES INSTALL_RPATH ${CMAKE_CURRENT_BINARY_DIR})
endif()
install(TARGETS posiscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS posiscope_pdf LIBRARY DESTINATION lib/posiscope)  # where ui/export/pdf_library.cpp looks
install(FILES ${desktop}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${desktop}/${id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${desktop}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${desktop}/icons/posiscope.svg DESTINATION ${icons}/scalable/apps RENAME ${id}.svg)
foreach(size IN ITEMS 16 32 48 128 256)
  install(FILES ${desktop}/icons/${size}.png DESTINATION ${icons}/${size}x${size}/apps RENAME ${id}.png)
endforeach()

# compressed FILE NAME: FILE as NAME.gz in the build folder, the same bytes every time.
function(compressed file name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  execute_process(COMMAND gzip -9nc ${file} OUTPUT_FILE ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz
                  COMMAND_ERROR_IS_FATAL ANY)
endfunction()
configure_file(${desktop}/posiscope.1.in posiscope.1 @ONLY)
compressed(${CMAKE_CURRENT_BINARY_DIR}/posiscope.1 posiscope.1)
compressed(${desktop}/changelog changelog)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/posiscope.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_CONTACT "The Posiscope authors <posiscope@localhost.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "see how a transformer knows where a word stands")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Type a sentence, pick a word, and see which row of the relative-position\n\
table each neighbour uses. The same window shows position encodings as an\n\
interactive heatmap and as curves, exact at every size and adjustable by\n\
sliders. Figures and tables come from the window and, without a display,\n\
from the command line.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# No library asks for these: the two typefaces, and the texts of Qt's own dialogs.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core, fonts-noto-cjk, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS qt6-wayland)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
