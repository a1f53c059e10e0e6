"""What `opscareer records` prints: in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from opscareer.app.records_state import RecordsState
from opscareer.records.backup_files import Backup
from opscareer.wording import Language, phrase, written_moment

_KILO = 1024


def state_text(state: RecordsState, language: Language) -> str:
    """How it stands, a line for each thing."""
    return "\n".join(_state_lines(state, language))


def _state_lines(state: RecordsState, language: Language) -> Iterator[str]:
    yield phrase("backups.where", language, folder=state.folder)
    if state.size is None:
        yield phrase("backups.none-yet", language)
    else:
        protection = "unprotected" if not state.is_protected else "protected"
        yield phrase(f"backups.{protection}{'-keyring' if state.has_keyring else ''}", language)
    if state.holder is not None:
        yield phrase("backups.held-by", language, holder=state.holder)
    if state.is_damaged:
        yield phrase("backups.damaged-since", language)
    yield _count(state.backups, language)
    for file in state.kept:
        yield phrase("backups.kept-aside", language, file=file)


def _count(backups: Sequence[Backup], language: Language) -> str:
    if not backups:
        return phrase("backups.no-backups", language)
    made = written_moment(backups[0].made, language)
    return phrase("backups.count", language, count=len(backups), made=made)


def state_json(state: RecordsState) -> dict[str, Any]:
    """`records status --json`."""
    return {
        "folder": str(state.folder),
        "size": state.size,
        "protected": state.is_protected,
        "keyring": state.has_keyring,
        "open": state.is_open,
        "holder": state.holder,
        "damaged": state.is_damaged,
        "backups": [backup_json(backup) for backup in state.backups],
        "kept": [str(file) for file in state.kept],
        "free": state.free,
    }


def backups_text(backups: Sequence[Backup], language: Language) -> str:
    """A line for each backup, newest first."""
    return "\n".join(backup_line(backup, language) for backup in backups) or phrase("backups.no-backups", language)


def backup_line(backup: Backup, language: Language) -> str:
    """Number, moment and size."""
    size = phrase("backups.size", language, size=max(1, round(backup.size / _KILO)))
    return f"{backup.number}  {written_moment(backup.made, language)}  {size}"


def backup_json(backup: Backup) -> dict[str, Any]:
    """A backup; its moment in UTC."""
    return {
        "number": backup.number,
        "made": backup.made.isoformat(),
        "size": backup.size,
        "file": str(backup.path),
    }


def verified_text(sound: Mapping[Path, bool], broken: int | None, language: Language) -> str:
    """A line for each file, and one for the log of what was done."""
    lines = [
        phrase(f"backups.{'sound' if is_sound else 'unsound'}", language, file=file) for file, is_sound in sound.items()
    ]
    log = "log-whole" if broken is None else "log-broken"
    return "\n".join([*lines, phrase(f"backups.{log}", language, **({} if broken is None else {"entry": broken}))])
