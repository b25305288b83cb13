"""Print the key table of the README: python -m tui.keytable."""

from __future__ import annotations

import sys

from tui.commands import PLACES, commands_in


def key_table() -> str:
    """Return the commands and their keys as a Markdown table, in the order of the help."""
    lines = ["| Key | Where | What it does |", "| --- | --- | --- |"]
    lines += [
        f"| {_code(command.shown_keys)} | {title.lower()} | {command.help} |"
        for place, title in PLACES.items()
        for command in commands_in(place)
    ]
    return "\n".join(lines) + "\n"


def _code(keys: str) -> str:
    # A bare | would end the cell, in code too.
    return " ".join(f"`{key}`" for key in keys.replace("|", "\\|").split())


if __name__ == "__main__":
    sys.stdout.write(key_table())
