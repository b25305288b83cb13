"""Read one chapter of a book: XHTML that is all text. Runs confined."""

from __future__ import annotations

from briefing.read.draft import Draft
from briefing.read.markup import parts_of


def read(raw: bytes, address: str | None) -> list[Draft]:
    """Return the chapter in `raw`, titled by its first heading."""
    del address
    parts = parts_of(raw.decode("utf-8", "replace").partition("<body")[2].partition(">")[2])
    title = next((text for kind, text in parts if kind == "heading"), None)
    body = tuple(part for part in parts if part != ("heading", title))
    return [Draft(body, title=title)]
