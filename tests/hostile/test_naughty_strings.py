"""Naughty strings through every reader and every export: shown as text, acted on by nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from html import escape
from html.parser import HTMLParser

import pytest

from briefing import Article, Span, analyze, brief
from briefing.errors import UnreadableError
from briefing.export import FORMATS
from briefing.read import read_bytes
from tests.engine.test_formats import crawl, zipped
from tests.hostile.naughty_strings import NAUGHTY
from tests.pdf_files import column, pdf

PUBLISHED = date(2026, 3, 4)
UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\U000e0000-\U000e007f]"
)
STORY = "“The bridge is shut,” Ana Torvik said on Monday. Nine people were hurt at the river port."


def xml(words: str) -> str:
    """Return `words` as they can stand in XML, which has no way to write most controls."""
    return escape(re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "?", words))


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def a_text(words: str) -> bytes:
    return encoded(f"{words}\nBy {words}\n\n{STORY} {words}\n\n{words}\n")


def a_front_matter(words: str) -> bytes:
    return encoded(
        f"---\ntitle: {words}\nauthor: {words}\ndate: {words}\n---\n\n{STORY}\n\n{words}"
    )


def a_page(words: str) -> bytes:
    linked = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": words,
            "author": {"name": words},
            "publisher": {"name": words},
            "datePublished": words,
        }
    )
    return encoded(
        f"<html><head><title>{words}</title><meta name=author content='{words}'>"
        f"<meta property=og:site_name content='{escape(words)}'>"
        f"<script type='application/ld+json'>{linked}</script></head><body><article>"
        f"<h1>{words}</h1><p class=byline>By {escape(words)}</p><p>{STORY} {STORY}</p>"
        f"<p>{escape(words)}</p><p>{words}</p></article></body></html>"
    )  # fmt: skip


def an_rss(words: str) -> bytes:
    words = xml(words)
    return encoded(
        f"<rss version='2.0'><channel><title>{words}</title><item><title>{words}</title>"
        f"<author>{words}</author><link>{words}</link><pubDate>{words}</pubDate>"
        f"<description>{escape(f'<p>{STORY}</p><p>')}{words}</description></item></channel></rss>"
    )


def an_atom(words: str) -> bytes:
    words = xml(words)
    return encoded(
        f"<feed xmlns='http://www.w3.org/2005/Atom'><title>{words}</title><entry><id>{words}</id>"
        f"<title type='html'>{escape(words)}</title><author><name>{words}</name></author>"
        f"<updated>{words}</updated><content type='text'>{STORY} {words}</content></entry></feed>"
    )


def a_json_feed(words: str) -> bytes:
    item = {"id": words, "url": words, "title": words, "content_html": f"<p>{STORY}</p>{words}",
            "date_published": words, "authors": [{"name": words, "url": words}]}  # fmt: skip
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": words, "items": [item]}
    return json.dumps(feed).encode()


def a_letter(words: str) -> bytes:
    return encoded(
        f"From: {words} <a@b.example>\nSubject: {words}\nDate: {words}\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{STORY}\n\n{words}\n"
    )


def a_box(words: str) -> bytes:
    return b"From a@b.example Wed Mar  4 10:00:00 2026\n" + a_letter(words)


def a_book(words: str) -> bytes:
    container = "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>"
    package = (
        f"<package><metadata><title>{xml(words)}</title><creator>{xml(words)}</creator>"
        f"<date>{xml(words)}</date></metadata><manifest><item id='a' href='a.xhtml'/></manifest>"
        "<spine><itemref idref='a'/></spine></package>"
    )
    chapter = f"<html><body><h1>{words}</h1><p>{STORY * 4}</p><p>{words}</p></body></html>"
    return zipped(
        **{
            "META-INF/container.xml": container.encode(),
            "a.opf": encoded(package),
            "a.xhtml": encoded(chapter),
        }
    )


def a_pdf(words: str) -> bytes:
    words = " ".join(words.encode("cp1252", "replace").decode("cp1252", "replace").split("\x00"))
    words = words.encode("cp1252", "ignore").decode("cp1252")
    return pdf(column([STORY, words[:200], STORY]), title=words[:200], author=words[:200])


def an_archive(words: str) -> bytes:
    name = words.encode("utf-8", "replace").decode()[:200].replace("\x00", "?") or "a"
    return zipped(**{f"a{name}": a_text(words)})


def a_web_archive(words: str) -> bytes:
    address = "https://h.example/" + re.sub("[\r\n]", " ", words)
    return crawl((address.encode("utf-8", "replace").decode(), "text/html", a_page(words)))


READERS: dict[str, Callable[[str], bytes]] = {
    "text": a_text,
    "text in UTF-16": lambda words: a_text(words).decode("utf-8", "replace").encode("utf-16"),
    "text in another encoding": lambda words: (
        a_text(words).decode("utf-8", "replace").encode("cp1252", "replace")
    ),
    "front matter": a_front_matter,
    "page": a_page,
    "RSS": an_rss,
    "Atom": an_atom,
    "JSON Feed": a_json_feed,
    "mail": a_letter,
    "mailbox": a_box,
    "book": a_book,
    "PDF": a_pdf,
    "archive": an_archive,
    "web archive": a_web_archive,
}


def read_or_refuse(raw: bytes, name: str) -> list[Article]:
    """Return the articles in `raw`, or none where an error says why in one safe line."""
    try:
        return read_bytes(raw, name, published=PUBLISHED)
    except UnreadableError as error:
        said = str(error)
    require_safe([said.replace("\n", "\0")])
    return []


def require_safe(strings: Iterable[str]) -> None:
    """Fail, in words that any terminal can show, where one of `strings` is not safe to show."""
    for text in strings:
        if found := UNSAFE.search(text):
            around = text[max(0, found.start() - 20) : found.end() + 20]
            pytest.fail(f"{found[0]!a} came through in {around!a}", pytrace=False)


def strings_and_spans(value: object) -> tuple[list[str], list[Span]]:
    """Return the strings and the spans that the nouns in `value` hold."""
    if isinstance(value, str):
        return [value], []
    if isinstance(value, Span):
        return [], [value]
    inner: list[object] = []
    if isinstance(value, (tuple, list)):
        inner = list(value)
    elif is_dataclass(value) and not isinstance(value, type):
        inner = [getattr(value, field.name) for field in fields(value)]
    found = [strings_and_spans(one) for one in inner]
    return [s for strings, _ in found for s in strings], [s for _, spans in found for s in spans]


class Tags(HTMLParser):
    """Hears which tags and attributes a page has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs) -> None:
        self.seen |= {tag, *(f"{name}=" for name, _ in attrs)}
        self.seen |= {str(value) for name, value in attrs if name in {"href", "src"}}


def check_exports(articles: list[Article]) -> None:
    briefing = brief([analyze(article) for article in articles])
    written = {name: one.write(briefing) for name, one in FORMATS.items()}
    for one in FORMATS.values():
        if one.write_in_full is not None:
            written[f"{one.name} in full"] = one.write_in_full(briefing)
    for name, text in written.items():
        text.encode()
        bare = text.replace("\r\n", "\n") if name not in {"markdown", "json", "html"} else text
        require_safe([bare])
    json.loads(written["json"])
    for name in ("quotes", "events", "figures"):
        rows = list(csv.reader(io.StringIO(written[name])))
        assert len({len(row) for row in rows}) == 1
        assert not any(cell[:1] in {"=", "+", "@"} for row in rows for cell in row)
    for name in ("html", "html in full"):
        seen = Tags(written[name]).seen
        assert not seen & {"script", "img", "svg", "iframe", "object", "form", "base"}
        assert not any(one.startswith(("on", "javascript:", "data:", "file:")) for one in seen)
    lines = written["calendar"].split("\r\n")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT")


@pytest.mark.parametrize("reader", READERS)
def test_naughty_strings_come_out_of_every_reader_as_safe_text(reader: str) -> None:
    read = 0
    for name, words in NAUGHTY.items():
        for article in read_or_refuse(READERS[reader](words), f"kept {words}"):
            read += 1
            strings, spans = strings_and_spans(article)
            require_safe(strings)
            assert all(span.end <= len(article.text) for span in spans), name
            assert all(block.span.of(article.text).strip() for block in article.blocks), name
    assert read > len(NAUGHTY) * 0.9


@pytest.mark.parametrize("name", NAUGHTY)
def test_naughty_strings_come_out_of_every_export_as_safe_text(name: str) -> None:
    words = NAUGHTY[name]
    made = [a_text(words), a_page(words), a_letter(words), a_json_feed(words)]
    articles = [article for raw in made for article in read_or_refuse(raw, f"kept {words}")]
    assert articles
    for article in articles:
        analysis = analyze(article)
        strings, spans = strings_and_spans(analysis)
        require_safe(strings)
        assert all(0 <= span.start <= span.end <= len(article.text) for span in spans)
    check_exports(articles)
