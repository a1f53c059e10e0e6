"""`plan`: the shortest study plan towards a track, printed and written into files."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

from opscareer.app.guidance import (
    PlanWish,
    Print,
    match,
    most_in_time,
    next_monday,
    open_pack,
    plan_again,
    plan_for,
    read_learner,
    two_doors_for,
    unprintable,
    wish_of,
    write_calendar,
    write_csv,
    write_learner,
    write_markdown,
    write_pdf,
    write_spreadsheet,
)
from opscareer.app.plan_words import unreachable_lines
from opscareer.app.route_choice import RouteChoices, route_choices
from opscareer.app.wishes import days_off
from opscareer.assessment.learner import Learner
from opscareer.cli.again_output import again_json, again_text
from opscareer.cli.as_json import written
from opscareer.cli.output import DONE, INPUT_HAS_PROBLEMS, WrongUsage, nearest, put_out, tell, today
from opscareer.cli.plan_json import plan_json
from opscareer.cli.plan_text import plan_text
from opscareer.cli.routes_output import routes_json, routes_text
from opscareer.cli.two_doors_output import two_doors_json, two_doors_text
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track
from opscareer.planning.availability import DaysOff, Rhythm, Weekdays
from opscareer.planning.plan import StudyPlan, Unreachable
from opscareer.typed_days import hours_by_weekday
from opscareer.wording import LANGUAGES, Language, phrase

_WRITERS = {
    "pdf": write_pdf,
    "ics": write_calendar,
    "xlsx": write_spreadsheet,
    "csv": write_csv,
    "md": write_markdown,
    "learner-file": lambda target, _pack, learner, *_: write_learner(target, learner),
}
"""What writes the file that each option names."""
_MOST_NOTES = 200_000
"""Bytes: a book of notes, but no more pages than a printer has paper."""


def carry_out(given: argparse.Namespace) -> int:
    """Work out the plan, write the files asked for, and print it."""
    pack = open_pack(given.pack)
    learner = read_learner(given.learner, pack)
    wish = _wish(given, pack, learner)
    files = _files(given)
    wanted = _print(given)
    try:
        if given.routes:
            return _show_routes(route_choices(pack, learner, wish), pack, given)
        answer = _answer(given, pack, learner, wish)
    except Unreachable as impossible:
        for language in wanted.languages:
            tell("\n".join(unreachable_lines(impossible, pack, language)))
        return INPUT_HAS_PROBLEMS
    if files:
        _write(files, pack, learner, answer.plan, wanted)
    if given.json:
        put_out(written({**plan_json(answer.plan, pack), **answer.json}))
    else:
        put_out("\n\n".join(_said(answer, pack, language) for language in wanted.languages))
    return DONE


@dataclass(frozen=True, slots=True)
class _Answer:
    """A plan, with what is told before it and what is added to its JSON."""

    plan: StudyPlan
    before: Callable[[Language], str] | None = None
    json: Mapping[str, Any] = field(default_factory=dict)


def _answer(given: argparse.Namespace, pack: Pack, learner: Learner, wish: PlanWish) -> _Answer:
    """The plan that was asked for: new, made again, kept open for a second track, or as much as fits in."""
    if given.again is None and (given.now_hours_per_week or given.now_refuse):
        raise WrongUsage("--now-hours-per-week and --now-refuse go with --again")
    if given.also is not None:
        second = _named_track(pack, given.also).id
        doors = two_doors_for(pack, learner, wish, second)
        return _Answer(doors.plan, partial(two_doors_text, doors, pack), two_doors_json(doors))
    plan = plan_for(pack, learner, wish)
    if given.again is not None:
        hours, refused = given.now_hours_per_week, _named(given.now_refuse, pack.modules, "module")
        goal = replace(plan.goal, refused=plan.goal.refused | refused)
        again = plan_again(pack, learner, plan, given.again, goal.with_hours(hours) if hours else goal)
        return _Answer(again[0].plan, partial(again_text, *again, pack), again_json(*again))
    return _Answer(most_in_time(pack, plan) if given.in_time else plan)


def _said(answer: _Answer, pack: Pack, language: Language) -> str:
    before = f"{answer.before(language)}\n\n" if answer.before else ""
    return f"{before}{plan_text(answer.plan, pack, language)}"


def _show_routes(found: RouteChoices, pack: Pack, given: argparse.Namespace) -> int:
    if given.json:
        put_out(written(routes_json(found, pack)))
    else:
        languages = LANGUAGES if given.lang == "both" else (given.lang,)
        put_out("\n\n".join(routes_text(found, pack, language) for language in languages))
    return DONE


def _wish(given: argparse.Namespace, pack: Pack, learner: Learner) -> PlanWish:
    """What the learner file says, and over it what was typed."""
    track = _named_track(pack, given.track)
    start = given.start or next_monday(today())
    said = wish_of(learner, track.id, start)
    typed = replace(
        _with_hours(given, said),
        position=_named_position(track, given.position),
        deadline=given.deadline or said.deadline,
        done=said.done | _named(given.done, pack.modules, "module"),
        refused=said.refused | _named(given.refuse, pack.modules, "module"),
        kinds=frozenset(given.kind or said.kinds),
        off=DaysOff.of([*said.off.spans, *days_off(given.off or ()).spans]),
        rhythm=_rhythm(given, said.rhythm),
        with_project=said.with_project and not given.no_project,
        route=_named_route(pack, given.route) or said.route,
    )
    if typed.deadline and typed.deadline < start:
        raise WrongUsage(f"the deadline {typed.deadline} is before the start {start}")
    return typed


def _with_hours(given: argparse.Namespace, said: PlanWish) -> PlanWish:
    if given.hours_per_week is not None:
        return replace(said, hours_per_week=given.hours_per_week, weekdays=None)
    if given.hours_per_weekday is not None:
        return replace(said, weekdays=Weekdays(hours_by_weekday(given.hours_per_weekday)))
    return said


def _rhythm(given: argparse.Namespace, said: Rhythm) -> Rhythm:
    return Rhythm(
        said.review_hours if given.review_hours is None else given.review_hours,
        said.catch_up_every if given.catch_up_every is None else given.catch_up_every,
    )


def _print(given: argparse.Namespace) -> Print:
    notes = _notes(given.notes) if given.notes else ""
    return Print(
        given.lang, given.date or today(), given.paper, given.look, given.large_print, notes, given.time_zone or ""
    )


def _notes(file: Path) -> str:
    """The text of a file; raises WrongUsage if it cannot be read."""
    try:
        with file.open("rb") as stream:
            data = stream.read(_MOST_NOTES + 1)
        text = data.decode("utf-8-sig")
    except OSError as fault:
        raise WrongUsage(f"{file}: {fault.strerror}") from None
    except UnicodeDecodeError:
        raise WrongUsage(f"{file} is not UTF-8 text; save it as UTF-8") from None
    if len(data) > _MOST_NOTES:
        raise WrongUsage(f"{file} is longer than {_MOST_NOTES:,} bytes; shorten it")
    return text


def _files(given: argparse.Namespace) -> dict[str, Path]:
    """The files asked for, by the option that asks for each."""
    files = {option: getattr(given, option.replace("-", "_")) for option in _WRITERS}
    asked = {option: file for option, file in files.items() if file is not None}
    for option, other in combinations(asked, 2):
        if asked[option].absolute() == asked[other].absolute():
            raise WrongUsage(f"--{option} and --{other} name the same file, {asked[option]}")
    return asked


def _write(files: Mapping[str, Path], pack: Pack, learner: Learner, plan: StudyPlan, wanted: Print) -> None:
    result = match(pack, learner)
    if "pdf" in files:
        _warn_of_unprintable(unprintable(pack, learner, result, plan, wanted), wanted)
    for option, file in files.items():
        _WRITERS[option](file, pack, learner, result, plan, wanted)
        tell(f"{'printed' if option == 'pdf' else 'written'}: {file}")


def _warn_of_unprintable(characters: Sequence[str], wanted: Print) -> None:
    if characters:
        named = ", ".join(f"{character} (U+{ord(character):04X})" for character in characters)
        for language in wanted.languages:
            tell(phrase("export.unprintable", language, characters=named))


def _named_track(pack: Pack, track: str) -> Track:
    if track not in pack.tracks:
        raise WrongUsage(f"unknown track {track!r}; {nearest(track, pack.tracks)}")
    return pack.tracks[track]


def _named_route(pack: Pack, route: str | None) -> str | None:
    if route is not None and route not in pack.routes:
        raise WrongUsage(f"unknown route {route!r}; {nearest(route, pack.routes)}")
    return route


def _named(names: Iterable[str] | None, known: Mapping[str, object], what: str) -> frozenset[str]:
    for name in names or ():
        if name not in known:
            raise WrongUsage(f"unknown {what} {name!r}; {nearest(name, known)}")
    return frozenset(names or ())


def _named_position(track: Track, position: str | None) -> str:
    if position is None:
        return track.first_position.id
    if track.position(position) is None:
        rungs = [rung.id for rung in track.positions]
        raise WrongUsage(f"{track.id} has no position {position!r}; {nearest(position, rungs)}")
    return position
