"""Write a briefing as one web page that needs nothing else.

The page holds no script, loads nothing and says so to the browser (Content
Security Policy Level 3). Every item links to its sentences, which stand below
under their article, and every sentence links back.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from briefing.export.citations import Citations, Place
from briefing.export.coverage import correction_lines, coverage_lines
from briefing.export.timeline import shown_timeline
from briefing.model import Reference
from briefing.phrases import (
    article_facts,
    conflict_words,
    differing_counts,
    distance_words,
    event_facts,
    figure_words,
    guess_words,
    interval_words,
    quote_facts,
    quoted,
    rewritten_words,
    speaker_words,
    told_once,
)
from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model import (
        Analysis,
        Article,
        Briefing,
        EntityEntry,
        FigureConflict,
        FigureEntry,
        RewrittenSentence,
        Speaker,
        SpokenQuote,
        TimelineEntry,
    )
    from briefing.phrases import Count

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_KINDS = (("person", "People"), ("organization", "Organisations"), ("place", "Places"))


def to_html(briefing: Briefing, *, full_text: bool = False) -> str:
    """Return `briefing` as a self-contained page; the same briefing gives the same bytes.

    Of the articles the page holds the cited sentences only, with gaps marked,
    or the full text with `full_text`.
    """
    return _Page(briefing, full_text=full_text).write()


class _Page:
    """Writes one page; items are numbered in the order in which they are written."""

    def __init__(self, briefing: Briefing, *, full_text: bool) -> None:
        self._briefing = briefing
        self._full_text = full_text
        self._citations = Citations(briefing)
        self._items = 0

    def write(self) -> str:
        title = _title(self._briefing)
        body = "\n".join(
            section
            for section in (
                self._header(title),
                self._news(),
                _section("Bullets", "bullets", self._bullets()),
                self._quotes(),
                _section("Timeline", "timeline", self._timeline()),
                _section("Dates left unresolved", "plain", self._unplaced()),
                self._entities(),
                _section("Figures", "plain", self._figures()),
                self._conflicts(),
                _section("Coverage", "plain", map(_line, coverage_lines(self._briefing))),
                _section("Corrections", "plain", map(_line, correction_lines(self._briefing))),
                self._sources(),
            )
            if section
        )
        style = (files(__package__) / "page.css").read_text(encoding="utf-8")
        return (
            f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{_text(title)}</title>\n<style>\n{style}</style>\n</head>\n"
            f"<body>\n{body}\n</body>\n</html>\n"
        )

    def _header(self, title: str) -> str:
        articles = [analysis.article for analysis in self._briefing.analyses]
        lines = [f"<h1>{_text(title)}</h1>"]
        if len(articles) == 1:
            lines += _article_lines(articles[0])
        elif articles:
            rows = (
                f'<li><a href="#article-{number}">{_text(article.label)}</a> '
                f"<small>{_text(' · '.join(article_facts(article)))}</small></li>"
                for number, article in enumerate(articles, start=1)
            )
            lines += ["<ol>", *rows, "</ol>"]
        return "<header>\n" + "\n".join(lines) + "\n</header>"

    def _item(self, words: str, references: Iterable[Reference], remark: str = "") -> str:
        """Return one line of the page: `words` is HTML, `remark` is not."""
        self._items += 1
        name = f"item-{self._items}"
        links = "".join(self._link(place) for place in self._citations.cite(name, references))
        note = f" <small>{_text(remark)}</small>" if remark else ""
        return f'<li id="{name}">{words}{note}{links}</li>'

    def _link(self, place: Place) -> str:
        analysis = self._briefing.analyses[place.article]
        parts = analysis.sentences if place.part == "sentence" else analysis.article.blocks
        paragraph = analysis.article.paragraph_number(parts[place.number].span.start)
        words = f"¶{paragraph}" if paragraph is not None else "§"
        if len(self._briefing.analyses) > 1:
            words = f"{place.article + 1}{words}"
        return f' <a class="source" href="#{_anchor(place)}">{words}</a>'

    def _news(self) -> str:
        news = self._briefing.news
        if news is None:
            return ""
        title = f"New since {news.since}"
        if news.is_empty:
            return _section(title, "plain", ["<li>Nothing is new.</li>"])
        groups = [
            ("Bullets", [self._item(_text(b.text), b.references) for b in news.bullets]),
            ("New speakers", [_line(speaker_words(speaker)) for speaker in news.speakers]),
            ("Quotes", [self._said(e.speaker, one) for e in news.quotes for one in e.quotes]),
            ("Timeline", [self._entry(entry) for entry in news.events]),
            ("Figures", [self._figure(entry, _speaker(entry)) for entry in news.figures]),
            ("Counts that now differ", [self._differing(one) for one in news.conflicts]),
            ("Taken out or rewritten", [self._rewritten(one) for one in news.rewritten]),
        ]
        return _grouped(title, "plain", [(name, lines) for name, lines in groups if lines])

    def _said(self, speaker: Speaker, spoken: SpokenQuote) -> str:
        words = f"{speaker.label}: {quoted(spoken.quote, self._article(spoken.article).text)}"
        references = [Reference(spoken.article, span) for span in spoken.quote.spans]
        return self._item(_text(words), (*references, *spoken.repeats))

    def _differing(self, conflict: FigureConflict) -> str:
        articles = [analysis.article for analysis in self._briefing.analyses]
        sentences = [Reference(e.article, e.figure.sentence) for e in conflict.entries]
        return self._item(_text(conflict_words(conflict, articles)), sentences)

    def _rewritten(self, one: RewrittenSentence) -> str:
        words = rewritten_words(one, self._article(one.article))
        return self._item(_text(words), [Reference(one.article, one.after)] if one.after else [])

    def _bullets(self) -> Iterator[str]:
        for bullet in self._briefing.bullets:
            support = f"{bullet.outlets} outlets" if bullet.outlets > 1 else ""
            yield self._item(_text(bullet.text), bullet.references, support)

    def _quotes(self) -> str:
        groups = [
            (
                _text(speaker_words(entry.speaker)),
                [self._quote(one) for one in told_once(entry.quotes)],
            )
            for entry in self._briefing.speakers
        ]
        if self._briefing.unclear:
            unclear = [self._quote(one, hint=True) for one in told_once(self._briefing.unclear)]
            groups.append(("Speaker unclear", unclear))
        return _grouped("Quotes by speaker", "quotes", groups)

    def _quote(self, spoken: SpokenQuote, *, hint: bool = False) -> str:
        quote = spoken.quote
        text = self._article(spoken.article).text
        remarks = [*quote_facts(quote, text)]
        if hint and (guess := guess_words(quote)):
            remarks.append(f"perhaps {guess}")
        words = _text(quoted(quote, text))
        if quote.kind == "indirect":
            words = f"<i>{words}</i>"
        references = [Reference(spoken.article, span) for span in quote.spans]
        return self._item(words, (*references, *spoken.repeats), ", ".join(remarks))

    def _timeline(self) -> Iterator[str]:
        shown, rest = shown_timeline(self._briefing)
        yield from (self._entry(entry) for entry in shown)
        if rest:
            yield _line(rest)

    def _entry(self, entry: TimelineEntry) -> str:
        when = _text(interval_words(entry.interval))
        words = f"<b>{when}</b> <span>{_text(entry.text)}</span>"
        return self._item(words, entry.references, "; ".join(event_facts(entry)))

    def _unplaced(self) -> Iterator[str]:
        for item in self._briefing.unplaced:
            words = item.timex.span.of(self._article(item.article).text)
            remark = distance_words(item.timex.distance) if item.timex.distance else ""
            yield self._item(f"“{_text(words)}”", [Reference(item.article, item.sentence)], remark)

    def _entities(self) -> str:
        groups = [
            (title, [self._entity(e) for e in self._briefing.entities if e.kind == kind])
            for kind, title in _KINDS
        ]
        return _grouped("People and places", "plain", groups)

    def _entity(self, entry: EntityEntry) -> str:
        role = f", {entry.role}" if entry.role else ""
        aliases = f"; also {', '.join(entry.aliases)}" if entry.aliases else ""
        count = len(entry.references)
        times = "once" if count == 1 else f"{count} times"
        return self._item(_text(f"{entry.name}{role}{aliases}"), entry.references[:1], times)

    def _figures(self) -> Iterator[str]:
        return (self._figure(entry, _speaker(entry)) for entry in self._briefing.figures)

    def _figure(self, entry: FigureEntry, remark: str) -> str:
        articles = [analysis.article for analysis in self._briefing.analyses]
        return self._item(_text(figure_words(entry, articles)), entry.sentences, remark)

    def _conflicts(self) -> str:
        articles = [analysis.article for analysis in self._briefing.analyses]
        groups = [
            (
                _text(conflict.counted),
                [self._count(count) for count in differing_counts(conflict, articles)],
            )
            for conflict in self._briefing.conflicts
        ]
        return _grouped("Figures that differ", "plain", groups)

    def _count(self, count: Count) -> str:
        sentences = [sentence for entry in count.entries for sentence in entry.sentences]
        return self._item(_text(count.words), sentences, ", ".join(count.facts))

    def _sources(self) -> str:
        parts = [self._source(number, one) for number, one in enumerate(self._briefing.analyses)]
        return "<section>\n<h2>Sources</h2>\n" + "\n".join(parts) + "\n</section>" if parts else ""

    def _source(self, number: int, analysis: Analysis) -> str:
        article = analysis.article
        lines = [f'<article id="article-{number + 1}">', f"<h3>{_text(article.label)}</h3>"]
        lines += _article_lines(article)
        of_block: dict[int, list[int]] = {}
        for sentence, one in enumerate(analysis.sentences):
            of_block.setdefault(one.block, []).append(sentence)
        gap = False
        for block, content in enumerate(article.blocks):
            shown = self._block(number, block, of_block.get(block, []))
            if not shown:
                gap = gap or content.kind == "paragraph"
                continue
            if gap:
                lines.append('<p class="gap">[…]</p>')
            lines.append(shown)
            gap = False
        return "\n".join((*lines, "</article>"))

    def _block(self, article: int, block: int, sentences: list[int]) -> str:
        """Return the cited sentences of a block with gaps, or all of it; nothing if uncited."""
        content = self._briefing.analyses[article].article.blocks[block]
        here = Place(article, "block", block)
        back = self._back(here)
        whole = self._full_text or bool(back)
        name = f' id="{_anchor(here)}"' if back else ""
        start = f'<p class="{content.kind}"{name}>'
        if not sentences:
            words = _text(content.span.of(self._article(article).text))
            return f"{start}{words}{back}</p>" if whole and words else ""
        places = [Place(article, "sentence", number) for number in sentences]
        if not whole and not any(map(self._citations.citing, places)):
            return ""
        before = ""
        if whole:
            first = self._briefing.analyses[article].sentences[sentences[0]].span.start
            before = _text(self._article(article).text[content.span.start : first])
        shown = [self._sentence(place, shown=whole) for place in places]
        words = " ".join(part for part in (before + back, *shown) if part)
        return f"{start}{words}</p>"

    def _sentence(self, place: Place, *, shown: bool) -> str:
        """Return a sentence with the links back to its items, or a gap."""
        back = self._back(place)
        if not back and not shown:
            return "[…]"
        analysis = self._briefing.analyses[place.article]
        words = _text(analysis.sentences[place.number].span.of(analysis.article.text))
        return f'<span id="{_anchor(place)}">{words}{back}</span>'

    def _back(self, place: Place) -> str:
        return "".join(
            f'<a class="back" href="#{item}" title="back">↑</a>'
            for item in self._citations.citing(place)
        )

    def _article(self, number: int) -> Article:
        return self._briefing.analyses[number].article


def _title(briefing: Briefing) -> str:
    count = len(briefing.analyses)
    if count == 1:
        return briefing.analyses[0].article.label
    return f"Briefing of {count} articles" if count else "Briefing of no article"


def _article_lines(article: Article) -> Iterator[str]:
    if article.label_is_derived:
        yield "<p><small>no title in the source; this label is the start of its text</small></p>"
    if facts := article_facts(article):
        yield f"<p><small>{_text(' · '.join(facts))}</small></p>"


def _speaker(entry: FigureEntry) -> str:
    return entry.figure.said_by.label if entry.figure.said_by else ""


def _section(title: str, kind: str, items: Iterable[str]) -> str:
    lines = "\n".join(items)
    body = f'<h2>{title}</h2>\n<ul class="{kind}">\n{lines}\n</ul>'
    return f"<section>\n{body}\n</section>" if lines else ""


def _grouped(title: str, kind: str, groups: Iterable[tuple[str, list[str]]]) -> str:
    """Return a section with one list for each group; the names of groups are HTML."""
    parts = [
        f'<h3>{name}</h3>\n<ul class="{kind}">\n{chr(10).join(items)}\n</ul>'
        for name, items in groups
        if items
    ]
    return f"<section>\n<h2>{title}</h2>\n{chr(10).join(parts)}\n</section>" if parts else ""


def _line(words: str) -> str:
    return f"<li>{_text(words)}</li>"


def _anchor(place: Place) -> str:
    return f"{place.part}-{place.article + 1}-{place.number + 1}"


def _text(words: str) -> str:
    """Return `words` as one line of HTML text that shows as it is."""
    return escape(one_line(words))
