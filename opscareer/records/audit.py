"""The audit log: what was done with the records and when, in an office also under which login; never who was told what,
and never the name of a learner.

Entries are only ever added. Each carries a link, the SHA-256 of the link before it and of all that it says, so that an
entry that is changed, left out, put in or moved breaks the chain at its place. The number and link of the last entry
are kept apart (in the table `setting`, and at every opening in the ledger beside the store), so that a cut at the end
is noticed too. Whoever has the key and may write all files could make up a whole new chain: the link of the last entry,
written down elsewhere, is what shows that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Literal, get_args

from sqlalchemy import Text, select, type_coerce
from sqlalchemy.orm import Session

from opscareer.records.caseload_schema import AuditRow, SettingRow
from opscareer.records.people import AuditEntry
from opscareer.records.transactions import Transactions
from opscareer.records.when_and_who import when_and_who

Action = Literal[
    "open",
    "unlock-failed",
    "import",
    "export",
    "export-all",
    "export-group",
    "print",
    "class-pack",
    "backup",
    "restore",
    "consent",
    "withdraw",
    "correct",
    "erase",
    "retention",
    "protect",
    "passphrase",
    "recovery-code",
    "unprotect",
    "keyring",
    "role",
]
ACTIONS: tuple[Action, ...] = get_args(Action)

AUDIT_HEAD = "audit-head"
"""The setting that holds the number and link of the last entry."""
SIGNED_BY = "by="
"""In an office, what stands before the login of whoever added an entry: the last words of its detail."""
_SUBJECT = re.compile(r"(?:[0-9a-f]{32})?")
_DETAIL = re.compile(r"[a-z0-9=:.,+ -]{0,200}")
"""Words of the program and numbers, such as `rows=12`; most names would not pass."""


@dataclass(frozen=True, slots=True)
class AuditHead:
    """How long the log is, and the link of its last entry; empty where there is none."""

    length: int = 0
    link: str = ""


class Audit:
    """The log of one store. `note` joins the transaction it is called in, so that what is undone is not logged."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def note(self, action: Action, subject: str = "", detail: str = "") -> None:
        """Add an entry; `subject` is a uid or empty, `detail` a few words of the program such as `rows=12`.

        In an office it is signed with the login, and the moment is the server's: the database takes no other. A store
        that may only be read stays as it is. Raises ValueError for a detail or subject that could hold a name.
        """
        if not _SUBJECT.fullmatch(subject) or not _DETAIL.fullmatch(detail):
            raise ValueError("the audit log holds uids, small Latin letters and numbers alone")
        if self._transactions.is_read_only:
            return
        with self._transactions.writing() as session:
            kept = session.get(SettingRow, AUDIT_HEAD, with_for_update=True)
            head = _last_entry(session) if kept is None else _head_of(kept.value) or _last_entry(session)
            number, (moment, login) = head.length + 1, when_and_who(session)
            signed = f"{detail} {SIGNED_BY}{login}".strip() if login else detail
            link = _link(head.link, (number, _written(moment), action, subject, signed))
            entry = AuditRow(id=number, at=moment, action=action, subject=subject, detail=signed, link=link)
            session.add(entry)
            session.merge(SettingRow(name=AUDIT_HEAD, value=f"{number} {link}"))

    def entries(self, newest: int = 200) -> tuple[AuditEntry, ...]:
        """The entries added last, newest first."""
        with self._transactions.begin() as session:
            found = session.scalars(select(AuditRow).order_by(AuditRow.id.desc()).limit(newest))
            return tuple(_entry(row) for row in found)

    def head(self) -> AuditHead:
        """The number and link of the last entry: to be written down elsewhere."""
        with self._transactions.begin() as session:
            kept = session.get(SettingRow, AUDIT_HEAD)
            return _head_of(kept.value) or AuditHead() if kept else AuditHead()

    def first_break(self, witnessed: Iterable[AuditHead] = ()) -> int | None:
        """The number of the first entry that is not as it was written, or is missing; None where all hang together.

        `witnessed` are heads that were noted elsewhere while the log was that long.
        """
        with self._transactions.begin() as session:
            links = [""]
            for number, *said, link in session.execute(_AS_STORED):
                links.append(_link(links[-1], (len(links), *said)))
                if number != len(links) - 1 or link != links[-1]:
                    return len(links) - 1
            kept = session.get(SettingRow, AUDIT_HEAD)
            head = _head_of(kept.value) if kept else AuditHead()
            if head is None or head.length < len(links) - 1:
                return len(links) - 1
            broken = (one.length for one in (head, *witnessed) if not _is_in(one, links))
            return min((min(length, len(links)) for length in broken), default=None)


_AS_STORED = select(
    AuditRow.id, type_coerce(AuditRow.at, Text), AuditRow.action, AuditRow.subject, AuditRow.detail, AuditRow.link
).order_by(AuditRow.id)
"""Moments as they are stored: one that was spoilt must be told, not fail."""


def _entry(row: AuditRow) -> AuditEntry:
    detail, _, login = row.detail.partition(SIGNED_BY)
    return AuditEntry(row.id, row.at, row.action, row.subject, detail.strip(), login)


def _is_in(head: AuditHead, links: list[str]) -> bool:
    return head.length < len(links) and links[head.length] == head.link


def _last_entry(session: Session) -> AuditHead:
    last = session.scalar(select(AuditRow).order_by(AuditRow.id.desc()).limit(1))
    return AuditHead(last.id, last.link) if last else AuditHead()


def _head_of(value: str) -> AuditHead | None:
    length, _, link = value.partition(" ")
    return AuditHead(int(length), link) if length.isascii() and length.isdecimal() else None


def _link(before: str, said: tuple[object, ...]) -> str:
    return sha256(json.dumps([before, *said], ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()


def _written(moment: datetime) -> str:
    """As `schema.UtcTime` stores it."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
