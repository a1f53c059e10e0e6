"""Where a record comes from, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from opscareer.knowledge.record_parts import OWN
from opscareer.knowledge.records import Section


class Sectioned(Protocol):
    """What knows the sections of its sources by their ids: a pack, or what is left of one with errors."""

    def section(self, section_id: str, /) -> Section | None:
        """The section of that id; None for `own`."""


def source_line(pack: Sectioned, sources: Iterable[str]) -> str:
    """`Source: section 6 ①`, `Source: section 7, and our own addition`, or `Our own addition`."""
    ids = list(sources)
    found = [section.number for section in map(pack.section, ids) if section is not None]
    numbers = ", ".join(found)
    if not found:
        return QCoreApplication.translate("Sources", "Our own addition")
    if OWN in ids:
        return QCoreApplication.translate("Sources", "Source: section {numbers}, and our own addition").format(
            numbers=numbers
        )
    return QCoreApplication.translate("Sources", "Source: section {numbers}").format(numbers=numbers)
