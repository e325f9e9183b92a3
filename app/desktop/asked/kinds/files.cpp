// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/asked/picklist.h"

#include <QFileDialog>
#include <QJsonArray>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

// The source of files: the file dialog of this machine, or samples, for demonstrations without files.
class FilesPanel final : public UiPanel
{
public:
    explicit FilesPanel(const UiRequest &request)
        : UiPanel(request, Form::Sheet, titleOf(request.prompt.content))
        , m_kind(text("kind"_L1))
        , m_most(std::max(1, flag("multiple"_L1) ? content()["max"_L1].toInt(9) : 1))
    {
        auto *sources = new PickList(colours(), PickList::Mode::Tap, titleOf(request.prompt.content));
        QList<PickRow> rows;
        const QString many = m_most > 1 ? UiPanel::tr("Up to %1").arg(m_most) : UiPanel::tr("One");
        rows += PickRow { .key = u"choose"_s, .title = UiPanel::tr("Choose from this computer …"), .note = many };
        if (m_kind == "image"_L1) {
            if (flag("camera"_L1))
                rows += PickRow { .key = u"photo"_s,
                    .title = UiPanel::tr("Take a photo"),
                    .note = UiPanel::tr("A sample picture, as if just taken") };
            rows += PickRow { .key = u"sample"_s,
                .title = UiPanel::tr("Use a sample picture"),
                .note = UiPanel::tr("800 × 600, drawn by MiniHost") };
            if (m_most > 1)
                rows += PickRow { .key = u"samples"_s,
                    .title = UiPanel::tr("Use several sample pictures"),
                    .note = UiPanel::tr("Pictures: %1").arg(std::min(m_most, 3)) };
        } else {
            rows += PickRow { .key = u"sampleFile"_s,
                .title = UiPanel::tr("Use a sample file"),
                .note = UiPanel::tr("A few bytes, with the name of such a file") };
        }
        sources->setRows(rows);
        body()->setContentsMargins(Measure::gap, Measure::gap, Measure::gap, Measure::gap);
        body()->addWidget(sources, 1);
        setFirstStop(sources);
        QObject::connect(sources, &PickList::tapped, this, [this](const QString &source) { useSource(source); });
        addCancel();
    }

private:
    static QString titleOf(const QJsonObject &content)
    {
        const QString kind = content["kind"_L1].toString();
        return kind == "image"_L1 ? UiPanel::tr("Choose pictures")
            : kind == "video"_L1  ? UiPanel::tr("Choose a video")
                                  : UiPanel::tr("Choose files");
    }

    void useSource(const QString &source)
    {
        if (source == "choose"_L1)
            browse();
        else if (source == "samples"_L1)
            giveSamples(std::min(m_most, 3));
        else if (source == "sampleFile"_L1)
            giveFiles({ resources().sampleFile(m_kind) });
        else
            giveSamples(1);
    }

    void giveSamples(int count)
    {
        QStringList files;
        for (int number = 1; number <= count; ++number)
            files += resources().samplePicture(number);
        giveFiles(files);
    }

    void giveFiles(const QStringList &files)
    {
        resources().given += files;
        give({ { u"files"_s, QJsonArray::fromStringList(files) } });
    }

    // The dialog is a child of this panel: it closes with the panel when the page leaves.
    void browse()
    {
        auto *dialog = new QFileDialog(this, accessibleName());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setStyleSheet(u" "_s); // overrides the client's style sheet
        dialog->setFileMode(m_most > 1 ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
        if (m_kind == "image"_L1)
            dialog->setNameFilter(UiPanel::tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)"));
        else if (m_kind == "video"_L1)
            dialog->setNameFilter(UiPanel::tr("Videos (*.mp4 *.mov *.webm *.avi)"));
        QObject::connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
            if (files.size() > m_most)
                say(UiPanel::tr("No more than %1 can be chosen.").arg(m_most));
            else
                giveFiles(files);
        });
        dialog->open();
    }

    const QString m_kind;
    const int m_most;
};

} // namespace

ClientUi files()
{
    return { UiKind::Files, [](const UiRequest &request) -> UiPanel * { return new FilesPanel(request); } };
}

} // namespace MiniHost::ClientUis
