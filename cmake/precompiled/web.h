// SPDX-License-Identifier: MIT
// The same for modules that use the engine.
#pragma once

#include "cmake/precompiled/core.h"

#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
