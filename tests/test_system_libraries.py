"""A person whose system lacks what Qt needs is told what to type, and root is not even asked."""

import ctypes
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from opscareer import system_libraries
from opscareer.system_libraries import Library, display_reachable, install_line, missing_for_preview, missing_libraries

CHECKOUT = Path(__file__).resolve().parent.parent
SESSION_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
EGL = Library("libEGL.so.1", debian="libegl1", fedora="libglvnd-egl", arch="libglvnd")
GL = Library("libGL.so.1", debian="libgl1", fedora="libglvnd-glx", arch="libglvnd")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves these libraries to the system")


@pytest.fixture(autouse=True)
def no_session(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in SESSION_VARIABLES:
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def without_libraries(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Take all libraries away, or those whose names begin with one of the given words."""

    def take_away(*starts: str) -> None:
        def load(soname: str) -> SimpleNamespace:
            if soname.startswith(starts or ""):
                raise OSError(soname)
            return SimpleNamespace()

        monkeypatch.setattr(ctypes, "CDLL", load)

    return take_away


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "debian"})


def sonames(libraries: tuple[Library, ...]) -> set[str]:
    return {library.soname for library in libraries}


def test_that_nothing_is_missing_where_the_tests_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert missing_libraries() == ()


def test_that_a_missing_library_is_named(without_libraries: Callable[..., None]) -> None:
    without_libraries("libEGL", "libxcb-cursor")
    assert sonames(missing_libraries()) == {"libEGL.so.1", "libxcb-cursor.so.0"}


def test_that_no_window_library_is_asked_for_offscreen(
    without_libraries: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_libraries("libxcb", "libwayland")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen:enable_fonts")
    assert missing_libraries() == ()


def test_that_a_wayland_session_needs_wayland_and_not_x(
    without_libraries: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_libraries("libxcb", "libwayland-cursor")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("WAYLAND_SOCKET", "3")
    assert sonames(missing_libraries()) == {"libwayland-cursor.so.0"}


def test_that_a_wayland_session_that_is_gone_falls_back_to_x_as_qt_does(
    without_libraries: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_libraries("libxcb-cursor")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(system_libraries, "_wayland_answers", lambda: False)
    monkeypatch.setattr(system_libraries, "_x_server_answers", lambda: True)
    assert sonames(missing_libraries()) == {"libxcb-cursor.so.0"}


def test_that_other_systems_than_linux_miss_nothing_and_have_a_display(
    without_libraries: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_libraries()
    monkeypatch.setattr(sys, "platform", "darwin")
    assert missing_libraries() == ()
    assert display_reachable()


@pytest.mark.parametrize(
    ("release", "line"),
    [
        ({"ID": "debian"}, "sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 libgl1"),
        (
            {"ID": "linuxmint", "ID_LIKE": "ubuntu debian"},
            "sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 libgl1",
        ),
        ({"ID": "fedora"}, "sudo dnf install libglvnd-egl libglvnd-glx"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "sudo dnf install libglvnd-egl libglvnd-glx"),
        ({"ID": "manjaro", "ID_LIKE": "arch"}, "sudo pacman -Syu --needed libglvnd"),
        ({"ID": "void"}, "Install with your system's package manager: libGL.so.1, libEGL.so.1"),
    ],
)
def test_that_the_line_to_type_suits_the_distribution(
    release: dict[str, str], line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: release)
    assert install_line([GL, EGL]) == line


def test_that_a_system_that_does_not_say_its_name_is_told_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_file() -> dict[str, str]:
        raise FileNotFoundError

    monkeypatch.setattr(platform, "freedesktop_os_release", no_file)
    assert install_line([EGL]).endswith("libEGL.so.1")


@pytest.mark.usefixtures("debian")
def test_that_an_ordinary_user_is_told_the_line_and_nothing_is_run(
    without_libraries: Callable[..., None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without_libraries("libxcb-cursor")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("nothing may be run"))
    assert system_libraries.main() == 1
    told = capsys.readouterr().err
    assert "sudo apt-get install --no-install-recommends libxcb-cursor0\n" in told
    assert "libxcb-cursor.so.0" in told


@pytest.mark.usefixtures("debian")
def test_that_root_gets_the_packages_installed_without_a_question(
    without_libraries: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = []

    def run(command: list[str], *, env: dict[str, str], check: bool) -> None:
        commands.append(command)
        assert env["DEBIAN_FRONTEND"] == "noninteractive"
        if "install" in command:
            without_libraries("no library at all")

    without_libraries("libEGL", "libGL.")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", run)
    assert system_libraries.main() == 0
    update, install = commands
    assert update == ["/usr/bin/apt-get", "-qq", "update"]
    assert install[0] == "/usr/bin/apt-get"
    assert install[-5:] == ["install", "-y", "--no-install-recommends", "libegl1", "libgl1"]


@pytest.mark.usefixtures("debian")
def test_that_root_is_told_the_line_when_the_installation_failed(
    without_libraries: Callable[..., None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without_libraries("libEGL")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert system_libraries.main() == 1
    assert "libegl1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("variables", "reachable"),
    [
        ({}, False),
        ({"DISPLAY": ":987"}, False),
        ({"WAYLAND_DISPLAY": "no-such-session"}, False),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
        ({"QT_QPA_PLATFORM": "xcb;offscreen"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0", "WAYLAND_SOCKET": "3"}, True),
    ],
)
def test_that_a_display_counts_only_if_it_answers(
    variables: dict[str, str], *, reachable: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    for variable, value in variables.items():
        monkeypatch.setenv(variable, value)
    assert display_reachable() is reachable


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_that_a_display_that_cannot_be_asked_leads_to_the_missing_library(
    variable: str, without_libraries: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_libraries("libxcb.", "libwayland-client.")
    monkeypatch.setenv(variable, "somewhere")
    assert display_reachable()
    assert len(missing_libraries()) == 1


def test_that_the_window_does_without_what_the_preview_needs(without_libraries: Callable[..., None]) -> None:
    without_libraries("libbrotli", "libgssapi")
    assert missing_libraries() == ()
    assert {library.debian for library in missing_for_preview()} == {"libbrotli1", "libgssapi-krb5-2"}


def test_that_it_runs_before_anything_is_installed() -> None:
    ran = subprocess.run(
        [sys.executable, "-S", "-m", "opscareer.system_libraries"],
        cwd=CHECKOUT,
        env={"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
