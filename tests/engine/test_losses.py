"""What of a source is lost is said in its notice or its error, and the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest

from briefing.cli import run
from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.read import archive, feed, formats, mail, read_bytes
from tests.engine.test_formats import BODY, crawl, letter, linked, page, rss, zipped

SHORT = "<p>The ferry to Ostrel was held for two hours on Monday after an alarm had rung.</p>"
WORDS = "The ferry was held for two hours on Monday, the harbour authority said. "


def only(raw: bytes, name: str = "kept") -> Article:
    (article,) = read_bytes(raw, name)
    return article


# Pages


def bare(inside: str) -> bytes:
    return (
        f"<!doctype html><html><head><title>A</title></head><body>{inside}</body></html>".encode()
    )


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<nav><a href='/'>Home</a></nav>", "the page has no article body"),
        ("<div id='root'></div><script src='/a.js'></script>", "no article body without scripts"),
        (
            "<noscript>Please enable JavaScript to run this app.</noscript><main></main>",
            "no article body without scripts",
        ),
        ("<p>Subscribe to keep reading.</p>", "shows nothing before its paywall"),
        (
            "<h1>One moment</h1><p>Checking your browser before you go to news.example. </p>",
            "a check for robots",
        ),
    ],
    ids=["navigation", "scripts", "asks for scripts", "paywall", "robots"],
)
def test_a_page_without_an_article_says_why(inside: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        read_bytes(bare(inside), "kept")


@pytest.mark.parametrize(
    "ask",
    [
        "Subscribe now to continue reading this story.",
        "Log in to read the full article.",
        "Already a member? Sign in to keep reading",
        "This content is only for subscribers",
        "Become a member for full access.",
    ],
)
def test_what_stands_before_a_paywall_says_so(ask: str) -> None:
    article = only(page(body=f"{SHORT}<p>{ask}</p>"))
    assert article.notice == "only what stands before the paywall"


def test_a_whole_article_that_asks_for_a_subscription_is_whole() -> None:
    article = only(page(body=f"<p>{WORDS * 20}</p><p>Subscribe to keep reading our stories.</p>"))
    assert article.notice is None


def test_an_article_about_paywalls_and_robots_is_one() -> None:
    body = f"<p>{WORDS}</p><p>Readers who are asked “are you a robot?” turn away.</p>"
    assert only(page(body=body + f"<p>{WORDS * 14}</p>")).notice is None


# Feeds


@pytest.mark.parametrize(
    "end",
    [
        "[…]",
        "[...]",
        "<a href='/1'>Continue reading</a>",
        "<a href='/1'>Read more »</a>",
        "<a href='/1'>Read the full story at Harbour News</a>",
        "[…]</p><p>The post Ferry held appeared first on Harbour News.",
    ],
)
def test_an_item_that_goes_on_elsewhere_says_so_however_long(end: str) -> None:
    item = f"<item><title>A</title><content:encoded><![CDATA[<p>{WORDS * 15} {end}</p>]]>"
    article = only(rss(f"{item}</content:encoded></item>"))
    assert "only the teaser of the feed" in (article.notice or "")


@pytest.mark.parametrize(
    "end",
    [
        "",
        "It went on and on…",
        "“I could not read more of it.”",
        "</p><p>The post Ferry held appeared first on Harbour News.",
        "They read the full list of names, and then they went home to their families.",
    ],
)
def test_an_item_that_is_whole_says_nothing(end: str) -> None:
    item = f"<item><title>A</title><content:encoded><![CDATA[<p>{WORDS * 15} {end}</p>]]>"
    assert only(rss(f"{item}</content:encoded></item>")).notice is None


def test_items_beyond_the_limit_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "_MOST", 2)
    items = [{"id": str(n), "content_text": WORDS} for n in range(3)]
    raw = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()
    first, second = feed.read(raw, None)
    assert (first.notice, second.notice) == ("only the first 2 of 3 items", None)


# Mail


ENCRYPTED = {
    "OpenPGP": b"Content-Type: multipart/encrypted; boundary=x\n\n--x\n\nVersion: 1\n--x--",
    "S/MIME": b"Content-Type: application/pkcs7-mime; name=smime.p7m\n\nMIIB",
    "in the text": b"Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n",
}
HEAD = b"From: Ana <a@h.example>\nSubject: B\nMIME-Version: 1.0\n"


@pytest.mark.parametrize("rest", ENCRYPTED.values(), ids=ENCRYPTED)
def test_a_letter_that_is_encrypted_says_so(rest: bytes) -> None:
    with pytest.raises(UnreadableError, match="the letter is encrypted"):
        read_bytes(HEAD + rest, "kept.eml")


def test_a_letter_without_text_says_so() -> None:
    with pytest.raises(UnreadableError, match="the letter has no text"):
        read_bytes(HEAD + b"\n", "kept.eml")


def test_letters_of_a_box_that_cannot_be_read_are_counted() -> None:
    line = b"From a@h.example Wed Mar  4 10:00:00 2026\n"
    box = line.join([b"", letter(), HEAD + ENCRYPTED["S/MIME"] + b"\n", HEAD + b"\n\n"])
    assert only(box).notice == "2 of 3 letters cannot be read: the letter is encrypted"


def test_letters_beyond_the_limit_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "_MOST", 1)
    (first,) = mail.read((b"From a@h.example Wed Mar  4 10:00:00 2026\n" + letter()) * 2, None)
    assert first.notice == "only the first 1 of 2 letters"


# Archives


def damaged(raw: bytes, name: str) -> bytes:
    """Return the archive `raw` with the bytes of the member `name` changed."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive_of:
        info = archive_of.getinfo(name)
    start = info.header_offset + 30 + len(name)
    changed = bytearray(raw)
    for place in range(start, start + info.compress_size):
        changed[place] ^= 0x55
    return bytes(changed)


def locked(raw: bytes, name: str) -> bytes:
    """Return the archive `raw` in which the member `name` is marked as encrypted."""
    changed = bytearray(raw)
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.rfind(name.encode())
        start = changed.rfind(
            sign, 0, place if sign.endswith(b"\x02") else changed.find(name.encode())
        )
        changed[start + flags] |= 1
    return bytes(changed)


TWO = zipped(**{"a.txt": WORDS.encode(), "b.txt": WORDS.encode() * 9})


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (damaged(TWO, "b.txt"), "it is damaged in the archive"),
        (locked(TWO, "b.txt"), "it is encrypted; unpack it first"),
        (zipped(**{"a.txt": WORDS.encode(), "b.txt": b" "}), "it is empty"),
        (zipped(**{"a.txt": WORDS.encode(), "b.txt": b"\x00"}), "it is a binary file"),
        (zipped(**{"a.txt": WORDS.encode(), "b.txt": zipped()}), "the archive is empty"),
    ],
    ids=["damaged", "encrypted", "empty", "binary", "empty archive"],
)
def test_a_file_of_an_archive_that_cannot_be_read_is_named(
    raw: bytes, why: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert f"b.txt: {why}" in (only(raw).notice or "")
    path = tmp_path / "monday.zip"
    path.write_bytes(raw)
    for command in ("export", "import"):
        assert run([command, str(path)], open_app=None) == 2
        assert f"monday.zip › b.txt: {why}" in capfd.readouterr().err


def test_of_many_lost_files_a_few_are_named_and_the_rest_counted() -> None:
    members = {f"{n}.bin": b"\x00" for n in range(9)}
    notice = only(zipped(**{**members, "a.txt": WORDS.encode()})).notice or ""
    assert notice.count("it is a binary file") == 3
    assert notice.endswith("and 6 more")


def test_an_archive_without_an_article_names_what_is_in_it() -> None:
    with pytest.raises(
        UnreadableError, match=r"no file in it is an article: .*a\.bin: it is a bin"
    ):
        read_bytes(zipped(**{"a.bin": b"\x00", "b.bin": b"\x00"}), "kept")


@pytest.mark.parametrize("name", ["word/document.xml", "xl/workbook.xml", "content.xml"])
def test_a_document_of_an_office_program_says_what_it_is(name: str) -> None:
    with pytest.raises(UnreadableError, match="save it as PDF, HTML or text"):
        read_bytes(zipped(**{name: b"<a/>"}), "kept")


def test_an_archive_that_is_too_large_is_read_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise each of its files could unpack to the limit once more."""
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    large = zipped(a=WORDS.encode(), b=bytes(2000), c=WORDS.encode())
    article = only(large)
    assert article.source == "kept › a"
    assert "it takes too much to read all of the archive; unpack it" in (article.notice or "")


def test_archives_in_an_archive_share_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 5000)
    inner = {f"{n}.gz": gzip.compress(WORDS.encode() * 20) for n in range(9)}
    found = read_bytes(zipped(**inner), "kept")
    assert 0 < len(found) < 5
    assert "unpack it" in (found[0].notice or "")


def test_an_archive_whose_time_is_up_is_read_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand tangled pages, each ended at its own limit, would take half a day."""
    monkeypatch.setattr(archive, "MOST_SECONDS", 0.0)
    with pytest.raises(UnreadableError, match="takes too much to read all of the archive"):
        read_bytes(zipped(a=page(), b=page()), "kept")


def test_a_text_in_an_archive_is_no_larger_than_one_outside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(formats, "LARGEST", 100)
    with pytest.raises(UnreadableError, match="it is larger than"):
        read_bytes(gzip.compress(WORDS.encode() * 9), "kept")


def test_of_a_web_archive_that_is_cut_off_the_notice_tells() -> None:
    whole = crawl(*((f"https://h.example/{n}", "text/html", page()) for n in range(3)))
    first, *_ = read_bytes(whole[: len(whole) // 2], "crawl.warc")
    assert first.notice == "the web archive is damaged; what comes after the damage is missing"
    assert read_bytes(whole, "crawl.warc")[0].notice is None


def test_what_a_browser_saved_beside_a_page_is_no_loss() -> None:
    saved = {"a/Ferry.html": page(), "a/Ferry_files/advert.html": bare("<p>Buy now</p>")}
    assert only(zipped(**saved)).notice is None


# Books


def book(chapters: dict[str, bytes | None], **members: bytes) -> bytes:
    items = "".join(f"<item id='i{n}' href='{name}'/>" for n, name in enumerate(chapters))
    spine = "".join(f"<itemref idref='i{n}'/>" for n in range(len(chapters)))
    package = (
        "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        "<metadata><dc:title>Harbour Weekly</dc:title><dc:creator>Ana Reyes</dc:creator>"
        f"<dc:date>2026-03-04</dc:date></metadata><manifest>{items}</manifest>"
        f"<spine>{spine}</spine></package>"
    )
    container = (
        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
        "<rootfile full-path='OPS/book.opf'/></rootfiles></container>"
    )
    files = {f"OPS/{unquote(name)}": raw for name, raw in chapters.items() if raw is not None}
    return zipped(
        **{"META-INF/container.xml": container.encode(), "OPS/book.opf": package.encode()},
        **files,
        **members,
    )


CHAPTER = f"<html><body><h1>First</h1>{BODY}</body></html>".encode()


def cipher(*names: str, algorithm: str = "http://www.w3.org/2001/04/xmlenc#aes128-cbc") -> bytes:
    entries = "".join(
        "<e:EncryptedData xmlns:e='http://www.w3.org/2001/04/xmlenc#'>"
        f"<e:EncryptionMethod Algorithm='{algorithm}'/><e:CipherData>"
        f"<e:CipherReference URI='{name}'/></e:CipherData></e:EncryptedData>"
        for name in names
    )
    return f"<encryption>{entries}</encryption>".encode()


def test_a_chapter_knows_the_book_that_it_is_of() -> None:
    article = only(book({"a%20b.xhtml": CHAPTER}))
    assert (article.title, article.outlet) == ("First", "Harbour Weekly")
    assert (article.authors, article.published) == (("Ana Reyes",), date(2026, 3, 4))


@pytest.mark.parametrize(
    ("raw", "notice"),
    [
        (book({"a.xhtml": CHAPTER, "b.xhtml": None}), "1 of 2 chapters"),
        (damaged(book({"a.xhtml": CHAPTER, "b.xhtml": CHAPTER}), "OPS/b.xhtml"), "1 of 2 chapters"),
        (
            book(
                {"a.xhtml": CHAPTER, "b.xhtml": b"\xff\x00"},
                **{"META-INF/encryption.xml": cipher("OPS/b.xhtml")},
            ),
            "1 of 2 chapters",
        ),
    ],
    ids=["missing", "damaged", "encrypted"],
)
def test_chapters_that_cannot_be_read_are_counted(raw: bytes, notice: str) -> None:
    assert notice in (only(raw).notice or "")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (
            book({"a.xhtml": b"\x01"}, **{"META-INF/encryption.xml": cipher("OPS/a.xhtml")}),
            "the book is encrypted against copying",
        ),
        (book({"a.xhtml": b"<html><body>Cover</body></html>"}), "the book holds no text"),
        (zipped(**{"META-INF/container.xml": b"<container"}), "the book is damaged"),
        (zipped(**{"META-INF/container.xml": b"<container/>"}), "a file that it names is missing"),
    ],
    ids=["encrypted", "cover", "damaged", "no package"],
)
def test_a_book_without_a_text_says_why(raw: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        read_bytes(raw, "kept.epub")


def test_a_book_with_hidden_fonts_is_read() -> None:
    fonts = cipher("OPS/a.ttf", algorithm="http://www.idpf.org/2008/embedding")
    assert only(book({"a.xhtml": CHAPTER}, **{"META-INF/encryption.xml": fonts})).notice is None


# The command line


def test_a_notice_is_told_and_is_no_failure(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(page(linked(isAccessibleForFree=False), body=SHORT))
    for command in ("export", "import"):
        assert run([command, str(path)], open_app=None) == 0
        assert "a.html: only what stands before the paywall" in capfd.readouterr().err


def test_what_cannot_be_read_is_told_the_rest_goes_on_and_the_command_fails(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "b.html").write_bytes(bare("<nav>Home</nav>"))
    assert run(["export", str(tmp_path)], open_app=None) == 2
    said = capfd.readouterr()
    assert "cannot read" in said.err
    assert "b.html: the page has no article body\n" in said.err
    assert "The ferry was held for two hours" in said.out
