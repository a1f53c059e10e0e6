"""What the parts of Explore share: each is a tab with a head of its own and one subject at a time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from opscareer.gui.context import Context
from opscareer.knowledge.pack import Pack


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a view: a title, its one-line purpose, and the way back to the whole tab where there is one."""

    title: str
    purpose: str = ""
    crumb: str = ""


class ExploreView(QWidget):
    """A tab of Explore. Its subject is what follows the tab in the page's: `majors/marketing` gives `marketing`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def head(self, pack: Pack | None, subject: str) -> Head:
        """What stands above the view; without a pack, while it is being opened, that of the whole tab."""
        raise NotImplementedError

    def show_subject(self, pack: Pack, subject: str) -> None:
        """Shows a subject, or the whole tab if it is empty or unknown, in the language in force."""
        raise NotImplementedError
