// SPDX-License-Identifier: MIT
// The same for modules that have the engine to do with.
#pragma once

#include "cmake/precompiled/core.h"

#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
