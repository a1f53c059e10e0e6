"""Tables on paper: hairlines between rows, no boxes, and rows that may go on over the page."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TypeAlias

from reportlab.platypus import Flowable, PageBreak, Table
from typing_extensions import override

from opscareer.reports.sheet import Sheet

Cell: TypeAlias = Flowable | Sequence[Flowable] | str
Command = tuple[object, ...]

_ALL = ((0, 0), (-1, -1))
_PADDING, _RIGHT_PADDING = 4.2, 6.0
_TALL = 300.0
"""Points from which a row may be cut; lower than any page, so that whole rows always find room."""
BOX_PADDING = 15.0
"""Points between the edge of a box and what is in it."""


class WholeRowsTable(Table):  # type: ignore[misc] # ReportLab has no types
    """A table whose rows move to the next page whole; only a row too tall for a page is cut.

    It knows what it was made of, so that it can be made again with other cells. Where `page_height` is given, all pages
    it goes over are filled alike, so that none is nearly empty.
    """

    rows: Sequence[Sequence[Cell]] = ()
    widths: Sequence[float] = ()
    commands: Sequence[Command] = ()
    page_height: float | None = None

    @override
    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The part that fits the room, and the rest; nothing where not one row fits."""
        first = self._rowHeights[: self.repeatRows + 1]
        self.splitInRow = int(sum(first) > _TALL)
        parts: list[Flowable] = super().split(available_width, self._even(available_height, sum(first)))
        if self.page_height is None or len(parts) < 2:
            return parts
        for part in parts:
            part.page_height = self.page_height
        return [parts[0], PageBreak(), *parts[1:]]

    def _even(self, room: float, least: float) -> float:
        """What to take of the room: its share of all the room on the pages needed, and never less than one row."""
        height: float = sum(self._rowHeights)
        if self.page_height is None or height <= room:
            return room
        head: float = sum(self._rowHeights[: self.repeatRows])
        more = ceil((height - room) / (self.page_height - head))
        share = (height + more * head) / (room + more * self.page_height)
        return min(room, max(least, room * share + least - head))

    def room_at(self, column: int, row: int) -> float:
        """Points for what is in a cell, over all columns it goes over."""
        spans = (command[2] for command in self.commands if command[:2] == ("SPAN", (column, row)))
        last = next((end[0] for end in spans if isinstance(end, tuple)), column)
        return (
            sum(self.widths[column : last + 1]) - self._padding("LEFT", column, row) - self._padding("RIGHT", last, row)
        )

    def _padding(self, side: str, column: int, row: int) -> float:
        """What a cell keeps free at one side: what was said of it last."""
        said = (what for what in self.commands if what[0] == f"{side}PADDING" and self._covers(what, column, row))
        return [0.0, *(float(str(what[3])) for what in said)][-1]

    def _covers(self, command: Command, column: int, row: int) -> bool:
        _, first, last, *_ = command
        if not isinstance(first, tuple) or not isinstance(last, tuple):
            return False
        columns, rows = range(len(self.widths)), range(len(self.rows))
        return columns[first[0]] <= column <= columns[last[0]] and rows[first[1]] <= row <= rows[last[1]]

    def holding(self, rows: Sequence[Sequence[Cell]]) -> WholeRowsTable:
        """The same table with other cells."""
        table = _table(rows, self.widths, self.commands, repeat=self.repeatRows)
        table.page_height = self.page_height
        return table


def lined_table(
    sheet: Sheet,
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    head: bool = False,
    padding: float = _PADDING,
    width: float | None = None,
    page_height: float | None = None,
    more: Sequence[Command] = (),
) -> Table:
    """Rows with a hairline under each; `head` says that the first row is a head, repeated on every page.

    `widths` are shares of `width` (in points; the page's where left out), scaled to fill it. With a `page_height` the
    pages that the table goes over are filled alike.
    """
    commands: list[Command] = [
        *_plain(sheet, padding),
        ("LINEBELOW", *_ALL, 0.6, sheet.ink("hairline")),
        *([("LINEBELOW", (0, 0), (-1, 0), 0.9, sheet.ink("muted"))] if head else []),
        *more,
    ]
    table = _table(rows, _filled(widths, sheet.width if width is None else width), commands, repeat=int(head))
    table.page_height = page_height
    return table


def head_row(sheet: Sheet, left: Sequence[str], right: Sequence[str] = ()) -> list[Flowable]:
    """The head of a table from keys of `print.toml`: columns of words, then columns of numbers."""
    words = [sheet.paragraph(sheet.say(key), "small") for key in left]
    return words + [sheet.paragraph(sheet.say(key), "small-right") for key in right]


def side_by_side(
    sheet: Sheet, cells: Sequence[Cell], widths: Sequence[float], *, inside: float = 0.0, align: str = "MIDDLE"
) -> Table:
    """Cells in one row with nothing drawn around them; `widths` and `inside` as for `stacked`."""
    return stacked(sheet, [cells], widths, inside=inside, align=align, padding=0.0)


def stacked(
    sheet: Sheet,
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    inside: float = 0.0,
    align: str = "MIDDLE",
    padding: float = 1.5,
) -> Table:
    """Rows in columns with nothing drawn around them.

    `widths` in points for all columns but the last, which takes what is left of the page's width less `inside`.
    """
    filled = [*widths, sheet.width - inside - sum(widths)]
    return _table(rows, filled, [*_plain(sheet, padding), ("VALIGN", *_ALL, align)], repeat=0)


def two_columns(sheet: Sheet, cells: Sequence[Cell], widths: Sequence[float]) -> Table:
    """Two texts beside each other, beginning on the same line."""
    return _table([cells], widths, [*_plain(sheet, 0.0), ("VALIGN", *_ALL, "TOP")], repeat=0)


def boxed(sheet: Sheet, content: Sequence[Flowable]) -> Table:
    """Content on a quiet ground with round corners, in a plain print in a frame."""
    commands: list[Command] = [
        *_plain(sheet, 0.0),
        _ground(sheet),
        ("LEFTPADDING", *_ALL, BOX_PADDING),
        ("RIGHTPADDING", *_ALL, BOX_PADDING),
        ("TOPPADDING", *_ALL, 3),
        ("BOTTOMPADDING", *_ALL, 3),
        ("TOPPADDING", (0, 0), (-1, 0), 13),
        ("BOTTOMPADDING", (0, -1), (-1, -1), 11),
        ("ROUNDEDCORNERS", [6, 6, 6, 6]),
    ]
    return _table([[flowable] for flowable in content], [sheet.width], commands, repeat=0)


def _ground(sheet: Sheet) -> Command:
    if sheet.content.look == "plain":
        return ("BOX", *_ALL, 0.8, sheet.ink("muted"))
    return ("BACKGROUND", *_ALL, sheet.ink("window"))


def signature_table(sheet: Sheet, names: Sequence[Flowable]) -> Table:
    """A line to sign on above each name, with a gap between them."""
    gap = 30.0
    column = (sheet.width - gap * (len(names) - 1)) / len(names)
    cells: list[Cell] = [names[0]]
    rules: list[Command] = [("LINEABOVE", (0, 0), (0, 0), 0.8, sheet.ink("ink"))]
    for number, name in enumerate(names[1:], start=1):
        cells += ["", name]
        rules.append(("LINEABOVE", (2 * number, 0), (2 * number, 0), 0.8, sheet.ink("ink")))
    widths = [column if place % 2 == 0 else gap for place in range(len(cells))]
    return _table([cells], widths, [*_plain(sheet, 5.0), *rules], repeat=0)


def _plain(sheet: Sheet, padding: float) -> list[Command]:
    return [
        ("FONTNAME", *_ALL, sheet.typesetter.chain[0]),
        ("VALIGN", *_ALL, "MIDDLE"),
        ("TOPPADDING", *_ALL, padding),
        ("BOTTOMPADDING", *_ALL, padding),
        ("LEFTPADDING", *_ALL, 0),
        ("RIGHTPADDING", *_ALL, _RIGHT_PADDING if padding else 0),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
    ]


def _filled(widths: Sequence[float], width: float) -> list[float]:
    return [share * width / sum(widths) for share in widths]


def _table(
    rows: Sequence[Sequence[Cell]], widths: Sequence[float], commands: Sequence[Command], *, repeat: int
) -> WholeRowsTable:
    table = WholeRowsTable([list(row) for row in rows], colWidths=list(widths), repeatRows=repeat, hAlign="LEFT")
    table.setStyle(commands)
    table.rows, table.widths, table.commands = rows, widths, commands
    return table
