// SPDX-License-Identifier: MIT
// The same for modules with widgets; the engine is not in it, for most of them do not know it.
#pragma once

#include "cmake/precompiled/core.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>
