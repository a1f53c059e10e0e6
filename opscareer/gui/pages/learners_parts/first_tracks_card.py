"""Beside the list: how many of the group have which first track, with the sum that shows nobody is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.count_bars import Count, CountBars
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.app.caseload.group_picture import GroupPicture
    from opscareer.reports.class_content import FirstTracks


class FirstTracksCard(Card):
    """Shows the first tracks of a group's picture."""

    def __init__(self, context: Context) -> None:
        super().__init__(margin=measures.M, gap=measures.XS)
        self._context = context
        self._picture: GroupPicture | None = None
        self._title, self._bars = PlainText(role="subhead"), CountBars(context.theme)
        self._sum = PlainText(role="note")
        for part in (self._title, self._bars, self._sum):
            self.body.addWidget(part)

    def show_picture(self, picture: GroupPicture) -> None:
        """Shows another group."""
        self._picture = picture
        self.retranslate()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._title.setText(self.tr("First tracks"))
        session, picture = self._context.live.session, self._picture
        if session is None or picture is None:
            return
        language, counted = self._context.language(), picture.first_tracks
        counts = [
            Count(track.name.said(language), counted.clear.get(track.id, 0), track.mark)
            for track in session.pack.tracks.values()
            if counted.clear.get(track.id, 0)
        ]
        self._bars.show_counts(counts, language)
        self._bars.setVisible(bool(counts))
        self._sum.setText(self._reconciled(counted) if counted.total else self.tr("Nobody has a result yet."))

    def _reconciled(self, counted: FirstTracks) -> str:
        parts = [
            self.tr("%n clear", "", sum(counted.clear.values())),
            self.tr("%n ties", "", counted.tied),
            self.tr("%n cannot tell", "", counted.cannot_tell),
        ]
        if counted.failed:
            parts.append(self.tr("%n not worked out", "", counted.failed))
        return f"{' + '.join(parts)} = {counted.total}"
