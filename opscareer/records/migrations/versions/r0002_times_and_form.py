"""How long each answer took, and which form of the assessment a learner chose."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    """Add two columns that may be empty: SQLite adds such ones in place."""
    op.add_column("answer", sa.Column("seconds", sa.Double(), nullable=True))
    op.add_column("learner", sa.Column("form", sa.Text(), nullable=True))
