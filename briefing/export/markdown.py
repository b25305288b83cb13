"""Write a briefing as Markdown in which every line keeps its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.export.coverage import correction_lines, coverage_lines
from briefing.export.escape import markdown
from briefing.export.footnotes import Footnotes
from briefing.export.news import news_lines
from briefing.export.timeline import shown_timeline
from briefing.model import Reference
from briefing.phrases import (
    article_facts,
    differing_counts,
    distance_words,
    event_facts,
    figure_words,
    guess_words,
    interval_words,
    quote_facts,
    quoted,
    speaker_words,
    told_once,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefing.model import Article, Briefing, EntityEntry, Speaker, SpokenQuote

_SECTIONS_OF_ENTITIES = (
    ("person", "People"),
    ("organization", "Organisations"),
    ("place", "Places"),
)


def to_markdown(briefing: Briefing, *, name: Callable[[str], str] = markdown) -> str:
    """Return `briefing` as CommonMark with a footnote for every source.

    Sections without an item are left out, but for the coverage, which is
    always there. Text of the articles is escaped: it can add no link, picture
    or HTML. `name` writes the names of people, bodies and places. The same
    briefing gives the same bytes.
    """
    notes = Footnotes(tuple(analysis.article for analysis in briefing.analyses))
    sections = (
        _header(briefing),
        _section(_news_title(briefing), news_lines(briefing, notes)),
        _section("Bullets", _bullets(briefing, notes)),
        _section("Quotes by speaker", _quotes(briefing, notes, name)),
        _section("Timeline", _timeline(briefing, notes)),
        _section("Dates left unresolved", _unplaced(briefing, notes)),
        _section("People and places", _entities(briefing, notes, name)),
        _section("Figures", _figures(briefing, notes)),
        _section("Figures that differ", _conflicts(briefing, notes)),
        _section("Coverage", (f"- {line}" for line in coverage_lines(briefing))),
        _section("Corrections", (f"- {markdown(line)}" for line in correction_lines(briefing))),
        _section("Sources", notes.lines()),
    )
    return "\n\n".join(section for section in sections if section) + "\n"


def _news_title(briefing: Briefing) -> str:
    return markdown(f"New since {briefing.news.since}") if briefing.news else ""


def _section(title: str, lines: Iterable[str]) -> str:
    body = "\n".join(lines).rstrip("\n")
    return f"## {title}\n\n{body}" if body else ""


def _header(briefing: Briefing) -> str:
    articles = [analysis.article for analysis in briefing.analyses]
    if len(articles) == 1:
        return "\n\n".join(("# " + markdown(articles[0].label), *_article_lines(articles[0])))
    lines = [f"# Briefing of {len(articles)} articles"]
    lines += [
        f"{number}. {'  '.join((f'**{markdown(article.label)}**', *_article_lines(article)))}"
        for number, article in enumerate(articles, start=1)
    ]
    return "\n\n".join((lines[0], "\n".join(lines[1:]))) if articles else "# Briefing of no article"


def _article_lines(article: Article) -> Iterator[str]:
    if article.label_is_derived:
        yield "*(no title in the source; this label is the start of its text)*"
    if facts := article_facts(article):
        yield markdown(" · ".join(facts))


def _bullets(briefing: Briefing, notes: Footnotes) -> Iterator[str]:
    for bullet in briefing.bullets:
        support = f" ({bullet.outlets} outlets)" if bullet.outlets > 1 else ""
        yield f"- {markdown(bullet.text)}{support}{notes.marks(bullet.references)}"


def _quotes(briefing: Briefing, notes: Footnotes, name: Callable[[str], str]) -> Iterator[str]:
    for entry in briefing.speakers:
        yield f"### {_speaker(entry.speaker, name)}\n"
        yield from (_quote(briefing, spoken, notes) for spoken in told_once(entry.quotes))
        yield ""
    if briefing.unclear:
        yield "### Speaker unclear\n"
        for spoken in told_once(briefing.unclear):
            guess = guess_words(spoken.quote)
            hint = f" (perhaps {markdown(guess)})" if guess else ""
            yield _quote(briefing, spoken, notes, hint)


def _speaker(speaker: Speaker, name: Callable[[str], str]) -> str:
    if speaker.name is None:
        return markdown(speaker_words(speaker))
    role = f" ({markdown(speaker.role)})" if speaker.role else ""
    return name(speaker.name) + role + (" *(name corrected)*" if speaker.corrected else "")


def _quote(briefing: Briefing, spoken: SpokenQuote, notes: Footnotes, hint: str = "") -> str:
    quote = spoken.quote
    text = briefing.analyses[spoken.article].article.text
    details = ", ".join(quote_facts(quote, text))
    marks = notes.marks((*notes.of(spoken.article, quote.spans), *spoken.repeats))
    return f"- {markdown(quoted(quote, text))} *({markdown(details)})*{hint}{marks}"


def _timeline(briefing: Briefing, notes: Footnotes) -> Iterator[str]:
    shown, rest = shown_timeline(briefing)
    for entry in shown:
        facts = "; ".join(event_facts(entry))
        remark = f" *({facts})*" if facts else ""
        when = interval_words(entry.interval)
        marks = notes.marks(entry.references)
        yield f"- **{markdown(when)}**: {markdown(entry.text)}{remark}{marks}"
    if rest:
        yield f"- *{rest}*"


def _unplaced(briefing: Briefing, notes: Footnotes) -> Iterator[str]:
    found: dict[str, list[Reference]] = {}
    for item in briefing.unplaced:
        words = item.timex.span.of(briefing.analyses[item.article].article.text)
        placed = item.timex.distance
        remark = f" *({distance_words(placed)})*" if placed else ""
        line = f"- “{markdown(words)}”{remark}"
        found.setdefault(line, []).append(Reference(item.article, item.sentence))
    yield from (f"{line}{notes.marks(references)}" for line, references in found.items())


def _entities(briefing: Briefing, notes: Footnotes, name: Callable[[str], str]) -> Iterator[str]:
    for kind, title in _SECTIONS_OF_ENTITIES:
        entries = [entry for entry in briefing.entities if entry.kind == kind]
        if entries:
            yield f"### {title}\n"
            yield from (_entity(entry, notes, name) for entry in entries)
            yield ""


def _entity(entry: EntityEntry, notes: Footnotes, name: Callable[[str], str]) -> str:
    role = f", {entry.role}" if entry.role else ""
    aliases = f"; also {', '.join(entry.aliases)}" if entry.aliases else ""
    count = len(entry.references)
    times = "once" if count == 1 else f"{count} times"
    words = f"{name(entry.name)}{markdown(f'{role}{aliases}')} ({times})"
    return f"- {words}{notes.marks(entry.references[:1])}"


def _figures(briefing: Briefing, notes: Footnotes) -> Iterator[str]:
    articles = [analysis.article for analysis in briefing.analyses]
    for entry in briefing.figures:
        said_by = entry.figure.said_by
        source = f" ({markdown(said_by.label)})" if said_by else ""
        yield f"- {markdown(figure_words(entry, articles))}{source}{notes.marks(entry.sentences)}"


def _conflicts(briefing: Briefing, notes: Footnotes) -> Iterator[str]:
    articles = [analysis.article for analysis in briefing.analyses]
    for conflict in briefing.conflicts:
        yield f"- {markdown(conflict.counted)}"
        for count in differing_counts(conflict, articles):
            words = markdown(f"{count.words} ({', '.join(count.facts)})")
            sentences = (sentence for entry in count.entries for sentence in entry.sentences)
            yield f"  - {words}{notes.marks(sentences)}"
