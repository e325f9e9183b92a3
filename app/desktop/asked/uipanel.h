// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientpanel.h"
#include "app/desktop/asked/clientresources.h"
#include "bridge/jsapi/clientlook.h"
#include "bridge/jsapi/clientui.h"

class QBoxLayout;
class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace MiniHost {

class WishArea;

struct UiRequest {
    UiPrompt prompt;
    const Theme &theme; // the client's
    ClientResources &resources;
};

// A native piece that a JSAPI waits for (uikinds.def), drawn in the client's manner. Its kinds are in kinds/, a file each.
class UiPanel : public ClientPanel
{
    Q_OBJECT

public:
    enum class Form {
        Card,  // in the middle; what it says scrolls, its buttons stay
        Bare,  // the same from below, without a head: nothing but its buttons
        Sheet, // from below, as high as it needs; a window on pc
        Page,  // nearly the whole screen; a larger window on pc
        Whole, // all of it
    };

    QRect placeIn(const QRect &screen) const override;
    bool slidesIn() const override { return m_form != Form::Card && !isPc(); }
    QWidget *firstStop() const override;
    QAbstractButton *defaultButton() const override;
    void dismiss() override;
    void tellLeftOut(); // what the page gave beside this and is not shown (panelbudget.h)

Q_SIGNALS:
    void answered(const MiniHost::UiAnswer &answer);

protected:
    UiPanel(const UiRequest &request, Form form, const QString &title);

    QString text(QLatin1StringView member) const { return m_content[member].toString(); }
    QStringList texts(QLatin1StringView member) const;
    QStringList choicesOr(const QStringList &usual) const; // the content's buttons, when it has some
    bool flag(QLatin1StringView member) const { return m_content[member].toBool(); }
    const QJsonObject &content() const { return m_content; }
    const UiLook &look() const { return m_clientLook.ui; }
    bool isPc() const { return m_client == ClientPlatform::Pc; }
    // What the system keeps for its own gesture at the lower edge: nothing to press may lie there.
    int keptBelow() const;
    const Colours &colours() const { return m_theme.colours(); }
    const Theme &theme() const { return m_theme; }
    ClientResources &resources() const { return m_resources; }
    QVBoxLayout *body() const { return m_body; }

    void give(const QJsonObject &value = {}); // not while guarded
    void setFirstStop(QWidget *widget) { m_first = widget; }
    void setDefaultButton(QPushButton *button) { m_default = button; }
    QLabel *addMessage(const QString &message); // wrapped; nothing when empty
    // A button each; it gives `value(index)`. The last one is the usual one.
    void addChoices(const QStringList &texts, const std::function<QJsonObject(int)> &value);
    void addChoices(const QStringList &texts);   // gives {index}
    void addBelow(QWidget *widget, int spacing); // of a card: it stays when what is above scrolls
    // Cancel, and Done, which gives value(). In the head or below, as the client does.
    void addEnds(const QString &done);
    void addClosing(const QString &close); // only one end: it gives nothing
    void addCancel();                      // only one end: no answer; what is above gives them
    QPushButton *done() const { return m_done; }
    QPushButton *cancel() const { return m_cancel; }
    virtual QJsonObject value() const { return {}; }
    void say(const QString &note); // below the body, in the warning colour
    void paintEvent(QPaintEvent *event) override;

private:
    int heightAt(int width) const;
    QWidget *makeTitleStrip(const QString &title);
    QWidget *makeHead(const QString &title);
    QPushButton *makeButton(const QString &text, bool preferred) const;
    UiAnswer withStop(UiAnswer answer) const;
    void addRowOfButtons(const QList<QPushButton *> &buttons);

    const ClientPlatform m_client;
    const ClientLook &m_clientLook;
    const Form m_form;
    const QJsonObject m_content;
    const Theme &m_theme;
    ClientResources &m_resources;
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_body = nullptr;
    QBoxLayout *m_head = nullptr; // of a sheet
    WishArea *m_area = nullptr;   // of a card, bare or not
    QLabel *m_note = nullptr;
    QPushButton *m_default = nullptr;
    QPushButton *m_done = nullptr;
    QPushButton *m_cancel = nullptr;
    QWidget *m_first = nullptr;
    QCheckBox *m_stop = nullptr; // "no more from this page": of what a page asks again (PageQuestions)
};

// One kind and how its panel is made; kinds/ is the registry (uiregistry.h).
struct ClientUi {
    UiKind kind;
    std::function<UiPanel *(const UiRequest &)> make;
};

} // namespace MiniHost
