"""Python 3.11 and PySide6 6.12: keeping `None` alive.

The wheels of PySide6 6.12 return `None` without counting the reference. That is right from Python 3.12 on, where `None`
is immortal. On 3.11 each call of a Qt method that returns nothing takes one reference away, and after some ten
thousand calls the interpreter ends with "Fatal Python error: none_dealloc". So here `None` is given more references
than any run can use up, which is what immortality means in later versions too.
"""

from __future__ import annotations

import ctypes
import sys

_ENOUGH = 1 << 60
_SLACK = 100
"""References that may come and go between the two ways of counting."""


def make_none_last() -> None:
    """Adds references to `None`, once the place of its counter is certain."""
    counter = ctypes.c_ssize_t.from_address(id(None))
    if abs(counter.value - sys.getrefcount(None)) < _SLACK:
        counter.value += _ENOUGH
