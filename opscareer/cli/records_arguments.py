"""What may be typed after `opscareer records`, and what every command that opens the records takes."""

from __future__ import annotations

import argparse
from pathlib import Path

from opscareer.wording import LANGUAGES

_Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives its type no public name


def add_records(commands: _Commands[argparse.ArgumentParser]) -> None:
    """The command and its own commands."""
    records = commands.add_parser("records", help="look after the records: backups, protection, restoring")
    actions = records.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, said in _SAID.items():
        add_store_options(actions.add_parser(name, help=said))
    actions.choices["restore"].add_argument(
        "which", nargs="?", metavar="BACKUP", help="its number or file; the newest sound one if left out"
    )
    actions.choices["keyring"].add_argument("wanted", choices=("on", "off"), help="whether it opens the records")
    for name in ("protect", "passphrase"):
        actions.choices[name].add_argument(
            "--new-passphrase-file",
            type=Path,
            metavar="FILE",
            help="the new passphrase, in the first line; asked for if left out",
        )


_SAID = {
    "status": "tell where the records are, whether they are protected, and which backups there are",
    "verify": "look at every byte of the records and of their backups",
    "backup": "make a backup now",
    "backups": "list the backups",
    "restore": "put the records back to a backup; those of now are kept",
    "protect": "set a passphrase and print the recovery code",
    "passphrase": "change the passphrase",
    "recovery-code": "print a new recovery code",
    "unprotect": "take the passphrase away",
    "keyring": "let this computer's keyring open the records, or no more",
}


def add_store_options(command: argparse.ArgumentParser) -> None:
    """Which records, how they open, and how results are told."""
    add_store_place(command)
    command.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the output")
    command.add_argument("--json", action="store_true", help="print JSON")


def add_store_place(command: argparse.ArgumentParser) -> None:
    """Which records, and how they open. A secret is never an argument: others could see it."""
    command.add_argument("--data", type=Path, metavar="DIR", help="folder of the records; your own if left out")
    command.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="the passphrase or recovery code, in the first line; else OPSCAREER_PASSPHRASE, else it is asked for",
    )
