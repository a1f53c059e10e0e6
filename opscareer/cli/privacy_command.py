"""`opscareer privacy`: consent, corrections, exports, erasing, retention, and the log of what was done."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from opscareer.app.guidance import Print, open_pack
from opscareer.app.privacy.certificate import certificate_name, write_certificate
from opscareer.app.privacy.consent_text import consent_text, own_text_file, write_consent_form, write_text_to_change
from opscareer.app.privacy.exports import Suppressed, export_caseload, export_group_pseudonymised, export_learner
from opscareer.cli.as_json import written
from opscareer.cli.opened_store import opened_store
from opscareer.cli.output import DONE, INPUT_HAS_PROBLEMS, STOPPED, WrongUsage, put_out, tell, today
from opscareer.cli.privacy_text import (
    Said,
    consent_said,
    correction_said,
    due_said,
    entry_in_json,
    entry_line,
    erasure_said,
)
from opscareer.cli.secret_input import proof
from opscareer.cli.whom import found_group, learner_called
from opscareer.records.erasing import Erasure
from opscareer.records.store import Store
from opscareer.wording import LANGUAGES, phrase


def carry_out(given: argparse.Namespace) -> int:
    """Do what was asked. An export can be stopped by Ctrl+C."""
    if given.action == "consent-text":
        write_text_to_change(given.out)
        return _put(given, Said([_say(given, "text-written", file=given.out, place=own_text_file())]))
    try:
        return _carried_out(given)
    except KeyboardInterrupt:
        if not given.action.startswith("export"):
            raise
        tell(_say(given, "stopped"))
        return STOPPED


def _carried_out(given: argparse.Namespace) -> int:
    """What is done with the records. A value outside its range is wrong usage."""
    with opened_store(given) as store:
        try:
            return _ACTIONS[given.action](given, store)
        except ValueError as wrong:
            raise WrongUsage(str(wrong)) from wrong


def _put(given: argparse.Namespace, said: Said, code: int = DONE) -> int:
    """The result, in lines or as JSON."""
    if given.json:
        put_out(written(said.as_json))
    else:
        for line in said.lines:
            put_out(line)
    return code


def _say(given: argparse.Namespace, key: str, **values: object) -> str:
    return phrase(f"privacy.told-{key}", given.lang, **values)


def _files(given: argparse.Namespace, *files: object, code: int = DONE, **more: Any) -> int:
    lines = [_say(given, "written", file=file) for file in files]
    return _put(given, Said(lines, {"files": [str(file) for file in files], **more}), code)


# Exports


def _export(given: argparse.Namespace, store: Store) -> int:
    learner = learner_called(store, given.who)
    given.out.mkdir(parents=True, exist_ok=True)
    wanted = Print(given.print_lang, today(), given.paper)
    return _files(given, *export_learner(store, open_pack(given.pack), learner, given.out, wanted))


def _export_all(given: argparse.Namespace, store: Store) -> int:
    """Asks for the passphrase anew where there is one, whatever opened the records."""
    is_protected = store.protection is not None and store.protection.is_protected
    shown = proof(given) if is_protected else None
    given.out.mkdir(parents=True, exist_ok=True)
    return _files(given, export_caseload(store, open_pack(given.pack), given.out, proof=shown))


def _export_group(given: argparse.Namespace, store: Store) -> int:
    group = found_group(store, given.group) if given.group else None
    made = export_group_pseudonymised(store, open_pack(given.pack), group, given.out)
    if isinstance(made, Suppressed):
        tell(_say(given, "suppressed", count=made.fewest))
        return INPUT_HAS_PROBLEMS
    return _files(given, *made.files, people=made.people, counts=made.counts)


# Consent and corrections


def _consent(given: argparse.Namespace, store: Store) -> int:
    learner = learner_called(store, given.who)
    if given.by is not None:
        version = given.version or consent_text().version
        day = given.day or today()
        store.privacy.give_consent(
            learner,
            given_by=given.by,
            role=given.role,
            purpose=given.purpose,
            text_version=version,
            given_on=day,
        )
    return _put(given, consent_said(store.privacy.consents(learner), given.lang))


def _withdraw(given: argparse.Namespace, store: Store) -> int:
    learner = learner_called(store, given.who)
    store.privacy.withdraw(learner, given.day or today())
    return _put(given, consent_said(store.privacy.consents(learner), given.lang))


def _consent_form(given: argparse.Namespace, store: Store) -> int:
    wanted = Print(given.print_lang, today(), given.paper, large=given.large_print)
    write_consent_form(given.out, consent_text(), wanted, store.privacy.retention_months)
    return _files(given, given.out)


def _correct(given: argparse.Namespace, store: Store) -> int:
    learner = learner_called(store, given.who)
    if given.field is not None:
        pack = open_pack(given.pack)
        if given.field == "major" and given.value and given.value not in pack.majors:
            raise WrongUsage(f"unknown major {given.value!r}; one of: {', '.join(pack.majors)}")
        store.privacy.correct(learner, given.field.replace("-", "_"), given.value, given.reason)
    return _put(given, correction_said(store.privacy.corrections(learner), given.lang))


# Erasing


def _erase(given: argparse.Namespace, store: Store) -> int:
    learner = learner_called(store, given.who)
    if not given.yes:
        rows = {table: len(found) for table, found in store.privacy.everything(learner).items() if found}
        lines = [_say(given, "would-erase", count=sum(rows.values())), _say(given, "say-yes")]
        return _put(given, Said(lines, {"rows": rows}), INPUT_HAS_PROBLEMS)
    erasure = store.privacy.erase(learner)
    if given.certificate is not None:
        write_certificate(given.certificate, erasure, _print_languages(given), given.paper)
    return _put_erased(given, [erasure])


def _due(given: argparse.Namespace, store: Store) -> int:
    due = store.privacy.due(today())
    if not given.erase or not given.yes:
        said = due_said(store.caseload.entries(due), given.lang)
        more = [_say(given, "say-yes")] if given.erase and due else []
        return _put(given, Said([*said.lines, *more], said.as_json), INPUT_HAS_PROBLEMS if more else DONE)
    erasures = store.privacy.erase_all(due)
    if given.certificates is not None:
        given.certificates.mkdir(parents=True, exist_ok=True)
        for erasure in erasures:
            target = given.certificates / certificate_name(erasure)
            write_certificate(target, erasure, _print_languages(given), given.paper)
    return _put_erased(given, erasures)


def _put_erased(given: argparse.Namespace, erasures: Sequence[Erasure]) -> int:
    said = erasure_said(erasures, given.lang)
    return _put(given, Said([*said.lines, _say(given, "outside")] if erasures else said.lines, said.as_json))


def _leftovers(given: argparse.Namespace, store: Store) -> int:
    leftovers = store.privacy.leftovers()
    files = [str(file) for file in leftovers]
    if given.delete and given.yes:
        count = store.privacy.delete_leftovers()
        return _put(given, Said([_say(given, "deleted", count=count)], {"deleted": files}))
    lines = files or [_say(given, "no-leftovers")]
    return _put(given, Said(lines, {"leftovers": files}))


def _retention(given: argparse.Namespace, store: Store) -> int:
    if given.months is not None:
        store.privacy.set_retention(given.months)
    months = store.privacy.retention_months
    line = _say(given, "no-retention") if months is None else _say(given, "retention", count=months)
    return _put(given, Said([line], {"months": months}))


def _print_languages(given: argparse.Namespace) -> Sequence[Any]:
    return LANGUAGES if given.print_lang == "both" else (given.print_lang,)


# The log


def _audit(given: argparse.Namespace, store: Store) -> int:
    """Exit code 1 where the log was tampered with."""
    entries, broken, head = store.audit.entries(given.newest), store.privacy.first_break(), store.audit.head()
    lines = [entry_line(entry, given.lang) for entry in reversed(entries)]
    whole = _say(given, "whole", count=head.length, link=head.link)
    lines.append(whole if broken is None else _say(given, "broken", number=broken))
    as_json = {
        "entries": [entry_in_json(entry) for entry in entries],
        "length": head.length,
        "link": head.link,
        "first_break": broken,
    }
    return _put(given, Said(lines, as_json), DONE if broken is None else INPUT_HAS_PROBLEMS)


_ACTIONS: Mapping[str, Callable[[argparse.Namespace, Store], int]] = {
    "export": _export,
    "export-all": _export_all,
    "export-group": _export_group,
    "consent": _consent,
    "withdraw": _withdraw,
    "consent-form": _consent_form,
    "correct": _correct,
    "erase": _erase,
    "due": _due,
    "leftovers": _leftovers,
    "retention": _retention,
    "audit": _audit,
}
