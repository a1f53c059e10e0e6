"""A process killed at any moment of something that changes much: the store is as before or as after, never between."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from pypdf import PdfReader

from opscareer.app.caseload.importing import carry_out, import_plan
from opscareer.records.people import CaseloadQuery
from opscareer.records.saved import SavedWork
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Passphrase
from tests.effort import faults
from tests.faults import killed_tasks
from tests.faults.killed_tasks import DAY, DONE, NEW, OLD, PEOPLE, protection_of, roster
from tests.killing import Work, before_a_kill, seconds_of
from tests.records.released_stores import RELEASED, restore_plain
from tests.shipped import pack

KILLS = faults(10)
pytestmark = [pytest.mark.timeout(120 + 5 * KILLS), pytest.mark.usefixtures("cheap_guesses")]


def after_kills(work: Work, begun: Path, place: Path) -> Iterator[tuple[Path, bool]]:
    """Folders that killed processes left behind, and whether the work had been called done."""
    folder = place / "killed"
    copytree(begun, folder)
    within = seconds_of(work, folder)
    draw = random.Random(work.__name__)  # noqa: S311 - chance, not secrets
    for _ in range(KILLS):
        rmtree(folder)
        copytree(begun, folder)
        numbers = before_a_kill(work, folder, draw=draw, within=within)
        yield folder, DONE in numbers


def names_in(folder: Path) -> list[str]:
    with closing(Store.open(folder)) as store:
        return [entry.name for entry in store.caseload.entries(store.caseload.ids(CaseloadQuery()))]


def begun_with(folder: Path, fill: Callable[[Store], object]) -> Path:
    with closing(Store.open(folder)) as store:
        store.privacy.set_retention(24)
        fill(store)
    return folder


def import_all(store: Store) -> None:
    carry_out(store, pack(), import_plan(store, roster(), group=None, today=DAY))


def import_all_and_protect(store: Store) -> None:
    import_all(store)
    protection_of(store).protect(OLD)


def test_that_a_list_is_imported_whole_or_not_at_all(place: Path) -> None:
    begun = begun_with(place / "begun", lambda store: store.caseload.add(name="Sample: before"))
    for folder, is_done in after_kills(killed_tasks.import_list, begun, place):
        assert len(names_in(folder)) in ({1 + PEOPLE} if is_done else {1, 1 + PEOPLE})


def test_that_an_erasure_that_began_is_finished_and_none_is_half(place: Path) -> None:
    begun = begun_with(place / "begun", import_all)
    for folder, is_done in after_kills(killed_tasks.erase_first, begun, place):
        found = names_in(folder)
        others = [f"Sample: {number}" for number in range(2, PEOPLE + 1)]
        assert set(found) in ([{*others}] if is_done else [{*others}, {"Sample: 1", *others}])
        with closing(Store.open(folder)) as store:
            first = store.caseload.alike("", "S01")
            assert all(len(store.work(entry.id).learner.answers) == 40 for entry in first)


def opens_with(folder: Path, *passphrases: str | None) -> set[str | None]:
    """Those of the secrets that open the store, which is whole then."""
    found = set()
    for passphrase in passphrases:
        secret = None if passphrase is None else Passphrase(passphrase)
        with suppress(StoreProblem), closing(Store.open(folder, secret)) as store:
            assert store.caseload.ids(CaseloadQuery()) != ()
            found.add(passphrase)
    return found


def test_that_the_store_opens_with_a_passphrase_or_without_when_it_is_killed_setting_the_first_one(place: Path) -> None:
    begun = begun_with(place / "begun", import_all)
    for folder, is_done in after_kills(killed_tasks.protect, begun, place):
        # While it is under way both open it: the passphrase is known already, and the key lies open still.
        assert opens_with(folder, None, NEW) in ([{NEW}] if is_done else [{None}, {None, NEW}, {NEW}])


def test_that_the_old_passphrase_or_the_new_one_opens_the_store_after_a_kill_between_them(place: Path) -> None:
    begun = begun_with(place / "begun", import_all_and_protect)
    for folder, is_done in after_kills(killed_tasks.change_passphrase, begun, place):
        assert opens_with(folder, None, OLD, NEW) in ([{NEW}] if is_done else [{OLD}, {NEW}])


def test_that_a_store_of_before_is_taken_over_whole_after_any_number_of_kills(place: Path) -> None:
    begun = place / "begun"
    restore_plain(RELEASED[0], begun)
    expected = own_work(copytree(begun, place / "let through"))
    for folder, _is_done in after_kills(killed_tasks.take_over_and_upgrade, begun, place):
        assert own_work(folder) == expected


def own_work(folder: Path) -> SavedWork:
    with closing(Store.open(folder)) as store:
        return store.work(store.me())


def test_that_every_print_of_a_class_pack_is_whole(place: Path) -> None:
    begun = place / "begun"
    begun.mkdir()
    for folder, is_done in after_kills(killed_tasks.make_class_pack, begun, place):
        prints = list(folder.rglob("*.pdf"))
        assert all(len(PdfReader(file).pages) > 0 for file in prints)
        assert not is_done or len(prints) == 2


def test_that_writing_in_place_is_seen_to_leave_halves(place: Path) -> None:
    begun = place / "begun"
    begun.mkdir()
    killed_tasks.file_in_place(begun).touch()
    left = (killed_tasks.file_in_place(folder) for folder, _ in after_kills(killed_tasks.overwrite, begun, place))
    assert any(file.stat().st_size not in (0, killed_tasks.BYTES_IN_PLACE) for file in left)
