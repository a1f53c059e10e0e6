"""What trainers may not, they may not with psql either; what counselors may, trainers' programs refuse in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import psycopg
import pytest

from opscareer.records import rows
from opscareer.records.caseload_schema import SettingRow
from opscareer.records.office import colleagues, join_office, probe, set_role
from opscareer.records.people import CaseloadQuery
from opscareer.records.roles import GRANTS, group_role
from opscareer.records.saved import SavedGoal, Tick
from opscareer.records.schema import Base
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.postgres.offices import COLLEAGUES, OWNER, STRANGER, Office
from tests.records.full_learner import add_full_learner

DAY = date(2027, 1, 4)
REASON = "asked about leaving school"
HIDDEN = ("note", "correction", "audit", "erasure")
UNTOUCHED_BY_TRAINERS = (
    *(f"TABLE {table}" for table in (*HIDDEN, "consent")),
    "SELECT given_by FROM consent",
    "SELECT purpose, text_version FROM consent",
    "UPDATE consent SET withdrawn_on = NULL",
    "INSERT INTO note SELECT 9, id, 'note', '', now(), '', '' FROM learner",
    "SELECT talk FROM learner",
    "SELECT changed_at FROM learner",
    "SELECT xmin FROM learner",
    "TABLE learner",
    "SELECT l FROM learner l",
    "SELECT id FROM learner WHERE talk LIKE 'a%'",
    "SELECT id FROM learner ORDER BY talk",
    "UPDATE learner SET name = talk",
    "UPDATE learner SET name = '' RETURNING talk",
    "COPY learner (talk) TO STDOUT",
    "DELETE FROM learner",
    "TRUNCATE learner CASCADE",
    "UPDATE colleague SET role = 'counselor'",
    "INSERT INTO colleague VALUES ('eve', 'counselor')",
    "UPDATE audit SET detail = ''",
    "DELETE FROM audit",
    "DELETE FROM setting",
    "INSERT INTO setting VALUES ('x', 'y')",
    "UPDATE alembic_version SET version_num = ''",
    "CREATE TABLE more (x int)",
    "ALTER TABLE setting DISABLE ROW LEVEL SECURITY",
    "DROP TABLE note",
    "GRANT office_counselor TO tom",
    "SET ROLE office_counselor",
    "SELECT opscareer_set_role('tom', 'counselor')",
)
UNTOUCHED_BY_COUNSELORS = (
    "UPDATE audit SET detail = ''",
    "DELETE FROM audit",
    "DELETE FROM erasure",
    "DELETE FROM correction",
    "UPDATE colleague SET role = 'counselor'",
    "GRANT office_trainer TO eve",
    "CREATE TABLE more (x int)",
    "CREATE OR REPLACE FUNCTION opscareer_set_role(who text, wanted text) RETURNS void LANGUAGE sql AS ''",
)

Join = Callable[[str], Store]


@pytest.fixture
def learner(store: Store) -> int:
    with store._transactions.writing() as session:
        return add_full_learner(session, "Li Ming")


@pytest.mark.parametrize("statement", UNTOUCHED_BY_TRAINERS)
def test_that_a_trainer_gets_no_further_with_another_program(prepared: Office, statement: str) -> None:
    with pytest.raises(psycopg.Error) as raised:
        prepared.asked("tom", statement)
    assert raised.value.sqlstate == "42501"


@pytest.mark.parametrize("statement", UNTOUCHED_BY_COUNSELORS)
def test_that_a_counselor_does_not_rewrite_what_happened(prepared: Office, statement: str) -> None:
    with pytest.raises(psycopg.Error) as raised:
        prepared.asked("ann", statement)
    assert raised.value.sqlstate == "42501"


@pytest.mark.usefixtures("learner")
@pytest.mark.parametrize("table", HIDDEN)
def test_that_these_tables_are_there_for_counselors(office: Office, store: Store, table: str) -> None:
    store.privacy.erase(store.caseload.add(name="gone"))
    assert office.asked("ann", f"TABLE {table}")


def test_that_a_trainer_sees_settings_and_changes_none(office: Office, store: Store) -> None:
    assert office.asked("tom", "SELECT value FROM setting WHERE name = 'retention-months'") == [("24",)]
    office.asked("tom", "UPDATE setting SET value = '1' WHERE name = 'retention-months'")
    assert store.privacy.retention_months == 24


def test_that_a_stranger_does_not_even_get_in(office: Office) -> None:
    for ask in (join_office, probe, colleagues):
        with pytest.raises(StoreProblem) as raised:
            ask(office.address(STRANGER))
        assert raised.value.kind == "refused"


def test_that_every_table_was_thought_of() -> None:
    thought_of = set(GRANTS["counselor"])
    assert thought_of == {*Base.metadata.tables, "alembic_version", "talk_noted"}
    assert set(GRANTS["trainer"]) == thought_of - {"note", "correction", "erasure"}
    assert SettingRow.__tablename__ in thought_of


def test_that_a_trainer_is_told_in_words(store: Store, joined: Join, learner: int) -> None:
    tom = joined("tom")
    asked: tuple[Callable[[], object], ...] = (
        lambda: tom.caseload.notes(learner),
        lambda: tom.caseload.add_note(learner, "note", "x", DAY),
        lambda: tom.caseload.ids(CaseloadQuery(sorted_by="last-contact")),
        lambda: tom.privacy.consents(learner),
        lambda: tom.privacy.corrections(learner),
        lambda: tom.privacy.everything(learner),
        lambda: tom.privacy.erase(learner),
        lambda: tom.privacy.due(DAY),
        lambda: tom.privacy.set_retention(3),
        tom.audit.entries,
    )
    for ask in asked:
        with pytest.raises(StoreProblem, match="only a counselor") as raised:
            ask()
        assert raised.value.kind == "not-allowed"
    assert store.work(learner).learner.name == "Li Ming"


def test_that_a_trainer_works_with_learners_groups_and_plans(store: Store, joined: Join) -> None:
    tom = joined("tom")
    group = tom.caseload.add_group("class", "class")
    learner = tom.caseload.add(name="Li Ming", groups=[group])
    tom.save_answers(learner, {"q": 3}, {}, pack_hash="ab")
    tom.clear_answers(learner)
    tom.save_answer(learner, "q", 4)
    tom.save_skill(learner, "s", 2)
    tom.save_goal(learner, SavedGoal("user", "specialist", DAY, 8))
    tom.save_tick(learner, Tick("m", 0, 0), done=True)
    tom.save_spent(learner, DAY, 2.5)
    tom.note_visit(learner, "plan", "user")
    tom.caseload.note_print(learner, "plan", "en", "ab", "cd")
    tom.caseload.note_talk(learner, "asked for one")
    tom.unfinished_sheets.keep(learner, "A1B2", "{}", group)
    assert (tom.unfinished_sheets.of(learner, "A1B2"), store.unfinished_sheets.of(learner, "A1B2")) == ("{}", None)
    tom.unfinished_sheets.drop(learner, "A1B2")
    for store_of in (tom, store):
        assert store_of.caseload.ids(CaseloadQuery(group=group)) == (learner,)
        assert store_of.work(learner).learner.answers == {"q": 4}
        assert len(store_of.history(learner)) == 1
    (entry,) = tom.caseload.entries([learner])
    assert (entry.talk, entry.is_withdrawn, entry.last_contact) == ("", False, None)


def test_that_a_trainer_takes_no_answers_after_a_consent_was_withdrawn(store: Store, joined: Join) -> None:
    learner, tom = store.caseload.add(name="Li Ming"), joined("tom")
    consent = {"given_by": "Li Gang", "purpose": "guidance", "text_version": "1", "given_on": DAY}
    store.privacy.give_consent(learner, role="parent", **consent)  # type: ignore[arg-type]
    store.privacy.withdraw(learner, DAY)
    assert tom.caseload.entries([learner])[0].is_withdrawn
    with pytest.raises(StoreProblem) as raised:
        tom.save_answer(learner, "q", 3)
    assert raised.value.kind == "withdrawn"


def test_that_a_trainer_learns_that_a_talk_is_needed_and_not_why(office: Office, store: Store, joined: Join) -> None:
    needed, other = store.caseload.add(name="Li Ming"), store.caseload.add(name="Li Na")
    store.caseload.note_talk(needed, REASON)
    tom = joined("tom")
    assert [entry.talk for entry in tom.caseload.entries([needed, other])] == ["", None]
    assert tom.caseload.ids(CaseloadQuery(statuses=frozenset({"needs-talk"}))) == (needed,)
    assert tom.caseload.counts()["needs-talk"] == 1
    assert [(one.id, one.noted) for one in tom.caseload.sums(None, (0.0,), (0.0,)).to_talk_to] == [(needed, True)]
    assert office.asked("tom", "TABLE talk_noted") == [(needed,)]
    tom.caseload.note_talk(needed, None)
    assert store.caseload.entries([needed])[0].talk is None


def test_that_a_refusal_tells_a_trainer_no_reason_either(office: Office, store: Store) -> None:
    """PostgreSQL shows the row that fails, as far as it may be read."""
    store.caseload.note_talk(store.caseload.add(name="Li Ming"), REASON)
    with pytest.raises(psycopg.Error, match="Li Ming") as raised:
        office.asked("tom", "UPDATE learner SET version = NULL WHERE NOT is_me")
    assert REASON not in str(raised.value)


def adding(detail: str, at: str = "clock_timestamp()") -> str:
    """An entry of the log as psql would add it, at the end of the chain."""
    moment = f"""to_char(({at}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"')"""
    return f"INSERT INTO audit VALUES (1000, {moment}, 'erase', '', '{detail}', '')"  # noqa: S608 - our own words


@pytest.mark.parametrize("login", ["tom", "ann"])
@pytest.mark.parametrize(
    "statement",
    [
        adding(""),
        adding("rows=3"),
        adding("by=bob"),
        adding("by="),
        adding("by=bob by={login}"),
        adding("by={login} by=bob"),
        adding("by={login} and others"),
        adding("by={login}", "clock_timestamp() - interval '6 minutes'"),
        adding("by={login}", "clock_timestamp() + interval '1 minute'"),
        "INSERT INTO audit VALUES (1000, 'now', 'erase', '', 'by={login}', '')",
        "INSERT INTO audit VALUES (1000, '', 'erase', '', 'by={login}', '')",
    ],
)
def test_that_nobody_adds_entries_for_others_or_for_another_time(office: Office, login: str, statement: str) -> None:
    with pytest.raises(psycopg.Error) as raised:
        office.asked(login, statement.format(login=login))
    assert raised.value.sqlstate == "42501"
    assert not office.asked(OWNER, "TABLE audit")


@pytest.mark.parametrize("login", ["tom", "ann"])
def test_that_an_entry_of_ones_own_and_of_now_is_taken(office: Office, login: str) -> None:
    office.asked(login, adding(f"rows=3 by={login}", "clock_timestamp() - interval '4 minutes'"))
    assert office.asked(OWNER, "SELECT detail FROM audit") == [(f"rows=3 by={login}",)]


def test_that_the_log_goes_by_the_clock_of_the_server(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer whose clock is wrong, or was set to hide something, notes the right time all the same."""
    monkeypatch.setattr(rows, "now", lambda: datetime(2031, 1, 1, tzinfo=UTC))
    store.audit.note("print")
    told = store.audit.entries(1)[0].at
    assert abs(told - datetime.now(UTC)) < timedelta(minutes=1)


def test_that_the_log_tells_of_both_and_holds_together(store: Store, joined: Join, learner: int) -> None:
    joined("tom").audit.note("print", store.privacy.uid(learner))
    store.privacy.correct(learner, "name", "Li Na", "typo")
    entries = store.audit.entries()
    assert [(entry.action, entry.detail, entry.login) for entry in entries] == [
        ("correct", "field=name", "ann"),
        ("print", "", "tom"),
        ("open", "role=trainer", "tom"),
        ("open", "role=counselor", "ann"),
    ]
    assert store.audit.first_break() is None


def test_that_a_counselor_gives_and_takes_roles_and_a_trainer_none(office: Office) -> None:
    ann, tom = office.address("ann"), office.address("tom")
    set_role(ann, STRANGER, "trainer")
    assert {one.login: one.role for one in colleagues(tom)} == {**COLLEAGUES, STRANGER: "trainer"}
    set_role(ann, STRANGER, "counselor")
    store = office.join(STRANGER)
    learner = store.caseload.add(name="Li Ming")
    set_role(ann, STRANGER, "trainer")
    with pytest.raises(StoreProblem) as demoted:  # the database does not ask what the program still thinks
        store.caseload.notes(learner)
    store.close()
    set_role(ann, STRANGER, None)
    with pytest.raises(StoreProblem) as raised:
        office.join(STRANGER)
    with pytest.raises(StoreProblem) as by_trainer:
        set_role(tom, "tom", "counselor")
    assert (demoted.value.kind, raised.value.kind, by_trainer.value.kind) == ("not-allowed", "refused", "not-allowed")
    assert {one.login: one.role for one in colleagues(ann)} == COLLEAGUES


def test_that_only_logins_of_the_server_become_colleagues(office: Office) -> None:
    with pytest.raises(KeyError):
        set_role(office.address("ann"), "nobody'; DROP TABLE note", "trainer")


def test_that_the_rights_of_one_office_are_none_in_another(office: Office) -> None:
    assert group_role(office.database, "counselor") == "office_counselor"
    members = "SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles u ON u.oid ="
    assert office.asked(OWNER, f"{members} m.member WHERE u.rolname = 'bob'") == [("office_counselor",)]
