"""A caseload of ten thousand learners with three sittings each: opening, lists, searches, group page, and memory.

`python -m tests.benchmarks.caseload [LEARNERS]` runs it alone, in a process of its own; the store is encrypted.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

from sqlalchemy import insert

from opscareer.app.caseload.group_picture import group_picture
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.reader import read_pack
from opscareer.paths import shipped_pack
from opscareer.records.caseload_schema import MembershipRow, NoteRow
from opscareer.records.people import SORTED_BY, CaseloadQuery, Outcome, sought_of
from opscareer.records.schema import AnswerRow, GoalRow, LearnerRow, SittingRow, TickRow
from opscareer.records.store import Store

LEARNERS, SITTINGS, SHOWN, MOST_NAMED = 10_000, 3, 60, 100
MOST_MILLISECONDS, MOST_OPENING, MOST_MEMORY = 100.0, 1000.0, 500
"""Milliseconds of an answer and of opening; megabytes of the process at its largest."""
_CLASS = 40
_ANSWERED = 46
_RUNS = 7
_SEED = 20270104
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高"
_GIVEN = "明华丽强军磊洋艳勇杰娟涛超秀霞平刚桂英婷宇欣怡子涵梓轩"
_BEGAN = datetime(2026, 9, 1, tzinfo=UTC)


def fill(store: Store, pack: Pack, learners: int) -> None:
    """People of classes of forty, who answered three times; some have goals, ticks and contacts."""
    draw = Random(_SEED)  # noqa: S311 - people made up, not secrets
    store.privacy.set_retention(24)
    classes = -(-learners // _CLASS)
    groups = [store.caseload.add_group(f"Class {number:03d}", "class") for number in range(1, classes + 1)]
    first = store.me() + 1
    ids = range(first, first + learners)
    with store._transactions.writing() as session:
        for table, rows in (
            (LearnerRow, _people(draw, ids)),
            (MembershipRow, ({"learner_id": one, "group_id": groups[(one - first) // _CLASS]} for one in ids)),
            (SittingRow, _sittings(ids)),
            (AnswerRow, _answers(draw, pack, ids)),
            (GoalRow, _goals(draw, pack, ids)),
            (
                TickRow,
                ({"learner_id": one, "module": "m", "step": 0, "part": 0, "ticked_at": _BEGAN} for one in ids[::5]),
            ),
            (NoteRow, _contacts(draw, ids)),
        ):
            session.execute(insert(table), list(rows))
    outcomes = {one: _outcome(draw, pack) for one in ids}
    store.caseload.keep_outcomes(outcomes, pack.hash)


def _people(draw: Random, ids: range) -> Iterator[dict[str, object]]:
    for one in ids:
        name = draw.choice(_SURNAMES) + "".join(draw.choices(_GIVEN, k=draw.choice((1, 2))))
        code = f"2026{one:05d}"
        yield {
            "id": one,
            "uid": f"{one:032x}",
            "version": 1,
            "is_me": False,
            "name": name,
            "code": code,
            "sought": sought_of(name, code),
            "stage": "bachelor",
            "created_at": _BEGAN,
            "changed_at": _BEGAN,
        }


def _sittings(ids: range) -> Iterator[dict[str, object]]:
    for one in ids:
        for number in range(SITTINGS):
            began = _BEGAN + timedelta(days=30 * number)
            finished = began + timedelta(days=29) if number < SITTINGS - 1 else None
            place = {"id": SITTINGS * one + number, "learner_id": one, "form": "adaptive"}
            yield {**place, "started_at": began, "finished_at": finished}


def _answers(draw: Random, pack: Pack, ids: range) -> Iterator[dict[str, object]]:
    for sitting in range(SITTINGS * ids[0], SITTINGS * (ids[-1] + 1)):
        for place, question in enumerate(draw.sample(list(pack.questions), k=_ANSWERED), start=1):
            yield {
                "sitting_id": sitting,
                "question": question,
                "value": draw.randint(1, 5),
                "answered_at": _BEGAN,
                "place": place,
            }


def _goals(draw: Random, pack: Pack, ids: range) -> Iterator[dict[str, object]]:
    for one in ids[::3]:
        track = draw.choice(list(pack.tracks.values()))
        begins = {"position": track.first_position.id, "start": date(2027, 1, 4)}
        yield {"learner_id": one, "track": track.id, **begins, "hours_per_week": 8}


def _contacts(draw: Random, ids: range) -> Iterator[dict[str, object]]:
    for one in ids[::2]:
        day = date(2026, 9, 1) + timedelta(days=draw.randrange(80))
        said = {"kind": draw.choice(("note", "talk", "call")), "text": "Spoke about the next steps."}
        yield {"learner_id": one, **said, "happened_on": day, "written_at": _BEGAN, "changed_at": _BEGAN}


def _outcome(draw: Random, pack: Pack) -> Outcome:
    verdict = draw.choice(("clear", "clear", "tie", "cannot-tell"))
    count = {"clear": 1, "tie": 3, "cannot-tell": 0}[verdict]
    tracks = tuple(draw.sample(list(pack.tracks), k=count))
    target = tracks[0] if tracks else None
    asked = pack.tracks[target].first_position.requires if target else {}
    return Outcome(
        answered=_ANSWERED,
        asked=len(pack.questions),
        is_finished=draw.random() < 0.9,
        verdict=verdict,
        first_track=target,
        tracks=tracks,
        chance_first=round(draw.random(), 4),
        talk=draw.choice(((), (), (), ("tie",), ("answers", "no-route"))),
        target=target,
        gaps={skill: draw.randint(0, level) for skill, level in asked.items()},
        plan_done=round(draw.random(), 4) if draw.random() < 0.3 else None,
    )


def questions(store: Store, pack: Pack) -> dict[str, Callable[[], object]]:
    """What a counselor asks of the caseload, by name."""
    caseload = store.caseload

    def listed(query: CaseloadQuery) -> Callable[[], object]:
        return lambda: caseload.entries(caseload.ids(query)[:SHOWN], pack.hash)

    group = caseload.groups()[0].id
    return {
        **{f"list by {by}": listed(CaseloadQuery(sorted_by=by, descending=True)) for by in SORTED_BY},
        "search, Chinese": listed(CaseloadQuery(sought="王 明")),
        "search, pinyin": listed(CaseloadQuery(sought="wang ming")),
        "search, nobody": listed(CaseloadQuery(sought="nobody of that name")),
        "filter": listed(CaseloadQuery(statuses=frozenset({"needs-talk"}), first_track=next(iter(pack.tracks)))),
        "one class": listed(CaseloadQuery(group=group)),
        "counts": caseload.counts,
        "groups": caseload.groups,
        "who is stale": lambda: caseload.stale(pack.hash),
        "group page, one class": lambda: group_picture(store, pack, group, MOST_NAMED),
        "group page, all": lambda: group_picture(store, pack, None, MOST_NAMED),
    }


def milliseconds(ask: Callable[[], object]) -> float:
    """The median of several runs."""
    taken = []
    for _ in range(_RUNS):
        begin = time.perf_counter()
        ask()
        taken.append(time.perf_counter() - begin)
    return 1000 * median(taken)


def measured(folder: Path) -> dict[str, float]:
    """Opening, each question, and memory, in this process."""
    import resource

    pack = read_pack(shipped_pack())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.perf_counter()
    store = Store.open(folder)
    opening = 1000 * (time.perf_counter() - begin)
    found = {name: milliseconds(ask) for name, ask in questions(store, pack).items()}
    store.close()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"opening": opening, "memory": most / 1024, "memory before": before / 1024, **found}


def filled(folder: Path, learners: int) -> None:
    """A store with a caseload in a folder."""
    store = Store.open(folder)
    fill(store, read_pack(shipped_pack()), learners)
    store.close()


def _elsewhere(work: str) -> str:
    """What a process of its own prints: filling takes much more memory than looking."""
    program = f"from tests.benchmarks.caseload import *; {work}"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


def report(learners: int = LEARNERS) -> bool:
    """Prints the figures; whether every one keeps its limit."""
    with tempfile.TemporaryDirectory() as folder:
        _elsewhere(f"filled(Path({folder!r}), {learners})")
        found: dict[str, float] = json.loads(_elsewhere(f"print(json.dumps(measured(Path({folder!r}))))"))
        size = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
    opening, memory, before = (found.pop(name) for name in ("opening", "memory", "memory before"))
    print(f"caseload of {learners} learners, {SITTINGS} sittings each, {size / 1e6:.0f} MB")  # noqa: T201
    for name, taken in found.items():
        print(f"  {name}: {taken:.0f} ms")  # noqa: T201
    print(f"limit {MOST_MILLISECONDS:.0f} ms each; opening {opening:.0f} ms, limit {MOST_OPENING:.0f} ms")  # noqa: T201
    print(f"memory {memory:.0f} MB ({before:.0f} MB before opening), limit {MOST_MEMORY} MB")  # noqa: T201
    return max(found.values()) <= MOST_MILLISECONDS and opening <= MOST_OPENING and memory <= MOST_MEMORY


if __name__ == "__main__":
    sys.exit(not report(int(sys.argv[1]) if len(sys.argv) > 1 else LEARNERS))
