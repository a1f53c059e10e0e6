"""Layered layout: things that build on each other in columns, foundations first, with few lines crossing.

Which column a thing stands in is decided here; the order inside the columns by fast-sugiyama, or by our own barycentre
sweeps where that library cannot be loaded or does worse.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import ceil

Layers = tuple[tuple[int, ...], ...]
Edge = tuple[str, str]

_SWEEPS = 8


def depths(before: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The longest way down to each thing: 0 where nothing comes before it. `before` must be free of cycles."""
    found: dict[str, int] = {}
    waiting = list(before)
    while waiting:
        name = waiting[-1]
        missing = [other for other in before[name] if other not in found]
        if missing:
            waiting.extend(missing)
            continue
        waiting.pop()
        found[name] = max((found[other] + 1 for other in before[name]), default=0)
    return found


def columns(before: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """A column for each thing: right of all it builds on, foundations in column 0, and columns about equally full.

    What could stand in more than one column goes where there is room, so that the picture stays low. Grows with the
    number of things times the number of columns.
    """
    column = depths(before)
    last = max(column.values(), default=0)
    later = [name for name in before if column[name]]
    room = ceil(len(later) / last) if last else 0
    after: dict[str, list[str]] = {name: [] for name in before}
    for name in before:
        for other in before[name]:
            after[other].append(name)
    filled = [0] * (last + 1)
    for name in sorted(later, key=lambda name: -column[name]):
        farthest = min((column[other] - 1 for other in after[name]), default=last)
        open_ones = [place for place in range(column[name], farthest + 1) if filled[place] < room]
        column[name] = max(open_ones, default=column[name])
        filled[column[name]] += 1
    return column


def ordered(column: Mapping[str, int], edges: Iterable[Edge]) -> tuple[tuple[str, ...], ...]:
    """The things of each column from top to bottom, so that few edges cross. Every edge must run to the right.

    The same input gives the same order. Columns without a thing stay empty.
    """
    names = sorted(column, key=lambda name: column[name])
    numbers = {name: number for number, name in enumerate(names)}
    ranks = [column[name] for name in names]
    links = _unit_links([(numbers[start], numbers[end]) for start, end in edges], ranks)
    layers: list[list[int]] = [[] for _ in range(max(ranks, default=-1) + 1)]
    for number, rank in enumerate(ranks):
        layers[rank].append(number)
    start = tuple(tuple(layer) for layer in layers)
    found = [_by_barycentre(start, links), *_by_sugiyama(start, links)]
    best = min(found, key=lambda order: crossings(order, links))
    return tuple(tuple(names[number] for number in layer if number < len(names)) for layer in best)


def _unit_links(links: Sequence[tuple[int, int]], ranks: list[int]) -> list[tuple[int, int]]:
    """Long links become chains with a stop in each column between; all links of a thing share its stops.

    `ranks` grows by the stops, whose numbers follow those of the things.
    """
    stops: dict[tuple[int, int], int] = {}
    steps: dict[tuple[int, int], None] = {}
    for start, end in links:
        here = start
        for rank in range(ranks[start] + 1, ranks[end]):
            if (start, rank) not in stops:
                stops[start, rank] = len(ranks)
                ranks.append(rank)
            steps[here, stops[start, rank]] = None
            here = stops[start, rank]
        steps[here, end] = None
    return list(steps)


def crossings(layers: Layers, links: Iterable[tuple[int, int]]) -> int:
    """How many pairs of links between neighbouring columns cross."""
    rank = {number: place for place, layer in enumerate(layers) for number in layer}
    row = {number: place for layer in layers for place, number in enumerate(layer)}
    between: dict[int, list[tuple[int, int]]] = {}
    for start, end in links:
        between.setdefault(rank[start], []).append((row[start], row[end]))
    return sum(_inversions([right for _, right in sorted(rows)]) for rows in between.values())


def _inversions(rows: list[int]) -> int:
    """Pairs that stand the wrong way round, counted while sorting by merging."""
    if len(rows) < 2:
        return 0
    half = len(rows) // 2
    left, right = rows[:half], rows[half:]
    count = _inversions(left) + _inversions(right)
    left.sort()
    right.sort()
    passed = 0
    for row in right:
        while passed < len(left) and left[passed] <= row:
            passed += 1
        count += len(left) - passed
    return count


def _by_barycentre(layers: Layers, links: Sequence[tuple[int, int]]) -> Layers:
    """Sweeps to and fro; each column is sorted by the mean row of what it is linked to, and the best order is kept."""
    before: dict[int, list[int]] = {}
    after: dict[int, list[int]] = {}
    for start, end in links:
        before.setdefault(end, []).append(start)
        after.setdefault(start, []).append(end)
    best, fewest = layers, crossings(layers, links)
    order = list(layers)
    for sweep in range(_SWEEPS):
        neighbours, places = (
            (before, range(1, len(order))) if sweep % 2 == 0 else (after, range(len(order) - 2, -1, -1))
        )
        beside = -1 if sweep % 2 == 0 else 1
        for place in places:
            order[place] = _sorted_by_mean(order[place], order[place + beside], neighbours)
        count = crossings(tuple(order), links)
        if count < fewest:
            best, fewest = tuple(order), count
    return best


def _sorted_by_mean(
    layer: tuple[int, ...], beside: tuple[int, ...], neighbours: Mapping[int, list[int]]
) -> tuple[int, ...]:
    """What has no neighbour keeps its place."""
    row = {number: place for place, number in enumerate(beside)}
    wanted = {}
    for place, number in enumerate(layer):
        rows = [row[other] for other in neighbours.get(number, ())]
        wanted[number] = sum(rows) / len(rows) if rows else place * len(beside) / len(layer)
    return tuple(sorted(layer, key=lambda number: wanted[number]))


def _by_sugiyama(layers: Layers, links: Sequence[tuple[int, int]]) -> list[Layers]:
    """The order fast-sugiyama gives; nothing where it cannot be loaded or does not keep to the columns given."""
    try:
        from fast_sugiyama import from_edges
    except ImportError:  # no wheel for this machine
        return []
    rank = {number: place for place, layer in enumerate(layers) for number in layer}
    rooted = [*links, *_tied_to_root(rank, links)]
    placed: list[list[tuple[float, int]]] = [[] for _ in layers]
    for number, (x, _) in from_edges(rooted).flatten_positions():
        if number in rank:
            placed[rank[int(number)]].append((x, int(number)))
    order = tuple(tuple(number for _, number in sorted(layer)) for layer in placed)
    return [order] if sum(map(len, order)) == len(rank) else []


def _tied_to_root(numbers: Collection[int], links: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Links from one more thing to all that nothing leads to: the library lays out what hangs together on its own."""
    reached = {end for _, end in links}
    return [(len(numbers), number) for number in numbers if number not in reached]
