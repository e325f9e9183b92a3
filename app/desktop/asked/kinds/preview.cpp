// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/asked/picturelabel.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/plainwords.h"
#include "bridge/jsapi/clientlook.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

// One picture at a time on a black background; the buttons ‹ and › or the arrow keys change it.
class PreviewPanel final : public UiPanel
{
public:
    explicit PreviewPanel(const UiRequest &request)
        : UiPanel(request, Form::Whole, UiPanel::tr("Pictures"))
        , m_addresses(texts("urls"_L1))
        , m_at(std::max(qsizetype(0), m_addresses.indexOf(text("current"_L1))))
        , m_count(makeSheetLabel(QString(), 14, true))
    {
        body()->setContentsMargins(Measure::gap, isPc() ? Measure::gap : lookOf(request.prompt.client).status,
            Measure::gap, std::max(Measure::gapL, keptBelow()));
        auto *head = new QHBoxLayout;
        head->addSpacing(36);
        m_count->setAlignment(Qt::AlignCenter);
        m_count->setProperty("tone", u"white"_s);
        head->addWidget(m_count, 1);
        auto *close = makeTool(u"close"_s, UiPanel::tr("Close"));
        QObject::connect(close, &QToolButton::clicked, this, [this] { give(); });
        head->addWidget(close);
        body()->addLayout(head);
        m_picture = new PictureLabel(resources(), m_addresses.value(m_at), {}, coloursFor(true));
        body()->addWidget(m_picture, 1);
        auto *steps = new QHBoxLayout;
        m_previous = makeTool(u"back"_s, UiPanel::tr("Previous picture"));
        m_next = makeTool(u"forward"_s, UiPanel::tr("Next picture"));
        QObject::connect(m_previous, &QToolButton::clicked, this, [this] { go(-1); });
        QObject::connect(m_next, &QToolButton::clicked, this, [this] { go(1); });
        steps->addStretch();
        steps->addWidget(m_previous);
        steps->addSpacing(40);
        steps->addWidget(m_next);
        steps->addStretch();
        body()->addLayout(steps);
        setFirstStop(m_addresses.size() > 1 && m_at + 1 < m_addresses.size() ? m_next : close);
        if (m_addresses.size() < 2) {
            m_previous->hide();
            m_next->hide();
        }
        go(0);
    }

protected:
    // A preview has only one answer.
    void dismiss() override { give(); }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
            go(event->key() == Qt::Key_Left ? -1 : 1);
        else
            UiPanel::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *) override { paintShape(QColor(16, 18, 21), 0, false); }

private:
    QToolButton *makeTool(const QString &icon, const QString &name)
    {
        auto *button = new QToolButton;
        button->setIcon(makeIcon(icon, Qt::white));
        button->setIconSize({ 20, 20 });
        button->setFixedSize(44, 44);
        button->setProperty("onBlack", true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(name);
        button->setToolTip(shownTip(name));
        button->installEventFilter(this);
        return button;
    }

    // Otherwise QToolButton would use the arrow keys to move the focus.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return UiPanel::eventFilter(watched, event);
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Left && key != Qt::Key_Right)
            return false;
        go(key == Qt::Key_Left ? -1 : 1);
        return true;
    }

    void go(int step)
    {
        const qsizetype to = std::clamp(m_at + step, qsizetype(0), std::max(qsizetype(0), m_addresses.size() - 1));
        if (std::exchange(m_at, to) != to)
            m_picture->setAddress(m_addresses.value(m_at));
        m_count->setText(u"%1 / %2"_s.arg(m_addresses.isEmpty() ? 0 : m_at + 1).arg(m_addresses.size()));
        m_picture->setAccessibleName(UiPanel::tr("Picture %1 of %2").arg(m_at + 1).arg(m_addresses.size()));
        QToolButton *focused = m_previous->hasFocus() ? m_previous : m_next->hasFocus() ? m_next : nullptr;
        m_previous->setEnabled(m_at > 0);
        m_next->setEnabled(m_at + 1 < m_addresses.size());
        if (focused && !focused->isEnabled())
            (focused == m_next ? m_previous : m_next)->setFocus(Qt::OtherFocusReason);
    }

    const QStringList m_addresses;
    qsizetype m_at;
    QLabel *m_count;
    PictureLabel *m_picture = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace

ClientUi preview()
{
    return { UiKind::Preview, [](const UiRequest &request) -> UiPanel * { return new PreviewPanel(request); } };
}

} // namespace MiniHost::ClientUis
