"""`make test-postgres` where there is no PostgreSQL server: it says why nothing was shown, and that is no failure."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.postgres import __main__ as target
from tests.postgres import programs


@pytest.fixture
def no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(target, "found_programs", lambda: None)


@pytest.mark.skipif(os.name != "posix", reason="there it is skipped for another reason")
@pytest.mark.parametrize(("user", "reason"), [(1000, "only root could"), (0, "did not succeed")])
@pytest.mark.usefixtures("no_server")
def test_that_a_missing_server_is_a_reason_and_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], user: int, reason: str
) -> None:
    tried: list[list[str]] = []
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "run", lambda command, **_options: tried.append(command))
    assert target.main([]) == 0
    assert reason in capsys.readouterr().out
    assert bool(tried) == (user == 0)


def test_that_a_missing_driver_is_a_reason_and_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(target, "find_spec", lambda _name: None)
    assert target.main([]) == 0
    assert "psycopg" in capsys.readouterr().out


def test_that_failing_tests_fail_the_target(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(target, "find_spec", lambda _name: True)
    monkeypatch.setattr(target, "found_programs", lambda: tmp_path)
    given: dict[str, str] = {}

    def run(command: list[str], *, env: dict[str, str], check: bool) -> subprocess.CompletedProcess[bytes]:
        given.update(env)
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(subprocess, "run", run)
    assert target.main([]) == 1
    assert given[programs.VARIABLE] == str(tmp_path)
