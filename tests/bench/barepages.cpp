// SPDX-License-Identifier: MIT
// The load time of a page without MiniHost: loads an address COUNT times, each in a new page and off-the-record
// profile, one after the other.
// barepages URL COUNT WIDTH HEIGHT
#include <cstdio>
#include <memory>
#include <QApplication>
#include <QUrl>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineView>

namespace {

struct Pages {
    QUrl url;
    int left = 0;
    QWebEngineView view;
    std::unique_ptr<QWebEngineProfile> profile;
    // Declared after the profile, so destroyed before it.
    std::unique_ptr<QWebEnginePage> page;

    void next()
    {
        if (left-- == 0)
            return QApplication::quit();
        auto nextProfile = std::make_unique<QWebEngineProfile>();
        auto nextPage = std::make_unique<QWebEnginePage>(nextProfile.get());
        view.setPage(nextPage.get());
        // Destroys the old page, then its profile.
        page = std::move(nextPage);
        profile = std::move(nextProfile);
        QObject::connect(
            page.get(), &QWebEnginePage::loadFinished, &view,
            [this](bool ok) {
                if (!ok)
                    return QApplication::exit(1);
                next();
            },
            Qt::QueuedConnection);
        page->load(url);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 5) {
        std::fprintf(stderr, "usage: barepages URL COUNT WIDTH HEIGHT\n");
        return 2;
    }
    Pages pages;
    pages.url = QUrl(arguments[1]);
    pages.left = arguments[2].toInt();
    pages.view.resize(arguments[3].toInt(), arguments[4].toInt());
    pages.view.show();
    pages.next();
    const int code = QApplication::exec();
    pages.view.setPage(nullptr);
    return code;
}
