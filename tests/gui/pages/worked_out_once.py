"""Pure functions that remember: what was worked out for one test need not be worked out again for the next."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from copy import copy

_MOST = 500


class WorkedOutOnce:
    """Stands for a pure function whose first argument is a pack, or belongs to one: there only the same one will do.

    The arguments after it are compared, as far as they are `compared`; one to tell the progress to is not.
    What is raised is not remembered. An outcome is given as a new object each time, as by the function itself.
    """

    def __init__(self, function: Callable[..., object], compared: int) -> None:
        self._function, self._compared = function, compared
        self._known: deque[tuple[tuple[object, ...], object]] = deque(maxlen=_MOST)

    def __call__(self, *given: object) -> object:
        first, *wanted = given[: self._compared]
        for known, outcome in tuple(self._known):
            if known[0] is first and list(known[1:]) == wanted:
                return copy(outcome)
        outcome = self._function(*given)
        self._known.append(((first, *wanted), outcome))
        return outcome
