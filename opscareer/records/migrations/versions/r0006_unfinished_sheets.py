"""Sheets from paper that are half keyed in for a learner of the caseload."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    """Create the table; it goes with the learner and with the group."""
    op.create_table(
        "unfinished_sheet",
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["learner_id"], ["learner.id"], name="fk_unfinished_sheet_learner_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["learner_group.id"], name="fk_unfinished_sheet_group_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("learner_id", "login", "form", name="pk_unfinished_sheet"),
    )
    op.create_index("ix_unfinished_sheet_group_id", "unfinished_sheet", ["group_id"])
