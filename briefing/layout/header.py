"""Read what a text article says about itself before it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from briefing.dates import read_date
from briefing.layout.byline import is_masthead, is_name, read_byline, read_names
from briefing.layout.headings import is_heading

if TYPE_CHECKING:
    from datetime import date

    from briefing.block import Block
    from briefing.layout.byline import Byline
    from briefing.span import Span

_DEEPEST: Final = 30
"""No header has more lines; whatever looks like one further down is text."""
_LONGEST: Final = 200

# fmt: off
_FIELDS: Final = (
    "title", "headline", "date", "published", "author", "authors", "by", "byline", "source",
    "outlet", "publisher", "place", "location", "url", "link", "language", "tags", "section",
    "updated", "modified",
)
# fmt: on
_FIELD: Final = re.compile(
    rf"(?P<key>{'|'.join(_FIELDS)})\s*:\s*(?P<value>.*)",
    re.IGNORECASE,
)
_ENTRY: Final = re.compile(r"(?P<key>[A-Za-z][\w-]*)\s*[:=]\s*(?P<value>.*)")
_LISTED: Final = re.compile(r"\[(.*)\]")
_LABELS: Final = (
    r"(?:first published|last updated|last modified|originally published|published|posted|updated|"
    r"modified|date|dated)"
)
_LABELLED: Final = re.compile(rf"(?:by|{_LABELS})\b", re.IGNORECASE)
_WEEKDAY: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE_KEYS: Final = frozenset({"date", "published", "updated", "modified"})
_FENCE: Final = re.compile(r"-{3,}|\+{3,}")
_DATE_IN_LINE: Final = re.compile(
    r"(?:\b(?:date|dated|published|posted|updated|modified|last updated)\b[\s:|–—-]*)?"
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2})\b",
    re.IGNORECASE,
)
_DATE_LABEL: Final = re.compile(
    rf"(?P<label>{_LABELS})\b\s*(?:at|on)?\s*[:|–—-]?\s*(?P<date>.*)",
    re.IGNORECASE,
)
_UPDATE: Final = re.compile(r"updated|modified", re.IGNORECASE)
_DATE_LIKE: Final = re.compile(r"(?=.*\d)(?=.*\b(?:19|20)\d\d\b).{6,60}", re.DOTALL)
_DATE_BEHIND: Final = re.compile(
    rf"[\s,]+(?P<date>(?:{_LABELS}\b[:\s]+)?(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+)?\d.*)",
    re.IGNORECASE,
)
_AGO: Final = re.compile(r"(?:(?:\d+|an?)\s\w+\sago|today|yesterday|just now)\b", re.IGNORECASE)
_CELL: Final = re.compile(r"\s*[|•·;]\s*|\s+[—–/-]\s+")
_TIME: Final = re.compile(r"[\d:\s,.apmAPMTZ+()A-Z-]{1,30}")


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

    Reads front matter between fences, "key: value" lines, bylines, date lines,
    and above them a title and one line that sums the story up. A line that fits
    none of these ends the header. A first line is also a title if it looks like
    one and a paragraph follows; a date that is only an update counts when no
    other is given.
    """
    lines = [part.of(text) if len(part) <= _LONGEST else "" for part in parts[:_DEEPEST]]
    fence = _closing_fence(lines)
    header = _read_front_matter(lines[1:fence])
    for number, line in enumerate(lines):
        grown = header if number < fence else _read_line(header, line)
        if grown is None and header.title is None and _is_title(lines, number, after=fence):
            grown = replace(header, title=line.lstrip("# "))
        if grown is None and header.title is not None and _sums_up(header, lines, number):
            grown = header
        if grown is None:
            break
        header = replace(grown, length=number + 1)
    if header.length == len(parts) and header.title is not None and header.length == 1:
        return Header()
    return replace(header, published=header.published or header.updated)


def is_header_line(line: str) -> bool:
    """Return whether `line` is a byline or a date line."""
    return len(line) <= _LONGEST and _read_cells(Header(), line) is not None


def _closing_fence(lines: list[str]) -> int:
    """Return the number of the line that closes front matter, or 0 when there is none."""
    if not lines or not _FENCE.fullmatch(lines[0]):
        return 0
    return next((n for n, line in enumerate(lines) if n and _FENCE.fullmatch(line)), 0)


def _read_front_matter(lines: list[str]) -> Header:
    """Return what front matter says, in YAML or TOML as far as one needs them for a header."""
    values: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        entry = _ENTRY.fullmatch(line)
        key, value = (entry["key"].lower(), entry["value"]) if entry else (key, line.lstrip("- "))
        if listed := _LISTED.fullmatch(value):
            value = listed[1]
        parts = (one.strip(" \"'") for one in value.split(","))
        values.setdefault(key, []).extend(part for part in parts if part)
    header = Header()
    for key in filter(values.get, _FIELDS):
        header = _with_field(header, key, ", ".join(values[key])) or header
    return header


def _is_title(lines: list[str], number: int, *, after: int) -> bool:
    """Return whether the line `number` is the title, seen from itself and what follows."""
    line = lines[number]
    if not line or number + 1 == len(lines):
        return False
    above_header = is_header_line(lines[number + 1])
    if number == 0 and above_header and len(lines) > 2:
        return True
    return is_heading(line) and (above_header or number in {0, after + 1} or line.startswith("#"))


def _sums_up(header: Header, lines: list[str], number: int) -> bool:
    """Return whether the line `number` stands between the title and a byline or "Published …".

    A bare date is not enough: a chronology has one above each of its entries.
    """
    if not lines[number] or number + 2 >= len(lines):
        return False
    under_title = lines[number - 1].lstrip("# ") == header.title
    below = lines[number + 1]
    return under_title and _LABELLED.match(below) is not None and is_header_line(below)


def read_lines(*lines: str) -> Header:
    """Return what these lines, which share one paragraph, say about the article."""
    header = Header(length=1)
    for line in lines:
        header = _read_line(header, line) or header
    return header


def _read_line(header: Header, line: str) -> Header | None:
    """Return `header` with what `line` adds, or None when it is no header line."""
    if not line:
        return None
    if _FENCE.fullmatch(line):
        return header
    if field := _FIELD.fullmatch(line):
        key, value = field["key"].lower(), field["value"].strip().strip("\"'")
        return _with_field(header, key, value) or _read_cells(header, line) or header
    return _read_cells(header, line)


def _read_cells(header: Header, line: str) -> Header | None:
    """Return `header` with what stands in `line` between bars, bullets or dashes."""
    if grown := _read_cell(header, line):
        return grown
    first, *others = _CELL.split(line)
    grown = _read_cell(header, first)
    for cell in others:
        if grown is not None:
            grown = _read_cell(grown, cell) or _with_outlet(grown, cell)
    return grown


def _read_cell(header: Header, words: str) -> Header | None:
    """Return `header` with the byline or date that `words` are, or None for other words."""
    if dated := _DATE_IN_LINE.match(words):
        return _with_rest(_with_date(header, dated["date"], dated[0]), words[dated.end() :])
    if labelled := _DATE_LABEL.fullmatch(words):
        if _AGO.match(labelled["date"]):
            return header
        return _with_date(header, labelled["date"], labelled["label"])
    if _DATE_LIKE.fullmatch(words) and (dated_header := _with_date(header, words, "")):
        return dated_header
    if byline := read_byline(words):
        return _with_byline(header, byline)
    if (behind := _DATE_BEHIND.search(words)) and (byline := read_byline(words[: behind.start()])):
        return _with_date(_with_byline(header, byline), behind["date"], behind["date"])
    return None


def _with_rest(header: Header | None, rest: str) -> Header | None:
    rest = rest.strip(" ,|")
    if header is None or not rest or _TIME.fullmatch(rest):
        return header
    byline = read_byline(rest)
    return _with_byline(header, byline) if byline else None


def _with_date(header: Header, words: str, label: str) -> Header | None:
    day = read_date(words)
    if day is None:
        return None
    if _UPDATE.search(label):
        return replace(header, updated=header.updated or day)
    return replace(header, published=header.published or day)


def _with_field(header: Header, key: str, value: str) -> Header | None:
    """Return `header` with the `value` of a field, or None when the value cannot be read."""
    if key in _DATE_KEYS:
        return _with_date(header, value, key)
    if key in {"author", "authors", "by", "byline"}:
        byline = read_names(value)
        return _with_byline(header, byline) if byline else None
    if key in {"title", "headline"}:
        return replace(header, title=value or None)
    if key in {"source", "outlet", "publisher"}:
        return replace(header, outlet=value or None)
    return header


def _with_byline(header: Header, byline: Byline) -> Header:
    return replace(
        header,
        authors=header.authors + byline.authors,
        outlet=header.outlet or byline.outlet,
    )


def _with_outlet(header: Header, words: str) -> Header:
    """Return `header` with the outlet that `words` name behind a byline or as a masthead."""
    if header.outlet is None and is_name(words) and (header.authors or is_masthead(words)):
        return replace(header, outlet=words)
    return header
