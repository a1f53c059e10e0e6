"""The tables of a class summary, the same ones on paper, in the spreadsheet and in Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from opscareer.charts.heatmap import HeatRow
from opscareer.matching.sentences import out_of_ten
from opscareer.reports.class_content import Member
from opscareer.reports.class_words import ClassWords
from opscareer.reports.spreadsheet_tables import Cell, Column, Table

_BANDS = ((9, 9), (7, 8), (5, 6), (1, 4))
"""Of ten times, from how many to how many."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a summary: a table with its heading, what it is for, and what is said where it has no rows."""

    table: Table
    purpose: str = ""
    empty: str = ""

    @property
    def title(self) -> str:
        """The heading."""
        return self.table.name


def parts(words: ClassWords) -> Iterator[Part]:
    """All parts, in order."""
    yield Part(_first_tracks(words), words.say("first-tracks-purpose"))
    yield Part(_certainty(words), words.say("certainty-purpose"))
    yield gaps_part(words)
    yield Part(_talk(words), empty=words.say("talk-none"))
    yield Part(_unfinished(words), empty=words.say("unfinished-none"))
    yield Part(_everybody(words))
    if words.content.problems:
        yield Part(_problems(words))


def gap_rows(words: ClassWords) -> list[HeatRow]:
    """Levels missing on average: a row for each skill, a value for each target."""
    return [
        HeatRow(words.skill_name(skill), tuple(gaps.get(track) for track in words.content.targets))
        for skill, gaps in words.content.mean_gaps().items()
    ]


def gaps_part(words: ClassWords) -> Part:
    """The gaps by skill and target."""
    head = [Column(words.say("head-skill"), 32)]
    head += [Column(words.track_name(track), 18) for track in words.content.targets]
    rows = tuple((row.name, *("" if each is None else each for each in row.values)) for row in gap_rows(words))
    table = Table(words.say("gaps"), tuple(head), rows, signed=False)
    return Part(table, words.say("gaps-purpose"), words.say("gaps-none"))


def _first_tracks(words: ClassWords) -> Table:
    """The numbers of people add up to the last row."""
    counted = words.content.first_tracks
    rows: list[tuple[Cell, ...]] = [
        (words.track_name(track), people, counted.shared[track]) for track, people in counted.clear.items()
    ]
    others = (("several", counted.tied), ("cannot-tell", counted.cannot_tell), ("failed", counted.failed))
    rows += [(words.say(key), people, "") for key, people in others]
    rows.append((words.say("total"), counted.total, ""))
    columns = (
        Column(words.say("head-first-track"), 36),
        Column(words.say("head-people"), 10),
        Column(words.say("head-shared"), 16),
    )
    return Table(words.say("first-tracks"), columns, tuple(rows), totalled=True)


def _certainty(words: ClassWords) -> Table:
    counted = words.content.first_tracks
    clear = [member for member in words.content.members if member.verdict == "clear" and not member.fault]
    often = Counter(out_of_ten(member.stability) for member in clear)
    rows: list[tuple[Cell, ...]] = [
        (words.say("often", low=low, high=high) if low < high else words.say("often-one", low=low), people)
        for low, high in _BANDS
        for people in [sum(count for tens, count in often.items() if low <= tens <= high)]
    ]
    rows += [(words.say("several"), counted.tied), (words.say("cannot-tell"), counted.cannot_tell)]
    rows += [(words.say("failed"), counted.failed), (words.say("total"), counted.total)]
    columns = (Column(words.say("head-certainty"), 36), Column(words.say("head-people"), 10))
    return Table(words.say("certainty"), columns, tuple(rows), totalled=True)


def _talk(words: ClassWords) -> Table:
    columns = (*_who_columns(words), Column(words.say("head-why"), 90))
    rows = tuple((*_who(member), words.why(member)) for member in words.content.to_talk_to)
    return Table(words.say("talk"), columns, rows)


def _unfinished(words: ClassWords) -> Table:
    columns = (*_who_columns(words), Column(words.say("head-answered"), 10), Column(words.say("head-asked"), 10))
    rows = tuple((*_who(member), member.answered, member.asked) for member in words.content.unfinished)
    return Table(words.say("unfinished"), columns, rows)


def _everybody(words: ClassWords) -> Table:
    columns = (
        *_who_columns(words),
        Column(words.say("head-first-track"), 30),
        Column(words.say("head-again"), 12),
        Column(words.say("head-target"), 26),
        Column(words.say("head-hours"), 10),
        Column(words.say("head-finish"), 20),
    )
    rows = tuple((*_who(member), *_outcome(member, words)) for member in words.content.members)
    return Table(words.say("everybody"), columns, rows)


def _outcome(member: Member, words: ClassWords) -> Iterator[Cell]:
    yield words.first_of(member)
    yield words.again(member)
    yield words.track_name(member.target) if member.target else ""
    yield member.plan.hours if member.plan else ""
    yield member.plan.finish if member.plan else ""


def _problems(words: ClassWords) -> Table:
    columns = (
        Column(words.say("head-row"), 8),
        Column(words.say("head-column"), 8),
        Column(words.say("head-problem"), 100),
    )
    rows = tuple(
        (problem.place.line, problem.place.column, words.problem(problem)) for problem in words.content.problems
    )
    return Table(words.say("problems"), columns, rows)


def _who_columns(words: ClassWords) -> tuple[Column, ...]:
    number = Column(words.say("head-number"), 7)
    return number, Column(words.say("head-who"), 22), Column(words.say("head-group"), 14)


def _who(member: Member) -> tuple[Cell, ...]:
    return member.number, member.label, member.group
