"""Where the window shows what was found."""

from __future__ import annotations

from opscareer.app.searching.entries import Entry
from opscareer.gui.record_subjects import SHOWN_KINDS, explore_subject, noted_subject


def destination(entry: Entry) -> tuple[str, str]:
    """The page and its subject. Commands go nowhere by themselves (KeyError)."""
    shown = next((kind for kind in SHOWN_KINDS if kind == entry.kind), None)
    if shown is not None:
        return "explore", explore_subject(shown, entry.key)
    if entry.kind in ("positions", "duties"):
        return "explore", entry.key.partition("/")[0]
    if entry.kind == "sections":
        return "explore", f"sources/{entry.key}"
    if entry.kind == "notes":
        return "explore", noted_subject(entry.about)
    if entry.kind in ("traits", "questions"):
        return "knowledge", f"{entry.kind}/{entry.key}"
    raise KeyError(entry.kind)
