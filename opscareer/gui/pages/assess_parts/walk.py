"""Where among the statements a person is; knows no Qt."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Walk:
    """A place in a row of statements, which is walked forward past what is done and back one by one."""

    statements: tuple[str, ...]
    at: int = 0

    @property
    def current(self) -> str:
        """The statement at this place."""
        return self.statements[self.at]

    def back(self) -> Walk | None:
        """One statement back; None at the first."""
        return replace(self, at=self.at - 1) if self.at else None

    def to(self, statement: str | None) -> Walk | None:
        """At a statement of the row; None where there is none."""
        return replace(self, at=self.statements.index(statement)) if statement in self.statements else None

    def on(self, done: Container[str]) -> Walk | None:
        """The next statement that is not done, those after this place first; None when all are done."""
        order = (*range(self.at + 1, len(self.statements)), *range(self.at + 1))
        place = next((place for place in order if self.statements[place] not in done), None)
        return None if place is None else replace(self, at=place)

    def one_on(self, done: Container[str]) -> Walk | None:
        """The very next statement, done or not, for those who look through their answers; `on` after the last."""
        is_last = self.at + 1 == len(self.statements)
        return self.on(done) if is_last else replace(self, at=self.at + 1)
