"""Who of a caseload might be the person that is meant: one rule, for one person and for a list of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from opscareer.records.people import evened


class Alike:
    """People by code and by name, looked up once."""

    def __init__(self, people: Iterable[tuple[int, str, str]]) -> None:
        """Of each the id, the name and the code."""
        self._by_code: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for learner, name, code in people:
            self._by_code[evened(code)].append(learner)
            self._by_name[evened(name)].append((learner, evened(code)))

    def of(self, name: str, code: str) -> tuple[int, ...]:
        """Whoever has the code; else whoever has the name, where of one of the two no code is known."""
        if evened(code) and (same := self._by_code.get(evened(code))):
            return tuple(same)
        named = self._by_name.get(evened(name), []) if evened(name) else []
        return tuple(learner for learner, known in named if not (evened(code) and known))
