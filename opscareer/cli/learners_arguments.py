"""What may be typed after `opscareer learners`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeAlias

from opscareer.cli.office_arguments import add_office_place
from opscareer.cli.records_arguments import add_store_options
from opscareer.typed_days import day_of

STATUSES = ("not-started", "in-progress", "finished", "needs-talk", "plan-under-way")
SORTED_BY = ("name", "status", "first-track", "certainty", "plan", "last-contact")
NOTE_KINDS = ("note", "talk", "call", "message")
GROUP_KINDS = ("class", "cohort", "year")
STAGES = ("junior-high", "senior-high", "junior-college", "bachelor", "postgraduate", "working")
"""The same as in the records; a test compares them: nothing of the program is loaded to read what was typed."""
WHO = "a code, a name, or a number like #12"

_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives its type no public name
Hours: TypeAlias = Callable[[str], int]
Columns: TypeAlias = Callable[[str], dict[str, str]]


def add_learners(
    commands: _Commands[argparse.ArgumentParser], hours: Hours, columns: Callable[[str], dict[str, str]]
) -> None:
    """The command and everything below it; `hours` and `columns` read what other commands take too."""
    learners = commands.add_parser("learners", help="the learners of a counselor's caseload")
    actions = learners.add_subparsers(dest="action", metavar="ACTION", required=True)
    _add_list(actions)
    _add_show(actions)
    _add_people(actions, hours)
    _add_import(actions, columns)
    _add_groups(actions)
    _add_notes(actions)
    _add_print(actions)
    _common(actions.add_parser("outcomes", help="work out what came out of everybody's answers"))


def _common(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """What every action takes."""
    add_store_options(command)
    add_office_place(command)
    command.add_argument(
        "--pack", type=Path, metavar="PACK", help="a pack's folder or zip; the shipped one if left out"
    )
    return command


def _who(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("who", metavar="WHO", help=WHO)
    return command


def _group(command: argparse.ArgumentParser, said: str) -> argparse.ArgumentParser:
    command.add_argument("--group", metavar="NAME", help=said)
    return command


def _add_list(actions: _Commands[argparse.ArgumentParser]) -> None:
    listed = _group(_common(actions.add_parser("list", help="list learners")), "only of this group")
    listed.add_argument(
        "--search",
        default="",
        metavar="WORDS",
        help="words of names or codes, in any order; pinyin and its initials too",
    )
    listed.add_argument(
        "--status", choices=STATUSES, action="append", default=[], help="only in this state; may be given again"
    )
    listed.add_argument("--track", metavar="ID", help="only with this first track")
    listed.add_argument("--sort", choices=SORTED_BY, default="name", help="what the list is sorted by")
    listed.add_argument("--descending", action="store_true", help="the other way round")


def _add_show(actions: _Commands[argparse.ArgumentParser]) -> None:
    _who(_common(actions.add_parser("show", help="all about one learner")))


def _add_people(actions: _Commands[argparse.ArgumentParser], hours: Hours) -> None:
    added = _common(actions.add_parser("add", help="add a learner"))
    changed = _who(_common(actions.add_parser("change", help="put right what is known of a learner")))
    for command in (added, changed):
        command.add_argument("--name", metavar="NAME", help="what they are called")
        command.add_argument("--code", metavar="CODE", help="the school's code for them")
        command.add_argument("--stage", choices=STAGES, help="stage of education")
        command.add_argument("--major", metavar="ID", help="field of study, as in the pack")
        command.add_argument("--hours-per-week", type=hours, metavar="N", help="hours for study in a week")
    _group(added, "put them into this group")
    changed.add_argument("--reason", default="", metavar="TEXT", help="why; kept with what stood there before")


def _add_import(actions: _Commands[argparse.ArgumentParser], columns: Columns) -> None:
    taken = _common(actions.add_parser("import", help="take a list of people (CSV or XLSX) into the caseload"))
    taken.add_argument("roster", type=Path, metavar="ROSTER", help="one person a row; answers become a sitting")
    _group(taken, "put everybody into this group, made if it is not there; else into those that rows name")
    taken.add_argument(
        "--same", choices=("update", "leave-out"), default="update", help="who has the code of somebody there"
    )
    taken.add_argument(
        "--alike",
        choices=("add", "update", "leave-out"),
        help="who has the name of somebody there, without a code of their own; left out unless in the group",
    )
    taken.add_argument("--look", action="store_true", help="only tell what would become of each row")
    taken.add_argument("--columns", type=columns, metavar="NAME=COLUMN,…", help="what stands where, as for classpack")
    taken.add_argument("--encoding", metavar="NAME", help="encoding of a CSV file, where it was guessed wrong")
    taken.add_argument("--sheet", metavar="NAME", help="sheet of a workbook; the first one that holds anything")
    files = _common(actions.add_parser("files", help="take learner files into the caseload"))
    files.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help="written by a student's OpsCareer or keyed, or a folder"
    )
    _group(files, "put everybody into this group, made if it is not there")


def _add_groups(actions: _Commands[argparse.ArgumentParser]) -> None:
    _common(actions.add_parser("groups", help="list the groups"))
    group = _common(actions.add_parser("group", help="show a group, or make and change one"))
    group.add_argument("group", metavar="NAME", help="the group's name")
    group.add_argument("--make", choices=GROUP_KINDS, metavar="KIND", help="make it: class, cohort or year")
    group.add_argument("--rename", metavar="NAME", help="call it otherwise")
    group.add_argument("--join", nargs="+", default=[], metavar="WHO", help="put learners into it")
    group.add_argument("--leave", nargs="+", default=[], metavar="WHO", help="take learners out of it")
    group.add_argument("--remove", action="store_true", help="dissolve it; its learners stay")


def _add_notes(actions: _Commands[argparse.ArgumentParser]) -> None:
    note = _who(_common(actions.add_parser("note", help="note something about a learner, or a contact with them")))
    note.add_argument("text", metavar="TEXT", help="what to note")
    note.add_argument("--kind", choices=NOTE_KINDS, default="note", help="all but a note are contacts")
    note.add_argument("--day", type=_day, metavar="DATE", help="the day it happened; today if left out")
    talk = _who(_common(actions.add_parser("talk", help="mark that somebody is to talk with a learner")))
    talk.add_argument("reason", nargs="?", default="", metavar="WHY", help="why")
    talk.add_argument("--done", action="store_true", help="take the mark back")


def _add_print(actions: _Commands[argparse.ArgumentParser]) -> None:
    printed = _who(_common(actions.add_parser("print", help="print a learner's results, and the plan if there is one")))
    printed.add_argument("--pdf", type=Path, required=True, metavar="FILE", help="the PDF to write")
    printed.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper of the print")
    printed.add_argument("--both", action="store_true", help="in both languages")
    printed.add_argument("--date", type=_day, metavar="DATE", help="the date to print; today if left out")


def _day(text: str) -> date:
    try:
        return day_of(text)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(str(wrong)) from None
