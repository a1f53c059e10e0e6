"""Tool tips, which guess whether they are given markup: the one way to have them show a text as it is."""

from __future__ import annotations

_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>"))
"""Written out, as the module `html` is not needed before the first paint."""


def plain_tip(text: str) -> str:
    """What a tool tip is to be given for a text, whatever signs it holds."""
    if "<" not in text and "&" not in text:
        return text
    for sign, escaped in _ESCAPES:
        text = text.replace(sign, escaped)
    return f"<p>{text}</p>"
