"""Read the theme files: those that come with the program, and the reader's own."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from textual.color import Color, ColorParseError
from textual.theme import BUILTIN_THEMES, Theme

from briefing.bundled import bundled
from briefing.config.folder import shown_path
from briefing.plain import one_line
from tui.contrast import LEGIBLE, illegible

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

DEFAULT: Final = "ink"
TERMINAL: Final = "terminal"
"""The theme that leaves all colours to the terminal."""

COLOURS: Final = (
    *("primary", "secondary", "accent", "warning", "error", "success"),
    *("foreground", "background", "surface", "panel"),
)
_VARIABLES: Final = {
    "text-muted": "foreground",
    "text-accent": "accent",
    "text-warning": "warning",
    "text-error": "error",
    "text-success": "success",
    "border": "accent",
    "border-blurred": "foreground",
    "block-cursor-background": "panel",
    "block-cursor-foreground": "foreground",
    "note-background": "panel",
    "note-foreground": "foreground",
    "mark-background": "panel",
    "mark-foreground": "foreground",
    "hit-background": "panel",
    "hit-foreground": "foreground",
    "hit-current-background": "foreground",
    "hit-current-foreground": "background",
}
"""What a theme may set besides, and which of its colours stands in for what it leaves out."""
_LARGEST: Final = 100_000
"""Bytes of a theme file."""


@dataclass(frozen=True, slots=True)
class Themes:
    """What was found: themes, and what is wrong with files that should be some."""

    themes: tuple[Theme, ...]
    broken: tuple[str, ...] = ()
    """A line each: the file and the reason."""
    faint: tuple[str, ...] = ()
    """A line each: themes that can be used, but are hard to read."""


@dataclass(slots=True)
class OwnThemes:
    """The themes in a folder of the reader's, read anew when a file in it changes."""

    folder: Path
    _seen: dict[str, tuple[int, int]] = field(default_factory=dict)

    def changed(self) -> bool:
        """Return whether a file has come, gone or changed since they were read."""
        return self._state() != self._seen

    def _state(self) -> dict[str, tuple[int, int]]:
        """Return when each file was changed, and its size."""
        now = {}
        for path in _theme_files(self.folder):
            with suppress(OSError):
                status = path.stat()
                now[path.name] = (status.st_mtime_ns, status.st_size)
        return now

    def read(self) -> Themes:
        """Return what is in the folder now."""
        self._seen = self._state()
        themes: list[Theme] = []
        broken: list[str] = []
        faint: list[str] = []
        for path in _theme_files(self.folder):
            try:
                theme = read_theme(path)
            except (ValueError, OSError, RecursionError) as error:
                broken.append(one_line(f"{shown_path(path)}: {_reason(error)}"))
                continue
            themes.append(theme)
            if found := illegible(theme):
                text, ground, ratio = min(found, key=lambda one: one[2])
                more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
                faint.append(
                    one_line(
                        f"{shown_path(path)}: {text} on {ground} has a contrast of {ratio:.1f}"
                        f"{more}; text needs {LEGIBLE}"
                    )
                )
        return Themes(tuple(themes), tuple(broken), tuple(faint))


def load_themes() -> tuple[Theme, ...]:
    """Return the themes that come with the program, the default one first, then by name."""
    paths = sorted(_theme_files(bundled("themes")), key=lambda p: (p.stem != DEFAULT, p.stem))
    return tuple(read_theme(path) for path in paths)


def read_theme(path: Path) -> Theme:
    """Return the theme in the file `path`; its name is the file's.

    Raises ValueError with the reason when it is no theme, or OSError.
    """
    if not path.is_file():
        raise ValueError("is not a file")
    if path.stat().st_size > _LARGEST:
        raise ValueError(f"is longer than {_LARGEST:,} bytes")
    words = tomllib.loads(path.read_text("utf-8"))
    _only(words, ("dark", "ansi", "colors", "variables"), "")
    dark, ansi = words.get("dark"), words.get("ansi", False)
    for name, value in (("dark", dark), ("ansi", ansi)):
        if not isinstance(value, bool):
            raise ValueError(f"{name} must be true or false")  # noqa: TRY004 - one kind of error
    colours = _colours(words.get("colors"), "colors", COLOURS, ansi=ansi)
    if missing := [name for name in COLOURS if name not in colours]:
        raise ValueError(f"[colors] lacks {', '.join(missing)}")
    given = _colours(words.get("variables", {}), "variables", tuple(_VARIABLES), ansi=ansi)
    # For a theme of the terminal's colours Textual derives none of the variables it needs itself.
    base = BUILTIN_THEMES["ansi-dark" if dark else "ansi-light"].variables if ansi else {}
    variables = {name: given.get(name, colours[like]) for name, like in _VARIABLES.items()}
    return Theme(
        name=one_line(path.stem),
        dark=dark is True,
        ansi=ansi,
        variables={**base, **variables},
        **colours,  # type: ignore[arg-type]
    )


def _colours(table: Any, name: str, allowed: tuple[str, ...], *, ansi: bool) -> dict[str, str]:
    """Return the colours in `table`, each of which is one and has a name that is `allowed`."""
    if not isinstance(table, dict):
        raise ValueError(f"[{name}] must be a table of colours")  # noqa: TRY004 - one kind of error
    _only(table, allowed, f"{name}.")
    for key, value in table.items():
        try:
            colour = Color.parse(value) if isinstance(value, str) else None
        except ColorParseError:
            colour = None
        if colour is None or colour.a < 1 or (colour.ansi is not None and not ansi):
            raise ValueError(f'{name}.{key} must be a colour such as "#1f8a70", not {value!r}')
    return dict(table)


def _only(table: dict[str, Any], allowed: Iterable[str], prefix: str) -> None:
    for key in table:
        if key not in allowed:
            raise ValueError(f"there is no {prefix}{key}; there are {', '.join(allowed)}")


def _reason(error: Exception) -> str:
    if isinstance(error, tomllib.TOMLDecodeError):
        return f"is not TOML: {error}"
    if isinstance(error, UnicodeDecodeError):
        return "is not in UTF-8"
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    if isinstance(error, OSError):
        return f"cannot be read: {(error.strerror or 'unknown').lower()}"
    return str(error)


def _theme_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.toml") if not path.name.startswith("."))
