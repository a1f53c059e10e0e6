"""The Gantt chart: the modules of a plan as bars over its weeks, with the months above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from opscareer.charts.marks import track_ink
from opscareer.charts.shapes import Circle, Drawing, Ink, Label, Line, Rect, Shape
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import PlannedModule, StudyPlan, Week
from opscareer.wording import Language, joined, phrase, written_month

_TEXT = 8.5
_SMALL = 7.5
_ROW = 17.0
_BAR = 9.0
_HEAD = 30.0
_LEGEND = 22.0
_LEGEND_ROW = 14.0
_LEGEND_COLUMN = 98.0
_SAMPLE = 20.0
_LOOK_BACK = 2.4
_HOURS_COLUMN = 40.0
_NAME_SHARE = 0.32
_WIDEST_NAME = 210.0
_MONTH_ROOM, _MONTH_AND_YEAR_ROOM = 26.0, 54.0
_MONTH_STEPS = (1, 2, 3, 6, 12)
_WEEKS_A_MONTH = 52 / 12
_NUMBER_ROOM = 16.0
_NUMBER_STEPS = (1, 2, 4, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where weeks lie: the left edge of week 1, the right edge of the last week, and how many there are."""

    left: float
    right: float
    weeks: int

    @property
    def step(self) -> float:
        """Width of one week in points."""
        return (self.right - self.left) / self.weeks

    def start(self, week: int) -> float:
        """Left edge of a week; weeks count from 1."""
        return self.left + (week - 1) * self.step


@dataclass(frozen=True, slots=True)
class Course:
    """How a plan goes on: the share done of each module (0 to 1), the day it is, and, if the plan was made again, how
    it was arranged `before`."""

    done: Mapping[str, float] = field(default_factory=dict)
    today: date | None = None
    before: StudyPlan | None = None


def gantt(
    plan: StudyPlan,
    pack: Pack,
    language: Language,
    *,
    width: float,
    rows: int | None = None,
    course: Course | None = None,
) -> tuple[Drawing, ...]:
    """The plan's modules over its weeks, at most `rows` of them in one drawing; no drawing if there is no module.

    `width` in points; the height follows from the number of modules. `course` shows beside it how the plan goes on.
    """
    modules = sorted(plan.modules, key=lambda planned: (planned.first_week, planned.last_week))
    if not modules:
        return ()
    size = rows or len(modules)
    parts = [modules[first : first + size] for first in range(0, len(modules), size)]
    names = min(width * _NAME_SHARE, _WIDEST_NAME)
    last = max(len(plan.weeks), *(planned.last_week for planned in modules))
    scale = _Scale(names, width - _HOURS_COLUMN, last)
    ink = track_ink(pack.tracks[plan.goal.track].mark)
    drawn = []
    for number, part in enumerate(parts, start=1):
        title = _title(number, len(parts), language)
        drawn.append(_drawing(_Part(part, scale, width, ink, title, course or Course()), plan, pack, language))
    return tuple(drawn)


def rows_that_fit(height: float) -> int:
    """How many modules one drawing of at most `height` points can show, at least one."""
    return max(1, int((height - _HEAD - _LEGEND) // _ROW))


@dataclass(frozen=True, slots=True)
class _Part:
    """What one drawing shows: some of the modules, on the common scale."""

    modules: Sequence[PlannedModule]
    scale: _Scale
    width: float
    ink: Ink
    title: str
    course: Course

    @property
    def bottom(self) -> float:
        """Where the rows end and the legend begins."""
        return _HEAD + len(self.modules) * _ROW


def _title(part: int, parts: int, language: Language) -> str:
    if parts == 1:
        return phrase("chart.gantt-title", language)
    return phrase("chart.gantt-title-part", language, part=part, parts=parts)


def _drawing(part: _Part, plan: StudyPlan, pack: Pack, language: Language) -> Drawing:
    shapes: list[Shape] = [*_catch_up_bands(plan, part), *_months(plan.weeks, part, language)]
    shapes += _week_numbers(part, language)
    for row, planned in enumerate(part.modules):
        shapes += _row(planned, _HEAD + row * _ROW, part, pack, language)
        shapes += _beside_the_bar(planned, _HEAD + row * _ROW, part, plan)
    shapes += _today(plan, part)
    legend, height = _legend(part, plan, language)
    twin = [_twin_line(planned, plan, pack, language) for planned in part.modules]
    twin += _catch_up_line(plan, language)
    return Drawing(part.width, part.bottom + height, (*shapes, *legend), part.title, tuple(twin))


def _catch_up_bands(plan: StudyPlan, part: _Part) -> Iterator[Shape]:
    """A pale column for each week to catch up in, behind everything else."""
    for week in plan.weeks:
        if week.is_catch_up:
            left = part.scale.start(week.number)
            yield Rect(left, _HEAD - 2, part.scale.step, part.bottom - _HEAD + 2, "hairline")


def _beside_the_bar(planned: PlannedModule, top: float, part: _Part, plan: StudyPlan) -> Iterator[Shape]:
    """A dot for each look back; what is done along the foot of the bar; above it where the module lay before."""
    scale, middle = part.scale, top + _ROW / 2
    for week in plan.weeks:
        if any(review.module == planned.module for review in week.reviews):
            yield Circle(scale.start(week.number) + scale.step / 2, middle, _LOOK_BACK, "surface", part.ink, 1.2)
    if share := part.course.done.get(planned.module, 0.0):
        left, right = scale.start(planned.first_week), scale.start(planned.last_week + 1)
        yield Rect(left, middle + _BAR / 2 - 2.5, (right - left) * min(share, 1.0), 2.5, "ink", radius=1.0)
    earlier = part.course.before.modules if part.course.before else ()
    for one in earlier:
        if one.module == planned.module and (one.first_week, one.last_week) != (planned.first_week, planned.last_week):
            left, right = (min(scale.start(week), scale.right) for week in (one.first_week, one.last_week + 1))
            yield _before_line(left, right, top + 2.0)


def _before_line(left: float, right: float, y: float) -> Line:
    return Line(left, y, right, y, "muted", 1.4)


def _today(plan: StudyPlan, part: _Part) -> Iterator[Shape]:
    """An upright line on the day it is, if that is within the plan."""
    today = part.course.today
    week = next((week for week in plan.weeks if today is not None and week.start <= today <= week.end), None)
    if today is not None and week is not None:
        x = part.scale.start(week.number) + part.scale.step * (today.weekday() + 0.5) / 7
        yield Line(x, _HEAD - 2, x, part.bottom, "accent", 1.2)


def _months(weeks: Sequence[Week], part: _Part, language: Language) -> list[Shape]:
    """A line down where a month begins, its name above where there is room; in long plans not every month."""
    scale = part.scale
    every = next((months for months in _MONTH_STEPS if months * _WEEKS_A_MONTH * scale.step >= _MONTH_ROOM), 12)
    heads = [weeks[0], *(week for before, week in pairwise(weeks) if week.start.month != before.start.month)]
    heads = [week for week in heads if week is weeks[0] or week.start.month % every == 1 % every]
    edges = [scale.start(week.number) for week in heads] + [scale.right]
    shapes: list[Shape] = []
    free = scale.left
    for week, x, following in zip(heads, edges, edges[1:], strict=False):
        shapes.append(Line(x, 13.0, x, part.bottom, "hairline", 0.7))
        room = following - x
        if x < free or room < min(_MONTH_ROOM, scale.right - x):
            continue
        name = written_month(week.start, language)
        if room >= _MONTH_AND_YEAR_ROOM and (week is heads[0] or week.start.month == 1):
            name = f"{week.start.year}年{name}" if language == "zh" else f"{name} {week.start.year}"
        shapes.append(Label(x, 9.0, name, _TEXT, "muted", width=max(room, _MONTH_ROOM)))
        free = x + _MONTH_ROOM
    return shapes


def _week_numbers(part: _Part, language: Language) -> list[Shape]:
    scale = part.scale
    every = next((step for step in _NUMBER_STEPS if step * scale.step >= _NUMBER_ROOM), _NUMBER_STEPS[-1])
    counted = range(every, scale.weeks + 1, every) if every > 1 else range(1, scale.weeks + 1)
    numbers = [
        Label(scale.start(week) + scale.step / 2, 22.0, str(week), _SMALL, "muted", "middle") for week in counted
    ]
    head = Label(scale.left - 6, 22.0, phrase("chart.gantt-week", language), _SMALL, "muted", "end")
    return [head, *numbers, Line(0.0, _HEAD - 2, part.width, _HEAD - 2, "muted", 0.7)]


def _row(planned: PlannedModule, top: float, part: _Part, pack: Pack, language: Language) -> list[Shape]:
    module, scale = pack.modules[planned.module], part.scale
    baseline = top + _ROW / 2 + _TEXT / 3
    left, right = scale.start(planned.first_week), scale.start(planned.last_week + 1)
    hours = phrase("chart.hours", language, hours=planned.hours)
    return [
        Label(0.0, baseline, module.name.said(language), _TEXT, width=scale.left - 10),
        _bar(left, top + (_ROW - _BAR) / 2, right - left, part.ink, pale=module.kind == "study"),
        Label(part.width, baseline, hours, _TEXT, "muted", "end", width=_HOURS_COLUMN - 4),
        Line(0.0, top + _ROW, part.width, top + _ROW, "hairline", 0.5),
    ]


def _bar(left: float, top: float, width: float, ink: Ink, *, pale: bool) -> Rect:
    """Study is pale with an outline, practice and work are filled: told apart in grey, too."""
    return Rect(left, top, width, _BAR, ink, ink if pale else None, radius=min(2.5, width / 2), pale=pale)


def _legend(part: _Part, plan: StudyPlan, language: Language) -> tuple[list[Shape], float]:
    """The signs that occur, side by side and in as many rows as it takes; with the height of it all."""
    keys = list(_signs(part, plan))
    room = part.width - part.scale.left
    left = part.scale.left if len(keys) * _LEGEND_COLUMN <= room else 0.0
    columns = max(1, int((part.width - left) // _LEGEND_COLUMN))
    shapes: list[Shape] = []
    for number, key in enumerate(keys):
        row, column = divmod(number, columns)
        x, y = left + column * _LEGEND_COLUMN, part.bottom + 9.0 + row * _LEGEND_ROW
        is_last = column == columns - 1 or key == keys[-1]
        end = part.width if is_last else x + _LEGEND_COLUMN - 4
        shapes.append(_sample(key, x, y, part.ink))
        label = phrase(f"chart.gantt-{key}", language)
        shapes.append(Label(x + _SAMPLE + 6, y + 7.5, label, _SMALL, "muted", width=end - x - _SAMPLE - 6))
    rows = -(-len(keys) // columns)
    return shapes, _LEGEND + (rows - 1) * _LEGEND_ROW


def _signs(part: _Part, plan: StudyPlan) -> Iterator[str]:
    course = part.course
    yield "study"
    yield "practice"
    if any(week.reviews for week in plan.weeks):
        yield "look-back"
    if any(week.is_catch_up for week in plan.weeks):
        yield "catch-up"
    if any(course.done.values()):
        yield "done"
    if course.before is not None:
        yield "before"
    if any(_today(plan, part)):
        yield "today"


def _sample(key: str, x: float, y: float, ink: Ink) -> Shape:
    """What a sign looks like; all fit a box of the size of a bar."""
    middle = y + _BAR / 2
    samples: dict[str, Shape] = {
        "study": _bar(x, y, _SAMPLE, ink, pale=True),
        "practice": _bar(x, y, _SAMPLE, ink, pale=False),
        "look-back": Circle(x + _SAMPLE - 4, middle, _LOOK_BACK, "surface", ink, 1.2),
        "catch-up": Rect(x + _SAMPLE / 2, y, _SAMPLE / 2, _BAR, "hairline"),
        "done": Rect(x, middle, _SAMPLE, 2.5, "ink", radius=1.0),
        "before": _before_line(x, x + _SAMPLE, middle),
        "today": Line(x + _SAMPLE - 4, y, x + _SAMPLE - 4, y + _BAR, "accent", 1.2),
    }
    return samples[key]


def _twin_line(planned: PlannedModule, plan: StudyPlan, pack: Pack, language: Language) -> str:
    """A module's bar in words."""
    one = planned.first_week == planned.last_week
    said = phrase(
        "chart.gantt-twin-one-week" if one else "chart.gantt-twin",
        language,
        module=pack.modules[planned.module].name.said(language),
        first=planned.first_week,
        last=planned.last_week,
        hours=planned.hours,
    )
    back = [str(week.number) for week in plan.weeks if any(review.module == planned.module for review in week.reviews)]
    return phrase("chart.gantt-twin-look-back", language, bar=said, weeks=joined(back, language)) if back else said


def _catch_up_line(plan: StudyPlan, language: Language) -> Iterator[str]:
    weeks = [str(week.number) for week in plan.weeks if week.is_catch_up]
    if weeks:
        yield phrase("chart.gantt-twin-catch-up", language, weeks=joined(weeks, language))
