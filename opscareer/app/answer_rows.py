"""Rows of answers, as people key them into a spreadsheet: a CSV file with a head, or one row that is pasted."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from opscareer.app.keying import answer_of
from opscareer.app.paper import stage_letter
from opscareer.assessment.learner import Learner
from opscareer.assessment.learner_file import MAX_NAME
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import EDUCATIONS, Education
from opscareer.knowledge.shape_problems import did_you_mean
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.problems import InputProblems, Place, Problem, error, warning
from opscareer.wording import LANGUAGES, phrase

MAX_BYTES = 20_000_000
MAX_ROWS = 20_000
_ABOUT: Mapping[str, frozenset[str]] = {
    "Name": frozenset({"name", "code", "id", "姓名", "代号", "学号", "编号", "姓名或代号"}),
    "Stage": frozenset({"stage", "education", "学历", "教育阶段", "目前的教育阶段"}),
    "Hours": frozenset({"hours", "hours-per-week", "hours_per_week", "每周小时数", "每周学习小时数"}),
}
"""The columns beside the answers; their names begin with a capital, which no question id does."""
_NUMBERED = re.compile(r"(?:q|no\.?|第)?\s*0*([1-9][0-9]{0,4})\s*(?:题)?")
_WHOLE = re.compile(r"([0-9]+)\.0+")
"""How spreadsheets write whole numbers they took for fractions."""
_NOTHING = frozenset({"", "–", "—", "−", "."})
_DELIMITERS = ",;\t"
_MOST_DIGITS, _LONGEST_SHOWN = 4, 40
_FORMULA_GUARD = re.compile(r"'(?=[=+\-@|%])")


class _Unfit(Exception):  # noqa: N818 - it names what the cell is
    """A cell that cannot be read: what is wrong and what fits."""

    def __init__(self, what: str, hint: str) -> None:
        self.what, self.hint = what, hint
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class AnswerRows:
    """The people of a file. Every row counted is either one of `people` or has an error in `problems`."""

    people: tuple[Learner, ...]
    problems: tuple[Problem, ...]
    count: int


def read_rows(file: Path, pack: Pack) -> AnswerRows:
    """The people in a CSV file; raises `InputProblems` where the file as a whole cannot be used.

    The head names the columns: question ids or the numbers on the paper, and `name`, `stage` and `hours` if there.
    UTF-8, UTF-16 and GB18030 are read, cells separated by comma, semicolon or tab.
    """
    name = str(file)
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as fault:
        raise InputProblems([error(f"the file cannot be read: {fault.strerror}", Place(name))]) from None
    if len(data) > MAX_BYTES:
        raise InputProblems([error(f"the file is larger than {MAX_BYTES // 1_000_000} MB", Place(name))])
    text, problems = _decoded(data, name)
    return _Reading(name, pack, problems).read(text)


def _decoded(data: bytes, name: str) -> tuple[str, list[Problem]]:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), []
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        hint = "save it as CSV with the encoding UTF-8"
        raise InputProblems([error("the file is neither UTF-8 nor GB18030 text", Place(name), hint)]) from None
    return text, [warning("the file is not UTF-8 and was read as GB18030", Place(name), "look at the names")]


@dataclass
class _Reading:
    """One file being read."""

    name: str
    pack: Pack
    problems: list[Problem]
    people: list[Learner] = field(default_factory=list)
    count: int = 0
    width: int = 0

    def read(self, text: str) -> AnswerRows:
        """The head, then row after row."""
        rows = self._rows(text)
        line, head = next(rows, (1, []))
        self.width = len(head)
        columns = self._columns(head, line)
        for line, cells in rows:
            self.count += 1
            if self.count > MAX_ROWS:
                raise InputProblems([error(f"the file has more than {MAX_ROWS} rows", Place(self.name, line))])
            self._take(cells, columns, line)
        return AnswerRows(tuple(self.people), tuple(sorted(self.problems, key=lambda each: each.sort_key)), self.count)

    def _rows(self, text: str) -> Iterator[tuple[int, list[str]]]:
        """The rows that hold anything, with their lines."""
        first_line = text.lstrip("\r\n").partition("\n")[0]
        delimiter = max(_DELIMITERS, key=first_line.count)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield reader.line_num, [_plain(cell) for cell in cells]
        except csv.Error as fault:
            place = Place(self.name, max(1, reader.line_num))
            raise InputProblems([error(f"this is no row of a CSV file: {fault}", place)]) from None

    def _columns(self, head: Sequence[str], line: int) -> dict[int, str]:
        """What each column holds: one of `_ABOUT` or a question id."""
        questions = tuple(self.pack.questions)
        columns: dict[int, str] = {}
        faults = []
        for at, cell in enumerate(head):
            place = Place(self.name, line, at + 1)
            meant = _column(cell, questions)
            if meant is None:
                if cell:
                    hint = did_you_mean(cell, questions) or f"1 to {len(questions)}, a question id, name, stage, hours"
                    self.problems.append(warning(f"the column {_cut(cell)} is not known and left out", place, hint))
            elif meant in columns.values():
                faults.append(error(f"a second column for {meant}", place, "keep one of them"))
            else:
                columns[at] = meant
        if not faults and not set(columns.values()) & set(questions):
            hint = "name the columns in the first row: name, stage, 1, 2, 3 and so on"
            faults.append(error("no column holds answers", Place(self.name, line), hint))
        if faults:
            raise InputProblems([*self.problems, *faults])
        return columns

    def _take(self, cells: Sequence[str], columns: Mapping[int, str], line: int) -> None:
        """One row; left out if a cell of it cannot be read."""
        found: dict[str, Any] = {}
        faults: list[Problem] = []
        for at, cell in enumerate(cells):
            place = Place(self.name, line, at + 1)
            if at >= self.width and cell:
                faults.append(error("a cell beyond the last column; the row is left out", place))
            if at not in columns:
                continue
            try:
                found[columns[at]] = _READERS.get(columns[at], _answer)(cell)
            except _Unfit as unfit:
                faults.append(error(f"{columns[at]}: {unfit.what}; the row is left out", place, unfit.hint))
        if faults:
            self.problems += faults
            return
        answers = {question: found[question] for question in self.pack.questions if found.get(question) is not None}
        name, stage, hours = found.get("Name", ""), found.get("Stage"), found.get("Hours")
        self.people.append(Learner(name=name, stage=stage, hours_per_week=hours, answers=answers))


def _column(cell: str, questions: Sequence[str]) -> str | None:
    """What a column of that name holds; None where it is none of ours."""
    if cell in questions:
        return cell
    plain = cell.casefold()
    numbered = _NUMBERED.fullmatch(plain)
    if numbered and int(numbered[1]) <= len(questions):
        return questions[int(numbered[1]) - 1]
    return next((meant for meant, names in _ABOUT.items() if plain in names), None)


def _name(cell: str) -> str:
    """A name as typed, without the apostrophe that keeps spreadsheets from taking it for a formula."""
    return _FORMULA_GUARD.sub("", cell, count=1)[:MAX_NAME]


def _answer(cell: str) -> int | None:
    """An answer; None for a line without a tick."""
    if cell in _NOTHING:
        return None
    whole = _WHOLE.fullmatch(cell)
    try:
        return answer_of(whole[1] if whole else cell)
    except ValueError:
        raise _Unfit(f"{_cut(cell)} is no answer", "1 to 5, or nothing") from None


def _stage(cell: str) -> Education | None:
    """An education stage by its letter on the paper, its code, or its name in either language."""
    if cell in _NOTHING:
        return None
    plain = cell.casefold()
    for stage in EDUCATIONS:
        names = (stage_letter(stage), stage, *(phrase(f"print.education-{stage}", each) for each in LANGUAGES))
        if plain in (name.casefold() for name in names):
            return stage
    raise _Unfit(f"{_cut(cell)} is no education stage", f"A to {stage_letter(EDUCATIONS[-1])}, or {EDUCATIONS[0]} …")


def _hours(cell: str) -> int | None:
    """Hours a week."""
    if cell in _NOTHING:
        return None
    whole = _WHOLE.fullmatch(cell)
    digits = whole[1] if whole else cell
    if not digits.isdecimal() or len(digits) > _MOST_DIGITS or not 1 <= int(digits) <= MOST_HOURS_PER_WEEK:
        raise _Unfit(f"{_cut(cell)} is no number of hours", f"1 to {MOST_HOURS_PER_WEEK}, or nothing")
    return int(digits)


_READERS: Mapping[str, Callable[[str], object]] = {"Name": _name, "Stage": _stage, "Hours": _hours}


def _plain(cell: str) -> str:
    """A cell without blanks around it, full-width signs as ordinary ones."""
    return unicodedata.normalize("NFKC", cell).strip()


def _cut(cell: str) -> str:
    """A cell as messages show it."""
    return repr(cell if len(cell) <= _LONGEST_SHOWN else f"{cell[:_LONGEST_SHOWN]}…")


@dataclass(frozen=True, slots=True)
class PastedRow:
    """One row from a spreadsheet: who, as far as it says, and every answer of the sheet."""

    name: str
    stage: Education | None
    hours: int | None
    answers: tuple[int | None, ...]


class UnfitRow(Exception):  # noqa: N818 - it names what it is
    """Text that is no row of this paper. `number` is the answer that cannot be read, or how many were found."""

    def __init__(self, kind: Literal["rows", "count", "answer", "about"], number: int = 0, text: str = "") -> None:
        self.kind, self.number, self.text = kind, number, text
        super().__init__(kind)


def pasted_row(text: str, length: int) -> PastedRow:
    """A row of `length` answers, with name, stage and hours before them if they are there; raises `UnfitRow`.

    Cells stand apart by tabs, else by semicolons or commas. Without any, each sign is an answer.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) != 1:
        raise UnfitRow("rows", len(lines))
    delimiter = next((sign for sign in "\t;,，；" if sign in lines[0]), None)
    cells = [_plain(cell) for cell in (lines[0].split(delimiter) if delimiter else _plain(lines[0]))]
    before = len(cells) - length
    if not 0 <= before <= len(_READERS):
        raise UnfitRow("count", len(cells))
    about: dict[str, Any] = {}
    for (meant, read), cell in zip(_READERS.items(), cells[:before], strict=False):
        try:
            about[meant] = read(cell)
        except _Unfit:
            raise UnfitRow("about", text=cell) from None
    answers = []
    for number, cell in enumerate(cells[before:], start=1):
        try:
            answers.append(_answer(cell))
        except _Unfit:
            raise UnfitRow("answer", number, cell) from None
    return PastedRow(about.get("Name", ""), about.get("Stage"), about.get("Hours"), tuple(answers))
