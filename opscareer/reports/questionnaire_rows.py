"""The numbered statements with their boxes: rows that the eye cannot confuse, going on over the pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable
from typing_extensions import override

from opscareer.assessment.learner import ANSWERS
from opscareer.matching.sentences import answer_words
from opscareer.reports.fonts import text_width
from opscareer.reports.form_type import COLUMN_GAP, FormType, draw_box, draw_rule
from opscareer.reports.palette import printed
from opscareer.reports.pdf_painter import draw_text
from opscareer.reports.prose import Prose
from opscareer.reports.questionnaire_form import QuestionnaireContent, form_code
from opscareer.wording import Language

BLOCK = 10
"""Statements between two stronger lines: the keying screen counts in the same blocks."""
_SIDE, _PITCH, _NUMBER = 15.0, 25.0, 27.0
_PITCH_OF_BOTH = 22.5
_PADDING, _LEAST = 2.2, 22.0
_RULE = 0.9
"""Points."""
_END_SIZE, _HEAD_LEADING, _CODE_LINE = 7.4, 9.6, 21.0
_TEXT: Mapping[Language, tuple[float, float]] = {"en": (9.4, 11.4), "zh": (9.4, 11.8)}
"""Size and leading of the statements, in points."""
_SHARE: Mapping[Language, float] = {"en": 0.55, "zh": 0.45}
"""Share of the width where both languages stand side by side: Chinese is shorter."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One numbered statement in every language of the print."""

    number: int
    texts: Mapping[Language, str]


def statements(content: QuestionnaireContent) -> tuple[Statement, ...]:
    """The statements of a questionnaire in the order of the pack, which is the order of keying."""
    return tuple(
        Statement(number, {language: question.text.said(language) for language in content.languages})
        for number, question in enumerate(content.pack.questions.values(), start=1)
    )


class StatementRows(Flowable):  # type: ignore[misc] # ReportLab has no types
    """Rows of statements under a head that says what the ends of the scale mean.

    Every page that goes on begins with room for the code and with the form's code: loose sheets find their way back.
    """

    def __init__(
        self, rows: Sequence[Statement], content: QuestionnaireContent, setting: FormType, *, goes_on: bool
    ) -> None:
        super().__init__()
        self._rows, self._content, self._setting, self._goes_on = rows, content, setting, goes_on
        self._texts = [self._set(row) for row in rows]
        self._heights: list[float] = []

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The whole width; the rows as tall as their longest text."""
        self.width = available_width
        self._heights = [self._row_height(texts, available_height) for texts in self._texts]
        self.height = self._head_height() + sum(self._heights)
        return self.width, self.height

    @override
    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The rows that fit whole, and the rest; nothing where not one fits."""
        self.wrap(available_width, available_height)
        used, fitting = self._head_height(), 0
        for height in self._heights:
            used += height
            if used > available_height:
                break
            fitting += 1
        if fitting == 0:
            return []
        parts = ((self._rows[:fitting], self._goes_on), (self._rows[fitting:], True))
        return [StatementRows(rows, self._content, self._setting, goes_on=on) for rows, on in parts if rows]

    @override
    def draw(self) -> None:
        """The head, then row after row, and a bookmark for this page's statements."""
        self._bookmark()
        self._draw_head()
        top = self.height - self._head_height()
        for place, (row, height) in enumerate(zip(self._rows, self._heights, strict=True)):
            self._draw_row(place, row, top - height, height)
            top -= height

    def _set(self, row: Statement) -> list[Prose]:
        scale = self._setting.scale
        set_texts = []
        for language, text in row.texts.items():
            paragraph = self._setting.paragraph(text, language, "cell")
            size, leading = _TEXT[language]
            paragraph.style.fontSize, paragraph.style.leading = size * scale, leading * scale
            set_texts.append(paragraph)
        return set_texts

    @property
    def _pitch(self) -> float:
        """From one box to the next."""
        return (_PITCH if len(self._setting.languages) == 1 else _PITCH_OF_BOTH) * self._setting.scale

    @property
    def _boxes_left(self) -> float:
        return float(self.width - self._pitch * len(ANSWERS))

    @property
    def _columns(self) -> list[tuple[float, float]]:
        """Left edge and width of the statements in each language."""
        languages = self._setting.languages
        left = _NUMBER * self._setting.scale
        room = self._boxes_left - left
        found = []
        for language in languages:
            width = room * (_SHARE[language] if len(languages) > 1 else 1.0)
            found.append((left, width - COLUMN_GAP))
            left += width
        return found

    def _row_height(self, texts: Sequence[Prose], available_height: float) -> float:
        pairs = zip(texts, self._columns, strict=True)
        tallest = max(text.wrap(width, available_height)[1] for text, (_, width) in pairs)
        return max(_LEAST * self._setting.scale, float(tallest) + 2 * _PADDING * self._setting.scale)

    def _head_height(self) -> float:
        lines = _HEAD_LEADING * (len(self._setting.languages) + 1) + 4
        return (lines + (_CODE_LINE if self._goes_on else 0)) * self._setting.scale

    def _bookmark(self) -> None:
        first, last = self._rows[0].number, self._rows[-1].number
        key = f"statements-{first}"
        self.canv.bookmarkHorizontal(key, 0, self.height)
        self.canv.addOutlineEntry(self._setting.said("statements-from-to", first=first, last=last), key, 1)

    def _draw_head(self) -> None:
        scale, chain = self._setting.scale, self._setting.chain
        if self._goes_on:
            self._draw_code_line(self.height - 12 * scale)
        size, leading = _END_SIZE * scale, _HEAD_LEADING * scale
        base = self.height - self._head_height() + 5 * scale
        for place, value in enumerate(ANSWERS):
            middle = self._boxes_left + self._pitch * (place + 0.5)
            left = middle - text_width(str(value), chain, size, bold=True) / 2
            draw_text(self.canv, str(value), left, base, chain, size=size, ink="ink", bold=True)
        for place, language in enumerate(reversed(self._setting.languages), start=1):
            ends = answer_words(ANSWERS[0], language), answer_words(ANSWERS[-1], language)
            right = self.width - 2 * scale - text_width(ends[1], chain, size)
            for x, words in ((self._boxes_left + 2 * scale, ends[0]), (right, ends[1])):
                draw_text(self.canv, words, x, base + leading * place, chain, size=size, ink="muted")
        self._rule(self.height - self._head_height())

    def _draw_code_line(self, base: float) -> None:
        scale, chain = self._setting.scale, self._setting.chain
        size = 8.2 * scale
        label, form = self._setting.said("name"), self._setting.said_once("eyebrow", form=form_code(self._content.pack))
        form_left = self.width - text_width(form, chain, size)
        draw_text(self.canv, label, 0, base, chain, size=size, ink="muted")
        draw_rule(self.canv, text_width(label, chain, size) + 6, form_left - 24, base - 2)
        draw_text(self.canv, form, form_left, base, chain, size=size, ink="muted")

    def _draw_row(self, place: int, row: Statement, bottom: float, height: float) -> None:
        canvas, setting = self.canv, self._setting
        scale = setting.scale
        if row.number % 2:
            canvas.setFillColor(printed("window"))
            canvas.rect(0, bottom, self.width, height, stroke=0, fill=1)
        size, number = 8.6 * scale, str(row.number)
        left = 18 * scale - text_width(number, setting.chain, size)
        draw_text(canvas, number, left, bottom + height / 2 - size * 0.36, setting.chain, size=size, ink="muted")
        for (x, _), text in zip(self._columns, self._texts[place], strict=True):
            text.drawOn(canvas, x, bottom + (height - text.height) / 2 + 0.6 * scale)
        side = _SIDE * scale
        for column, value in enumerate(ANSWERS):
            x = self._boxes_left + self._pitch * (column + 0.5) - side / 2
            draw_box(canvas, setting, x, bottom + (height - side) / 2, side, str(value))
        if row.number % BLOCK == 0:
            self._rule(bottom + _RULE / 2)  # the ground of the row below would cover half of it

    def _rule(self, y: float) -> None:
        self.canv.setStrokeColor(printed("muted"))
        self.canv.setLineWidth(_RULE)
        self.canv.line(0, y, self.width, y)
