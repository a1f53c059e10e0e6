"""`opscareer learners import`: a list of people taken into the caseload, told row by row."""

from __future__ import annotations

import argparse

from opscareer.app.caseload.importing import ImportPlan, carry_out, import_plan
from opscareer.app.roster.columns import guess_columns
from opscareer.app.roster.people import learners_of
from opscareer.app.roster.table import read_table
from opscareer.cli.as_json import written
from opscareer.cli.learners_json import imported_json, plan_json
from opscareer.cli.learners_text import row_text
from opscareer.cli.output import DONE, INPUT_HAS_PROBLEMS, put_out, tell, tell_problems
from opscareer.cli.whom import group_for
from opscareer.knowledge.pack import Pack
from opscareer.problems import has_errors
from opscareer.records.store import Store
from opscareer.wording import phrase


def carry_out_import(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    """Rows with errors are told and left out. Exit code 1 if there was one."""
    table = read_table(given.roster, encoding=given.encoding, sheet=given.sheet)
    roster = learners_of(table, guess_columns(table, pack, given.columns), pack)
    tell_problems(roster.problems, given.lang)
    with store.together():
        group = group_for(store, given.group) if given.group and not given.look else None
        plan = import_plan(store, roster, group=group).chosen_for_all("same", given.same)
        if given.alike:
            plan = plan.chosen_for_all("maybe-same", given.alike)
        if given.look:
            _tell_plan(given, plan)
        else:
            _take(given, store, pack, plan)
    return INPUT_HAS_PROBLEMS if has_errors(roster.problems) else DONE


def _tell_plan(given: argparse.Namespace, plan: ImportPlan) -> None:
    if given.json:
        put_out(written(plan_json(plan)))
        return
    for row in plan.rows:
        put_out(row_text(row, given.lang))
    totals = plan.totals
    put_out(
        phrase(
            "caseload.import-plan",
            given.lang,
            rows=plan.count,
            added=totals["add"],
            updated=totals["update"],
            left_out=totals["leave-out"],
            refused=plan.refused,
        )
    )


def _take(given: argparse.Namespace, store: Store, pack: Pack, plan: ImportPlan) -> None:
    for row in plan.rows:
        if row.kind != "new":
            tell(row_text(row, given.lang))
    imported = carry_out(store, pack, plan)
    if given.json:
        put_out(written(imported_json(imported, plan.problems, given.lang)))
        return
    counts = {"added": len(imported.added), "updated": len(imported.updated), "left_out": imported.left_out}
    said = {"rows": imported.count, "refused": imported.refused, "sittings": imported.sittings}
    put_out(phrase("caseload.imported", given.lang, **counts, **said))
