"""The commands. JSON and results go to stdout, everything else to stderr; no input ends in a traceback."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib import import_module
from itertools import combinations
from pathlib import Path

from opscareer.app.demo import run_demo
from opscareer.app.guidance import (
    HOURS_PER_WEEK,
    PlanWish,
    Print,
    match,
    next_monday,
    open_pack,
    plan_for,
    read_learner,
    unprintable,
    write_calendar,
    write_markdown,
    write_pdf,
    write_spreadsheet,
)
from opscareer.assessment.learner import Learner
from opscareer.cli.as_json import plan_json, written
from opscareer.cli.as_text import plan_text
from opscareer.cli.match_text import result_text
from opscareer.cli.output import DONE, INPUT_HAS_PROBLEMS, WRONG_USAGE, WrongUsage, nearest, put_out, tell
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track
from opscareer.planning.plan import StudyPlan, Unreachable
from opscareer.planning.planner import BadGoal
from opscareer.problems import InputProblems
from opscareer.wording import Language, joined, phrase

_WRITERS = {"pdf": write_pdf, "ics": write_calendar, "xlsx": write_spreadsheet, "md": write_markdown}
"""What writes the file that each option of `plan` names."""


def run(given: argparse.Namespace) -> int:
    """Carry out one command and return its exit code."""
    _write_utf8()
    try:
        return _carried_out(given)
    except InputProblems as found:
        for problem in found.problems:
            tell(str(problem))
        return INPUT_HAS_PROBLEMS
    except Unreachable as impossible:
        tell(str(impossible))
        return INPUT_HAS_PROBLEMS
    except (WrongUsage, BadGoal) as wrong:
        tell(f"opscareer {given.command}: {wrong}")
        return WRONG_USAGE
    except BrokenPipeError:
        _forget_stdout()
        return DONE
    except OSError as fault:
        tell(f"{fault.filename or 'the output'}: {fault.strerror or fault}; choose another place to write to")
        return INPUT_HAS_PROBLEMS


def _carried_out(given: argparse.Namespace) -> int:
    code = _command(given.command)(given)
    sys.stdout.flush()
    return code


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """What carries a command out; the commands of exploring are loaded where they are used."""
    here = {"plan": _plan, "demo": _demo}
    if name in here:
        return here[name]
    carry_out: Callable[[argparse.Namespace], int] = import_module(f"opscareer.cli.{name}_command").carry_out
    return carry_out


def _plan(given: argparse.Namespace) -> int:
    pack = open_pack(given.pack)
    learner = read_learner(given.learner, pack)
    track = _named_track(pack, given.track)
    today = _today()
    start = given.start or next_monday(today)
    if given.deadline and given.deadline < start:
        raise WrongUsage(f"the deadline {given.deadline} is before the start {start}")
    wish = PlanWish(
        track=track.id,
        position=_named_position(track, given.position),
        start=start,
        hours_per_week=given.hours_per_week or learner.hours_per_week or HOURS_PER_WEEK,
        deadline=given.deadline,
    )
    files = _files(given)
    wanted = Print(given.lang, today, given.paper)
    try:
        plan = plan_for(pack, learner, wish)
    except Unreachable as impossible:
        for language in wanted.languages:
            tell(_missing(impossible, pack, language))
        return INPUT_HAS_PROBLEMS
    if files:
        _write(files, pack, learner, plan, wanted)
    if given.json:
        put_out(written(plan_json(plan, pack)))
    else:
        put_out("\n\n".join(plan_text(plan, pack, language) for language in wanted.languages))
    return DONE


def _files(given: argparse.Namespace) -> dict[str, Path]:
    """The files asked for, by the option that asks for each."""
    files = {option: getattr(given, option) for option in _WRITERS}
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


def _missing(impossible: Unreachable, pack: Pack, language: Language) -> str:
    named = [
        phrase("plan.missing-level", language, skill=pack.skills[skill].name.said(language), level=level)
        for skill, level in impossible.missing.items()
    ]
    return phrase("plan.unreachable", language, missing=joined(named, language))


def _demo(given: argparse.Namespace) -> int:
    demo = run_demo(given.out, _today())
    put_out(result_text(demo.result, demo.pack, "en"))
    put_out("")
    put_out(plan_text(demo.plan, demo.pack, "en"))
    put_out("")
    for file in demo.files:
        put_out(f"printed plan: {file.resolve()}")
    return DONE


def _named_track(pack: Pack, track: str) -> Track:
    if track not in pack.tracks:
        raise WrongUsage(f"unknown track {track!r}; {nearest(track, pack.tracks)}")
    return pack.tracks[track]


def _named_position(track: Track, position: str | None) -> str:
    if position is None:
        return track.first_position.id
    if track.position(position) is None:
        rungs = [rung.id for rung in track.positions]
        raise WrongUsage(f"{track.id} has no position {position!r}; {nearest(position, rungs)}")
    return position


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the person's own calendar day


def _write_utf8() -> None:
    """Chinese must come through pipes whose locale does not know it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _forget_stdout() -> None:
    """Whoever read our output has gone (`| head`): let the last flush go nowhere instead of complaining."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
