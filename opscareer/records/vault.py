"""The key file of a store: which data keys there are, and which secrets give them.

`records.key` lies beside the store, readable by its owner alone, and a copy of it in `backups`. Until a passphrase is
set it holds the data key itself: then the records are not protected against anyone who can read the folder.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self, TypeAlias

from opscareer.records import system_keyring
from opscareer.records.key_file import KeyFile, Ring, UnknownFormat, read, written
from opscareer.records.recovery_code import new_code, read_code
from opscareer.records.sqlite_file import FILE_NAME
from opscareer.records.store_problem import ProblemKind, StoreProblem
from opscareer.records.system_keyring import NoKeyring
from opscareer.records.whole_files import write_whole
from opscareer.records.wrapping import KEY_BYTES, Wrap, new_key, sealed, unsealed, unwrapped, wrapped

KEY_NAME = "records.key"
BACKUPS_NAME = "backups"
SHORTEST_PASSPHRASE = 8
"""In characters."""

_PASSPHRASE = "opscareer data key by passphrase"  # noqa: S105 - what a seal is for, no secret
_RECOVERY = "opscareer data key by recovery code"
_KEYRING = "opscareer data key by system keyring"
_EARLIER = "opscareer earlier data key"


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What a person chose to open their records with."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """The code that was printed when the records were protected, however it is typed."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FromKeyring:
    """The system's keyring has the secret."""


Proof: TypeAlias = str | Passphrase | RecoveryCode
"""What shows that it is the owner of the records who asks, a plain text being a passphrase. The system's keyring opens
the records, but does not show that."""
Secret: TypeAlias = Passphrase | RecoveryCode | FromKeyring


class Vault:
    """The key file of a folder. Every change is written, the copy first, before the next one is made."""

    def __init__(self, folder: Path, file: KeyFile) -> None:
        self._folder = folder
        self._file = file

    @classmethod
    def of(cls, folder: Path) -> Self:
        """The key file of a folder, made where there is neither a store nor a key; a damaged one comes from its copy.

        Raises StoreProblem `key-lost` where a store is there and no key file can be read, `newer`, or OSError.
        """
        places = _places(folder)
        contents = [_content(place) for place in places]
        files = [_read(content, folder) for content in contents]
        file = files[0] or files[1]
        if file is None:
            if any(contents) or (folder / FILE_NAME).exists():
                raise StoreProblem("key-lost", folder / KEY_NAME)
            file = KeyFile(secrets.token_hex(8), (Ring(open=new_key()),))
        vault = cls(folder, file)
        if set(contents) != {written(file)}:
            vault._write(file)
        return vault

    @classmethod
    def seen(cls, folder: Path) -> Self:
        """The key file of a folder in which nothing may change. Raises StoreProblem `key-lost`, `newer`, or OSError."""
        for place in _places(folder):
            if file := _read(_content(place), folder):
                return cls(folder, file)
        raise StoreProblem("key-lost", folder / KEY_NAME)

    @property
    def needs_secret(self) -> bool:
        """Whether the records are protected: only a secret opens them."""
        return all(ring.open is None for ring in self._file.rings)

    @property
    def is_protected(self) -> bool:
        """Whether the newest key is given to those with a secret only; a change may still be under way."""
        return self._newest.open is None

    @property
    def has_keyring(self) -> bool:
        """Whether the system's keyring may open them."""
        return self._newest.keyring is not None

    @property
    def is_changing(self) -> bool:
        """Whether a change of the data key was begun and is not finished."""
        return len(self._file.rings) > 1

    def keys(self, secret: Secret | None) -> tuple[bytes, ...]:
        """The data keys that the secret gives, those without a secret too: the current one first, then earlier ones.

        Raises StoreProblem: `sealed` where a secret is needed, `wrong-secret` where it is another one, `no-keyring`
        where the system's keyring does not have it.
        """
        found = [(ring, ring.open or self._opened(ring, secret)) for ring in self._file.rings]
        keys = [every for ring, key in found if key for every in (key, *_earlier_keys(ring, key))]
        is_wrong = secret is not None and found[0][1] is None
        if not keys or is_wrong:
            raise self._refusal(secret)
        return tuple(dict.fromkeys(keys))

    def is_before_change(self, key: bytes) -> bool:
        """Whether a change of the data key was begun of which a store with this key has seen nothing."""
        return self.is_changing and key == self._file.rings[-1].open

    # Changes

    def begin_change(self, key: bytes, passphrase: str) -> tuple[bytes, str]:
        """Put a new data key beside the one of the store; returns it and the recovery code to print.

        Until `settle` the file holds both, so that the store opens with whichever it has.
        """
        fresh, code = new_key(), new_code()
        earlier = (key, *_earlier_keys(self._newest, key))
        ring = Ring(
            passphrase=wrapped(fresh, passphrase, _PASSPHRASE),
            recovery=wrapped(fresh, code, _RECOVERY),
            earlier=tuple(sealed(old, fresh, _EARLIER) for old in earlier),
        )
        self._write(replace(self._file, rings=(ring, self._newest)))
        return fresh, code

    def abandon_change(self) -> None:
        """The store has kept its key: the new one goes."""
        self._write(replace(self._file, rings=self._file.rings[-1:]))

    def finish_change(self) -> None:
        """The store and its copies have the new key: the one before stays only sealed under it."""
        self._write(replace(self._file, rings=self._file.rings[:1]))

    def earlier_than(self, newest: bytes) -> tuple[bytes, ...]:
        """The keys that were in use before the newest one."""
        return tuple(_earlier_keys(self._newest, newest))

    def require_usable(self, passphrase: str) -> None:
        """Raises StoreProblem `short-passphrase` for one that is guessed too soon."""
        if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
            raise self._problem("short-passphrase")

    def set_passphrase(self, key: bytes, passphrase: str) -> None:
        """Wrap the current key anew; the passphrase before opens nothing any more."""
        self._change(passphrase=wrapped(key, passphrase, _PASSPHRASE))

    def set_recovery_code(self, key: bytes) -> str:
        """A new recovery code; the one before opens nothing any more."""
        code = new_code()
        self._change(recovery=wrapped(key, code, _RECOVERY))
        return code

    def lay_open(self, key: bytes) -> None:
        """Let everyone who can read the folder have the key."""
        had_keyring = self.has_keyring
        self._write(replace(self._file, rings=(Ring(open=key, earlier=self._newest.earlier),)))
        if had_keyring:
            system_keyring.forget(self._file.uid)

    def set_keyring(self, key: bytes, *, wanted: bool) -> None:
        """Let the system's keyring open the records, or no more. Raises StoreProblem `no-keyring`."""
        if not wanted:
            self._change(keyring=None)
            system_keyring.forget(self._file.uid)
            return
        under = new_key()
        try:
            system_keyring.remember(self._file.uid, under)
        except NoKeyring as refused:
            raise self._problem("no-keyring") from refused
        self._change(keyring=sealed(key, under, _KEYRING))

    def opened_by(self, proof: Proof) -> bytes:
        """The current key, for whoever proves to be the owner. Raises StoreProblem `wrong-secret`."""
        key = self._opened(self._newest, proof)
        if key is None:
            raise self._problem("wrong-secret")
        return key

    @property
    def _newest(self) -> Ring:
        return self._file.rings[0]

    def _opened(self, ring: Ring, secret: Secret | Proof | None) -> bytes | None:
        """The key of a ring, if this secret gives it."""
        match secret:
            case Passphrase(text) | str(text):
                return _by_text(ring.passphrase, text, _PASSPHRASE)
            case RecoveryCode(text):
                code = read_code(text)
                return None if code is None else _by_text(ring.recovery, code, _RECOVERY)
            case FromKeyring():
                return self._from_keyring(ring)
        return None

    def _from_keyring(self, ring: Ring) -> bytes | None:
        if ring.keyring is None:
            return None
        try:
            under = system_keyring.recall(self._file.uid)
        except NoKeyring:
            return None
        return unsealed(ring.keyring, under, _KEYRING) if under is not None and len(under) == KEY_BYTES else None

    def _refusal(self, secret: Secret | None) -> StoreProblem:
        match secret:
            case None:
                return self._problem("sealed")
            case FromKeyring():
                return self._problem("no-keyring")
        return self._problem("wrong-secret")

    def _problem(self, kind: ProblemKind) -> StoreProblem:
        return StoreProblem(kind, self._folder / FILE_NAME)

    def _change(self, **changes: object) -> None:
        ring = replace(self._newest, **changes)  # type: ignore[arg-type]
        self._write(replace(self._file, rings=(ring, *self._file.rings[1:])))

    def _write(self, file: KeyFile) -> None:
        """The copy first: if the second writing fails, the file itself says what this object goes on saying."""
        (self._folder / BACKUPS_NAME).mkdir(mode=0o700, exist_ok=True)
        for place in reversed(_places(self._folder)):
            write_whole(place, written(file))
        self._file = file


def _places(folder: Path) -> tuple[Path, Path]:
    return folder / KEY_NAME, folder / BACKUPS_NAME / KEY_NAME


def _content(place: Path) -> bytes | None:
    return place.read_bytes() if place.exists() else None


def _read(content: bytes | None, folder: Path) -> KeyFile | None:
    try:
        return None if content is None else read(content)
    except UnknownFormat as unknown:
        raise StoreProblem("newer", folder / KEY_NAME) from unknown


def _by_text(wrap: Wrap | None, text: str, purpose: str) -> bytes | None:
    return None if wrap is None else unwrapped(wrap, text, purpose)


def _earlier_keys(ring: Ring, key: bytes) -> list[bytes]:
    keys = (unsealed(seal, key, _EARLIER) for seal in ring.earlier)
    return [earlier for earlier in keys if earlier is not None]
