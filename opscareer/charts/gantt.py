"""The Gantt chart: the modules of a plan as bars over its weeks, with the months above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from opscareer.charts.marks import track_ink
from opscareer.charts.shapes import Drawing, Ink, Label, Line, Rect, Shape
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import PlannedModule, StudyPlan, Week
from opscareer.wording import Language, phrase, written_month

_TEXT = 8.5
_SMALL = 7.5
_ROW = 17.0
_BAR = 9.0
_HEAD = 30.0
_LEGEND = 22.0
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


def gantt(
    plan: StudyPlan, pack: Pack, language: Language, *, width: float, rows: int | None = None
) -> tuple[Drawing, ...]:
    """The plan's modules over its weeks, at most `rows` of them in one drawing; no drawing if there is no module.

    `width` in points; the height follows from the number of modules.
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
        drawn.append(_drawing(_Part(part, scale, width, ink, title), plan, pack, language))
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

    @property
    def bottom(self) -> float:
        """Where the rows end and the legend begins."""
        return _HEAD + len(self.modules) * _ROW


def _title(part: int, parts: int, language: Language) -> str:
    if parts == 1:
        return phrase("chart.gantt-title", language)
    return phrase("chart.gantt-title-part", language, part=part, parts=parts)


def _drawing(part: _Part, plan: StudyPlan, pack: Pack, language: Language) -> Drawing:
    shapes: list[Shape] = [*_months(plan.weeks, part, language), *_week_numbers(part, language)]
    for row, planned in enumerate(part.modules):
        shapes += _row(planned, _HEAD + row * _ROW, part, pack, language)
    shapes += _legend(part, language)
    twin = tuple(_twin_line(planned, pack, language) for planned in part.modules)
    return Drawing(part.width, part.bottom + _LEGEND, tuple(shapes), part.title, twin)


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


def _legend(part: _Part, language: Language) -> list[Shape]:
    top, sample = part.bottom + 9.0, 20.0
    shapes: list[Shape] = []
    for column, (key, pale) in enumerate((("chart.gantt-study", True), ("chart.gantt-practice", False))):
        left = part.scale.left + column * 80.0
        shapes.append(_bar(left, top, sample, part.ink, pale=pale))
        room = 80.0 - sample - 10 if pale else part.width - left - sample - 6
        shapes.append(Label(left + sample + 6, top + 7.5, phrase(key, language), _SMALL, "muted", width=room))
    return shapes


def _twin_line(planned: PlannedModule, pack: Pack, language: Language) -> str:
    """A module's bar in words."""
    one = planned.first_week == planned.last_week
    return phrase(
        "chart.gantt-twin-one-week" if one else "chart.gantt-twin",
        language,
        module=pack.modules[planned.module].name.said(language),
        first=planned.first_week,
        last=planned.last_week,
        hours=planned.hours,
    )
