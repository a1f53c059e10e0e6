"""The audit log in words: what was done, and what goes with it.

An entry's detail is written for the log, as `rows=12 added=3`: it must stay as it was signed. Here it is told.
"""

from __future__ import annotations

from collections.abc import Mapping

from opscareer.wording import Language, has_phrase, phrase

_LEARNER_FILES = "files"
"""Stands alone before the counts of learner files."""
_NO_ROLE = "none"
_VALUES: Mapping[str, tuple[str, ...]] = {
    "role": ("privacy.role-{value}", "office.role-{value}"),
    "kind": ("privacy.kind-{value}",),
    "field": ("privacy.column-{value}",),
}
"""Details that are words themselves, and where those stand."""


def told_entry(action: str, detail: str, language: Language) -> str:
    """An entry in one line; what a newer program noted stands there as it is."""
    key = f"privacy.action-{action}"
    done = phrase(key, language) if has_phrase(key) else action
    if not detail:
        return done
    parts = ("，" if language == "zh" else ", ").join(_told(part, language) for part in detail.split())
    return phrase("privacy.action-with-detail", language, action=done, detail=parts)


def _told(part: str, language: Language) -> str:
    name, _, value = part.partition("=")
    if part == _LEARNER_FILES:
        return phrase("privacy.detail-learner-files", language)
    if part == f"role={_NO_ROLE}":
        return phrase("privacy.detail-no-role", language)
    counted = f"privacy.detail-{name}"
    if has_phrase(counted) and value.isdecimal():
        return phrase(counted, language, count=int(value))
    keys = [key.format(value=value.replace("-", "_") if name == "field" else value) for key in _VALUES.get(name, ())]
    return next((phrase(key, language) for key in keys if has_phrase(key)), part)
