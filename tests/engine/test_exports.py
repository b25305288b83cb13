"""Markdown and JSON exports of a whole briefing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from importlib.resources import files

import jsonschema
import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from briefing import Analysis, Article, Briefing, Span, analyze, brief, to_json, to_markdown
from briefing.export import FORMATS
from briefing.model import (
    Bullet,
    Edit,
    Entity,
    Event,
    Figure,
    Interval,
    Mention,
    Quote,
    Sentence,
    Speaker,
    Timex,
)

LEAD = "But on Monday at least four boats sank off Ostmark, Harbour Master Ilse Brandt said."
SECOND = "“We <b>warned</b> them,” she said. “Twice,” she added [here](http://example.org)."
TEXT = f"{LEAD}\n\n{SECOND}\n"
BRANDT = Speaker("Ilse Brandt", "Ilse Brandt", "person", role="Harbour Master")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def briefing() -> Briefing:
    article = Article.from_text(TEXT, published=date(2025, 3, 4), outlet="Lowmere Courier")
    monday = Interval(date(2025, 3, 3), date(2025, 3, 3), "day")
    timex = Timex(at("Monday"), "DATE", "2025-03-03", interval=monday)
    return brief(
        [
            Analysis(
                article=article,
                sentences=(Sentence(at(LEAD), 0), Sentence(at(SECOND), 1)),
                entities=(
                    Entity(
                        "Ilse Brandt",
                        "person",
                        (Mention(at("Ilse Brandt")),),
                        role="Harbour Master",
                    ),
                ),
                quotes=(
                    Quote(
                        "direct",
                        (at("We <b>warned</b> them,"), at("Twice,")),
                        at("said."),
                        at("she"),
                        BRANDT,
                    ),
                ),
                timexes=(timex, Timex(at("warned"), "DATE", "PAST_REF")),
                events=(Event("Four boats sank", timex, monday, at(LEAD), BRANDT, "event"),),
                figures=(
                    Figure(at("at least four boats"), 4, None, "at least", "boats", at(LEAD)),
                ),
                bullets=(
                    Bullet(
                        LEAD.replace("But on", "On"),
                        (at(LEAD),),
                        (Edit(at("But on"), "On", "connective"),),
                        BRANDT,
                    ),
                ),
            )
        ]
    )


class _Page(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: set[str] = set()
        self.anchors: set[str] = set()
        self.feed(MarkdownIt("commonmark").use(footnote_plugin).render(source))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        named = dict(attrs)
        if href := named.get("href"):
            self.links.add(href)
        if anchor := named.get("id"):
            self.anchors.add(anchor)


def test_every_footnote_of_the_markdown_leads_to_the_exact_words(briefing: Briefing) -> None:
    source = to_markdown(briefing)
    page = _Page(source)
    cited = set(re.findall(r"\[\^(\d+)\](?!:)", source))
    assert cited == set(re.findall(r"^\[\^(\d+)\]:", source, re.MULTILINE))
    assert page.links
    assert {link.removeprefix("#") for link in page.links} <= page.anchors
    assert "Paragraph 1, “But on Monday at least four boats sank" in source


def test_the_markdown_takes_no_tag_and_no_address_from_an_article(briefing: Briefing) -> None:
    page = _Page(to_markdown(briefing))
    assert not {link for link in page.links if not link.startswith("#")}
    assert "b" not in page.tags
    plain = MarkdownIt("commonmark").render(to_markdown(briefing))
    assert "<a " not in plain
    assert "<img" not in plain


def test_the_markdown_has_each_section_that_has_an_item(briefing: Briefing) -> None:
    headings = re.findall(r"^##? .*$", to_markdown(briefing), re.MULTILINE)
    assert headings == [
        "# But on Monday at least four boats sank off Ostmark, Harbour Master Ilse…",
        "## Bullets",
        "## Quotes by speaker",
        "## Timeline",
        "## Dates left unresolved",
        "## People and places",
        "## Figures",
        "## Coverage",
        "## Sources",
    ]


def test_a_split_quote_is_one_item_with_its_gap_marked(briefing: Briefing) -> None:
    assert "“We \\<b\\>warned\\</b\\> them,” […] “Twice,”" in to_markdown(briefing)


def test_a_derived_title_is_said_to_be_derived(briefing: Briefing) -> None:
    assert "no title in the source" in to_markdown(briefing)
    assert json.loads(to_json(briefing))["articles"][0]["label_is_derived"] is True


def test_coverage_counts_what_was_found_and_what_was_placed(briefing: Briefing) -> None:
    coverage = json.loads(to_json(briefing))["coverage"]
    assert coverage["quotations"] == {"found": 2, "attributed": 2}
    assert coverage["dates"] == {"found": 2, "placed": 1}
    assert coverage["sentences"] == {"all": 2, "in_bullets": 1}


def test_the_json_follows_its_schema(briefing: Briefing) -> None:
    schema = json.loads((files("briefing.export") / "briefing.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(to_json(briefing)), schema)
    jsonschema.validate(json.loads(to_json(brief([]))), schema)


def test_both_selectors_of_every_target_name_the_same_words(briefing: Briefing) -> None:
    def targets(value: object) -> list[dict]:
        if isinstance(value, dict):
            inner = [found for item in value.values() for found in targets(item)]
            return [value, *inner] if "selector" in value else inner
        if isinstance(value, list):
            return [found for item in value for found in targets(item)]
        return []

    found = targets(json.loads(to_json(briefing)))
    assert len(found) >= 8
    for target in found:
        position, quote = target["selector"]
        start, end = position["start"], position["end"]
        assert TEXT[start:end] == quote["exact"]
        assert TEXT[:start].endswith(quote["prefix"])
        assert TEXT[end:].startswith(quote["suffix"])


def test_exports_are_the_same_every_time(briefing: Briefing) -> None:
    assert to_markdown(briefing) == to_markdown(briefing)
    assert to_json(briefing) == to_json(briefing)


def test_a_briefing_of_nothing_can_be_exported() -> None:
    assert to_markdown(brief([])).startswith("# Briefing of no article\n")


def test_a_bullet_of_two_sentences_leads_to_both() -> None:
    told = ("A pilot of Venn was arrested on Monday.", "But he was soon set free again.")
    joined = brief([analyze(Article.from_text("\n\n".join(told)))])
    (bullet,) = json.loads(to_json(joined))["bullets"]
    assert bullet["text"] == " ".join(told)
    exact = [
        selector["exact"]
        for source in bullet["sources"]
        for selector in source["selector"]
        if "exact" in selector
    ]
    assert exact == list(told)
    assert f"- {' '.join(told)} [^1] [^2]" in to_markdown(joined)


def test_an_article_in_another_language_says_so() -> None:
    english = "The council of Ostrel said that the bridge is closed for the whole week. " * 4
    german = "Der Rat von Ostrel hat am Montag die alte Brücke über den Fluss gesperrt. " * 4
    here, there = (analyze(Article.from_text(text)) for text in (english, german))
    notice = "not in English"
    assert notice not in to_markdown(brief([here]))
    assert f"The article is {notice}" in to_markdown(brief([there]))
    assert f"1 of 2 articles is {notice}" in to_markdown(brief([here, there]))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("yesterday", "the day before publication"),
        ("today", "the day of publication"),
        ("two weeks ago", "2 weeks before publication"),
        ("next month", "the month after publication"),
        ("last year", "the year before publication"),
        ("Tuesday", ""),
        ("in January", ""),
    ],
)
def test_without_a_publication_date_what_is_relative_is_told_relative(
    words: str, told: str
) -> None:
    sentences = f"It rained in Ostrel and the mill stood still. The mill was shut {words}."
    text = to_markdown(brief([analyze(Article.from_text(sentences))]))
    bare = words.removeprefix("in ")
    assert f"- “{bare}”{f' *({told})*' if told else ''} [^" in text


def merged(*texts: str, form: str = "markdown") -> str:
    """Return the briefing of articles with these texts, printed by different houses."""
    articles = [
        Article.from_text(text, published=date(2026, 3, 10), source=f"{number}.txt")
        for number, text in enumerate(texts)
    ]
    return FORMATS[form].write(brief([analyze(article) for article in articles]))


def lines_of(section: str, text: str) -> list[str]:
    body = text.partition(f"## {section}\n\n")[2].partition("\n\n## ")[0]
    return [line for line in body.splitlines() if line.startswith("- ")]


def test_a_figure_that_two_articles_give_alike_is_one_line_with_both_sources() -> None:
    texts = (
        "The flood in the Orra valley destroyed 19 stone bridges, the province said.",
        "The flood in Orra valley destroyed 19 stone bridges, according to the province.",
        "The province has paid for 19 stone bridges in the hills of Venn since the war.",
    )
    first, other = lines_of("Figures", merged(*texts))
    assert first.startswith("- 19 stone bridges")
    assert first.count("[^") == 2
    assert other.count("[^") == 1
    assert merged(*texts, form="figures").count("19 stone bridges,19,") == 3


def test_a_bare_toll_says_what_is_counted() -> None:
    (line,) = lines_of("Figures", merged("The number of people who died rose to nine on Monday."))
    assert line.startswith("- nine people")


def test_a_phrase_inside_reported_speech_is_told_once() -> None:
    text = "Prime Minister Ida Moss said that the state would comply “to the letter”."
    (line,) = lines_of("Quotes by speaker", merged(text))
    assert "comply “to the letter”" in line
    assert "partial" not in merged(text, form="html")
    assert "partial" in merged(text, form="quotes")


def test_counts_that_differ_are_dated_in_words() -> None:
    text = merged(
        "The flood in the Orra valley destroyed 19 stone bridges near Venn.",
        "The flood in the Orra valley destroyed 24 stone bridges near Venn.",
    )
    assert "19 stone bridges (0.txt, 10 March 2026)" in text
    assert "2026-03-10" not in text


def test_words_that_name_no_day_are_listed_once_with_all_their_places() -> None:
    (line,) = lines_of(
        "Dates left unresolved",
        merged("The mill of Venn is now closed. The port of Ostrel is now open to all ships."),
    )
    assert line == "- “now” [^1] [^2]"


def test_a_count_that_many_articles_have_is_one_line_that_names_the_first_outlets() -> None:
    early = [
        Article.from_text(
            "The flood in the Orra valley destroyed 19 stone bridges near Venn.",
            published=date(2026, 3, 10 + number % 2),
            outlet=f"Post {number}",
        )
        for number in range(8)
    ]
    late = Article.from_text(
        "The flood in the Orra valley destroyed 24 stone bridges near Venn.",
        published=date(2026, 3, 12),
        outlet="Courier",
    )
    briefing = brief([analyze(article) for article in (*early, late)])
    first, other = (line for line in to_markdown(briefing).splitlines() if line.startswith("  - "))
    assert first.startswith(
        "  - 19 stone bridges (Post 0, Post 2, Post 4, and 5 more, 10 March 2026 to 11 March 2026)"
    )
    assert other.startswith("  - 24 stone bridges (Courier, 12 March 2026)")


def test_of_many_sources_of_one_line_the_first_are_cited_and_the_others_counted() -> None:
    same = "The harbour bridge of Ostrel was closed on Monday after an inspection found cracks."
    (line,) = lines_of("Bullets", merged(*[same] * 9))
    assert line.endswith(" [^1] [^2] [^3] [^4] [^5] *and 4 more*")
    (line,) = lines_of("Bullets", merged(*[same] * 6))
    assert line.endswith(" [^6]")


def test_a_selector_has_the_words_around_up_to_the_ends_of_the_text(briefing: Briefing) -> None:
    written = json.loads(to_json(briefing))
    quote, figure = written["speakers"][0]["quotes"][0], written["figures"][0]
    for target in (*quote["words"], figure["target"]):
        position, words = target["selector"]
        start, end = position["start"], position["end"]
        assert words["exact"] == TEXT[start:end]
        assert words["prefix"] == TEXT[max(0, start - 32) : start]
        assert words["suffix"] == TEXT[end : end + 32]


def test_a_bullet_that_several_outlets_have_says_so(briefing: Briefing) -> None:
    bullets = tuple(replace(bullet, outlets=2) for bullet in briefing.bullets)
    assert "(2 outlets)" in to_markdown(replace(briefing, bullets=bullets))
    assert "outlets)" not in to_markdown(briefing)
