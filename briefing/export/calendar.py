"""Write the timeline of a briefing as a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from briefing._version import __version__
from briefing.phrases import article_facts, interval_words
from briefing.plain import one_line

if TYPE_CHECKING:
    from icalendar import Event

    from briefing.model import Briefing, TimelineEntry

_EPOCH: Final = date(1970, 1, 1)
_FINE: Final = frozenset({"day", "part of day", "time"})


def to_icalendar(briefing: Briefing) -> str:
    """Return every line of the timeline as an all-day event that takes no time of the reader's.

    An event covers exactly the days that the text names: a month is a month
    long. What is coarser than a day, open or vague begins with its date in
    words, since a calendar cannot tell them. The same briefing gives the same
    bytes, so that a calendar that imports it again finds the same events.
    """
    from icalendar import Calendar  # noqa: PLC0415 - only for this export

    calendar = Calendar()
    calendar.add("prodid", f"-//briefing//briefing {__version__}//EN")
    calendar.add("version", "2.0")
    for entry in briefing.timeline:
        calendar.add_component(_event(briefing, entry))
    written: bytes = calendar.to_ical()
    return written.decode()


def _event(briefing: Briefing, entry: TimelineEntry) -> Event:
    from icalendar import Event  # noqa: PLC0415

    interval = entry.interval
    start = interval.start or interval.end or _EPOCH
    end = interval.end or start
    vague = interval.granularity not in _FINE or interval.approximate or interval.open_end
    when = f"{interval_words(interval)}: " if vague or interval.start is None else ""
    article = briefing.analyses[entry.references[0].article].article
    event = Event()
    event.add("uid", f"{_digest(entry, start, end)}@briefing")
    event.add("dtstamp", datetime.combine(article.published or _EPOCH, time(), UTC))
    event.add("dtstart", start)
    if end < date.max:
        event.add("dtend", end + timedelta(days=1))
    told = f" ({entry.event.modality})" if entry.event.modality else ""
    event.add("summary", one_line(when + entry.text + told))
    event.add("description", "\n".join(_sources(briefing, entry)))
    event.add("transp", "TRANSPARENT")
    if entry.basis != "event":
        event.add("categories", [entry.basis])
    if entry.event.modality is not None:
        event.add("status", "TENTATIVE")
    if entry.event.corrected:
        event.add("comment", "date corrected by the reader")
    return event


def _sources(briefing: Briefing, entry: TimelineEntry) -> list[str]:
    lines = []
    for reference in entry.references:
        article = briefing.analyses[reference.article].article
        facts = ", ".join((article.label, *article_facts(article)))
        lines.append(one_line(f"“{reference.span.of(article.text)}” ({facts})"))
    return lines


def _digest(entry: TimelineEntry, start: date, end: date) -> str:
    words = "\n".join((start.isoformat(), end.isoformat(), entry.text))
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]
