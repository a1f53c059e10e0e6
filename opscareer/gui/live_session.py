"""The person's session inside the window: opened after the first paint, and told to every page."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, SignalInstance

from opscareer.progress import Progress

if TYPE_CHECKING:
    from opscareer.app.session import Session
    from opscareer.gui.task import Task
    from opscareer.knowledge.pack import Pack
    from opscareer.records.store import Store
    from opscareer.records.store_problem import StoreProblem
    from opscareer.records.vault import Secret

    StoreWay = Callable[[Secret | None], Store]
    """A way to a store: the person's own, that of an office, a backup to look into. Raises StoreProblem."""

Changed = Literal["answers", "goal", "about"]
Door = Literal["secret", "password", "nothing"]
"""What records that are locked wait for: the passphrase or the code of one's own, the password of an office's database,
or nothing, where that database lets this computer in without one."""


class LiveSession(QObject):
    """Wraps the session, which knows no Qt.

    `opened` follows every opening, also that of another pack and the locking of the records: the session is another one
    then. `progressed` carries the share done of an opening (0 to 1) and what is being done. `failed` carries what kept
    the session from opening, `pack_refused` the problems that kept another pack from taking the place of the present
    one, `not_saved` the `StoreProblem` of a change that was not made, `overtaken` what that change was of (`Changed`,
    or nothing) where a colleague had changed the same learner.

    `closing` comes before the records are closed, by locking, for others or at the end: what is being typed can still
    be saved. `was_locked` comes when they are closed and nobody's name may stay; `unlocked` when they are open again,
    `not_unlocked` with the `StoreProblem` where they stay locked.
    `protection_changed` tells that they have a passphrase now, or none any more.
    """

    opened = Signal()
    progressed = Signal(float, str)
    answers_changed = Signal()
    goal_changed = Signal()
    about_changed = Signal()
    failed = Signal(object)
    pack_refused = Signal(object)
    not_saved = Signal(object)
    overtaken = Signal(object)
    closing = Signal()
    was_locked = Signal()
    unlocked = Signal()
    not_unlocked = Signal(object)
    protection_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._opening: Task | None = None
        self._way: StoreWay = _own_store
        self._office = ""
        self._worked_with: int | None = None
        self._does_without = False
        self.door: Door = "secret"

    @property
    def session(self) -> Session | None:
        """The session, or None until it is open."""
        return self._session

    @property
    def is_locked(self) -> bool:
        """Whether the records are there and wait to be opened; `door` says for what."""
        return self._problem_kind() in ("sealed", "no-password")

    @property
    def trouble(self) -> StoreProblem | None:
        """Why the records are not open, unless they are locked or the person goes on without them."""
        if self._session is None or self.is_locked or self._does_without:
            return None
        return self._session.store_problem

    @property
    def goes_without(self) -> bool:
        """Whether the person works in memory alone, for the records cannot be opened."""
        return self._does_without

    @property
    def store(self) -> Store | None:
        """The open store, None where there is none."""
        return None if self._session is None else self._session.store

    @property
    def has_passphrase(self) -> bool:
        """Whether the records are open, this computer's own, and have a passphrase."""
        protection = None if self.store is None else self.store.protection
        return protection is not None and protection.is_protected

    @property
    def can_be_locked(self) -> bool:
        """Whether the records are open, and have a passphrase or are an office's."""
        return self.has_passphrase or (self.store is not None and self.store.office is not None)

    @property
    def is_office(self) -> bool:
        """Whether the records are those of an office, open or not."""
        return bool(self._office)

    @property
    def office_holds_password(self) -> bool:
        """Whether the address of the office holds the password itself."""
        from opscareer.records.office_database import holds_password

        return holds_password(self._office)

    # Opening

    def open(self, pack: str = "", office: str = "") -> None:
        """Opens a pack's folder or zip, by default the shipped one, and the store, in the background.

        `opened` or `failed` follows. The shipped pack takes the place of one that cannot be used. `office` is the
        address of an office's database.
        """
        self._office, self._way, self.door = office, partial(_own_store, office=office), "secret"
        task = self._begin(partial(_open_session, Path(pack) if pack else None, office))
        task.done.connect(self.adopt)
        task.failed.connect(self.failed)
        task.start()

    def reopen(self, source: Path | None) -> None:
        """Opens another pack in the background, None for the shipped one; `opened` or `pack_refused` follows.

        Until then, and if it is refused or cancelled, the present one stays.
        """
        task = self._begin(partial(_open_pack, source))
        task.done.connect(self._take_pack)
        task.failed.connect(self._refuse_pack)
        task.start()

    def open_records(
        self, way: StoreWay | None = None, office: str | None = None, secret: Secret | None = None
    ) -> None:
        """Opens the store anew, in the background, with the pack as it is; `opened` follows.

        By another `way`, as a backup to be looked into; else the person's own, or that of an `office` from now on.
        """
        if self._session is None:
            return
        if office is not None:
            self._office = office
        self._way, self.door = way or partial(_own_store, office=self._office), "secret"
        self._shut(_without_store)
        task = self._enter(secret)
        task.done.connect(self._take_entered)
        task.failed.connect(self.failed)

    def cancel_opening(self) -> None:
        """Stops an opening that is under way; the session stays as it is."""
        if self._opening is not None:
            self._opening.cancel()

    def adopt(self, session: Session) -> None:
        """Takes an opened session."""
        self._session = session
        if self._problem_kind() == "no-password":
            self.door = "password"
        self.opened.emit()

    def go_on_without(self) -> None:
        """Works in memory alone where the records cannot be opened; `opened` follows."""
        self._does_without = True
        self.opened.emit()

    # Locking

    def lock(self) -> bool:
        """Closes the records until they are unlocked; whether they can be locked."""
        from opscareer.app.session_opening import locked

        if self._session is None or not self.can_be_locked:
            return False
        office = None if self.store is None else self.store.office
        self.door = "secret" if office is None else "password" if office.asks_password else "nothing"
        self._worked_with = self._session.who
        self._shut(locked)
        self.opened.emit()
        self.tell_all()
        return True

    def unlock(self, secret: Secret | None) -> None:
        """Opens the records with what their `door` asks for, in the background.

        `unlocked` follows, or `not_unlocked`. Those of an office stay locked whatever kept them from opening: a server
        that does not answer for a moment is no way past the password.
        """
        if self._session is not None:
            task = self._enter(secret, stays_locked=self.door != "secret")
            task.done.connect(self._take_unlocked)
            task.failed.connect(self._tell_not_unlocked)

    def _shut(self, close: Callable[[Session], Session]) -> None:
        """Closes the records; what is left of the session knows nobody."""
        assert self._session is not None  # noqa: S101 - asked before
        self.closing.emit()
        self.cancel_opening()
        self._session = close(self._session)
        self.was_locked.emit()

    def _enter(self, secret: Secret | None, *, stays_locked: bool = False) -> Task:
        session = self._session
        assert session is not None  # noqa: S101 - asked before
        entered = partial(_entered, session.pack, session.pack_source, self._way, secret, stays_locked=stays_locked)
        task = self._begin(entered)
        task.start()
        return task

    def _take_entered(self, session: Session) -> None:
        self._does_without = False
        self.adopt(session)
        self.tell_all()

    def _take_unlocked(self, session: Session) -> None:
        if self._worked_with is not None and session.store is not None:
            with suppress(KeyError):  # a colleague erased them meanwhile
                session.work_with(self._worked_with)
        self._worked_with = None
        self._take_entered(session)
        if session.store is not None:
            self.unlocked.emit()

    def _tell_not_unlocked(self, error: Exception) -> None:
        from opscareer.records.store_problem import StoreProblem

        (self.not_unlocked if isinstance(error, StoreProblem) else self.failed).emit(error)

    # Whose work it is, and changes of it

    def work_with(self, learner: int | None) -> None:
        """Shows a learner of the caseload, or the person's own work; raises KeyError for one who is not there."""
        if self._session is not None:
            self._session.work_with(learner)
            self.tell_all()

    def change(self, action: Callable[[Session], object], *told: SignalInstance) -> bool:
        """Changes the open session and emits what is to be told of it; whether the change was made and saved."""
        from opscareer.records.store_problem import StoreProblem

        if self._session is None:
            return False
        try:
            action(self._session)
        except StoreProblem as problem:
            self._tell_not_saved(problem, told)
            return False
        for signal in told:
            signal.emit()
        return True

    def tell_all(self) -> None:
        """Another person's data are in the session now: everything has changed."""
        self.about_changed.emit()
        self.answers_changed.emit()
        self.goal_changed.emit()

    def close(self) -> None:
        """Gives the store back at the end of the program."""
        if self._session is not None:
            self._session.close()

    def _tell_not_saved(self, problem: StoreProblem, told: tuple[SignalInstance, ...]) -> None:
        """Where records may only be read, that a visit could not be noted is nothing to tell anybody."""
        if problem.kind == "changed" and self._session is not None:
            self._session.work_with(self._session.who)
            self.tell_all()
            self.overtaken.emit(self._changed_by(told))
        elif told or problem.kind != "read-only":
            self.not_saved.emit(problem)

    def _changed_by(self, told: tuple[SignalInstance, ...]) -> Changed | None:
        known: tuple[tuple[SignalInstance, Changed], ...] = (
            (self.answers_changed, "answers"),
            (self.goal_changed, "goal"),
            (self.about_changed, "about"),
        )
        return next((changed for signal, changed in known if signal in told), None)

    def _problem_kind(self) -> str:
        problem = None if self._session is None else self._session.store_problem
        return problem.kind if problem is not None else ""

    def _begin(self, work: Callable[[Progress], object]) -> Task:
        """A task for an opening; it takes the place of one that is under way."""
        from opscareer.gui.task import Task

        self.cancel_opening()
        task = self._opening = Task(work, self)
        task.progressed.connect(self.progressed)
        task.ended.connect(task.deleteLater)
        return task

    def _take_pack(self, found: tuple[Pack, Path | None]) -> None:
        if self._session is not None:
            self.adopt(self._session.with_pack(*found))
            self.tell_all()

    def _refuse_pack(self, error: Exception) -> None:
        from opscareer.problems import InputProblems

        if isinstance(error, InputProblems):
            self.pack_refused.emit(error.problems)
        else:
            self.failed.emit(error)


def _own_store(secret: Secret | None = None, office: str = "") -> Store:
    from opscareer.app.session_opening import open_store

    return open_store(secret, office)


def _open_session(pack: Path | None, office: str, progress: Progress) -> Session:
    """The heavy imports happen here, in the pool's thread, and not before the first paint.

    Records that the system's keyring opens are open at once; after they were locked it takes the passphrase.
    """
    from opscareer.app.session_opening import open_session, unlocked
    from opscareer.records.store_problem import StoreProblem
    from opscareer.records.vault import FromKeyring

    session = open_session(pack, progress, office=office)
    if session.store_problem is not None and session.store_problem.kind == "sealed":
        with suppress(StoreProblem):
            return unlocked(session, FromKeyring())
    return session


def _entered(
    pack: Pack, source: Path | None, way: StoreWay, secret: Secret | None, _progress: Progress, *, stays_locked: bool
) -> Session:
    """A session with the store that a way leads to; raises StoreProblem `wrong-secret`, or any if it stays locked."""
    from opscareer.app.session import Session
    from opscareer.records.store_problem import StoreProblem

    try:
        return Session(pack, way(secret), source=source)
    except StoreProblem as problem:
        if stays_locked or problem.kind == "wrong-secret":
            raise
        return Session(pack, None, problem, source=source)


def _without_store(session: Session) -> Session:
    from opscareer.app.session import Session

    session.close()
    return Session(session.pack, None, source=session.pack_source)


def _open_pack(source: Path | None, progress: Progress) -> tuple[Pack, Path | None]:
    from opscareer.app.guidance import open_pack
    from opscareer.app.sitting import contest_of

    pack = open_pack(source, progress)
    contest_of(pack)  # weighs the tracks here, so that the window need not wait for it
    return pack, source
