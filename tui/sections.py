"""The sections of a briefing, as items that can be listed and followed to their source."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from textual.content import Content

from briefing.export.coverage import correction_lines, coverage_lines
from briefing.model import Reference
from briefing.phrases import quoted, speaker_words
from briefing.plain import one_line
from tui.dates import date_lines, short_interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from briefing.model import (
        Article,
        Briefing,
        EntityEntry,
        Span,
        Speaker,
        SpokenQuote,
        TimelineEntry,
    )

SectionName = Literal["bullets", "quotes", "timeline", "people", "figures", "coverage"]

QUOTE_SIGNS: Final = {"direct": "●", "partial": "◐", "indirect": "○"}
"""How much of a quote is word for word: all, a part, nothing."""
EVENT_SIGNS: Final = {"event": "◆", "statement": "“", "inferred": "◇"}
"""What a date is of: what happened, only what was said about it, the day of the story."""

_SHOWN_REFERENCES: Final = 3
_DATE_WIDTH: Final = 17
"""Of the column of signs and dates; “since Aug 2022” fits on one line."""
_NOTHING: Final = Content("")


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a section."""

    words: Content
    references: tuple[Reference, ...] = ()
    """Where it comes from; the first is shown first."""
    lead: Content = _NOTHING
    """What stands in the column before the words."""
    plain: str = ""
    """The words alone, for the clipboard and the filter."""
    heading: bool = False
    """A line over a group, which the cursor passes by."""
    speaker: str | None = None
    """The name that can be put right: of who says it, or of whom it is about."""
    anchor: Span | None = None
    """The words by which it is known in its first article; those of the first reference if None."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a briefing with a pane of its own."""

    name: SectionName
    title: str
    short: str
    """The title where there is little room."""
    lead: int
    """Width of the column before the words."""
    items: Callable[[Briefing], Iterator[Item]]
    empty: str
    """Why there may be nothing."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A briefing and the items of all its sections."""

    briefing: Briefing
    items: Mapping[SectionName, tuple[Item, ...]]


def lay_out(briefing: Briefing) -> Sheet:
    """Return `briefing` with its items, which takes long when there are many."""
    return Sheet(briefing, {section.name: tuple(section.items(briefing)) for section in SECTIONS})


def reference_words(briefing: Briefing, references: Iterable[Reference]) -> str:
    """Return where `references` stand in a few words: "¶3, ¶7", with the outlet among many."""
    shown: dict[str, None] = {}
    for reference in references:
        article = briefing.analyses[reference.article].article
        number = article.paragraph_number(reference.span.start)
        words = f"¶{number}" if number else "header"
        if len(briefing.analyses) > 1:
            words = f"{_source_words(article) or f'article {reference.article + 1}'} {words}"
        shown[words] = None
    if len(shown) <= _SHOWN_REFERENCES:
        return ", ".join(shown)
    return f"{', '.join(list(shown)[:_SHOWN_REFERENCES])} +{len(shown) - _SHOWN_REFERENCES}"


def _source_words(article: Article) -> str:
    """Return by what an article is known among others: its outlet, or else its file."""
    return article.outlet or Path(article.source or "").stem


def _muted(words: str) -> Content:
    return Content.styled(words, "$text-muted")


def _tail(*parts: str | None) -> Content:
    words = " · ".join(part for part in parts if part)
    return _muted(f"  {words}") if words else Content("")


def _heading(words: str, *remarks: str | None) -> Item:
    remark = " · ".join(part for part in remarks if part)
    content = Content.styled(words, "bold")
    return Item(content + _muted(f"  {remark}") if remark else content, plain=words, heading=True)


def _bullets(briefing: Briefing) -> Iterator[Item]:
    for bullet in briefing.bullets:
        support = f"{bullet.outlets} outlets" if bullet.outlets > 1 else None
        where = reference_words(briefing, bullet.references)
        yield Item(
            Content(bullet.text) + _tail(support, where),
            bullet.references,
            Content.styled("•", "$text-accent"),
            bullet.text,
        )


def _quotes(briefing: Briefing) -> Iterator[Item]:
    for entry in briefing.speakers:
        count = len(entry.quotes)
        corrected = "name corrected" if entry.speaker.corrected else None
        yield _heading(entry.speaker.label, entry.speaker.role, corrected, str(count))
        for spoken in entry.quotes:
            yield _quote(briefing, spoken, entry.speaker)
    if briefing.unclear:
        yield _heading("Speaker unclear", str(len(briefing.unclear)))
        for spoken in briefing.unclear:
            yield _quote(briefing, spoken, None)


def _quote(briefing: Briefing, spoken: SpokenQuote, speaker: Speaker | None) -> Item:
    quote = spoken.quote
    text = briefing.analyses[spoken.article].article.text
    words = " ".join(quoted(quote, text).split())
    references = (*(Reference(spoken.article, span) for span in quote.spans), *spoken.repeats)
    guess = quote.speaker.label if speaker is None and quote.speaker else None
    tail = _tail(
        None if quote.kind == "direct" else quote.kind,
        "corrected" if quote.corrected else None,
        f"“{one_line(quote.denial.of(text))}”" if quote.denial else None,
        f"perhaps {guess}" if guess else None,
        short_interval(quote.said) if quote.said else None,
        quote.venue,
        reference_words(briefing, references),
    )
    told = Content(words) if quote.kind != "indirect" else Content.styled(words, "italic")
    said = speaker_words(speaker) if speaker else "speaker unclear"
    return Item(
        told + tail,
        references,
        Content.styled(QUOTE_SIGNS[quote.kind], "$text-accent"),
        f"{words} — {said}",
        speaker=quote.speaker.label if quote.speaker else None,
    )


def _timeline(briefing: Briefing) -> Iterator[Item]:
    ahead = False
    shown = ""
    for entry in briefing.timeline:
        if entry.future and not ahead:
            ahead = True
            yield _heading("Ahead", "after publication")
        when = short_interval(entry.interval)
        yield _event(briefing, entry, "" if when == shown else when, when)
        shown = when
    if briefing.unplaced:
        yield _heading("Without a place in time", str(len(briefing.unplaced)))
    for unplaced in briefing.unplaced:
        text = briefing.analyses[unplaced.article].article.text
        words = " ".join(unplaced.timex.span.of(text).split())
        sentence = " ".join(unplaced.sentence.of(text).split())
        references = (
            Reference(unplaced.article, unplaced.timex.span),
            Reference(unplaced.article, unplaced.sentence),
        )
        yield Item(
            Content(f"“{words}”") + _muted(f"  {sentence}"),
            references,
            _muted("?"),
            f"“{words}”: {sentence}",
        )


def _event(briefing: Briefing, entry: TimelineEntry, shown: str, when: str) -> Item:
    remark = {"event": None, "statement": "date of the statement", "inferred": "day of the story"}
    outlets = len({reference.article for reference in entry.references})
    tail = _tail(
        "date corrected" if entry.event.corrected else remark[entry.basis],
        f"{outlets} articles" if outlets > 1 else None,
        reference_words(briefing, entry.references),
    )
    lead = Content.styled(EVENT_SIGNS[entry.basis], "$text-accent")
    lead += Content(" " + "\n  ".join(date_lines(shown, _DATE_WIDTH - 3)))
    return Item(
        Content(entry.text) + tail,
        entry.references,
        lead,
        f"{when}: {entry.text}",
        anchor=entry.event.timex.span if entry.event.timex else None,
    )


def _people(briefing: Briefing) -> Iterator[Item]:
    groups = (
        ("person", "People"),
        ("organization", "Organisations"),
        ("place", "Places"),
        ("unknown", "Other names"),
    )
    for kind, title in groups:
        entries = [entry for entry in briefing.entities if entry.kind == kind]
        if entries:
            yield _heading(title, str(len(entries)))
        yield from (_entity(entry) for entry in entries)


def _entity(entry: EntityEntry) -> Item:
    count = len(entry.references)
    aliases = ", ".join(entry.aliases)
    words = Content(entry.name)
    if entry.role:
        words += Content(f", {entry.role}")
    words += _tail(f"also {aliases}" if aliases else None)
    return Item(
        words,
        entry.references,
        _muted(f"{count:>3}"),
        f"{entry.name}{f', {entry.role}' if entry.role else ''}",
        speaker=entry.name,
    )


def _figures(briefing: Briefing) -> Iterator[Item]:
    if briefing.conflicts:
        yield _heading("Figures that differ", str(len(briefing.conflicts)))
    for conflict in briefing.conflicts:
        texts = [
            entry.figure.span.of(briefing.analyses[entry.article].article.text)
            for entry in conflict.entries
        ]
        references = tuple(Reference(e.article, e.figure.span) for e in conflict.entries)
        words = f"{conflict.counted}: {' — '.join(' '.join(text.split()) for text in texts)}"
        tail = _tail(reference_words(briefing, references))
        yield Item(Content(words) + tail, references, Content.styled("≠", "$text-warning"), words)
    if briefing.conflicts and briefing.figures:
        yield _heading("All figures", str(len(briefing.figures)))
    for entry in briefing.figures:
        text = briefing.analyses[entry.article].article.text
        words = " ".join(entry.figure.span.of(text).split())
        sentence = " ".join(entry.figure.sentence.of(text).split())
        references = (Reference(entry.article, entry.figure.span),)
        tail = _tail(reference_words(briefing, references))
        yield Item(
            Content.styled(words, "bold") + _muted(f"  {sentence}") + tail,
            references,
            Content.styled("#", "$text-accent"),
            f"{words}: {sentence}",
        )


def _coverage(briefing: Briefing) -> Iterator[Item]:
    for line in (*coverage_lines(briefing), *correction_lines(briefing)):
        words = line[:1].upper() + line[1:]
        yield Item(Content(words), (), _muted("·"), words)


SECTIONS: Final = (
    Section("bullets", "Bullets", "Bullets", 2, _bullets, "Too little text for bullets."),
    Section("quotes", "Quotes", "Quotes", 2, _quotes, "Nobody is quoted."),
    Section("timeline", "Timeline", "Timeline", _DATE_WIDTH, _timeline, "No date is named."),
    Section("people", "People & places", "People", 4, _people, "Nobody is named, and no place."),
    Section("figures", "Figures", "Figures", 2, _figures, "No figures are given."),
    Section("coverage", "Coverage", "Coverage", 2, _coverage, "Nothing has been analysed."),
)
"""In the order of their number keys."""
