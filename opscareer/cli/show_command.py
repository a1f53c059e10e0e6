"""`opscareer show`: all about one record, as plain text."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from difflib import get_close_matches

from opscareer.app.guidance import open_pack
from opscareer.app.telling.telling import KINDS, names, told
from opscareer.cli.output import DONE, WrongUsage, put_out
from opscareer.wording import Language, phrase

_MOST_GUESSES = 3


def carry_out(given: argparse.Namespace) -> int:
    """Prints the record."""
    pack = open_pack(given.pack)
    known = list(names(pack))
    if given.record not in known:
        raise WrongUsage(_unknown(given.record, known, given.lang))
    put_out("\n".join(told(pack, given.record, given.lang)))
    return DONE


def _unknown(record: str, known: Sequence[str], language: Language) -> str:
    """What to write instead: a name with the same id, one spelled alike, or how names are made."""
    same_id = [name for name in known if name.rsplit("/", 1)[1] == record.rsplit("/", 1)[-1]]
    near = same_id or get_close_matches(record, known, n=_MOST_GUESSES)
    if near:
        return phrase("show.unknown-near", language, record=record, names=", ".join(near[:_MOST_GUESSES]))
    return phrase("show.unknown", language, record=record, kinds=", ".join(KINDS))
