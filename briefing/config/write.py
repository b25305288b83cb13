"""Write the settings down: as a file to begin with, and as a table for the README."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.config.folder import config_path, shown_path
from briefing.config.table import SETTINGS
from briefing.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = """\
# Settings of briefing. A line that begins with # sets nothing: take the sign away to set it.
# `briefing config` shows which values are in force and where each comes from.
"""
_KEYS = """\
# Other keys for commands, by their id; `briefing config keys` prints all ids with their keys.
# A list gives several keys; an empty one takes the key away. Keys are written as a sign ("n",
# "G", "?") or by name ("enter", "space", "f5", "pageup", "ctrl+d").
[keys]
# "room.next" = "n"
# "pane.down" = ["j", "down"]
"""


def document() -> str:
    """Return a configuration file that names every setting with its default, commented out."""
    tables: dict[str, list[str]] = {}
    for setting in SETTINGS:
        table, _, name = setting.key.rpartition(".")
        default = setting.kind.write(setting.default)
        tables.setdefault(table, []).append(
            f"# {setting.help.replace('`', '')}.\n"
            f"# Allowed: {setting.kind.allowed}.\n# {name} = {default}\n"
        )
    parts = [_HEAD]
    for table, settings in tables.items():
        parts += [f"[{table}]\n" if table else "", *settings]
    return "\n".join(part for part in (*parts, _KEYS) if part)


def init() -> Path:
    """Write that file where the configuration is looked for, and return its path.

    Raises ConfigError when there is something already, which is left as it
    is, or when it cannot be written.
    """
    path = config_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(document())
    except FileExistsError as error:
        raise ConfigError(shown_path(path), "it exists already and is left as it is") from error
    except OSError as error:
        reason = (error.strerror or "unknown").lower()
        raise ConfigError(shown_path(path), reason) from error
    return path


def settings_table() -> str:
    """Return the settings as a Markdown table, for the README."""
    lines = [
        "| Setting | Default | Allowed | What it does |",
        "| --- | --- | --- | --- |",
    ]
    lines += [
        f"| `{setting.key}` | `{setting.kind.write(setting.default)}` | "
        f"{setting.kind.allowed} | {setting.help} |"
        for setting in SETTINGS
    ]
    return "\n".join(lines) + "\n"
