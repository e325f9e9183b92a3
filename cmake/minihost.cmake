# SPDX-License-Identifier: MIT
# Functions for the CMakeLists.txt of all folders.

find_program(MINIHOST_CCACHE ccache)
if(MINIHOST_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # ccache hashes paths relative to the checkout, so that a build in another checkout finds the results, and precompiled headers by their
    # content, for which ccache's manual requires pch_defines and time_macros.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${MINIHOST_CCACHE})
endif()

# Options of all targets: warnings, definitions, include root, sanitizers.
add_library(minihost_options INTERFACE)
target_include_directories(minihost_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(minihost_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    MINIHOST_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(minihost_options INTERFACE /W4 /utf-8 $<$<BOOL:${MINIHOST_WERROR}>:/WX>)
else()
    target_compile_options(minihost_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
        -Woverloaded-virtual $<$<BOOL:${MINIHOST_WERROR}>:-Werror>)
endif()
if(MINIHOST_WEAKENED)
    target_compile_definitions(minihost_options INTERFACE MINIHOST_WEAKENED)
endif()
if(MINIHOST_SANITIZE)
    target_compile_options(minihost_options INTERFACE -fsanitize=${MINIHOST_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(minihost_options INTERFACE -fsanitize=${MINIHOST_SANITIZE})
endif()
if(MINIHOST_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "MINIHOST_FUZZ needs clang, which contains libFuzzer (cmake --preset fuzz)")
    endif()
    # All code is instrumented for libFuzzer's coverage; only the fuzzers link libFuzzer's main().
    # clang 14 cannot compile coroutines with -fsanitize=function.
    target_compile_options(minihost_options INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize=function)
endif()

# qt_add_resources() in the format of rcc that has no times of the files, which differ in each checkout: the compiler cache then finds
# the results of another checkout.
function(minihost_resources target name)
    qt_add_resources(${target} ${name} ${ARGN} OPTIONS --format-version 1)
endfunction()

# Most of a file's compile time is parsing Qt's headers. cmake/precompiled/<name>.h is precompiled once for all targets with
# minihost_precompiled(<target> <name>). Each file still includes the headers that it uses (a build with MINIHOST_PCH=OFF checks it).
function(minihost_precompiled target name)
    if(MINIHOST_PCH)
        target_precompile_headers(${target} REUSE_FROM minihost_pch_${name})
    endif()
endfunction()

function(minihost_add_precompiled name)
    if(NOT MINIHOST_PCH)
        return()
    endif()
    add_library(minihost_pch_${name} OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled/owner.cpp)
    target_link_libraries(minihost_pch_${name} PRIVATE minihost_options ${ARGN})
    # In angle brackets CMake writes the name as it stands, without the checkout's path: the precompiled header, and each file that is
    # compiled with it, is then the same in every checkout, and the compiler cache finds it.
    target_precompile_headers(minihost_pch_${name} PRIVATE <cmake/precompiled/${name}.h>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # ccache requires this option for precompiled headers.
        target_compile_options(minihost_options INTERFACE -fpch-preprocess)
    endif()
endfunction()
minihost_add_precompiled(core Qt6::Core QCoro6::Core tl::expected)
minihost_add_precompiled(web Qt6::WebEngineCore QCoro6::Core tl::expected)
minihost_add_precompiled(widgets Qt6::Widgets QCoro6::Core tl::expected)

# minihost_module(<name> SOURCES ... LINK ... [PRIVATE_LINK ...] [PCH core|web|widgets] [PCH_HEADER header]): a static library with the
# project's options. PCH_HEADER is a header of ours that nearly all files of the module include: it is precompiled with the PCH's ones.
function(minihost_module name)
    cmake_parse_arguments(ARG "" "PCH;PCH_HEADER" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PUBLIC minihost_options ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    if(NOT ARG_PCH)
        set(ARG_PCH core)
    endif()
    if(ARG_PCH_HEADER AND MINIHOST_PCH)
        target_precompile_headers(${name} PRIVATE <cmake/precompiled/${ARG_PCH}.h> <${ARG_PCH_HEADER}>)
    else()
        minihost_precompiled(${name} ${ARG_PCH})
    endif()
    if(MINIHOST_UNITY)
        # More files at a time cost less processor time in all, and leave less to do side by side.
        set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            # GCC takes the files for headers, where a coroutine's frame may not have a type of an unnamed namespace.
            target_compile_options(${name} PRIVATE -Wno-subobject-linkage)
        endif()
    endif()
endfunction()

# minihost_registry(<target> <folder> <value type> <header> <Plural>): a folder is a registry.
# Every <folder>/<name>.cpp defines `<value type> MiniHost::<Plural>::<name>()`; this generates `MiniHost::all<Plural>()`, which lists
# them all. `header` declares both the type and `std::vector<<value type>> all<Plural>();`.
# There are no static constructors: an entry is registered when its file exists. The names in the
# unnamed namespaces of a registry differ (serveMedia, readClick): several files are compiled as one (MINIHOST_UNITY).
function(minihost_registry target folder type header plural)
    file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/${folder} ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
    list(SORT files)
    set(declarations "")
    set(calls "")
    foreach(file IN LISTS files)
        get_filename_component(entry ${file} NAME_WE)
        string(APPEND declarations "${type} ${entry}();\n")
        string(APPEND calls "        ${plural}::${entry}(),\n")
        target_sources(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/${file})
    endforeach()
    string(REPLACE "/" "_" flat ${folder})
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${flat}_registry.cpp)
    file(CONFIGURE OUTPUT ${output} @ONLY CONTENT
"// Generated by minihost_registry() from the files of ${folder}/.
#include \"${header}\"

namespace MiniHost::@plural@ {
@declarations@
} // namespace
namespace MiniHost {
std::vector<${type}> all@plural@()
{
    return {
@calls@    };
}
} // namespace MiniHost
")
    target_sources(${target} PRIVATE ${output})
endfunction()
