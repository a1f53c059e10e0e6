"""The steps from every released schema to the newest one, run by `opscareer.records.upgrade` through Alembic.

To change the schema: change `opscareer/records/schema.py`, add `versions/rNNNN_what_changes.py` with the next number
after the newest one, set `schema.HEAD` to it, and add a dump of a store of that revision to `tests/records/released`.
A released revision is never edited. SQLite cannot alter most of a table in place: use `op.batch_alter_table`.
"""
