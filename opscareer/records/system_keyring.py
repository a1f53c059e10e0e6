"""The system's own keyring, where a person wished to open their records without typing; touched only then."""

from __future__ import annotations

from base64 import b64decode, b64encode
from contextlib import suppress

_SERVICE = "OpsCareer"


class NoKeyring(Exception):  # noqa: N818 - it names what was found
    """The system has no keyring, or it refused."""


def remember(uid: str, key: bytes) -> None:
    """Keep a key under a name; raises NoKeyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, uid, b64encode(key).decode())
    except (KeyringError, RuntimeError, OSError) as error:
        raise NoKeyring from error


def recall(uid: str) -> bytes | None:
    """The key kept under a name, None if there is none; raises NoKeyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        kept = keyring.get_password(_SERVICE, uid)
        return None if kept is None else b64decode(kept, validate=True)
    except (KeyringError, RuntimeError, OSError, ValueError) as error:
        raise NoKeyring from error


def forget(uid: str) -> None:
    """Take a key out again; what cannot be reached opens nothing any more, for its seal goes from the key file."""
    import keyring
    from keyring.errors import KeyringError

    with suppress(KeyringError, RuntimeError, OSError):
        keyring.delete_password(_SERVICE, uid)
