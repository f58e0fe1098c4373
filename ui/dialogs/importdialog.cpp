#include "importdialog.h"

#include "announcement.h"
#include "databasewords.h"
#include "datatableview.h"
#include "importmodel.h"
#include "importsource.h"
#include "metrics.h"
#include "plainlabel.h"
#include "words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 120;

QString sentenceOf(const ImportReading &reading)
{
    const auto said = [](qint64 count, const QString &one, const QString &many) {
        return count == 1 ? one : many.arg(grouped(count));
    };
    QStringList parts;
    if (reading.changingCount > 0)
        parts << said(reading.changingCount, ImportDialog::tr("1 row will be staged as %1"),
            ImportDialog::tr("%1 rows will be staged as %2"))
                     .arg(changeCount(qsizetype(reading.changes.size())));
    if (reading.wrongCount > 0)
        parts << said(reading.wrongCount, ImportDialog::tr("1 row is wrong"), ImportDialog::tr("%1 rows are wrong"));
    const qint64 same = qint64(reading.rows.size()) - reading.changingCount - reading.wrongCount;
    if (same > 0)
        parts << said(same, ImportDialog::tr("1 row is already so"), ImportDialog::tr("%1 rows are already so"));
    return parts.join(u", "_s);
}

QStringList wrongTexts(const ImportReading &reading)
{
    QStringList texts;
    for (const ImportRow &row : reading.rows) {
        if (row.verdict == ImportRow::Verdict::Wrong)
            texts << row.text;
    }
    return texts;
}

} // namespace

ImportDialog::ImportDialog(const Workspace *workspace, const Ask *ask, const QString &file, QWidget *parent)
    : FrameDialog(u"importDialog"_s, tr("Import"), Enter::DoesNothing, parent)
    , m_source(new ImportSource(workspace, ask, this))
    , m_model(new ImportModel(this))
    , m_pause(new QTimer(this))
    , m_work(this)
{
    setHeading(tr("Import"), tr("Each row is shown with what it does. Nothing is staged before all is right."));
    content()->setSpacing(0);
    content()->addWidget(m_source, 2);
    addPreview();
    addVerdict();
    addCancel(tr("Cancel"));
    addPrimary(u"stageButton"_s, tr("Stage changes"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &ImportDialog::read);
    connect(m_source, &ImportSource::changed, this, &ImportDialog::startReading);
    setUsualSize(960, 680);
    if (!file.isEmpty())
        m_source->openFile(file);
    check();
    m_source->setFocus();
}

const engine::ChangeList &ImportDialog::changes() const
{
    return m_model->reading().changes;
}

void ImportDialog::addPreview()
{
    auto *rows = new DataTableView(this);
    rows->setObjectName(u"importView"_s);
    rows->setAccessibleName(tr("Rows"));
    rows->setModel(m_model);
    rows->setColumnWidths({56, 220, 112, 0});
    rows->setQuietColumns({ImportModel::LineColumn});
    content()->addSpacing(space::medium);
    content()->addWidget(horizontalLine(this));
    content()->addWidget(rows, 3);
    content()->addWidget(horizontalLine(this));
}

void ImportDialog::addVerdict()
{
    m_words = wrappingLabel({}, this);
    m_words->setObjectName(u"importWords"_s);
    m_leaveOut = new QCheckBox(this);
    m_leaveOut->setObjectName(u"leaveOutBox"_s);
    m_leaveOut->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(m_words, 1);
    row->addWidget(m_leaveOut);
    content()->addSpacing(space::medium);
    content()->addLayout(row);
    connect(m_leaveOut, &QCheckBox::toggled, this, &ImportDialog::check);
}

void ImportDialog::startReading()
{
    m_isOutdated = true;
    m_work.callOff();
    if (!m_source->isReading())
        m_pause->start();
    check();
}

void ImportDialog::read()
{
    m_work.ask([request = m_source->request()](const auto &isCancelled) { return readImport(request, isCancelled); },
        [this](ImportReading reading) { show(std::move(reading)); });
}

void ImportDialog::show(ImportReading reading)
{
    m_isOutdated = false;
    if (wrongTexts(reading) != wrongTexts(m_model->reading()))
        m_leaveOut->setChecked(false); // others are wrong than those that were to be left out
    m_model->setReading(std::move(reading));
    check();
    announce(this, m_words->text());
}

bool ImportDialog::isReading() const
{
    return m_isOutdated || m_source->isReading();
}

QString ImportDialog::whyNot() const
{
    const ImportReading &reading = m_model->reading();
    if (isReading())
        return tr("Reading…");
    for (const QString &error : {m_source->error(), reading.error}) {
        if (!error.isEmpty())
            return error;
    }
    if (reading.rows.empty())
        return tr("Paste a text, or choose a file.");
    if (reading.wrongCount > 0 && !m_leaveOut->isChecked())
        return reading.changes.empty() ? tr("Mend what is wrong.") : tr("Mend what is wrong, or leave it out.");
    return reading.changes.empty() ? tr("There is nothing to change.") : QString();
}

void ImportDialog::check()
{
    const ImportReading &reading = m_model->reading();
    const QString why = whyNot();
    const QString sentence = isReading() || reading.rows.empty() ? QString() : sentenceOf(reading);
    m_words->setText(sentence.isEmpty() ? why : why.isEmpty() ? sentence + u'.' : u"%1. %2"_s.arg(sentence, why));
    m_leaveOut->setText(reading.wrongCount == 1 ? tr("Leave out the wrong row")
                                                : tr("Leave out the %1 wrong rows").arg(grouped(reading.wrongCount)));
    m_leaveOut->setVisible(reading.wrongCount > 0 && !reading.changes.empty());
    primary()->setText(reading.changes.empty() ? tr("Stage changes")
                                               : tr("Stage %1").arg(changeCount(qsizetype(reading.changes.size()))));
    primary()->setEnabled(why.isEmpty());
    setPlainToolTip(primary(), why);
}
