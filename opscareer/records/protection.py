"""Protecting the records of a folder by a passphrase, and all that can be done about it later."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import TypeAlias

from opscareer.progress import Progress, silent
from opscareer.records import rekeying, sqlite_file
from opscareer.records.audit import Action
from opscareer.records.opening import OpenedFile
from opscareer.records.plain_store import left_in_clear
from opscareer.records.sqlite_file import plainly_told
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Proof

Alone: TypeAlias = Callable[[], AbstractContextManager[None]]
"""Keeps everybody else from the store for as long as its block lasts."""
Note: TypeAlias = Callable[[Action], object]
"""Notes in the audit log what was done."""


class Protection:
    """What opens the records of an open store. Every method raises StoreProblem; then what opened them still does.

    A passphrase is at least `vault.SHORTEST_PASSPHRASE` characters long. A forgotten one is replaced by
    `change_passphrase`, with the recovery code as the old one.
    """

    def __init__(self, opened: OpenedFile, alone: Alone = nullcontext, note: Note | None = None) -> None:
        self._opened = opened
        self._vault = opened.vault
        self._alone = alone
        self._note = note

    @property
    def is_protected(self) -> bool:
        """Whether a secret is needed to open the records. If not, whoever can read the folder can read them."""
        return self._vault.is_protected

    @property
    def is_unfinished(self) -> bool:
        """Whether some backup could not be protected yet and still opens without a secret; the next opening goes on."""
        return self._vault.is_changing

    @property
    def left_in_clear(self) -> tuple[Path, ...]:
        """Files of an OpsCareer that did not encrypt, kept because nobody could take them over: readable by anyone."""
        return left_in_clear(self._opened.path.parent)

    @property
    def has_keyring(self) -> bool:
        """Whether the system's keyring opens the records, beside the passphrase."""
        return self._vault.has_keyring

    def protect(self, passphrase: str, progress: Progress = silent) -> str:
        """Set the first passphrase; returns the recovery code to print, which is kept nowhere.

        Store and backups get a new data key, for the old one lay open. Raises ValueError where there is a passphrase.
        """
        if self.is_protected:
            raise ValueError("the records are protected already")
        self._vault.require_usable(passphrase)
        path, old = self._opened.path, self._opened.key
        with self._alone(), plainly_told(path):
            fresh, code = self._vault.begin_change(old, passphrase)
            self._opened.engine.dispose()
            self._rekey(old, fresh, progress)
            self._opened.data_key.value = fresh
            with suppress(StoreProblem):  # the next opening goes on; `is_unfinished` tells
                rekeying.finish(path.parent, self._vault, fresh)
        self._noted("protect")
        return code

    def change_passphrase(self, old: Proof, new: str) -> None:
        """Exchange the passphrase; the data key stays, and so does the recovery code."""
        self._vault.require_usable(new)
        with self._told():
            self._vault.set_passphrase(self._vault.opened_by(old), new)
        self._noted("passphrase")

    def new_recovery_code(self, proof: Proof) -> str:
        """Exchange the recovery code; returns the new one to print."""
        with self._told():
            code = self._vault.set_recovery_code(self._vault.opened_by(proof))
        self._noted("recovery-code")
        return code

    def require(self, proof: Proof) -> None:
        """Nothing for whoever proves to be the owner of the records; StoreProblem `wrong-secret` for everybody else."""
        with self._told():
            self._vault.opened_by(proof)

    def unprotect(self, proof: Proof) -> None:
        """Let whoever can read the folder read the records again, and those backups too that are made from now on."""
        with self._told():
            self._vault.lay_open(self._vault.opened_by(proof))
        self._noted("unprotect")

    def use_keyring(self, wanted: bool, proof: Proof) -> None:  # noqa: FBT001 - a tick box's own state
        """Let the system's keyring open the records, or no more. StoreProblem `no-keyring` where there is none."""
        with self._told():
            self._vault.set_keyring(self._vault.opened_by(proof), wanted=wanted)
        self._noted("keyring")

    def _noted(self, action: Action) -> None:
        """What was done is done, and what it gives must reach its owner, even if there is no room to note it."""
        if self._note is not None:
            with suppress(StoreProblem):
                self._note(action)

    def _told(self) -> AbstractContextManager[None]:
        return plainly_told(self._opened.path)

    def _rekey(self, old: bytes, fresh: bytes, progress: Progress) -> None:
        """If this fails the store has the one key or the other: as long as it is not the new one, all is as before."""
        path = self._opened.path
        try:
            with plainly_told(path):
                rekeying.rekey(path, old, fresh, progress)
        except StoreProblem:
            if sqlite_file.fits(path, fresh):
                return
            self._vault.abandon_change()
            raise
