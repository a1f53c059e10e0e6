"""Every problem that a test makes is looked at: is it told in both languages?"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from opscareer.problems import Problem
from opscareer.wording import InBoth
from tests.told_in_both import faults_in

_MOST_LOOKED_AT = 2_000


@pytest.fixture(autouse=True)
def problems_are_told_in_both(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Looks at all problems that the test makes."""
    made: dict[tuple[InBoth, InBoth | None], Problem] = {}
    make = Problem.__init__

    def noting(problem: Problem, *given: object, **named: object) -> None:
        make(problem, *given, **named)  # type: ignore[arg-type]
        if len(made) < _MOST_LOOKED_AT:
            made.setdefault((problem.what, problem.remedy), problem)

    monkeypatch.setattr(Problem, "__init__", noting)
    yield
    faults = [fault for problem in made.values() for fault in faults_in(problem)]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)
