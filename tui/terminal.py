"""What the terminal can show, as its environment tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOCALE: Final = ("LC_ALL", "LC_CTYPE", "LANG")
"""In the order in which POSIX (XBD 8.2) has them count."""
_BARE: Final = frozenset({"C", "POSIX"})
_WITHOUT_SIGNS: Final = frozenset({"linux", "dumb", "vt52", "vt100", "vt102", "vt220", "ansi"})
"""Terminals, the console of Linux among them, whose fonts lack most of the signs used here."""
_MANY_COLOURS: Final = ("256color", "direct", "kitty", "ghostty", "alacritty")
"""Ends of terminals' names."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal that the app is shown on; without more, one that can show everything."""

    unicode: bool = True
    many_colours: bool = True
    """More than the sixteen that every terminal has its own idea of."""


def this_terminal(environ: Mapping[str, str], platform: str) -> Terminal:
    """Return what the terminal with `environ` can show; `platform` as `sys.platform` has it."""
    name = environ.get("TERM", "")
    if platform == "win32":
        return Terminal()
    return Terminal(
        unicode=name not in _WITHOUT_SIGNS and _locale_has_unicode(environ),
        many_colours=_has_many_colours(environ, name),
    )


def _locale_has_unicode(environ: Mapping[str, str]) -> bool:
    names = {name: environ[name] for name in _LOCALE if environ.get(name)}
    # Python itself puts C.UTF-8 in the place of a bare locale when it starts (PEP 538).
    if names.get("LC_CTYPE") == "C.UTF-8" and names.get("LANG") in _BARE:
        return False
    first = next(iter(names.values()), "UTF-8")
    return first.partition("@")[0].upper().replace("-", "").endswith("UTF8")


def _has_many_colours(environ: Mapping[str, str], name: str) -> bool:
    asked = environ.get("TEXTUAL_COLOR_SYSTEM", "auto").lower()
    if asked != "auto":
        return asked in {"truecolor", "256"}
    if environ.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return True
    return name.endswith(_MANY_COLOURS)
