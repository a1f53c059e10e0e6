"""What a report says, in its language, whatever it is written as: paper, calendar, sheet or Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opscareer import __version__
from opscareer.knowledge.records import Position, Track
from opscareer.matching.entry import readiness_for
from opscareer.matching.results import Readiness, TrackMatch
from opscareer.planning.plan import StudyPlan, Task, Week
from opscareer.reports.content import ReportContent
from opscareer.wording import phrase, written_date, written_span

_LONGEST_NAME = 400
"""Characters of a name that are printed; nobody's name is longer, and a page is not wider."""
HASH_DIGITS = 8
"""Digits of a hash that are printed: enough to tell two packs apart by eye."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A track and the rung of it that is aimed at, with the levels held on the way there."""

    track: Track
    position: Position
    held: Mapping[str, int]

    @property
    def readiness(self) -> Readiness:
        """Level held and level needed for each skill of the rung."""
        return readiness_for(self.position, self.held)


@dataclass(frozen=True, slots=True)
class Words:
    """The names, headings and sentences of one report."""

    content: ReportContent

    def say(self, key: str, **values: object) -> str:
        """A sentence of `print.toml`."""
        return phrase(f"print.{key}", self.content.language, **values)

    def run_on(self, sentences: Sequence[str]) -> str:
        """Sentences one after the other, with a blank between them in English."""
        return ("" if self.content.language == "zh" else " ").join(sentences)

    def inside(self, name: str) -> str:
        """A name as it stands inside an English sentence: small at its beginning."""
        return name[:1].lower() + name[1:] if self.content.language == "en" else name

    @property
    def learner_name(self) -> str:
        """The learner's name, cut where it is longer than a name can be."""
        name = " ".join(self.content.learner.name.split())
        return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"

    @property
    def title_text(self) -> str:
        """What the report is, and whose."""
        plan = self.content.plan
        kind = "results" if plan is None else "plan"
        key = f"title-{kind}" if self.learner_name else f"title-{kind}-no-name"
        track = self.track_name(plan.goal.track) if plan is not None else ""
        return self.say(key, name=self.learner_name, track=self.inside(track))

    @property
    def file_title(self) -> str:
        """What the file is; without the learner's name, which file managers and mail programs would show."""
        if self.content.plan is None:
            return self.say("file-title-results")
        return self.say("file-title-plan", track=self.track_name(self.content.plan.goal.track))

    @property
    def who_and_when(self) -> str:
        """Education and major, where they are known, and the day of the report."""
        learner = self.content.learner
        said = [self.say(f"education-{learner.stage}")] if learner.stage else []
        if learner.major is not None and learner.major in self.content.pack.majors:
            said.append(self.content.pack.majors[learner.major].name.said(self.content.language))
        return " · ".join([*said, self.say("made-on", day=written_date(self.content.made_on, self.content.language))])

    @property
    def made_from(self) -> str:
        """The three things that decide a result: program, pack and answers."""
        manifest = self.content.pack.manifest
        return self.say(
            "footer",
            program=__version__,
            pack=manifest.id,
            version=manifest.version,
            hash=self.content.result.pack_hash[:HASH_DIGITS],
            digest=self.content.result.answers_digest[:HASH_DIGITS],
        )

    @property
    def aims(self) -> tuple[Aim, ...]:
        """What the pages after the results are about: the plan's goal, else the track or tracks in first place."""
        pack, plan, result = self.content.pack, self.content.plan, self.content.result
        if plan is not None:
            track = pack.tracks[plan.goal.track]
            return (Aim(track, track.position(plan.goal.position) or track.first_position, plan.goal.held),)
        if result.verdict == "cannot-tell":
            return ()
        first = [pack.tracks[match.track] for match in result.first_group]
        return tuple(Aim(track, track.first_position, result.profile.skills) for track in first)

    def second(self) -> TrackMatch | None:
        """The best track beside the one aimed at, for the backup plan; None where there is not one aim."""
        if len(self.aims) != 1:
            return None
        aimed = self.aims[0].track.id
        return next((match for match in self.content.result.matches if match.track != aimed), None)

    def track_name(self, track: str) -> str:
        """A track's name in the report's language."""
        return self.content.pack.tracks[track].name.said(self.content.language)

    def compared_name(self, match: TrackMatch) -> str:
        """A track's name in the comparison, where ties are told."""
        name = self.track_name(match.track)
        tied = match.tied and self.content.result.verdict == "tie"
        return self.say("track-tied", track=name) if tied else name

    def statement(self, question: str) -> str:
        """A statement of the questionnaire as it was answered."""
        return self.content.pack.questions[question].text.said(self.content.language)

    def skill_name(self, skill: str) -> str:
        """A skill's name in the report's language."""
        return self.content.pack.skills[skill].name.said(self.content.language)

    def module_name(self, module: str) -> str:
        """A module's name in the report's language."""
        return self.content.pack.modules[module].name.said(self.content.language)

    def deliverable(self, module: str) -> str:
        """What a module's work ends in."""
        return self.content.pack.modules[module].deliverable.said(self.content.language)

    def check(self, module: str) -> str:
        """How to see that a module's deliverable is good enough."""
        return self.content.pack.modules[module].check.said(self.content.language)

    def task_step(self, task: Task) -> str:
        """What a task is about; says where it goes on from the week before."""
        step = self.content.pack.modules[task.module].steps[task.step].text.said(self.content.language)
        return self.say("step-goes-on", step=step) if task.part else step

    def week_head(self, week: Week) -> str:
        """A week's number and days."""
        span = written_span(week.start, week.end, self.content.language)
        return self.say("week-head", number=week.number, span=span, year=week.end.year)

    def week_hours(self, week: Week) -> str:
        """Hours planned of the hours there are."""
        return self.say("week-hours", hours=week.hours, capacity=week.capacity)

    def empty_week(self, week: Week) -> str:
        """Why there is nothing to do in a week."""
        if week.is_catch_up:
            return self.say("week-catch-up")
        return self.say("week-free" if week.capacity else "week-off")

    def plan_line(self, plan: StudyPlan) -> str:
        """The plan in one line: hours, dates, proof, and the least changes where it does not fit."""
        position = self.aims[0].position.name.said(self.content.language)
        if not plan.modules:
            return self.say("plan-nothing-left", position=position)
        language = self.content.language
        line = self.say(
            "plan-line",
            hours=plan.hours,
            weekly=plan.goal.hours_per_week,
            start=written_date(plan.goal.start, language),
            finish=written_date(plan.finish, language),
            position=position,
            proof=self._proof(plan),
        )
        if plan.effort.review:
            line = self.run_on([line, self.say("plan-reviews", review=plan.effort.review, total=plan.effort.total)])
        return line if plan.feasible else self.run_on([self._too_late(plan), line])

    def _proof(self, plan: StudyPlan) -> str:
        """That no plan is shorter; where a project makes it longer than the target alone, what that takes."""
        key = "plan-proven" if plan.proven else "plan-not-proven"
        if plan.without_project is None:
            return self.say(key, bound=plan.lower_bound)
        alone = plan.without_project.hours
        return self.say(f"{key}-with-project", bound=plan.lower_bound, alone=alone)

    def _too_late(self, plan: StudyPlan) -> str:
        language = self.content.language
        changes = []
        for relaxation in plan.relaxations:
            if relaxation.kind == "hours-per-week":
                changes.append(phrase("plan.more-hours", language, hours=relaxation.hours))
            elif relaxation.day is not None:
                changes.append(phrase("plan.later", language, day=written_date(relaxation.day, language)))
        deadline = written_date(plan.goal.deadline or plan.finish, language)
        finish = written_date(plan.finish, language)
        return self.say("plan-too-late", deadline=deadline, finish=finish, changes=self.run_on(changes)).strip()
