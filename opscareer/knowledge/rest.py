"""A rest for the garbage collector while a pack is made: very many objects that all stay as long as the program."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_to_collect() -> Iterator[None]:
    """No collection inside the block, and none ever of what is there at its end.

    The collector would look through all of it again and again and find nothing; each look stops the whole program, the
    window too. Packs hold no circles: one that is no longer used goes without the collector's help.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
