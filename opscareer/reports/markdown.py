"""Results and study plan as Markdown (CommonMark, with the tables and tick boxes of GitHub's), to keep and to edit.

Whatever comes from a pack or a person is escaped, so that it is shown as typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from opscareer.matching.results import TrackMatch
from opscareer.matching.sentences import (
    band_words,
    certainty,
    chance_words,
    counter_reason,
    eligibility_words,
    headline,
    readiness_words,
    reason,
    strongest_reasons,
)
from opscareer.planning.plan import StudyPlan, Week
from opscareer.reports.content import ReportContent
from opscareer.reports.sum_rows import given_answers, sum_rows
from opscareer.reports.typed_text import in_one_line
from opscareer.reports.whole_file import write_whole
from opscareer.reports.words import Words
from opscareer.wording import written_date, written_tenths

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
"""Not escaped by a backslash, which not every reader of Markdown knows before these."""
_SIGNS = re.compile(r"[\\`*_\[\]~$#@^={}]|:(?=\S)|(?<=www)\.|^[-+](?=[- ]|$)", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"^(\d+)([.)])(?= |$)")


def write_markdown(target: Path, *editions: ReportContent) -> None:
    """Write the Markdown to `target`, whole or not at all; an OSError says why not.

    `editions` are the same report in one language or in several: then one stands after the other.
    """
    write_whole(target, markdown(*editions).encode("utf-8"))


def markdown(*editions: ReportContent) -> str:
    """The report as Markdown."""
    return "\n\n---\n\n".join("\n\n".join(_blocks(Words(content))) for content in editions) + "\n"


def escaped(text: str) -> str:
    """The text in one line, so that Markdown shows it as typed: no emphasis, code, HTML, link, table or list in it."""
    line = _SIGNS.sub(r"\\\g<0>", in_one_line(text).strip(" "))
    line = _LIST_NUMBER.sub(r"\1\\\2", line)
    return "".join(_ENTITIES.get(character, character) for character in line)


def _bold(text: str) -> str:
    return f"**{escaped(text.strip())}**"  # emphasis cannot begin or end with a blank


def _blocks(words: Words) -> Iterator[str]:
    """The parts of one edition, a blank line between each two."""
    content = words.content
    yield f"# {escaped(words.title_text)}"
    yield escaped(words.who_and_when)
    yield _bold(headline(content.result, content.pack, content.language))
    yield escaped(certainty(content.result, content.pack, content.language))
    if content.plan is not None:
        yield f"{_bold(words.say('plan-title'))}  \n{escaped(words.plan_line(content.plan))}"
    yield from _results(words)
    yield from _sums(words)
    if content.plan is not None and content.plan.weeks:
        yield from _weeks(content.plan, words)
        yield from _milestones(content.plan, words)
    if content.notes.strip():
        yield f"## {escaped(words.say('notes-title'))}"
        yield from (escaped(line) for line in content.notes.splitlines() if line.strip())
    yield escaped(words.made_from)


def table_of(head: Sequence[str], rows: Sequence[Sequence[str]], *, numbers_from: int) -> str:
    """A table of texts; from the column `numbers_from` on they stand at the right."""
    rule = ["---" if column < numbers_from else "---:" for column in range(len(head))]
    lines = [[escaped(cell) for cell in head], rule, *([escaped(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _results(words: Words) -> Iterator[str]:
    content = words.content
    if not content.result.matches:
        return
    yield f"## {escaped(words.say('compare-title'))}"
    head = [words.say(key) for key in ("head-track", "head-enjoy", "head-can-do", "head-may-enter")]
    yield table_of(head, [_compared(match, words) for match in content.result.matches], numbers_from=len(head))
    yield f"## {escaped(words.say('results-title'))}"
    for match in content.result.matches:
        yield f"### {escaped(words.track_name(match.track))}"
        yield "\n".join(_reasons(match, words))


def _compared(match: TrackMatch, words: Words) -> list[str]:
    language = words.content.language
    band, chance = band_words(match.band, language), chance_words(match.chance, language)
    fit = f"{written_tenths(match.fit_tenths)} ({words.say('band-chance', band=band, chance=chance)})"
    ready, enter = readiness_words(match.readiness, language), eligibility_words(match.eligibility, language)
    return [words.compared_name(match), fit, ready, enter]


def _reasons(match: TrackMatch, words: Words) -> list[str]:
    against = counter_reason(match)
    parts = [*strongest_reasons(match), *([against] if against else [])]
    if not parts:
        return [escaped(words.say("no-reasons"))]
    said = [(reason(part, words.content.pack, words.content.language), part.tenths) for part in parts]
    return [f"- {escaped(text)} {_bold(written_tenths(tenths))}" for text, tenths in said]


def _sums(words: Words) -> Iterator[str]:
    content = words.content
    matches, answers = content.result.matches, given_answers(content)
    if not matches or not answers:
        return
    yield f"## {escaped(words.say('sums-title'))}"
    yield escaped(words.say("sums-scale", answered=len(answers), asked=len(content.pack.questions)))
    names = [words.track_name(match.track) for match in matches]
    rows = [
        [words.statement(row.question), str(row.answer), *_tenths(row.tenths)] for row in sum_rows(matches, answers)
    ]
    rows.append([words.say("sums-total"), "", *_tenths([match.fit_tenths for match in matches])])
    yield table_of([words.say("sums-question"), words.say("sums-answer"), *names], rows, numbers_from=1)


def _tenths(column: Sequence[int]) -> list[str]:
    return [written_tenths(tenths) for tenths in column]


def _weeks(plan: StudyPlan, words: Words) -> Iterator[str]:
    yield f"## {escaped(words.say('weeks-title'))}"
    for week in plan.weeks:
        yield f"### {escaped(words.week_head(week))} ({escaped(words.week_hours(week))})"
        yield "\n".join(_week(week, plan, words)) or escaped(words.empty_week(week))


def _week(week: Week, plan: StudyPlan, words: Words) -> Iterator[str]:
    for review in week.reviews:
        name, said = _bold(words.module_name(review.module)), escaped(words.say("review"))
        yield f"- [ ] {escaped(words.say('hours', hours=review.hours))} · {name} · {said}"
    for task in week.tasks:
        name, step = _bold(words.module_name(task.module)), escaped(words.task_step(task))
        yield f"- [ ] {escaped(words.say('hours', hours=task.hours))} · {name} · {step}"
    for milestone in plan.milestones:
        if milestone.week == week.number:
            made = words.say("step-milestone", deliverable=words.deliverable(milestone.module))
            yield f"- [ ] ◇ {escaped(made)}"


def _milestones(plan: StudyPlan, words: Words) -> Iterator[str]:
    yield f"## {escaped(words.say('milestones-title'))}"
    lines = []
    for milestone in plan.milestones:
        day = written_date(milestone.day, words.content.language)
        name, made = words.module_name(milestone.module), words.deliverable(milestone.module)
        lines.append(f"- [ ] {_bold(day)} · {escaped(words.say('step-of-module', module=name, step=made))}")
        lines.append(f"  {escaped(words.say('check') + words.check(milestone.module))}")
    yield "\n".join(lines)
