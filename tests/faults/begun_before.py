"""What the process that begins all others does before: what a first store and a first print take so much time for."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from opscareer.records.store import Store
from tests.faults.killed_tasks import print_for_one

with TemporaryDirectory() as _folder:
    Store.open(Path(_folder, "store")).close()
    print_for_one(Path(_folder))
