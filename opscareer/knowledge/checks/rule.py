"""What a rule is, and how many problems of one kind are told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice

from opscareer.knowledge.draft import Draft
from opscareer.knowledge.shape_problems import did_you_mean
from opscareer.problems import Problem, error, has_errors, warning
from opscareer.wording import InBoth, in_both

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
        make = error if has_errors(rest) else warning
        key = "pack.more-of-kind" if len(found) <= _MOST_COUNTED else "pack.many-more-of-kind"
        shown.append(make(in_both(key, number=len(rest)), shown[-1].place))
    return shown


def listed(names: Sequence[InBoth]) -> InBoth:
    """Names inside a message, the first of them if they are many."""
    first = names[:_MOST_LISTED]
    shown = InBoth(", ".join(name.en for name in first), "、".join(name.zh for name in first))
    more = len(names) - _MOST_LISTED
    return in_both("pack.several-and-more", names=shown, number=more) if more > 0 else shown


def nearest(word: str, known: Collection[str]) -> InBoth | None:
    """A hint with the nearest known word. Of many words only those that begin or end like this one are compared."""
    alike = known
    if len(known) > _FEW:
        alike = [name for name in known if name[:3] == word[:3] or name[-3:] == word[-3:]][:_FEW]
    return did_you_mean(word, sorted(alike))
