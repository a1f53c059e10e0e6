"""The one way in which the store says that it cannot do what it was asked."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Literal, get_args

from opscareer.wording import Language, phrase

ProblemKind = Literal[
    "damaged",
    "newer",
    "locked",
    "unwritable",
    "full",
    "sealed",
    "wrong-secret",
    "short-passphrase",
    "no-keyring",
    "key-lost",
    "no-encryption",
    "changed",
    "not-allowed",
    "withdrawn",
    "retention-unset",
    "read-only",
    "unreachable",
    "refused",
    "no-password",
    "unprepared",
    "not-utf8",
    "no-driver",
    "bad-address",
]
PROBLEM_KINDS: tuple[ProblemKind, ...] = get_args(ProblemKind)


class StoreProblem(Exception):  # noqa: N818 - it names what it carries, like InputProblems
    """The store cannot be opened, or something was not done; nothing saved before is lost by it.

    Files
    `damaged`: the file is not a sound store. At opening it was renamed to `kept`, and the next opening starts a new
    store; while working, `kept` is None, and the next opening looks closer.
    `newer`: a newer OpsCareer made the store; it was not touched.
    `locked`: another program has the store open; `holder` is its process id where known.
    `unwritable`: the folder or file cannot be read or written. `full`: there is no room left on the disk.
    `no-encryption`: this computer lacks what encrypts the store; nothing is ever kept without it.

    Secrets
    `sealed`: the store opens with a secret only. `wrong-secret`: it was another one.
    `short-passphrase`: a new passphrase has too few characters. `no-keyring`: the system's keyring
    is not there, or does not have the key. `key-lost`: no key file can be read.

    Work
    `changed`: a colleague changed the same learner meanwhile. `not-allowed`: for counselors only. `withdrawn`: the
    learner's consent was withdrawn. `read-only`: the store was opened to be looked at. `retention-unset`: it was not
    chosen yet how long records of learners are kept.

    Offices; `path` is then the address without its password
    `unreachable`: the database does not answer. `refused`: it does not let this person in. `no-password`: it asks
    for a password, and none was given. `unprepared`: it is not, or
    not yet, of this schema. `not-utf8`: it cannot keep every text. `no-driver`: this computer lacks what speaks to it.
    `bad-address`: this is not the address of one.
    """

    def __init__(
        self, kind: ProblemKind, path: PurePath, *, kept: Path | None = None, holder: int | None = None
    ) -> None:
        self.kind: ProblemKind = kind
        self.path = path
        self.kept = kept
        self.holder = holder
        super().__init__(self.said("en"))

    def said(self, language: Language) -> str:
        """What happened, in one sentence, and what to do, in another."""
        happened, advice = self.happened(language), phrase(f"records.{self.kind}-what-to-do", language)
        return f"{happened}{advice}" if language == "zh" else f"{happened} {advice}"

    def happened(self, language: Language) -> str:
        """What happened, in one sentence."""
        variant = "damaged-kept" if self.kept else "locked-by" if self.holder else self.kind
        return phrase(f"records.{variant}", language, path=self.path, kept=self.kept, holder=self.holder)
