"""Alembic runs this file: it takes the steps on the connection that `opscareer.records.upgrade` hands over."""

from __future__ import annotations

from alembic import context

from opscareer.records.schema import Base

# The caller's transaction holds all steps together: after a kill the store is as before or as after, never between.
context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
context.run_migrations()
