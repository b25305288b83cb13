"""How many articles a second each reader gives, beside the library underneath alone.

Run it with `python -m tests.quality.bench_reading` on Linux. Both read the same
invented files in turns, and of each file the quickest round counts, in
processor time, which other programs disturb less. Reading includes the way to
the confined process and back, metadata from every source that a page has, the
layout into blocks and text safety; the library alone gives the text of the same
articles, and of a page its metadata too.
"""

# ruff: noqa: T201, S311
from __future__ import annotations

import io
import random
import time
import zipfile
from collections.abc import Callable
from email import message_from_bytes, policy
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import feedparser
import pypdf
import trafilatura
from lxml import html

from briefing.read import confined, read_bytes
from tests.engine.test_formats import LINKED, linked, zipped
from tests.pdf_files import column, pdf

ROUNDS: Final = 9
FILES: Final = 30
ITEMS: Final = 20
_WORDS: Final = tuple(
    """
    the ferry harbour bridge council said on Monday that repairs would begin before winter and
    cost more than planned while residents of Ostrel asked for a second boat engineers found
    cracks in two pillars after divers looked at them for three hours nobody was hurt owners of
    the line promised money back to those who had waited and mayor Brandt called it a warning
    """.split()  # noqa: SIM905 - a list of them would be a page long
)


class Format(NamedTuple):
    """Files of one format with the number of articles in each, and how the library reads one."""

    files: list[bytes]
    articles: int
    bare: Callable[[bytes], object]


def prose(chance: random.Random, paragraphs: int = 12) -> list[str]:
    """Return paragraphs of invented news."""
    return [
        " ".join(
            " ".join(chance.choices(_WORDS, k=chance.randint(8, 22))).capitalize() + "."
            for _ in range(chance.randint(2, 5))
        )
        for _ in range(paragraphs)
    ]


def marked_up(paragraphs: list[str]) -> str:
    return "".join(f"<p>{words}</p>\n" for words in paragraphs)


def a_page(chance: random.Random) -> bytes:
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(40))
    asides = "".join(f"<div class=card><a href='/s/{n}'>Story {n}</a></div>" for n in range(30))
    return (
        f"<!doctype html><html lang=en><head><title>Ferry held | Harbour News</title>{linked()}"
        "<meta property='og:site_name' content='Harbour News'><script>var a = {};</script></head>"
        f"<body><nav><ul>{menu}</ul></nav><main><article><h1>{LINKED['headline']}</h1>"
        f"<p class=byline>By Ana Reyes</p>{marked_up(prose(chance))}</article></main>"
        f"<aside>{asides}</aside><footer>© Harbour News</footer></body></html>"
    ).encode()


def a_feed(chance: random.Random) -> bytes:
    items = "".join(
        f"<item><title>Ferry {n}</title><link>https://h.example/{n}</link>"
        "<pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate><author>a@h.example (Ana Reyes)</author>"
        f"<description><![CDATA[{marked_up(prose(chance))}]]></description></item>"
        for n in range(ITEMS)
    )
    return (
        f"<rss version='2.0'><channel><title>Harbour News</title>{items}</channel></rss>".encode()
    )


def a_letter(chance: random.Random) -> bytes:
    return (
        "From: Harbour Letter <letter@h.example>\nSubject: The ferry\nMIME-Version: 1.0\n"
        "Date: Wed, 04 Mar 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
        + "\n\n".join(prose(chance))
    ).encode()


def a_pdf(chance: random.Random) -> bytes:
    words = " ".join(prose(chance, 18)).split()
    lines = [" ".join(words[place : place + 12]) for place in range(0, len(words), 12)]
    return pdf(*(column(lines[place : place + 45]) for place in range(0, len(lines), 45)))


def a_book(chance: random.Random) -> bytes:
    names = [f"{n}.xhtml" for n in range(ITEMS)]
    items = "".join(f"<item id='i{name}' href='{name}'/>" for name in names)
    spine = "".join(f"<itemref idref='i{name}'/>" for name in names)
    chapters = {
        name: f"<html><body><h1>A</h1>{marked_up(prose(chance))}</body></html>".encode()
        for name in names
    }
    package = f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>"
    return zipped(
        **{
            "META-INF/container.xml": b"<container><rootfile full-path='a.opf'/></container>",
            "a.opf": package.encode(),
            **chapters,
        }
    )


def bare_page(raw: bytes) -> object:
    return trafilatura.bare_extraction(raw, with_metadata=True, include_comments=False)


def bare_feed(raw: bytes) -> object:
    return feedparser.parse(io.BytesIO(raw)).entries


def bare_letter(raw: bytes) -> object:
    message = message_from_bytes(raw, policy=policy.default)
    body = message.get_body(("plain",))
    return message["From"], message["Subject"], message["Date"], body and body.get_content()


def bare_pdf(raw: bytes) -> object:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(raw)).pages]


def bare_book(raw: bytes) -> object:
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        names = [name for name in book.namelist() if name.endswith(".xhtml")]
        return [html.document_fromstring(book.read(name)).text_content() for name in names]


def formats(chance: random.Random) -> dict[str, Format]:
    """Return files of every format, invented anew from `chance`."""

    def some(make: Callable[[random.Random], bytes], count: int = FILES) -> list[bytes]:
        return [make(chance) for _ in range(count)]

    return {
        "page (trafilatura)": Format(some(a_page), 1, bare_page),
        "feed (feedparser)": Format(some(a_feed, 5), ITEMS, bare_feed),
        "mail (email)": Format(some(a_letter), 1, bare_letter),
        "PDF (pypdf)": Format(some(a_pdf, 10), 1, bare_pdf),
        "book (zipfile, lxml)": Format(some(a_book, 5), ITEMS, bare_book),
    }


def spent() -> float:
    """Return the seconds of processor time of this process and of the confined one."""
    child = confined._CHILD._process
    if child is None:
        return time.process_time()
    on_cpu = Path(f"/proc/{child.pid}/schedstat").read_text().split()[0]
    return time.process_time() + int(on_cpu) / 1e9


def seconds(read: Callable[[bytes], object], raw: bytes) -> float:
    started = spent()
    read(raw)
    return spent() - started


def main() -> None:
    """Print a line for each format."""
    print(f"{'articles a second':<24}{'briefing':>10}{'bare':>10}{'overhead':>10}")
    for name, (files, articles, bare) in formats(random.Random(1)).items():
        ours, theirs = (
            sum(best) for best in zip(*(quickest(bare, raw) for raw in files), strict=True)
        )
        count = len(files) * articles
        print(f"{name:<24}{count / ours:>10,.0f}{count / theirs:>10,.0f}{ours / theirs - 1:>10.0%}")


def quickest(bare: Callable[[bytes], object], raw: bytes) -> tuple[float, float]:
    """Return the least time that it takes to read `raw`, and that `bare` takes."""
    read = partial(read_bytes, source="kept")
    read(raw)
    rounds = [(seconds(read, raw), seconds(bare, raw)) for _ in range(ROUNDS)]
    return min(ours for ours, _ in rounds), min(theirs for _, theirs in rounds)


if __name__ == "__main__":
    main()
