"""What may be typed after `opscareer`. Nothing of the program is loaded to find out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from opscareer import __version__
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.wording import LANGUAGES

YEARS = range(2000, 2200)
"""Years in which a plan may begin or end; beyond them calendars give out."""
MOST_LEARNERS = 100_000
_LONGEST_NUMBER = 18


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments, checked for their form; ends the program with exit code 2 on wrong usage."""
    return _parser().parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="opscareer",
        description="Career and study guidance for internet operations. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"OpsCareer {__version__}")
    parser.add_argument("--else-demo", metavar="DIR", help="where there is no display, run the demo into DIR instead")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_check(commands)
    _add_match(commands)
    _add_plan(commands)
    _add_demo(commands)
    _add_find(commands)
    _add_show(commands)
    _add_compare(commands)
    _add_change(commands)
    _add_calculate(commands)
    _add_questionnaire(commands)
    _add_key(commands)
    _add_simulate(commands)
    return parser


_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives its type no public name


def _add_check(commands: _Commands[argparse.ArgumentParser]) -> None:
    check = commands.add_parser("check", help="list all problems of a pack")
    check.add_argument(
        "pack", type=Path, nargs="?", metavar="PACK", help="a pack's folder or zip; the shipped one if left out"
    )
    check.add_argument(
        "--trace", action="store_true", help="print what each section of the source says, and where it went"
    )
    check.add_argument(
        "--schema", type=Path, metavar="DIR", help="write the JSON Schema of every kind of file into DIR"
    )
    check.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the trace")
    check.add_argument("--json", action="store_true", help="print JSON")


def _add_match(commands: _Commands[argparse.ArgumentParser]) -> None:
    match = commands.add_parser("match", help="rank the tracks for a learner, with reasons")
    _add_learner(match, LANGUAGES)
    match.add_argument(
        "--sort",
        choices=("fit", "readiness", "eligibility"),
        default="fit",
        help="the number by which the tracks are listed; they are ranked by fit",
    )
    match.add_argument("--track", metavar="ID", help="one track alone: its levels, its routes and the exact sum")


def _add_plan(commands: _Commands[argparse.ArgumentParser]) -> None:
    plan = commands.add_parser("plan", help="work out the shortest study plan towards a track")
    _add_learner(plan, (*LANGUAGES, "both"))
    plan.add_argument("--track", required=True, metavar="ID", help="the target track")
    plan.add_argument("--position", metavar="ID", help="the target position; the track's first if left out")
    plan.add_argument("--hours-per-week", type=_hours, metavar="N", help="hours for study in a week")
    plan.add_argument("--start", type=_day, metavar="DATE", help="first day, like 2027-01-04; next Monday if left out")
    plan.add_argument("--deadline", type=_day, metavar="DATE", help="last day by which it should be done")
    plan.add_argument("--pdf", type=Path, metavar="FILE", help="print results and plan into FILE")
    plan.add_argument(
        "--ics", type=Path, metavar="FILE", help="write the plan's weeks and milestones into a calendar file"
    )
    plan.add_argument("--xlsx", type=Path, metavar="FILE", help="write results and plan into a spreadsheet")
    plan.add_argument("--md", type=Path, metavar="FILE", help="write results and plan into a Markdown file")
    plan.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper of the print")


def _add_demo(commands: _Commands[argparse.ArgumentParser]) -> None:
    demo = commands.add_parser("demo", help="take the sample learner all the way to the printed plan")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the PDF files")


def _add_find(commands: _Commands[argparse.ArgumentParser]) -> None:
    find = commands.add_parser("find", help="find anything in the knowledge, in either language")
    find.add_argument("words", nargs="+", metavar="WORD", help="words, part of a word, or pinyin initials")
    _add_reading(find)
    find.add_argument("--json", action="store_true", help="print JSON")


def _add_show(commands: _Commands[argparse.ArgumentParser]) -> None:
    show = commands.add_parser("show", help="tell all about one thing in the knowledge")
    show.add_argument("record", metavar="KIND/ID", help="such as tracks/user-operation; `opscareer find` gives names")
    _add_reading(show)


def _add_compare(commands: _Commands[argparse.ArgumentParser]) -> None:
    compare = commands.add_parser("compare", help="set two to four tracks side by side")
    compare.add_argument("tracks", nargs="+", metavar="TRACK", help="ids of two to four tracks")
    _add_reading(compare)
    compare.add_argument("--json", action="store_true", help="print JSON")


def _add_change(commands: _Commands[argparse.ArgumentParser]) -> None:
    change = commands.add_parser("change", help="tell what changed between two sittings of a person")
    change.add_argument("before", type=Path, metavar="BEFORE", help="the learner file (YAML) of the earlier sitting")
    change.add_argument("after", type=Path, metavar="AFTER", help="the learner file (YAML) of the later sitting")
    _add_reading(change)
    change.add_argument("--json", action="store_true", help="print JSON")


def _add_calculate(commands: _Commands[argparse.ArgumentParser]) -> None:
    calculate = commands.add_parser("calculate", help="work out a metric from your own numbers")
    calculate.add_argument("metric", metavar="METRIC", help="the id of a metric")
    calculate.add_argument("values", nargs="*", metavar="NAME=NUMBER", help="the numbers; the example's if left out")
    _add_reading(calculate)


def _add_questionnaire(commands: _Commands[argparse.ArgumentParser]) -> None:
    questionnaire = commands.add_parser("questionnaire", help="print the statements, to be answered on paper")
    questionnaire.add_argument("--out", type=Path, required=True, metavar="FILE", help="the PDF to write")
    questionnaire.add_argument("--lang", choices=(*LANGUAGES, "both"), default="en", help="language of the print")
    questionnaire.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper of the print")
    questionnaire.add_argument("--large", action="store_true", help="in large print")
    questionnaire.add_argument("--date", type=_day, metavar="DATE", help="the date to print; today if left out")
    questionnaire.add_argument(
        "--pack", type=Path, metavar="PACK", help="a pack's folder or zip; the shipped one if left out"
    )


def _add_key(commands: _Commands[argparse.ArgumentParser]) -> None:
    key = commands.add_parser("key", help="turn rows of answers keyed from paper into learner files")
    key.add_argument(
        "rows", type=Path, metavar="ROWS", help="a CSV with one person a row; columns named 1, 2 … or by question id"
    )
    key.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the learner files")
    key.add_argument("--pack", type=Path, metavar="PACK", help="a pack's folder or zip; the shipped one if left out")


def _add_simulate(commands: _Commands[argparse.ArgumentParser]) -> None:
    simulate = commands.add_parser("simulate", help="put the assessment's own claims to the test")
    people = simulate.add_mutually_exclusive_group()
    people.add_argument(
        "--learners", type=_learners, default=1000, metavar="N", help="how many learners to make up; 1000 if left out"
    )
    people.add_argument(
        "--responses", type=Path, metavar="CSV", help="real answers instead: one person a row, one question a column"
    )
    simulate.add_argument("--seed", type=_seed, default=1, metavar="S", help="other made-up learners; 1 if left out")
    _add_reading(simulate)
    simulate.add_argument("--json", action="store_true", help="print JSON")


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--pack", type=Path, metavar="PACK", help="a pack's folder or zip; the shipped one if left out"
    )
    command.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the output")


def _add_learner(command: argparse.ArgumentParser, languages: Sequence[str]) -> None:
    command.add_argument("learner", type=Path, metavar="LEARNER", help="a learner file (YAML)")
    command.add_argument(
        "--pack", type=Path, metavar="PACK", help="a pack's folder or zip; the shipped one if left out"
    )
    command.add_argument("--lang", choices=languages, default="en", help="language of the output")
    command.add_argument("--json", action="store_true", help="print JSON")


def _hours(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_HOURS_PER_WEEK:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of hours from 1 to {MOST_HOURS_PER_WEEK}")
    return int(text)


def _learners(text: str) -> int:
    if not text.isdecimal() or len(text) > _LONGEST_NUMBER or not 1 <= int(text) <= MOST_LEARNERS:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of learners from 1 to {MOST_LEARNERS}")
    return int(text)


def _seed(text: str) -> int:
    if not text.isdecimal() or len(text) > _LONGEST_NUMBER:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at most {_LONGEST_NUMBER} digits")
    return int(text)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2027-01-04") from None
    if day.year not in YEARS:
        raise argparse.ArgumentTypeError(f"{text!r} is not in the years {YEARS[0]} to {YEARS[-1]}")
    return day
