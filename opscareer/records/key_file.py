"""What a key file says, as bytes: a JSON text with a checksum over all of it, so that no flipped bit goes unnoticed."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from opscareer.records.wrapping import KEY_BYTES, Cost, Seal, Wrap

FORMAT = 1


class UnknownFormat(Exception):  # noqa: N818 - it names what was found
    """The key file is whole and was written by a newer OpsCareer."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A data key in all the forms in which it is kept.

    `open` is the key itself, where the records are not protected. `earlier` are the keys before it, sealed under it:
    with them, copies made long ago still open.
    """

    open: bytes | None = None
    passphrase: Wrap | None = None
    recovery: Wrap | None = None
    keyring: Seal | None = None
    earlier: tuple[Seal, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The rings, the newest first; a second one is there only while the store changes from its key to the newest.

    `uid` names the store in the system's keyring.
    """

    uid: str
    rings: tuple[Ring, ...]


def written(file: KeyFile) -> bytes:
    """The bytes of a key file."""
    said = {"format": FORMAT, "uid": file.uid, "rings": [_ring_said(ring) for ring in file.rings]}
    return _canonical({**said, "check": _checksum(said)})


def read(content: bytes) -> KeyFile | None:
    """The key file that the bytes are; None if they are damaged. Raises UnknownFormat."""
    try:
        said = json.loads(content)
        check = said.pop("check")
        if check != _checksum(said) or content != _canonical({**said, "check": check}):
            return None
        if said["format"] != FORMAT:
            raise UnknownFormat
        return _file_read(said)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _file_read(said: Mapping[str, Any]) -> KeyFile:
    rings = tuple(_ring_read(ring) for ring in said["rings"])
    if not 1 <= len(rings) <= 2 or not isinstance(said["uid"], str):
        raise ValueError("not the rings of a store")
    return KeyFile(said["uid"], rings)


def _canonical(said: Mapping[str, object]) -> bytes:
    return json.dumps(said, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _checksum(said: Mapping[str, object]) -> str:
    return hashlib.sha256(_canonical(said)).hexdigest()


def _ring_said(ring: Ring) -> dict[str, object]:
    return {
        "open": ring.open and _text(ring.open),
        "passphrase": ring.passphrase and _wrap_said(ring.passphrase),
        "recovery": ring.recovery and _wrap_said(ring.recovery),
        "keyring": ring.keyring and _seal_said(ring.keyring),
        "earlier": [_seal_said(seal) for seal in ring.earlier],
    }


def _ring_read(said: Mapping[str, Any]) -> Ring:
    ring = Ring(
        said["open"] and _bytes(said["open"], KEY_BYTES),
        said["passphrase"] and _wrap_read(said["passphrase"]),
        said["recovery"] and _wrap_read(said["recovery"]),
        said["keyring"] and _seal_read(said["keyring"]),
        tuple(_seal_read(seal) for seal in said["earlier"]),
    )
    if ring.open is None and ring.passphrase is None:
        raise ValueError("nothing gives this key")
    return ring


def _wrap_said(wrap: Wrap) -> dict[str, object]:
    return {"cost": asdict(wrap.cost), "salt": _text(wrap.salt), "seal": _seal_said(wrap.seal)}


def _wrap_read(said: Mapping[str, Any]) -> Wrap:
    cost = Cost(**{name: int(number) for name, number in said["cost"].items()})
    if not cost.is_bearable():
        raise ValueError("a cost that no OpsCareer asks for")
    return Wrap(cost, _bytes(said["salt"], 16), _seal_read(said["seal"]))


def _seal_said(seal: Seal) -> dict[str, object]:
    return {"nonce": _text(seal.nonce), "sealed": _text(seal.sealed)}


def _seal_read(said: Mapping[str, Any]) -> Seal:
    return Seal(_bytes(said["nonce"], 12), _bytes(said["sealed"], KEY_BYTES + 16))


def _text(content: bytes) -> str:
    return b64encode(content).decode()


def _bytes(text: str, length: int) -> bytes:
    content = b64decode(text, validate=True)
    if len(content) != length:
        raise ValueError(f"{length} bytes belong here")
    return content
