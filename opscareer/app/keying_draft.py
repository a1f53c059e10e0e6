"""The unfinished sheet of a class folder: kept in a small file beside the saved ones until it is saved or emptied.

The file is hidden and no learner file. It is named by the form, so that another pack leaves it alone, and by the
machine, so that two people who key into one shared folder keep out of each other's sheet.
"""

from __future__ import annotations

import json
import platform
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

from opscareer.app.keyed_folder import SUFFIX, is_saved
from opscareer.app.keying import Difference, KeyingDesk, Phase, SheetInHand
from opscareer.app.paper import form_code
from opscareer.assessment.learner import ANSWERS, Learner
from opscareer.assessment.learner_file import MAX_NAME
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import EDUCATIONS
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.reports.whole_file import write_whole

MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished sheet; `correcting` is the name of the saved file it corrects, None for a new sheet."""

    sheet: SheetInHand
    correcting: str | None


class BadDraft(Exception):  # noqa: N818 - it names what it is
    """What lies in the place of an unfinished sheet cannot be read as one."""


def draft_file(folder: Path, pack: Pack) -> Path:
    """Where this machine keeps the unfinished sheet of a folder."""
    machine = sha256(platform.node().encode()).hexdigest()[:8]
    return folder / f".unfinished-{form_code(pack)}-{machine}.json"


def write_draft(folder: Path, pack: Pack, draft: Draft) -> None:
    """Keep the unfinished sheet, whole or not at all. Raises OSError; what was kept before is then still there."""
    write_whole(draft_file(folder, pack), json.dumps(asdict(draft)).encode())


def remove_draft(folder: Path, pack: Pack) -> None:
    """Nothing is unfinished any more. Raises OSError."""
    draft_file(folder, pack).unlink(missing_ok=True)


def read_draft(folder: Path, pack: Pack) -> Draft | None:
    """The unfinished sheet of a folder, if there is one. Raises OSError, and `BadDraft` for a file of anything else.

    A sheet that was saved just before the program was stopped is not unfinished.
    """
    try:
        with draft_file(folder, pack).open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    try:
        draft = _made(json.loads(data))
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as fault:
        raise BadDraft from fault
    if len(data) > MAX_BYTES or not _is_sound(draft, len(pack.questions)):
        raise BadDraft
    desk = KeyingDesk(tuple(pack.questions))
    desk.go_on_with(draft.sheet, Learner())
    if draft.correcting is None and is_saved(folder, desk.learner(), pack):
        return None
    return draft


def _made(found: dict[str, Any]) -> Draft:
    """A draft of whatever the file holds; of another shape than a draft's it raises."""
    parts = found["sheet"]
    lines = {name: tuple(parts[name]) for name in ("keyed", "first")}
    differences = tuple(Difference(**each) for each in parts["differences"])
    return Draft(SheetInHand(**{**parts, **lines, "differences": differences}), found["correcting"])


def _is_sound(draft: Draft, length: int) -> bool:
    """Whether a desk with that many statements could have left it."""
    sheet = draft.sheet
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
        and (draft.correcting is None or _is_file_name(draft.correcting))
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


def _is_file_name(found: object) -> bool:
    """Whether it names a file of the folder itself."""
    return isinstance(found, str) and found.isprintable() and Path(found).name == found and found.endswith(SUFFIX)
