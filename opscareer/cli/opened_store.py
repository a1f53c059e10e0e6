"""The records as a command uses them: opened with what the person has, backed up if due, and closed."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from opscareer.cli.office_input import office_of, with_password
from opscareer.cli.output import tell
from opscareer.cli.secret_input import with_secret
from opscareer.paths import data_folder
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.wording import phrase


def folder_of(given: argparse.Namespace) -> Path:
    """The folder that was named, or the person's own."""
    named: Path | None = given.data
    return named or data_folder()


@contextmanager
def opened_store(given: argparse.Namespace) -> Iterator[Store]:
    """The open store, or that of an office. A backup that is due is made at the end; if that fails it is told and
    nothing else.

    Raises StoreProblem.
    """
    with closing(_opened(given)) as store:
        yield store
        try:
            if store.backups is not None:
                store.backups.if_due()
        except StoreProblem as problem:
            tell(f"{phrase('backups.no-backup-now', given.lang)} {problem.said(given.lang)}")


def _opened(given: argparse.Namespace) -> Store:
    if address := office_of(given):
        from opscareer.records.office import join_office  # loads the driver of the database

        return with_password(given, partial(join_office, address))
    return with_secret(given, partial(Store.open, folder_of(given)))
