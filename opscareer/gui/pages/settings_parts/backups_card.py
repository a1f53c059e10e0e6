"""Backups: when the last one was made, all there are, and how to go back to one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.settings_parts.records_card import RecordsCard
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.wording import written_moment

if TYPE_CHECKING:
    from opscareer.records.backup_files import Backup
    from opscareer.records.backups import Backups

_SHOWN = 4
_KILO = 1024


class BackupRow(QWidget):
    """One backup, and what can be done with it."""

    look_asked = Signal(object)
    restore_asked = Signal(object)

    def __init__(self, backup: Backup, name: str, size: str) -> None:
        super().__init__()
        self._backup = backup
        self._look, self._restore = LinkButton(), LinkButton()
        self._look.clicked.connect(self._ask_look)
        self._restore.clicked.connect(self._ask_restore)
        line = FlowLayout(self, gap=measures.M, line_gap=0)
        for thing in (PlainText(f"{name} · {size}"), self._look, self._restore):
            line.addWidget(thing)

    def set_texts(self, name: str, look: str, restore: str) -> None:
        """What the buttons are called; `name` is the backup's, for who listens."""
        for button, text in ((self._look, look), (self._restore, restore)):
            button.setText(text)
            button.setAccessibleName(f"{text}: {name}")

    @Slot()
    def _ask_look(self) -> None:
        self.look_asked.emit(self._backup)

    @Slot()
    def _ask_restore(self) -> None:
        self.restore_asked.emit(self._backup)


class BackupsCard(RecordsCard):
    """Going back says first what that means; nothing is lost by it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted: Backup | None = None
        self._shows_all = False
        self._last, self._rule = self.put(PlainText()), self.put(PlainText(role="note"))
        self._make = QuietButton()
        self._make.clicked.connect(self._back_up)
        self.put_line(at_left(self._make))
        self._rows = column(gap=0)
        self.put_line(self._rows)
        self._all = self.put(LinkButton())
        self._all.clicked.connect(self._show_all)
        self._meaning = QWidget()
        self._what, self._kept = PlainText(role="strong"), PlainText()
        self._restore, self._leave = QuietButton(dangerous=True), LinkButton()
        self._restore.clicked.connect(self._take_back)
        self._leave.clicked.connect(self._think_better)
        buttons = FlowLayout(gap=measures.M)
        buttons.addWidget(self._restore)
        buttons.addWidget(self._leave)
        column(self._what, self._kept, buttons, gap=measures.S, parent=self._meaning)
        self.put(self._meaning)
        self._where = self.put(PlainText(role="note"))
        self.body.addStretch(1)

    @override
    def reset(self) -> None:
        self._wanted, self._shows_all = None, False

    @override
    def retranslate(self) -> None:
        backups = self._backups
        self.setVisible(backups is not None)
        self.title.setText(self.tr("Backups"))
        self._make.setText(self.tr("Back up now"))
        self._make.setEnabled(not self.is_working and self.store is not None and not self.store.is_read_only)
        self._leave.setText(self.tr("Leave everything as it is"))
        self._rule.setText(
            self.tr(
                "Made by itself at most every 30 minutes while you work, and opened and checked each time. All of two"
                " days are kept, then some of each week and month for about a year, or as long as records may be kept."
            )
        )
        if backups is not None:
            self._show_backups(backups.list())
        self._show_meaning()

    @property
    def _backups(self) -> Backups | None:
        """None where the records lie in an office's database, of which its own keepers make backups."""
        return None if self.store is None else self.store.backups

    def _show_backups(self, backups: tuple[Backup, ...]) -> None:
        language = self._context.language()
        empty(self._rows)
        self._last.setText(
            self.tr("Last backup: {when}.").format(when=written_moment(backups[0].made, language))
            if backups
            else self.tr("There is no backup yet. The first is made soon after you begin to work.")
        )
        shown = backups if self._shows_all else backups[:_SHOWN]
        for backup in shown:
            name = written_moment(backup.made, language)
            line = BackupRow(backup, name, f"{max(1, round(backup.size / _KILO))} kB")
            line.set_texts(name, self.tr("Look into it"), self.tr("Go back to it …"))
            line.look_asked.connect(self._look_into)
            line.restore_asked.connect(self._begin_restore)
            self._rows.addWidget(line)
        more = len(backups) - len(shown)
        self._all.setText(self.tr("%n more", "", more))
        self._all.setVisible(bool(more))
        self._where.setText(self.tr("They lie in {folder}.").format(folder=backups[0].path.parent) if backups else "")
        self._where.setVisible(bool(backups))

    def _show_meaning(self) -> None:
        self._meaning.setVisible(self._wanted is not None)
        if self._wanted is None:
            return
        when = written_moment(self._wanted.made, self._context.language())
        self._what.setText(self.tr("Go back to {when}?").format(when=when))
        self._kept.setText(
            self.tr(
                "Everything will be as it was then. What was done since is not in it; the records of now are kept in a"
                " file of their own among the backups. Whoever was erased since stays erased."
            )
        )
        self._restore.setText(self.tr("Going back …") if self.is_working else self.tr("Go back"))
        self._restore.setEnabled(not self.is_working)

    @Slot()
    def _back_up(self) -> None:
        backups = self._backups
        if backups is not None:
            self.start(backups.make, self._tell_made)

    @Slot(object)
    def _tell_made(self, _backup: Backup) -> None:
        self._context.messages.say(self.tr("The backup is made and checked."))

    @Slot()
    def _show_all(self) -> None:
        self._shows_all = True
        self.retranslate()

    @Slot(object)
    def _begin_restore(self, backup: Backup) -> None:
        self._wanted = backup
        self.retranslate()
        self._leave.setFocus()

    @Slot()
    def _think_better(self) -> None:
        self._wanted = None
        self.retranslate()
        self._make.setFocus()

    @Slot()
    def _take_back(self) -> None:
        backups, wanted = self._backups, self._wanted
        if backups is not None and wanted is not None:
            self.start(partial(backups.restore, wanted), self._open_again)

    @Slot(object)
    def _open_again(self, _kept: object) -> None:
        """The store that was open is not the one in its place any more."""
        when = written_moment(self._wanted.made, self._context.language()) if self._wanted else ""
        self._context.messages.say(self.tr("Your records are those of {when} again.").format(when=when))
        self._context.live.open_records()

    @Slot(object)
    def _look_into(self, backup: Backup) -> None:
        from opscareer.app.recovery import way_into

        self._context.live.open_records(way_into(backup.path))
