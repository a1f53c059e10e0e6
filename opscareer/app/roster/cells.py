"""What cells say: answers, names, education stages, hours, majors and tracks, as people write them into lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from opscareer.app.keying import answer_of
from opscareer.app.paper import stage_letter
from opscareer.app.roster.table import LONGEST_CELL
from opscareer.app.roster.telling import cut, listed, meant_instead, told
from opscareer.assessment.learner import ANSWERS
from opscareer.assessment.learner_file import MAX_NAME
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Text
from opscareer.knowledge.records import EDUCATIONS, Education
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.wording import LANGUAGES, InBoth, in_both, phrase

_WHOLE = re.compile(r"([0-9]+)\.0+")
"""How spreadsheets write whole numbers they took for fractions."""
_NOTHING = frozenset({"", "–", "—", "−", "."})
_MOST_DIGITS = 4
_FORMULA_GUARD = re.compile(r"'(?=[=+\-@|%])")
_OTHER_NAMES: Mapping[str, Education] = {
    "专科": "junior-college",
    "高职": "junior-college",
    "中专": "senior-high",
    "大学": "bachelor",
    "大学本科": "bachelor",
    "硕士": "postgraduate",
    "博士": "postgraduate",
    "bachelor's": "bachelor",
    "undergraduate": "bachelor",
    "master": "postgraduate",
}
"""What school offices write for a stage beside the names that are printed."""


class Unfit(Exception):  # noqa: N818 - it names what the cell is
    """A cell that cannot be read: what is wrong and what fits."""

    def __init__(self, what: InBoth, hint: InBoth) -> None:
        self.what, self.hint = what, hint
        super().__init__(what.en)


def read_name(cell: str) -> str:
    """A name or a code as typed, without the apostrophe that keeps spreadsheets from taking it for a formula."""
    return " ".join(_FORMULA_GUARD.sub("", cell, count=1).split())[:MAX_NAME]


def read_answer(cell: str) -> int | None:
    """An answer, as a number or in the words of the paper; None for a line without a tick. Raises `Unfit`."""
    if cell in _NOTHING:
        return None
    whole = _WHOLE.fullmatch(cell)
    try:
        return answer_of(whole[1] if whole else cell)
    except ValueError:
        pass
    said = _answers_in_words().get(cell.casefold())
    if said is None:
        raise Unfit(told("no-answer", cell=cut(cell)), told("answers"))
    return said


@cache
def _answers_in_words() -> dict[str, int]:
    return {phrase(f"match.answer-{answer}", each).casefold(): answer for answer in ANSWERS for each in LANGUAGES}


def read_stage(cell: str) -> Education | None:
    """An education stage by its letter on the paper, its code, or a name in either language. Raises `Unfit`."""
    if cell in _NOTHING:
        return None
    stage = _stages().get(cell.casefold().replace("’", "'"))
    if stage is None:
        first = InBoth(EDUCATIONS[0], in_both(f"print.education-{EDUCATIONS[0]}").zh)
        hint = told("stages", last=stage_letter(EDUCATIONS[-1]), first=first)
        raise Unfit(told("no-stage", cell=cut(cell)), hint)
    return stage


@cache
def _stages() -> dict[str, Education]:
    known: dict[str, Education] = dict(_OTHER_NAMES)
    for stage in EDUCATIONS:
        names = (stage_letter(stage), stage, *(phrase(f"print.education-{stage}", each) for each in LANGUAGES))
        known |= {name.casefold().replace("’", "'"): stage for name in names}
    return known


def read_hours(cell: str) -> int | None:
    """Hours a week. Raises `Unfit`."""
    if cell in _NOTHING:
        return None
    whole = _WHOLE.fullmatch(cell)
    digits = whole[1] if whole else cell
    if not digits.isdecimal() or len(digits) > _MOST_DIGITS or not 1 <= int(digits) <= MOST_HOURS_PER_WEEK:
        raise Unfit(told("no-hours", cell=cut(cell)), told("hours", most=MOST_HOURS_PER_WEEK))
    return int(digits)


def read_major(cell: str, pack: Pack) -> str | None:
    """The id of a major of the pack, by id or by its name in either language. Raises `Unfit`."""
    return _one_of(cell, {major.id: major.name for major in pack.majors.values()}, "no-major")


def read_track(cell: str, pack: Pack) -> str | None:
    """The id of a track of the pack, by id or by its name in either language. Raises `Unfit`."""
    return _one_of(cell, {track.id: track.name for track in pack.tracks.values()}, "no-track")


def _one_of(cell: str, known: Mapping[str, Text], fault: str) -> str | None:
    if cell in _NOTHING:
        return None
    names = {name.casefold(): each for each, text in known.items() for name in (text.en, text.zh)}
    found = names.get(cell.casefold(), cell if cell in known else None)
    if found is None:
        choices = InBoth(listed(known).en, listed(text.zh for text in known.values()).zh)
        hint = meant_instead(cell.casefold(), [*known, *names]) or in_both("problems.one-of", known=choices)
        raise Unfit(told(fault, cell=cut(cell)), hint)
    return found


NAME, CODE, GROUP, STAGE, MAJOR, HOURS, TRACK = "Name", "Code", "Group", "Stage", "Major", "Hours", "Track"
"""What columns hold beside the answers; these begin with a capital, which no question id does."""

READERS: Mapping[str, Callable[[str, Pack], object]] = {
    NAME: lambda cell, _pack: read_name(cell),
    CODE: lambda cell, _pack: read_name(cell),
    GROUP: lambda cell, _pack: read_name(cell),
    STAGE: lambda cell, _pack: read_stage(cell),
    MAJOR: read_major,
    HOURS: lambda cell, _pack: read_hours(cell),
    TRACK: read_track,
}
"""What reads the cells of each such column; other columns hold answers."""


def read_cell(meant: str, cell: str, pack: Pack) -> object:
    """What a cell of a column says; `meant` is one of `READERS` or a question id. Raises `Unfit`."""
    if len(cell) > LONGEST_CELL:
        raise Unfit(told("long-cell", count=len(cell)), told("at-most", most=LONGEST_CELL))
    reader = READERS.get(meant)
    return read_answer(cell) if reader is None else reader(cell, pack)
