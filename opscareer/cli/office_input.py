"""How the command line comes by the address of an office's database and by the password for it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from getpass import getpass
from typing import TypeVar

from opscareer.cli.office_arguments import VARIABLE
from opscareer.cli.secret_input import first_line
from opscareer.records.store_problem import StoreProblem
from opscareer.wording import phrase

Done = TypeVar("Done")


def office_of(given: argparse.Namespace) -> str:
    """The address that was typed, or that of the environment; empty for none, where a folder was named instead, and for
    commands that are about folders alone."""
    if "office" not in given:
        return ""
    typed: str | None = given.office
    if typed is None and getattr(given, "data", None) is None:
        return os.environ.get(VARIABLE, "")
    return typed or ""


def with_password(given: argparse.Namespace, use: Callable[[str | None], Done]) -> Done:
    """What `use` does with the password of the file, else with that of the address or of libpq (None).

    Where the database does not let the person in with that, it is asked for once at the terminal.
    """
    if given.password_file is not None:
        return use(first_line(given.password_file, given.lang))
    try:
        return use(None)
    except StoreProblem as problem:
        if problem.kind not in ("refused", "no-password") or not sys.stdin.isatty():
            raise
    return use(getpass(phrase("office.ask-password", given.lang), sys.stderr))
