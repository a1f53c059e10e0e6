"""The system libraries that Qt needs on Linux: which are missing, how to get them, and whether a display answers.

Qt ends the process when its platform plugin cannot load a library or reach a display, so both are asked before Qt is
imported. Needs the standard library only: `python3 -m opscareer.system_libraries` runs before anything is installed.
What only an installation needs is imported there, since the program asks on its way to the first window.
The tables hold every library that Qt's own parts name and its wheels do not bring (docs/fresh-machine.md tells how
this was measured).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import ctypes


class Library(NamedTuple):
    """A shared library by the name the loader looks for, and the package that holds it in each family of systems."""

    soname: str
    debian: str
    fedora: str
    arch: str


class PackageManager(NamedTuple):
    """How a family of systems installs packages: what a person types, and what is run as root without questions."""

    systems: frozenset[str]
    """Values of ID or ID_LIKE in os-release."""

    package: Callable[[Library], str]
    typed: str
    as_root: tuple[tuple[str, ...], ...]
    """Commands to run in turn; the packages are added to the last."""


_ALWAYS = (
    Library("libglib-2.0.so.0", debian="libglib2.0-0", fedora="glib2", arch="glib2"),
    Library("libgthread-2.0.so.0", debian="libglib2.0-0", fedora="glib2", arch="glib2"),
    Library("libz.so.1", debian="zlib1g", fedora="zlib", arch="zlib"),
    Library("libzstd.so.1", debian="libzstd1", fedora="libzstd", arch="zstd"),
    Library("libdbus-1.so.3", debian="libdbus-1-3", fedora="dbus-libs", arch="dbus"),
    Library("libEGL.so.1", debian="libegl1", fedora="libglvnd-egl", arch="libglvnd"),
    Library("libGL.so.1", debian="libgl1", fedora="libglvnd-glx", arch="libglvnd"),
    Library("libX11.so.6", debian="libx11-6", fedora="libX11", arch="libx11"),
    Library("libfontconfig.so.1", debian="libfontconfig1", fedora="fontconfig", arch="fontconfig"),
    Library("libfreetype.so.6", debian="libfreetype6", fedora="freetype", arch="freetype2"),
    Library("libxkbcommon.so.0", debian="libxkbcommon0", fedora="libxkbcommon", arch="libxkbcommon"),
)

_FOR_PREVIEW = (
    Library("libbrotlicommon.so.1", debian="libbrotli1", fedora="libbrotli", arch="brotli"),
    Library("libbrotlidec.so.1", debian="libbrotli1", fedora="libbrotli", arch="brotli"),
    Library("libgssapi_krb5.so.2", debian="libgssapi-krb5-2", fedora="krb5-libs", arch="krb5"),
)
"""What QtPdf needs on top, through QtNetwork. Without it prints are not shown in the window; all else works."""

_FOR_PLATFORM = {
    "xcb": (
        Library("libX11-xcb.so.1", debian="libx11-xcb1", fedora="libX11-xcb", arch="libx11"),
        Library("libxcb.so.1", debian="libxcb1", fedora="libxcb", arch="libxcb"),
        Library("libxcb-cursor.so.0", debian="libxcb-cursor0", fedora="xcb-util-cursor", arch="xcb-util-cursor"),
        Library("libxcb-glx.so.0", debian="libxcb-glx0", fedora="libxcb", arch="libxcb"),
        Library("libxcb-icccm.so.4", debian="libxcb-icccm4", fedora="xcb-util-wm", arch="xcb-util-wm"),
        Library("libxcb-image.so.0", debian="libxcb-image0", fedora="xcb-util-image", arch="xcb-util-image"),
        Library("libxcb-keysyms.so.1", debian="libxcb-keysyms1", fedora="xcb-util-keysyms", arch="xcb-util-keysyms"),
        Library("libxcb-randr.so.0", debian="libxcb-randr0", fedora="libxcb", arch="libxcb"),
        Library("libxcb-render.so.0", debian="libxcb-render0", fedora="libxcb", arch="libxcb"),
        Library(
            "libxcb-render-util.so.0",
            debian="libxcb-render-util0",
            fedora="xcb-util-renderutil",
            arch="xcb-util-renderutil",
        ),
        Library("libxcb-shape.so.0", debian="libxcb-shape0", fedora="libxcb", arch="libxcb"),
        Library("libxcb-shm.so.0", debian="libxcb-shm0", fedora="libxcb", arch="libxcb"),
        Library("libxcb-sync.so.1", debian="libxcb-sync1", fedora="libxcb", arch="libxcb"),
        Library("libxcb-util.so.1", debian="libxcb-util1", fedora="xcb-util", arch="xcb-util"),
        Library("libxcb-xfixes.so.0", debian="libxcb-xfixes0", fedora="libxcb", arch="libxcb"),
        Library("libxcb-xkb.so.1", debian="libxcb-xkb1", fedora="libxcb", arch="libxcb"),
        Library(
            "libxkbcommon-x11.so.0", debian="libxkbcommon-x11-0", fedora="libxkbcommon-x11", arch="libxkbcommon-x11"
        ),
    ),
    "wayland": (
        Library("libwayland-client.so.0", debian="libwayland-client0", fedora="libwayland-client", arch="wayland"),
        Library("libwayland-cursor.so.0", debian="libwayland-cursor0", fedora="libwayland-cursor", arch="wayland"),
        Library("libwayland-egl.so.1", debian="libwayland-egl1", fedora="libwayland-egl", arch="wayland"),
    ),
}

_MANAGERS = (
    PackageManager(
        systems=frozenset({"debian", "ubuntu"}),
        package=lambda library: library.debian,
        typed="sudo apt-get update && sudo apt-get install --no-install-recommends",
        as_root=(
            ("apt-get", "-qq", "update"),
            ("apt-get", "-qq", "-o=Dpkg::Use-Pty=0", "install", "-y", "--no-install-recommends"),
        ),
    ),
    PackageManager(
        systems=frozenset({"fedora", "rhel", "centos"}),
        package=lambda library: library.fedora,
        typed="sudo dnf install",
        as_root=(("dnf", "install", "-y", "--setopt=install_weak_deps=False"),),
    ),
    # Typed with -u, since Arch does not support partial upgrades; as root nothing but the missing packages is touched.
    PackageManager(
        systems=frozenset({"arch"}),
        package=lambda library: library.arch,
        typed="sudo pacman -Syu --needed",
        as_root=(("pacman", "-S", "--noconfirm", "--needed"),),
    ),
)


def missing_libraries() -> tuple[Library, ...]:
    """The libraries that Qt would not find here for the platform it would use; none on macOS and Windows.

    The platform is the one `QT_QPA_PLATFORM` names, else Wayland where it answers, else X (xcb).
    """
    if sys.platform != "linux":
        return ()
    platforms = _platforms()
    used = next(filter(_answers, platforms), platforms[-1])
    needed = _ALWAYS + _FOR_PLATFORM.get(used, ())
    return tuple(library for library in needed if _load(library.soname) is None)


def missing_for_preview() -> tuple[Library, ...]:
    """The libraries that QtPdf would not find here; none on macOS and Windows. The window opens without them."""
    if sys.platform != "linux":
        return ()
    return tuple(library for library in _FOR_PREVIEW if _load(library.soname) is None)


def ends_without_libraries() -> bool:
    """Whether Qt would end the process, not raise ImportError, for want of a library: that of a window's platform."""
    return sys.platform == "linux" and any(platform_name in _FOR_PLATFORM for platform_name in _platforms())


def install_line(missing: Iterable[Library]) -> str:
    """The one line to type to install `missing` on this system, or what to look for on a system not known here."""
    missing = tuple(missing)
    manager = _package_manager()
    if manager is None:
        return f"Install with your system's package manager: {_sonames(missing)}"
    return " ".join([manager.typed, *_packages(manager, missing)])


def display_reachable() -> bool:
    """Whether Qt can open a window here: a display that answers, or a platform without one chosen by the caller.

    A display that cannot be asked for lack of its library counts: `missing_libraries` names that library.
    """
    if sys.platform != "linux":
        return True
    return any(_answers(platform_name) for platform_name in _platforms())


def main() -> int:
    """Install what is missing when run as root, else say what to type; the exit code is 1 if something is missing."""
    if sys.platform != "linux":
        return 0
    missing = missing_libraries()
    if os.geteuid() == 0 and (wanted := (*missing, *missing_for_preview())):
        _install(wanted)
        missing = missing_libraries()
    if not missing:
        return 0
    sys.stderr.write(
        f"Qt needs libraries that this system lacks: {_sonames(missing)}.\nType this line, then try again:\n"
    )
    sys.stderr.write(f"\n    {install_line((*missing, *missing_for_preview()))}\n\n")
    return 1


def _platforms() -> list[str]:
    """The platform plugins Qt tries, in its order (`QGuiApplicationPrivate::createPlatformIntegration`)."""
    if chosen := os.environ.get("QT_QPA_PLATFORM"):
        return [entry.partition(":")[0] for entry in chosen.split(";")]
    sessions = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return [name for name, variable in sessions.items() if os.environ.get(variable)] or ["xcb"]


def _answers(platform_name: str) -> bool:
    """Whether the platform can show a window; those that need no display always can."""
    if platform_name == "xcb":
        return _x_server_answers()
    return platform_name != "wayland" or _wayland_answers()


def _load(soname: str) -> ctypes.CDLL | None:
    import ctypes

    try:
        return ctypes.CDLL(soname)
    except OSError:
        return None


def _x_server_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    xcb = _load("libxcb.so.1")
    if xcb is None:  # it cannot be asked; missing_libraries() tells why
        return True
    import ctypes

    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    error = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return bool(error == 0)


def _wayland_answers() -> bool:
    if not os.environ.get("WAYLAND_DISPLAY"):
        return False
    wayland = _load("libwayland-client.so.0")
    if wayland is None or "WAYLAND_SOCKET" in os.environ:  # an open connection handed down: asking would use it up
        return True
    import ctypes

    wayland.wl_display_connect.argtypes = (ctypes.c_char_p,)
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_disconnect.argtypes = (ctypes.c_void_p,)
    display = wayland.wl_display_connect(None)
    if display:
        wayland.wl_display_disconnect(display)
    return bool(display)


def _package_manager() -> PackageManager | None:
    import platform

    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return None
    names = {release["ID"], *release.get("ID_LIKE", "").split()}
    return next((manager for manager in _MANAGERS if manager.systems & names), None)


def _packages(manager: PackageManager, libraries: Iterable[Library]) -> list[str]:
    return sorted({manager.package(library) for library in libraries})


def _sonames(libraries: Iterable[Library]) -> str:
    return ", ".join(library.soname for library in libraries)


def _install(missing: Iterable[Library]) -> None:
    """Run the package manager; what it could not install is missing afterwards, so its exit codes are not asked."""
    import shutil
    import subprocess

    manager = _package_manager()
    program = manager and shutil.which(manager.as_root[0][0])
    if not manager or not program:
        return
    packages = _packages(manager, missing)
    sys.stdout.write(f"Installing the system libraries that Qt needs: {' '.join(packages)}\n")
    sys.stdout.flush()
    *before, install = manager.as_root
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (*before, (*install, *packages)):
        subprocess.run([program, *command[1:]], env=environment, check=False)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
