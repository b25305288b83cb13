"""The command `briefing config`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing.config import SETTINGS, config_path, init
from briefing.plain import one_line

if TYPE_CHECKING:
    from briefing.config import Configuration


def show(configuration: Configuration) -> None:
    """Print every setting with its value and where it comes from, as TOML with comments."""
    there = "" if configuration.path.exists() else " (not there)"
    lines = [f"# {one_line(str(configuration.path))}{there}"]
    sets = []
    for setting in SETTINGS:
        origin = configuration.origins[setting.key]
        place = configuration.place(setting.key) if origin == "file" else origin
        if origin == "environment":
            place = f"environment, {setting.variable}"
        sets.append((f"{setting.key} = {setting.kind.write(configuration[setting])}", place))
    for command, keys in configuration.keys.items():
        named = ", ".join(f'"{key}"' for key in keys)
        sets.append((f'keys."{command}" = [{named}]', configuration.place(f"keys.{command}")))
    width = max(len(words) for words, _ in sets)
    lines += [one_line(words).ljust(width) + f"  # {one_line(place)}" for words, place in sets]
    sys.stdout.write("\n".join(lines) + "\n")


def print_path() -> None:
    """Print where the file is looked for."""
    sys.stdout.write(one_line(str(config_path())) + "\n")


def begin() -> None:
    """Write the file with all defaults; raises ConfigError."""
    sys.stdout.write(f"Written: {one_line(str(init()))}\n")
