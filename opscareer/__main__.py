"""`opscareer` and `python -m opscareer`: the window when called without a command, else the command line."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opscareer.system_libraries import Library


def main(arguments: Sequence[str] | None = None, after_first_paint: Callable[[], object] = gc.enable) -> int:
    """Run the program; returns the exit code: 0 done, 1 the input has problems, 2 wrong usage.

    `after_first_paint` is called once the window has painted its first page.
    """
    typed = sys.argv[1:] if arguments is None else arguments
    if not typed:
        return _window(None, after_first_paint)
    from opscareer.cli.arguments import parse

    given = parse(typed)
    if given.command is None:
        return _window(given.else_demo, after_first_paint)
    from opscareer.cli.commands import run

    return run(given)


def _window(else_demo: str | None, after_first_paint: Callable[[], object]) -> int:
    """Open the window, or say why it cannot be opened and what to do."""
    from opscareer.system_libraries import display_reachable, ends_without_libraries, missing_libraries

    if not display_reachable():
        return _without_display(else_demo)
    if ends_without_libraries() and (missing := missing_libraries()):
        return _tell_missing(missing)
    gc.disable()  # nothing is garbage yet: looking for it would take a tenth of the way to the first page
    try:
        from opscareer.gui.application import run
    except ImportError:
        missing = missing_libraries()
        if not missing:
            raise
        return _tell_missing(missing)
    return run(sys.argv[:1], after_first_paint)


def _tell_missing(missing: Sequence[Library]) -> int:
    from opscareer.system_libraries import install_line

    names = ", ".join(library.soname for library in missing)
    sys.stderr.write(f"The window needs system libraries that are missing: {names}\n{install_line(missing)}\n")
    return 1


def _without_display(else_demo: str | None) -> int:
    if else_demo is None:
        sys.stderr.write(
            "There is no display to open a window on. Without one, try: opscareer demo --out demo\n"
            "or any of the commands that `opscareer --help` lists.\n"
        )
        return 1
    sys.stderr.write("There is no display to open a window on: running the sample learner without one instead.\n")
    from opscareer.cli.arguments import parse
    from opscareer.cli.commands import run

    return run(parse(["demo", "--out", else_demo]))


if __name__ == "__main__":
    sys.exit(main())
