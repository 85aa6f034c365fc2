// SPDX-License-Identifier: GPL-3.0-or-later
/// A model's config in the window: pasted, checked while it is typed, taken in one step.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include "core/views/shared/edits.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/config_dialog.h"
#include "ui/window/teaching.h"

namespace posiscope {
namespace {

class ModelConfigs : public WindowTest {};

TEST_F(ModelConfigs, ThePastedOneIsTakenInOneStepAndUndone) {
    const Document before = document();
    QGuiApplication::clipboard()->setText("{}");
    swept = [](const Document& now) { return withScheme(now, *findScheme("rope")); };
    QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    EXPECT_EQ(configStart, "{}");
    EXPECT_STREQ(schemeOf(document()).id, "rope");
    stack().undo();
    EXPECT_EQ(document(), before);
}

/// A .json that is dropped or opened is a lesson, unless it names what a model's config has.
TEST_F(ModelConfigs, ADroppedConfigIsAskedAboutAndALessonIsTaught) {
    const QTemporaryDir folder;
    const auto dropped = [&](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        configStart.clear();
        EXPECT_TRUE(drop(file.fileName()));
        return configStart.toStdString();
    };
    swept = [](const Document& now) { return withScheme(now, *findScheme("rope")); };
    const char* config = R"({"hidden_size": 64, "num_attention_heads": 1, "rope_theta": 10000})";
    EXPECT_EQ(dropped("config.json", config), config);
    EXPECT_STREQ(schemeOf(document()).id, "rope");
    const char* broken = R"({"model_type": "llama" "rope_theta": 10000})";
    EXPECT_EQ(dropped("broken.json", broken), broken) << "the dialog says where it is wrong";
    QFile lesson(QStringLiteral(":/teaching/lessons/rotate.json"));
    ASSERT_TRUE(lesson.open(QIODevice::ReadOnly));
    EXPECT_EQ(dropped("lesson.json", lesson.readAll()), "");
    EXPECT_TRUE(window.teaching().run().isRunning());
    EXPECT_EQ(dropped("other.json", "[1, 2]"), "") << "no config: it is refused as a lesson";
}

TEST_F(ModelConfigs, TheDialogSaysWhatItMeansAndTakesOnlyWhatCanBe) {
    std::string refused, said;
    QTimer::singleShot(0, &window, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        auto* config = dialog->findChild<QPlainTextEdit*>();
        auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        const auto words = [&] {
            std::string all;
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                all += label->text().toStdString() + "\n";
            return all;
        };
        EXPECT_FALSE(ok->isEnabled()) << "nothing is written yet";
        config->setPlainText(R"({"hidden_size": 64, "num_attention_heads": 1, "rope_theta": 0})");
        refused = words();
        EXPECT_FALSE(ok->isEnabled());
        auto* models = dialog->findChildren<QComboBox*>().front();
        const int llama = models->findText("Llama 3.1 8B");
        ASSERT_GE(llama, 0);
        models->setCurrentIndex(llama);
        emit models->activated(llama);
        said = words();
        EXPECT_TRUE(ok->isEnabled());
        ok->click();
    });
    const auto taken = askConfig(&window, document(), "no config");
    EXPECT_NE(refused.find("rope_theta may be a number above 0"), std::string::npos) << refused;
    EXPECT_NE(said.find("rule llama3, base 500000"), std::string::npos) << said;
    ASSERT_TRUE(taken);
    const Scheme& rope = schemeOf(*taken);
    EXPECT_STREQ(rope.id, "rope");
    const Setting setting = settingOf(*taken, rope);
    EXPECT_EQ(setting.dims, 128);
    EXPECT_EQ(setting.values[*rope.param("base")], 5e5);
    EXPECT_EQ(setting.values[*rope.param("scale")], 8);
    EXPECT_EQ(setting.values[*rope.param("original")], 8192);
}

}  // namespace
}  // namespace posiscope
