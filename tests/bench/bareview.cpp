// SPDX-License-Identifier: MIT
// The smallest program that shows a page, for comparison with `minihost open`. bareview URL WIDTH HEIGHT
#include <cstdio>
#include <QApplication>
#include <QUrl>
#include <QWebEngineView>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4) {
        std::fprintf(stderr, "usage: bareview URL WIDTH HEIGHT\n");
        return 2;
    }
    QWebEngineView view;
    view.resize(arguments[2].toInt(), arguments[3].toInt());
    QObject::connect(&view, &QWebEngineView::loadFinished, &view, [](bool ok) {
        std::printf("{\"event\":\"loaded\",\"ok\":%s}\n", ok ? "true" : "false");
        std::fflush(stdout);
    });
    view.load(QUrl(arguments[1]));
    view.show();
    return QApplication::exec();
}
