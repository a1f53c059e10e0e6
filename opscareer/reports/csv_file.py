"""The plan's weeks as a CSV: a row for each thing to do, as UTF-8 with a signature, so that spreadsheets show Chinese.

No text becomes a formula: one that a spreadsheet could take for it has an apostrophe before it. Without a plan the
rows are the tracks with their fits.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from opscareer.planning.plan import StudyPlan
from opscareer.reports.content import ReportContent
from opscareer.reports.spreadsheet_tables import Cell, Table, fits_table, weeks_table
from opscareer.reports.typed_text import formula_safe, in_one_line
from opscareer.reports.whole_file import write_whole
from opscareer.reports.words import Words

_ENCODING = "utf-8-sig"


def write_csv(target: Path, *editions: ReportContent) -> None:
    """Write the CSV to `target`, whole or not at all; an OSError says why not.

    `editions` are the same plan in one language or in two: then each text stands in both, with a stroke between them.
    """
    write_whole(target, csv_bytes(*editions))


def csv_bytes(*editions: ReportContent) -> bytes:
    """The CSV as a file; the same content gives the same bytes. Nothing in it tells whose plan it is."""
    tables = [_table(Words(content)) for content in editions]
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    heads = [[column.head for column in table.columns] for table in tables]
    writer.writerow([_both(cells) for cells in zip(*heads, strict=True)])
    for rows in zip(*(table.rows for table in tables), strict=True):
        writer.writerow([_both(cells) for cells in zip(*rows, strict=True)])
    return target.getvalue().encode(_ENCODING)


def _table(words: Words) -> Table:
    plan = words.content.plan
    return fits_table(words) if plan is None else _with_milestones(plan, words)


def _with_milestones(plan: StudyPlan, words: Words) -> Table:
    """The weeks, each milestone after the last task of its week."""
    table = weeks_table(plan, words)
    milestones: dict[int, list[tuple[Cell, ...]]] = {}
    for one in plan.milestones:
        made = words.say("step-milestone", deliverable=words.deliverable(one.module))
        row = (one.week, one.day, one.day, words.module_name(one.module), made, 0, "")
        milestones.setdefault(one.week, []).append(row)
    rows: list[tuple[Cell, ...]] = []
    for week, of_week in groupby(table.rows, key=itemgetter(0)):
        rows += [*of_week, *milestones.get(week, [])]
    return Table(table.name, table.columns, tuple(rows))


def _both(cells: Sequence[Cell]) -> str | int | float:
    """One cell for the same in each language: once where it is the same."""
    first, *others = cells
    if all(other == first for other in others):
        return _plain(first)
    return formula_safe(in_one_line(" / ".join(str(cell) for cell in cells)))


def _plain(cell: Cell) -> str | int | float:
    if isinstance(cell, str):
        return formula_safe(in_one_line(cell))
    return cell.isoformat() if isinstance(cell, date) else cell
