"""What the window itself can do, as entries of the search: its pages and their parts, language, theme, text size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTranslator

from opscareer.app.searching.entries import Entry
from opscareer.gui.context import Context
from opscareer.knowledge.record_parts import Text
from opscareer.paths import resource

_CONTEXT = "Commands"


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window does: show a page, or change settings. `marked` is its English name for translators."""

    id: str
    marked: object
    icon: str
    page: str = ""
    subject: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What it is called in English, which is also its key in the translations."""
        return str(self.marked)

    def carry_out(self, context: Context) -> None:
        """Does it."""
        if self.settings:
            context.preferences.change(**self.settings)
        else:
            context.navigate(self.page, self.subject)


_ALL = (
    Command("home", QT_TRANSLATE_NOOP("Commands", "Home"), "home", "home"),
    Command("explore", QT_TRANSLATE_NOOP("Commands", "Explore the tracks"), "compass", "explore"),
    Command("assess", QT_TRANSLATE_NOOP("Commands", "Assess: find my direction"), "assess", "assess"),
    Command("keying", QT_TRANSLATE_NOOP("Commands", "Key in answers from paper"), "people", "keying"),
    Command("matches", QT_TRANSLATE_NOOP("Commands", "Matches: what suits me"), "matches", "matches"),
    Command("history", QT_TRANSLATE_NOOP("Commands", "History: what changed since last time"), "history", "history"),
    Command("plan", QT_TRANSLATE_NOOP("Commands", "Plan my studies"), "plan", "plan"),
    Command("classpack", QT_TRANSLATE_NOOP("Commands", "Make a class pack"), "people", "classpack"),
    Command("learners", QT_TRANSLATE_NOOP("Commands", "Learners: whom I guide"), "people", "learners"),
    Command("roster", QT_TRANSLATE_NOOP("Commands", "Import a list of learners"), "people", "roster"),
    Command("class-sitting", QT_TRANSLATE_NOOP("Commands", "Assess a class"), "people", "class-sitting"),
    Command("knowledge", QT_TRANSLATE_NOOP("Commands", "Knowledge: the pack and its problems"), "book", "knowledge"),
    Command("settings", QT_TRANSLATE_NOOP("Commands", "Settings"), "gear", "settings"),
    Command("help", QT_TRANSLATE_NOOP("Commands", "Help: keys, results and your data"), "help", "help"),
    Command("compare", QT_TRANSLATE_NOOP("Commands", "Compare tracks"), "compass", "explore", "compare"),
    Command("lifecycle", QT_TRANSLATE_NOOP("Commands", "Product lifecycle"), "compass", "explore", "lifecycle"),
    Command("skills", QT_TRANSLATE_NOOP("Commands", "Skill map"), "compass", "explore", "skills"),
    Command("learning", QT_TRANSLATE_NOOP("Commands", "Learning modules"), "compass", "explore", "learning"),
    Command("majors", QT_TRANSLATE_NOOP("Commands", "Majors"), "compass", "explore", "majors"),
    Command("routes", QT_TRANSLATE_NOOP("Commands", "Training routes"), "compass", "explore", "routes"),
    Command("handbook", QT_TRANSLATE_NOOP("Commands", "Handbook"), "compass", "explore", "handbook"),
    Command("goals", QT_TRANSLATE_NOOP("Commands", "Goals of operations"), "compass", "explore", "handbook/goals"),
    Command("loop", QT_TRANSLATE_NOOP("Commands", "Working loop"), "compass", "explore", "handbook/loop"),
    Command("means", QT_TRANSLATE_NOOP("Commands", "Bringing in users"), "compass", "explore", "handbook/means"),
    Command(
        "metrics", QT_TRANSLATE_NOOP("Commands", "Metrics and calculators"), "compass", "explore", "handbook/metrics"
    ),
    Command("glossary", QT_TRANSLATE_NOOP("Commands", "Glossary"), "compass", "explore", "handbook/glossary"),
    Command("sources", QT_TRANSLATE_NOOP("Commands", "Sources"), "compass", "explore", "sources"),
    Command("about", QT_TRANSLATE_NOOP("Commands", "About you: name, education, major"), "person", "settings", "about"),
    Command(
        "protection", QT_TRANSLATE_NOOP("Commands", "Passphrase: protect my records"), "lock", "settings", "protection"
    ),
    Command(
        "backups", QT_TRANSLATE_NOOP("Commands", "Backups: make one, go back to one"), "history", "settings", "backups"
    ),
    Command("audit", QT_TRANSLATE_NOOP("Commands", "Log: what was done with the records"), "info", "audit"),
    Command("chinese", QT_TRANSLATE_NOOP("Commands", "Switch to Chinese"), "globe", settings={"language": "zh"}),
    Command("english", QT_TRANSLATE_NOOP("Commands", "Switch to English"), "globe", settings={"language": "en"}),
    Command("dark", QT_TRANSLATE_NOOP("Commands", "Dark theme"), "moon", settings={"theme": "dark"}),
    Command("light", QT_TRANSLATE_NOOP("Commands", "Light theme"), "sun", settings={"theme": "light"}),
    Command("system", QT_TRANSLATE_NOOP("Commands", "Theme as the computer"), "sun", settings={"theme": "system"}),
    Command("text-100", QT_TRANSLATE_NOOP("Commands", "Text size 100%"), "gear", settings={"text_size": 100}),
    Command("text-125", QT_TRANSLATE_NOOP("Commands", "Text size 125%"), "gear", settings={"text_size": 125}),
    Command("text-150", QT_TRANSLATE_NOOP("Commands", "Text size 150%"), "gear", settings={"text_size": 150}),
    Command("text-175", QT_TRANSLATE_NOOP("Commands", "Text size 175%"), "gear", settings={"text_size": 175}),
    Command("text-200", QT_TRANSLATE_NOOP("Commands", "Text size 200%"), "gear", settings={"text_size": 200}),
)
COMMANDS = {command.id: command for command in _ALL}
"""Every command by its id: the pages first, in the order of the rail."""


def command_entries() -> tuple[Entry, ...]:
    """The commands, named in both languages whichever is in force."""
    chinese = QTranslator()
    chinese.load("opscareer_zh", str(resource("translations")))
    return tuple(
        Entry("commands", command.id, Text(en=command.name, zh=_translated(chinese, command.name)))
        for command in COMMANDS.values()
    )


def _translated(translator: QTranslator, name: str) -> str:
    """The name as the translator has it, or as it is: a missing file leaves the English one to be found."""
    return translator.translate(_CONTEXT, name) or name
