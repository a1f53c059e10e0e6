"""How far a class pack is, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from opscareer.app.classpack.making import Step

_MINUTE = 60
_ROUNDED_TO = 5
"""Seconds."""


class StepWords(QObject):
    """An object of Qt, whose `tr` alone knows plural forms."""

    def said(self, step: Step) -> str:
        """What is being done, how far it is, and the time left as far as anybody can tell."""
        if step.doing == "book":
            told = self.tr("Binding the prints into one book: {done} of {total}")
            return told.format(done=step.done, total=step.total)
        told = self.tr("Working people out: {done} of {total} are done").format(done=step.done, total=step.total)
        if step.seconds_left is None:
            return told
        return self.tr("{told}, {left} left").format(told=told, left=self._duration(step.seconds_left))

    def _duration(self, seconds: float) -> str:
        if seconds >= _MINUTE:
            return self.tr("about %n minutes", "", round(seconds / _MINUTE))
        return self.tr("about %n seconds", "", max(1, round(seconds / _ROUNDED_TO)) * _ROUNDED_TO)
