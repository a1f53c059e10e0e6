"""Where among the statements a person is; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Walk:
    """A place in a row of statements, which is walked one by one in both directions.

    The row is the sitting itself: all that was asked, in that order, and at its end the statement to ask now. Or it is
    a round (`is_round`): some of the statements, to be answered late or looked at again.
    """

    statements: tuple[str, ...]
    at: int = 0
    is_round: bool = False

    @property
    def current(self) -> str:
        """The statement at this place."""
        return self.statements[self.at]

    @property
    def last(self) -> Walk:
        """The end of the row."""
        return replace(self, at=len(self.statements) - 1)

    def back(self) -> Walk | None:
        """One statement back; None at the first."""
        return replace(self, at=self.at - 1) if self.at else None

    def on(self) -> Walk | None:
        """One statement on; None at the last."""
        return replace(self, at=self.at + 1) if self.at + 1 < len(self.statements) else None

    def caught_up(self, asked: Iterable[str], following: str | None) -> Walk:
        """The same statement in the row as an answer has left it; a round stays as it is."""
        grown = None if self.is_round else sitting(asked, following)
        return replace(grown, at=grown.statements.index(self.current)) if grown else self


def sitting(asked: Iterable[str], following: str | None) -> Walk | None:
    """The first statement of a sitting, by what was asked and what is to be asked now; None where there is neither."""
    statements = (*asked, *([] if following is None else [following]))
    return Walk(statements) if statements else None


def round_of(statements: Iterable[str]) -> Walk | None:
    """The first of some statements; None where there are none."""
    row = tuple(statements)
    return Walk(row, is_round=True) if row else None
