"""In which order the questions of a sitting were asked, and in which form."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"

_AS_LAST_ANSWERED = """
UPDATE answer SET place = (
    SELECT count(*) FROM answer AS other
    WHERE other.sitting_id = answer.sitting_id
    AND (other.answered_at, other.question) <= (answer.answered_at, answer.question)
)
"""


def upgrade() -> None:
    """Add the place and the form; of the answers so far only the moment at which each was last given is known."""
    op.add_column("sitting", sa.Column("form", sa.Text(), nullable=True))
    op.add_column("answer", sa.Column("place", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.execute(_AS_LAST_ANSWERED)
