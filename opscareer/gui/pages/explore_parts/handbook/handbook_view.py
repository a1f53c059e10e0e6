"""Explore › Handbook: what operations is for, how it works, its numbers and its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Slot
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.handbook.glossary_part import GlossaryPart
from opscareer.gui.pages.explore_parts.handbook.goals_part import GoalsPart
from opscareer.gui.pages.explore_parts.handbook.handbook_part import HandbookPart
from opscareer.gui.pages.explore_parts.handbook.loop_part import LoopPart
from opscareer.gui.pages.explore_parts.handbook.means_part import MeansPart
from opscareer.gui.pages.explore_parts.handbook.metric_part import MetricPart
from opscareer.gui.pages.explore_parts.handbook.metrics_part import MetricsPart
from opscareer.gui.pages.explore_parts.notes_part import Notes
from opscareer.gui.pages.explore_parts.view import ExploreView, Head
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.layouts import column, empty
from opscareer.knowledge.handbook_records import Metric
from opscareer.knowledge.pack import Pack

_PARTS: dict[str, Callable[[Context, Pack], HandbookPart]] = {
    "goals": GoalsPart,
    "loop": LoopPart,
    "means": MeansPart,
    "metrics": MetricsPart,
    "glossary": GlossaryPart,
}
_FIRST = "goals"


class HandbookView(ExploreView):
    """Its subject is a part, `metrics`, or a record of a part, `metrics/retention-rate`."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._choice = SegmentedChoice(tuple(_PARTS))
        self._choice.chosen.connect(self._choose)
        self._notes = Notes(context)
        self._body = QVBoxLayout()
        self._part: HandbookPart | None = None
        self._record = ""
        self._typed: dict[str, dict[str, str]] = {}
        self._shown: tuple[Pack, str] | None = None
        context.theme.changed.connect(self._refit)
        column(self._choice, self._notes, self._body, gap=measures.L, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def head(self, pack: Pack | None, subject: str) -> Head:
        part, record = _part_and_record(subject)
        metric = pack.metrics.get(record) if pack is not None and part == "metrics" else None
        if metric is not None:
            language = self.context.language()
            crumb = self.tr("Explore › Handbook")
            return Head(metric.name.said(language), metric.meaning.said(language), crumb)
        return self._heads()[part]

    @override
    def show_subject(self, pack: Pack, subject: str) -> None:
        self._shown = (pack, subject)
        part, self._record = _part_and_record(subject)
        self._choice.choose(part)
        labels = self._labels()
        self._choice.set_labels(self.tr("Part of the Handbook"), [labels[each] for each in _PARTS])
        metric = pack.metrics.get(self._record) if part == "metrics" else None
        self._notes.show_notes(pack, "" if metric else part)
        empty(self._body)
        self._part = self._metric(pack, metric) if metric else _PARTS[part](self.context, pack)
        self._body.addWidget(self._part)
        QTimer.singleShot(0, self, self._bring_into_view)

    def _metric(self, pack: Pack, metric: Metric) -> MetricPart:
        return MetricPart(self.context, pack, metric, self._typed.setdefault(metric.id, {}))

    def _labels(self) -> dict[str, str]:
        return {
            "goals": self.tr("Goals"),
            "loop": self.tr("Working loop"),
            "means": self.tr("Bringing in users"),
            "metrics": self.tr("Metrics"),
            "glossary": self.tr("Glossary"),
        }

    def _heads(self) -> dict[str, Head]:
        return {
            "goals": Head(self.tr("What operations is for"), self.tr("The goals, and what each track does for them.")),
            "loop": Head(self.tr("How operations works"), self.tr("Four steps that go round, again and again.")),
            "means": Head(
                self.tr("Bringing in users"), self.tr("Ways to be found by new people, and to have them stay.")
            ),
            "metrics": Head(
                self.tr("The numbers"), self.tr("What each means and how to work it out, with numbers of your own.")
            ),
            "glossary": Head(self.tr("The words"), self.tr("How the field says it, in English and in Chinese.")),
        }

    @Slot(str)
    def _choose(self, part: str) -> None:
        self.context.navigate("explore", f"handbook/{part}")

    @Slot()
    def _refit(self) -> None:
        if self._shown is not None:
            self.show_subject(*self._shown)

    @Slot()
    def _bring_into_view(self) -> None:
        """Scrolls to the record asked for, and marks it."""
        entry = self._part.entry(self._record) if self._part is not None else None
        if entry is None:
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # places are known only after it
        if isinstance(entry, Card):
            entry.set_picked(True)
        area = _scroll_area_around(self)
        scrolled = area.widget() if area is not None else None
        if area is not None and scrolled is not None:
            top = entry.mapTo(scrolled, entry.rect().topLeft()).y()
            area.verticalScrollBar().setValue(top - measures.L)


def _part_and_record(subject: str) -> tuple[str, str]:
    """`metrics/exposure` gives `metrics` and `exposure`; what is no part gives the first."""
    part, _, record = subject.partition("/")
    return (part, record) if part in _PARTS else (_FIRST, "")


def _scroll_area_around(widget: QWidget) -> QScrollArea | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
