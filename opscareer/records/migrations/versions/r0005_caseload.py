"""A counselor's caseload: groups, notes, consent, outcomes, and what happened to the records themselves."""

from __future__ import annotations

from unicodedata import normalize
from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"


def upgrade() -> None:
    """Give every learner a uid and what a search finds, and create the tables."""
    _name_learners()
    _create_groups()
    _create_what_is_noted()
    _create_outcome()
    _create_of_the_store()


def _name_learners() -> None:
    op.add_column("learner", sa.Column("uid", sa.Text(), nullable=True))
    op.add_column("learner", sa.Column("code", sa.Text(), nullable=False, server_default=""))
    op.add_column("learner", sa.Column("sought", sa.Text(), nullable=False, server_default=""))
    op.add_column("learner", sa.Column("talk", sa.Text(), nullable=True))
    learners = sa.table("learner", sa.column("id"), sa.column("name"), sa.column("uid"), sa.column("sought"))
    connection = op.get_bind()
    for number, name in connection.execute(sa.select(learners.c.id, learners.c.name)).all():
        found = {"uid": uuid4().hex, "sought": normalize("NFKC", name).casefold().strip()}
        connection.execute(sa.update(learners).where(learners.c.id == number).values(found))
    with op.batch_alter_table("learner", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.alter_column("uid", existing_type=sa.Text(), nullable=False)
        table.alter_column("code", existing_type=sa.Text(), server_default=None)
        table.alter_column("sought", existing_type=sa.Text(), server_default=None)
        table.create_unique_constraint("uq_learner_uid", ["uid"])
        table.create_index("ix_learner_sought", ["sought"])


def _create_groups() -> None:
    op.create_table(
        "learner_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_learner_group"),
        sa.UniqueConstraint("uid", name="uq_learner_group_uid"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "membership",
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        _of_learner("membership"),
        sa.ForeignKeyConstraint(["group_id"], ["learner_group.id"], name="fk_membership_group_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("learner_id", "group_id", name="pk_membership"),
    )
    op.create_index("ix_membership_group_id", "membership", ["group_id"])


def _create_what_is_noted() -> None:
    _create_of_learner(
        "note",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("written_at", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        indexed=["learner_id", "happened_on"],
    )
    _create_of_learner(
        "consent",
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("text_version", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
    )
    _create_of_learner(
        "printed",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("pack_hash", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("printed_at", sa.Text(), nullable=False),
    )
    _create_of_learner(
        "correction",
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("corrected_at", sa.Text(), nullable=False),
    )


def _create_outcome() -> None:
    op.create_table(
        "outcome",
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("of_version", sa.Integer(), nullable=False),
        sa.Column("pack_hash", sa.Text(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("is_finished", sa.Boolean(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("first_track", sa.Text(), nullable=True),
        sa.Column("tracks", sa.Text(), nullable=False),
        sa.Column("chance_first", sa.Double(), nullable=False),
        sa.Column("talk", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=True),
        sa.Column("gaps", sa.Text(), nullable=False),
        sa.Column("plan_done", sa.Double(), nullable=True),
        _of_learner("outcome"),
        sa.PrimaryKeyConstraint("learner_id", name="pk_outcome"),
    )


def _create_of_the_store() -> None:
    op.create_table(
        "erasure",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("erased_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name="pk_erasure"),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_setting"),
    )
    op.create_table(
        "colleague",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("login", name="pk_colleague"),
    )


def _create_of_learner(table: str, *columns: sa.Column[object], indexed: list[str] | None = None) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        *columns,
        _of_learner(table),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_learner_id", table, indexed or ["learner_id"])


def _of_learner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], name=f"fk_{table}_learner_id", ondelete="CASCADE")
