// SPDX-License-Identifier: MIT
#include "app/desktop/asked/consentdetail.h"

#include "app/desktop/asked/clientpanel.h"
#include "app/desktop/asked/contentarea.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/language.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// What the point allows, its name in DingTalk's developer console where that differs, and its code.
QWidget *makePoint(const PermissionPoint &point, const Colours &colours)
{
    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(2);
    const QString words = point.consentText.in(language());
    const QString name = point.name.in(language());
    auto *first = new QHBoxLayout;
    first->setSpacing(Measure::gap);
    first->addWidget(makeWrappedLabel(words, Measure::text, true), 1);
    if (point.isSensitivePublished) {
        auto *key = new QLabel;
        key->setPixmap(makeIconPixmap(u"key"_s, colours.warn, 14, card->devicePixelRatioF()));
        key->setAccessibleName(ConsentDetail::tr("Sensitive"));
        first->addWidget(key, 0, Qt::AlignTop);
    }
    column->addLayout(first);
    if (name != words)
        column->addWidget(makeWrappedLabel(name, Measure::smallText, false, "dim"));
    QLabel *code = makeWrappedLabel(point.code.value, Measure::tinyText, false, "dim");
    code->setFont(monoFont(Measure::tinyText));
    column->addWidget(code);
    return card;
}

} // namespace

ConsentDetail::ConsentDetail(
    const QString &heading, const QList<PermissionPoint> &points, const Colours &colours, QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton)
    , m_area(new ContentArea(new QWidget))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Measure::gap);
    m_back->setText(heading);
    m_back->setIcon(makeIcon(u"back"_s, colours.dim));
    m_back->setFont(uiFont(Measure::text, true));
    m_back->setProperty("heading", true);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->setAccessibleName(tr("Back to the request"));
    m_back->setAccessibleDescription(heading);
    connect(m_back, &QToolButton::clicked, this, &ConsentDetail::left);
    column->addWidget(m_back, 0, Qt::AlignLeft);

    auto *list = new QVBoxLayout(m_area->widget());
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(Measure::gap);
    for (const PermissionPoint &point : points)
        list->addWidget(makePoint(point, colours));
    list->addStretch();
    m_area->setAccessibleName(heading);
    column->addWidget(m_area, 1);
}

void ConsentDetail::updateHeightHint(int width)
{
    m_area->updateHeightHint(width);
}

} // namespace MiniHost
