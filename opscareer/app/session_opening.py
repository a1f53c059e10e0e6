"""How a session is opened: which pack and which store, and what serves where one of them cannot be used."""

from __future__ import annotations

from pathlib import Path

from opscareer.app.guidance import open_pack
from opscareer.app.session import Session
from opscareer.knowledge.pack import Pack
from opscareer.paths import data_folder
from opscareer.problems import InputProblems, Problem
from opscareer.progress import Progress, silent
from opscareer.records import restoring
from opscareer.records.setting_aside import left_behind
from opscareer.records.sqlite_file import FILE_NAME, plainly_told
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Passphrase, Secret


def open_session(
    chosen: Path | None = None, progress: Progress = silent, *, secret: Secret | None = None, office: str = ""
) -> Session:
    """The pack chosen, or the shipped one, and the person's own store; slow enough to want a thread of its own.

    If the chosen pack cannot be used the shipped one serves and `pack_problems` says why; raises `InputProblems` if
    that has errors. If the store cannot be opened the session works without one and `store_problem` says why; of the
    kind `sealed` where a `secret` is needed. `office` is the address of an office's database, empty for the store in
    the person's own folder.
    """
    problems: tuple[Problem, ...] = ()
    try:
        pack = open_pack(chosen, progress)
    except InputProblems as refused:
        if chosen is None:
            raise
        problems = refused.problems
        pack, chosen = open_pack(None, progress), None
    return session_with(pack, chosen, problems, secret=secret, office=office)


def session_with(
    pack: Pack,
    source: Path | None,
    pack_problems: tuple[Problem, ...] = (),
    *,
    secret: Secret | None = None,
    office: str = "",
) -> Session:
    """A session with an open pack; the store is opened as `open_session` says."""
    try:
        return Session(pack, open_store(secret, office), source=source, pack_problems=pack_problems)
    except StoreProblem as problem:
        return Session(pack, None, problem, source=source, pack_problems=pack_problems)


def open_store(secret: Secret | None = None, office: str = "") -> Store:
    """The person's own store, or that of an office, whose secret is the password of its database. Raises StoreProblem.

    Where a damaged store was set aside and neither a backup nor a new store took its place, it is still `damaged`:
    `new_store` begins anew.
    """
    if office:
        return _office_store(secret, office)
    path = data_folder() / FILE_NAME
    with plainly_told(path):
        kept = None if restoring.is_under_way(path.parent) else left_behind(path)
    if kept is not None:
        raise StoreProblem("damaged", path, kept=kept)
    return Store.open(path.parent, secret)


def _office_store(secret: Secret | None, office: str) -> Store:
    from opscareer.records.office import join_office  # loads the driver of the database

    password = secret.text if isinstance(secret, Passphrase) else None
    try:
        return join_office(office, password)
    except StoreProblem as problem:
        if problem.kind == "refused" and password is not None:
            raise StoreProblem("wrong-secret", problem.path) from problem
        raise


def new_store(secret: Secret | None = None) -> Store:
    """The person's own store, which is begun where there is none, whatever was set aside. Raises StoreProblem."""
    return Store.open(data_folder(), secret)


def locked(session: Session) -> Session:
    """The session with its store closed: nothing can be seen or done in it until it is unlocked."""
    store = session.store
    problem = store.sealed_problem() if store is not None else session.store_problem
    session.close()
    return Session(session.pack, None, problem, source=session.pack_source)


def unlocked(session: Session, secret: Secret) -> Session:
    """The session with its store open. Raises StoreProblem `wrong-secret`."""
    return Session(session.pack, open_store(secret), source=session.pack_source)
