"""Text on screen: always plain, never markup, with the line height of print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from opscareer.gui.measures import HEADING_LINE, READING_LINE
from opscareer.gui.overriding import override
from opscareer.gui.qt_numbers import PLAIN_TEXT

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

Role = Literal[
    "text",
    "note",
    "quiet",
    "strong",
    "lead",
    "subhead",
    "section",
    "title",
    "link",
    "danger",
    "warning",
    "good",
    "pill",
    "pill-picked",
]
_HEADINGS = ("subhead", "section", "title")
_PILLS = ("pill", "pill-picked")
_UNBOUNDED = 100_000
_FEWEST_LETTERS = 4
_FIRST_CHINESE = "\u2e80"
"""From here on in Unicode a line may end after every character."""
_WIDEST_WORD_EMS = 8
"""A label never asks for more room than this many times its letter size; longer words, and Chinese, are broken."""


class _Line(NamedTuple):
    """One line of a paragraph's layout and its own width."""

    layout: QTextLayout
    number: int
    width: float


def _laid_out(text: str, font: QFont, width: int) -> list[_Line]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines: list[_Line] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        lines.extend(_Line(layout, at, layout.lineAt(at).naturalTextWidth()) for at in range(layout.lineCount()))
    return lines


def _share(alignment: Qt.AlignmentFlag, *flags: str) -> float:
    """Which share of the free room lies before the text; `flags` name none, half and all of it."""
    from PySide6.QtCore import Qt  # not before the first paint

    shares = zip(flags, (0.0, 0.5, 1.0), strict=True)
    return next((share for flag, share in shares if alignment & Qt.AlignmentFlag[flag]), 0.0)


def _unbreakable(word: str) -> str:
    """What of a word has to stand in one line."""
    return word[:_FEWEST_LETTERS] if max(word) >= _FIRST_CHINESE else word


class PlainText(QLabel):
    """A label that shows exactly what it is given, wraps anywhere it must, and never reads markup.

    Its role sets size, weight and colour (see the style sheet). Headings sit tighter than
    reading text. Pills do not wrap.
    """

    def __init__(self, text: str = "", role: Role = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(role not in _PILLS)
        self.setSizePolicy(self._policy(role))
        self.setProperty("role", role)
        self._role: Role = role
        self._laid: dict[int, list[_Line]] = {}
        self._heights: dict[int, int] = {}
        self._horizontal, self._vertical = 0.0, 0.5
        self.setText(text)

    @staticmethod
    def _policy(role: Role) -> QSizePolicy:
        if role in _PILLS:
            return QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        return policy

    @property
    def role(self) -> Role:
        """What kind of text it is."""
        return self._role

    def set_role(self, role: Role) -> None:
        """Changes the kind of text, and its looks with it."""
        self._role = role
        self._forget_layout()
        self.setProperty("role", role)
        self.setWordWrap(role not in _PILLS)
        self.setSizePolicy(self._policy(role))
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    @override
    def setText(self, text: str) -> None:
        self._forget_layout()
        super().setText(text)

    @override
    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        super().setAlignment(alignment)
        self._horizontal = _share(alignment, "AlignLeft", "AlignHCenter", "AlignRight")
        self._vertical = _share(alignment, "AlignTop", "AlignVCenter", "AlignBottom")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._forget_layout()
        super().changeEvent(event)

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            if not self.wordWrap():
                return -1
            self.ensurePolished()
            frame = self._frame()
            inner = max(1, width - frame.width())
            self._heights[width] = frame.height() + self._pitch() * len(self._lines(inner))
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        frame = self._frame()
        lines = self._lines(_UNBOUNDED)
        width = max(line.width for line in lines)
        return QSize(int(width) + 2 + frame.width(), frame.height() + self._pitch() * len(lines))

    @override
    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return self.sizeHint()
        self.ensurePolished()
        metrics = QFontMetricsF(self.font())
        longest = max((metrics.horizontalAdvance(_unbreakable(word)) for word in self.text().split()), default=0.0)
        widest = self.font().pixelSize() * _WIDEST_WORD_EMS
        wanted = int(min(longest, widest)) + 2 + self._frame().width()
        return QSize(min(wanted, self.sizeHint().width()), self._pitch() + self._frame().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._role in _PILLS:
            self._paint_pill(painter)
        painter.setFont(self.font())
        box, pitch = self._text_box(), self._pitch()
        lines = self._lines(max(1, box.width()))
        top = self._top(box, pitch * len(lines))
        for row, laid in enumerate(lines):
            line = laid.layout.lineAt(laid.number)
            centred = top + row * pitch + (pitch - line.height()) / 2
            place = QPointF(box.x() + self._shift(box.width(), laid.width), centred)
            line.draw(painter, place - line.position())
        painter.end()

    def _paint_pill(self, painter: QPainter) -> None:
        picked = self._role == "pill-picked"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Accent if picked else QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight if picked else QPalette.ColorRole.Base))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.restore()

    def _top(self, box: QRect, height: int) -> float:
        """Where the first line begins; text taller than its box starts at the top."""
        room = max(0, box.height() - height)
        return box.y() + room * self._vertical

    def _shift(self, room: int, width: float) -> float:
        return (room - width) * self._horizontal

    def _pitch(self) -> int:
        size = self.font().pixelSize()
        return round(size * (HEADING_LINE if self._role in _HEADINGS else READING_LINE))

    def _forget_layout(self) -> None:
        self._laid.clear()
        self._heights.clear()

    def _lines(self, width: int) -> list[_Line]:
        """Every line at a width, laid out once: layouts ask for heights many times over."""
        if width not in self._laid:
            unbroken = self._lines(_UNBOUNDED) if width < _UNBOUNDED else []
            fits = unbroken and all(line.width <= width for line in unbroken)
            self._laid[width] = unbroken if fits else _laid_out(self.text(), self.font(), width)
        return self._laid[width]

    def _text_box(self) -> QRect:
        frame = self._frame()
        return self.rect().adjusted(frame.width() // 2, 0, -(frame.width() // 2), 0)

    def _frame(self) -> QSize:
        """What padding and border take away on both sides together."""
        if self._role not in _PILLS:
            return QSize(0, 0)
        padding = self.font().pixelSize()
        return QSize(2 * padding, padding // 2)
