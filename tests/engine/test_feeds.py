"""Feeds are followed, asked for politely, and read offline afterwards; from the command line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing import cli
from briefing.feeds import Cache, Subscription, load
from briefing.feeds.cache import Head, Kept
from briefing.feeds.discovery import feed_links, is_feed
from briefing.feeds.refresh import _moved
from briefing.fetch import Validators
from tests.serving import Server, moved, reply, serving

if TYPE_CHECKING:
    import socket


NO_PAGE = "there is no such page; check the address"


def rss(*titles: str, name: str = "Harbour News", link: str = "https://h.example/") -> bytes:
    items = "".join(
        f"<item><title>{title}</title><link>{link}{title.split()[0].lower()}</link>"
        f"<description>{title}, the harbour authority said on Monday.</description></item>"
        for title in titles
    )
    text = f"<title>{name}</title><link>{link}</link><description>d</description>"
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel>{text}{items}</channel></rss>'.encode()
    )


def feed_reply(*titles: str, **headers: str) -> bytes:
    return reply(rss(*titles), content_type="application/rss+xml", **headers)


class Said:
    """What one command came to."""

    def __init__(self, code: int, out: str, err: str, opened: list) -> None:
        self.code, self.out, self.err, self.opened = code, out, err, opened


@pytest.fixture
def briefing(capfd: pytest.CaptureFixture[str]):
    """Run the command line with an app that only notes what it was asked to open."""

    def run(*words: object) -> Said:
        opened: list = []

        def open_app(sources, *, piped, published, configuration):
            opened.extend(sources)
            return 0

        capfd.readouterr()
        code = cli.run([str(word) for word in words], open_app)
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Said(code, out, err, opened)

    return run


def kept_text(source) -> str:
    articles = source.read(published=None, progress=lambda *_: None, stopped=lambda: False)
    return "\n".join(f"{article.title}\n{article.text}" for article in articles)


# The list


def test_a_feed_is_added_listed_and_removed(server: Server, briefing) -> None:
    address = server.at("/feed", feed_reply("Ferry held"))
    assert (
        briefing("feeds", "add", address, "--title", "Ferries").out
        == f"Added: Ferries — {address}\n"
    )
    today = datetime.now(UTC).date().isoformat()
    assert briefing("feeds", "list").out == f"1. Ferries — {address} (fetched {today})\n"
    assert briefing("feeds").out == briefing("feeds", "list").out
    assert briefing("feeds", "remove", "1").out == f"Removed: Ferries — {address}\n"
    assert "no feed yet" in briefing("feeds", "list").out
    assert Cache().get(address) is None


def test_a_feed_is_removed_by_its_address(server: Server, briefing) -> None:
    for path in ("/a", "/b"):
        briefing("feeds", "add", server.address(path), "--unchecked")
    briefing("feeds", "remove", server.address("/a"))
    assert [feed.address for feed in load()] == [server.address("/b")]


def test_an_address_can_be_added_without_the_network(server: Server, briefing) -> None:
    assert briefing("feeds", "add", server.address("/feed"), "--unchecked").code == 0
    assert server.requests == []
    assert "not fetched yet" in briefing("feeds", "list").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "{a}"), "in the list already"),
        (("add", "ftp://a.example/"), "not fetched"),
        (("add", "words"), "no http:// or https://"),
        (("add", "{none}"), "no such page"),
        (("add", "{page}"), "there is no feed, nor does the page name one"),
        (("remove", "7"), "there is no feed “7”"),
        (("remove", "0"), "there is no feed"),
        (("refresh", "https://other.example/"), "there is no feed"),
        (("open", "--date", "someday"), "is not a date"),
        (("import", "none.opml"), "there is no such file"),
        (("import", "."), "there is no such file"),
        (("export", "/nowhere/a.opml"), "cannot write"),
        (("frobnicate",), "see `briefing feeds --help`"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else None,
)
def test_what_cannot_be_done_is_one_sentence_and_changes_nothing(
    server: Server, briefing, words: tuple[str, ...], said: str
) -> None:
    places = {
        "a": server.at("/a", feed_reply("Ferry held")),
        "page": server.at("/page", reply("<p>no feed</p>", content_type="text/html")),
        "none": server.address("/none"),
    }
    briefing("feeds", "add", places["a"])
    before = load()
    result = briefing("feeds", *(word.format(**places) for word in words))
    assert result.code == 2
    assert result.err.startswith("briefing: ")
    assert said in result.err
    assert result.err.count("\n") == 1
    assert load() == before


def test_the_list_is_kept_in_opml_that_goes_out_and_comes_in(
    server: Server, briefing, tmp_path: Path
) -> None:
    briefing("feeds", "add", server.address("/a"), "--unchecked", "--full-text", "--title", "Ä & B")
    exported = briefing("feeds", "export").out
    assert exported == (Path(os.environ["BRIEFING_DATA"]) / "feeds.opml").read_text("utf-8")
    target = tmp_path / "mine.opml"
    assert briefing("feeds", "export", target).code == 0
    assert briefing("feeds", "export", target).code == 2
    assert briefing("feeds", "export", target, "--force").code == 0
    assert "Added 0 of 1 feeds; 1 were there" in briefing("feeds", "import", target).out
    briefing("feeds", "remove", "1")
    assert "Added 1 of 1 feeds" in briefing("feeds", "import", target).out
    (feed,) = load()
    assert (feed.title, feed.full_text) == ("Ä & B", True)


def test_an_imported_feed_cannot_lead_into_a_private_network(
    server: Server, briefing, tmp_path: Path
) -> None:
    """Nobody typed what stands in the file, whatever the file says of it."""
    briefing("feeds", "add", server.at("/feed", feed_reply("Ferry held")), "--unchecked")
    briefing("feeds", "export", tmp_path / "mine.opml")
    briefing("feeds", "remove", "1")
    briefing("feeds", "import", tmp_path / "mine.opml")
    result = briefing("feeds", "refresh")
    assert result.code == 2
    assert "type that very address" in result.err
    assert server.requests == []


def test_an_import_names_what_cannot_be_fetched_and_takes_the_rest(
    briefing, tmp_path: Path
) -> None:
    path = tmp_path / "other.opml"
    lines = "".join(
        f"<outline xmlUrl='{address}'/>"
        for address in ("https://a.example/f", "file:///etc/passwd", "https://b.example/f")
    )
    path.write_text(f"<opml><body>{lines}</body></opml>")
    result = briefing("feeds", "import", path)
    assert result.code == 2
    assert "file:///etc/passwd" in result.err
    assert "Added 2 of 3 feeds" in result.out


def test_a_damaged_list_is_named_and_left_as_it_is(briefing) -> None:
    path = Path(os.environ["BRIEFING_DATA"]) / "feeds.opml"
    path.parent.mkdir()
    path.write_text("<opml><body>\n<outline")
    for words in (("add", "https://a.example/", "--unchecked"), ("list",), ("refresh",), ("open",)):
        result = briefing("feeds", *words)
        assert result.code == 2
        assert "line 2 is not well-formed" in result.err
    assert path.read_text() == "<opml><body>\n<outline"


def test_a_list_that_is_a_link_stays_one(briefing, tmp_path: Path) -> None:
    path = Path(os.environ["BRIEFING_DATA"]) / "feeds.opml"
    path.parent.mkdir()
    synced = tmp_path / "synced.opml"
    synced.write_text("<opml version='2.0'><body/></opml>")
    path.symlink_to(synced)
    briefing("feeds", "add", "https://a.example/", "--unchecked")
    assert path.is_symlink()
    assert "https://a.example/" in synced.read_text("utf-8")


# From a page to its feed


PAGE = """<!doctype html><html><head><base href="/en/"><title>Harbour</title>
<link rel="stylesheet" href="/a.css"><link rel=alternate hreflang=de href="/de/">
<LINK REL="Alternate home" TYPE="application/rss+xml; charset=utf-8" HREF="feed?a=1&amp;b=2">
<link rel="alternate" type="application/atom+xml" href="https://h.example/atom">
</head></html>"""


def test_the_feeds_of_a_page_are_found() -> None:
    assert feed_links(PAGE.encode(), "https://h.example/start") == [
        "https://h.example/en/feed?a=1&b=2",
        "https://h.example/atom",
    ]


def test_the_feed_that_a_page_names_is_followed(server: Server, briefing) -> None:
    address = server.at("/", reply(PAGE, content_type="text/html"))
    feed = server.at("/en/feed?a=1&b=2", feed_reply("Ferry held"))
    result = briefing("feeds", "add", address)
    assert result.code == 0
    assert "names another feed as well: https://h.example/atom" in result.out
    assert [each.address for each in load()] == [feed]
    assert server.paths == ["/", "/en/feed?a=1&b=2"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (rss("a"), True),
        (b"\xef\xbb\xbf\n<!-- c --><?xml-stylesheet x?><!DOCTYPE rss><rss/>", True),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'/>", True),
        (b"<atom:feed xmlns:atom='x'/>", True),
        (b"<rdf:RDF/>", True),
        ("<?xml version='1.0' encoding='utf-16'?><rss/>".encode("utf-16"), True),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', True),
        (b'{"version": 1, "items": []}', False),
        (b"[" * 100_000, False),
        (b'{"a":' * 100_000, False),
        (b"<!doctype html><html><p>rss</p></html>", False),
        (b"<!-- <rss>", False),
        (b"", False),
        (b"words about <rss> things", False),
    ],
    ids=lambda value: repr(value[:24]) if isinstance(value, bytes) else None,
)
def test_a_feed_is_known_by_its_content(raw: bytes, expected: bool) -> None:
    assert is_feed(raw) is expected


# Full text behind summaries


def long_page(words: str) -> bytes:
    hours = ("one", "two", "three", "four", "five", "six")
    body = "".join(
        f"<p>{words} for {hour} hours, the harbour authority said on Monday.</p>" for hour in hours
    )
    text = f"<html><head><title>T</title></head><body><article>{body}</article></body></html>"
    return reply(text, content_type="text/html; charset=utf-8")


def test_full_text_is_fetched_only_for_feeds_that_ask_for_it_and_only_once(
    server: Server, briefing
) -> None:
    site = server.address("/")
    server.at("/ferry", long_page("The captain waited"))
    feed = reply(rss("Ferry held", link=site), content_type="application/rss+xml")
    briefing("feeds", "add", server.at("/feed", feed), "--title", "A")
    assert briefing("feeds", "refresh").out == "A: new\n"
    assert "/ferry" not in server.paths
    briefing("feeds", "remove", "1")
    briefing("feeds", "add", server.address("/feed"), "--title", "A", "--full-text")
    assert briefing("feeds", "refresh").out == "A: new\nFull text: 1 of 1 pages fetched\n"
    (source,) = briefing("feeds", "open").opened
    assert "captain waited" in kept_text(source)
    assert briefing("feeds", "refresh").out == "A: new\n"
    assert server.paths.count("/ferry") == 1


def test_a_page_that_says_less_than_the_item_does_not_take_its_place(
    server: Server, briefing
) -> None:
    told = b"said on Monday. " + b"The captain waited for the tide. " * 20
    feed = rss("Ferry held", link=server.address("/")).replace(b"said on Monday.", told)
    page = (
        "<html><body><article><p>The ferry was held in port for two hours on Monday morning, its "
        "owners said, before it sailed to the island with a full deck.</p></article></body></html>"
    )
    server.at("/ferry", reply(page, content_type="text/html"))
    address = server.at("/feed", reply(feed, content_type="application/rss+xml"))
    briefing("feeds", "add", address, "--full-text")
    assert "1 of 1 pages fetched" in briefing("feeds", "refresh").out
    (source,) = briefing("feeds", "open").opened
    assert "captain waited" in kept_text(source)


def test_an_item_whose_page_fails_stays_the_summary_that_it_is(server: Server, briefing) -> None:
    feed = reply(
        rss("Ferry held", "Bridge shut", link=server.address("/")),
        content_type="application/rss+xml",
    )
    server.at("/ferry", long_page("The captain waited"))
    briefing("feeds", "add", server.at("/feed", feed), "--full-text")
    result = briefing("feeds", "refresh")
    assert result.code == 2
    assert "1 of 2 pages fetched" in result.out
    assert f"cannot fetch {server.address('/bridge')}" in result.err
    (source,) = briefing("feeds", "open").opened
    text = kept_text(source)
    assert "captain waited" in text
    assert "Bridge shut, the harbour authority said" in text


def test_pages_are_forgotten_with_the_items_that_led_to_them(server: Server, briefing) -> None:
    site = server.address("/")
    kind = {"content_type": "application/rss+xml"}
    server.at("/ferry", long_page("The captain waited"))
    server.at("/bridge", long_page("The mayor walked"))
    briefing(
        *("feeds", "add"),
        server.at(
            "/feed",
            reply(rss("Ferry held", link=site), **kind),
            reply(rss("Ferry held", link=site), **kind),
            reply(rss("Bridge shut", link=site), **kind),
        ),
        "--full-text",
    )
    for _ in range(2):
        briefing("feeds", "refresh")
    pages = Cache().behind(server.address("/feed"))
    assert pages.head(server.address("/ferry")) is None
    assert pages.head(server.address("/bridge")) is not None
    briefing("feeds", "remove", "1")
    assert pages.head(server.address("/bridge")) is None


def test_an_item_cannot_lead_into_a_private_network(server: Server, briefing) -> None:
    with serving("127.0.0.2") as inside:
        feed = reply(
            rss("Ferry held", link=inside.address("/")), content_type="application/rss+xml"
        )
        briefing("feeds", "add", server.at("/feed", feed), "--full-text")
        assert "private network" in briefing("feeds", "refresh").err
        assert inside.requests == []


def test_a_feed_is_called_as_it_calls_itself_unless_the_reader_knows_better(
    server: Server, briefing
) -> None:
    for path in ("/a", "/b", "/c"):
        server.at(path, feed_reply("Ferry held"))
    briefing("feeds", "add", server.address("/a"))
    briefing("feeds", "add", server.address("/b"), "--unchecked")
    briefing("feeds", "add", server.address("/c"), "--title", "Mine")
    assert [feed.title for feed in load()] == ["Harbour News", None, "Mine"]
    briefing("feeds", "refresh")
    assert [feed.title for feed in load()] == ["Harbour News", "Harbour News", "Mine"]


# Asking what is new


def test_a_refresh_keeps_what_is_new_and_asks_with_what_it_knows(server: Server, briefing) -> None:
    address = server.at(
        "/feed",
        feed_reply("Ferry held", etag='"1"'),
        b"HTTP/1.1 304 Not Modified\r\n\r\n",
        feed_reply("Ferry sails", etag='"2"'),
    )
    briefing("feeds", "add", address, "--title", "Ferries")
    assert briefing("feeds", "refresh").out == "Ferries: unchanged\n"
    assert "Ferry held" in kept_text(briefing("feeds", "open").opened[0])
    assert briefing("feeds", "refresh", "1").out == "Ferries: new\n"
    assert "Ferry sails" in kept_text(briefing("feeds", "open").opened[0])
    assert [r.headers.get("if-none-match") for r in server.requests] == [None, '"1"', '"1"']


def test_what_was_kept_is_read_without_the_network(briefing) -> None:
    with serving() as server:
        briefing("feeds", "add", server.at("/feed", feed_reply("Ferry held")))
        asked = len(server.requests)
        (source,) = briefing("feeds", "open").opened
        assert "Ferry held" in kept_text(source)
        assert len(server.requests) == asked
    assert "Ferry held" in kept_text(source)


def test_what_was_kept_is_exported_beside_files_without_the_network(
    server: Server, briefing, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The bridge was shut on Monday, the council said.\n")
    briefing("feeds", "add", server.at("/feed", feed_reply("Ferry held")))
    asked = len(server.requests)
    result = briefing("export", "--feeds", story)
    assert result.code == 0
    assert "only the teaser of the feed" in result.err
    assert result.out.startswith("# Briefing of 2 articles")
    assert len(server.requests) == asked


def test_without_a_path_the_kept_feeds_are_opened_and_without_feeds_the_samples(
    server: Server, briefing
) -> None:
    assert [path.name for path in briefing().opened] == ["seeds"]
    assert "you follow no feed yet" in briefing("feeds", "open").err
    briefing("feeds", "add", server.at("/feed", feed_reply("Ferry held")), "--title", "Ferries")
    assert [source.name for source in briefing().opened] == ["Ferries"]
    assert server.paths == ["/feed"]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (reply(b"", status="404 Not Found"), "no such page"),
        (reply("<p>Log in here</p>", content_type="text/html"), "no feed any more"),
        (reply(b"", content_type="application/rss+xml"), "no feed any more"),
    ],
    ids=["404", "log-in page", "empty"],
)
def test_a_feed_that_fails_keeps_its_last_good_version_and_the_rest_goes_on(
    server: Server, briefing, bad: bytes, said: str
) -> None:
    briefing("feeds", "add", server.at("/a", feed_reply("Ferry held"), bad), "--title", "A")
    with serving("127.0.0.2") as other:
        address = other.at("/b", feed_reply("Bridge shut"), feed_reply("Bridge open"))
        briefing("feeds", "add", address, "--title", "B")
        result = briefing("feeds", "refresh")
    assert (result.code, result.out) == (2, "B: new\n")
    assert said in result.err
    first, second = briefing("feeds", "open").opened
    assert "Ferry held" in kept_text(first)
    assert "Bridge open" in kept_text(second)


@pytest.mark.parametrize(("status", "follows"), [("301 Moved", True), ("302 Found", False)])
def test_a_feed_that_moved_for_good_gets_its_new_address(
    server: Server, briefing, status: str, follows: bool
) -> None:
    new = server.at("/new", feed_reply("Ferry sails", etag='"2"'))
    old = server.at("/old", feed_reply("Ferry held"), moved("/new", status))
    briefing("feeds", "add", old, "--title", "Ferries")
    result = briefing("feeds", "refresh")
    assert result.code == 0
    assert ("has moved to" in result.out) is follows
    assert [feed.address for feed in load()] == [new if follows else old]
    (source,) = briefing("feeds", "open").opened
    assert "Ferry sails" in kept_text(source)
    briefing("feeds", "refresh")
    assert server.requests[-1].headers["if-none-match"] == '"2"'


def test_a_feed_keeps_its_address_when_the_new_one_is_no_feed(server: Server, briefing) -> None:
    """A hotel's log-in page must not take the place of every feed."""
    server.at("/login", reply("<p>Log in</p>", content_type="text/html"))
    old = server.at("/old", feed_reply("Ferry held"), moved("/login", "301 Moved"))
    briefing("feeds", "add", old)
    assert briefing("feeds", "refresh").code == 2
    assert [feed.address for feed in load()] == [old]


def test_two_feeds_that_move_to_one_address_are_both_kept(server: Server, briefing) -> None:
    new = server.at("/new", feed_reply("Ferry sails"))
    briefing("feeds", "add", new)
    old = server.at("/old", feed_reply("Ferry held"), moved("/new", "301 Moved"))
    briefing("feeds", "add", old)
    briefing("feeds", "refresh", "2")
    assert [feed.address for feed in load()] == [new, old]


def test_a_feed_that_is_gone_is_marked_left_alone_and_never_removed(
    server: Server, briefing
) -> None:
    address = server.at("/feed", feed_reply("Ferry held"), reply(b"", status="410 Gone"))
    briefing("feeds", "add", address, "--title", "Ferries")
    result = briefing("feeds", "refresh")
    assert result.code == 2
    assert "gone for good" in result.err
    assert "stays in the list" in result.err
    assert f"gone since {datetime.now(UTC).date()}" in briefing("feeds", "list").out
    assert "Ferry held" in kept_text(briefing("feeds", "open").opened[0])
    asked = len(server.requests)
    briefing("feeds", "refresh")
    assert len(server.requests) == asked
    server.at("/feed", feed_reply("Ferry back"))
    assert briefing("feeds", "refresh", "1").code == 0
    assert "gone" not in briefing("feeds", "list").out


@pytest.mark.parametrize(
    "damaged",
    [b"", b'{"address": 1', b"[]\n", b"{}\n", b"[" * 60_000, b"\xff\n", b'{"address": "x"}\nNews'],
    ids=["empty", "cut", "list", "bare", "deep", "bytes", "another"],
)
def test_a_damaged_copy_is_fetched_anew(server: Server, briefing, damaged: bytes) -> None:
    address = server.at("/feed", feed_reply("Ferry held", etag='"1"'))
    briefing("feeds", "add", address)
    (copy,) = (Path(os.environ["BRIEFING_CACHE"]) / "feeds").iterdir()
    copy.write_bytes(damaged)
    (source,) = briefing("feeds", "open").opened
    with pytest.raises(Exception, match="run `briefing feeds refresh`"):
        kept_text(source)
    assert briefing("feeds", "refresh").code == 0
    assert "if-none-match" not in server.requests[-1].headers
    assert "Ferry held" in kept_text(source)


def test_a_copy_of_another_address_is_none_of_this_one() -> None:
    cache, one, other = Cache(), "https://h.example/a", "https://h.example/b"
    for address in (one, other):
        cache.put(address, Kept(Head(None, Validators(address), datetime.now(UTC)), b"News"))
    files = sorted((Path(os.environ["BRIEFING_CACHE"]) / "feeds").iterdir())
    files[0].write_bytes(files[1].read_bytes())
    assert sorted(cache.get(address) is None for address in (one, other)) == [False, True]


@pytest.mark.parametrize(
    ("old", "new", "typed"),
    [
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:8000/b", True),
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:9000/a", False),
        ("https://h.example/a", "http://127.0.0.1:8000/a", False),
    ],
    ids=["same machine", "another port", "from outside"],
)
def test_a_feed_that_moves_takes_no_leave_to_look_around_a_private_network(
    old: str, new: str, typed: bool
) -> None:
    assert _moved(Subscription(old), new).typed is typed


def test_an_address_is_opened_and_exported_beside_files(
    server: Server, briefing, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The bridge was shut on Monday, the council said.\n")
    address = server.at("/a", reply("Ferry held\n\nThe ferry stayed in port, the owners said.\n"))
    opened = briefing(address, story).opened
    assert opened[0].name == address
    assert opened[1] == story
    assert server.requests == []
    result = briefing("export", address, story)
    assert (result.code, result.err) == (0, "")
    assert "ferry stayed in port" in result.out
    assert "bridge was shut" in result.out
    assert server.paths == ["/a"]


def test_an_address_that_fails_is_one_line_and_the_rest_is_briefed(
    server: Server, briefing, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The bridge was shut on Monday, the council said.\n")
    result = briefing("export", server.address("/none"), "ftp://a.example/", story)
    assert result.code == 2
    first, second = result.err.splitlines()
    assert first.endswith(f"cannot fetch {server.address('/none')}: {NO_PAGE}")
    assert second.endswith("“ftp:” is not fetched; give an address with http:// or https://")
    assert "bridge was shut" in result.out


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.usefixtures("heard_interrupts")
def test_ctrl_c_ends_a_fetch_quietly(server: Server) -> None:
    asked, release = threading.Event(), threading.Event()

    def silent(_connection: socket.socket) -> None:
        asked.set()
        release.wait(20)

    with subprocess.Popen(
        [sys.executable, "-m", "tui", "export", server.at("/a", silent)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    ) as process:
        assert asked.wait(30)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    release.set()
    assert (process.returncode, out, err) == (130, b"", b"")


def test_progress_is_shown_on_a_terminal_and_leaves_nothing_behind(server: Server) -> None:
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    address = server.at("/a", reply("The ferry stayed in port, the owners said.\n"))
    terminal, other_end = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "tui", "export", address],
        stdout=subprocess.PIPE,
        stderr=other_end,
        cwd=Path(__file__).parents[2],
        timeout=60,
        check=True,
    )
    os.close(other_end)
    shown = os.read(terminal, 9999).decode()
    os.close(terminal)
    assert f"fetching {address} 0 KB" in shown
    assert shown.endswith("\r\x1b[K")
    assert b"stayed in port" in done.stdout


@pytest.mark.parametrize(
    ("variable", "said"),
    [("BRIEFING_DATA", "not a directory"), ("BRIEFING_CACHE", "it cannot be kept in")],
)
def test_a_folder_that_cannot_be_used_is_named(
    server: Server, briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable, said
) -> None:
    address = server.at("/feed", feed_reply("Ferry held"))
    (tmp_path / "file").write_text("mine")
    monkeypatch.setenv(variable, str(tmp_path / "file" / "sub"))
    result = briefing("feeds", "add", address)
    assert result.code == 2
    assert said in result.err
    assert str(tmp_path / "file" / "sub") in result.err
    assert result.err.count("\n") == 1
