// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sweep_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

#include "core/base/number.h"
#include "core/views/shared/facts.h"
#include "core/views/shared/sweep.h"
#include "ui/dialogs/form.h"
#include "ui/look/rich_text.h"

namespace posiscope {

namespace {

constexpr const char *kCurves = "curves", *kPanes = "panes", *kFact = "fact:";

class SweepDialog final : public QDialog {
public:
    enum class Asks { howItIsDrawn, frames };
    SweepDialog(const Document& document, QWidget* window, Asks asks)
        : QDialog(window),
          m_document(document),
          m_params(sweepable(document)) {
        m_document.pane().sweep.reset();
        setWindowTitle(asks == Asks::frames ? shown("Figure that moves") : shown("Sweep"));
        auto* form = formOf(this);
        m_param = new QComboBox(this);
        for (const Param& each : m_params) m_param->addItem(shown(each.label));
        form->addRow(shown("&Parameter"), m_param);
        m_from = box(form, shown("&From"));
        m_to = box(form, shown("&To"));
        m_count = box(form, shown("&How many values"));
        m_log = new QCheckBox(shown("spaced by their &ratios"), this);
        form->addRow(QString(), m_log);
        if (asks == Asks::howItIsDrawn) addAs(form);
        m_said = addNote(form, 2);
        m_buttons = addOkAndCancel(form, this);
        connect(m_param, &QComboBox::currentIndexChanged, this, &SweepDialog::start);
        connect(m_log, &QCheckBox::toggled, this, &SweepDialog::check);
        start();
    }

    Document swept() const {
        const Result<Sweep> sweep = asked();
        if (as() == QLatin1String(kPanes)) return withSweepAsPanes(m_document, *sweep);
        Document next = m_document;
        next.pane().sweep = *sweep;
        return next;
    }

    const std::vector<Document>& frames() const { return m_frames; }

    /// Each picture is a figure of its own: a value that cannot be drawn is told before anything is asked further.
    void accept() override {
        if (m_as == nullptr) {
            auto frames = framesOf(m_document, *asked());
            if (!frames) return m_said->setText(html(frames.error()));
            m_frames = std::move(*frames);
        }
        QDialog::accept();
    }

private:
    QLineEdit* box(QFormLayout* form, const QString& name) {
        auto* made = new QLineEdit(this);
        form->addRow(name, made);
        connect(made, &QLineEdit::textChanged, this, &SweepDialog::check);
        return made;
    }

    /// Curves where the view can draw them, panes, and the numbers that the view says now.
    void addAs(QFormLayout* form) {
        m_as = new QComboBox(this);
        m_as->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        constexpr int kLetters = 40;
        m_as->setMinimumContentsLength(kLetters);
        form->addRow(shown("&Drawn as"), m_as);
        if (viewOf(m_document).overlays)
            m_as->addItem(shown("curves over each other"), QLatin1String(kCurves));
        m_as->addItem(shown("a pane for each value"), QLatin1String(kPanes));
        const Encoding encoding = encodingOf(m_document);
        QStringList seen;
        for (const FactLine& each : factsOf({m_document, encoding, {}, {}})) {
            const QString id = QString::fromStdString(each.id);
            if (seen.contains(id)) continue;
            seen += id;
            m_as->addItem(shown(text("%1, now %2: %3", {factName(each.id), each.shown, each.sentence})),
                          kFact + id);
        }
        connect(m_as, &QComboBox::currentIndexChanged, this, &SweepDialog::check);
    }

    /// How it is drawn; empty: as pictures one after the other.
    QString as() const { return m_as != nullptr ? m_as->currentData().toString() : QString(); }

    const Param& param() const { return m_params[static_cast<std::size_t>(m_param->currentIndex())]; }

    /// Values that fit the parameter.
    void start() {
        const Param& now = param();
        const bool handier = now.sliderLowest != now.sliderHighest;
        const double least = handier ? now.sliderLowest : now.lowest,
                     most = handier ? now.sliderHighest : now.highest;
        const bool whole = now.scale == Scale::integer;
        constexpr double kMostSteps = 9, kSteps = 5;
        const double wholeSteps = std::min(kMostSteps, static_cast<double>(this->most()) - 1);
        const double to = whole ? std::min(most, least + wholeSteps) : most;
        m_from->setText(QString::fromStdString(exactNumber(least)));
        m_to->setText(QString::fromStdString(exactNumber(to)));
        m_count->setText(QString::number(whole ? to - least + 1 : kSteps));
        m_log->setChecked(now.scale == Scale::logarithmic && least > 0);
        check();
    }

    std::size_t most() const {
        if (as() == QLatin1String(kPanes)) return kMostPanes - m_document.panes.size() + 1;
        return as() == QLatin1String(kCurves) ? kMostSweptCurves : kMostSwept;
    }

    Result<Sweep> asked() const {
        const QString written = m_from->text() + ':' + m_to->text() + ':' + m_count->text() +
                                (m_log->isChecked() ? QStringLiteral(":log") : QString());
        Result<Sweep> sweep = readSweep(param(), written.toStdString(), most());
        if (sweep && as().startsWith(QLatin1String(kFact)))
            sweep->fact = as().mid(static_cast<qsizetype>(std::string_view(kFact).size())).toStdString();
        return sweep;
    }

    void check() {
        if (m_buttons == nullptr) return;
        const Result<Sweep> sweep = asked();
        std::vector<Text> values;
        if (sweep) {
            constexpr std::size_t kShown = 8;
            for (const double value : sweep->values)
                if (values.size() < kShown) values.push_back(shownNumber(value));
            if (sweep->values.size() > kShown) values.push_back(literal("…"));
        }
        m_said->setText(html(sweep ? joined(values, marked(" · ")) : sweep.error()));
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(static_cast<bool>(sweep));
    }

    Document m_document;
    std::vector<Param> m_params;
    std::vector<Document> m_frames;
    QComboBox *m_param = nullptr, *m_as = nullptr;
    QLineEdit *m_from = nullptr, *m_to = nullptr, *m_count = nullptr;
    QCheckBox* m_log = nullptr;
    QLabel* m_said = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace

std::optional<Document> askSweep(QWidget* window, const Document& document) {
    SweepDialog dialog(document, window, SweepDialog::Asks::howItIsDrawn);
    if (dialog.exec() != QDialog::Accepted) return {};
    return dialog.swept();
}

std::vector<Document> askMotion(QWidget* window, const Document& document) {
    SweepDialog dialog(document, window, SweepDialog::Asks::frames);
    if (dialog.exec() != QDialog::Accepted) return {};
    return dialog.frames();
}

}  // namespace posiscope
