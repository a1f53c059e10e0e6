"""How the command line comes by a passphrase or recovery code: from a file, the environment, or whoever sits there."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path
from typing import TypeAlias, TypeVar

from opscareer.cli.output import WrongUsage, tell
from opscareer.paths import data_folder
from opscareer.records.recovery_code import read_code
from opscareer.records.sqlite_file import FILE_NAME
from opscareer.records.store_problem import ProblemKind, StoreProblem
from opscareer.records.vault import FromKeyring, Passphrase, RecoveryCode, Secret
from opscareer.wording import Language, phrase

VARIABLE, NEW_VARIABLE = "OPSCAREER_PASSPHRASE", "OPSCAREER_NEW_PASSPHRASE"

Typed: TypeAlias = Passphrase | RecoveryCode
Done = TypeVar("Done")


def with_secret(given: argparse.Namespace, use: Callable[[Secret | None], Done]) -> Done:
    """What `use` does with what opens the records: nothing if they are not protected, the keyring if it may.

    Else what was given, or what is typed at the terminal. Raises StoreProblem `sealed` where nobody can be asked.
    """
    kept: tuple[tuple[Secret | None, ProblemKind], ...] = (
        (given_proof(given), "sealed"),
        (FromKeyring(), "no-keyring"),
    )
    for secret, asks_for_another in kept:
        try:
            return use(secret)
        except StoreProblem as problem:
            if problem.kind != asks_for_another:
                raise
    return use(proof(given))


def given_proof(given: argparse.Namespace) -> Typed | None:
    """What was given in a file or the environment."""
    text = _given(given.passphrase_file, VARIABLE, given.lang)
    return None if text is None else _proof(text)


def proof(given: argparse.Namespace) -> Typed:
    """What was given, else what is typed. Raises StoreProblem `sealed` where nobody can be asked."""
    return given_proof(given) or _proof(_asked("ask-secret", given))


def new_passphrase(given: argparse.Namespace) -> str:
    """A passphrase to be: from its own file or variable, else typed twice. Raises WrongUsage."""
    text = _given(given.new_passphrase_file, NEW_VARIABLE, given.lang)
    if text is not None:
        return text
    typed = _asked("ask-new", given)
    if _asked("ask-again", given) != typed:
        raise WrongUsage(phrase("backups.not-the-same", given.lang))
    return typed


def _proof(text: str) -> Typed:
    """Nobody takes for a passphrase what is a recovery code with its check character."""
    return RecoveryCode(text) if read_code(text) else Passphrase(text)


def _given(file: Path | None, variable: str, language: Language) -> str | None:
    if file is not None:
        return first_line(file, language)
    return os.environ.get(variable) or None


def first_line(file: Path, language: Language) -> str:
    """The secret that a file holds. Raises WrongUsage where it cannot be read or holds none."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "UTF-8"
        raise WrongUsage(f"{file}: {reason}") from fault
    if not lines or not lines[0]:
        raise WrongUsage(phrase("backups.empty-secret", language, place=file))
    return lines[0]


def _asked(key: str, given: argparse.Namespace) -> str:
    if not sys.stdin.isatty():
        tell(phrase("backups.how-to-give-secret", given.lang))
        raise StoreProblem("sealed", (given.data or data_folder()) / FILE_NAME)
    return getpass(phrase(f"backups.{key}", given.lang), sys.stderr)
