"""`opscareer find`: whatever of a pack answers to some words, in either language."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from opscareer.app.guidance import open_pack
from opscareer.app.searching.index import Found, SearchIndex
from opscareer.app.searching.pack_entries import pack_entries
from opscareer.cli.as_json import written
from opscareer.cli.output import DONE, put_out, tell
from opscareer.wording import Language, phrase


def carry_out(given: argparse.Namespace) -> int:
    """Finding nothing is no problem of the input: it is said, and the exit code is 0."""
    query = " ".join(given.words)
    found = SearchIndex(pack_entries(open_pack(given.pack))).find(query)
    if not found:
        tell(phrase("find.nothing", given.lang, words=query))
    if given.json:
        put_out(written({"query": query, "found": [_json(one, given.lang) for one in found]}))
    elif found:
        put_out(_text(found, given.lang))
    return DONE


def _text(found: Sequence[Found], language: Language) -> str:
    """A line for each: the record, its name, what it is; where it was found stands below if the name does not tell."""
    widest = max(len(one.entry.record) for one in found)
    lines = []
    for one in found:
        entry = one.entry
        key = "find.named-within" if entry.within else "find.named"
        named = phrase(
            key,
            language,
            name=entry.title.said(language),
            kind=phrase(f"find.kind-{entry.kind}", language),
            within=entry.within.said(language) if entry.within else "",
        )
        lines.append(f"{entry.record:{widest}}  {named}")
        if where := _where(one, language):
            lines.append(f"{'':{widest}}  {where}")
    return "\n".join(lines)


def _where(found: Found, language: Language) -> str:
    where = found.where(language)
    if where is None or where.kind == "text":
        return where.words if where else ""
    return phrase("find.number" if found.entry.kind == "sections" else "find.also", language, words=where.words)


def _json(found: Found, language: Language) -> dict[str, Any]:
    entry, where = found.entry, found.where(language)
    return {
        "record": entry.record,
        "kind": entry.kind,
        "name": {"en": entry.title.en, "zh": entry.title.zh},
        "within": {"en": entry.within.en, "zh": entry.within.zh} if entry.within else None,
        "tier": found.tier.name.lower(),
        "where": {"kind": where.kind, "words": where.words} if where else None,
    }
