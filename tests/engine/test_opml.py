"""Lists of feeds go out as OPML and come back as they were."""

from __future__ import annotations

from datetime import date

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import FeedsError
from briefing.feeds import Subscription, read_opml, write_opml
from briefing.plain import one_line

FOLDERS = b"""<?xml version="1.0" encoding="ISO-8859-1"?>
<opml version="1.0"><head><title>Mine</title></head><body>
<outline text="Harbours"><outline text="Nordic/Baltic">
<outline text="F\xe4hre" title="Ferries" type="rss" xmlUrl="https://ferry.example/feed"
 htmlUrl="https://ferry.example/" />
</outline></outline>
<outline text="https://bare.example/rss" xmlURL=" https://bare.example/rss "/>
<outline text="again" xmlUrl="https://ferry.example/feed"/>
<outline text="a note"/>
</body></opml>"""


def test_feeds_are_found_in_folders_with_what_is_told_of_them() -> None:
    ferry, bare = read_opml(FOLDERS, "mine.opml")
    assert ferry == Subscription(
        "https://ferry.example/feed",
        title="Fähre",
        page="https://ferry.example/",
        category="/Harbours/Nordic-Baltic",
        typed=False,
    )
    assert bare == Subscription("https://bare.example/rss", typed=False)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "line 1 is not well-formed"),
        (b"plain words", "line 1 is not well-formed"),
        (b"<opml>\n<body>\n<outline text='a & b'/></body></opml>", "line 3 is not well-formed"),
        (b"<rss version='2.0'/>", "not an OPML file"),
        (b"<opml><body>\xff</body></opml>", "not well-formed"),
        (b"<?xml version='1.0' encoding='x-none'?><opml/>", "no use for"),
        (
            b"<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><opml><body>&d;</body></opml>",
            "no use for",
        ),
        (
            b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><opml><body>&b;</body></opml>",
            "no use for",
        ),
        (b"<opml>" + b" " * (16 * 1024 * 1024), "larger than 16 MB"),
    ],
    ids=["empty", "words", "ampersand", "rss", "bytes", "encoding", "bomb", "file", "huge"],
)
def test_what_is_no_list_of_feeds_is_refused_in_one_sentence(raw: bytes, words: str) -> None:
    with pytest.raises(FeedsError, match=r"cannot read mine\.opml: ") as failed:
        read_opml(raw, "mine.opml")
    assert words in str(failed.value)


def test_folders_nested_without_end_are_no_trap() -> None:
    deep = 20_000
    raw = b"<opml><body>" + b"<outline>" * deep + b"<outline xmlUrl='https://a.example/'/>"
    raw += b"</outline>" * deep + b"</body></opml>"
    assert [feed.address for feed in read_opml(raw, "deep")] == ["https://a.example/"]


def test_a_title_cannot_drive_the_terminal() -> None:
    raw = "<opml><body><outline text='a\u202eb\x85c' xmlUrl='https://a.example/'/></body></opml>"
    (feed,) = read_opml(raw.encode(), "a")
    assert feed.title == "a\N{REPLACEMENT CHARACTER}b c"


WORDS = st.text(min_size=1, max_size=30).map(one_line).filter(bool)
FEEDS = st.builds(
    Subscription,
    address=WORDS.map(lambda words: f"https://a.example/{words}"),
    title=st.none() | WORDS,
    page=st.none() | WORDS,
    category=st.none() | WORDS,
    full_text=st.booleans(),
    typed=st.booleans(),
    gone=st.none() | st.dates(min_value=date(2000, 1, 1)),
)


@given(st.lists(FEEDS, max_size=4, unique_by=lambda feed: feed.address))
def test_a_list_comes_back_as_it_was_written(feeds: list[Subscription]) -> None:
    written = write_opml(feeds).encode()
    assert fromstring(written).attrib == {"version": "2.0"}
    back = read_opml(written, "mine")
    no_xml = str.maketrans("\ufffe\uffff", "\ufffd\ufffd")

    def plain(words: str | None) -> str | None:
        return words.translate(no_xml) if words else words

    assert [(f.full_text, f.typed, f.gone) for f in back] == [
        (f.full_text, f.typed, f.gone) for f in feeds
    ]
    assert [(f.address, f.title, f.page, f.category) for f in back] == [
        (plain(f.address), plain(f.title), plain(f.page), plain(f.category)) for f in feeds
    ]
