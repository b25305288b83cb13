"""Gather the values of all settings from where they are set."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

from briefing.config.folder import VARIABLE, config_path, shown_path
from briefing.config.lines import lines_of_keys
from briefing.config.problems import Problem
from briefing.config.table import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from briefing.config.kinds import Setting

T = TypeVar("T")

Origin = Literal["command line", "environment", "file", "default"]

KEYS: Final = "keys"
"""The table of the file that gives commands other keys."""
_LARGEST: Final = 1_000_000
"""Bytes; nobody writes a longer configuration by hand."""
_PLACE: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Configuration:
    """The value of every setting, where it comes from, and what was wrong."""

    path: Path
    """Of the file, whether it is there or not."""
    values: Mapping[str, object]
    """By the key of the setting."""
    origins: Mapping[str, Origin]
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys asked for, by the id of the command; whether there are such is for the app to say."""
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)

    def __getitem__(self, setting: Setting[T]) -> T:
        """Return the value of `setting`."""
        value: Any = self.values[setting.key]
        found: T = value
        return found

    def place(self, key: str) -> str:
        """Return the file, and the line if it is known, on which `key` is set."""
        line = self.lines.get(key)
        return f"{shown_path(self.path)}:{line}" if line else shown_path(self.path)


def load(
    overrides: Mapping[str, object] | None = None, environ: Mapping[str, str] = os.environ
) -> Configuration:
    """Return the configuration in force.

    `overrides` are values from the command line by the key of their setting,
    which have been checked; `environ` is the environment. Never raises: what
    cannot be followed is told in `problems`.
    """
    path = config_path(environ)
    problems: list[Problem] = []
    words, text = _read_file(path, problems, must_exist=bool(environ.get(VARIABLE)))
    lines = lines_of_keys(text)
    values: dict[str, object] = {setting.key: setting.default for setting in SETTINGS}
    origins: dict[str, Origin] = dict.fromkeys(values, "default")
    found = Configuration(path, values, origins, lines=lines)
    keys = _keys(words.pop(KEYS, {}), found, problems)
    known = {setting.key: setting for setting in SETTINGS}
    for key, value in _flat(words, known):
        if key not in known:
            problems.append(Problem(found.place(key), key, _unknown(key, known)))
            continue
        try:
            values[key] = known[key].kind.read(value)
            origins[key] = "file"
        except ValueError:
            problems.append(Problem(found.place(key), key, _not_allowed(value, known[key])))
    _take_environment(environ, values, origins, problems)
    for key, value in (overrides or {}).items():
        values[key], origins[key] = value, "command line"
    return Configuration(path, values, origins, keys, tuple(problems), lines)


def _read_file(
    path: Path, problems: list[Problem], *, must_exist: bool
) -> tuple[dict[str, Any], str]:
    """Return what the file at `path` sets, and its text."""

    def refuse(why: str, line: str | None = None) -> tuple[dict[str, Any], str]:
        place = f"{shown_path(path)}:{line}" if line else shown_path(path)
        problems.append(Problem(place, "", why))
        return {}, ""

    try:
        if not path.exists():
            return (
                refuse(f"there is no such file ({VARIABLE} names it)") if must_exist else ({}, "")
            )
        if not path.is_file():
            return refuse("is not a file; defaults are used")
        if path.stat().st_size > _LARGEST:
            return refuse(f"is longer than {_LARGEST:,} bytes; defaults are used")
        text = path.read_text("utf-8-sig")
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        why = _PLACE.sub("", str(error))
        return refuse(f"is not TOML: {why}; defaults are used", place and place[1])
    except UnicodeDecodeError:
        return refuse("is not in UTF-8; defaults are used")
    except RecursionError:
        return refuse("is nested too deeply; defaults are used")
    except OSError as error:
        return refuse(f"cannot be read: {(error.strerror or 'unknown').lower()}; defaults are used")


def _flat(
    words: Mapping[str, Any], known: Mapping[str, object], prefix: str = ""
) -> Iterator[tuple[str, object]]:
    """Yield all keys in `words` with their values, and for unknown tables only their name."""
    for name, value in words.items():
        key = prefix + name
        if isinstance(value, dict) and any(one.startswith(f"{key}.") for one in known):
            yield from _flat(value, known, f"{key}.")
        else:
            yield key, value


def _keys(
    table: object, found: Configuration, problems: list[Problem]
) -> dict[str, tuple[str, ...]]:
    """Return the keys that the table `[keys]` gives, by the id of their command."""
    allowed = 'a table of ids and keys, such as "room.next" = "n"'
    if not isinstance(table, dict):
        problems.append(Problem(found.place(KEYS), KEYS, f"allowed is {allowed}"))
        return {}
    keys: dict[str, tuple[str, ...]] = {}
    for name, value in _leaves(table):
        listed = [value] if isinstance(value, str) else value
        if isinstance(listed, list) and all(isinstance(one, str) for one in listed):
            keys[name] = tuple(listed)
        else:
            place = found.place(f"{KEYS}.{name}")
            why = 'allowed is a key ("n") or a list of keys (["n", "ctrl+n"])'
            problems.append(Problem(place, f"{KEYS}.{name}", why))
    return keys


def _leaves(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, object]]:
    """Yield the values in `table`; `room.next = "n"` without quotation marks is a table to TOML."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _take_environment(
    environ: Mapping[str, str],
    values: dict[str, object],
    origins: dict[str, Origin],
    problems: list[Problem],
) -> None:
    for setting in SETTINGS:
        if (words := environ.get(setting.variable, "")) == "":
            continue
        try:
            values[setting.key], origins[setting.key] = setting.kind.parse(words), "environment"
        except ValueError:
            why = _not_allowed(words, setting)
            problems.append(Problem(setting.variable, setting.key, why))


def _not_allowed(value: object, setting: Setting[Any]) -> str:
    shown = f"“{value}”" if isinstance(value, str) else str(value).lower()
    if len(shown) > 60:
        shown = f"{shown[:60]}…"
    return f"{shown} is not allowed; allowed is {setting.kind.allowed}"


def _unknown(key: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(key, known, n=1)
    if near:
        return f"there is no such setting; perhaps {near[0]}?"
    return f"there is no such setting; there are {', '.join(known)} and [{KEYS}]"
