"""Pages of a PDF one below the other, as they will print. Importing it brings QtPdf in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMargins, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QGraphicsColorizeEffect
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.pages.print_parts.paper import opened_document
from opscareer.gui.theme import Theme

_STEP = 1.25
_LEAST, _MOST = 0.25, 4.0
_POINTS_PER_INCH = 72


class PagesView(QPdfView):
    """As wide as the view until it is zoomed. Home and End go to the first and the last page, Ctrl with + - 0 zooms.

    `turned` follows whenever another page is in sight, and `zoomed` every change of size. `owner` outlives the view and
    owns the documents: one that belonged to the view would be told of an end that the view is past already.
    """

    turned = Signal()
    zoomed = Signal()

    def __init__(self, theme: Theme, owner: QObject) -> None:
        super().__init__()
        self._theme, self._owner = theme, owner
        self._document: QPdfDocument | None = None
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pageNavigator().currentPageChanged.connect(self.turned)
        for signal in (self.zoomModeChanged, self.zoomFactorChanged):
            signal.connect(self.zoomed)
        theme.changed.connect(self._dress)
        self._dress()

    def show_pdf(self, data: bytes) -> None:
        """Shows another file at the place where the one before was. Raises ValueError if it is none."""
        bar, before = self.verticalScrollBar(), self._document
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._document = opened_document(data, self._owner)
        self.setDocument(self._document)
        bar.setValue(round(share * bar.maximum()))
        if before is not None:
            before.close()
            before.deleteLater()
        self.turned.emit()

    def show_grey(self, grey: bool) -> None:  # noqa: FBT001 - mirrors Qt's setters
        """Shows the pages without colours, or with them."""
        effect = QGraphicsColorizeEffect(self.viewport()) if grey else None
        if effect is not None:
            effect.setColor(QColor(Qt.GlobalColor.black))
        self.viewport().setGraphicsEffect(effect)  # type: ignore[arg-type]

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount() if self._document is not None else 0

    @property
    def page(self) -> int:
        """The page in sight, from 1."""
        return self.pageNavigator().currentPage() + 1

    def page_text(self) -> str:
        """What is written on the page in sight."""
        return self._document.getAllText(self.page - 1).text() if self._document is not None else ""

    def turn_to(self, page: int) -> None:
        """Goes to the top of a page, from 1; of the first or last if there is none such."""
        place = max(1, min(self.page_count, page)) - 1
        self.pageNavigator().jump(place, QPointF(), self.zoomFactor())

    @property
    def zoom(self) -> float:
        """The size of the pages on screen; 1 is that of the paper."""
        if self.zoomMode() == QPdfView.ZoomMode.Custom or self._document is None:
            return self.zoomFactor()
        margins = self.documentMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        dots = QGuiApplication.primaryScreen().logicalDotsPerInch() / _POINTS_PER_INCH
        return room / (self._document.pagePointSize(self.page - 1).width() * dots)

    def zoom_in(self) -> None:
        """Shows the pages larger."""
        self._zoom_to(self.zoom * _STEP)

    def zoom_out(self) -> None:
        """Shows the pages smaller."""
        self._zoom_to(self.zoom / _STEP)

    def fit_width(self) -> None:
        """Shows the pages as wide as the view."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._action(event)
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.zoomed.emit()

    def _action(self, event: QKeyEvent) -> Callable[[], None] | None:
        keys = Qt.Key
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            actions = {keys.Key_Plus: self.zoom_in, keys.Key_Equal: self.zoom_in, keys.Key_Minus: self.zoom_out}
            actions[keys.Key_0] = self.fit_width
            return actions.get(keys(event.key()))
        ends = {keys.Key_Home: 1, keys.Key_End: self.page_count}
        page = ends.get(keys(event.key()))
        return None if page is None else partial(self.turn_to, page)

    def _zoom_to(self, factor: float) -> None:
        """Keeps the place that is read, and the pages in the middle, which a wider one among them would move away."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self.setZoomFactor(max(_LEAST, min(_MOST, factor)))
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        bar.setValue(round(share * bar.maximum()))
        across = self.horizontalScrollBar()
        across.setValue((across.minimum() + across.maximum()) // 2)

    def _dress(self) -> None:
        """The ground around the pages; the paper itself is white in every theme."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Dark, self._theme.colour("trough"))
        self.setPalette(palette)
        gap = self._theme.px(measures.M)
        self.setPageSpacing(gap)
        self.setDocumentMargins(QMargins(gap, gap, gap, gap))
