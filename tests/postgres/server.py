"""A PostgreSQL server of the tests' own: in a temporary folder, reached through a socket in it, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KEEPER, PASSWORD = "keeper", "a pass/word: with @ everything?"
"""The server's superuser, and the password of every login."""
_SETTINGS = (
    "listen_addresses=",
    "fsync=off",
    "shared_buffers=16MB",
    "max_connections=40",
    "deadlock_timeout=20ms",
    "log_statement=none",
)
"""Without fsync: what is shown here is not that the server keeps what it was told."""


@dataclass(frozen=True)
class Server:
    """A server that may be stopped and started; its programs refuse to run as root and then run as somebody else."""

    programs: Path
    folder: Path
    user: str | None

    @classmethod
    def made(cls, programs: Path) -> Server:
        """A new one, stopped."""
        folder = Path(tempfile.mkdtemp(prefix="opscareer-postgres-", dir="/tmp"))  # a short path, as sockets need
        user = _ordinary_user() if os.geteuid() == 0 else None
        if user is not None:
            shutil.chown(folder, user)
        server = cls(programs, folder, user)
        secret = folder / "password"
        secret.write_text(PASSWORD)
        secret.chmod(0o600)
        if user is not None:
            shutil.chown(secret, user)
        options = ["--auth=scram-sha-256", f"--pwfile={secret}", "--encoding=UTF8", "--no-sync", "--locale=C"]
        server._run("initdb", "-D", str(server.data), "-U", KEEPER, *options)
        return server

    @property
    def data(self) -> Path:
        """The folder of the databases."""
        return self.folder / "data"

    def start(self) -> None:
        """Returns when the server answers."""
        settings = " ".join(f"-c {setting}" for setting in _SETTINGS)
        options = f"{settings} -k {self.folder}"
        self._run("pg_ctl", "-D", str(self.data), "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self, *, at_once: bool = False) -> None:
        """Returns when the server is gone; `at_once` as after a power cut."""
        self._run("pg_ctl", "-D", str(self.data), "-w", "-m", "immediate" if at_once else "fast", "stop")

    def remove(self) -> None:
        """Delete everything."""
        shutil.rmtree(self.folder)

    def address(self, login: str, database: str, password: str = PASSWORD) -> str:
        """The address of a database as a person types it."""
        from sqlalchemy import URL

        url = URL.create("postgresql+psycopg", login, password, None, None, database, {"host": str(self.folder)})
        return url.render_as_string(hide_password=False)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), *arguments]
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
        done = subprocess.run(
            command,
            user=self.user,
            group=None if self.user is None else self._group(),
            extra_groups=None if self.user is None else [],
            env=environment,
            cwd=self.folder,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stdout}")

    def _group(self) -> int:
        import pwd

        assert self.user is not None
        return pwd.getpwnam(self.user).pw_gid


def _ordinary_user() -> str:
    """Somebody who is not root: the server's own user where there is one."""
    import pwd

    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def running(programs: Path) -> Iterator[Server]:
    """A server for as long as it is needed."""
    server = Server.made(programs)
    try:
        server.start()
        yield server
        server.stop(at_once=True)
    finally:
        server.remove()
