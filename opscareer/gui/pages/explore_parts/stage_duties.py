"""A track's duties in a stage of a product's life, as lines with their sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Stage
from opscareer.wording import Language


def duty_lines(pack: Pack, stage: Stage, track: str, language: Language) -> Iterator[PlainText]:
    """The duties one by one; those that follow each other from the same source share one source line."""
    for sources, duties in groupby(stage.duties.get(track, ()), key=lambda duty: duty.sources):
        for duty in duties:
            yield PlainText(duty.text.said(language))
        yield PlainText(source_line(pack, sources), "note")
