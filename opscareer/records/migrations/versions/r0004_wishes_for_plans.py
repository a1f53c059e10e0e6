"""All wishes for a plan beside the target and its time, and the hours really spent in a week."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"


def upgrade() -> None:
    """Add a column that may be empty, which says that all wishes are the usual ones, and a table."""
    op.add_column("goal", sa.Column("choices", sa.Text(), nullable=True))
    op.create_table(
        "spent",
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("hours", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], name="fk_spent_learner_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("learner_id", "monday", name="pk_spent"),
    )
