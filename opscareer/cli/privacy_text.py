"""What `opscareer privacy` has to say, in lines and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from opscareer.app.privacy.log_words import told_entry
from opscareer.cli.learners_text import called
from opscareer.records.erasing import Erasure
from opscareer.records.people import AuditEntry, CaseloadEntry, Correction, SavedConsent
from opscareer.wording import Language, phrase


@dataclass(frozen=True, slots=True)
class Said:
    """A result in both forms."""

    lines: Sequence[str]
    as_json: Mapping[str, Any] = field(default_factory=dict)


def consent_said(consents: Sequence[SavedConsent], language: Language) -> Said:
    """The consents of a learner, newest first."""
    lines = []
    for one in consents:
        line = f"{one.given_on}  {one.given_by} ({phrase(f'privacy.role-{one.role}', language)})  {one.text_version}"
        line = f"{line}  {one.purpose}".rstrip()
        gone = phrase("privacy.told-withdrawn", language, day=one.withdrawn_on) if one.withdrawn_on else ""
        lines.append(f"{line}  {gone}".rstrip())
    told = [
        {
            "given_on": one.given_on.isoformat(),
            "given_by": one.given_by,
            "role": one.role,
            "purpose": one.purpose,
            "text_version": one.text_version,
            "withdrawn_on": one.withdrawn_on.isoformat() if one.withdrawn_on else None,
        }
        for one in consents
    ]
    return Said(lines or [phrase("privacy.told-no-consent", language)], {"consents": told})


def correction_said(corrections: Sequence[Correction], language: Language) -> Said:
    """What was put right, newest first."""
    lines = [
        f"{one.corrected:%Y-%m-%d %H:%M}  {phrase(f'privacy.column-{one.field}', language)}: "
        f"{one.before or '–'} → {one.after or '–'}  {one.reason}".rstrip()
        for one in corrections
    ]
    told = [
        {
            "corrected": one.corrected.isoformat(),
            "field": one.field,
            "before": one.before,
            "after": one.after,
            "reason": one.reason,
        }
        for one in corrections
    ]
    return Said(lines or [phrase("privacy.told-no-corrections", language)], {"corrections": told})


def due_said(due: Sequence[CaseloadEntry], language: Language) -> Said:
    """Whose records are over the retention period."""
    lines = [
        phrase("privacy.told-due", language, count=len(due)),
        *(f"  #{entry.id}  {called(entry)}" for entry in due),
    ]
    return Said(
        lines, {"due": [{"id": entry.id, "uid": entry.uid, "name": entry.name, "code": entry.code} for entry in due]}
    )


def erasure_said(erasures: Sequence[Erasure], language: Language) -> Said:
    """Who was erased, by their numbers, and what became of the backups."""
    lines = [
        phrase(
            "privacy.told-erased",
            language,
            number=one.number,
            uid=one.uid,
            rows=sum(one.rows.values()),
        )
        for one in erasures
    ]
    told = [
        {"number": one.number, "uid": one.uid, "erased_at": one.erased_at.isoformat(), "rows": dict(one.rows)}
        for one in erasures
    ]
    if not erasures:
        return Said([phrase("privacy.told-due", language, count=0)], {"erased": told})
    copies = erasures[0].copies
    lines.append(phrase("privacy.told-copies", language, count=copies.cleaned))
    if copies.leftovers:
        lines.append(phrase("privacy.told-leftovers", language, count=len(copies.leftovers)))
        lines += [f"  {path}" for path in copies.leftovers]
    leftovers = [str(path) for path in copies.leftovers]
    return Said(lines, {"erased": told, "backups": copies.cleaned, "leftovers": leftovers})


def entry_line(entry: AuditEntry, language: Language) -> str:
    """An entry of the audit log; in an office with the login under which it was added."""
    done = told_entry(entry.action, entry.detail, language)
    return "  ".join(filter(None, (f"{entry.id:6d}  {entry.at:%Y-%m-%d %H:%M}  {done}", entry.login, entry.subject)))


def entry_in_json(entry: AuditEntry) -> dict[str, object]:
    """The same for programs."""
    return {
        "number": entry.id,
        "at": entry.at.isoformat(),
        "action": entry.action,
        "subject": entry.subject,
        "detail": entry.detail,
        "login": entry.login,
    }
