"""The names of keys: as readers write them, as Textual knows them, and as they are shown."""

from __future__ import annotations

import unicodedata
from typing import Final

ALLOWED: Final = 'a sign such as "n", "G" or "?", or a name such as "enter", "f5" or "ctrl+d"'

_MODIFIERS: Final = frozenset({"ctrl", "alt", "shift", "super", "hyper", "meta"})
"""The kitty keyboard protocol tells all of them; most terminals only the first three."""

_NAMED: Final = frozenset(
    (
        *("enter", "escape", "space", "tab", "backspace", "delete", "insert"),
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
        *(f"f{number}" for number in range(1, 25)),
    )
)
_SHOWN: Final = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "Esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "delete": "Del",
    "insert": "Ins",
}
_SYMBOLS: Final = {
    "/": "slash",
    "\\": "backslash",
    "@": "at",
    "-": "minus",
    "+": "plus",
    "_": "underscore",
}
"""The signs that Textual calls by another name than Unicode does."""


def textual_key(key: str) -> str | None:
    """Return the name that Textual has for `key`, or None when there is no such key.

    A sign stands for itself, also after modifiers: "?", "G", "ctrl+]".
    """
    modifiers, name = _parts(key)
    if len(set(modifiers) & _MODIFIERS) < len(modifiers):
        return None
    sign = _sign_of(name)
    if sign is not None and modifiers == ["shift"] and sign.isalpha():
        return sign.upper()
    last = name if name in _NAMED else _name_of(sign) if sign else None
    # Textual's parser puts modifiers in this order.
    return None if last is None else "+".join([*sorted(modifiers), last])


def shown_key(key: str) -> str:
    """Return how the key that Textual calls `key` is shown: "Ctrl+D", "↓", "?"."""
    modifiers, name = _parts(key)
    last = _SHOWN.get(name) or (name.capitalize() if name in _NAMED else _sign_of(name) or name)
    if modifiers and len(last) == 1:
        last = last.upper()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), last])


def _parts(key: str) -> tuple[list[str], str]:
    """Return the modifiers of `key` and what they modify; "ctrl++" is the plus sign with one."""
    head, plus, name = key.rpartition("+")
    if plus and not name and (not head or head.endswith("+")):
        head, name = head.removesuffix("+"), "+"
    return (head.split("+") if head else []), name


def _sign_of(name: str) -> str | None:
    """Return the sign that Textual calls `name`, such as `question_mark`."""
    if len(name) == 1:
        return name
    for sign, known in _SYMBOLS.items():
        if name == known:
            return sign
    for words in (name, name.replace("_", "-", 1), name.replace("_", "-")):
        try:
            return unicodedata.lookup(words.replace("_", " ").upper())
        except KeyError:
            continue
    return None


def _name_of(sign: str) -> str | None:
    """Return what Textual calls `sign`."""
    if sign == " ":
        return "space"
    if sign.isalnum() or sign in _SYMBOLS:
        return _SYMBOLS.get(sign, sign)
    name = unicodedata.name(sign, "") if sign.isprintable() else ""
    return name.lower().replace(" ", "_").replace("-", "_") or None
