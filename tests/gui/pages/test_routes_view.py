"""Explore › Routes: side by side, open or not, with their cautions."""

from __future__ import annotations

from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.explore_parts.ways_in.route_card import RouteCard
from opscareer.gui.pages.settings import SettingsPage
from opscareer.gui.widgets.text_table import TextTable
from tests.gui.pages.explore_walk import link, opened, press, press_text, shown, texts

OPEN = "Open to you"


def test_that_every_route_is_shown_with_its_caution(window: MainWindow, session: Session) -> None:
    page = opened(window, "routes")
    said = texts(page)
    assert len(shown(page, RouteCard)) == len(session.pack.routes)
    assert all(route.caution.en in said for route in session.pack.routes.values() if route.caution)


def test_that_routes_open_from_the_persons_education_are_marked(window: MainWindow, session: Session) -> None:
    session.save_about(name="", stage="junior-high", major=None, hours_per_week=None)
    page = opened(window, "routes")
    open_cards = [card.accessibleName() for card in shown(page, RouteCard) if OPEN in texts(card)]
    assert open_cards == [route.name.en for route in session.pack.routes.values() if "junior-high" in route.entry]


def test_that_an_unknown_education_marks_none_and_leads_to_where_it_is_told(window: MainWindow) -> None:
    page = opened(window, "routes")
    assert OPEN not in texts(page)
    press_text(page, "Tell us your education →")
    assert isinstance(window.current_page, SettingsPage)


def test_that_a_route_asked_for_stands_alone_in_front_beside_the_comparison(window: MainWindow) -> None:
    page = opened(window, "routes")
    press(link(page, "Short course for adults"))
    assert [card.accessibleName() for card in shown(page, RouteCard)] == ["Short course for adults"]
    assert "Beside the other routes" in texts(page)
    press_text(page, "Explore › Routes")
    assert len(shown(page, RouteCard)) > 1


def test_that_the_comparison_gives_way_to_the_cards_where_it_has_no_room(window: MainWindow) -> None:
    def comparisons() -> list[TextTable]:
        page = opened(window, "routes")
        return [table for table in shown(page, TextTable) if table.accessibleName() == "Training routes side by side"]

    assert len(comparisons()) == 1
    window.context.preferences.change(text_size=200)
    window.resize(900, 600)
    assert comparisons() == []


def test_that_a_route_leads_on_to_its_tracks(window: MainWindow) -> None:
    page = opened(window, "routes/on-the-job")
    press(link(page, "Activity operation"))
    assert "What a week looks like" in texts(page)
