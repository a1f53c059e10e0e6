"""The unfinished sheet of a class folder: kept in a small file beside the saved ones until it is saved or emptied.

The file is hidden and no learner file. It is named by the form, so that another pack leaves it alone, and by the
machine, so that two people who key into one shared folder keep out of each other's sheet.
"""

from __future__ import annotations

import json
import platform
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from opscareer.app.keyed_folder import SUFFIX, is_saved
from opscareer.app.keying import KeyingDesk, SheetInHand
from opscareer.app.paper import form_code
from opscareer.app.sheet_as_data import BadDraft, plain_sheet, sheet_of
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.reports.whole_file import write_whole

__all__ = ["BadDraft", "Draft", "draft_file", "read_draft", "remove_draft", "write_draft"]

MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished sheet; `correcting` is the name of the saved file it corrects, None for a new sheet."""

    sheet: SheetInHand
    correcting: str | None


def draft_file(folder: Path, pack: Pack) -> Path:
    """Where this machine keeps the unfinished sheet of a folder."""
    machine = sha256(platform.node().encode()).hexdigest()[:8]
    return folder / f".unfinished-{form_code(pack)}-{machine}.json"


def write_draft(folder: Path, pack: Pack, draft: Draft) -> None:
    """Keep the unfinished sheet, whole or not at all. Raises OSError; what was kept before is then still there."""
    kept = {"sheet": plain_sheet(draft.sheet), "correcting": draft.correcting}
    write_whole(draft_file(folder, pack), json.dumps(kept).encode())


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
    if len(data) > MAX_BYTES:
        raise BadDraft
    draft = _draft_of(data, len(pack.questions))
    desk = KeyingDesk(tuple(pack.questions))
    desk.go_on_with(draft.sheet, Learner())
    if draft.correcting is None and is_saved(folder, desk.learner(), pack):
        return None
    return draft


def _draft_of(data: bytes, length: int) -> Draft:
    """The draft that a file holds. Raises `BadDraft`."""
    try:
        found = json.loads(data)
        sheet, correcting = found["sheet"], found["correcting"]
    except (KeyError, RecursionError, TypeError, ValueError) as fault:
        raise BadDraft from fault
    if not (correcting is None or _is_file_name(correcting)):
        raise BadDraft
    return Draft(sheet_of(sheet, length), correcting)


def _is_file_name(found: object) -> bool:
    """Whether it names a file of the folder itself."""
    return isinstance(found, str) and found.isprintable() and Path(found).name == found and found.endswith(SUFFIX)
