"""What may be typed after `opscareer office`, and how other commands are told to work with an office's records."""

from __future__ import annotations

import argparse
from pathlib import Path

from opscareer.wording import LANGUAGES

ROLES = ("counselor", "trainer")
"""The same as in the records; a test compares them: nothing of the program is loaded to read what was typed."""
VARIABLE = "OPSCAREER_OFFICE"
"""Names the address where it is not typed."""

_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives its type no public name


def add_office(commands: _Commands[argparse.ArgumentParser]) -> None:
    """The command and everything below it."""
    office = commands.add_parser("office", help="records that several counselors share in a PostgreSQL database")
    actions = office.add_subparsers(dest="action", metavar="ACTION", required=True)
    _common(actions, "probe", "ask whether the database answers, and what is in it")
    _common(actions, "prepare", "make the tables and roles, or bring them to this version; for the database's owner")
    _common(actions, "colleagues", "list who works with these records, and in which role")
    add = _common(actions, "add", "let a login of the server work with these records")
    role = _common(actions, "role", "give a colleague another role")
    remove = _common(actions, "remove", "let a colleague in no more")
    for command in (add, role, remove):
        command.add_argument("login", metavar="LOGIN", help="the name under which the person logs in to the database")
    add.add_argument("--role", choices=ROLES, default=ROLES[0], help=f"what they may do; {ROLES[0]} if left out")
    role.add_argument("role", choices=ROLES, help="trainers see no notes, contacts, consents and no log")


def add_office_place(command: argparse.ArgumentParser) -> None:
    """Which office's records. A password is better not typed in an address, where others could see it."""
    command.add_argument(
        "--office",
        metavar="ADDRESS",
        help=f"postgresql+psycopg://name@host/database, the records of an office; else {VARIABLE}",
    )
    command.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="the password for it, in the first line; else that of the address, or of libpq's own password file",
    )


def _common(actions: _Commands[argparse.ArgumentParser], name: str, said: str) -> argparse.ArgumentParser:
    command = actions.add_parser(name, help=said)
    add_office_place(command)
    command.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the output")
    command.add_argument("--json", action="store_true", help="print JSON")
    return command
