"""Whom a command is about: learners and groups by what a person calls them."""

from __future__ import annotations

from opscareer.cli.output import WrongUsage, nearest
from opscareer.records.people import evened
from opscareer.records.store import Store

_MOST_NAMED = 5


def learner_called(store: Store, who: str) -> int:
    """The learner of a code, a name, or a number like #12; raises WrongUsage for nobody, or several of that name."""
    caseload = store.caseload
    number = who.removeprefix("#")
    if who.startswith("#") and number.isascii() and number.isdecimal() and caseload.entries([int(number)]):
        return int(number)
    everybody = caseload.everybody()
    found = everybody.of("", who) or everybody.of(who, "")
    if len(found) > 1:
        named = ", ".join(f"#{learner}" for learner in found[:_MOST_NAMED])
        raise WrongUsage(f"{len(found)} learners are called {who!r}; say which by number: {named}")
    if not found:
        raise WrongUsage(f"no learner is called {who!r}; `opscareer learners list --search` finds them")
    return found[0]


def found_group(store: Store, name: str) -> int:
    """The group of that name; raises WrongUsage where there is none."""
    groups = {evened(group.name): group for group in store.caseload.groups()}
    if evened(name) not in groups:
        known = [group.name for group in groups.values()]
        hint = nearest(name, known) if known else "`opscareer learners group NAME --make class` makes one"
        raise WrongUsage(f"there is no group {name!r}; {hint}")
    return groups[evened(name)].id


def group_for(store: Store, name: str) -> int:
    """The group of that name, made as a class where there is none."""
    groups = {evened(group.name): group.id for group in store.caseload.groups()}
    found = groups.get(evened(name))
    return store.caseload.add_group(name, "class") if found is None else found
