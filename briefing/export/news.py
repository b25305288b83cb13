"""Write what is new since the reader's last visit, for Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.export.escape import markdown
from briefing.model import Reference
from briefing.phrases import (
    conflict_words,
    event_facts,
    figure_words,
    interval_words,
    quoted,
    rewritten_words,
    speaker_words,
    told_once,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.export.footnotes import Footnotes
    from briefing.model import Briefing, News


def news_lines(briefing: Briefing, notes: Footnotes) -> Iterator[str]:
    """Yield the lines of the section on what is new, which cite what they stand for."""
    news = briefing.news
    if news is None:
        return
    if news.is_empty:
        yield "Nothing is new."
    for title, lines in (
        ("Bullets", _bullets(news, notes)),
        ("New speakers", _speakers(news)),
        ("Quotes", _quotes(briefing, news, notes)),
        ("Timeline", _events(news, notes)),
        ("Figures", _figures(briefing, news, notes)),
        ("Counts that now differ", _conflicts(briefing, news, notes)),
        ("Taken out or rewritten", _rewritten(briefing, news, notes)),
    ):
        found = list(lines)
        if found:
            yield f"### {title}\n"
            yield from found
            yield ""


def _bullets(news: News, notes: Footnotes) -> Iterator[str]:
    for bullet in news.bullets:
        yield f"- {markdown(bullet.text)}{notes.marks(bullet.references)}"


def _speakers(news: News) -> Iterator[str]:
    return (f"- {markdown(speaker_words(speaker))}" for speaker in news.speakers)


def _quotes(briefing: Briefing, news: News, notes: Footnotes) -> Iterator[str]:
    for entry in news.quotes:
        for spoken in told_once(entry.quotes):
            words = quoted(spoken.quote, briefing.analyses[spoken.article].article.text)
            marks = notes.marks((*notes.of(spoken.article, spoken.quote.spans), *spoken.repeats))
            yield f"- {markdown(f'{entry.speaker.label}: {words}')}{marks}"


def _events(news: News, notes: Footnotes) -> Iterator[str]:
    for entry in news.events:
        when = markdown(interval_words(entry.interval))
        facts = "; ".join(event_facts(entry))
        remark = f" *({facts})*" if facts else ""
        yield f"- **{when}**: {markdown(entry.text)}{remark}{notes.marks(entry.references)}"


def _figures(briefing: Briefing, news: News, notes: Footnotes) -> Iterator[str]:
    articles = [analysis.article for analysis in briefing.analyses]
    for entry in news.figures:
        yield f"- {markdown(figure_words(entry, articles))}{notes.marks(entry.sentences)}"


def _conflicts(briefing: Briefing, news: News, notes: Footnotes) -> Iterator[str]:
    articles = [analysis.article for analysis in briefing.analyses]
    for one in news.conflicts:
        sentences = [Reference(e.article, e.figure.sentence) for e in one.entries]
        yield f"- {markdown(conflict_words(one, articles))}{notes.marks(sentences)}"


def _rewritten(briefing: Briefing, news: News, notes: Footnotes) -> Iterator[str]:
    for one in news.rewritten:
        article = briefing.analyses[one.article].article
        marks = notes.marks(notes.of(one.article, (one.after,))) if one.after else ""
        yield f"- {markdown(rewritten_words(one, article))}{marks}"
