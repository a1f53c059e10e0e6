"""Colours for YAML on screen: keys in the accent, comments quiet, and no more, so that it stays a page to read."""

from __future__ import annotations

import re

from PySide6.QtCore import Slot
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from opscareer.gui.theme import Theme

_KEY = re.compile(r"(?:(?<=^)|(?<=[\s{,]))[\w.-]+(?=:(?:\s|$))")
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')


class YamlColours(QSyntaxHighlighter):
    """Looks at each line by itself; a text over several lines may be coloured as if it held keys."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self._repaint)

    @override
    def highlightBlock(self, text: str) -> None:
        plain = _QUOTED.sub(lambda found: "\0" * len(found[0]), text)
        for pattern, token in ((_KEY, "accent"), (_COMMENT, "muted")):
            shape = QTextCharFormat()
            shape.setForeground(self._theme.colour(token))
            for found in pattern.finditer(plain):
                self.setFormat(found.start(), found.end() - found.start(), shape)

    @Slot()
    def _repaint(self) -> None:
        self.rehighlight()
