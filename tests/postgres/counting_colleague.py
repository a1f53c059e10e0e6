"""A colleague in a process of their own, who counts in the names of learners: `python -m … ADDRESS LEARNERS WRITES`.

Each write adds one to what the colleague last saw. Whatever was refused as changed by somebody else is looked at again
and done once more. Prints how many writes were refused. With `--blindly` nobody notices a change: lost updates follow.
"""

from __future__ import annotations

import sys
from contextlib import closing
from random import Random

from typing_extensions import override

from opscareer.planning.work import REVIEW
from opscareer.records.office import join_office
from opscareer.records.saved import Tick
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem


def count(store: Store, shared: list[int], mine: int, writes: int, draw: Random) -> int:
    """Of five writes one is to a learner whom both work with, the others are ticks of a learner of one's own."""
    seen = {learner: seen_count(store, learner) for learner in shared}
    refused = 0
    for number in range(writes):
        if number % 5:
            store.save_tick(mine, Tick("module", number, REVIEW + 1), done=True)
            continue
        learner, is_saved = draw.choice(shared), False
        while not is_saved:
            try:
                said = str(seen[learner] + 1)
                store.save_about(learner, name=said, stage=None, major=None, hours_per_week=None)
            except StoreProblem as problem:
                if problem.kind != "changed":
                    raise
                refused += 1
                seen[learner] = seen_count(store, learner)
            else:
                seen[learner] += 1
                is_saved = True
    return refused


def seen_count(store: Store, learner: int) -> int:
    """How far it is counted, as this program sees it now."""
    return int(store.work(learner).learner.name)


def forget_what_was_seen(store: Store) -> None:
    """The negative control: the program does not compare what it changes with what it saw."""

    class Forgetful(dict[int, int]):
        @override
        def get(self, _learner: int, default: int) -> int:  # type: ignore[override]
            return default

    store._transactions._seen = Forgetful()


def main(address: str, shared: str, mine: str, writes: str, *options: str) -> None:
    """One colleague's work."""
    learners = [int(learner) for learner in shared.split(",")]
    with closing(join_office(address)) as store:
        if "--blindly" in options:
            forget_what_was_seen(store)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        sys.stdout.write(f"{count(store, learners, int(mine), int(writes), Random(int(mine)))}\n")  # noqa: S311


if __name__ == "__main__":
    main(*sys.argv[1:])
