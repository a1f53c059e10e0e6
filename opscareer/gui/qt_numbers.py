"""Numbers of Qt's enums that the first window needs.

Touching the namespace `Qt` makes PySide6 build its hundred enums, which takes longer than building and painting the
whole first window. Qt properties take the numbers as well; a test holds them against the enums.
"""

from __future__ import annotations

NO_FOCUS = 0
"""`Qt.FocusPolicy.NoFocus`, for the property `focusPolicy`."""

PLAIN_TEXT = 0
"""`Qt.TextFormat.PlainText`, for the property `textFormat`."""
