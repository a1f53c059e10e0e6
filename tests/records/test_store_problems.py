"""What the store says when it cannot be opened or a save cannot be made, and that nothing is lost by it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from opscareer.records.sqlite_file import FILE_NAME, connect, plainly_told
from opscareer.records.store import Store
from opscareer.records.store_problem import PROBLEM_KINDS, ProblemKind, StoreProblem
from opscareer.records.vault import Vault
from opscareer.wording import LANGUAGES
from tests.records.new_store import open_new_store


def change(path: Path, *statements: str) -> None:
    """Work on a closed store behind the program's back."""
    with closing(connect(path, Vault.of(path.parent).keys(None)[0])) as connection:
        for statement in statements:
            connection.execute(statement)


def tell_sqlite(store: Store, statement: str) -> None:
    """Set something on the connection of an open store."""
    with store._transactions.engine.connect() as connection:
        connection.exec_driver_sql(statement)


def spoil_a_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 : 2 * 4096] = os.urandom(4096)
    path.write_bytes(content)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "text": lambda path: path.write_text("not a database at all, but long enough to be looked at" * 100),
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: os.truncate(path, path.stat().st_size // 2),
    "spoilt-page": spoil_a_page,
    "another-program": lambda path: change(path, "PRAGMA application_id = 7"),
    "no-revision": lambda path: change(path, "DELETE FROM alembic_version"),
    "no-versions": lambda path: change(path, "DROP TABLE alembic_version"),
    "a-table-gone": lambda path: change(path, "DROP TABLE tick"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_that_a_damaged_store_is_kept_and_named_and_a_new_one_can_be_begun(tmp_path: Path, damage: str) -> None:
    open_new_store(tmp_path).close()
    DAMAGE[damage](tmp_path / FILE_NAME)
    content = (tmp_path / FILE_NAME).read_bytes()

    with pytest.raises(StoreProblem) as raised:
        Store.open(tmp_path)
    problem = raised.value
    assert problem.kind == "damaged"
    assert problem.kept is not None
    assert problem.kept.name.startswith(f"{FILE_NAME}.damaged-")
    assert problem.kept.read_bytes() == content
    assert all(str(problem.kept) in problem.said(language) for language in LANGUAGES)

    store = Store.open(tmp_path)
    store.save_answer(store.me(), "q", 1)
    store.close()
    assert problem.kept.read_bytes() == content


def test_that_a_second_opening_is_refused_until_the_first_is_closed(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreProblem) as raised:
        Store.open(tmp_path)
    assert (raised.value.kind, raised.value.holder) == ("locked", os.getpid())
    store.save_answer(store.me(), "q", 1)
    store.close()
    Store.open(tmp_path).close()


HOLD = """
import sys
from pathlib import Path
from opscareer.records.store import Store
from tests.effort import examples
store = Store.open(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_that_another_process_is_named_and_its_lock_is_gone_when_it_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(StoreProblem, match=rf"process {other.pid}\b") as raised:
            Store.open(tmp_path)
        assert raised.value.kind == "locked"
        other.kill()
        other.wait()
        Store.open(tmp_path).close()


def test_that_a_program_that_bypasses_the_lock_is_kept_out(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreProblem) as raised, plainly_told(tmp_path / FILE_NAME):
        change(tmp_path / FILE_NAME, "BEGIN IMMEDIATE")
    assert raised.value.kind == "locked"
    store.save_answer(store.me(), "q", 1)


@pytest.fixture
def ordinary_person() -> Iterator[None]:
    """Folder modes do not bind root: be someone else for a while."""
    if os.name != "posix":
        pytest.skip("modes are of POSIX")
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    yield
    if is_root:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that anyone can reach, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_that_a_folder_that_may_not_be_written_is_told(open_folder: Path, request: pytest.FixtureRequest) -> None:
    open_folder.chmod(0o555)
    request.getfixturevalue("ordinary_person")
    with pytest.raises(StoreProblem, match="cannot be read or written") as raised:
        Store.open(open_folder / "data")
    assert raised.value.kind == "unwritable"


@pytest.fixture
def left_folder(open_folder: Path) -> Path:
    """A folder with a store that was closed, in which nothing may be written any more."""
    store = open_new_store(open_folder)
    store.save_answer(store.me(), "q", 1)
    store.close()
    for path in (*open_folder.rglob("*"), open_folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return open_folder


def started_in(folder: Path) -> tuple[str, bool]:
    """What a start in a folder with a store tells, and whether it leaves every file as it was."""
    before, told = contents(folder), "nothing"
    try:
        Store.open(folder).close()
    except StoreProblem as problem:
        told = problem.kind
    return told, contents(folder) == before


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_that_a_folder_that_became_read_only_is_told_and_harms_nothing(
    left_folder: Path, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("ordinary_person")
    assert started_in(left_folder) == ("unwritable", True)


def test_that_a_start_in_a_folder_that_may_be_written_is_seen_to_write(left_folder: Path) -> None:
    """The negative control: the same folder, in which writing is allowed again."""
    for path in (left_folder, *left_folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert started_in(left_folder) == ("nothing", False)


def test_that_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(StoreProblem) as raised:
        Store.open(tmp_path / "data")
    assert raised.value.kind == "unwritable"


def test_that_a_folder_that_went_away_is_told_and_work_goes_on_when_it_is_back(tmp_path: Path) -> None:
    folder, away = tmp_path / "data", tmp_path / "away"
    store = Store.open(folder)
    folder.rename(away)
    with pytest.raises(StoreProblem) as raised:
        store.save_answer(store.me(), "q", 1)
    assert raised.value.kind == "unwritable"
    assert not folder.exists()
    away.rename(folder)
    store.save_answer(store.me(), "q", 1)
    store.close()


def test_that_a_full_disk_is_told_and_work_goes_on_when_there_is_room(store: Store) -> None:
    me = store.me()
    store.save_answer(me, "q", 1)
    tell_sqlite(store, "PRAGMA max_page_count = 1")  # SQLite then says exactly what it says of a full disk
    with pytest.raises(StoreProblem, match="no room left on the disk") as raised:
        store.save_about(me, name="x" * 100_000, stage=None, major=None, hours_per_week=None)
    assert raised.value.kind == "full"
    assert store.work(me).learner.answers == {"q": 1}
    tell_sqlite(store, "PRAGMA max_page_count = 1000000")
    store.save_about(me, name="x" * 100_000, stage=None, major=None, hours_per_week=None)


@pytest.mark.parametrize("kind", PROBLEM_KINDS)
def test_that_every_kind_of_problem_says_what_happened_and_what_to_do(kind: ProblemKind) -> None:
    folder = Path("/home/data")
    kept = folder / "kept" if kind == "damaged" else None
    holder = 7 if kind == "locked" else None
    for problem in (StoreProblem(kind, folder), StoreProblem(kind, folder, kept=kept, holder=holder)):
        assert str(problem) == problem.said("en")
        assert problem.said("en").count(".") == problem.said("zh").count("。") == 2
