"""The page of a counselor's learners: groups, the list, the group as a whole, and who is worked with."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.models.learners_model import COLUMNS, PAGE, LearnersModel, Shown
from opscareer.gui.pages.assess import AssessPage
from opscareer.gui.pages.learners import LearnersPage
from opscareer.gui.pages.learners_parts.subjects import Wanted, packed, wanted_of
from opscareer.gui.person_corner import PersonCorner
from opscareer.gui.who_chooser import WhoChooser
from opscareer.gui.widgets.answer_row import AnswerRow
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.records.people import CaseloadEntry, CaseloadQuery
from opscareer.records.store import Store
from opscareer.records.transactions import Transactions
from tests.gui.pages.sample_caseload import NAMES, open_filled_store
from tests.records.in_memory import Memory
from tests.records.new_store import open_new_store

PATIENCE = 60_000
TODAY = datetime.now(UTC).astimezone().date()
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(pack: Pack, tmp_path: Path, request: pytest.FixtureRequest) -> Session:
    """As the common one; where the test asks for the group, its learners are there."""
    opened_store = open_filled_store if "group" in request.fixturenames else open_new_store
    return Session(pack, opened_store(tmp_path / "data"))


@pytest.fixture
def store(session: Session) -> Store:
    assert session.store is not None
    return session.store


@pytest.fixture
def group(store: Store) -> int:
    """The group of the learners of `sample_caseload`."""
    (group,) = store.caseload.groups()
    return group.id


def opened(window: MainWindow, qtbot: QtBot, subject: str = "") -> LearnersPage:
    window.show()
    window.navigate("learners", subject)
    page = window.current_page
    assert isinstance(page, LearnersPage)
    settle(page, qtbot)
    return page


def settle(page: LearnersPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.work.is_busy, timeout=PATIENCE)


def button(part: QWidget, text: str) -> QAbstractButton:
    return next(each for each in part.findChildren(QAbstractButton) if each.text() == text and each.isVisible())


def click(part: QWidget, text: str) -> None:
    QTest.mouseClick(button(part, text), LEFT)


def words(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(PlainText) if label.isVisible())


def shown(page: LearnersPage, column: int = 0) -> list[str]:
    model = page.list.table.learners
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def pick(page: LearnersPage, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QPoint:
    place = page.list.table.visualRect(page.list.table.learners.index(row, 0)).center()
    QTest.mouseClick(page.list.table.viewport(), LEFT, modifier, place)
    return place


def type_in(text: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text)


def press(key: Qt.Key) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, key)


def field(part: QWidget, name: str) -> QLineEdit:
    return next(each for each in part.findChildren(QLineEdit) if each.accessibleName() == name)


def test_that_a_student_alone_reads_that_none_of_this_is_needed_and_finds_the_way_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = opened(window, qtbot)
    assert "you need none of this" in words(page)
    click(page, "Go to my own direction")
    assert isinstance(window.current_page, AssessPage)
    QTest.mouseClick(window._rail._person, LEFT)
    assert type(window.current_page).__name__ == "SettingsPage"


def test_that_the_retention_period_is_asked_before_the_first_learner(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    page = opened(window, qtbot)
    assert not [
        each for each in page.findChildren(QAbstractButton) if each.text() == "Import a list" and each.isVisible()
    ]
    click(page, "12 months")
    click(page, "Keep them so long")
    assert store.privacy.retention_months == 12
    click(page, "Add a learner")
    type_in("Sample: Ann")
    press(Qt.Key.Key_Return)
    settle(page, qtbot)
    assert shown(page) == ["Sample: Ann"]


def test_that_somebody_who_may_be_there_is_named_before_they_are_added_again(
    window: MainWindow, store: Store, group: int, qtbot: QtBot
) -> None:
    page = opened(window, qtbot)
    click(page, "Add a learner")
    type_in(NAMES[1])
    click(page.adding, "Add")
    assert NAMES[1] in words(page.adding)
    assert len(store.caseload.ids(CaseloadQuery(group))) == len(NAMES)
    click(page.adding, "Add all the same")
    assert shown(page).count(NAMES[1]) == 2


@pytest.mark.usefixtures("group")
def test_that_the_list_is_searched_filtered_and_sorted(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    sought = field(page.list.tools, "Search")
    QTest.keyClicks(sought, "wang")
    qtbot.waitUntil(lambda: shown(page) == [NAMES[3]], timeout=PATIENCE)
    sought.clear()
    qtbot.waitUntil(lambda: len(shown(page)) == len(NAMES), timeout=PATIENCE)
    before = shown(page)
    head = page.list.table.horizontalHeader()
    QTest.mouseClick(head.viewport(), LEFT, pos=QPoint(head.sectionPosition(0) + 20, head.height() // 2))
    assert shown(page) == before[::-1]
    status = next(box for box in page.list.tools.findChildren(QComboBox) if box.accessibleName() == "How far")
    status.setCurrentIndex(status.findData("in-progress"))
    status.activated.emit(status.currentIndex())
    assert shown(page) == [NAMES[1]]
    assert "4 of 96 answered" in shown(page, COLUMNS.index("status"))


def test_that_groups_are_added_renamed_and_removed_and_come_back(
    window: MainWindow, store: Store, group: int, told: list[Message], qtbot: QtBot
) -> None:
    page = opened(window, qtbot)
    click(page.groups, "New group")
    type_in("Evening")
    click(page.groups, "Save")
    assert [each.name for each in store.caseload.groups()] == ["Class 3", "Evening"]
    window.navigate("learners", Wanted(group).subject)
    click(page.groups, "Rename")
    type_in(" b")
    press(Qt.Key.Key_Return)
    assert page.groups.group is not None
    assert page.groups.group.name == "Class 3 b"
    click(page.groups, "Remove")
    assert [each.name for each in store.caseload.groups()] == ["Evening"]
    assert told[-1].act is not None
    told[-1].act()
    assert {each.name: each.members for each in store.caseload.groups()} == {"Class 3 b": len(NAMES), "Evening": 0}


@pytest.mark.usefixtures("group")
def test_that_several_picked_are_put_into_a_group_and_marked(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    other = store.caseload.add_group("Evening", "cohort")
    page = opened(window, qtbot)
    pick(page, 0)
    pick(page, 2, Qt.KeyboardModifier.ControlModifier)
    assert "2 learners picked" in words(page.list.picked)
    box = page.list.picked.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(other))
    box.activated.emit(box.currentIndex())
    ids = page.list.table.picked_ids
    assert set(store.caseload.ids(CaseloadQuery(other))) == set(ids)
    click(page.list.picked, "Needs a talk")
    type_in("parents")
    click(page.list.picked, "Note it")
    assert [entry.talk for entry in store.caseload.entries(ids)] == ["parents", "parents"]
    click(page.list.picked, "Class pack of these")
    assert len(wanted_of(packed(ids)).learners) == 2
    assert type(window.current_page).__name__ == "ClassPackPage"


def test_that_the_group_as_a_whole_adds_up_and_names_who_is_unfinished(
    window: MainWindow, group: int, qtbot: QtBot
) -> None:
    page = opened(window, qtbot, Wanted(group).subject)
    qtbot.waitUntil(lambda: " = 1" in words(page.first_tracks), timeout=PATIENCE)
    said = words(page.first_tracks).splitlines()[-1]
    parts, _, total = said.partition(" = ")
    assert sum(int(part.split()[0]) for part in parts.split(" + ")) == int(total) == 1
    assert "Who has not finished · 4" in words(page.pictures)
    qtbot.waitUntil(lambda: "4 of 96 answered" in words(page.pictures), timeout=PATIENCE)


@pytest.mark.usefixtures("group")
def test_that_a_learner_is_worked_with_until_one_goes_back_to_oneself(
    window: MainWindow, session: Session, store: Store, qtbot: QtBot
) -> None:
    page = opened(window, qtbot)
    row = shown(page).index(NAMES[4])
    pick(page, row)
    click(page.list.picked, f"Work with {NAMES[4]}")
    learner = session.who
    assert learner is not None
    assess = window.current_page
    assert isinstance(assess, AssessPage)
    assert NAMES[4] in words(window._rail)
    click(assess, "Begin")
    qtbot.waitUntil(lambda: any(part.isVisible() for part in assess.findChildren(AnswerRow)), timeout=PATIENCE)
    press(Qt.Key.Key_5)
    assert list(store.work(learner).learner.answers.values()) == [5]
    click(window._rail, "Back to me")
    assert session.is_own
    assert not session.learner.answers
    assert NAMES[4] not in words(window._rail)


@pytest.mark.usefixtures("group")
def test_that_the_card_of_the_rail_finds_whom_to_work_with(
    window: MainWindow, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    window.show()
    QTest.mouseClick(window._rail._person, LEFT)
    chooser = window.findChild(WhoChooser)
    assert isinstance(chooser, WhoChooser)
    assert window.findChild(PersonCorner) is not None
    type_in("li na")
    press(Qt.Key.Key_Return)
    assert session.learner.name == NAMES[1]
    assert not chooser.isVisible()
    composition.live.work_with(None)
    chooser.open()
    assert [str(chooser._list.rows.index(row).data()) for row in range(2)] == ["Me", NAMES[1]]
    press(Qt.Key.Key_Escape)
    assert not chooser.isVisible()


def test_that_of_ten_thousand_learners_only_those_in_sight_are_fetched(
    window: MainWindow, pack: Pack, qtbot: QtBot, group: int
) -> None:
    page = opened(window, qtbot, Wanted(group).subject)
    fetched: list[int] = []

    def fetch(ids: object) -> list[CaseloadEntry]:
        numbers = list(ids)  # type: ignore[call-overload]
        fetched.extend(numbers)
        return [CaseloadEntry(number, str(number), f"Sample {number}", "", None, "not-started") for number in numbers]

    model = page.list.table.learners
    page.list.table.show_learners(range(10_000), fetch, Shown(pack, "en", date(2027, 1, 1)))
    page.list.table.grab()
    assert model.rowCount() == 10_000
    assert 0 < len(fetched) <= 2 * PAGE
    page.list.table.scrollToBottom()
    page.list.table.grab()
    assert model.spoken(9_999).startswith("Sample 9999")
    assert len(fetched) <= 4 * PAGE


@pytest.mark.usefixtures("group")
def test_that_the_model_keeps_to_the_rules_of_models(pack: Pack, store: Store, qtmodeltester: object) -> None:
    model = LearnersModel(None)  # type: ignore[arg-type]
    shown_words = Shown(pack, "zh", date(2027, 1, 1))
    model.show_learners(store.caseload.ids(CaseloadQuery()), store.caseload.entries, shown_words)
    qtmodeltester.check(model)  # type: ignore[attr-defined]


@pytest.mark.usefixtures("group")
def test_that_a_trainer_sees_no_contacts_and_no_order_by_them(
    window: MainWindow, composition: Composition, pack: Pack, store: Store, qtbot: QtBot
) -> None:
    page = opened(window, qtbot)
    learner, last = page.list.table.learners.ids[0], COLUMNS.index("last-contact")
    store.caseload.add_note(learner, "call", "between us", TODAY)
    page.refresh()
    settle(page, qtbot)
    page.list.tools.sort("last-contact")
    assert "today" in shown(page, last)
    as_trainer = Store(Transactions(store._transactions.engine, Memory(), role="trainer"), ExitStack())
    composition.live.adopt(Session(pack, as_trainer))
    settle(page, qtbot)
    page.refresh()
    settle(page, qtbot)
    assert page.list.table.isColumnHidden(last)
    assert page.list.tools.sorted_by == "name"
    assert "last-contact" not in orders_offered(page)
    assert "Last contact" not in page.list.table.learners.spoken(0)
    assert shown(page)
    composition.live.adopt(Session(pack, store))
    settle(page, qtbot)
    page.refresh()
    settle(page, qtbot)
    assert "last-contact" in orders_offered(page)
    assert "Last contact" in page.list.table.learners.spoken(0)


def orders_offered(page: LearnersPage) -> list[str]:
    boxes = page.list.tools.findChildren(QComboBox)
    box = next(each for each in boxes if each.accessibleName() == "Sorted by")
    return [box.itemData(number) for number in range(box.count())]
