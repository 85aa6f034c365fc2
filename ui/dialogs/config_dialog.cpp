// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/config_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include "core/base/number.h"
#include "core/files/model_document.h"
#include "ui/dialogs/form.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"
#include "ui/saving/model_file.h"

namespace posiscope {

namespace {

class ConfigDialog final : public QDialog {
public:
    ConfigDialog(const Document& document, const QString& start, QWidget* window)
        : QDialog(window),
          m_document(document) {
        setWindowTitle(shown("From a model's config"));
        resize(scaled(640), scaled(520));
        auto* form = formOf(this);
        auto* models = new QComboBox(this);
        models->setEditable(true);  // so that letters find a model
        models->setInsertPolicy(QComboBox::NoInsert);
        models->completer()->setFilterMode(Qt::MatchContains);
        models->completer()->setCompletionMode(QCompleter::PopupCompletion);
        for (const ModelPreset& each : modelPresets()) models->addItem(QString::fromStdString(each.title));
        models->setCurrentIndex(-1);
        models->setAccessibleName(shown("Model"));
        form->addRow(shown("&Model"), models);
        m_config = new QPlainTextEdit(start.trimmed().startsWith('{') ? start : QString(), this);
        m_config->setPlaceholderText(shown("paste a config.json here"));
        m_config->setTabChangesFocus(true);
        m_config->setAccessibleName(shown("Config"));
        form->addRow(shown("&Config"), m_config);
        m_layers = new QComboBox(this);
        form->addRow(shown("&Layers"), m_layers);
        m_said = addNote(form, 6);
        m_said->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_buttons = addOkAndCancel(form, this);
        connect(models, &QComboBox::activated, this, [this](int which) {
            m_config->setPlainText(
                QString::fromStdString(modelPresets()[static_cast<std::size_t>(which)].config));
        });
        connect(m_config, &QPlainTextEdit::textChanged, this, &ConfigDialog::readAll);
        connect(m_layers, &QComboBox::currentIndexChanged, this, &ConfigDialog::check);
        readAll();
    }

    Document answered() const { return *m_answer; }

private:
    void readAll() {
        const QString written = m_config->toPlainText();
        m_model.reset();
        m_error = {};
        if (!written.trimmed().isEmpty()) {
            Result<ModelConfig> model = readModelConfig(written.toStdString(), {});
            if (model)
                m_model = std::move(*model);
            else
                m_error = model.error();
        }
        const QSignalBlocker quiet(m_layers);
        m_layers->clear();
        if (m_model)
            for (const LayerRule& each : m_model->rules)
                m_layers->addItem(each.type.empty() ? shown("all are alike")
                                                    : QString::fromStdString(each.type));
        m_layers->setEnabled(m_layers->count() > 1);
        if (m_model) m_layers->setCurrentIndex(static_cast<int>(m_model->rule({}) - m_model->rules.data()));
        check();
    }

    /// Says what the chosen kind of layer is, and what bites.
    void check() {
        m_answer.reset();
        std::vector<Text> said;
        if (!m_error.empty()) said.push_back(m_error);
        if (m_model && m_layers->currentIndex() >= 0) {
            const LayerRule& rule = m_model->rules[static_cast<std::size_t>(m_layers->currentIndex())];
            Result<Document> answer = withModel(m_document, *m_model, rule, {});
            if (answer)
                m_answer = std::move(*answer);
            else
                said.push_back(answer.error());
            if (rule.none.empty())
                said.push_back(
                    text("rule %1, base %2, columns that turn: %3 of %4; factor on cos and sin %5, on the "
                         "softmax %6",
                         {literal(rule.rule), shownNumber(rule.ladder.base),
                          shownNumber(2 * rule.ladder.pairs), shownNumber(rule.head),
                          shownNumber(rule.attentionFactor), shownNumber(rule.softmaxFactor)}));
            said.insert(said.end(), m_model->notes.begin(), m_model->notes.end());
        }
        QStringList lines;
        for (const Text& each : said) lines += html(each);
        m_said->setText(lines.join(QStringLiteral("<br>")));
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(m_answer.has_value());
    }

    Document m_document;
    std::optional<ModelConfig> m_model;
    Text m_error;
    std::optional<Document> m_answer;
    QPlainTextEdit* m_config = nullptr;
    QComboBox* m_layers = nullptr;
    QLabel* m_said = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace

std::optional<Document> askConfig(QWidget* window, const Document& document, const QString& start) {
    ConfigDialog dialog(document, start, window);
    if (dialog.exec() != QDialog::Accepted) return {};
    return dialog.answered();
}

}  // namespace posiscope
