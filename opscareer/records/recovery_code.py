"""The recovery code: a secret to be printed and kept, which opens the records when the passphrase is forgotten.

27 characters of Crockford's base32 (135 random bits) and a check character, in groups of four. Reading forgives case,
blanks and hyphens, and takes O for 0, and I and L for 1; one mistyped character, or two neighbours exchanged, is
noticed.
"""

from __future__ import annotations

import secrets
import unicodedata

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 27
_GROUP = 4
_PRIME = 37
"""Crockford's modulus: a prime above 32, so that no single change and no exchange of neighbours keeps the remainder."""
_FORGIVEN = str.maketrans("OIL", "011")


def new_code() -> str:
    """A code that nobody has yet, as it is printed."""
    while True:
        digits = "".join(secrets.choice(_DIGITS) for _ in range(_LENGTH))
        check = _remainder(digits)
        # The few codes that would end in one of Crockford's five extra signs are drawn again: only letters and digits.
        if check < len(_DIGITS):
            return _grouped(digits + _DIGITS[check])


def read_code(typed: str) -> str | None:
    """The code as it was printed, however it was typed; None if it is not one."""
    signs = "".join(sign for sign in unicodedata.normalize("NFKC", typed) if sign.isalnum())
    code = signs.upper().translate(_FORGIVEN)
    if len(code) != _LENGTH + 1 or not set(code) <= set(_DIGITS):
        return None
    return _grouped(code) if _remainder(code[:-1]) == _DIGITS.index(code[-1]) else None


def _remainder(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * len(_DIGITS) + _DIGITS.index(digit)
    return value % _PRIME


def _grouped(code: str) -> str:
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))
