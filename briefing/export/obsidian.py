"""Write a briefing as a note for Obsidian: with properties, and with names that link."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from briefing.export.escape import markdown
from briefing.export.markdown import to_markdown
from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Briefing

_NO_LINK: Final = re.compile(r"[\[\]|#^\\/:*\"<>?\ufffd]")
"""Signs that a link of Obsidian or the name of a note cannot hold."""


def to_obsidian(briefing: Briefing) -> str:
    """Return `briefing` as Markdown with YAML properties and `[[links]]` for people and bodies.

    The properties are those of the articles and the names quoted; each value
    is a JSON string, which YAML 1.2 reads as it is. Names that a link cannot
    hold stay plain.
    """
    return f"---\n{_properties(briefing)}---\n\n{to_markdown(briefing, name=link)}"


def link(name: str) -> str:
    """Return a link to the note of `name`."""
    words = one_line(name)
    return markdown(name) if not words or _NO_LINK.search(words) else f"[[{words}]]"


def _properties(briefing: Briefing) -> str:
    articles = [analysis.article for analysis in briefing.analyses]
    published = sorted(article.published for article in articles if article.published)
    speakers = [entry.speaker.name for entry in briefing.speakers if entry.speaker.name]
    lines = []
    if len(articles) == 1 and articles[0].title:
        lines.append(f"title: {_value(articles[0].title)}")
    if published:
        lines.append(f"date: {published[-1].isoformat()}")
    lines += _list("outlets", (article.outlet for article in articles))
    lines += _list("authors", (author for article in articles for author in article.authors))
    lines += _list("speakers", speakers)
    lines += _list("sources", (article.source for article in articles))
    return "".join(f"{line}\n" for line in (*lines, "tags: [briefing]"))


def _list(name: str, values: Iterable[str | None]) -> list[str]:
    kept = dict.fromkeys(value for value in values if value)
    return [f"{name}:", *(f"  - {_value(value)}" for value in kept)] if kept else []


def _value(words: str) -> str:
    return json.dumps(one_line(words), ensure_ascii=False)
