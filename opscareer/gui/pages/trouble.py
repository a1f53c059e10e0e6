"""Trouble: the records cannot be opened. What happened, what was kept, and the ways on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.page import Page
from opscareer.gui.pages.trouble_parts.offer_row import OfferRow
from opscareer.gui.pages.trouble_parts.offers import Offer, offer_words, offers_of
from opscareer.gui.task import Task
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import at_left, column, empty
from opscareer.gui.widgets.meter import Meter
from opscareer.gui.widgets.secret_field import SecretField
from opscareer.gui.widgets.text import PlainText
from opscareer.wording import written_moment

if TYPE_CHECKING:
    from opscareer.app.recovery import Recovery
    from opscareer.progress import Progress
    from opscareer.records.store import Store
    from opscareer.records.store_problem import StoreProblem
    from opscareer.records.vault import Secret

_WIDEST = 640


class TroublePage(Page):
    """Stands in the place of all pages with people's data until one of its ways was taken."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._task: Task | None = None
        self._recovery: Recovery | None = None
        self._happened, self._kept = PlainText(), PlainText(role="quiet")
        told = Card(gap=measures.S)
        told.body.addWidget(self._happened)
        told.body.addWidget(self._kept)
        self._ways = Card(gap=measures.M)
        self._form, self._secret = FormRows(), SecretField()
        self._secret_row = self._form.add(self._secret)
        self._secret.entered.connect(self._restore)
        self._slip, self._doing, self._bar = PlainText(role="warning"), PlainText(role="note"), Meter(context.theme)
        self._offers = column(gap=measures.L)
        for thing in (self._slip, self._form, self._doing, self._bar):
            self._ways.body.addWidget(thing)
        self._ways.body.addLayout(self._offers)
        self.body.addLayout(at_left(told))
        self.body.addLayout(at_left(self._ways))
        self._cards = (told, self._ways)
        context.live.opened.connect(self._begin)
        context.theme.changed.connect(self._widen_cards)
        self._widen_cards()
        self._begin()

    @override
    def retranslate(self) -> None:
        problem = self.context.live.trouble
        self._show_problem(problem)
        secret = self.tr("Passphrase, or the recovery code")
        self._secret_row.set_texts(secret)
        self._secret.set_texts(secret, self.tr("Show"), self.tr("Hide"))
        self._doing.setText(
            self.tr("Looking for the last good backup …") if self._is_looking else self.tr("One moment …")
        )
        for card in self._cards:
            card.setVisible(problem is not None)
        for part in (self._doing, self._bar):
            part.setVisible(self._task is not None)
        self._form.setEnabled(self._task is None)
        if problem is not None:
            self._offer(problem)

    @property
    def _is_looking(self) -> bool:
        return self._recovery is None

    def _show_problem(self, problem: StoreProblem | None) -> None:
        if problem is None:
            self.set_heading(self.tr("Nothing is wrong"), self.tr("Your records are where they belong."))
            return
        titles = {
            "damaged": self.tr("Your records were damaged"),
            "locked": self.tr("Your records are open elsewhere"),
            "newer": self.tr("Your records are of a newer OpsCareer"),
            "unwritable": self.tr("Your records cannot be read or written"),
            "full": self.tr("There is no room left on the disk"),
            "key-lost": self.tr("The key to your records is gone"),
            "no-encryption": self.tr("Your records cannot be encrypted here"),
            "unreachable": self.tr("The office's records do not answer"),
        }
        self.set_heading(
            titles.get(problem.kind, self.tr("Your records cannot be opened")),
            self.tr("Nothing more happens to them until you choose."),
        )
        language = self.context.language()
        self._happened.setText(problem.happened(language) if problem.kind == "damaged" else problem.said(language))
        backup = self._recovery.backup if self._recovery is not None else None
        made = written_moment(backup.made, self.context.language()) if backup is not None else ""
        self._kept.setText(self.tr("The last good backup is of {when}.").format(when=made))
        self._kept.setVisible(bool(made))

    def _offer(self, problem: StoreProblem) -> None:
        """The ways there are, the best one first."""
        empty(self._offers)
        for number, offer in enumerate(offers_of(problem, self._recovery)):
            words = offer_words(offer, problem, self._recovery, self.context.language())
            line = OfferRow(offer, *words, primary=not number)
            line.asked.connect(self._take)
            line.setEnabled(self._task is None)
            self._offers.addWidget(line)

    @Slot(str)
    def _take(self, offer: Offer) -> None:
        live, recovery = self.context.live, self._recovery
        match offer:
            case "restore":
                self._restore()
            case "read-backup" if recovery is not None and recovery.backup is not None:
                live.open_records(partial(_read_only, recovery.folder, recovery.backup.path))
            case "read-store" if recovery is not None:
                live.open_records(recovery.way_to_read())
            case "begin-anew" if live.trouble is not None:
                self._start(partial(_put_aside, live.trouble), self._open_new)
            case "own":
                live.open_records(office="")
            case "without":
                live.go_on_without()
            case _:
                live.open_records()

    @Slot()
    def _restore(self) -> None:
        """Where a passphrase is needed it is asked for, and then this is called again."""
        if self._recovery is not None:
            self._start(partial(_restored, self._recovery, self._secret.text()), self._open_again)

    def _start(self, work: Callable[[Progress], object], done: Callable[[Any], None]) -> None:
        if self._task is not None:
            return
        task = self._task = Task(work, self)
        self._slip.hide()
        task.progressed.connect(self._bar.show_value)
        task.ended.connect(self._end)
        task.done.connect(done)
        task.failed.connect(self._tell_failed)
        task.ended.connect(task.deleteLater)
        task.start()
        self.retranslate()

    @Slot()
    def _end(self) -> None:
        self._task = None
        self.retranslate()

    @Slot(object)
    def _take_recovery(self, recovery: Recovery) -> None:
        self._recovery = recovery

    @Slot(object)
    def _open_again(self, _nothing: object) -> None:
        self._secret.clear()
        self.context.live.open_records()

    @Slot(object)
    def _open_new(self, _nothing: object) -> None:
        self.context.live.open_records(_new_store)

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        from opscareer.records.store_problem import StoreProblem

        if not isinstance(error, StoreProblem):
            raise error
        if error.kind in ("sealed", "wrong-secret"):
            self._ask_secret(wrong=error.kind == "wrong-secret")
        else:
            self.context.messages.fail(self.tr("This was not done."), error.said(self.context.language()))

    def _ask_secret(self, *, wrong: bool) -> None:
        self._form.setEnabled(True)
        self._form.show()
        self._slip.setText(
            self.tr("That is neither the passphrase nor the recovery code. Please try again.")
            if wrong
            else self.tr("The backup is protected: its passphrase opens it, or the recovery code.")
        )
        self._slip.show()
        self._secret.select_all()

    @Slot()
    def _begin(self) -> None:
        """Other records are open now, or none."""
        problem = self.context.live.trouble
        self._recovery = None
        self._secret.clear()
        for part in (self._form, self._slip):
            part.hide()
        if problem is not None:
            self._start(partial(_looked_for, problem), self._take_recovery)
        self.retranslate()

    @Slot()
    def _widen_cards(self) -> None:
        for card in self._cards:
            card.setMaximumWidth(self.context.theme.px(_WIDEST))


def _looked_for(problem: StoreProblem, progress: Progress) -> Recovery:
    from opscareer.app.recovery import ways_out

    return ways_out(problem, progress=progress)


def _read_only(folder: Path, file: Path, secret: Secret | None) -> Store:
    from opscareer.app.recovery import way_into

    return way_into(file, folder)(secret)


def _new_store(secret: Secret | None) -> Store:
    from opscareer.app.session_opening import new_store

    return new_store(secret)


def _put_aside(problem: StoreProblem, _progress: Progress) -> None:
    """Makes room for new records; a damaged store has been put aside at its opening."""
    from opscareer.records.setting_aside import set_aside
    from opscareer.records.sqlite_file import FILE_NAME
    from opscareer.records.vault import BACKUPS_NAME, KEY_NAME

    folder = Path(problem.path).parent
    if problem.kind == "key-lost":
        for file in (folder / BACKUPS_NAME / KEY_NAME, folder / KEY_NAME, folder / FILE_NAME):
            if file.exists():
                set_aside(file)


def _restored(recovery: Recovery, typed: str, progress: Progress) -> None:
    """Puts the store back to the newest sound backup; raises StoreProblem, `sealed` where a passphrase is needed."""
    from opscareer.app.recovery import ways_out
    from opscareer.records.recovery_code import read_code
    from opscareer.records.vault import Passphrase, RecoveryCode

    secret = None if not typed else Passphrase(typed) if read_code(typed) is None else RecoveryCode(typed)
    if secret is not None and not recovery.is_checked:  # only now can be seen which one is sound
        recovery = ways_out(recovery.problem, recovery.folder, secret)
    recovery.restore(secret, progress)
