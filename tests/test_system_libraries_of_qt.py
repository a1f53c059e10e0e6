"""The tables of system libraries hold exactly what the installed Qt names, also after its version was raised."""

import struct
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from opscareer import system_libraries
from opscareer.system_libraries import Library

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves these libraries to the system")

PROGRAM_HEADER = struct.Struct("<I4xQQ8xQ16x")  # kind, offset in the file, address, length in the file
DYNAMIC_ENTRY = struct.Struct("<QQ")  # tag, value
PT_LOAD, PT_DYNAMIC, DT_NEEDED, DT_STRTAB = 1, 2, 1, 5

PARTS_THE_PROGRAM_USES = [f"{part}.abi3.so" for part in ("QtWidgets", "QtSvg", "QtPrintSupport", "QtTest")]
PARTS_OF_THE_PREVIEW = [f"{part}.abi3.so" for part in ("QtPdf", "QtPdfWidgets")]
PLUGINS = {
    "offscreen": ["platforms/libqoffscreen.so"],
    "xcb": ["platforms/libqxcb.so", "xcbglintegrations/*.so"],
    "wayland": [
        "platforms/libqwayland.so",
        "wayland-shell-integration/*.so",
        "wayland-decoration-client/*.so",
        "wayland-graphics-integration-client/*.so",
    ],
}
BROUGHT_BY_THE_WHEELS = ["Qt/lib/*.so*", "libpyside6*.so*", "../shiboken6/libshiboken6*.so*"]
OF_EVERY_SYSTEM = {  # the C and C++ run time
    *("libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "libresolv.so.2", "librt.so.1"),
    *("libgcc_s.so.1", "libstdc++.so.6", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"),
}


@pytest.fixture(scope="module")
def pyside() -> Path:
    spec = find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


@pytest.fixture(scope="module")
def always(pyside: Path) -> set[str]:
    return left_to_the_system(pyside, PARTS_THE_PROGRAM_USES)


def test_that_the_table_holds_what_every_part_of_qt_needs(always: set[str]) -> None:
    assert sonames(system_libraries._ALWAYS) == always


def test_that_the_table_holds_what_the_preview_needs_on_top(pyside: Path, always: set[str]) -> None:
    needed = left_to_the_system(pyside, PARTS_OF_THE_PREVIEW)
    assert sonames(system_libraries._FOR_PREVIEW) == needed - always


@pytest.mark.parametrize("platform", PLUGINS)
def test_that_the_tables_hold_what_the_platform_plugins_need(platform: str, pyside: Path, always: set[str]) -> None:
    needed = left_to_the_system(pyside, [f"Qt/plugins/{pattern}" for pattern in PLUGINS[platform]])
    assert sonames(system_libraries._FOR_PLATFORM.get(platform, ())) == needed - always


def sonames(libraries: tuple[Library, ...]) -> set[str]:
    return {library.soname for library in libraries}


def left_to_the_system(pyside: Path, patterns: list[str]) -> set[str]:
    """The names that these files, and the files of the wheels that they lead to, expect the system to have."""
    brought = {path.name: path for pattern in BROUGHT_BY_THE_WHEELS for path in pyside.glob(pattern)}
    waiting = [path for pattern in patterns for path in pyside.glob(pattern)]
    assert len(waiting) >= len(patterns)
    names: set[str] = set()
    while waiting:
        new = set(needed_by(waiting.pop())) - names
        names |= new
        waiting += [brought[name] for name in new & brought.keys()]
    return names - brought.keys() - OF_EVERY_SYSTEM


def needed_by(binary: Path) -> Iterator[str]:
    """The libraries a 64-bit little-endian ELF file names (System V ABI, chapter 5)."""
    data = binary.read_bytes()
    header, count = struct.unpack_from("<Q", data, 32)[0], struct.unpack_from("<H", data, 56)[0]
    segments = [PROGRAM_HEADER.unpack_from(data, header + index * PROGRAM_HEADER.size) for index in range(count)]
    start, length = next((offset, length) for kind, offset, _, length in segments if kind == PT_DYNAMIC)
    entries = list(DYNAMIC_ENTRY.iter_unpack(data[start : start + length]))
    address = next(value for tag, value in entries if tag == DT_STRTAB)
    strings = next(
        offset + address - base
        for kind, offset, base, length in segments
        if kind == PT_LOAD and base <= address < base + length
    )
    for tag, value in entries:
        if tag == DT_NEEDED:
            yield data[strings + value : data.index(b"\0", strings + value)].decode()
