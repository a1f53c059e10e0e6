"""What may be typed after `opscareer`. Nothing of the program is loaded to find out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from opscareer import __version__
from opscareer.cli.learners_arguments import add_learners
from opscareer.cli.office_arguments import add_office, add_office_place
from opscareer.cli.privacy_arguments import add_privacy
from opscareer.cli.records_arguments import add_records, add_store_place
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.typed_days import day_of, days_of, weekday_hours_of
from opscareer.wording import LANGUAGES

MOST_LEARNERS = 100_000
MOST_JOBS = 61
"""Windows waits for no more processes at a time."""
_LONGEST_NUMBER = 18
Typed = TypeVar("Typed")


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
    _add_classpack(commands)
    add_learners(commands, _hours, _columns)
    add_records(commands)
    add_privacy(commands)
    add_office(commands)
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
    check.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the problems and of the trace")
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
    _add_time(plan)
    _add_choice(plan)
    _add_again(plan)
    plan.add_argument("--routes", action="store_true", help="set the routes to the target side by side instead")
    plan.add_argument(
        "--also", metavar="ID", help="keep the door to this second track open as long as possible instead"
    )
    plan.add_argument("--start", type=_day, metavar="DATE", help="first day, like 2027-01-04; next Monday if left out")
    plan.add_argument("--pdf", type=Path, metavar="FILE", help="print results and plan into FILE")
    plan.add_argument(
        "--ics", type=Path, metavar="FILE", help="write the plan's weeks and milestones into a calendar file"
    )
    plan.add_argument("--xlsx", type=Path, metavar="FILE", help="write results and plan into a spreadsheet")
    plan.add_argument("--md", type=Path, metavar="FILE", help="write results and plan into a Markdown file")
    plan.add_argument("--csv", type=Path, metavar="FILE", help="write the plan's weeks into a CSV file")
    plan.add_argument("--learner-file", type=Path, metavar="FILE", help="write the learner into a learner file")
    plan.add_argument("--time-zone", type=_zone, metavar="ZONE", help="of the calendar, as Asia/Shanghai")
    _add_print(plan)
    plan.add_argument("--notes", type=Path, metavar="FILE", help="print the text of this file (UTF-8) under the notes")
    plan.add_argument("--date", type=_day, metavar="DATE", help="the date to print; today if left out")


def _add_print(command: argparse.ArgumentParser) -> None:
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper of the print")
    command.add_argument(
        "--look", choices=("handsome", "plain"), default="handsome", help="plain: black and grey, to save ink"
    )
    command.add_argument("--large-print", action="store_true", help="in large print")


def _add_time(plan: argparse.ArgumentParser) -> None:
    time = plan.add_argument_group("time")
    hours = time.add_mutually_exclusive_group()
    hours.add_argument("--hours-per-week", type=_hours, metavar="N", help="hours for study in a week")
    hours.add_argument("--hours-per-weekday", type=_weekdays, metavar="DAY=N,…", help="hours by day, like mon=2,sat=4")
    time.add_argument(
        "--off", type=_days, action="append", metavar="DAY[..DAY]", help="days without study; may be given again"
    )
    time.add_argument("--deadline", type=_day, metavar="DATE", help="last day by which it should be done")
    time.add_argument("--review-hours", type=_small(8), metavar="N", help="hours to look back at each module; 0: none")
    time.add_argument(
        "--catch-up-every", type=_small(52), metavar="N", help="keep every N-th week free to catch up in; 0: none"
    )
    time.add_argument(
        "--in-time", action="store_true", help="if it does not fit before the deadline, plan the most that does"
    )


def _add_choice(plan: argparse.ArgumentParser) -> None:
    choice = plan.add_argument_group("choice of modules")
    choice.add_argument(
        "--route", metavar="ID", help="learn by this route: its length is the deadline if none is given"
    )
    choice.add_argument(
        "--kind", choices=("study", "practice", "work"), action="append", help="only such modules; may be given again"
    )
    choice.add_argument("--done", action="append", metavar="ID", help="a module finished before; may be given again")
    choice.add_argument("--refuse", action="append", metavar="ID", help="a module not wanted; may be given again")
    choice.add_argument(
        "--no-project", action="store_true", help="without a project that walks through a product's life"
    )


def _add_again(plan: argparse.ArgumentParser) -> None:
    again = plan.add_argument_group("making it again", "with what the learner file says is done under `progress`")
    again.add_argument("--again", type=_day, metavar="DATE", help="keep what is done, plan the rest from this day on")
    again.add_argument("--now-hours-per-week", type=_hours, metavar="N", help="with other hours from then on")
    again.add_argument("--now-refuse", action="append", metavar="ID", help="without a module from then on")


def _add_demo(commands: _Commands[argparse.ArgumentParser]) -> None:
    demo = commands.add_parser("demo", help="take the sample learner all the way to the printed plan")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the PDF files")
    _add_print(demo)


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
        "rows",
        type=Path,
        metavar="ROWS",
        help="a CSV or XLSX, one person a row; columns named 1, 2 … or by question id",
    )
    key.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the learner files")
    _add_reading(key)


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


def _add_classpack(commands: _Commands[argparse.ArgumentParser]) -> None:
    pack = commands.add_parser("classpack", help="print results and plans of a whole class, and a summary")
    people = pack.add_mutually_exclusive_group(required=True)
    people.add_argument(
        "roster", type=Path, nargs="?", metavar="ROSTER", help="a list of people (CSV or XLSX), one person a row"
    )
    people.add_argument("--group", metavar="NAME", help="a group of your caseload instead of a list")
    add_store_place(pack)
    add_office_place(pack)
    pack.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the files; go on in it later")
    pack.add_argument("--pack", type=Path, metavar="PACK", help="a pack's folder or zip; the shipped one if left out")
    pack.add_argument("--lang", choices=(*LANGUAGES, "both"), default="en", help="language of the prints")
    pack.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper of the prints")
    pack.add_argument("--names", action="store_true", help="names in file names, bookmarks and the summary, not codes")
    pack.add_argument("--jobs", type=_jobs, metavar="N", help="processes that work at a time; one for each processor")
    pack.add_argument("--json", action="store_true", help="print JSON")
    _add_list(pack)
    plans = pack.add_argument_group("plans")
    plans.add_argument("--track", metavar="ID", help="target of those whose row names none; their own first match")
    plans.add_argument("--hours-per-week", type=_hours, metavar="N", help="hours of those whose row does not say")
    plans.add_argument("--start", type=_day, metavar="DATE", help="first day of the plans; next Monday if left out")
    plans.add_argument("--deadline", type=_day, metavar="DATE", help="last day by which the plans should be done")
    plans.add_argument("--today", type=_day, metavar="DATE", help="the day to print; the same gives the same bytes")


def _add_list(pack: argparse.ArgumentParser) -> None:
    reading = pack.add_argument_group("how the list is read")
    reading.add_argument(
        "--columns",
        type=_columns,
        metavar="NAME=COLUMN,…",
        help="what stands where: name, code, group, stage, major, hours, track, or a statement by number or id; "
        "the column by its head or as #3",
    )
    reading.add_argument("--encoding", metavar="NAME", help="encoding of a CSV file, where it was guessed wrong")
    reading.add_argument("--sheet", metavar="NAME", help="sheet of a workbook; the first one that holds anything")


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


def _jobs(text: str) -> int:
    if not text.isdecimal() or len(text) > _LONGEST_NUMBER or not 1 <= int(text) <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of processes from 1 to {MOST_JOBS}")
    return int(text)


def _columns(text: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in text.split(",")]
    if not all(name.strip() and column.strip() for name, _, column in pairs):
        raise argparse.ArgumentTypeError(f"{text!r} is not like name=姓名,code=#2")
    return {name.strip(): column.strip() for name, _, column in pairs}


def _day(text: str) -> date:
    return _typed(day_of, text)


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise argparse.ArgumentTypeError(f"{text!r} is no time zone like Asia/Shanghai") from None


def _days(text: str) -> tuple[date, date]:
    return _typed(days_of, text)


def _weekdays(text: str) -> dict[str, int]:
    return _typed(weekday_hours_of, text)


def _typed(read: Callable[[str], Typed], text: str) -> Typed:
    try:
        return read(text)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(str(wrong)) from None


def _small(most: int) -> Callable[[str], int]:
    """Reads a whole number from 0 to `most`."""

    def read(text: str) -> int:
        if not text.isdecimal() or len(text) > _LONGEST_NUMBER or int(text) > most:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 to {most}")
        return int(text)

    return read
