# What is installed where, and the Debian package; included by the top CMakeLists.txt.
include(GNUInstallDirs)

set(application_id io.github.rolewright.Rolewright)
set(installed_files ${CMAKE_CURRENT_LIST_DIR}/installed)
set(package_files ${CMAKE_BINARY_DIR}/package)
set(doc_dir ${CMAKE_INSTALL_DATAROOTDIR}/doc/rolewright)
set(icon_dir ${CMAKE_INSTALL_DATAROOTDIR}/icons/hicolor)

install(TARGETS rolewright rolewright-cli RUNTIME)
install(FILES ${installed_files}/${application_id}.desktop DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/applications)
install(FILES ${installed_files}/${application_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/metainfo)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${doc_dir} RENAME copyright)

# The icon as drawn, and in the sizes that desktops ask for where a program draws them.
set(icon ${CMAKE_SOURCE_DIR}/resources/icons/rolewright.svg)
install(FILES ${icon} DESTINATION ${icon_dir}/scalable/apps RENAME ${application_id}.svg)
find_program(rsvg_convert rsvg-convert)
if(rsvg_convert)
    foreach(size 16 22 24 32 48 64 128 256)
        set(picture ${package_files}/icons/${size}.png)
        add_custom_command(OUTPUT ${picture} DEPENDS ${icon} VERBATIM
            COMMAND ${rsvg_convert} --width ${size} --height ${size} --output ${picture} ${icon})
        list(APPEND made_files ${picture})
        install(FILES ${picture} DESTINATION ${icon_dir}/${size}x${size}/apps RENAME ${application_id}.png)
    endforeach()
endif()

# Manual pages and change log, compressed as Debian's policy asks: the best, and without a time stamp.
function(install_compressed source name folder)
    set(compressed ${package_files}/${name}.gz)
    add_custom_command(OUTPUT ${compressed} DEPENDS ${source} VERBATIM
        COMMAND sh -c "gzip -9n < \"$1\" > \"$2\"" -- ${source} ${compressed})
    set(made_files ${made_files} ${compressed} PARENT_SCOPE)
    install(FILES ${compressed} DESTINATION ${folder})
endfunction()

file(MAKE_DIRECTORY ${package_files}/icons)
foreach(program rolewright rolewright-cli)
    configure_file(${installed_files}/${program}.1.in ${package_files}/${program}.1 @ONLY)
    install_compressed(${package_files}/${program}.1 ${program}.1 ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
configure_file(${installed_files}/debian-changelog.in ${package_files}/changelog @ONLY)
install_compressed(${package_files}/changelog changelog ${doc_dir})
add_custom_target(package_files ALL DEPENDS ${made_files})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR})
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_NAME rolewright)
set(CPACK_PACKAGE_CONTACT "The Rolewright authors <rolewright@users.noreply.github.com>")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins that Qt loads at run time, which no look at the linked libraries finds.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-gtk-platformtheme")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "See and change who may do what in an application's database")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Rolewright opens the database that an application already uses and shows its
users, roles and permissions. Assignments and grants are clicked together,
the effect of every change is shown before it is made, and everything is
saved in one transaction or not at all. Every answer names its path.

The package has the window (rolewright) and the command line for scripts
(rolewright-cli).")
include(CPack)
