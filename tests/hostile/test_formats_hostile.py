"""Whatever the bytes: articles, or one error that names them, and never for long."""

from __future__ import annotations

import gzip
import io
import json
import time
import zipfile
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.read import read_bytes
from briefing.read.confined import read_confined
from tests.engine.test_formats import BODY, crawl, letter, linked, page, rss, zipped
from tests.engine.test_losses import CHAPTER, book
from tests.pdf_files import column, pdf

WHOLE = {
    "page": page(linked()),
    "feed": rss(f"<item><title>A</title><description><![CDATA[{BODY}]]></description></item>"),
    "json feed": b'{"version": "https://jsonfeed.org/version/1", "items": [{"content_text": "A"}]}',
    "mail": letter(),
    "zip": zipped(**{"a.html": page(), "b.txt": b"The mill burnt down."}),
    "pdf": pdf(column(["The ferry to Ostrel was held for two hours on Monday, they say."] * 3)),
    "mailbox": (b"From a@h.example Wed Mar  4 10:00:00 2026\n" + letter() + b"\n") * 2,
    "book": book({"a.xhtml": CHAPTER, "b.xhtml": CHAPTER}),
    "gzip": gzip.compress(page()),
    "web archive": crawl(("https://h.example/1", "text/html", page(linked()))),
}


def read_or_refuse(raw: bytes) -> None:
    """Read `raw`; whatever it is, offsets hold, or the error names the source in one line."""
    said = ""
    articles: list[Article] = []
    try:
        articles = read_bytes(raw, "kept")
    except UnreadableError as error:
        said = str(error)
    assert bool(articles) != bool(said)
    assert "\n" not in said
    assert not said or said.startswith("cannot read kept")
    for article in articles:
        spans = [block.span for block in article.blocks]
        assert spans == sorted(spans)
        assert all(span.of(article.text).strip() for span in spans)


@pytest.mark.parametrize("kind", WHOLE)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_file_of_each_kind_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    raw = bytearray(WHOLE[kind])
    for _ in range(data.draw(st.integers(0, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    read_or_refuse(bytes(raw[: data.draw(st.integers(0, len(raw)))]))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    read_or_refuse(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"<html><body>" + b"<div>" * 20_000 + b"deep",
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>',
        b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000,
        b"From: a\nSubject: b\nMIME-Version: 1.0\n" + b"X-A: b\n" * 50_000,
    ],
    ids=["nested tags", "entities", "nested lists", "many headers"],
)
def test_what_keeps_a_parser_busy_is_read_or_refused(raw: bytes) -> None:
    read_or_refuse(raw)


def test_a_feed_of_countless_attributes_is_given_up() -> None:
    attributes = b" ".join(b'a%d="x"' % number for number in range(100_000))
    with pytest.raises(UnreadableError, match="within bounds"):
        read_confined("feed", b"<rss><channel><item " + attributes + b"/>", "kept", seconds=1)


def test_a_parser_that_takes_too_long_is_ended_and_the_next_input_is_read() -> None:
    with pytest.raises(UnreadableError, match="within bounds"):
        read_confined("page", b"<html><body>" + b"<p>word" * 400_000, "big", seconds=0.2)
    assert read_bytes(page(linked()), "kept")[0].title == "Ferry held at Ostrel"


def test_no_file_beside_the_reader_stands_in_for_a_parser(tmp_path, monkeypatch) -> None:
    """`python -m` would look in the working folder first."""
    for name in ("trafilatura.py", "lxml.py", "feedparser.py"):
        (tmp_path / name).write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    read_confined_anew()
    assert read_bytes(page(linked()), "kept")[0].title == "Ferry held at Ostrel"


def read_confined_anew() -> None:
    """End the child that is running, so that the next input begins another."""
    from briefing.read import confined

    confined._CHILD.end()


def test_lines_that_only_look_like_dates_hold_nobody_up() -> None:
    """Each took a quarter of a second as long as every language was asked about it."""
    lines = "".join(f"<p>z{number} 12 {number} q 2019</p>" for number in range(4))
    feed = rss(
        *(
            f"<item><title>A {n}</title><pubDate>{n} zz 12 2019</pubDate>"
            f"<description><![CDATA[{lines}<p>It was late.</p>]]></description></item>"
            for n in range(500)
        )
    )
    started = time.process_time()
    assert len(read_bytes(feed, "kept")) == 500
    assert time.process_time() - started < 20


def test_one_bad_letter_does_not_take_the_box_with_it() -> None:
    """The parser of the standard library fails on a parameter that breaks off."""
    line = b"From a@h.example Wed Mar  4 10:00:00 2026\n"
    bad = b"From: a\nSubject: b\nMIME-Version: 1.0\nContent-Type: text/plain; charset*\n\nWords.\n"
    good, *_ = read_bytes(line + letter() + line + bad, "box")
    assert good.title == "The ferry — today"
    assert "1 of 2 letters cannot be read" in (good.notice or "")


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body>One <L (two)<html><body><p>three</p></body></htmlFour<html>>\n<body></body>",
        "One <p>two<body>three</body><body>",
        "One \ud83d two <p>three</p>",
        "One <![CDATA[ two ]]> three <math><svg><p>four",
        "One\0two<p>three",
        "<p>One <!-- two --> three <?four?></p>",
        "<?xml version='1.0' encoding='utf-16'?><p>One</p><p>three</p>",
    ],
    ids=["two pages", "two bodies", "half a pair", "sections", "NUL", "comment", "declaration"],
)
def test_broken_markup_takes_no_other_item_and_no_words_with_it(markup: str) -> None:
    items = [{"content_html": markup}, {"content_html": BODY}]
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": items}
    first, second = read_bytes(json.dumps(feed).encode(), "kept")
    assert "One" in first.text
    assert "three" in first.text
    assert "The alarm rang at noon." in second.text


def renamed(raw: bytes, old: bytes, new: bytes) -> bytes:
    """Return the archive `raw` with other bytes in place of `old` in its directory."""
    place = raw.rindex(old)
    return raw[:place] + new + raw[place + len(new) :]


def packed(method: int, content: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", method) as archive:
        archive.writestr("a.txt", content)
    return raw.getvalue()


@pytest.mark.parametrize(
    "raw",
    [
        # No name: the length of the name in the directory is 0.
        renamed(zipped(**{"a.txt": b"Words."}), b"\x05\x00\x00\x00", b"\x00\x00"),
        packed(zipfile.ZIP_DEFLATED, b"Words.")[:40],
    ],
    ids=["no name", "cut off"],
)
def test_a_damaged_archive_is_an_error_of_ours(raw: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_bytes(raw, "kept")


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2], ids=["LZMA", "bzip2"])
def test_what_would_be_unpacked_all_at_once_is_not(method: int) -> None:
    """Two kilobytes of bzip2 can hold gigabytes, which the standard library makes in one go."""
    with pytest.raises(UnreadableError, match="packed in a rare way; unpack it first"):
        read_bytes(packed(method, bytes(20_000)), "kept")


@pytest.mark.parametrize("sign", ["@", "a", " ", "(", "<", ",", "By ", "and "], ids=repr)
def test_an_author_of_endless_length_holds_nobody_up(sign: str) -> None:
    author = escape(sign * (200_000 // len(sign)))
    item = f"<item><title>A</title><author>{author}</author><description>B</description></item>"
    head = f"<meta name='author' content='{author}'>" + linked(author={"name": sign * 200_000})
    started = time.perf_counter()
    assert read_bytes(page(head), "kept")
    if sign != "a":  # feedparser's own search for an address is quadratic; the budget ends it
        assert read_bytes(rss(item), "kept")
    assert time.perf_counter() - started < 10
