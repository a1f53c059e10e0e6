"""How a data key is wrapped: sealed under a secret so that only whoever has the secret gets it back.

A secret that a person types goes through Argon2id first, which makes every guess costly; the key that comes out of it
seals by AES-256-GCM, bound to its purpose. Loads its two libraries when first used: a store without a passphrase does
without them.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass

KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Cost:
    """What a guess costs by Argon2id: rounds over so many KiB of memory in so many lanes."""

    rounds: int
    kib: int
    lanes: int

    def is_bearable(self) -> bool:
        """Whether a file may ask for it: a hostile one could ask for all the memory there is."""
        return 1 <= self.rounds <= 16 and 1 <= self.lanes <= 16 and 8 * self.lanes <= self.kib <= 1 << 20


COST = Cost(rounds=3, kib=64 * 1024, lanes=4)
"""What new wraps cost, a seventh of a second; RFC 9106's second choice."""


@dataclass(frozen=True, slots=True)
class Seal:
    """A key under another key."""

    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Wrap:
    """A key under a secret that a person types."""

    cost: Cost
    salt: bytes
    seal: Seal


def new_key() -> bytes:
    """A key of chance alone."""
    return secrets.token_bytes(KEY_BYTES)


def sealed(key: bytes, under: bytes, purpose: str) -> Seal:
    """The key under another one."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return Seal(nonce, AESGCM(under).encrypt(nonce, key, purpose.encode()))


def unsealed(seal: Seal, under: bytes, purpose: str) -> bytes | None:
    """The key back; None if it was not sealed under this one, or for another purpose, or was changed since."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(under).decrypt(seal.nonce, seal.sealed, purpose.encode())
    except InvalidTag:
        return None


def wrapped(key: bytes, secret: str, purpose: str) -> Wrap:
    """The key under a secret."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return Wrap(COST, salt, sealed(key, _stretched(secret, salt, COST), purpose))


def unwrapped(wrap: Wrap, secret: str, purpose: str) -> bytes | None:
    """The key back; None if the secret is another one."""
    return unsealed(wrap.seal, _stretched(secret, wrap.salt, wrap.cost), purpose)


def _stretched(secret: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    text = unicodedata.normalize("NFKC", secret)  # the same word, whichever keyboard it was typed on
    return hash_secret_raw(
        text.encode(errors="surrogatepass"),
        salt,
        time_cost=cost.rounds,
        memory_cost=cost.kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
