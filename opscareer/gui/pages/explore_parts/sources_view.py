"""Explore › Sources: what each section of the source text says, and the records that carry it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.record_links import RecordLinks, Way, way_to
from opscareer.gui.pages.explore_parts.view import ExploreView, Head
from opscareer.gui.record_subjects import SHOWN_KINDS, noted_subject
from opscareer.gui.widgets.cards import Card, ClickableCard
from opscareer.gui.widgets.layouts import at_left, column, empty, row
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.handbook_records import Fact
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import OWN, Named
from opscareer.knowledge.records import Section


class SourcesView(ExploreView):
    """Its subject is a section's id; without one it shows what the pack draws on, and all sections."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(measures.M)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def head(self, pack: Pack | None, subject: str) -> Head:
        crumb = self.tr("Explore › Sources") if pack is not None and pack.section(subject) else ""
        return Head(
            self.tr("Sources"), self.tr("What the source text says, fact by fact, and where each fact went."), crumb
        )

    @override
    def show_subject(self, pack: Pack, subject: str) -> None:
        empty(self._body)
        picked = pack.section(subject)
        if picked is None:
            self._body.addWidget(self._about(pack))
            self._body.addWidget(self._contents(pack))
        else:
            self._body.addWidget(self._section(pack, picked))

    def _about(self, pack: Pack) -> Card:
        """Which texts the pack draws on, under which licence, and what is said where codes of others are shown."""
        language = self.context.language()
        manifest = pack.manifest
        card = Card()
        card.body.addWidget(PlainText(manifest.title.said(language), "subhead"))
        about = PlainText(manifest.about.said(language))
        about.setMaximumWidth(self.context.theme.px(measures.WIDEST_LINE))
        card.body.addLayout(at_left(about))
        own = sum(record_sources == (OWN,) for record_sources in _all_sources(pack))
        card.body.addWidget(
            PlainText(self.tr("%n record(s) are wholly our own addition; each says so.", "", own), "quiet")
        )
        for classification in manifest.classifications:
            title = f"{classification.title.said(language)} {classification.version}"
            attribution = PlainText(classification.attribution.said(language), "note")
            card.body.addLayout(column(PlainText(title, "strong"), attribution, gap=0))
        licence = self.tr("Licence of the knowledge: {licence}. Version {version}.")
        card.body.addWidget(PlainText(licence.format(licence=manifest.licence, version=manifest.version), "note"))
        return card

    def _contents(self, pack: Pack) -> Card:
        """The sections in their order; each leads to its facts."""
        language = self.context.language()
        facts = Counter(fact.section for fact in pack.facts.values())
        card = Card(margin=measures.XS, gap=0)
        for section in pack.sections():
            title, count = section.title.said(language), self.tr("%n fact(s)", "", facts[section.id])
            line = ClickableCard(f"{section.number}, {title}, {count}", margin=measures.S, flat=True)
            line.setObjectName(section.id)
            words = row(PlainText(section.number, "quiet"), PlainText(title), PlainText(count, "note"), gap=measures.M)
            for place, share in enumerate((1, 8, 1)):
                words.setStretch(place, share)
            line.body.addLayout(words)
            line.clicked.connect(self._open_section)
            card.body.addWidget(line)
        return card

    @Slot()
    def _open_section(self) -> None:
        self.context.navigate("explore", f"sources/{self.sender().objectName()}")

    def _section(self, pack: Pack, section: Section) -> Card:
        card = Card(gap=measures.M)
        facts = [fact for fact in pack.facts.values() if fact.section == section.id]
        for fact in facts:
            card.body.addLayout(self._fact(pack, fact))
        if not facts:
            card.body.addWidget(PlainText(self.tr("No facts are listed for this section."), "quiet"))
        return card

    def _fact(self, pack: Pack, fact: Fact) -> QVBoxLayout:
        """The fact in our words, and the records that carry it as links."""
        text = PlainText(fact.text.said(self.context.language()))
        ways = dict.fromkeys(self._way(pack, name) for name in fact.carried_by)
        return column(text, RecordLinks(self.context, ways), gap=measures.XXS)

    def _way(self, pack: Pack, record_name: str) -> Way:
        """The way to a record that carries a fact; for a part of a track that is the track's page."""
        kind, record_id, *_ = record_name.split("/")
        linked = next((shown for shown in SHOWN_KINDS if shown == kind), None)
        if linked is not None:
            return way_to(self.context, pack, linked, record_id)
        if kind == "notes":
            note = pack.notes[record_id]
            return Way(noted_subject(note.about), note.name.said(self.context.language()))
        return self._way_into_the_pack(pack, kind, record_id)

    def _way_into_the_pack(self, pack: Pack, kind: str, record_id: str) -> Way:
        """What has no place in Explore (traits, questions) is shown on the Knowledge page."""
        record = getattr(pack, kind)[record_id]
        said = record.name if isinstance(record, Named) else record.text
        return Way(f"{kind}/{record_id}", said.said(self.context.language()), page="knowledge")


def _all_sources(pack: Pack) -> Iterator[tuple[str, ...]]:
    for kind, record_id in pack.places:
        record = getattr(pack, kind)[record_id]
        if not isinstance(record, Fact):
            yield record.sources
