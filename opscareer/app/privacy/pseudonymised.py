"""A group's answers and results without saying who is who: for those who want to learn from them.

No names, codes, dates or free text; the people come in a random order under running numbers that nothing else knows.
Groups of fewer than `FEWEST` are not handed out. What fewer than that share (an education, a first track) is put
together under `other`, in the counts and in each row, so that no count below `FEWEST` can be read or worked out by
subtraction. Answers stay as they are: somebody who knows how a person answered could find them again. That is why this
is called pseudonymised and not anonymous.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from secrets import SystemRandom

from opscareer import __version__
from opscareer.app.guidance import match
from opscareer.app.open_sitting import known_only
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.progress import Progress, silent
from opscareer.records.people import CaseloadQuery
from opscareer.records.store import Store
from opscareer.reports.whole_file import write_whole

FEWEST = 5
"""So many people must share whatever is told of them."""
OTHER, UNKNOWN = "other", "unknown"
_TOLD = ("stage", "major", "verdict", "first_track")
_IN_ROWS = ("stage", "verdict", "first_track")
"""A major may be rare and is not told of each person, only counted."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Nothing was written: the group has fewer people than `fewest` whose answers may be handed out."""

    fewest: int = FEWEST


@dataclass(frozen=True, slots=True)
class GroupExport:
    """What was written: how many people, how many of them share what, and the files, CSV and JSON."""

    people: int
    counts: Mapping[str, Mapping[str, int]]
    files: tuple[Path, Path]


def export_group_pseudonymised(
    store: Store, pack: Pack, group: int | None, file: Path, progress: Progress = silent
) -> Suppressed | GroupExport:
    """Write a group's answers as `file` with the endings .csv and .json; None stands for everybody.

    Who withdrew their consent, and who has not answered anything, is left out. It is noted in the audit log first.
    Raises StoreProblem and OSError; a group that is not there has nobody in it.
    """
    everybody = store.caseload.entries(store.caseload.ids(CaseloadQuery(group=group)))
    read = store.caseload.works([entry.id for entry in everybody if not entry.is_withdrawn]).values()
    people = [person for one in read if (person := known_only(one.work, pack).learner).answers]
    if len(people) < FEWEST:
        return Suppressed()
    store.audit.note("export-group", detail=f"learners={len(people)}")
    SystemRandom().shuffle(people)
    told = [_told(pack, person, done, len(people), progress) for done, person in enumerate(people)]
    common = {column: _common(row[column] for row in told) for column in _TOLD}
    counts = {column: _counts((row[column] for row in told), common[column]) for column in _TOLD}
    rows = [
        [number, *(_generalised(row[column], common[column]) for column in _IN_ROWS), *_answers(pack, person)]
        for number, (row, person) in enumerate(zip(told, people, strict=True), start=1)
    ]
    files = file.with_suffix(".csv"), file.with_suffix(".json")
    head = ["person", *_IN_ROWS, *pack.questions]
    write_whole(files[0], _csv(head, rows))
    write_whole(files[1], _json(pack, head, rows, counts))
    return GroupExport(len(people), counts, files)


def _told(pack: Pack, person: Learner, done: int, total: int, progress: Progress) -> dict[str, str]:
    """What is told of a person, before it is made sure that enough others share it."""
    progress(done / total, "")
    result = match(pack, person)
    first = result.matches[0].track if result.verdict == "clear" else UNKNOWN
    return {
        "stage": person.stage or UNKNOWN,
        "major": person.major or UNKNOWN,
        "verdict": result.verdict,
        "first_track": first,
    }


def _common(values: Iterable[str]) -> frozenset[str]:
    """The values that may be told: each shared by enough people, and all others together by enough too, or nobody."""
    counted = Counter(values)
    common = {value: count for value, count in counted.items() if count >= FEWEST}
    others = sum(counted.values()) - sum(common.values())
    for value in sorted(common, key=lambda value: (common[value], value)):
        if others == 0 or others >= FEWEST:
            break
        others += common.pop(value)
    return frozenset(common)


def _counts(values: Iterable[str], common: frozenset[str]) -> dict[str, int]:
    counted = Counter(_generalised(value, common) for value in values)
    return {value: counted[value] for value in sorted(counted, key=lambda value: (value == OTHER, value))}


def _generalised(value: str, common: frozenset[str]) -> str:
    return value if value in common else OTHER


def _answers(pack: Pack, person: Learner) -> list[int | str]:
    return [person.answers.get(question, "") for question in pack.questions]


def _csv(head: Sequence[str], rows: Sequence[Sequence[object]]) -> bytes:
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(head)
    writer.writerows(rows)
    return target.getvalue().encode("utf-8-sig")


def _json(
    pack: Pack, head: Sequence[str], rows: Sequence[Sequence[object]], counts: Mapping[str, Mapping[str, int]]
) -> bytes:
    said = {
        "program": f"OpsCareer {__version__}",
        "pack": {"id": pack.manifest.id, "version": pack.manifest.version, "hash": pack.hash},
        "people": len(rows),
        "fewest": FEWEST,
        "counts": counts,
        "rows": [{name: value for name, value in zip(head, row, strict=True) if value != ""} for row in rows],
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()
