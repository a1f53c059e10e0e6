"""Who may do what in an office's database, enforced by the database itself: whoever comes by another program than ours
gets no further.

Counselors and trainers are two group roles of the server, named after the database; a login belongs to one of them,
and the table `colleague` says so too. Only a function of the database changes either, both at once, and only for a
counselor or for whoever prepared the database.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection

from opscareer.records.audit import AUDIT_HEAD, SIGNED_BY
from opscareer.records.people import ROLES, Role
from opscareer.records.schema import Base, LearnerRow
from opscareer.records.talk_noted import VIEW as TALK_NOTED

SET_ROLE = "opscareer_set_role"
"""The function that makes a login a colleague, gives one another role, or takes it (a role of NULL)."""
NO_SUCH_LOGIN, NO_SUCH_ROLE = "42704", "22023"
"""The codes with which the function refuses."""
RIGHTS = 2
"""The number of these rights, noted in the database when they are given: to be counted up with every change of them,
so that nobody works in an office in which those of another version hold."""
MINUTES_LATE = 5
"""How long before an entry reaches the audit log the moment may lie that it tells."""
_LONGEST_NAME = 63
"""Bytes of a name on a PostgreSQL server."""

_ALL = "SELECT, INSERT, UPDATE, DELETE"
_KEPT = "SELECT, INSERT, UPDATE"
_ADDED = "SELECT, INSERT"
_SEEN = "SELECT"
_UNREAD = (LearnerRow.talk.key, LearnerRow.changed_at.key)
"""What trainers write into the row of a learner and do not read: why somebody is to talk with them, and when something
was done last, be it a contact."""
_READ = ", ".join(column.name for column in LearnerRow.__table__.columns if column.name not in _UNREAD)
_WORK = (
    *("sitting", "answer", "skill_level", "goal", "spent", "tick", "visit", "unfinished_sheet"),
    *("membership", "learner_group", "outcome"),
)

GRANTS: Mapping[Role, Mapping[str, str]] = {
    "counselor": {
        **dict.fromkeys((*_WORK, "learner", "note"), _ALL),
        "consent": _KEPT,
        "setting": _KEPT,
        "printed": _ADDED,
        "correction": _ADDED,
        "erasure": _ADDED,
        "audit": _ADDED,
        "colleague": _SEEN,
        "alembic_version": _SEEN,
        TALK_NOTED: _SEEN,
    },
    "trainer": {
        **dict.fromkeys(_WORK, _ALL),
        "learner": f"SELECT ({_READ}), INSERT, UPDATE",  # that a talk is needed the view tells them, not why
        "consent": "SELECT (id, learner_id, withdrawn_on)",  # whether a learner is locked, and nothing else
        "setting": _KEPT,  # as far as `_POLICIES` lets them
        "printed": _ADDED,
        "audit": "INSERT",
        "colleague": _SEEN,
        "alembic_version": _SEEN,
        TALK_NOTED: _SEEN,
    },
}
"""What each role may do with each table and view; with one that is not named, nothing."""

_HEAD_ALONE = f"(name = '{AUDIT_HEAD}')"
_SIGNED = f"substr(detail, strpos(detail, '{SIGNED_BY}')) = '{SIGNED_BY}' || session_user"
_IS_MOMENT = r"at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$'"
_AGO = f"clock_timestamp() - interval '{MINUTES_LATE} minutes'"
_OF_NOW = f"CASE WHEN {_IS_MOMENT} THEN at::timestamptz BETWEEN {_AGO} AND clock_timestamp() ELSE false END"
_OWN_AND_NOW = f"({_SIGNED} AND {_OF_NOW})"
"""Of the audit log: an entry signed by the login that adds it and by nobody else, of this moment."""
_POLICIES: Sequence[tuple[str, str, Role, str, str]] = (
    ("setting", "counselor_all", "counselor", "ALL", "USING (true) WITH CHECK (true)"),
    ("setting", "trainer_reads", "trainer", "SELECT", "USING (true)"),
    ("setting", "trainer_logs", "trainer", "UPDATE", f"USING {_HEAD_ALONE} WITH CHECK {_HEAD_ALONE}"),
    ("setting", "trainer_begins_log", "trainer", "INSERT", f"WITH CHECK {_HEAD_ALONE}"),
    ("audit", "counselor_reads", "counselor", "SELECT", "USING (true)"),
    ("audit", "counselor_adds", "counselor", "INSERT", f"WITH CHECK {_OWN_AND_NOW}"),
    ("audit", "trainer_adds", "trainer", "INSERT", f"WITH CHECK {_OWN_AND_NOW}"),
)
"""Which rows each role may read, add or change: of the settings trainers change only what every entry of the audit log
moves on, and nobody adds entries for others, or for another time."""


def group_role(database: str, role: Role) -> str:
    """The name of a group role; ValueError where the database's is too long for it."""
    name = f"{database}_{role}"
    if len(name.encode()) > _LONGEST_NAME:
        raise ValueError(f"the name of the database is too long: with _{role} it has over {_LONGEST_NAME} bytes")
    return name


def grant_roles(connection: Connection, database: str) -> None:
    """Make the group roles where they are missing, and let each do what `GRANTS` says and no more.

    Raises SQLAlchemy's errors where the login may not do that.
    """
    groups = {role: quoted(group_role(database, role)) for role in ROLES}
    for role in ROLES:
        _make_group(connection, group_role(database, role))
    for statement in _statements(quoted(database), groups):
        _run(connection, statement)
    _run(connection, _set_role_function({role: group_role(database, role) for role in ROLES}))
    _run(connection, f"REVOKE ALL ON FUNCTION {SET_ROLE}(text, text) FROM PUBLIC")
    _run(connection, f"GRANT EXECUTE ON FUNCTION {SET_ROLE}(text, text) TO {groups['counselor']}")
    _run(connection, f"COMMENT ON FUNCTION {SET_ROLE}(text, text) IS '{RIGHTS}'")


def rights_given(connection: Connection) -> int:
    """The number of the rights that a prepared database enforces; 0 for those of before they were counted."""
    of_function = "SELECT obj_description(oid, 'pg_proc') FROM pg_proc WHERE proname = %s"
    noted = connection.exec_driver_sql(f"{of_function} AND pronamespace = 'public'::regnamespace", (SET_ROLE,)).scalar()
    return int(noted) if noted is not None and noted.isdecimal() else 0


def _make_group(connection: Connection, name: str) -> None:
    known = connection.exec_driver_sql("SELECT FROM pg_roles WHERE rolname = %s", (name,)).first()
    if known is None:
        _run(connection, f"CREATE ROLE {quoted(name)} NOLOGIN")


def _statements(database: str, groups: Mapping[Role, str]) -> Iterator[str]:
    everybody = ", ".join(["PUBLIC", *groups.values()])
    talks = f"SELECT id FROM {LearnerRow.__tablename__} WHERE {LearnerRow.talk.key} IS NOT NULL"  # noqa: S608 - our own names
    yield f"REVOKE ALL ON DATABASE {database} FROM {everybody}"
    yield f"REVOKE CREATE ON SCHEMA public FROM {everybody}"
    yield f"CREATE OR REPLACE VIEW {TALK_NOTED} AS {talks}"
    yield f"REVOKE ALL ON TABLE {', '.join(GRANTS['counselor'])} FROM {everybody}"
    for role, group in groups.items():
        yield f"GRANT CONNECT ON DATABASE {database} TO {group}"
        yield f"GRANT USAGE ON SCHEMA public TO {group}"
        for table, rights in GRANTS[role].items():
            yield f"GRANT {rights} ON TABLE {table} TO {group}"
            if "INSERT" in rights and _counts_by_itself(table):
                yield f"GRANT USAGE ON SEQUENCE {table}_id_seq TO {group}"
    for table, name, role, command, condition in _POLICIES:
        yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
        yield f"DROP POLICY IF EXISTS {name} ON {table}"
        yield f"CREATE POLICY {name} ON {table} FOR {command} TO {groups[role]} {condition}"


def _counts_by_itself(table: str) -> bool:
    """Whether the rows of a table get their numbers from a sequence."""
    known = Base.metadata.tables.get(table)
    return known is not None and known.autoincrement_column is not None and not known.autoincrement_column.foreign_keys


def _set_role_function(groups: Mapping[Role, str]) -> str:
    """It runs with the rights of whoever prepared the database, so that counselors need none of their own."""
    counselors, trainers = groups["counselor"], groups["trainer"]
    return f"""
CREATE OR REPLACE FUNCTION {SET_ROLE}(who text, wanted text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF NOT (session_user = current_user
        OR EXISTS (SELECT FROM colleague WHERE login = session_user AND role = 'counselor')
        OR EXISTS (SELECT FROM pg_roles WHERE rolname = session_user AND rolsuper)) THEN
        RAISE EXCEPTION 'for counselors only' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF wanted NOT IN ('counselor', 'trainer') THEN
        RAISE EXCEPTION 'no such role' USING ERRCODE = '{NO_SUCH_ROLE}';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = who AND rolcanlogin) THEN
        RAISE EXCEPTION 'no such login' USING ERRCODE = '{NO_SUCH_LOGIN}';
    END IF;
    IF pg_has_role(who, {_literal(counselors)}, 'MEMBER') AND wanted IS DISTINCT FROM 'counselor' THEN
        EXECUTE 'REVOKE ' || quote_ident({_literal(counselors)}) || ' FROM ' || quote_ident(who);
    END IF;
    IF pg_has_role(who, {_literal(trainers)}, 'MEMBER') AND wanted IS DISTINCT FROM 'trainer' THEN
        EXECUTE 'REVOKE ' || quote_ident({_literal(trainers)}) || ' FROM ' || quote_ident(who);
    END IF;
    DELETE FROM colleague WHERE login = who;
    IF wanted IS NOT NULL THEN
        EXECUTE 'GRANT ' || quote_ident(CASE wanted WHEN 'counselor' THEN {_literal(counselors)}
            ELSE {_literal(trainers)} END) || ' TO ' || quote_ident(who);
        INSERT INTO colleague (login, role) VALUES (who, wanted);
    END IF;
END
$body$"""  # noqa: S608 - the names of the roles are quoted, and what is asked comes as parameters


def quoted(name: str) -> str:
    """A name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _run(connection: Connection, statement: str) -> None:
    connection.exec_driver_sql(statement.replace("%", "%%"))
