"""A track's own page: what it tells, and where its links lead."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.explore import ExplorePage
from opscareer.gui.pages.explore_parts.record_links import RecordLink
from opscareer.gui.pages.explore_parts.track.track_card import TrackCard
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.needs import practice_projects
from opscareer.knowledge.pack import Pack
from tests.gui.pages.explore_walk import link, opened, press, shown, texts


def turn_to(page: ExplorePage, tab: str) -> None:
    press(next(each for each in shown(page, QAbstractButton) if each.text() == tab))


def subjects(page: ExplorePage) -> set[str]:
    return {each.subject for each in shown(page, RecordLink)}


@pytest.fixture
def page(window: MainWindow) -> ExplorePage:
    """The page of a neighbouring direction, which tells where it is."""
    return opened(window, "web-front-end")


def test_that_a_neighbours_page_tells_where_it_is_and_links_its_numbers_and_skills(
    page: ExplorePage, pack: Pack
) -> None:
    track = pack.tracks["web-front-end"]
    assert track.where is not None
    assert track.where.text.en in texts(page)
    assert {f"handbook/metrics/{metric}" for metric in track.metrics} <= subjects(page)
    turn_to(page, "Skills")
    assert subjects(page) == {f"skills/{skill}" for skill in track.first_position.requires}


def test_that_a_practice_project_is_offered_to_try_the_work(window: MainWindow, pack: Pack) -> None:
    for track in ("content-operation", "product-operation", "web-front-end"):
        page = opened(window, track)
        project = practice_projects(pack.tracks[track], pack.modules.values())[0]
        assert "Try it yourself" in texts(page)
        assert f"learning/{project.id}" in subjects(page)


def test_that_a_rung_shows_only_what_differs_from_the_one_below(window: MainWindow, pack: Pack) -> None:
    page = opened(window, "content-operation")
    turn_to(page, "Positions")
    chips = [each.accessibleName() for each in shown(page, RecordLink)]
    first, second, *_ = pack.tracks["content-operation"].positions
    for skill, level in second.requires.items():
        name, below = pack.skills[skill].name.en, first.requires.get(skill)
        if below is None:
            assert f"{name} {level}" in chips
        elif level > below:
            assert f"{name} {below} → {level}" in chips
        else:
            assert f"{name} {below} → {level}" not in chips


def test_that_ways_in_lead_to_majors_routes_and_neighbours_which_can_be_compared_with_and_opened(
    window: MainWindow, page: ExplorePage, pack: Pack
) -> None:
    turn_to(page, "Ways in")
    track = pack.tracks["web-front-end"]
    majors = {f"majors/{major.id}" for major in pack.majors.values() if track.id in major.leads_to}
    routes = {f"routes/{route.id}" for route in pack.routes.values() if track.id in route.leads_to}
    compared = {f"compare/{track.id},{neighbour}" for neighbour in track.neighbours}
    assert subjects(page) == majors | routes | set(track.neighbours) | compared
    assert all(pack.tracks[neighbour].purpose.en in texts(page) for neighbour in track.neighbours)
    first = pack.tracks[track.neighbours[0]]
    press(link(page, f"Compare with {first.name.en} →"))
    assert {"Compare tracks", "Web front end", first.name.en} <= set(texts(page))
    turn_to(opened(window, track.id), "Ways in")
    press(link(page, first.name.en))
    assert first.purpose.en in texts(page)
    assert page.accessibleName() == first.name.en


def test_that_occupations_elsewhere_stand_with_what_must_be_said_of_them(page: ExplorePage, pack: Pack) -> None:
    turn_to(page, "Sources")
    said = texts(page)
    references = pack.tracks["web-front-end"].references
    assert references
    for each in references:
        assert each.label in said
    named = {each.classification for each in references}
    for classification in pack.manifest.classifications:
        assert (classification.attribution.en in said) == (classification.id in named)


def test_that_the_overview_sets_the_directions_close_by_apart(window: MainWindow, pack: Pack) -> None:
    page = opened(window, "")
    title = next(text for text in shown(page, PlainText) if text.text() == "Directions close by")
    below = {card.accessibleName() for card in shown(page, TrackCard) if card.y() > title.y()}
    assert below == {track.name.en for track in pack.tracks.values() if track.mark == "neighbour"}


def test_that_routes_open_to_the_person_are_marked(window: MainWindow, session: Session) -> None:
    session.save_about(name="", stage="working", major=None, hours_per_week=None)
    page = opened(window, "content-operation")
    turn_to(page, "Ways in")
    routes = [route for route in session.pack.routes.values() if "content-operation" in route.leads_to]
    assert texts(page).count("Open to you") == sum("working" in route.entry for route in routes)
