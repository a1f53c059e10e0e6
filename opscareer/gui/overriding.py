"""`override` for what the first window needs: the mark itself, without the cost of importing `typing_extensions`.

Python 3.11 has no `typing.override`, and importing `typing_extensions` takes some ten milliseconds that the first paint
would wait for. Type checkers see the real one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    _Method = TypeVar("_Method")

    def override(method: _Method) -> _Method:
        """Marks a method that takes the place of a base class's."""
        return method


__all__ = ["override"]
