// SPDX-License-Identifier: MIT
// CMake requires a source file for a target with a precompiled header.
