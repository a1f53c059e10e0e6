"""A store with learners to test the window with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from opscareer.knowledge.pack import Pack
from opscareer.records.store import Store
from tests import shipped
from tests.records.new_store import open_new_store

NAMES = ("Sample: Chen Yu", "Sample: Li Na", "Sample: Łukasz Żółć", "Sample: 王小明", "Sample: Wu Di")


def fill(store: Store, pack: Pack, names: Sequence[str] = NAMES) -> tuple[int, tuple[int, ...]]:
    """Learners in a group, of whom the first has answered everything and the second a little; the group and they."""
    store.privacy.set_retention(24)
    group = store.caseload.add_group("Class 3", "class")
    with store.together():
        learners = tuple(
            store.caseload.add(name=name, code=f"S{number}", groups=[group]) for number, name in enumerate(names, 1)
        )
        questions = list(pack.questions)
        answered = {question: 5 if number % 3 else 2 for number, question in enumerate(questions)}
        store.save_answers(learners[0], answered, {}, pack_hash=pack.hash)
        for learner in learners[1:2]:
            store.save_answers(learner, dict.fromkeys(questions[:4], 4), {}, pack_hash=pack.hash)
    return group, learners


def open_filled_store(folder: Path) -> Store:
    """An open store, in a folder that has none, as `fill` leaves it with the shipped pack."""
    copytree(_filled_once().name, folder, dirs_exist_ok=True)
    return Store.open(folder)


@cache
def _filled_once() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="opscareer-filled-store-")
    store = open_new_store(Path(folder.name))
    fill(store, shipped.pack())
    store.close()
    return folder
