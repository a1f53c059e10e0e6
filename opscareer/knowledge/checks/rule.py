"""What a rule is, and how many problems of one kind are told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice

from opscareer.knowledge.draft import Draft
from opscareer.knowledge.shape_problems import did_you_mean
from opscareer.problems import Problem, Severity, has_errors

MOST_TOLD = 100
"""Problems of one rule that are told; one slip in a large pack may break a rule ten thousand times."""
_MOST_COUNTED = 10_000
_MOST_LISTED = 5
_FEW = 1_000

Rule = Callable[[Draft], Iterator[Problem]]


def told(problems: Iterable[Problem]) -> list[Problem]:
    """The first problems of a rule, and behind them how many more there are."""
    found = list(islice(problems, _MOST_COUNTED + 1))
    shown, rest = found[:MOST_TOLD], found[MOST_TOLD:]
    if rest:
        severity = Severity.ERROR if has_errors(rest) else Severity.WARNING
        many = f"{len(rest):,}" if len(found) <= _MOST_COUNTED else f"at least {len(rest):,}"
        shown.append(Problem(severity, f"… and {many} more of this kind", shown[-1].place))
    return shown


def listed(names: Sequence[str]) -> str:
    """Names inside a message, the first of them if they are many."""
    shown = ", ".join(names[:_MOST_LISTED])
    more = len(names) - _MOST_LISTED
    return f"{shown} and {more:,} more" if more > 0 else shown


def nearest(word: str, known: Collection[str]) -> str:
    """A hint with the nearest known word. Of many words only those that begin or end like this one are compared."""
    alike = known
    if len(known) > _FEW:
        alike = [name for name in known if name[:3] == word[:3] or name[-3:] == word[-3:]][:_FEW]
    return did_you_mean(word, sorted(alike))
