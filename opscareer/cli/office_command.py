"""`opscareer office`: whether an office's database answers, preparing it, and who works with it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from opscareer.cli.as_json import written
from opscareer.cli.office_arguments import VARIABLE
from opscareer.cli.office_input import office_of, with_password
from opscareer.cli.output import DONE, WrongUsage, nearest, put_out
from opscareer.records import office
from opscareer.records.people import Role
from opscareer.records.schema import HEAD
from opscareer.wording import phrase


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What an action has to say, in words and as JSON."""

    said: str
    as_json: Mapping[str, Any]


def carry_out(given: argparse.Namespace) -> int:
    """Do what was asked. A value outside its range is wrong usage."""
    address = office_of(given)
    if not address:
        raise WrongUsage(phrase("office.no-address", given.lang, variable=VARIABLE))
    try:
        outcome = with_password(given, lambda password: _ACTIONS[given.action](given, address, password))
    except ValueError as wrong:
        raise WrongUsage(str(wrong)) from wrong
    put_out(written(outcome.as_json) if given.json else outcome.said)
    return DONE


def _probe(given: argparse.Namespace, address: str, password: str | None) -> _Outcome:
    state = office.probe(address, password)
    lines = [
        phrase("office.answers", given.lang, address=state.address, server=state.server),
        phrase(f"office.schema-{state.schema}", given.lang),
        phrase("office.encrypted" if state.is_encrypted else "office.not-encrypted", given.lang),
        phrase(f"office.you-are-{state.role or 'nobody'}", given.lang, login=state.login),
    ]
    return _Outcome("\n".join(lines), asdict(state))


def _prepare(given: argparse.Namespace, address: str, password: str | None) -> _Outcome:
    before = office.prepare(address, password)
    key = "was-ready" if before == HEAD else "begun" if before is None else "upgraded"
    lines = [phrase(f"office.{key}", given.lang, before=before, now=HEAD)]
    if not office.colleagues(address, password):
        lines.append(phrase("office.add-somebody", given.lang))
    return _Outcome("\n".join(lines), {"before": before, "now": HEAD})


def _colleagues(given: argparse.Namespace, address: str, password: str | None) -> _Outcome:
    found = office.colleagues(address, password)
    lines = [f"{one.login}  {phrase(f'office.role-{one.role}', given.lang)}" for one in found]
    as_json = {"colleagues": [asdict(one) for one in found]}
    return _Outcome("\n".join(lines) if lines else phrase("office.no-colleagues", given.lang), as_json)


def _add(given: argparse.Namespace, address: str, password: str | None) -> _Outcome:
    if given.login in _roles(address, password):
        raise WrongUsage(phrase("office.colleague-already", given.lang, login=given.login))
    return _set(given, address, password, given.role)


def _role(given: argparse.Namespace, address: str, password: str | None) -> _Outcome:
    _require_colleague(given, _roles(address, password))
    return _set(given, address, password, given.role)


def _remove(given: argparse.Namespace, address: str, password: str | None) -> _Outcome:
    _require_colleague(given, _roles(address, password))
    return _set(given, address, password, None)


def _roles(address: str, password: str | None) -> dict[str, Role]:
    return {one.login: one.role for one in office.colleagues(address, password)}


def _require_colleague(given: argparse.Namespace, known: Mapping[str, Role]) -> None:
    if given.login not in known:
        who = phrase("office.no-such-colleague", given.lang, login=given.login)
        raise WrongUsage(f"{who}; {nearest(given.login, known)}" if known else who)


def _set(given: argparse.Namespace, address: str, password: str | None, role: Role | None) -> _Outcome:
    try:
        office.set_role(address, given.login, role, password)
    except KeyError:
        raise WrongUsage(phrase("office.no-such-login", given.lang, login=given.login)) from None
    said = phrase(f"office.is-now-{role or 'nobody'}", given.lang, login=given.login)
    return _Outcome(said, {"login": given.login, "role": role})


_ACTIONS: Mapping[str, Callable[[argparse.Namespace, str, str | None], _Outcome]] = {
    "probe": _probe,
    "prepare": _prepare,
    "colleagues": _colleagues,
    "add": _add,
    "role": _role,
    "remove": _remove,
}
