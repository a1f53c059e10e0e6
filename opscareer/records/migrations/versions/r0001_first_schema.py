"""The first schema: one learner's answers, goal and progress."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Create the tables."""
    _create_learner()
    _create_assessment()
    _create_progress()


def _create_learner() -> None:
    op.create_table(
        "learner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("is_me", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("major", sa.Text(), nullable=True),
        sa.Column("hours_per_week", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_learner"),
        sqlite_autoincrement=True,
    )


def _create_assessment() -> None:
    op.create_table(
        "sitting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("pack_hash", sa.Text(), nullable=True),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("finished_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_sitting"),
        _of_learner("sitting"),
    )
    op.create_index("ix_sitting_learner_id", "sitting", ["learner_id"])
    op.create_index(
        "uq_sitting_open",
        "sitting",
        ["learner_id"],
        unique=True,
        sqlite_where=sa.text("finished_at IS NULL"),
        postgresql_where=sa.text("finished_at IS NULL"),
    )
    op.create_table(
        "answer",
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("answered_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sitting_id", "question", name="pk_answer"),
        sa.ForeignKeyConstraint(["sitting_id"], ["sitting.id"], name="fk_answer_sitting_id", ondelete="CASCADE"),
        sa.CheckConstraint("value BETWEEN 1 AND 5", name=op.f("ck_answer_five_points")),
    )
    op.create_table(
        "skill_level",
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("skill", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("rated_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("learner_id", "skill", name="pk_skill_level"),
        _of_learner("skill_level"),
        sa.CheckConstraint("level BETWEEN 0 AND 4", name=op.f("ck_skill_level_four_levels")),
    )


def _create_progress() -> None:
    op.create_table(
        "goal",
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("track", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("hours_per_week", sa.Integer(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("learner_id", name="pk_goal"),
        _of_learner("goal"),
    )
    op.create_table(
        "tick",
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("module", sa.Text(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("ticked_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("learner_id", "module", "step", "part", name="pk_tick"),
        _of_learner("tick"),
    )
    op.create_table(
        "visit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("visited_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_visit"),
        _of_learner("visit"),
    )
    op.create_index("ix_visit_learner_id", "visit", ["learner_id"])


def _of_learner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], name=f"fk_{table}_learner_id", ondelete="CASCADE")
