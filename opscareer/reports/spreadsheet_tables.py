"""What stands in the sheets of the spreadsheet: the plan and the results as tables of plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opscareer.matching.results import TrackMatch
from opscareer.matching.sentences import band_words, certainty, chance_words, eligibility_words, headline
from opscareer.planning.plan import StudyPlan, Week
from opscareer.reports.sum_rows import given_answers, sum_rows
from opscareer.reports.words import Words
from opscareer.wording import phrase

Cell = str | int | float | date
"""A text, a whole number, a number with one decimal, or a day."""


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column and its width in characters."""

    head: str
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet; the last row is a total where `totalled`. Numbers with decimals show their sign where `signed`."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totalled: bool = False
    signed: bool = True


def tables(words: Words) -> Iterator[Table]:
    """The sheets of one language, in order; those of the plan only where there is one."""
    plan = words.content.plan
    yield _overview(words)
    if plan is not None:
        yield weeks_table(plan, words)
        yield _modules(plan, words)
        yield _milestones(plan, words)
    yield fits_table(words)
    yield _sums(words)


def _named(words: Words, key: str) -> str:
    return phrase(f"export.{key}", words.content.language)


def _overview(words: Words) -> Table:
    """What the first page of the print says, a sentence a row."""
    content = words.content
    sentences = [
        words.who_and_when,
        headline(content.result, content.pack, content.language),
        certainty(content.result, content.pack, content.language),
        words.plan_line(content.plan) if content.plan is not None else "",
        *content.notes.splitlines(),
        words.made_from,
    ]
    rows = tuple((sentence,) for sentence in sentences if sentence.strip())
    return Table(_named(words, "sheet-overview"), (Column(words.title_text, 100),), rows)


def weeks_table(plan: StudyPlan, words: Words) -> Table:
    """A row for each thing to do in each week."""
    columns = (
        Column(_named(words, "head-week"), 8),
        Column(_named(words, "head-from"), 12),
        Column(_named(words, "head-to"), 12),
        Column(words.say("head-module"), 32),
        Column(_named(words, "head-task"), 64),
        Column(words.say("head-hours"), 8),
        Column(_named(words, "head-done"), 8),
    )
    rows = tuple(row for week in plan.weeks for row in _week(week, words))
    return Table(_named(words, "sheet-weeks"), columns, rows)


def _week(week: Week, words: Words) -> Iterator[tuple[Cell, ...]]:
    when = (week.number, week.start, week.end)
    for review in week.reviews:
        yield (*when, words.module_name(review.module), words.say("review"), review.hours, "")
    for task in week.tasks:
        yield (*when, words.module_name(task.module), words.task_step(task), task.hours, "")
    if not week.hours:
        yield (*when, "", words.empty_week(week), 0, "")


def _modules(plan: StudyPlan, words: Words) -> Table:
    columns = (
        Column(words.say("head-module"), 40),
        Column(_named(words, "head-first-week"), 11),
        Column(_named(words, "head-last-week"), 11),
        Column(_named(words, "head-from"), 12),
        Column(_named(words, "head-to"), 12),
        Column(words.say("head-hours"), 8),
    )
    rows = tuple(
        (words.module_name(one.module), one.first_week, one.last_week, one.start, one.end, one.hours)
        for one in plan.modules
    )
    return Table(_named(words, "sheet-modules"), columns, rows)


def _milestones(plan: StudyPlan, words: Words) -> Table:
    columns = (
        Column(_named(words, "head-day"), 12),
        Column(_named(words, "head-week"), 8),
        Column(words.say("head-module"), 32),
        Column(_named(words, "head-deliverable"), 56),
        Column(_named(words, "head-check"), 56),
        Column(_named(words, "head-done"), 8),
    )
    rows = tuple(
        (one.day, one.week, words.module_name(one.module), words.deliverable(one.module), words.check(one.module), "")
        for one in plan.milestones
    )
    return Table(_named(words, "sheet-milestones"), columns, rows)


def fits_table(words: Words) -> Table:
    """A row for each track with its three numbers."""
    columns = (
        Column(_named(words, "head-place"), 8),
        Column(words.say("head-track"), 32),
        Column(words.say("head-enjoy"), 14),
        Column(_named(words, "head-band"), 24),
        Column(_named(words, "head-chance"), 28),
        Column(words.say("head-can-do"), 14),
        Column(_named(words, "head-asked"), 14),
        Column(words.say("head-may-enter"), 32),
    )
    rows = tuple(_fit(match, words) for match in words.content.result.matches)
    return Table(_named(words, "sheet-fit"), columns, rows)


def _fit(match: TrackMatch, words: Words) -> tuple[Cell, ...]:
    language = words.content.language
    return (
        match.rank,
        words.compared_name(match),
        match.fit_tenths / 10,
        band_words(match.band, language),
        chance_words(match.chance, language),
        match.readiness.have,
        match.readiness.need,
        eligibility_words(match.eligibility, language),
    )


def _sums(words: Words) -> Table:
    """A row for each answer that counts; each track's column adds up to its fit in the last row."""
    content = words.content
    matches = content.result.matches
    columns = [Column(words.say("sums-question"), 64), Column(words.say("sums-answer"), 9)]
    columns += [Column(words.track_name(match.track), 16) for match in matches]
    rows: list[tuple[Cell, ...]] = [
        (words.statement(row.question), row.answer, *_points(row.tenths))
        for row in sum_rows(matches, given_answers(content))
    ]
    rows.append((words.say("sums-total"), "", *_points(tuple(match.fit_tenths for match in matches))))
    return Table(_named(words, "sheet-sums"), tuple(columns), tuple(rows), totalled=True)


def _points(tenths: tuple[int, ...]) -> tuple[float, ...]:
    return tuple(tenth / 10 for tenth in tenths)
