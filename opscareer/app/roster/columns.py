"""Which column of a list holds what: found out from its head, or told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from opscareer.app.roster.cells import CODE, GROUP, HOURS, MAJOR, NAME, STAGE, TRACK
from opscareer.app.roster.table import Row, Table, plain
from opscareer.app.roster.telling import cut, listed, meant_instead, told
from opscareer.knowledge.pack import Pack
from opscareer.problems import InputProblems, Place, Problem, error, warning
from opscareer.wording import InBoth

ABOUT: Mapping[str, frozenset[str]] = {
    NAME: frozenset({"name", "full name", "student", "student name", "learner", "姓名", "学生姓名", "名字", "学员"}),
    CODE: frozenset(
        {"code", "id", "no", "no.", "number", "student id", "student no", "student no.", "student number", "代号"}
        | {"姓名或代号", "学号", "编号", "序号", "学员编号", "学生编号", "考号"}
    ),
    GROUP: frozenset({"group", "class", "cohort", "班级", "分组", "组别", "小组", "行政班"}),
    STAGE: frozenset(
        {"stage", "education", "level of education", "学历", "教育阶段", "目前的教育阶段", "学段", "学历层次"}
    ),
    MAJOR: frozenset({"major", "field of study", "subject", "programme", "program", "专业", "所学专业", "专业名称"}),
    HOURS: frozenset(
        {"hours", "hours-per-week", "hours_per_week", "hours per week", "weekly hours"}
        | {"每周小时数", "每周学习小时数", "每周可用小时数", "每周学习时间", "每周小时"}
    ),
    TRACK: frozenset(
        {"track", "target", "target track", "target-track", "target_track", "aim"}
        | {"目标方向", "目标岗位", "岗位方向", "意向方向", "意向岗位", "求职意向"}
    ),
}
"""The heads of the columns beside the answers, small, in both languages."""
_NUMBERED = re.compile(
    r"(?:question|item|statement|q|no\.?|第|题)?\s*0*([1-9][0-9]{0,4})\s*题?(?:\s*[.、:)]\s*(.+))?", re.DOTALL
)
"""A number, alone or before a text: `7`, `Q7`, `第7题`, `7. I like …`. Surveys number all that they ask, names too."""
_POLITE = re.compile(r"(?:please enter |请填写|请输入)?(?:your |您的|你的)?(.+?)[:。.?]?", re.DOTALL)
"""What surveys put around what they ask for."""
_LEAST_ALIKE = 6
"""Letters of a statement that must be in a head that was cut."""
_LAST_CHOICE = frozenset({"序号", "no", "no.", "number"})
"""Running numbers of the list: codes only where there is no other."""
_UNIT = re.compile(r"\s*[(\[（【].*[)\]）】]\s*$")
"""What stands in brackets behind a head: a unit or a remark."""
_LOOKED_AT = 30
"""Rows in which the head is looked for; above it are titles."""
_WORTH_OF_WORDS = 3
"""A word tells a head more surely than a number, which may be an answer as well."""
_BY_NUMBER = re.compile(r"#([1-9][0-9]{0,3})")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What each column holds: one of `ABOUT` or a question id, by the column's place from 0.

    `head` is the place of the row with the heads among the table's rows, -1 where there is none; people come below.
    """

    head: int
    columns: Mapping[int, str]
    problems: tuple[Problem, ...] = ()

    def place_of_head(self, table: Table) -> Place:
        """Where the heads stand in the file; its beginning where there are none."""
        return table.place(table.rows[self.head]) if self.head >= 0 else Place(table.name)

    def column_of(self, meant: str) -> int | None:
        """Where something stands."""
        return next((at for at, held in self.columns.items() if held == meant), None)


def guess_columns(table: Table, pack: Pack, named: Mapping[str, str] | None = None) -> ColumnMapping:
    """The columns of a table, from the row among the first that reads most like a head.

    `named` says which column holds what, over what is found out: a column by its head or as `#3`, under one of `ABOUT`
    or a question id or number. A head that is not known is told and left out.
    Raises `InputProblems` where a named column is not there.
    """
    known = Heads.of(pack)
    place = max(range(min(_LOOKED_AT, len(table.rows))), key=lambda at: _worth(table.rows[at], known), default=-1)
    if place >= 0 and not _worth(table.rows[place], known):
        place = 0
    columns, problems = _columns(table, place, known) if place >= 0 else ({}, [])
    if named:
        columns, place = _overridden(table, place, columns, _by_meaning(named, known, table))
    told = [problem for problem in problems if not (named and problem.place.column - 1 in columns)]
    return ColumnMapping(place, dict(sorted(columns.items())), tuple(told))


@dataclass(frozen=True, slots=True)
class Heads:
    """What heads may say of answers: the question ids in the order of the paper, and which statement is whose."""

    questions: tuple[str, ...]
    statements: Mapping[str, str]

    @staticmethod
    def of(pack: Pack) -> Heads:
        """Those of a pack."""
        texts = {_letters(said): one.id for one in pack.questions.values() for said in (one.text.en, one.text.zh)}
        return Heads(tuple(pack.questions), texts)

    def meaning(self, head: str) -> str | None:
        """What a column of that head holds: one of `ABOUT` or a question id; None where it is none of ours."""
        if head in self.questions:
            return head
        small = " ".join(head.casefold().split())
        numbered = _NUMBERED.fullmatch(small)
        number, text = (int(numbered[1]), numbered[2]) if numbered else (0, small)
        if not text:
            return self.questions[number - 1] if 1 <= number <= len(self.questions) else None
        return _about(text) or self.statements.get(_letters(text)) or self._cut_short(number, text)

    def _cut_short(self, number: int, text: str) -> str | None:
        """The statement of that number, if the text is a part of it, as where a spreadsheet cut it."""
        letters = _letters(text)
        if not 1 <= number <= len(self.questions) or len(letters) < _LEAST_ALIKE:
            return None
        question = self.questions[number - 1]
        return (
            question
            if any(whole.startswith(letters) for whole, of in self.statements.items() if of == question)
            else None
        )


def _about(text: str) -> str | None:
    for candidate in (text, _UNIT.sub("", text)):
        polite = _POLITE.fullmatch(candidate)
        asked = {candidate, polite[1]} if polite else {candidate}
        about = next((meant for meant, names in ABOUT.items() if asked & names), None)
        if about is not None:
            return about
    return None


def _letters(text: str) -> str:
    """A text without its blanks and punctuation, small."""
    return "".join(sign for sign in plain(text).casefold() if sign.isalnum())


def _worth(row: Row, heads: Heads) -> int:
    """How much a row reads like a head: things that it names, each once; less for numbers that stand there again."""
    found = [(meant, cell.isdecimal()) for cell in row.cells if (meant := heads.meaning(cell))]
    sure = {meant for meant, is_number in found if not is_number}
    numbers = [meant for meant, is_number in found if is_number]
    different = set(numbers) - sure
    return _WORTH_OF_WORDS * len(sure) + len(different) - (len(numbers) - len(different))


def _columns(table: Table, place: int, heads: Heads) -> tuple[dict[int, str], list[Problem]]:
    head = table.rows[place]
    columns: dict[int, str] = {}
    problems: list[Problem] = []
    for at, cell in enumerate(head.cells):
        meant = heads.meaning(cell)
        before = next((other for other, held in columns.items() if held == meant), None)
        if meant is None:
            problems += [_unknown(cell, table.place(head, at), heads)] if cell else []
        elif before is None:
            columns[at] = meant
        elif head.cells[before].casefold() in _LAST_CHOICE:
            del columns[before]
            columns[at] = meant
        elif cell.casefold() not in _LAST_CHOICE:
            problems.append(_second(meant, table.place(head, at)))
    return columns, problems


def _unknown(cell: str, place: Place, heads: Heads) -> Problem:
    hint = meant_instead(cell, heads.questions) or told("known-columns", last=len(heads.questions))
    return warning(told("unknown-column", column=cut(cell)), place, hint)


def _second(meant: str, place: Place) -> Problem:
    """Two columns for an answer leave open which counts; of two for anything else the first does."""
    if meant in ABOUT:
        return warning(told("second-column", meant=held(meant)), place)
    return error(told("second-answer", meant=held(meant)), place, told("keep-one"))


def held(meant: str) -> InBoth:
    """What a column holds, in words."""
    return told(f"holds-{meant}") if meant in ABOUT else told("holds-answer", question=meant)


def _by_meaning(named: Mapping[str, str], heads: Heads, table: Table) -> Iterator[tuple[str, str]]:
    """What is meant, and how its column is called."""
    for name, column in named.items():
        meant = heads.meaning(name)
        if meant is None:
            names = listed(about.casefold() for about in ABOUT)
            hint = told("meanings", names=names, last=len(heads.questions))
            raise InputProblems([error(told("no-such-meaning", name=cut(name)), Place(table.name), hint)])
        yield meant, column


def _overridden(
    table: Table, place: int, columns: Mapping[int, str], named: Iterator[tuple[str, str]]
) -> tuple[dict[int, str], int]:
    """The columns with those that were named, and the row of the head: that in which the names were found."""
    changed = dict(columns)
    for meant, column in named:
        row, at = _found(table, place, column)
        changed = {other: held for other, held in changed.items() if held != meant and other != at}
        changed[at], place = meant, row
    return changed, place


def _found(table: Table, place: int, column: str) -> tuple[int, int]:
    """The row of the head and the place of a column by its head, or by number: then the head stays where it was."""
    numbered = _BY_NUMBER.fullmatch(column)
    if numbered and int(numbered[1]) <= table.width:
        return place, int(numbered[1]) - 1
    first = [place] if place >= 0 else []
    for row in [*first, *range(min(_LOOKED_AT, len(table.rows)))]:
        if column in table.rows[row].cells:
            return row, table.rows[row].cells.index(column)
    heads = [cell for cell in table.rows[place].cells if cell] if place >= 0 else []
    hint = meant_instead(column, heads) or told("how-to-name-columns")
    raise InputProblems([error(told("no-such-column", column=cut(column)), Place(table.name), hint)])
