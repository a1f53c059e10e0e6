"""The pack that ships, read once for all tests that look at it or work with it."""

from __future__ import annotations

from functools import cache

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.reader import Reading, inspect_pack
from opscareer.paths import shipped_pack


@cache
def reading() -> Reading:
    """The outcome of reading it."""
    return inspect_pack(shipped_pack())


def pack() -> Pack:
    """The pack itself."""
    found = reading().pack
    assert found is not None, "\n".join(str(problem) for problem in reading().problems)
    return found
