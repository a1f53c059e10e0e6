"""The class pack made: everybody's print, the book of all of them, and the summary; stopped at any time, it goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from opscareer.app.classpack.alphabet import alphabet_of
from opscareer.app.classpack.notebook import Done, Notebook, digest_of, read_notebook
from opscareer.app.classpack.wish import ClassWish, Task, key_of, tasks
from opscareer.app.classpack.workers import Workshop
from opscareer.app.roster.people import Roster
from opscareer.app.roster.telling import listed, told
from opscareer.knowledge.pack import Pack
from opscareer.problems import Place, Problem, error, warning
from opscareer.reports.class_content import ClassContent, Member
from opscareer.reports.whole_file import sweep

PRINTS = "learners"
"""The folder of the single prints inside the class pack's."""
BOOK, SHEET, NOTE = "class.pdf", "summary.xlsx", "summary.md"


@dataclass(frozen=True, slots=True)
class Step:
    """How far it is: `done` of `total` people, and the seconds left; None while nobody can tell.

    `doing` is `people` while they are worked out, then `book` while their prints are bound together.
    """

    doing: Literal["people", "book"]
    done: int
    total: int
    seconds_left: float | None = None

    @property
    def share(self) -> float:
        """The share done, 0 to 1."""
        return self.done / self.total if self.total else 1.0


Watch = Callable[[Step], object]
"""Called a few times a second; raises `Cancelled` to stop. What is done by then stays done for the next time."""


@dataclass(frozen=True, slots=True)
class ClassPack:
    """What was made. `reused` people were done in an earlier run; `problems` are of the list and of single people."""

    folder: Path
    members: tuple[Member, ...]
    problems: tuple[Problem, ...]
    contents: tuple[ClassContent, ...]
    reused: int

    @property
    def files(self) -> tuple[Path, ...]:
        """The files for all together."""
        return tuple(self.folder / name for name in (BOOK, SHEET, NOTE))


@dataclass(frozen=True, slots=True)
class ClassPackMaking:
    """A class pack to be made: of which list, how, with which pack (`source`: where it comes from) and where to."""

    pack: Pack
    source: Path | None
    roster: Roster
    roster_name: str
    wish: ClassWish
    folder: Path

    def make(self, jobs: int, watch: Watch) -> ClassPack:
        """Work out who is not done yet, then bind and sum up. Raises OSError, and what `watch` raises."""
        prints = self.folder / PRINTS
        prints.mkdir(parents=True, exist_ok=True)
        sweep(prints)
        sweep(self.folder)
        notebook = read_notebook(self.folder, prints)
        alphabet = alphabet_of(self.pack)
        keys = {key_of(task, self.wish, self.pack, alphabet): task for task in tasks(self.roster.people, self.wish)}
        done = {key: notebook.done[key] for key in keys if key in notebook.done}
        reused = len(done)
        done |= {found.key: found for found in self._work_out(keys, done, notebook, alphabet, jobs, watch)}
        notebook.keep(done[key] for key in keys if not done[key].member.fault)
        return self._bound(tuple(done[key].member for key in keys), alphabet, reused, watch)

    def _work_out(
        self, keys: dict[str, Task], done: dict[str, Done], notebook: Notebook, alphabet: str, jobs: int, watch: Watch
    ) -> Iterator[Done]:
        """Those not done yet; each is noted before it is told."""
        missing = {task.file: key for key, task in keys.items() if key not in done}
        clock = _Clock(len(keys), len(done), watch)
        clock.tell()
        shop = Workshop(self.source, self.wish, self.folder / PRINTS, alphabet)
        with notebook.open() as noting:
            waiting = [keys[key] for key in missing.values()]
            for task, member in shop.worked_out(self.pack, waiting, jobs, clock.tell):
                digest = "" if member.fault else digest_of(self.folder / PRINTS / task.file)
                found = Done(key=missing[task.file], digest=digest, member=member)
                if not member.fault:
                    noting.note(found)
                clock.count()
                yield found
        clock.tell()

    def _bound(self, members: tuple[Member, ...], alphabet: str, reused: int, watch: Watch) -> ClassPack:
        """The files for all together: written at the end, each whole or not at all."""
        from opscareer.reports.class_files import write_book, write_note, write_sheet  # loaded to print

        found = [*self.roster.problems, *self._faults(members), *self._unprintable()]
        problems = sorted(found, key=lambda problem: problem.sort_key)
        contents = tuple(
            ClassContent(
                self.pack,
                members,
                self.roster.count,
                tuple(problems),
                language,
                self.wish.wanted.made_on,
                self.wish.wanted.paper,
            )
            for language in self.wish.wanted.languages
        )

        def bound(done: int) -> None:
            watch(Step("book", done, len(members)))

        write_book(self.folder / BOOK, contents, self.folder / PRINTS, alphabet, bound)
        write_sheet(self.folder / SHEET, contents)
        write_note(self.folder / NOTE, contents)
        return ClassPack(self.folder, members, tuple(problems), contents, reused)

    def _faults(self, members: Sequence[Member]) -> Iterator[Problem]:
        for member in members:
            if member.fault:
                said = told("not-worked-out", label=member.label, reason=member.fault)
                yield error(said, Place(self.roster_name, member.line), told("run-again"))

    def _unprintable(self) -> Iterator[Problem]:
        """Whose print has a box in place of a character that no font here has."""
        from opscareer.reports.fonts import chain_for, missing  # loaded to print

        chain = chain_for(self.wish.wanted.languages[0])
        for person in self.roster.people:
            lacking = sorted(missing(f"{person.learner.name} {person.code} {person.group}", chain))
            if lacking:
                named = listed(f"{each} (U+{ord(each):04X})" for each in lacking)
                place = Place(self.roster_name, person.line)
                yield warning(told("unprintable", characters=named), place, told("see-print"))


class _Clock:
    """Tells how far the work is, and how long it will take: as long for each as it took for those done in this run."""

    def __init__(self, total: int, reused: int, watch: Watch) -> None:
        self._total, self._done, self._reused, self._watch = total, reused, reused, watch
        self._began = time.monotonic()

    def count(self) -> None:
        """One more is done."""
        self._done += 1

    def tell(self) -> None:
        """Tell the watcher."""
        fresh = self._done - self._reused
        each = (time.monotonic() - self._began) / fresh if fresh else None
        left = None if each is None else each * (self._total - self._done)
        self._watch(Step("people", self._done, self._total, left))
