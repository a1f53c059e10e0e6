"""An unfinished sheet as plain data, to be kept and taken up again: only what a desk could have left is taken."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, get_args

from opscareer.app.keying import Difference, Phase, SheetInHand
from opscareer.assessment.learner import ANSWERS
from opscareer.assessment.learner_file import MAX_NAME
from opscareer.knowledge.records import EDUCATIONS
from opscareer.limits import MOST_HOURS_PER_WEEK


class BadDraft(Exception):  # noqa: N818 - it names what it is
    """What lies in the place of an unfinished sheet cannot be read as one."""


def plain_sheet(sheet: SheetInHand) -> dict[str, Any]:
    """The sheet as JSON can hold it."""
    return asdict(sheet)


def sheet_of(found: Any, length: int) -> SheetInHand:
    """The sheet that JSON held, of a form with so many statements. Raises `BadDraft` for anything else."""
    try:
        lines = {name: tuple(found[name]) for name in ("keyed", "first")}
        differences = tuple(Difference(**each) for each in found["differences"])
        sheet = SheetInHand(**{**found, **lines, "differences": differences})
        is_sound = _is_sound(sheet, length)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as fault:
        raise BadDraft from fault
    if not is_sound:
        raise BadDraft
    return sheet


def _is_sound(sheet: SheetInHand, length: int) -> bool:
    """Whether a desk with that many statements could have left it."""
    return (
        _is_plain(sheet.name)
        and sheet.stage in (None, *EDUCATIONS)
        and (sheet.hours is None or _is_within(sheet.hours, 1, MOST_HOURS_PER_WEEK))
        and _is_flag(sheet.twice)
        and sheet.phase in get_args(Phase)
        and all(map(_is_answer, (*sheet.keyed, *sheet.first)))
        and len(sheet.keyed) <= length
        and _is_within(sheet.at, 0, len(sheet.keyed))
        and _fits_its_phase(sheet, length)
    )


def _fits_its_phase(sheet: SheetInHand, length: int) -> bool:
    if sheet.phase == "first":
        return (sheet.first, sheet.differences, sheet.settled) == ((), (), 0)
    if sheet.phase == "again":
        return len(sheet.first) == length and (sheet.differences, sheet.settled) == ((), 0)
    return (
        len(sheet.first) == len(sheet.keyed) == length
        and all(_is_difference(each, length) for each in sheet.differences)
        and _is_within(sheet.settled, 0, len(sheet.differences))
    )


def _is_difference(found: Difference, length: int) -> bool:
    return _is_within(found.number, 1, length) and _is_answer(found.first) and _is_answer(found.second)


def _is_answer(found: object) -> bool:
    return found is None or _is_within(found, ANSWERS[0], ANSWERS[-1])


def _is_within(found: object, least: int, most: int) -> bool:
    return isinstance(found, int) and not isinstance(found, bool) and least <= found <= most


def _is_flag(found: object) -> bool:
    return isinstance(found, bool)


def _is_plain(found: object) -> bool:
    """Whether it is a name that a field can show and a file can hold: no halves of characters."""
    return isinstance(found, str) and len(found) <= MAX_NAME and found == found.encode(errors="ignore").decode()
