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

class ContentArea;

struct UiRequest {
    UiPrompt prompt;
    const Theme &theme; // the client's
    ClientResources &resources;
};

// A native panel whose answer a JSAPI waits for (uikinds.def), drawn as the client draws it. Each kind is a file in kinds/.
class UiPanel : public ClientPanel
{
    Q_OBJECT

public:
    enum class Form {
        Card,  // centred; the content scrolls, the buttons stay
        Bare,  // at the lower edge, only buttons, without a head
        Sheet, // at the lower edge, as high as its content; a window on pc
        Page,  // nearly the whole screen; a larger window on pc
        Whole, // the whole screen
    };

    QRect placeIn(const QRect &screen) const override;
    bool slidesIn() const override { return m_form != Form::Card && !isPc(); }
    QWidget *firstStop() const override;
    QAbstractButton *defaultButton() const override;
    void dismiss() override;
    void noteOmitted(); // notes how many items of the page are not shown (panelbudget.h)

Q_SIGNALS:
    void answered(const MiniHost::UiAnswer &answer);

protected:
    UiPanel(const UiRequest &request, Form form, const QString &title);

    QString text(QLatin1StringView member) const { return m_content[member].toString(); }
    QStringList texts(QLatin1StringView member) const;
    QStringList choicesOr(const QStringList &usual) const; // the content's buttons, or `usual` when it has none
    bool flag(QLatin1StringView member) const { return m_content[member].toBool(); }
    const QJsonObject &content() const { return m_content; }
    const UiLook &look() const { return m_clientLook.ui; }
    bool isPc() const { return m_client == ClientPlatform::Pc; }
    // Height of the system's gesture area at the lower edge; no control may be in it.
    int keptBelow() const;
    const Colours &colours() const { return m_theme.colours(); }
    const Theme &theme() const { return m_theme; }
    ClientResources &resources() const { return m_resources; }
    QVBoxLayout *body() const { return m_body; }

    void give(const QJsonObject &value = {}); // emits answered(); nothing while guarded
    void setFirstStop(QWidget *widget) { m_first = widget; }
    void setDefaultButton(QPushButton *button) { m_default = button; }
    QLabel *addMessage(const QString &message); // wrapped; an empty message adds nothing and returns null
    // A button for each text, which answers `value(index)`. The last one is the default button.
    void addChoices(const QStringList &texts, const std::function<QJsonObject(int)> &value);
    void addChoices(const QStringList &texts);   // answers {index}
    void addBelow(QWidget *widget, int spacing); // below the scrolling content of a card
    // The buttons Cancel and `done`, which answers value(). In the head or below, by the client's look.
    void addEnds(const QString &done);
    void addClosing(const QString &close); // only one button, which answers {}
    void addCancel();                      // only Cancel; the content has the controls that answer
    QPushButton *done() const { return m_done; }
    QPushButton *cancel() const { return m_cancel; }
    virtual QJsonObject value() const { return {}; }
    void say(const QString &note); // shows `note` below the body, in the warning colour
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
    QBoxLayout *m_head = nullptr;  // Form::Sheet and Form::Page
    ContentArea *m_area = nullptr; // Form::Card and Form::Bare
    QLabel *m_note = nullptr;
    QPushButton *m_default = nullptr;
    QPushButton *m_done = nullptr;
    QPushButton *m_cancel = nullptr;
    QWidget *m_first = nullptr;
    QCheckBox *m_stop = nullptr; // "No more questions from this page": after repeated questions (PageQuestions)
};

// One kind of panel and its factory; the folder kinds/ is the registry (uiregistry.h).
struct ClientUi {
    UiKind kind;
    std::function<UiPanel *(const UiRequest &)> make;
};

} // namespace MiniHost
