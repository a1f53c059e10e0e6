"""`opscareer records`: where the records are, their backups, restoring, and what protects them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from opscareer.app.records_state import records_state
from opscareer.app.recovery import newest_sound, ways_out
from opscareer.cli.as_json import written
from opscareer.cli.opened_store import folder_of, opened_store
from opscareer.cli.output import DONE, INPUT_HAS_PROBLEMS, WrongUsage, put_out, tell
from opscareer.cli.records_text import backup_json, backups_text, state_json, state_text, verified_text
from opscareer.cli.secret_input import given_proof, new_passphrase, proof, with_secret
from opscareer.records import restoring
from opscareer.records.backup_files import backups_in
from opscareer.records.backups import Backups
from opscareer.records.protection import Protection
from opscareer.records.sqlite_file import plainly_told
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Secret
from opscareer.wording import phrase, written_moment

Part = TypeVar("Part", Backups, Protection)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What an action has to say, in words and as JSON, and how the command ends."""

    said: str
    as_json: Mapping[str, Any]
    code: int = DONE


def carry_out(given: argparse.Namespace) -> int:
    """Exit code 1 where the records cannot be opened or something of them is damaged."""
    if given.data is not None and not given.data.is_dir():
        raise WrongUsage(phrase("backups.no-folder", given.lang, folder=given.data))
    try:
        outcome = _ACTIONS[given.action](given)
    except StoreProblem as problem:
        _tell_ways_out(problem, given)
        return INPUT_HAS_PROBLEMS
    put_out(written(outcome.as_json) if given.json else outcome.said)
    return outcome.code


def _tell_ways_out(problem: StoreProblem, given: argparse.Namespace) -> None:
    recovery = ways_out(problem, folder_of(given), given_proof(given))
    for sentence in recovery.said(given.lang):
        tell(sentence)
    if "restore" in recovery.offers:
        tell(phrase("backups.how-to-restore", given.lang))


def _status(given: argparse.Namespace) -> _Outcome:
    state = records_state(folder_of(given))
    return _Outcome(state_text(state, given.lang), state_json(state))


def _verify(given: argparse.Namespace) -> _Outcome:
    with opened_store(given) as store:
        sound = _there(store.backups).verify()
        broken = store.privacy.first_break()
    as_json = {"files": [{"file": str(file), "sound": is_sound} for file, is_sound in sound.items()], "log": broken}
    code = DONE if all(sound.values()) and broken is None else INPUT_HAS_PROBLEMS
    return _Outcome(verified_text(sound, broken, given.lang), as_json, code)


def _backup(given: argparse.Namespace) -> _Outcome:
    with opened_store(given) as store:
        made = _there(store.backups).make()
    said = phrase("backups.made", given.lang, number=made.number, file=made.path)
    return _Outcome(said, backup_json(made))


def _backups(given: argparse.Namespace) -> _Outcome:
    folder = folder_of(given)
    with plainly_told(folder):
        backups = backups_in(folder)
    return _Outcome(backups_text(backups, given.lang), {"backups": [backup_json(backup) for backup in backups]})


def _restore(given: argparse.Namespace) -> _Outcome:
    folder = folder_of(given)

    def restored(secret: Secret | None) -> tuple[Path, Path | None]:
        file = _wanted(given, folder, secret)
        return file, restoring.restore(folder, file, secret)

    file, kept = with_secret(given, restored)
    said = [_restored_line(given, folder, file)]
    if kept is not None:
        said.append(phrase("backups.replaced", given.lang, file=kept))
    return _Outcome("\n".join(said), {"restored": str(file), "kept": kept and str(kept)})


def _wanted(given: argparse.Namespace, folder: Path, secret: Secret | None) -> Path:
    """The backup that was asked for by number or file, or the newest sound one. Raises WrongUsage."""
    if given.which is None:
        newest, _ = newest_sound(folder, secret)
        if newest is None:
            raise WrongUsage(phrase("backups.nothing-to-restore", given.lang, folder=folder))
        return newest.path
    by_number = {str(backup.number): backup.path for backup in backups_in(folder)}
    file = by_number.get(given.which, Path(given.which))
    if not file.is_file():
        raise WrongUsage(phrase("backups.no-such-backup", given.lang, which=given.which))
    return file


def _restored_line(given: argparse.Namespace, folder: Path, file: Path) -> str:
    made = {backup.path: written_moment(backup.made, given.lang) for backup in backups_in(folder)}
    return phrase("backups.restored", given.lang, made=made.get(file, file))


def _protect(given: argparse.Namespace) -> _Outcome:
    with opened_store(given) as store:
        protection = _there(store.protection)
        if protection.is_protected:
            raise WrongUsage(phrase("backups.already-protected", given.lang))
        code = protection.protect(new_passphrase(given))
    return _code_told("now-protected", code, given)


def _recovery_code(given: argparse.Namespace) -> _Outcome:
    return _code_told("new-code", _with_protection(given, lambda it: it.new_recovery_code(proof(given))), given)


def _code_told(key: str, code: str, given: argparse.Namespace) -> _Outcome:
    return _Outcome(f"{phrase(f'backups.{key}', given.lang)}\n{code}", {"recovery_code": code})


def _passphrase(given: argparse.Namespace) -> _Outcome:
    _with_protection(given, lambda it: it.change_passphrase(proof(given), new_passphrase(given)))
    return _Outcome(phrase("backups.passphrase-changed", given.lang), {"protected": True})


def _unprotect(given: argparse.Namespace) -> _Outcome:
    _with_protection(given, lambda it: it.unprotect(proof(given)))
    return _Outcome(phrase("backups.now-open", given.lang), {"protected": False})


def _keyring(given: argparse.Namespace) -> _Outcome:
    wanted = given.wanted == "on"
    _with_protection(given, lambda it: it.use_keyring(wanted, proof(given)))
    return _Outcome(phrase(f"backups.keyring-{given.wanted}", given.lang), {"keyring": wanted})


def _with_protection(given: argparse.Namespace, change: Callable[[Protection], str | None]) -> str:
    with opened_store(given) as store:
        protection = _there(store.protection)
        if not protection.is_protected:
            raise WrongUsage(phrase("backups.not-protected", given.lang))
        return change(protection) or ""


def _there(part: Part | None) -> Part:
    """A part that every store in a folder has, and one in an office's database has not."""
    if part is None:
        raise RuntimeError("these records lie in no folder")
    return part


_ACTIONS: Mapping[str, Callable[[argparse.Namespace], _Outcome]] = {
    "status": _status,
    "verify": _verify,
    "backup": _backup,
    "backups": _backups,
    "restore": _restore,
    "protect": _protect,
    "passphrase": _passphrase,
    "recovery-code": _recovery_code,
    "unprotect": _unprotect,
    "keyring": _keyring,
}
