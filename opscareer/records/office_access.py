"""How an office's database let a person in: what decides what they are asked for when they come back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeAccess:
    """`asks_password` says that the server let this `login` in by a password that was typed or stood in the address."""

    login: str
    asks_password: bool
