# SPDX-License-Identifier: MIT
# The rules of the architecture. floors.cmake checks them; fixtures.cmake has a violation of each.

# floor(<folder> MAY <folders>): the folders whose headers it may include besides its own. The longest matching folder applies.
floor(bridge/core)
floor(bridge/archive       MAY bridge/core)
floor(bridge/wire          MAY bridge/core)
floor(bridge/http          MAY bridge/core bridge/wire)
floor(bridge/tls           MAY bridge/core bridge/wire bridge/http)
floor(bridge/openplatform/world         MAY bridge/core)
floor(bridge/openplatform/faults        MAY bridge/core)
floor(bridge/openplatform/store         MAY bridge/core bridge/openplatform/world)
floor(bridge/openplatform/core          MAY bridge/core bridge/openplatform/world bridge/openplatform/store bridge/openplatform/faults)
set(services bridge/core bridge/openplatform/world bridge/openplatform/store bridge/openplatform/faults bridge/openplatform/core)
floor(bridge/openplatform/authorization MAY ${services})
floor(bridge/openplatform/tokens        MAY ${services})
floor(bridge/openplatform/todo          MAY ${services})
floor(bridge/openplatform/calendar      MAY ${services})
floor(bridge/openplatform/weblogin      MAY ${services} bridge/openplatform/authorization)
floor(bridge/openplatform               MAY bridge/core bridge/openplatform)
floor(bridge/routing       MAY bridge/core bridge/http)
floor(bridge/openapi       MAY bridge/core bridge/http bridge/routing bridge/openplatform)
floor(bridge/jsapi         MAY bridge/core bridge/openplatform)
floor(bridge/exchange      MAY bridge/core bridge/wire)
floor(bridge/appserver     MAY bridge/core bridge/http bridge/routing bridge/exchange)
floor(web                  MAY bridge/core bridge/http bridge/jsapi)
floor(app/sources          MAY bridge web)
floor(app/session          MAY bridge web app/sources)
set(below bridge/core bridge/openplatform bridge/jsapi web app/session)
floor(app/desktop/widgets   MAY bridge/core bridge/jsapi)
floor(app/desktop/asked     MAY bridge/core bridge/jsapi bridge/openplatform app/desktop/widgets)
floor(app/desktop/inspector MAY ${below} bridge/openapi app/desktop/widgets)
floor(app/desktop/client    MAY ${below} app/sources app/desktop/widgets app/desktop/asked)
floor(app/desktop/window    MAY ${below} app/sources app/desktop/widgets app/desktop/asked app/desktop/inspector app/desktop/client)
floor(app/scenario         MAY bridge/core bridge/openplatform bridge/openapi bridge/jsapi web app/session)
floor(app/explorer         MAY bridge/core bridge/openplatform bridge/jsapi web app/session app/scenario)
floor(app                  MAY bridge web app)
floor(tests                MAY bridge web app tests)

set(product "^(app|bridge|web)/")
set(everywhere "^(app|bridge|web|tests)/")

# forbid(<name> IN <files> [EXCEPT <files>] MATCH <regex> WHY <text>): <files> are regexes on paths; MATCH is searched in the code without
# comments.
forbid(webengine IN ${product} EXCEPT "^(web/container|app/desktop)/"
    MATCH "#include <(QtWebEngineCore/|QtWebChannel/|QWebChannel|QWebEngine[A-UW-Z])"
    WHY "WebEngine stays in web/container, and in the window that shows it")
forbid(webengine-widgets IN ${product} EXCEPT "^app/desktop/"
    MATCH "#include <(QtWebEngineWidgets/|QWebEngineView)"
    WHY "WebEngine's widgets stay in app/desktop")
forbid(widgets IN ${product} EXCEPT "^app/desktop/"
    MATCH "#include <(QtWidgets|Q(Abstract(Button|ItemDelegate|ItemView|ScrollArea)|Button|ButtonGroup|CheckBox|ComboBox|Completer|Dialog|DialogButtonBox|DockWidget|FileDialog|Frame|Graphics[A-Za-z]*|GroupBox|HeaderView|InputDialog|Label|LineEdit|ListView|MainWindow|Menu|MenuBar|MessageBox|PlainTextEdit|ProgressBar|ProxyStyle|PushButton|RadioButton|ScrollArea|ScrollBar|SizeGrip|SpinBox|Splitter|StackedWidget|StatusBar|Style|StyledItemDelegate|StyleFactory|StyleOption|StylePainter|SystemTrayIcon|TabBar|TableView|TabWidget|TextBrowser|TextEdit|ToolBar|ToolButton|ToolTip|TreeView|Widget|WidgetAction|Wizard|[A-Za-z]*Layout))>"
    WHY "Widgets stay in app/desktop")
forbid(script-world IN ${product} EXCEPT "^web/container/scriptworld\\.cpp$"
    MATCH "(^|[^A-Za-z])(Main|Application|User)World([^A-Za-z]|$)|[^A-Za-z]runJavaScript\\(|setWorldId\\([^e]|setWebChannel\\([^)]*, [^ e)]"
    WHY "a script runs in a ScriptWorld: web/container/scriptworld.h")
# Functions and members of a page as a string would have them; comments and #include lines are no strings.
forbid(javascript IN "^(app|bridge|web)/.*\\.(cpp|h)$"
    MATCH "\\) *=>|[^<]=> *[({]|document\\.(querySelector|getElement|createElement|documentElement|write|body)|location\\.(href|replace)|JSON\\.(stringify|parse)|globalThis|addEventListener|Symbol\\.for|\"window\\.[A-Za-z]+ ?[(=.]|\\(function *\\("
    WHY "a script is a .js file, which scriptText() fills with values")
forbid(application IN ${product} EXCEPT "^app/(desktop|cli)/"
    MATCH "#include <QApplication>"
    WHY "only a verb makes the application object")
forbid(boost IN ${everywhere} EXCEPT "^bridge/(http|tls)/"
    MATCH "#include <boost/"
    WHY "Boost stays in bridge/http and bridge/tls")
# Headers for the .cpp files of bridge/http and bridge/tls only, so that no other file compiles Boost.
forbid(boost-inside IN ${everywhere} EXCEPT "^bridge/(http|tls)/"
    MATCH "#include \"bridge/http/(asioloop|httpsession|loopback)\\.h\""
    WHY "this header is of bridge/http and bridge/tls alone: it brings Boost along")
forbid(sql IN ${product} EXCEPT "^bridge/openplatform/store/"
    MATCH "#include <(QtSql|QSql)"
    WHY "SQL stays in bridge/openplatform/store")
# Whether a code or token was taken is decided by the number of rows that an UPDATE changed, which TakeOnce does.
forbid(take-once IN "^bridge/openplatform/"
    MATCH "Writes, *u\"(UPDATE|DELETE)[^\"]* IS NULL\""
    WHY "what is good once is taken by a TakeOnce")
forbid(changed-rows IN "^bridge/openplatform/" EXCEPT "^bridge/openplatform/store/database\\.h$"
    MATCH "numRowsAffected"
    WHY "only a TakeOnce decides by the number of changed rows")
forbid(gui-below IN "^bridge/"
    MATCH "#include <(QtGui|QGuiApplication|QImage|QPixmap|QPainter|QColor|QIcon|QWindow|QScreen|QFont)"
    WHY "the bridge has no user interface")
forbid(network IN "^bridge/" EXCEPT "^bridge/exchange/"
    MATCH "#include <(QtNetwork|QNetwork[A-Za-z]*|QTcp[A-Za-z]*|QUdp[A-Za-z]*|QLocalS[A-Za-z]*|QSsl[A-Za-z]*|QHostAddress)[/>]"
    WHY "Qt Network stays in bridge/exchange")

forbid(clock IN ${everywhere} EXCEPT "^bridge/core/clock\\.cpp$"
    MATCH "currentDateTime|currentMSecsSinceEpoch|currentSecsSinceEpoch|QDate::currentDate|QTime::currentTime|system_clock|high_resolution_clock|clock_gettime|gettimeofday|QElapsedTimer|[^A-Za-z0-9_.>]time\\((nullptr|NULL|0)?\\)"
    WHY "time comes from a Clock")
forbid(steady-clock IN ${everywhere} EXCEPT "^(bridge/core/clock\\.cpp$|bridge/http/|tests/bench/)"
    MATCH "steady_clock"
    WHY "time comes from a Clock, a steady one is for socket deadlines and benchmarks")
forbid(randomness IN ${everywhere} EXCEPT "^bridge/core/(os)?entropy(_windows)?\\.cpp$"
    MATCH "QRandomGenerator|createUuid|random_device|mt19937|default_random_engine|arc4random|getrandom|(^|[^A-Za-z0-9_])s?rand\\("
    WHY "randomness comes from an Entropy")
forbid(sleep IN ${everywhere}
    MATCH "QThread::[mu]?sleep|sleep_for|sleep_until|[^A-Za-z0-9_.:>]u?sleep\\(|qSleep\\("
    WHY "nothing sleeps: wait for an event")
forbid(nested-loop IN "^(web|app/session|app/scenario|app/desktop)/"
    MATCH "(->|\\.)exec\\(|Q(Dialog|Menu|EventLoop)::exec\\(|QMessageBox::(about|critical|information|question|warning)\\(|Q(Color|File|Font|Input)Dialog::get"
    WHY "dialogs and menus are opened, never run in a loop of their own")
forbid(awaiting IN ${everywhere} EXCEPT "^bridge/core/task\\.(h|cpp)$"
    MATCH "coroutine_handle|await_suspend|qCoro\\(|#include <QCoro(Signal|Timer|Network|Core|IODevice|Future|Thread|Process)"
    WHY "a coroutine waits for a Task or a OneShot, which ends with its owner")
forbid(raw-json IN ${product} EXCEPT "^bridge/core/jsontext\\.cpp$"
    MATCH "QJsonDocument::(Compact|Indented)|QJsonDocument[ A-Za-z_]*[({][^;]*\\.toJson\\(\\)|[dD]ocument\\.toJson\\("
    WHY "JSON becomes a text in bridge/core/jsontext.h")
# A file's name may lead to a pipe, a device or a file of 20 GB, which a plain read would not finish.
forbid(bare-read IN ${product} EXCEPT "^bridge/core/(readfile|openfile_[a-z]+)\\.cpp$|^web/container/processuse_unix\\.cpp$|^app/desktop/widgets/foreignpicture\\.cpp$"
    MATCH "QIODevice(Base)?::Read(Only|Write)|QFile::Read(Only|Write)\\)|ifstream|[^A-Za-z0-9_]fopen\\(|archive_read_open_f|zip_f?d?open\\("
    WHY "files are read by bridge/core/readfile.h, which knows what a file is and how large")
# QSaveFile replaces whatever has the name, also a device.
forbid(bare-save IN ${product} EXCEPT "^bridge/core/(savedfile|datafolder)\\.cpp$"
    MATCH "#include <QSaveFile>"
    WHY "files are written by bridge/core/savedfile.h")
# A picture of a page can be an SVG that names files of this machine, or unpack to gigabytes.
forbid(foreign-picture IN ${product} EXCEPT "^app/desktop/widgets/foreignpicture\\.cpp$"
    MATCH "#include <(QImageReader|QMovie|QPictureIO|QSvgWidget|QGraphicsSvgItem)>|loadFromData\\(|(QImage|QPixmap)::fromData|(QImage|QPixmap|QIcon)(\\(| [A-Za-z_]+[({] ?)[A-Za-z_]*([Ff]ile|[Aa]ddress|[Pp]ath|[Uu]rl|[Nn]ame)|(QImage|QPixmap)\\(u\"|\\.load\\([A-Za-z_]*([Ff]ile|[Pp]ath)"
    WHY "bytes and addresses become pictures in app/desktop/widgets/foreignpicture.cpp alone")
forbid(svg IN ${product} EXCEPT "^app/desktop/widgets/icons\\.cpp$"
    MATCH "#include <QSvgRenderer>|QSvgRenderer [A-Za-z_]+[({]"
    WHY "only the program's own icons are SVG, drawn in app/desktop/widgets/icons.cpp")
forbid(log-category IN ${product}
    MATCH "(^|[^A-Za-z0-9_])q(Debug|Info|Warning|Critical)\\("
    WHY "a log line has a category: qCWarning(lcPlatform)")

# A page can replace every function of its world: bridge.js keeps the needed ones before the page's first script.
forbid(page-methods IN "^web/inject/" EXCEPT "^web/inject/((sub)?(frame)?relay|credit|pace)\\.js$"
    MATCH "\\.(add|apply|at|call|catch|delete|filter|forEach|get|has|indexOf|join|lastIndexOf|map|pop|push|replace|resolve|set|shift|slice|splice|split|startsWith|then|toString)\\(|[^{ ]\\.\\.\\.[a-z]|, \\.\\.\\.[a-z]|for \\((const|let) .* of "
    WHY "the page's world may have replaced it: use what bridge.js keeps")
# Texts of pages and servers are masked and escaped by a few functions; no code may bypass them.
forbid(bare-address IN "^bridge/core/events/[a-z]+\\.def$"
    MATCH "\\((url|redirectUri|source|path), *[B-Z]"
    WHY "an address comes into the journal as an Address, which is masked when it is made")
forbid(kept-address IN ${product} EXCEPT "^bridge/core/(events/events|shownaddress)\\.(cpp|h)$"
    MATCH "ShownAddress::asKept"
    WHY "a ShownAddress is made of an address, and masks it; only a journal entry's is taken as it is")
# Each member of a journal entry has a type, which is declared in the row of the entry's kind only.
forbid(journal-member IN ${product} EXCEPT "^bridge/core/"
    MATCH "\\.detail([^A-Za-z0-9_ ,;:)}<>=.!?&|+*\n-]|\\.(value|contains)\\()"
    WHY "a member of a journal entry is read by its kind's struct (bridge/core/events/event.h)")
forbid(unknown-secret IN ${product} EXCEPT "^bridge/core/"
    MATCH "(AuthCode|AccessToken|RefreshToken|LoginCode|JsapiTicket|SuiteTicket|ClientSecret)[ a-z]*[({][^;]*ntropy(\\(\\))?(\\.|->)(hex|letters)"
    WHY "a new secret is made with OpenPlatform::issue(), so that the journal knows it")
forbid(raw-terminal IN ${product} EXCEPT "^(app/session/terminal|app/cli/knownnoise)\\.cpp$"
    MATCH "QTextStream\\((stdout|stderr)|std::c(out|err)|[^A-Za-z](fprintf|fputs|puts|printf|fwrite)\\("
    WHY "print() and printError() show what a terminal would act on")
forbid(raw-tooltip IN ${product} EXCEPT "^app/desktop/widgets/plainwords\\.cpp$"
    MATCH "QToolTip::|QWhatsThis::|setToolTip\\(([^st{0]|s[^h]|t[^r])|case Qt::ToolTipRole:[ \n]*return ([^s]|s[^ho])"
    WHY "shownTip() and showTip() show a text as it is written, not as markup")
forbid(rich-text IN ${product}
    MATCH "Qt::RichText|Qt::MarkdownText|setHtml\\(|setMarkdown\\(|insertHtml\\(|appendHtml\\("
    WHY "no widget takes words as markup: they may be a page's")

forbid(polling-test IN "^tests/"
    MATCH "QTRY_|QTest::qWait"
    WHY "tests wait for something: tests/support/wait.h")
forbid(test-main IN "^tests/"
    MATCH "QTEST_(GUILESS_|APPLESS_)?MAIN"
    WHY "MINIHOST_TEST_MAIN makes warnings fail and gives the test a home of its own")
forbid(ignored-message IN "^tests/"
    MATCH "ignoreMessage\\("
    WHY "expectWarning() also notices when the warning does not come")

# Source files have their licence in the first lines, except pages that tests load.
set(unlicensed "^tests/[a-z]+/sites?/")
set(licensed "\\.(cpp|h|def|cmake|js|mjs|css|html|sql|ui)$|(^|/)CMakeLists\\.txt$")
# A longer file has more than one subject.
set(max_lines 400)
set(measured "^(app|bridge|web)/.*\\.(cpp|h|js|css|html)$")
