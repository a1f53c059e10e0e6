"""The questionnaire on paper: who answers, how to answer, the statements, and what becomes of the sheet."""

from __future__ import annotations

from math import ceil
from pathlib import Path

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from opscareer import __version__
from opscareer.assessment.learner import ANSWERS
from opscareer.knowledge.records import EDUCATIONS, Education
from opscareer.matching.sentences import answer_words
from opscareer.reports.document import Part, pdf_bytes
from opscareer.reports.form_type import Blank, FormType, TickLabel
from opscareer.reports.questionnaire_form import QuestionnaireContent, form_code, stage_letter
from opscareer.reports.questionnaire_rows import StatementRows, statements
from opscareer.reports.whole_file import write_whole
from opscareer.reports.words import HASH_DIGITS
from opscareer.wording import Language, phrase, written_date

__all__ = ["QuestionnaireContent", "questionnaire_pdf", "write_questionnaire"]

_STATEMENTS_A_MINUTE = 7
_WHOLE_MINUTES = 5
"""The time to allow is told in steps of so many minutes: it is a guess at reading pace, not a measurement."""
_STAGES_ACROSS, _POINTS_ACROSS = (3, 2), (5, 3, 2)
_LEAST_LINE = 70.0
"""Points of a line that are enough to write a name on."""
_LEAST_ROOM = 120.0
"""Points below which the statements begin on a page of their own."""
_HOW = ("how-tick", "how-change", "how-empty")


def write_questionnaire(target: Path, content: QuestionnaireContent) -> None:
    """Write the questionnaire to `target`, whole or not at all; an OSError says why not."""
    write_whole(target, questionnaire_pdf(content))


def questionnaire_pdf(content: QuestionnaireContent) -> bytes:
    """The questionnaire as a PDF file; the same content gives the same bytes."""
    setting = FormType(content.languages, content.paper, large=content.large)
    story = [
        *_opening(content, setting),
        *_about(setting),
        *_how_to_answer(setting),
        CondPageBreak(_LEAST_ROOM * setting.scale),
        Spacer(0, 8),
        StatementRows(statements(content), content, setting, goes_on=False),
        *_closing(setting),
    ]
    part = Part(story, setting.said("file-title"), _footer(content, setting), content.languages[0])
    return pdf_bytes([part], content.paper)


def _footer(content: QuestionnaireContent, setting: FormType) -> str:
    manifest = content.pack.manifest
    return setting.said_once(
        "footer",
        program=__version__,
        pack=manifest.id,
        version=manifest.version,
        hash=content.pack.hash[:HASH_DIGITS],
        form=form_code(content.pack),
    )


def _opening(content: QuestionnaireContent, setting: FormType) -> list[Flowable]:
    count = len(content.pack.questions)
    day = setting.joined(lambda language: written_date(content.made_on, language))
    form = setting.said_once("eyebrow", form=form_code(content.pack))

    def lead(language: Language) -> list[Flowable]:
        minutes = ceil(count / _STATEMENTS_A_MINUTE / _WHOLE_MINUTES) * _WHOLE_MINUTES
        return [
            setting.paragraph(phrase("paper.lead", language, count=count, minutes=minutes), language),
            setting.paragraph(phrase("paper.privacy", language), language, "small"),
        ]

    return [
        setting.line(f"{form} · {day}", "eyebrow"),
        Spacer(0, 3),
        setting.heading(setting.said("title"), "title", level=0),
        Spacer(0, 4),
        setting.beside(lead),
        Spacer(0, 4),
    ]


def _about(setting: FormType) -> list[Flowable]:
    """Lines to write on, and the boxes of the education stages."""
    stages = [TickLabel(setting, stage_letter(stage), [_stage_name(stage, setting)]) for stage in EDUCATIONS]
    return [
        *_blanks(setting, "name", "day"),
        *_blanks(setting, "group", "hours"),
        Spacer(0, 7),
        setting.line(setting.said("stage"), "small"),
        Spacer(0, 2),
        setting.in_columns(stages, _STAGES_ACROSS),
    ]


def _stage_name(stage: Education, setting: FormType) -> str:
    return setting.joined(lambda language: phrase(f"print.education-{stage}", language))


def _blanks(setting: FormType, *keys: str) -> list[Flowable]:
    """Lines to write on, beside each other where each leaves room enough, else one below the other."""
    blanks = [Blank(setting, setting.said(key)) for key in keys]
    spare = setting.width - sum(blank.label_width for blank in blanks)
    if spare < _LEAST_LINE * setting.scale * len(blanks):
        return list(blanks)
    share = spare / len(blanks)
    return [setting.grid([blanks], [blank.label_width + share for blank in blanks])]


def _how_to_answer(setting: FormType) -> list[Flowable]:
    """The five points in words, and what to do."""
    points = [
        TickLabel(setting, str(value), [answer_words(value, language) for language in setting.languages])
        for value in ANSWERS
    ]

    def advice(language: Language) -> list[Flowable]:
        return [setting.bullet(phrase(f"paper.{key}", language), language) for key in _HOW]

    return [
        setting.heading(setting.said("how"), "heading", level=0),
        setting.in_columns(points, _POINTS_ACROSS),
        Spacer(0, 3),
        setting.beside(advice),
    ]


def _closing(setting: FormType) -> list[Flowable]:
    """The last words, kept together; the very last says what the answers are not for."""

    def words(language: Language) -> list[Flowable]:
        return [
            setting.paragraph(phrase("paper.thanks", language), language),
            setting.paragraph(phrase("paper.purpose", language), language, "small-ink", bold=True),
        ]

    return [KeepTogether([Spacer(0, 10), setting.beside(words)])]
