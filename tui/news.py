"""What is new to the reader since they last read, as items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Reference
from briefing.phrases import rewritten_words, speaker_words
from tui.items import Item, heading, muted, reference_words, styled, trailer
from tui.making import bullet_item, conflict_item, event_item, figure_item, quote_item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Briefing, News, RewrittenSentence


def news_items(briefing: Briefing) -> Iterator[Item]:
    """Yield what of `briefing` its reader has not seen, group by group; nothing if unknown."""
    news = briefing.news
    if news is None:
        return
    if news.is_empty:
        yield heading("Nothing is new since you last read.")
        return
    if news.rewritten:
        yield heading("Taken out or rewritten", str(len(news.rewritten)))
        yield from (_rewritten(briefing, one) for one in news.rewritten)
    yield from _facts(briefing, news)


def _facts(briefing: Briefing, news: News) -> Iterator[Item]:
    if news.bullets:
        yield heading("Bullets", str(len(news.bullets)))
        yield from (bullet_item(briefing, one, fresh=False) for one in news.bullets)
    if news.speakers:
        yield heading("New speakers", str(len(news.speakers)))
        for speaker in news.speakers:
            yield Item(styled(speaker_words(speaker)), (), muted("·"), speaker_words(speaker))
    for entry in news.quotes:
        yield heading(entry.speaker.label, entry.speaker.role, str(len(entry.quotes)))
        for spoken in entry.quotes:
            yield quote_item(briefing, spoken, entry.speaker, fresh=False)
    if news.events:
        yield heading("Timeline", str(len(news.events)))
        yield from (event_item(briefing, one, None, fresh=False) for one in news.events)
    if news.conflicts:
        yield heading("Figures that now differ", str(len(news.conflicts)))
        yield from (conflict_item(briefing, one, fresh=False) for one in news.conflicts)
    if news.figures:
        yield heading("Figures", str(len(news.figures)))
        yield from (figure_item(briefing, one, fresh=False) for one in news.figures)


def _rewritten(briefing: Briefing, one: RewrittenSentence) -> Item:
    words = rewritten_words(one, briefing.analyses[one.article].article)
    references = () if one.after is None else (Reference(one.article, one.after),)
    where = reference_words(briefing, references) or None
    lead = styled("−" if one.after is None else "±", "$text-warning")
    return Item(styled(words) + trailer(where), references, lead, words)
