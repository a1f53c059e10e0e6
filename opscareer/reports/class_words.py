"""What the summary of a class says, in its language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from opscareer import __version__
from opscareer.matching.sentences import out_of_ten
from opscareer.problems import Problem
from opscareer.reports.class_content import ClassContent, Member, TalkReason
from opscareer.reports.spreadsheet_tables import Cell
from opscareer.reports.words import HASH_DIGITS
from opscareer.wording import joined, phrase, written_date


@dataclass(frozen=True, slots=True)
class ClassWords:
    """The names, headings and sentences of one summary."""

    content: ClassContent

    def say(self, key: str, **values: object) -> str:
        """A sentence of `classpack.toml`."""
        return phrase(f"classpack.{key}", self.content.language, **values)

    @property
    def made_on(self) -> str:
        """The day of the summary."""
        return phrase(
            "print.made-on", self.content.language, day=written_date(self.content.made_on, self.content.language)
        )

    @property
    def made_from(self) -> str:
        """What decided the results beside the answers: program and pack."""
        manifest = self.content.pack.manifest
        return self.say(
            "footer",
            program=__version__,
            pack=manifest.id,
            version=manifest.version,
            hash=self.content.pack.hash[:HASH_DIGITS],
        )

    @property
    def reconciled(self) -> str:
        """How the rows of the list become the people counted."""
        people = len(self.content.members)
        return self.say("reconciled", rows=self.content.rows, people=people, count=self.content.rows - people)

    def track_name(self, track: str) -> str:
        """A track's name."""
        return self.content.pack.tracks[track].name.said(self.content.language)

    def skill_name(self, skill: str) -> str:
        """A skill's name."""
        return self.content.pack.skills[skill].name.said(self.content.language)

    def first_of(self, member: Member) -> str:
        """A person's first track, or all that share the place, or that it cannot be told."""
        if member.fault:
            return self.say("failed")
        if not member.first:
            return self.say("cannot-tell")
        return joined([self.track_name(track) for track in member.first], self.content.language)

    def again(self, member: Member) -> int | str:
        """Of ten times, how often the first track would come first again; nothing where there is none alone."""
        return out_of_ten(member.stability) if member.verdict == "clear" and not member.fault else ""

    def cell(self, cell: Cell) -> str:
        """What stands in a cell of a table."""
        if isinstance(cell, date):
            return written_date(cell, self.content.language)
        return f"{cell:.1f}" if isinstance(cell, float) else str(cell)

    def problem(self, problem: Problem) -> str:
        """What is wrong in a row of the list, and what to do about it."""
        language = self.content.language
        between = "；" if language == "zh" else ": "
        return between.join(filter(None, (problem.said(language), problem.advice(language))))

    def why(self, member: Member) -> str:
        """Everything for which a person needs a talk."""
        between = "" if self.content.language == "zh" else " "
        return between.join(self._reason(member, reason) for reason in member.talk)

    def _reason(self, member: Member, reason: TalkReason) -> str:
        if reason == "unreachable":
            return self._unreachable(member)
        if reason == "too-late":
            return self._too_late(member)
        key = f"why-cannot-tell-{member.doubt or 'few'}" if reason == "cannot-tell" else f"why-{reason}"
        found = [self.say(f"finding-{kind}") for kind in member.findings]
        track = self.track_name(member.target) if member.target else ""
        return self.say(key, tracks=self.first_of(member), track=track, findings=joined(found, self.content.language))

    def _unreachable(self, member: Member) -> str:
        language = self.content.language
        missing = [
            phrase("plan.missing-level", language, skill=self.skill_name(skill), level=level)
            for skill, level in member.unreachable.items()
        ]
        return self.say(
            "why-unreachable", track=self.track_name(member.target or ""), missing=joined(missing, language)
        )

    def _too_late(self, member: Member) -> str:
        plan, language = member.plan, self.content.language
        if plan is None or plan.deadline is None:
            return ""
        finish, deadline = written_date(plan.finish, language), written_date(plan.deadline, language)
        if plan.enough_hours is None:
            return self.say("why-too-late", finish=finish, deadline=deadline)
        return self.say("why-too-late-hours", finish=finish, deadline=deadline, hours=plan.enough_hours)
