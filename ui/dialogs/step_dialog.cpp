// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/step_dialog.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <algorithm>
#include <array>

#include "core/base/number.h"
#include "ui/dialogs/form.h"
#include "ui/look/rich_text.h"

namespace posiscope {

namespace {

using Kind = OwnQuestion::Kind;

/// How many offers each kind of question has, and what is said where they are others.
struct Offered {
    std::size_t least = 2, most = 3;
    const char *heading = "", *said = "";
};
constexpr std::array<Offered, LessonQuestion::kKinds.size()> kOffered{
    Offered{2, 3, marked("Wrong numbers, two or three"), marked("two or three wrong numbers are offered")},
    Offered{2, 4, marked("Choices, two to four"), marked("two to four choices are offered")},
    Offered{2, 3, marked("Wrong rows or words, two or three"),
            marked("two or three wrong rows or words are offered, each by its number")},
    Offered{3, 5, marked("Things to put in order, three to five"),
            marked("three to five things are put in order")}};
constexpr std::size_t kMostOffers = 5;

/// The words of the step above, what it asks below.
class StepDialog final : public QDialog {
public:
    StepDialog(const OwnStep& now, const StepOffers& offers, QWidget* window)
        : QDialog(window),
          m_before(now),
          m_offers(offers) {
        setWindowTitle(shown("Edit the step"));
        m_form = formOf(this);
        m_say = box("say", shown("What you &say"), now.say);
        m_notes = box("notes", shown("&Notes for yourself"), now.notes);
        m_try = box("try", shown("What the class may &try"), now.tryThis);
        m_kind = new QComboBox(this);
        m_kind->setObjectName("kind");
        for (const QString& each :
             {shown("no question"), shown("a number to choose"), shown("a sentence to choose"),
              shown("a row or a word to click in the figure"), shown("things to put in order")})
            m_kind->addItem(each);
        if (now.keepsAsk) m_kind->addItem(shown("what it asks now"));
        m_form->addRow(shown("&Question"), m_kind);
        m_then = box("then", shown("What you say after the &reveal"), now.then);
        addAnswers();
        m_why = box("why", shown("The &calculation, or why it is so"), now.ask ? now.ask->why : "");
        addOffers();
        addParts();
        m_wrong = addNote(m_form, 2);
        m_wrong->setObjectName("wrong");
        m_buttons = addOkAndCancel(m_form, this);
        connect(m_kind, &QComboBox::currentIndexChanged, this, &StepDialog::follow);
        m_kind->setCurrentIndex(now.keepsAsk ? kKept : now.ask ? static_cast<int>(now.ask->kind) + 1 : 0);
        follow();
    }

    OwnStep changed() const {
        OwnStep step{.say = words(m_say), .notes = words(m_notes), .tryThis = words(m_try)};
        if (m_kind->currentIndex() == 0) return step;
        step.then = words(m_then);
        step.hide = hidden();
        step.keepsAsk = m_kind->currentIndex() == kKept;
        if (step.keepsAsk) return step;
        OwnQuestion ask{.kind = *asked(), .why = words(m_why)};
        if (ask.asksNumber()) ask.answer = m_answer->currentData().toString().toStdString();
        for (const Offer& each : m_rows)
            if (!each.shown->isHidden() && !each.shown->text().trimmed().isEmpty())
                ask.offers.push_back({words(each.shown), words(each.why),
                                      ask.kind == Kind::choice && each.right->isChecked(),
                                      ask.kind == Kind::order ? words(each.value) : std::string()});
        step.ask = std::move(ask);
        return step;
    }

private:
    /// The places in m_kind: nothing is asked; the kinds; a question that the form has no fields for.
    static constexpr int kKept = static_cast<int>(LessonQuestion::kKinds.size()) + 1;
    std::optional<Kind> asked() const {
        const int place = m_kind->currentIndex();
        return place == 0 || place == kKept ? std::nullopt : std::optional(static_cast<Kind>(place - 1));
    }

    struct Offer {
        QRadioButton* right = nullptr;
        QLineEdit *shown = nullptr, *value = nullptr, *why = nullptr;
    };

    static std::string words(const QLineEdit* box) { return box->text().trimmed().toStdString(); }

    QLineEdit* box(const char* name, const QString& label, const std::string& now) {
        constexpr int kLetters = 56;
        auto* made = new QLineEdit(QString::fromStdString(now), this);
        made->setObjectName(name);
        made->setMinimumWidth(kLetters * made->fontMetrics().averageCharWidth());
        m_form->addRow(label, made);
        connect(made, &QLineEdit::textChanged, this, &StepDialog::check);
        return made;
    }

    void addAnswers() {
        m_answer = new QComboBox(this);
        m_answer->setObjectName("answer");
        m_answer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        const std::string now = m_before.ask && m_before.ask->asksNumber() ? m_before.ask->answer : "";
        for (const OwnAnswer& each : m_offers.answers)
            m_answer->addItem(shown(each.name), QString::fromStdString(each.expression));
        int place = m_answer->findData(QString::fromStdString(now));
        if (place < 0 && !now.empty()) {
            place = m_answer->count();
            m_answer->addItem(QString::fromStdString(now), QString::fromStdString(now));
        }
        m_answer->setCurrentIndex(std::max(0, place));
        m_form->addRow(shown("The ans&wer is"), m_answer);
    }

    void addOffers() {
        m_grid = new QWidget(this);
        auto* grid = new QGridLayout(m_grid);
        grid->setContentsMargins(0, 0, 0, 0);
        auto* group = new QButtonGroup(m_grid);
        m_marked = new QLabel(shown("Right"), m_grid);
        grid->addWidget(m_marked, 0, 0);
        m_offered = new QLabel(m_grid);
        grid->addWidget(m_offered, 0, 1);
        m_valued = new QLabel(shown("Its number"), m_grid);
        grid->addWidget(m_valued, 0, 2);
        m_tempts = new QLabel(m_grid);
        grid->addWidget(m_tempts, 0, 3);
        grid->setColumnStretch(1, 1);
        grid->setColumnStretch(3, 2);
        const std::vector<OwnOffer> now = m_before.ask ? m_before.ask->offers : std::vector<OwnOffer>();
        for (std::size_t i = 0; i < kMostOffers; ++i) {
            const OwnOffer offer = i < now.size() ? now[i] : OwnOffer{};
            const auto holding = [&](const std::string& words) {
                return new QLineEdit(QString::fromStdString(words), m_grid);
            };
            Offer row{new QRadioButton(m_grid), holding(offer.shown), holding(offer.value),
                      holding(offer.why)};
            row.shown->setObjectName("offered");
            row.value->setObjectName("value");
            row.value->setMaximumWidth(m_valued->sizeHint().width() + 24);
            row.why->setObjectName("tempts");
            row.right->setObjectName("right");
            row.right->setAccessibleName(shown("Right"));
            row.right->setChecked(offer.right || (i == 0 && now.empty()));
            group->addButton(row.right);
            const int line = static_cast<int>(i) + 1;
            grid->addWidget(row.right, line, 0);
            grid->addWidget(row.shown, line, 1);
            grid->addWidget(row.value, line, 2);
            grid->addWidget(row.why, line, 3);
            for (const QLineEdit* each : {row.shown, row.value, row.why})
                connect(each, &QLineEdit::textChanged, this, &StepDialog::check);
            connect(row.right, &QRadioButton::toggled, this, &StepDialog::follow);
            m_rows.push_back(row);
        }
        m_form->addRow(m_grid);
    }

    void addParts() {
        m_parts = new QListWidget(this);
        m_parts->setObjectName("parts");
        constexpr int kLines = 4;
        m_parts->setFixedHeight(kLines * (m_parts->fontMetrics().lineSpacing() + 4));
        std::vector<std::pair<std::string, QString>> names{{"figure", shown("the whole figure")},
                                                           {"title", shown("its title")}};
        for (const AreaName& each : m_offers.parts) names.emplace_back(each.id, shown(each.title));
        for (const std::string& each : m_before.hide)
            if (std::ranges::find(names, each, &std::pair<std::string, QString>::first) == names.end())
                names.emplace_back(each, QString::fromStdString(each));  // a cell, a row
        const bool isNew = !m_before.ask && !m_before.keepsAsk;
        for (const auto& [each, title] : names) {
            auto* item = new QListWidgetItem(title, m_parts);
            item->setData(Qt::UserRole, QString::fromStdString(each));
            const bool isHidden =
                isNew ? each == "figure" : std::ranges::find(m_before.hide, each) != m_before.hide.end();
            item->setCheckState(isHidden ? Qt::Checked : Qt::Unchecked);
        }
        connect(m_parts, &QListWidget::itemChanged, this, &StepDialog::check);
        m_form->addRow(shown("&Hidden until the reveal"), m_parts);
    }

    std::vector<std::string> hidden() const {
        std::vector<std::string> all;
        for (int i = 0; i < m_parts->count(); ++i)
            if (m_parts->item(i)->checkState() == Qt::Checked)
                all.push_back(m_parts->item(i)->data(Qt::UserRole).toString().toStdString());
        if (std::ranges::find(all, "figure") != all.end()) return {"figure"};
        return all;
    }

    /// Shows what belongs to the kind of question.
    void follow() {
        const bool asks = m_kind->currentIndex() != 0;
        const auto kind = asked();
        const bool isNumber = kind == Kind::number || kind == Kind::click, isOrder = kind == Kind::order;
        const auto show = [&](QWidget* field, bool visible) {
            field->setVisible(visible);
            if (QWidget* label = m_form->labelForField(field)) label->setVisible(visible);
        };
        show(m_then, asks);
        show(m_parts, asks);
        show(m_answer, isNumber);
        show(m_why, kind.has_value());
        m_grid->setVisible(kind.has_value());
        const Offered offered = kOffered[static_cast<std::size_t>(kind.value_or(Kind::number))];
        m_offered->setText(shown(offered.heading));
        m_tempts->setText(isOrder ? shown("What you say of it, or nothing") : shown("Why it tempts"));
        m_marked->setVisible(kind == Kind::choice);
        m_valued->setVisible(isOrder);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const Offer& row = m_rows[i];
            const bool isThere = i < offered.most;
            row.right->setVisible(kind == Kind::choice && isThere);
            row.shown->setVisible(isThere);
            row.value->setVisible(isOrder && isThere);
            row.why->setVisible(isThere);
            row.why->setEnabled(kind != Kind::choice || !row.right->isChecked());
        }
        check();
        adjustSize();
    }

    Text missing() const {
        if (words(m_say).empty()) return text("a step says something");
        const OwnStep step = changed();
        if (!step.ask) return {};
        if (step.ask->why.empty()) return text("a question needs the calculation, or why it is so");
        if (step.ask->kind == Kind::click && step.hide == std::vector<std::string>{"figure"})
            return text("where the class clicks in the figure, the whole of it cannot be hidden");
        return missingOffers(*step.ask);
    }

    static Text missingOffers(const OwnQuestion& ask) {
        const Offered offered = kOffered[static_cast<std::size_t>(ask.kind)];
        if (ask.offers.size() < offered.least) return text(offered.said);
        if (ask.kind == Kind::choice && std::ranges::count(ask.offers, true, &OwnOffer::right) != 1)
            return text("mark the choice that is right");
        std::vector<double> numbers;
        for (const OwnOffer& each : ask.offers) {
            const bool isOrder = ask.kind == Kind::order;
            if (isOrder && each.value.empty())
                return text("“%1” needs the number that it stands by", {literal(each.shown)});
            const std::string& written = isOrder ? each.value : each.shown;
            const auto number = readNumber(written);
            if (ask.kind != Kind::choice && !number) return text("“%1” is no number", {literal(written)});
            if (number && ask.kind != Kind::choice) {
                if (std::ranges::find(numbers, *number) != numbers.end())
                    return text("“%1” stands there twice", {literal(written)});
                numbers.push_back(*number);
            }
            if (!isOrder && !each.right && each.why.empty())
                return text("“%1” needs a reason why it tempts", {literal(each.shown)});
        }
        return {};
    }

    void check() {
        if (m_buttons == nullptr) return;
        const Text why = missing();
        m_wrong->setText(why.empty() ? QString() : html(sentence(why)));
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(why.empty());
    }

    OwnStep m_before;
    StepOffers m_offers;
    QFormLayout* m_form = nullptr;
    QLineEdit *m_say = nullptr, *m_notes = nullptr, *m_try = nullptr, *m_then = nullptr, *m_why = nullptr;
    QComboBox *m_kind = nullptr, *m_answer = nullptr;
    QWidget* m_grid = nullptr;
    QLabel *m_marked = nullptr, *m_offered = nullptr, *m_valued = nullptr, *m_tempts = nullptr,
           *m_wrong = nullptr;
    std::vector<Offer> m_rows;
    QListWidget* m_parts = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace

std::optional<OwnStep> askStep(QWidget* window, const OwnStep& now, const StepOffers& offers) {
    StepDialog dialog(now, offers, window);
    if (dialog.exec() != QDialog::Accepted) return {};
    return dialog.changed();
}

}  // namespace posiscope
