"""What a briefing holds, as items: a bullet, a quote, an event, a name, a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.model import Reference
from briefing.phrases import (
    conflict_words,
    distance_words,
    figure_words,
    guess_words,
    quoted,
    speaker_words,
)
from briefing.plain import one_line
from tui.dates import date_lines, short_interval
from tui.items import Item, muted, reference_words, styled, trailer
from tui.sections import DATE_WIDTH, EVENT_SIGNS, QUOTE_SIGNS

if TYPE_CHECKING:
    from briefing.model import (
        Briefing,
        BriefingBullet,
        EntityEntry,
        FigureConflict,
        FigureEntry,
        Speaker,
        SpokenQuote,
        TimelineEntry,
        Unplaced,
    )

_REMARKS: Final = {
    "event": None,
    "statement": "date of the statement",
    "inferred": "day of the story",
}


def new_to_reader(briefing: Briefing) -> frozenset[int]:
    """Return the ids, as of `id`, of the facts of `briefing` that its reader has not seen."""
    news = briefing.news
    if news is None:
        return frozenset()
    quotes = (spoken for entry in news.quotes for spoken in entry.quotes)
    return frozenset(
        map(id, (*news.bullets, *quotes, *news.events, *news.figures, *news.conflicts))
    )


def _new(*, fresh: bool) -> str | None:
    return "new" if fresh else None


def bullet_item(briefing: Briefing, bullet: BriefingBullet, *, fresh: bool) -> Item:
    """Return a bullet; `fresh` if it is new to the reader."""
    support = f"{bullet.outlets} outlets" if bullet.outlets > 1 else None
    where = reference_words(briefing, bullet.references)
    return Item(
        styled(bullet.text) + trailer(_new(fresh=fresh), support, where),
        bullet.references,
        styled("•", "$text-accent"),
        bullet.text,
    )


def quote_item(
    briefing: Briefing, spoken: SpokenQuote, speaker: Speaker | None, *, fresh: bool
) -> Item:
    """Return a quote; `speaker` is None where the text does not settle it."""
    quote = spoken.quote
    text = briefing.analyses[spoken.article].article.text
    words = " ".join(quoted(quote, text).split())
    references = (*(Reference(spoken.article, span) for span in quote.spans), *spoken.repeats)
    guess = guess_words(quote) if speaker is None else None
    remarks = trailer(
        _new(fresh=fresh),
        None if quote.kind == "direct" else quote.kind,
        "corrected" if quote.corrected else None,
        f"“{one_line(quote.denial.of(text))}”" if quote.denial else None,
        f"perhaps {guess}" if guess else None,
        short_interval(quote.said) if quote.said else None,
        quote.venue,
        reference_words(briefing, references),
    )
    told = styled(words) if quote.kind != "indirect" else styled(words, "italic")
    said = speaker_words(speaker) if speaker else "speaker unclear"
    return Item(
        told + remarks,
        references,
        styled(QUOTE_SIGNS[quote.kind], "$text-accent"),
        f"{words} — {said}",
        speaker=quote.speaker.label if quote.speaker else None,
    )


def event_item(briefing: Briefing, entry: TimelineEntry, above: str | None, *, fresh: bool) -> Item:
    """Return an event, its date in the column before it, but not where it is `above` already.

    Where `above` is None there is no such column, and the date begins the words.
    """
    when = short_interval(entry.interval)
    outlets = len({reference.article for reference in entry.references})
    remarks = trailer(
        _new(fresh=fresh),
        "date corrected" if entry.event.corrected else _REMARKS[entry.basis],
        entry.event.modality,
        f"{outlets} articles" if outlets > 1 else None,
        reference_words(briefing, entry.references),
    )
    lead = styled(EVENT_SIGNS[entry.basis], "$text-accent")
    words = styled(entry.text) + remarks
    if above is None:
        words = styled(f"{when}  ", "bold") + words
    else:
        shown = "" if when == above else when
        lead += styled(" " + "\n  ".join(date_lines(shown, DATE_WIDTH - 3)))
    return Item(
        words,
        entry.references,
        lead,
        f"{when}: {entry.text}",
        date=entry.event.timex.span if entry.event.timex else None,
    )


def unplaced_item(briefing: Briefing, unplaced: Unplaced) -> Item:
    """Return words about a time that the calendar does not tell."""
    text = briefing.analyses[unplaced.article].article.text
    words = " ".join(unplaced.timex.span.of(text).split())
    sentence = " ".join(unplaced.sentence.of(text).split())
    distance = unplaced.timex.distance
    placed = f" ({distance_words(distance)})" if distance else ""
    references = (
        Reference(unplaced.article, unplaced.timex.span),
        Reference(unplaced.article, unplaced.sentence),
    )
    return Item(
        styled(f"“{words}”") + muted(f"{placed}  {sentence}"),
        references,
        muted("?"),
        f"“{words}”{placed}: {sentence}",
    )


def entity_item(entry: EntityEntry) -> Item:
    """Return a name with its role and how often it is named."""
    aliases = ", ".join(entry.aliases)
    words = styled(entry.name)
    if entry.role:
        words += styled(f", {entry.role}")
    words += trailer(f"also {aliases}" if aliases else None)
    return Item(
        words,
        entry.references,
        muted(f"{len(entry.references):>3}"),
        f"{entry.name}{f', {entry.role}' if entry.role else ''}",
        speaker=entry.name,
    )


def conflict_item(briefing: Briefing, conflict: FigureConflict, *, fresh: bool) -> Item:
    """Return a count with the values that differ."""
    articles = [analysis.article for analysis in briefing.analyses]
    references = tuple(Reference(e.article, e.figure.span) for e in conflict.entries)
    words = conflict_words(conflict, articles)
    remarks = trailer(_new(fresh=fresh), reference_words(briefing, references))
    return Item(styled(words) + remarks, references, styled("≠", "$text-warning"), words)


def figure_item(briefing: Briefing, entry: FigureEntry, *, fresh: bool) -> Item:
    """Return a figure with its sentence."""
    text = briefing.analyses[entry.article].article.text
    words = figure_words(entry, [analysis.article for analysis in briefing.analyses])
    sentence = " ".join(entry.figure.sentence.of(text).split())
    references = tuple(Reference(one.article, one.figure.span) for one in entry.told)
    remarks = trailer(_new(fresh=fresh), reference_words(briefing, references))
    return Item(
        styled(words, "bold") + muted(f"  {sentence}") + remarks,
        references,
        styled("#", "$text-accent"),
        f"{words}: {sentence}",
    )
