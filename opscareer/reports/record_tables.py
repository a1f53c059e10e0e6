"""How the rows kept about a learner are told on paper: which columns of which tables, in which words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import cast

from opscareer.knowledge.record_parts import Text
from opscareer.knowledge.records import Education
from opscareer.matching.sentences import answer_words
from opscareer.reports.typed_text import storable
from opscareer.reports.words import Words
from opscareer.wording import phrase

Row = Mapping[str, object]
Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class RecordTable:
    """A table as it is told: its columns, each with its share of the width."""

    name: str
    columns: Mapping[str, float]


PERSON = RecordTable(
    "learner",
    dict.fromkeys(
        ("name", "code", "stage", "major", "hours_per_week", "form", "talk", "uid", "created_at", "changed_at"), 1
    ),
)
SITTING = RecordTable("sitting", {"started_at": 2, "finished_at": 2, "form": 3})
ANSWER = RecordTable("answer", {"statement": 6, "value": 3, "seconds": 1, "answered_at": 2.4})
OTHERS = (
    RecordTable("learner_group", {"group-name": 3, "kind": 1}),
    RecordTable(
        "consent",
        {"given_on": 2, "given_by": 2, "role": 1.6, "purpose": 3, "text_version": 2, "withdrawn_on": 2},
    ),
    RecordTable(
        "outcome", {"verdict": 2, "first_track": 2.4, "answered": 1.4, "asked": 1.2, "chance_first": 2, "plan_done": 2}
    ),
    RecordTable("skill_level", {"skill": 4, "level": 1, "rated_at": 2}),
    RecordTable(
        "goal", {"track": 2.4, "position": 2.4, "start": 2, "deadline": 2, "hours_per_week": 1.4, "choices": 4}
    ),
    RecordTable("unfinished_sheet", {"kept_at": 2.4, "form": 1.6, "sheet": 6}),
    RecordTable("tick", {"module": 4, "step": 1.2, "part": 1, "ticked_at": 2.4}),
    RecordTable("spent", {"monday": 2, "hours": 1}),
    RecordTable("note", {"happened_on": 2, "kind": 1.2, "text": 6, "changed_at": 2.4}),
    RecordTable("printed", {"printed_at": 2.4, "kind": 3, "language": 1}),
    RecordTable("correction", {"corrected_at": 2.4, "field": 1.6, "before": 2.4, "after": 2.4, "reason": 3}),
    RecordTable("visit", {"visited_at": 2.4, "page": 2, "subject": 3}),
    RecordTable("audit", {"at": 2.4, "action": 3, "detail": 3}),
)
"""All that are lists; what they hold beside these columns are keys and hashes, which the JSON has."""


def told(words: Words, table: str, column: str, row: Row) -> str:
    """What a cell says, in the language of the print; empty where nothing is known."""
    value = row.get("name" if column == "group-name" else "question" if column == "statement" else column)
    if (table, column) == ("answer", "value"):
        return _answer(words, value)
    if value is None:
        return ""
    special = _SPECIAL.get(column)
    return special(words, table, value) if special else _plain(value)


def _plain(value: object) -> str:
    """Days and moments as ISO writes them: the same in every language, so that a bilingual print has them once."""
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else storable(str(value))


def _answer(words: Words, value: object) -> str:
    if isinstance(value, int):
        return answer_words(value, words.content.language)
    return phrase("privacy.answer-skipped", words.content.language)


def _named(kind: str) -> Callable[[Words, str, object], str]:
    """The name that the pack gives an id; the id where the pack does not have it any more."""

    def said(words: Words, _table: str, value: object) -> str:
        known: Mapping[str, object] = getattr(words.content.pack, kind)
        record = known.get(str(value))
        name = getattr(record, "text" if kind == "questions" else "name", None)
        return name.said(words.content.language) if isinstance(name, Text) else str(value)

    return said


def _worded(prefix: str) -> Callable[[Words, str, object], str]:
    """A word of the program in the reader's language; as it is where no phrase is there for it."""

    def said(words: Words, _table: str, value: object) -> str:
        try:
            return phrase(f"privacy.{prefix}-{value}", words.content.language)
        except KeyError:
            return str(value)

    return said


def _stage(words: Words, _table: str, value: object) -> str:
    return words.say(f"education-{cast('Education', value)}")


def _position(words: Words, _table: str, value: object) -> str:
    positions = (position for track in words.content.pack.tracks.values() for position in track.positions)
    found = next((position for position in positions if position.id == value), None)
    return found.name.said(words.content.language) if found else str(value)


def _step(words: Words, _table: str, value: object) -> str:
    """Steps and parts are counted from 1 for people; -1 stands for looking back."""
    if value == -1:
        return phrase("privacy.step-review", words.content.language)
    return str(int(str(value)) + 1)


def _share(_words: Words, _table: str, value: object) -> str:
    return f"{float(str(value)):.0%}"


def _keyed(_words: Words, _table: str, value: object) -> str:
    """The answers of a sheet in their order, a dash for none; as it is kept where it makes no sense."""
    try:
        answers = json.loads(str(value))["keyed"]
        return " ".join("–" if answer is None else str(int(answer)) for answer in answers)
    except (KeyError, RecursionError, TypeError, ValueError):
        return storable(str(value))


_SPECIAL: Mapping[str, Callable[[Words, str, object], str]] = {
    "statement": _named("questions"),
    "major": _named("majors"),
    "skill": _named("skills"),
    "module": _named("modules"),
    "track": _named("tracks"),
    "first_track": _named("tracks"),
    "position": _position,
    "stage": _stage,
    "kind": _worded("kind"),
    "language": _worded("language"),
    "role": _worded("role"),
    "form": _worded("form"),
    "verdict": _worded("verdict"),
    "action": _worded("action"),
    "field": _worded("column"),
    "step": _step,
    "part": _step,
    "sheet": _keyed,
    "chance_first": _share,
    "plan_done": _share,
}
