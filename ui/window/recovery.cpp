// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recovery.h"

#include <QStandardPaths>

#include "ui/disk/file_words.h"
#include "ui/look/rich_text.h"
#include "ui/window/main_window.h"
#include "ui/window/notice.h"

namespace posiscope {

Recovery::Recovery(MainWindow& window, const QString& folder, const Autosave::Pace& pace)
    : m_window(window),
      m_folder(folder),
      m_autosave(
          window.editor(), [&window] { return window.origin(); }, folder, pace) {
    QObject::connect(&m_autosave, &Autosave::failed, &window, [&window](const Text& why) {
        showNotice(window, shown("Unsaved changes are not kept"),
                   shown(text("A crash would lose them: %1", {why})));
    });
}

QString Recovery::usualFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/posiscope/unsaved");
}

void Recovery::offer() {
    std::vector<std::shared_ptr<KeptFolder>> folders;
    std::vector<Document> documents;
    std::vector<LeftOver> listed;
    QStringList problems;
    for (auto& each : KeptFolder::leftOver(m_folder)) {
        if (auto document = each->document()) {
            listed.push_back(
                {each->origin().path, each->when(), QString::fromStdString(document->sentence.text)});
            documents.push_back(std::move(*document));
            folders.push_back(std::move(each));
        } else {
            const QString place = each->setAside();
            problems += shown(text("%1\nIt is put aside: %2", {document.error(), shownPath(place)}));
        }
    }
    if (!problems.isEmpty())
        showNotice(m_window, shown("Unsaved changes could not be read"),
                   problems.join(QStringLiteral("\n\n")));

    while (!listed.empty()) {
        const auto [answer, chosen] = m_window.dialogs.askRecover(&m_window, listed);
        if (answer == Dialogs::Rescue::later) break;
        const auto which = static_cast<std::ptrdiff_t>(chosen);
        if (answer == Dialogs::Rescue::recover) {
            const Origin origin = folders[chosen]->origin();
            m_autosave.adopt(std::move(folders[chosen]));
            m_window.recover(std::move(documents[chosen]), origin);
            break;
        }
        folders[chosen]->remove();
        folders.erase(folders.begin() + which);
        documents.erase(documents.begin() + which);
        listed.erase(listed.begin() + which);
    }
}

}  // namespace posiscope
