"""Articles in every format that people keep them in, recognised by content."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from datetime import date

import pytest

from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.read import read_bytes

BODY = """
<p>By Ana Reyes</p>
<p>OSTREL (Ostrawire) — The ferry to Ostrel was held for two hours on Monday after a fire alarm,
the harbour authority said.</p>
<h2>Smoke on deck</h2>
<p>“We saw <b>smoke</b>,” said the captain, <a href="/vell">Jon Vell</a>. Nobody was hurt and the
boat sailed later that day.</p>
<ul><li>The alarm rang at noon.</li><li>The boat left at two.</li></ul>
<blockquote>It was only toast, the cook wrote.</blockquote>
<p>Sign up for our newsletter</p>
"""
LINKED = {
    "@type": "NewsArticle",
    "headline": "Ferry held at Ostrel",
    "author": [{"@type": "Person", "name": "Ana Reyes"}, {"name": "Tomas Oru"}],
    "datePublished": "2026-03-04T23:10:00+01:00",
    "publisher": {"name": "Harbour News"},
}


def page(
    head: str = "", body: str = BODY, title: str = "Ferry held at Ostrel | Harbour News"
) -> bytes:
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>"
        "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
        f"<article><h1>Ferry held at Ostrel</h1>{body}</article>"
        "<footer>Copyright 2026 Harbour News</footer></body></html>"
    ).encode()


def linked(**changed: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({**LINKED, **changed})}</script>"


def rss(*items: str) -> bytes:
    return (
        "<?xml version='1.0'?><rss version='2.0' "
        "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
        f"<title>Harbour News</title>{''.join(items)}</channel></rss>"
    ).encode()


def zipped(**members: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return raw.getvalue()


def only(raw: bytes, **hints: str) -> Article:
    (article,) = read_bytes(raw, "kept", **hints)
    return article


def story(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind == "paragraph"]


# Pages


def test_a_page_gives_its_story_and_nothing_of_what_stands_around_it() -> None:
    article = only(page(linked()))
    assert story(article)[0].startswith("OSTREL (Ostrawire) — The ferry to Ostrel was held")
    assert "The alarm rang at noon." in story(article)
    assert "It was only toast, the cook wrote." in story(article)
    assert "Sport" not in article.text
    assert "Sign up for our newsletter" not in story(article)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<blockquote><p>It is shut.</p><p>It stays so.</p></blockquote>",
            ["It is shut.", "It stays so."],
        ),
        ("<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>", ["One", "Inner", "Two"]),
        ("<p>It is shut.<br><br>It stays so.</p>", ["It is shut.", "It stays so."]),
        ("<p>It is<br>shut.</p>", ["It is shut."]),
        ("<table><tr><td>Ostrel</td><td>12</td></tr></table>", ["Ostrel 12"]),
        (
            "<p>The <b>old</b> <a href='/'>mill</a> <!-- ad -->is <i>shut</i>.</p>",
            ["The old mill is shut."],
        ),
    ],
    ids=["quotation", "nested list", "breaks", "line", "table", "inline"],
)
def test_the_blocks_of_a_page_stay_apart(markup: str, expected: list[str]) -> None:
    first, last = "It was late that evening. " * 9, "It was early the next day. " * 9
    article = only(page(body=f"<p>{first}</p>{markup}<p>{last}</p>"))
    assert story(article) == [first.strip(), *expected, last.strip()]


def test_a_page_tells_who_wrote_it_when_and_for_whom() -> None:
    article = only(page(linked()))
    assert article.title == "Ferry held at Ostrel"
    assert article.authors == ("Ana Reyes", "Tomas Oru")
    assert article.outlet == "Harbour News"
    assert article.published == date(2026, 3, 4)
    assert article.place == "OSTREL"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (linked(), date(2026, 3, 4)),
        (
            "<meta property='article:published_time' content='2026-03-05T08:00:00Z'>",
            date(2026, 3, 5),
        ),
        ("<meta name='date' content='6 March 2026'>", date(2026, 3, 6)),
        ("", None),
    ],
    ids=["linked data", "open graph", "meta", "nowhere"],
)
def test_the_date_is_where_the_page_states_it(head: str, expected: date | None) -> None:
    assert only(page(head)).published == expected


def test_a_headline_for_search_engines_loses_against_what_the_page_shows() -> None:
    article = only(page(linked(headline="Ferries: times, prices and all you need to know today")))
    assert article.title == "Ferry held at Ostrel"


@pytest.mark.parametrize(
    "name", ["Harbour News", "Harbour News staff", "Courier staff", "City desk", "Our reporters"]
)
def test_an_outlet_or_its_staff_is_no_author(name: str) -> None:
    assert only(page(linked(author={"name": name}), body="<p>" + "Word " * 60)).authors == ()


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        ("", "text/html; charset=ISO-8859-2"),
        ("<meta charset='iso-8859-2'>", None),
        ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>", None),
    ],
    ids=["server", "page", "old page"],
)
def test_a_page_is_read_in_the_encoding_that_is_declared(head: str, media_type: str | None) -> None:
    body = "<p>Zażółć gęślą jaźń, said Łukasz Święcki of the harbour office on Monday.</p>" * 3
    raw = page(head, body=body).decode().encode("iso-8859-2")
    (found,) = read_bytes(raw, "kept", media_type=media_type)
    assert "Łukasz Święcki" in found.text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "utf-8", "utf-16"])
def test_a_page_that_declares_no_encoding_is_read_in_the_one_it_has(encoding: str) -> None:
    words = "Паром задержали на два часа в понедельник, сообщили власти порта. "
    raw = page(body=f"<p>{words * 5}</p>").decode().encode(encoding)
    assert words.strip() in only(raw).text


def test_an_author_who_is_an_address_is_none() -> None:
    head = "<meta name='author' content='https://h.example/people/1'>"
    assert only(page(head)).authors == ("Ana Reyes",)


def test_a_headline_and_a_byline_that_the_body_repeats_are_no_paragraphs() -> None:
    article = only(page(linked(), body=f"<p>Ferry held at Ostrel</p>{BODY}"))
    assert "Ferry held at Ostrel" not in story(article)
    assert "By Ana Reyes" not in story(article)


def test_a_page_behind_a_paywall_says_so() -> None:
    body = (
        "<p>The ferry to Ostrel was held for two hours on Monday after a fire alarm rang.</p>"
        "<p>Subscribe now to continue reading this story.</p>"
    )
    assert "paywall" in (only(page(linked(isAccessibleForFree="False"), body)).notice or "")


def test_a_page_without_a_story_is_named() -> None:
    with pytest.raises(UnreadableError, match="kept: the page has no article body"):
        read_bytes(b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "kept")


# Feeds


def test_each_item_of_a_feed_is_an_article_that_knows_its_address() -> None:
    one = (
        "<item><title>Ferry &amp;amp; bridge</title><link>https://h.example/1</link>"
        "<pubDate>Wed, 04 Mar 2026 23:10:00 GMT</pubDate><author>ana@h.example (Ana Reyes)</author>"
        f"<content:encoded><![CDATA[{BODY}]]></content:encoded></item>"
    )
    two = "<item><title>Bridge shut</title><description>It is shut.</description></item>"
    first, second = read_bytes(rss(one, two), "news.xml")
    assert (first.title, first.source) == ("Ferry & bridge", "https://h.example/1")
    assert (first.outlet, first.published) == ("Harbour News", date(2026, 3, 4))
    assert first.notice is None
    assert "The alarm rang at noon." in story(first)
    assert second.source == "news.xml"
    assert "teaser" in (second.notice or "")


def item(inside: str) -> Article:
    (article,) = read_bytes(rss(f"<item><title>Ferry held</title>{inside}</item>"), "news.xml")
    return article


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("Courier staff", ()),
        ("Harbour News", ()),
        ("desk@harbour.example (Bo Lind)", ("Bo Lind",)),
        ("desk@host (Bo Lind)", ("Bo Lind",)),
        ("Bo Lind &lt;bo@harbour.example&gt;", ("Bo Lind",)),
        ("Bo Lind", ("Bo Lind",)),
        ("desk@harbour.example", ()),
    ],
)
def test_an_author_is_read_without_the_address(written: str, authors: tuple[str, ...]) -> None:
    assert item(f"<author>{written}</author>").authors == authors


def test_the_day_of_an_item_is_the_day_that_it_writes() -> None:
    late = item("<pubDate>Wed, 04 Mar 2026 23:10:00 -0500</pubDate>")
    assert late.published == date(2026, 3, 4)


def test_an_item_of_a_title_only_says_so() -> None:
    assert "its title only" in (item("").notice or "")


def test_markup_in_the_titles_of_a_feed_is_no_part_of_them() -> None:
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title type='html'>Har&lt;b&gt;bour&lt;/b&gt;"
        "</title><entry><title type='html'>&lt;i&gt;Ferry&lt;/i&gt; held</title></entry></feed>"
    )
    article = only(atom.encode())
    assert (article.title, article.outlet) == ("Ferry held", "Harbour")


def test_a_feed_that_declares_entities_is_refused() -> None:
    raw = (
        b"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'> <!ENTITY c '&a;&a;'>]>"
        b"<rss version='2.0'><channel><item><title>&c;</title></item></channel></rss>"
    )
    with pytest.raises(UnreadableError, match="it declares entities"):
        read_bytes(raw, "news.xml")


def test_atom_and_json_feeds_are_read() -> None:
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour News</title><entry>"
        "<title>Ferry held</title><updated>2026-03-04T10:00:00Z</updated>"
        f"<content type='html'><![CDATA[{BODY}]]></content></entry></feed>"
    )
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour News",
        "items": [
            {
                "id": "1",
                "title": "Ferry held",
                "content_html": BODY,
                "date_published": "2026-03-04T10:00:00Z",
            }
        ],
    }
    for raw in (atom.encode(), json.dumps(feed).encode()):
        article = only(raw)
        assert (article.title, article.outlet) == ("Ferry held", "Harbour News")
        assert article.published == date(2026, 3, 4)
        assert "The boat left at two." in story(article)


def test_a_list_of_feeds_says_what_to_do_with_it() -> None:
    with pytest.raises(UnreadableError, match="briefing feeds import"):
        read_bytes(b"<?xml version='1.0'?><opml version='2.0'><body/></opml>", "feeds.opml")


# Mail


def letter(kind: str = "html", content: str = f"<html><body>{BODY}</body></html>") -> bytes:
    return (
        "From: Harbour Letter <letter@h.example>\nSubject: =?utf-8?q?The_ferry_=E2=80=94_today?=\n"
        "Date: Wed, 04 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\n"
        f"Content-Type: text/{kind}; charset=utf-8\n\n{content}\n"
    ).encode()


def test_a_newsletter_is_an_article() -> None:
    article = only(letter())
    assert article.title == "The ferry — today"
    assert article.outlet == "Harbour Letter"
    assert article.published == date(2026, 3, 4)
    assert "The alarm rang at noon." in story(article)


def test_what_a_letter_hides_is_not_read() -> None:
    hidden = (
        "<div style='DISPLAY: none; max-height:0'>Preview of it <b>all</b></div>"
        "<div hidden>Secret</div><noscript><p>Turn it on</p></noscript>"
        "<p>\u034f \u200c &nbsp; \u034f \u200c &nbsp;</p>"
    )
    article = only(letter(content=f"<html><body>{hidden}<p>It was late.</p>{BODY}</body></html>"))
    assert story(article)[0] == "It was late."
    assert "Turn it on" not in article.text


def test_a_box_of_mail_holds_many() -> None:
    box = b"".join(
        b"From letter@h.example Wed Mar  4 10:00:00 2026\n"
        + letter("plain", f"Letter {n} of two.\n")
        for n in (1, 2)
    )
    assert [story(article) for article in read_bytes(box, "box")] == [
        ["Letter 1 of two."],
        ["Letter 2 of two."],
    ]


def test_a_line_of_a_letter_that_begins_with_from_does_not_end_it() -> None:
    line = b"From letter@h.example Wed Mar  4 10:00:00 2026\n"
    words = "It came late.\n\nFrom the port, it went on.\n\n>From 10:30 to noon it was still.\n"
    first, second = read_bytes(line + letter("plain", words) + b"\n" + line + letter(), "box")
    assert story(first)[1:] == ["From the port, it went on.", "From 10:30 to noon it was still."]
    assert second.title == "The ferry — today"


def test_a_page_that_a_browser_saved_in_one_file_is_a_page() -> None:
    saved = (
        b"From: <Saved by Blink>\nSnapshot-Content-Location: https://h.example/1\n"
        b"Subject: Ferry\nDate: Fri, 6 Mar 2026 10:00:00 -0000\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="--x"\n\n----x\n'
        b"Content-Type: text/html\nContent-Location: https://h.example/1\n\n"
        + page(linked())
        + b"\n----x--\n"
    )
    article = only(saved)
    assert (article.title, article.source) == ("Ferry held at Ostrel", "https://h.example/1")
    assert article.published == date(2026, 3, 4)
    assert "Sport" not in article.text


# Archives and books


def test_an_archive_gives_what_is_in_it_each_under_its_name() -> None:
    raw = zipped(**{"a.html": page(linked()), "b.txt": b"The mill burnt down on Monday."})
    first, second = read_bytes(raw, "monday.zip")
    assert first.source == "monday.zip › a.html"
    assert second.source == "monday.zip › b.txt"


def test_what_cannot_be_read_in_an_archive_is_told_and_the_rest_goes_on() -> None:
    raw = zipped(**{"a.txt": b"The mill burnt down.", "b.txt": b"\x00\x01"})
    assert "kept › b.txt: it is a binary file" in (only(raw).notice or "")


def test_a_name_in_an_archive_is_never_a_path() -> None:
    raw = zipped(**{"../../etc/passwd": b"The mill burnt down on Monday."})
    assert only(raw).source == "kept › ../../etc/passwd"


def test_a_compressed_page_is_read() -> None:
    assert only(gzip.compress(page(linked()))).title == "Ferry held at Ostrel"


@pytest.mark.parametrize("depth", [3, 6])
def test_archives_in_archives_end_somewhere(depth: int) -> None:
    raw = b"The mill burnt down."
    for _ in range(depth):
        raw = gzip.compress(raw)
    with pytest.raises(UnreadableError, match="unpack it"):
        read_bytes(raw, "kept")


@pytest.mark.parametrize("pack", [gzip.compress, lambda raw: zipped(a=raw)], ids=["gzip", "zip"])
def test_what_unpacks_to_far_too_much_is_refused(pack) -> None:
    with pytest.raises(UnreadableError, match="unpacks to more than"):
        read_bytes(pack(bytes(200 * 1024 * 1024)), "bomb")


def test_the_chapters_of_a_book_are_articles_in_reading_order() -> None:
    container = (
        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
        "<rootfile full-path='OPS/book.opf'/></rootfiles></container>"
    )
    book = (
        "<package xmlns='http://www.idpf.org/2007/opf'><manifest>"
        "<item id='a' href='a.xhtml'/><item id='b' href='b.xhtml'/></manifest>"
        "<spine><itemref idref='b'/><itemref idref='a'/></spine></package>"
    )

    def chapter(name: str) -> bytes:
        return f"<html><body><h1>{name}</h1>{BODY}</body></html>".encode()

    raw = zipped(
        **{
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": container.encode(),
            "OPS/book.opf": book.encode(),
            "OPS/a.xhtml": chapter("Second"),
            "OPS/b.xhtml": chapter("First"),
        }
    )
    assert [article.title for article in read_bytes(raw, "week.epub")] == ["First", "Second"]


# Texts


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "mac_roman"])
def test_a_text_is_read_in_whatever_encoding_it_was_kept(encoding: str) -> None:
    text = "“The café was shut,” said José Müller — nobody knew why. It’s been a week."
    article = only(text.encode(encoding))
    assert article.text == text
    assert ("guessed" in (article.notice or "")) == (not encoding.startswith("utf"))


def test_cyrillic_is_not_taken_for_western() -> None:
    text = "Паром в Острель задержали на два часа в понедельник, сообщили власти порта. " * 3
    assert only(text.encode("cp1251")).text == text


@pytest.mark.parametrize("name", ["punycode", "utf-7", "idna", "unicode_escape", "rot13", "zip"])
def test_a_codec_that_no_file_is_kept_in_is_no_encoding(name: str) -> None:
    with pytest.raises(UnreadableError, match="there is no encoding"):
        read_bytes(b"The ferry was late.", "kept", encoding=name)


def test_the_reader_knows_the_encoding_better() -> None:
    assert only("Žluťoučký kůň".encode("cp1250"), encoding="cp1250").text == "Žluťoučký kůň"
    for name in ("no-such", "a\0b"):
        with pytest.raises(UnreadableError, match="there is no encoding"):
            read_bytes(b"caf\xe9", "kept", encoding=name)


# Web archives


def crawl(*pages: tuple[str, str, bytes], status: str = "200 OK") -> bytes:
    records = []
    for address, media_type, body in pages:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + body
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            "WARC-Date: 2026-03-04T10:00:00Z\r\n"
            f"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        records.append(head.encode() + answer + b"\r\n\r\n")
    return b"".join(records)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_a_web_archive_gives_its_pages_under_their_addresses(pack) -> None:
    raw = crawl(
        ("https://h.example/1", "text/html; charset=utf-8", page()),
        ("https://h.example/logo.png", "image/png", b"\x89PNG"),
        ("https://h.example/empty", "text/html", b"<html><body></body></html>"),
    )
    (article,) = read_bytes(pack(raw), "crawl.warc")
    assert (article.title, article.source) == ("Ferry held at Ostrel", "https://h.example/1")


def test_of_a_damaged_web_archive_the_pages_before_the_damage_are_read(
    capfd: pytest.CaptureFixture[str],
) -> None:
    whole = crawl(*((f"https://h.example/{n}", "text/html", page()) for n in range(3)))
    (first, *_) = read_bytes(whole[: len(whole) // 2], "crawl.warc")
    assert first.source == "https://h.example/0"
    assert capfd.readouterr() == ("", "")


def test_a_web_archive_without_an_article_says_so() -> None:
    gone = crawl(("https://h.example/1", "text/html", page()), status="404 Not Found")
    with pytest.raises(UnreadableError, match="no page in the web archive is an article"):
        read_bytes(gone, "crawl.warc")
    with pytest.raises(UnreadableError, match="no page in the web archive"):
        read_bytes(b"WARC/1.0\r\nbroken", "crawl.warc")
