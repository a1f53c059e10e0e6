"""`opscareer key`: rows of answers, as keyed from paper into a spreadsheet, become learner files."""

from __future__ import annotations

import argparse

from opscareer.app.answer_rows import read_rows
from opscareer.app.guidance import open_pack
from opscareer.app.keyed_folder import save_person
from opscareer.cli.output import DONE, INPUT_HAS_PROBLEMS, put_out, tell_problems
from opscareer.problems import has_errors


def carry_out(given: argparse.Namespace) -> int:
    """One file a row; a row with an error is told and left out. Exit code 1 if there was one."""
    pack = open_pack(given.pack)
    rows = read_rows(given.rows, pack)
    tell_problems(rows.problems, "en")
    if rows.people:
        given.out.mkdir(parents=True, exist_ok=True)
    for person in rows.people:
        put_out(f"written: {save_person(given.out, person, pack)}")
    put_out(f"{len(rows.people)} of {rows.count} rows written, {rows.count - len(rows.people)} left out")
    return INPUT_HAS_PROBLEMS if has_errors(rows.problems) else DONE
