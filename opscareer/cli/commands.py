"""The commands. JSON and results go to stdout, everything else to stderr; no input ends in a traceback."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from itertools import combinations
from pathlib import Path

from opscareer.app.demo import run_demo
from opscareer.app.guidance import (
    HOURS_PER_WEEK,
    PlanWish,
    Print,
    inspect,
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
from opscareer.cli.as_json import plan_json, reading_json, result_json, written
from opscareer.cli.as_text import plan_text, result_text
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track
from opscareer.planning.plan import StudyPlan, Unreachable
from opscareer.planning.planner import BadGoal
from opscareer.problems import InputProblems, has_errors
from opscareer.wording import Language, joined, phrase

DONE, INPUT_HAS_PROBLEMS, WRONG_USAGE = 0, 1, 2
_WRITERS = {"pdf": write_pdf, "ics": write_calendar, "xlsx": write_spreadsheet, "md": write_markdown}
"""What writes the file that each option of `plan` names."""


class WrongUsage(Exception):  # noqa: N818 - it names what it is
    """A command that asks for something that is not there; carries the sentence to print."""


def run(given: argparse.Namespace) -> int:
    """Carry out one command and return its exit code."""
    _write_utf8()
    try:
        return _carried_out(given)
    except InputProblems as found:
        for problem in found.problems:
            _tell(str(problem))
        return INPUT_HAS_PROBLEMS
    except Unreachable as impossible:
        _tell(str(impossible))
        return INPUT_HAS_PROBLEMS
    except (WrongUsage, BadGoal) as wrong:
        _tell(f"opscareer {given.command}: {wrong}")
        return WRONG_USAGE
    except BrokenPipeError:
        _forget_stdout()
        return DONE
    except OSError as fault:
        _tell(f"{fault.filename or 'the output'}: {fault.strerror or fault}; choose another place to write to")
        return INPUT_HAS_PROBLEMS


def _carried_out(given: argparse.Namespace) -> int:
    commands = {"check": _check, "match": _match, "plan": _plan, "demo": _demo}
    code = commands[given.command](given)
    sys.stdout.flush()
    return code


def _check(given: argparse.Namespace) -> int:
    reading = inspect(given.pack)
    if given.json:
        _print(written(reading_json(reading)))
    else:
        for problem in reading.problems:
            _tell(str(problem))
        if reading.pack:
            pack = reading.pack
            counts = f"{len(pack.tracks)} tracks, {len(pack.skills)} skills, {len(pack.modules)} modules"
            questions = f"{len(pack.questions)} questions on {len(pack.traits)} traits"
            _print(
                f"{pack.manifest.id} {pack.manifest.version}: {counts}, {questions}; {len(reading.problems)} problems"
            )
    return INPUT_HAS_PROBLEMS if has_errors(reading.problems) else DONE


def _match(given: argparse.Namespace) -> int:
    pack = open_pack(given.pack)
    result = match(pack, read_learner(given.learner, pack))
    _print(written(result_json(result, pack)) if given.json else result_text(result, pack, given.lang))
    return DONE


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
            _tell(_missing(impossible, pack, language))
        return INPUT_HAS_PROBLEMS
    if files:
        _write(files, pack, learner, plan, wanted)
    if given.json:
        _print(written(plan_json(plan, pack)))
    else:
        _print("\n\n".join(plan_text(plan, pack, language) for language in wanted.languages))
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
        _tell(f"{'printed' if option == 'pdf' else 'written'}: {file}")


def _warn_of_unprintable(characters: Sequence[str], wanted: Print) -> None:
    if characters:
        named = ", ".join(f"{character} (U+{ord(character):04X})" for character in characters)
        for language in wanted.languages:
            _tell(phrase("export.unprintable", language, characters=named))


def _missing(impossible: Unreachable, pack: Pack, language: Language) -> str:
    named = [
        phrase("plan.missing-level", language, skill=pack.skills[skill].name.said(language), level=level)
        for skill, level in impossible.missing.items()
    ]
    return phrase("plan.unreachable", language, missing=joined(named, language))


def _demo(given: argparse.Namespace) -> int:
    demo = run_demo(given.out, _today())
    _print(result_text(demo.result, demo.pack, "en"))
    _print("")
    _print(plan_text(demo.plan, demo.pack, "en"))
    _print("")
    for file in demo.files:
        _print(f"printed plan: {file.resolve()}")
    return DONE


def _named_track(pack: Pack, track: str) -> Track:
    if track not in pack.tracks:
        raise WrongUsage(f"unknown track {track!r}; {_nearest(track, list(pack.tracks))}")
    return pack.tracks[track]


def _named_position(track: Track, position: str | None) -> str:
    if position is None:
        return track.first_position.id
    if track.position(position) is None:
        rungs = [rung.id for rung in track.positions]
        raise WrongUsage(f"{track.id} has no position {position!r}; {_nearest(position, rungs)}")
    return position


def _nearest(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"one of: {', '.join(known)}"


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


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _tell(text: str) -> None:
    sys.stderr.write(f"{text}\n")
