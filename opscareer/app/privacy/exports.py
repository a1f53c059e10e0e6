"""All that is kept, handed out: about one learner, about everybody, or about a group without saying who is who."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from opscareer import __version__
from opscareer.app.guidance import Print, match
from opscareer.app.open_sitting import known_only
from opscareer.app.privacy.pseudonymised import GroupExport, Suppressed, export_group_pseudonymised
from opscareer.knowledge.pack import Pack
from opscareer.progress import Progress, part, silent
from opscareer.records.people import CaseloadQuery
from opscareer.records.rows_of_learner import Rows
from opscareer.records.store import Store
from opscareer.records.vault import Proof
from opscareer.reports.content import ReportContent
from opscareer.reports.whole_file import whole_file

__all__ = ["GroupExport", "Suppressed", "export_caseload", "export_group_pseudonymised", "export_learner"]

_READABLE = 0.95
"""The share of the work that the PDF is."""
_SHORT = 8
"""Digits of a uid in a file name."""


def export_learner(
    store: Store, pack: Pack, learner: int, folder: Path, wanted: Print | None = None, progress: Progress = silent
) -> tuple[Path, Path]:
    """Everything kept about a learner, as a PDF to read and as JSON; returns the two files, whose names say no name.

    The PDF is in both languages unless `wanted` says otherwise. It is noted in the audit log first. Raises
    StoreProblem, KeyError for a learner who is not there, OSError, and what `progress` raises to stop: then there is
    neither file.
    """
    uid = store.privacy.uid(learner)
    store.audit.note("export", uid)
    tables = store.privacy.everything(learner)
    stem = f"learner-{uid[:_SHORT]}"
    pdf, file = folder / f"{stem}.pdf", folder / f"{stem}.json"
    wanted = wanted or Print("both", date.today())  # noqa: DTZ011 - the person's own calendar day
    to_read = _pdf(store, pack, learner, tables, wanted, part(progress, 0.0, _READABLE))
    as_data = _json({**_head(wanted.made_on), "learner": uid, "tables": tables})
    with whole_file(pdf) as stream, whole_file(file) as data_stream:  # neither has its name before both are written
        stream.write(to_read)
        data_stream.write(as_data)
        progress(1.0, "")
    return pdf, file


def export_caseload(
    store: Store, pack: Pack, folder: Path, progress: Progress = silent, *, proof: Proof | None = None
) -> Path:
    """Everything kept about all learners and their groups in one JSON file, which is returned; logged first.

    Where the records are protected, `proof` must show again that it is the owner who asks: StoreProblem `sealed`
    without one, `wrong-secret` with another one. Raises StoreProblem and OSError.
    """
    if store.protection is not None and store.protection.is_protected:
        if proof is None:
            raise store.sealed_problem()
        store.protection.require(proof)
    learners = store.caseload.ids(CaseloadQuery())
    store.audit.note("export-all", detail=f"learners={len(learners)}")
    day = date.today()  # noqa: DTZ011 - the person's own calendar day
    target = folder / f"caseload-{day.isoformat()}.json"
    of_pack = {"id": pack.manifest.id, "version": pack.manifest.version, "hash": pack.hash}
    begin, _, end = _json({**_head(day), "pack": of_pack, "learners": []}).rpartition(b"[]")
    with whole_file(target) as stream:  # one learner after the other: all at once may be more than memory holds
        stream.write(begin + b"[")
        for done, learner in enumerate(learners):
            progress(done / len(learners), "")
            row = {"learner": store.privacy.uid(learner), "tables": store.privacy.everything(learner)}
            stream.write((b",\n" if done else b"\n") + _json(row).rstrip())
        progress(1.0, "")  # the last moment to stop
        stream.write(b"\n]" + end)
    return target


def _pdf(store: Store, pack: Pack, learner: int, tables: Rows, wanted: Print, progress: Progress) -> bytes:
    from opscareer.reports import learner_record_pdf  # reportlab is only loaded to print

    person = known_only(store.work(learner), pack).learner
    (row,) = tables["learner"]
    person = replace(person, name=person.name or str(row["code"]))
    result = match(pack, person)
    editions = [
        ReportContent(
            pack, person, result, None, language, wanted.made_on, wanted.paper, look=wanted.look, large=wanted.large
        )
        for language in wanted.languages
    ]
    return learner_record_pdf.learner_record_pdf(tables, *editions, progress=progress)


def _head(day: date) -> dict[str, object]:
    return {"program": f"OpsCareer {__version__}", "made_on": day}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2, default=_plain) + "\n").encode()


def _plain(value: object) -> object:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    raise TypeError(type(value))
