"""The web page, the tables, the calendar and the note: each keeps its sources and does nothing."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from markdown_it import MarkdownIt

from briefing import Article, Briefing, analyze, brief, read
from briefing.bundled import bundled
from briefing.export import FORMATS
from briefing.export.html import to_html

SAMPLES = brief([analyze(article) for article in read(bundled("seeds"))])
HOSTILE = (
    "=cmd() <script>alert(1)</script> of Ostrel said on Monday: “We <b>saw</b> 40 boats "
    "](http://bad.example) & [[note]].” -1 boat sank on March 3, said Ann [[Vell]] <i>Oru</i>."
)


def of(text: str, **header: object) -> Briefing:
    article = Article.from_text(text, published=date(2026, 3, 4), **header)  # type: ignore[arg-type]
    return brief([analyze(article)])


def rows(name: str, briefing: Briefing = SAMPLES) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(FORMATS[name].write(briefing), newline="")))


class _Page(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.anchors: list[str] = []
        self.words = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "href":
                self.links.append(value or "")
            elif name == "id":
                self.anchors.append(value or "")
            elif name in {"src", "srcset", "action"} or name.startswith("on"):
                self.loaded.append(f"{tag} {name}")

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_gives_the_same_bytes_every_time(name: str) -> None:
    assert FORMATS[name].write(SAMPLES) == FORMATS[name].write(SAMPLES)


@pytest.mark.parametrize("name", FORMATS)
def test_a_briefing_of_nothing_can_be_written_in_every_format(name: str) -> None:
    assert FORMATS[name].write(brief([]))


@pytest.mark.parametrize("full_text", [False, True], ids=["cited sentences", "full text"])
def test_every_link_of_the_page_leads_to_a_place_in_it(full_text: bool) -> None:
    page = _Page(to_html(SAMPLES, full_text=full_text))
    assert len(page.anchors) == len(set(page.anchors))
    assert {link.removeprefix("#") for link in page.links} <= set(page.anchors)
    assert all(link.startswith("#") for link in page.links)


def test_every_item_of_the_page_links_to_a_sentence_and_is_linked_back() -> None:
    page = _Page(to_html(SAMPLES))
    items = {anchor for anchor in page.anchors if anchor.startswith("item-")}
    back = {link.removeprefix("#") for link in page.links if link.startswith("#item-")}
    assert len(items) > 100
    assert items == back


@pytest.mark.parametrize("full_text", [False, True])
def test_the_page_loads_nothing_and_takes_no_tag_from_an_article(full_text: bool) -> None:
    source = to_html(of(HOSTILE, title="<img src=x onerror=alert(1)>"), full_text=full_text)
    page = _Page(source)
    assert not page.loaded
    assert not page.tags & {"script", "img", "iframe", "object", "embed", "form"}
    assert "default-src 'none'" in source
    assert "<script>alert(1)</script>" in page.words


def test_the_page_holds_no_sentence_that_nothing_cites_unless_asked() -> None:
    briefing = of(
        "The bridge of Ostrel fell on Monday, the mayor said.\n\nIt was a grey sort of morning."
    )
    only = replace(briefing, bullets=briefing.bullets[:1], timeline=(), speakers=(), figures=())
    only = replace(only, entities=(), unplaced=())
    assert "grey sort" not in to_html(only)
    assert "grey sort" in to_html(only, full_text=True)


def test_an_unclear_speaker_is_a_hint_in_the_table_of_quotes_and_no_speaker() -> None:
    unclear = [
        row
        for row, quote in zip(
            rows("quotes"), (q for a in SAMPLES.analyses for q in a.quotes), strict=True
        )
        if not quote.clear
    ]
    assert unclear
    assert not any(row["speaker"] for row in unclear)


@pytest.mark.parametrize("name", ["quotes", "events", "figures"])
def test_a_row_says_where_its_words_stand(name: str) -> None:
    texts = {a.article.label: a.article.text for a in SAMPLES.analyses}
    for row in rows(name):
        words = texts[row["article"]][int(row["start"]) : int(row["end"])]
        assert words
        if name == "figures":
            assert " ".join(words.split()) == row["words"].removeprefix("'")


def test_a_month_stays_a_month_in_the_table_of_events() -> None:
    (row,) = rows("events", of("In January, the mill of Ostrel burnt down, police said."))
    assert (row["when"], row["from"], row["to"], row["granularity"]) == (
        "January 2026",
        "2026-01-01",
        "2026-01-31",
        "month",
    )


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_begins_a_formula(start: str) -> None:
    briefing = of(f"The mayor of Ostrel said: “{start} is the answer to it all.”")
    for name in ("quotes", "events", "figures"):
        for row in csv.reader(io.StringIO(FORMATS[name].write(briefing), newline="")):
            assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


def test_the_calendar_holds_each_line_of_the_timeline_for_the_days_it_names() -> None:
    calendar = Calendar.from_ical(FORMATS["calendar"].write(SAMPLES))
    events = calendar.walk("VEVENT")
    assert len(events) == len(SAMPLES.timeline)
    for event, entry in zip(events, SAMPLES.timeline, strict=True):
        assert event.decoded("dtstart") == (entry.interval.start or entry.interval.end)
        if entry.interval.end is not None:
            assert (event.decoded("dtend") - entry.interval.end).days == 1
    assert len({str(event["uid"]) for event in events}) == len(events)


def test_a_coarse_date_is_said_in_words_in_the_calendar() -> None:
    calendar = FORMATS["calendar"].write(of("In January, the mill of Ostrel burnt down."))
    assert "SUMMARY:January 2026: In January\\, the mill of Ostrel burnt down." in calendar


def test_names_in_the_note_link_and_text_does_not() -> None:
    note = FORMATS["obsidian"].write(SAMPLES)
    assert "### [[Volodymyr Zelensky]] (Ukrainian President)" in note
    hostile = FORMATS["obsidian"].write(of(HOSTILE))
    assert "[[note]]" not in hostile
    assert "[[Vell]]" not in hostile


def test_the_properties_of_the_note_are_read_as_strings() -> None:
    note = FORMATS["obsidian"].write(of(HOSTILE, title='A "b": [c] # d', source="e: f.txt"))
    properties = note.split("---\n")[1]
    assert 'title: "A \\"b\\": [c] # d"\n' in properties
    assert '  - "e: f.txt"\n' in properties


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_shows_as_itself_and_breaks_no_format(text: str) -> None:
    briefing = of(f"{text} The mayor of Ostrel said on Monday 40 boats sank. {text}")
    page = _Page(to_html(briefing, full_text=True))
    assert not page.tags & {"script", "img", "iframe"}
    assert Calendar.from_ical(FORMATS["calendar"].write(briefing)) is not None
    for name in ("quotes", "events", "figures"):
        widths = {
            len(row) for row in csv.reader(io.StringIO(FORMATS[name].write(briefing), newline=""))
        }
        assert len(widths) == 1
    assert "<a " not in MarkdownIt("commonmark").render(FORMATS["obsidian"].write(briefing))


def test_a_table_has_whole_numbers_without_and_others_with_a_fraction() -> None:
    written = rows(
        "figures", of("Four boats of 2.5 tons sank off Ostrel, and 1,400 people saw it.")
    )
    assert [row["value"] for row in written] == ["4", "2.5", "1400"]
