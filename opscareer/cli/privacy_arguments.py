"""What may be typed after `opscareer privacy`."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from opscareer.cli.learners_arguments import WHO
from opscareer.cli.office_arguments import add_office_place
from opscareer.cli.records_arguments import add_store_options
from opscareer.typed_days import day_of
from opscareer.wording import LANGUAGES

ROLES = ("self", "parent", "guardian", "school")
FIELDS = ("name", "code", "stage", "major", "hours-per-week")
MOST_MONTHS = 120
"""The same as in the records; a test compares them: nothing of the program is loaded to read what was typed."""

_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives its type no public name


def add_privacy(commands: _Commands[argparse.ArgumentParser]) -> None:
    """The command and everything below it."""
    privacy = commands.add_parser("privacy", help="consent, corrections, exports, erasing, and the log of all that")
    actions = privacy.add_subparsers(dest="action", metavar="ACTION", required=True)
    _add_exports(actions)
    _add_consents(actions)
    _add_correct(actions)
    _add_erasing(actions)
    audit = _common(actions, "audit", "show the log of what was done with the records, and whether it is whole")
    audit.add_argument("--newest", type=_count, default=20, metavar="N", help="entries to show; 20 if left out")


def _common(actions: _Commands[argparse.ArgumentParser], name: str, said: str) -> argparse.ArgumentParser:
    command = actions.add_parser(name, help=said)
    add_store_options(command)
    add_office_place(command)
    command.add_argument(
        "--pack", type=Path, metavar="PACK", help="a pack's folder or zip; the shipped one if left out"
    )
    return command


def _add_exports(actions: _Commands[argparse.ArgumentParser]) -> None:
    one = _common(actions, "export", "write everything kept about a learner, as a PDF and as JSON")
    one.add_argument("who", metavar="WHO", help=WHO)
    one.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write into")
    _add_print(one)
    everybody = _common(actions, "export-all", "write everything kept about everybody; asks for the passphrase")
    everybody.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write into")
    group = _common(actions, "export-group", "write a group's answers and results without names, as CSV and JSON")
    group.add_argument("group", nargs="?", metavar="NAME", help="the group; everybody if left out")
    group.add_argument("--out", type=Path, required=True, metavar="FILE", help="both files bear this name")


def _add_consents(actions: _Commands[argparse.ArgumentParser]) -> None:
    consent = _common(actions, "consent", "record a learner's consent, or list those there are")
    consent.add_argument("who", metavar="WHO", help=WHO)
    consent.add_argument("--by", metavar="NAME", help="who gave it; without it the consents are listed")
    consent.add_argument("--role", choices=ROLES, default="self", help="who that is; the learner if left out")
    consent.add_argument("--purpose", default="", metavar="TEXT", help="what for, where it is not all of the text")
    consent.add_argument("--version", metavar="V", help="version of the text; that of the present one if left out")
    withdraw = _common(actions, "withdraw", "a consent holds no more: from now on no answers are taken")
    withdraw.add_argument("who", metavar="WHO", help=WHO)
    for command in (consent, withdraw):
        command.add_argument("--day", type=_day, metavar="DATE", help="the day; today if left out")
    form = _common(actions, "consent-form", "print the consent as a form to sign")
    form.add_argument("--out", type=Path, required=True, metavar="FILE", help="the PDF to write")
    _add_print(form)
    form.add_argument("--large-print", action="store_true", help="in large print")
    text = _common(actions, "consent-text", "write the text of the consent into a file, to make your own from it")
    text.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")


def _add_correct(actions: _Commands[argparse.ArgumentParser]) -> None:
    correct = _common(actions, "correct", "put something right about a learner, or list what was")
    correct.add_argument("who", metavar="WHO", help=WHO)
    correct.add_argument("field", nargs="?", choices=FIELDS, help="what; without it the corrections are listed")
    correct.add_argument("value", nargs="?", default="", metavar="VALUE", help="what is right; nothing if left out")
    correct.add_argument("--reason", default="", metavar="TEXT", help="why; kept with what stood there before")


def _add_erasing(actions: _Commands[argparse.ArgumentParser]) -> None:
    erase = _common(actions, "erase", "erase a learner from the records and all backups")
    erase.add_argument("who", metavar="WHO", help=WHO)
    erase.add_argument("--certificate", type=Path, metavar="FILE", help="print a certificate into FILE")
    retention = _common(actions, "retention", "choose how long records are kept, or tell it")
    retention.add_argument("months", nargs="?", type=_months, metavar="MONTHS", help=f"from 1 to {MOST_MONTHS}")
    due = _common(actions, "due", "list whose records are over that, or erase them all")
    due.add_argument("--erase", action="store_true", help="erase them")
    due.add_argument("--certificates", type=Path, metavar="DIR", help="print a certificate of each into DIR")
    leftovers = _common(actions, "leftovers", "list files put aside that may still hold who was erased")
    leftovers.add_argument("--delete", action="store_true", help="delete them for good")
    for command in (erase, due, leftovers):
        command.add_argument("--yes", action="store_true", help="do it; without it, what would be done is told")
        _add_print(command)


def _add_print(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--print-lang", choices=(*LANGUAGES, "both"), default="both", help="language of the print; both if left out"
    )
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper of the print")


def _months(text: str) -> int:
    if not text.isdecimal() or len(text) > 3 or not 1 <= int(text) <= MOST_MONTHS:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of months from 1 to {MOST_MONTHS}")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 6:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at most 6 digits")
    return int(text)


def _day(text: str) -> date:
    try:
        return day_of(text)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(str(wrong)) from None
