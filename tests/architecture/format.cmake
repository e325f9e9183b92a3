# SPDX-License-Identifier: MIT
# Checks that all C++ files are formatted.   cmake -DROOT=<source> -DCLANG_FORMAT=<program> -P format.cmake
if(NOT CLANG_FORMAT)
    set(release "")
    if(EXISTS /etc/os-release)
        file(STRINGS /etc/os-release release REGEX "^VERSION_CODENAME=")
    endif()
    if(release STREQUAL "VERSION_CODENAME=bookworm")
        message(FATAL_ERROR "clang-format-14 is not here: ./dev test installs it")
    endif()
    message(NOTICE "Skipped: clang-format-14 is not here, and this is not Debian 12, which has it")
    return()
endif()
file(GLOB_RECURSE files
    ${ROOT}/app/*.cpp ${ROOT}/app/*.h ${ROOT}/bridge/*.cpp ${ROOT}/bridge/*.h
    ${ROOT}/web/*.cpp ${ROOT}/web/*.h ${ROOT}/tests/*.cpp ${ROOT}/tests/*.h)
list(FILTER files EXCLUDE REGEX "/node_modules/")
execute_process(COMMAND ${CLANG_FORMAT} --dry-run -Werror ${files} RESULT_VARIABLE result ERROR_VARIABLE output)
if(NOT result EQUAL 0)
    # The names of the files are enough, since ./dev format formats them all.
    string(REGEX MATCHALL "[^\n]*: error: " places "${output}")
    list(TRANSFORM places REPLACE ":[0-9]+:[0-9]+: error: $" "")
    list(REMOVE_DUPLICATES places)
    list(JOIN places "\n" places)
    message(NOTICE "${places}")
    message(FATAL_ERROR "Not formatted. Run: ./dev format")
endif()
