"""What every page is given: the services of the window, made once in `application`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opscareer.gui.i18n import Languages
from opscareer.gui.live_session import LiveSession
from opscareer.gui.messages import Messages
from opscareer.gui.preferences import Preferences
from opscareer.gui.sitting import Sitting
from opscareer.gui.theme import Theme

if TYPE_CHECKING:
    from opscareer.wording import Language


@dataclass(frozen=True, slots=True)
class Context:
    """The services of the window. `navigate(page_id, subject)` shows another page."""

    live: LiveSession
    preferences: Preferences
    messages: Messages
    theme: Theme
    languages: Languages
    navigate: Callable[[str, str], None]
    sitting: Sitting = field(default_factory=Sitting)

    def language(self) -> Language:
        """The language in force, for texts that come from the pack."""
        return self.languages.current
