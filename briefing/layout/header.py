"""Read what a text article says about itself before it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from briefing.dates import read_date
from briefing.layout.headings import is_heading

if TYPE_CHECKING:
    from datetime import date

    from briefing.layout.blocks import Block
    from briefing.span import Span

_DEEPEST: Final = 12
"""No header has more lines; whatever looks like one further down is text."""
_LONGEST: Final = 200

_FIELD: Final = re.compile(
    r"(?P<key>title|headline|date|published|author|authors|by|byline|source|outlet|publisher|place|"
    r"location|url|link|language|tags|section|updated|modified)\s*:\s*(?P<value>.*)",
    re.IGNORECASE,
)
_FENCE: Final = re.compile(r"-{3,}|\+{3,}")
_BYLINE: Final = re.compile(
    r"(?:(?:story|report|words|text|written|reported)\s)?by:?\s+(?P<names>\S.*)", re.IGNORECASE
)
_DATE_IN_LINE: Final = re.compile(
    r"(?:\b(?:date|dated|published|posted|updated|modified|last updated)\b[\s:|–—-]*)?"
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2})\b",
    re.IGNORECASE,
)
_DATE_LABEL: Final = re.compile(
    r"(?P<label>first published|last updated|last modified|originally published|published|posted|updated|"
    r"modified|date|dated)\b\s*(?:at|on)?\s*[:|–—-]?\s*(?P<date>.*)",
    re.IGNORECASE,
)
_UPDATE: Final = re.compile(r"updated|modified", re.IGNORECASE)
_DATE_LIKE: Final = re.compile(r"(?=.*\d)(?=.*\b(?:19|20)\d\d\b).{6,60}", re.DOTALL)
_PERSON: Final = re.compile(r"[^\W\d_][\w.’'-]*(?:\s[\w.’'-]+){1,4}")
_AND: Final = re.compile(r"\s*(?:,|;|\band\b|&)\s*", re.IGNORECASE)
_AFTER_NAMES: Final = re.compile(r"\s*(?:\||•|·|—|–|\s-\s|\bfor\b|\bin [A-Z])\s*")
_ROLE: Final = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|staff|bureau|contributor|columnist|analyst)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the first lines say."""

    length: int = 0
    """How many paragraphs belong to it."""
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: date | None = None
    updated: date | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text and what its header and dateline say."""

    blocks: tuple[Block, ...]
    title: str | None
    authors: tuple[str, ...]
    outlet: str | None
    published: date | None
    place: str | None
    dateline: Span | None


def read_header(text: str, parts: tuple[Span, ...]) -> Header:
    """Return what the leading paragraphs `parts` of `text` say about the article.

    Reads "key: value" lines (with or without a fence), bylines, date lines and
    a title above them. A line that fits none of these ends the header. A first
    line is a title only if it looks like one and a header line or a paragraph
    follows it; a date that is only an update counts when no other is given.
    """
    header = Header()
    for number, part in enumerate(parts[:_DEEPEST]):
        line = part.of(text)
        grown = _read_line(header, line) if len(line) <= _LONGEST else None
        if grown is None and number == 0 and is_heading(line) and len(parts) > 1:
            grown = replace(header, title=line.lstrip("# "))
        if grown is None:
            break
        header = replace(grown, length=number + 1)
    if header.length == len(parts) and header.title is not None and header.length == 1:
        return Header()
    return replace(header, published=header.published or header.updated)


def read_lines(*lines: str) -> Header:
    """Return what these lines, which share one paragraph, say about the article."""
    header = Header(length=1)
    for line in lines:
        header = _read_line(header, line) or header
    return header


def _read_line(header: Header, line: str) -> Header | None:
    """Return `header` with what `line` adds, or None when it is no header line."""
    if _FENCE.fullmatch(line):
        return header
    if field := _FIELD.fullmatch(line):
        return _with_field(header, field["key"].lower(), field["value"].strip().strip("\"'"))
    if byline := _BYLINE.fullmatch(line):
        return _with_byline(header, byline["names"])
    if dated := _DATE_IN_LINE.match(line):
        return _with_rest(
            _with_date(header, dated["date"], dated[0]), line[dated.end() :].strip(" ,|")
        )
    if labelled := _DATE_LABEL.fullmatch(line):
        return _with_date(header, labelled["date"], labelled["label"])
    if _DATE_LIKE.fullmatch(line) and not line.endswith("."):
        return _with_date(header, line, "")
    return None


def _with_rest(header: Header | None, rest: str) -> Header | None:
    if header is None or not rest:
        return header
    if byline := _BYLINE.fullmatch(rest):
        return _with_byline(header, byline["names"])
    return header if re.fullmatch(r"[\d:\s,.apmAPMTZ+()A-Z-]{1,30}", rest) else None


def _with_date(header: Header, words: str, label: str) -> Header | None:
    day = read_date(words)
    if day is None:
        return None
    if _UPDATE.search(label):
        return replace(header, updated=header.updated or day)
    return replace(header, published=header.published or day)


def _with_field(header: Header, key: str, value: str) -> Header | None:
    if key in {"title", "headline"}:
        return replace(header, title=value or None)
    if key in {"date", "published", "updated", "modified"}:
        return _with_date(header, value, key) or header
    if key in {"author", "authors", "by", "byline"}:
        return _with_byline(header, value) or header
    if key in {"source", "outlet", "publisher"}:
        return replace(header, outlet=value or None)
    return header


def _with_byline(header: Header, names: str) -> Header | None:
    """Return `header` with the people and the outlet of a byline, or None when it names nobody."""
    byline = _AFTER_NAMES.split(names.strip(" ."), maxsplit=1)
    authors: list[str] = []
    outlet: str | None = None
    for part in _AND.split(byline[0]):
        if _ROLE.search(part) or not part:
            continue
        if _PERSON.fullmatch(part):
            authors.append(part)
        elif part[0].isupper() and len(part.split()) <= 3:
            outlet = part
    if len(byline) > 1 and outlet is None and not any(sign.isdigit() for sign in byline[1]):
        outlet = byline[1].strip() or None
    if not authors and outlet is None:
        return None
    return replace(header, authors=header.authors + tuple(authors), outlet=header.outlet or outlet)
